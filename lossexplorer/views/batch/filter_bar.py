"""Above the table of samples: which rows it shows, and how many those are."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.batch_edits import set_batch_view
from lossexplorer.session.batch_view import BatchView
from lossexplorer.session.session import Session
from lossexplorer.views.batch.class_box import ClassBox
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.icons import icon
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.search_box import SearchBox
from lossexplorer.views.toggles import Toggle, ToggleRow
from lossexplorer.views.wrapping_row import WrappingRow

SEARCH_PAUSE_MS = 200
_LEAST_SEARCH = 96
_LONGEST_SEARCH = 200  # letters, as in the session

ALL_ROWS = {"wrong_only": False, "label": None, "above": None, "search": ""}


def filters(view: BatchView) -> bool:
    """Whether a view leaves rows out."""
    return any(getattr(view, field) != value for field, value in ALL_ROWS.items())


class FilterBar(QWidget):
    """One line: search, wrong ones, class, least loss, how many rows are shown.

    Attributes:
        search, classes, above: the boxes. wrong: the switch. everything: shows all rows.
        count: how many rows there are.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._typing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.search = SearchBox()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search rows by number, name or class"))
        self.search.setToolTip(self.tr("Row number, row name, label or predicted class (Ctrl+F)"))
        self.search.setMaxLength(_LONGEST_SEARCH)
        self.search.setMinimumWidth(_LEAST_SEARCH)
        self.search.textChanged.connect(self._pause.start)
        self.search.editingFinished.connect(self.finish_search)
        tip = self.tr("Only rows whose predicted class is not the label")
        self._wrong = ToggleRow([Toggle("wrong", self.tr("Wrong"), "error", tip)])
        self._wrong.toggled.connect(lambda _key, on: self._apply(wrong_only=on))
        self.wrong = self._wrong.button("wrong")
        self.classes = ClassBox()
        self.classes.chosen.connect(lambda label: self._apply(label=label))
        self.above = NumberEdit(digits=6, optional=True)
        self.above.setAccessibleName(self.tr("Only rows with a loss above"))
        self.above.setToolTip(self.tr("Only rows with a loss above; empty: all"))
        self.above.entered.connect(lambda value: self._apply(above=value))
        self.above.cleared.connect(lambda: self._apply(above=None))
        self.everything = QToolButton()
        self.everything.setAutoRaise(True)
        self.everything.setToolTip(self.tr("Show all rows"))
        self.everything.setAccessibleName(self.tr("Show all rows"))
        self.everything.clicked.connect(self.show_all)
        self.count = ElidedLabel()
        self.count.setProperty("role", "secondary")
        self.count.setAccessibleName(self.tr("Rows shown"))
        self._lay_out()

    def _lay_out(self) -> None:
        above = QLabel(self.tr("Loss >"))
        above.setBuddy(self.above)
        row = self._row = WrappingRow(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.search, 2)
        row.addWidget(self._wrong)
        row.addWidget(self.classes, 1)
        row.addWidget(above)
        row.addWidget(self.above)
        row.addWidget(self.everything)
        row.addWidget(self.count, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count of rows comes before the switch's word."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.layout() is not None:
            self._fit()

    def _fit(self) -> None:
        count = self.fontMetrics().horizontalAdvance(self.count.text())
        spare = max(0, count - self.count.minimumSizeHint().width())
        needed = self._row.line_width + self._wrong.missing_width + spare
        self._wrong.set_compact(self.width() < needed)

    def set_session(self, session: Session) -> None:
        """Show a session's filter; never writes back."""
        view = session.batch
        if not self._pause.isActive() and view.search != self.search.text():
            blocked = self.search.blockSignals(True)
            self.search.setText(view.search)
            self.search.blockSignals(blocked)
        self._wrong.show_values(wrong=view.wrong_only)
        self.classes.set_session(session, view.label)
        self.above.set_value(view.above)
        self.everything.setEnabled(filters(view))

    def set_result(self, result: BatchResult) -> None:
        """Say how many rows there are."""
        shown = len(result.order)
        found = shown if result.found is None else result.found
        if result.problem:  # the loss is what is wrong, not the filter
            found = shown = result.rows
        line = self.tr("{} of {} rows").format(f"{found:,}", f"{result.rows:,}")
        if found == result.rows:
            line = self.tr("1 row") if found == 1 else self.tr("{} rows").format(f"{found:,}")
        if shown < found:
            line = self.tr("{}, the first {} shown").format(line, f"{shown:,}")
        self.count.set_line(line)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.search.set_palette_tokens(palette)
        self._wrong.set_palette_tokens(palette)
        self.everything.setIcon(icon("reset", palette, "secondary"))

    def show_all(self) -> None:
        """Take every filter away, as one undo step."""
        self._pause.stop()
        self._typing = False
        self._apply(**ALL_ROWS)

    def _apply(self, **fields: Any) -> None:
        self._model.apply(self.tr("Filter the samples"), set_batch_view, **fields)

    def _search(self) -> None:
        """Search for what is typed so far; until the typing ends it is one undo step."""
        if not self._typing:
            self._typing = True
            self._model.begin_gesture()
        text = self.tr("Search the samples")
        self._model.apply(text, set_batch_view, search=self.search.text())
        if not self.search.hasFocus():
            self._stop_typing()

    def finish_search(self) -> None:
        """Search for what is typed at once; what is typed later is another step."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()
        self._stop_typing()

    def _stop_typing(self) -> None:
        if self._typing:
            self._typing = False
            self._model.end_gesture()
