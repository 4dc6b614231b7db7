"""What an article prints beside what this program computes, live."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.number_text import MINUS, NOTHING
from lossexplorer.session.published import PublishedRow, published_rows
from lossexplorer.session.session import Session
from lossexplorer.views.icons import icon

_ICON = 16


class PublishedTable(QWidget):
    """One printed number a row; a mark and a reason where it is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._rows: tuple[PublishedRow, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def rows(self) -> tuple[PublishedRow, ...]:
        """What is shown."""
        return self._rows

    def set_session(self, session: Session) -> None:
        """Compute the numbers of a session's lesson."""
        rows = published_rows(session)
        if rows != self._rows:
            self._rows = rows
            self._fill()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        line = 0
        for row in self._rows:
            line = self._add(row, line)

    def _add(self, row: PublishedRow, line: int) -> int:
        """Put one number in; the next free line."""
        what = QLabel(row.what)
        what.setWordWrap(True)
        self._grid.addWidget(what, line, 0, 1, 3)
        sign = QLabel()
        name = "check" if row.matches else "warning"
        color = "accent" if row.matches else "warning"
        sign.setPixmap(icon(name, self._palette, color).pixmap(_ICON))
        verdict = self.tr("agrees") if row.matches else self.tr("differs")
        sign.setToolTip(verdict)
        sign.setAccessibleName(verdict)
        computed = NOTHING if row.computed is None else comparable(row.computed, row.published)
        numbers = QLabel(
            self.tr("printed {}   computed {}   {}").format(row.published, computed, verdict)
        )
        numbers.setWordWrap(True)
        numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(sign, line + 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(numbers, line + 1, 1, 1, 2)
        if row.why:
            why = QLabel(row.why)
            why.setWordWrap(True)
            why.setProperty("role", "secondary")
            self._grid.addWidget(why, line + 2, 1, 1, 2)
        return line + 3


def comparable(value: float, printed: str) -> str:
    """A number with one decimal more than the printed one has; beside a fraction with six."""
    decimals = 6 if "/" in printed else len(printed.partition(".")[2]) + 1
    return f"{value:.{decimals}f}".replace("-", MINUS)
