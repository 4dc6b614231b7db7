"""The tree of losses: a tick, the line sample, the name, the value now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.loss_cells import Role
from lossexplorer.model.loss_model import NAME, VALUE, LossModel
from lossexplorer.views.loss_row_painter import RowPainter, tick_rect

Index = QModelIndex | QPersistentModelIndex

_ROW = 26
_VALUE_SHARE = 80  # px; where the tool tip is the value's and not the name's


class _RowHeight(QStyledItemDelegate):
    """Says how high a row is; the tree draws the rows itself."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, max(_ROW, option.fontMetrics.height() + 8))


class LossTree(QTreeView):
    """A tree in which ticking a loss does not select it."""

    def __init__(self, model: LossModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = LIGHT
        self._painter: RowPainter | None = None
        self._whole = True
        self._applied: dict[str, bool] = {}  # by title: as the name was drawn last
        self.setModel(model)
        self.setItemDelegate(_RowHeight(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)  # rows draw their chevron: no room is lost
        self.setIndentation(0)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Losses"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a loss for the inspector, Space draws it or takes it away")
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(VALUE, _VALUE_SHARE)
        self.expandAll()
        model.rowsInserted.connect(self._unfold)

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """A family that comes later is unfolded like the others."""
        if not parent.isValid():
            for row in range(first, last + 1):
                self.setExpanded(self.model().index(row, NAME), True)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._tokens = palette
        self._painter = None
        self.viewport().update()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Where only values have changed, as in each frame of a drag, draw nothing else."""
        if first.column() != VALUE or self._painter is None or QAccessible.isActive():
            super().dataChanged(first, last, roles)
        else:
            self.viewport().update(self._painter.value_rect(self.viewport().rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Remember whether more than values is drawn."""
        self._whole = True
        if self._painter is not None:
            values = self._painter.value_rect(self.viewport().rect())
            self._whole = not values.contains(event.rect())
        super().paintEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a family or a loss across both columns."""
        if self._painter is None:
            scale = self.devicePixelRatioF()
            self._painter = RowPainter(self.font(), self._tokens, scale)
        row = index.data(Role.ROW)
        rect = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        if row is None:
            title = index.data(Qt.ItemDataRole.DisplayRole)
            self._painter.paint_family(painter, rect, title, self.isExpanded(index))
            return
        self._painter.paint_loss(
            painter,
            rect,
            row,
            selected=self.currentIndex().siblingAtColumn(NAME) == index,
            hovered=self.underMouse() and rect.contains(self._mouse()),
            whole=self._whole,
        )
        if self._whole:
            self._applied[row.title] = row.applies
        elif self._applied.get(row.title) is not row.applies:
            self.viewport().update(rect)  # the name pales with the value, or comes back

    def _mouse(self) -> QPoint:
        return self.viewport().mapFromGlobal(self.cursor().pos())

    def _toggle(self, index: QModelIndex) -> None:
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        self.model().setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick without selecting; a family unfolds wherever it's clicked."""
        place = event.position().toPoint()
        index = self.indexAt(place).siblingAtColumn(NAME)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if not index.data(Role.KEY):
                self.setExpanded(index, not self.isExpanded(index))
                return
            # the whole margin around the tick counts, so that it's easy to hit
            if place.x() < tick_rect(self.visualRect(index)).right() + 4:
                self._toggle(index)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second quick click is a second click."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the current loss."""
        index = self.currentIndex().siblingAtColumn(NAME)
        if event.key() == Qt.Key.Key_Space and index.data(Role.KEY):
            self._toggle(index)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the font changes (projector mode)."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter = None
