"""The matches of a number, the simplest first; below each, those that look the same."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.language import say
from lossexplorer.model.number_text import MINUS, exact
from lossexplorer.session.matching import Match
from lossexplorer.views.icons import icon

_MATCH = Qt.ItemDataRole.UserRole + 1
_NUMBER, _HOW = 0, 1
_PADDING = 10
_DIGITS = 10


class MatchList(QTreeWidget):
    """A match a line: a click or Enter chooses it.

    Signals:
        chosen(Match): the person wants to see this one.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Number"), self.tr("How it comes about")])
        self.setAccessibleName(self.tr("Matches"))
        self.setAccessibleDescription(self.tr("Arrow keys choose one, Enter opens it"))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegateForColumn(_HOW, _Wrapped(self))
        header = self.header()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(_NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_HOW, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self.itemClicked.connect(lambda item, _: self.chosen.emit(item.data(0, _MATCH)))

    def set_matches(self, matches: Iterable[Match], *, differences: bool = False) -> None:
        """Show matches; the line that was current stays so if it is still there.

        Args:
            matches: the simplest first.
            differences: whether to say how far off they are.
        """
        current = self.currentItem()
        kept = current.data(0, _MATCH).statement if current else ""
        self.model().removeRows(0, self.topLevelItemCount())
        for match in matches:
            item = self._item(match, differences)
            self.addTopLevelItem(item)
            item.addChildren([self._item(other, differences, match) for other in match.same])
            if match.statement == kept:
                self.setCurrentItem(item)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line Enter chooses; Qt makes one current without selecting it."""
        super().focusInEvent(event)
        item = self.currentItem()
        if item is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            item.setSelected(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; it must not press the dialog's button."""
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(item.data(0, _MATCH))
            event.accept()
            return
        super().keyPressEvent(event)

    def _item(self, match: Match, differences: bool, above: Match | None = None) -> QTreeWidgetItem:
        """A line; what the line above it says already is left out."""
        number = f"{match.value:.{_DIGITS}g}".replace("-", MINUS)
        how = say(match.statement)
        mistaken = match.mistake and (above is None or above.mistake != match.mistake)
        if mistaken:
            how = f"{say(match.mistake)}\n{how}"
        if match.same:
            how += "\n" + self.tr("the same here: {} more").format(len(match.same))
        if differences:
            how += "\n" + self.tr("off by {}").format(
                f"{match.difference:+.3g}".replace("-", MINUS)
            )
        item = QTreeWidgetItem([number, how])
        item.setData(0, _MATCH, match)
        for column in (_NUMBER, _HOW):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        item.setToolTip(_NUMBER, exact(match.value))
        if mistaken:
            item.setIcon(_HOW, icon("warning", self._palette, "warning"))
        return item


class _Wrapped(QStyledItemDelegate):
    """Text in as many lines as the column's width asks for."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of the wrapped text."""
        tree = self.parent()
        assert isinstance(tree, MatchList)
        width = tree.columnWidth(_HOW) - 2 * _PADDING
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= option.decorationSize.width() + _PADDING
        flags = Qt.TextFlag.TextWordWrap
        text = str(index.data())
        room = option.fontMetrics.boundingRect(0, 0, max(width, 40), 10_000, flags, text)
        return QSize(width, room.height() + _PADDING)
