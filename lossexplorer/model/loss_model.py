"""The losses as a tree: families, and under each its losses with their value now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lossexplorer.losses import get
from lossexplorer.losses.spec import Loss
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.model.loss_cells import LossCells, Role
from lossexplorer.model.loss_nodes import LossNode, tree_of
from lossexplorer.session import edits
from lossexplorer.session.own_losses import own_keys

Index = QModelIndex | QPersistentModelIndex
Flag = Qt.ItemFlag

NAME, VALUE = 0, 1
_TOP = QModelIndex()


class LossModel(QAbstractItemModel):
    """Families and losses; a loss can be ticked, which draws it.

    Ticking goes to the session as an edit; what is shown comes back with
    :meth:`set_frame`.
    """

    def __init__(
        self, explorer: ExplorerModel, losses: Sequence[Loss], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._explorer = explorer
        self._root = tree_of(losses)
        self._catalog = len(self._root.children)
        self._own: tuple[str, ...] = ()
        self._gone: list[LossNode] = []  # indexes handed out may still point to them
        self._cells = LossCells()
        self._cells.add(losses)

    def set_frame(self, frame: Frame) -> bool:
        """Show which losses are ticked and what they give; never writes back.

        The session's own losses come and go as a family at the end.

        Returns:
            Whether rows came or went.
        """
        listed = own_keys(frame.session)
        changed = listed != self._own
        if changed:
            self._list_own(listed)
        shown = frozenset(choice.key for choice in frame.session.shown)
        cells = self._cells
        if shown == cells.shown and frame.readings == cells.readings:
            return changed
        column = VALUE if shown == cells.shown else NAME
        cells.shown, cells.readings = shown, frame.readings
        for family in self._root.children:
            first, last = family.children[0], family.children[-1]
            self.dataChanged.emit(
                self.createIndex(first.row, column, first), self.createIndex(last.row, VALUE, last)
            )
        return changed

    def _list_own(self, keys: tuple[str, ...]) -> None:
        """Take the family of own losses away and put it there anew."""
        root, row = self._root, self._catalog
        if len(root.children) > row:
            self.beginRemoveRows(_TOP, row, row)
            self._gone.append(root.children.pop())
            self.endRemoveRows()
        losses = [get(key) for key in keys]
        self._own = keys
        self._cells.add(losses)
        if losses:
            (family,) = tree_of(losses).children
            family.row, family.parent = row, root
            self.beginInsertRows(_TOP, row, row)
            root.children.append(family)
            self.endInsertRows()

    def index_of(self, key: str) -> QModelIndex:
        """The name cell of a loss; an invalid index if it isn't listed."""
        for family in self._root.children:
            for node in family.children:
                if node.loss is not None and node.loss.key == key:
                    return self.createIndex(node.row, NAME, node)
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        node: LossNode = index.internalPointer()
        if node.loss is None:
            return self._family_data(node, index.column(), role)
        if index.column() == VALUE:
            return self._cells.value_data(node.loss, role)
        return self._cells.name_data(node.loss, role)

    def _family_data(self, node: LossNode, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and column == NAME:
            return say(node.title)
        return "" if role in (Role.KEY, Role.SEARCH) else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a loss, as an edit that can be undone."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        node: LossNode = index.internalPointer()
        if node.loss is None or index.column() != NAME:
            return False
        shown = Qt.CheckState(value) == Qt.CheckState.Checked
        text = self.tr("Show {}") if shown else self.tr("Hide {}")
        error = self._explorer.apply(
            text.format(say(node.loss.title)), edits.show_loss, node.loss.key, shown
        )
        return error is None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Losses can be selected and ticked; families only unfold."""
        if not index.isValid():
            return Flag.NoItemFlags
        node: LossNode = index.internalPointer()
        if node.loss is None:
            return Flag.ItemIsEnabled
        flags = Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemNeverHasChildren
        return flags | Flag.ItemIsUserCheckable if index.column() == NAME else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The two columns' names, for screen readers."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Loss"), self.tr("Value now"))[section] if section in (0, 1) else None

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        """The index of a cell."""
        children = self._node(parent).children
        if not (0 <= row < len(children) and 0 <= column < 2 and parent.column() <= NAME):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index | None = None) -> Any:
        """The family of a loss (Qt also calls this without argument: the owner)."""
        if child is None:
            return QObject.parent(self)
        node = self._node(child)
        if node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self.createIndex(node.parent.row, NAME, node.parent)

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many families, or losses in a family."""
        if parent.isValid() and parent.column() != NAME:
            return 0
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Name and value."""
        return 2

    def _node(self, index: Index) -> LossNode:
        if not index.isValid():
            return self._root
        node: LossNode = index.internalPointer()
        return node
