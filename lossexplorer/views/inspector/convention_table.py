"""What the numbers now would be under every convention of a loss."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.convention_words import conventions_of
from lossexplorer.losses.spec import Loss
from lossexplorer.model.all_rows_reading import ConventionsReading
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.session import edits
from lossexplorer.session.concepts import WITH_CONCEPTS
from lossexplorer.session.convention_values import convention_values, in_force
from lossexplorer.session.session import Session
from lossexplorer.views.inspector.convention_row import (
    Cell,
    ConventionHeading,
    ConventionRow,
    cell,
)

_REST_MS = 50


class ConventionTable(QWidget):
    """A line for each convention, the one in force marked; a click chooses another.

    It computes only what can be seen: scrolled out of sight, or folded, it waits. While
    something is dragged it waits too, until the mouse rests for a moment.

    Attributes:
        rows: the lines, by convention.
    """

    def __init__(self, model: ExplorerModel, loss: Loss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._loss = loss
        self._session: Session | None = None
        self._computed: Session | None = None
        self._all = ConventionsReading(self)
        self._all.changed.connect(self._show)
        self._here: tuple[float | None, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._catch_up)
        self._heading = ConventionHeading()
        self.rows: dict[str, ConventionRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        for words in conventions_of(loss):
            row = ConventionRow(words.key, say(words.source))
            row.setToolTip(say("; ".join(words.parts)))
            row.clicked.connect(partial(self._choose, words.key))
            self.rows[words.key] = row
            layout.addWidget(row)

    def set_frame(self, frame: Frame) -> None:
        """Show a frame's numbers once they can be seen."""
        if self._model.in_gesture and frame.session is not self._session:
            self._rest.start(_REST_MS)
        self._session = frame.session
        self.rows[in_force(frame.session, self._loss.key)].setChecked(True)
        self._catch_up()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._heading.set_palette_tokens(palette)
        for row in self.rows.values():
            row.set_palette_tokens(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Come into sight: catch up."""
        if self._session is not self._computed and not self._rest.isActive():
            self._rest.start(0)

    def _catch_up(self) -> None:
        session = self._session
        if session is None or session is self._computed or self._rest.isActive():
            return
        if self.visibleRegion().isEmpty():
            return
        self._rest.start(_REST_MS)
        self._computed = session
        self._here = convention_values(session, self._loss.key)
        if _several(session):
            self._all.follow(session, self._loss.key)
        self._show()

    def _show(self) -> None:
        session = self._computed
        if session is None:
            return
        here = self.tr("this row") if _on_rows(session) else self.tr("at the probe")
        if session.workspace in WITH_CONCEPTS:
            here = self.tr("now")
        several = _several(session)
        self._heading.set_titles((here, self.tr("all rows")) if several else (here,))
        columns = [self._column(session, self._here)]
        if several:
            columns.append(self._column(session, self._all.values or (None,) * len(self.rows)))
        for row, cells in zip(self.rows.values(), zip(*columns, strict=True), strict=True):
            row.set_cells(cells)

    def _column(self, session: Session, values: tuple[float | None, ...]) -> list[Cell]:
        names = list(self.rows)
        place = names.index(in_force(session, self._loss.key))
        cells = [cell(value, values[place], self.tr("same")) for value in values]
        cells[place] = Cell(cells[place].text)
        return cells

    def _choose(self, convention: str) -> None:
        own = convention == self._loss.convention
        self._model.apply(
            self.tr("Change convention of {}").format(say(self._loss.title)),
            edits.set_convention,
            self._loss.key,
            None if own else convention,
        )


def _several(session: Session) -> bool:
    return _on_rows(session) and session.data.rows > 1


def _on_rows(session: Session) -> bool:
    """Whether rows are looked at, and not a probe."""
    return session.workspace in ("vector", "batch")
