"""The lines of the help's list: pages under their sections, or what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication

from lossexplorer.views.help.page import HelpPage
from lossexplorer.views.help.search import Hit, marked

MARKED = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(frozen=True)
class Line:
    """One line.

    Attributes:
        place: of the page it leads to; "" for a heading.
        marked: rich text to draw instead of ``text``, or None.
    """

    text: str
    place: str = ""
    tip: str = ""
    marked: str | None = None


def lines_of_pages(pages: Iterable[HelpPage]) -> list[Line]:
    """All pages under their sections."""
    lines: list[Line] = []
    section = ""
    for page in pages:
        if page.section != section:
            section = page.section
            lines.append(Line(section))
        lines.append(Line(page.name, page.place, page.title))
    return lines


def lines_of_hits(hits: Sequence[Hit], words: Sequence[str]) -> list[Line]:
    """What was found, best first, the words marked."""
    return [
        Line(
            hit.page.name,
            hit.page.place,
            hit.snippet,
            f"<p>{marked(hit.page.title, words)}</p>"
            f"<p><small>{marked(hit.snippet, words)}</small></p>",
        )
        for hit in hits
    ]


class PageList(QAbstractListModel):
    """Lines that are all replaced at once.

    A model and no items: items of Qt's list widgets belong to Python and to Qt at once, and
    now and then brought the process down when the list was cleared.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def replace(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, place: str) -> int:
        """The first line that leads to a place, or -1."""
        rows = (row for row, line in enumerate(self.lines) if line.place == place)
        return next(rows, -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is read, not chosen."""
        if index.isValid() and self.lines[index.row()].place:
            return super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line's text, tip, marked text, and a heading's bold type."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tip or None
        if role == MARKED:
            return line.marked
        if role == Qt.ItemDataRole.FontRole and not line.place:
            font = QFont(QGuiApplication.font())
            font.setBold(True)  # Chinese fonts mostly have no weight between
            return font
        return None
