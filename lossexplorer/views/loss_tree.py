"""The tree of losses: a tick, the line sample, the name, the value now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.loss_model import NAME, VALUE, Role
from lossexplorer.views.line_sample import SAMPLE_SIZE, paint_sample
from lossexplorer.views.tabular import tabular

Index = QModelIndex | QPersistentModelIndex
Element = QStyle.SubElement

_ROW = 26
_WIDEST = "\u22121.234e\u221208"
_TINT = 36  # of 255: how strongly the selected row takes the accent colour


class LossDelegate(QStyledItemDelegate):
    """Draws one cell; families are small headings, losses that don't apply are dimmed."""

    palette_tokens: Palette = LIGHT

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave room for the line sample; choose font and colour."""
        super().initStyleOption(option, index)
        palette = self.palette_tokens
        if not index.data(Role.KEY):
            option.font.setBold(True)
            option.font.setPixelSize(12)
            color = palette.secondary
        else:
            color = palette.text if index.data(Role.APPLIES) else palette.secondary
            if index.column() == NAME:
                option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
                option.decorationSize = SAMPLE_SIZE
            else:
                option.font = tabular(option.font)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(color))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and the line sample where the decoration would be."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            tint = QColor(self.palette_tokens.accent)
            tint.setAlpha(_TINT)
            painter.fillRect(option.rect, tint)
            option.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)
        stroke = index.data(Role.STROKE)
        if stroke is None:
            return
        complete = QStyleOptionViewItem(option)
        self.initStyleOption(complete, index)
        rect = _style(option).subElementRect(
            Element.SE_ItemViewItemDecoration, complete, option.widget
        )
        painter.save()
        painter.setOpacity(1.0 if index.data(Role.APPLIES) else 0.45)
        paint_sample(painter, QRectF(rect), stroke, self.palette_tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of one height."""
        size = super().sizeHint(option, index)
        size.setHeight(max(size.height(), _ROW))
        return size

    def check_rect(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where the tick is."""
        self.initStyleOption(option, index)
        return _style(option).subElementRect(
            Element.SE_ItemViewItemCheckIndicator, option, option.widget
        )


def _style(option: QStyleOptionViewItem) -> QStyle:
    return option.widget.style()


class LossTree(QTreeView):
    """A tree in which ticking a loss does not select it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = LossDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Losses"))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._delegate.palette_tokens = palette
        self.viewport().update()

    def fit_columns(self) -> None:
        """Give the value its width and the name the rest; call once a model is set."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Fixed)
        width = QFontMetrics(tabular(self.font())).horizontalAdvance(_WIDEST)
        header.resizeSection(VALUE, width + 12)
        for row in range(self.model().rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)

    def _tick_under(self, event: QMouseEvent) -> QModelIndex:
        """The loss whose tick is under the mouse, or an invalid index."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            if self._delegate.check_rect(option, index).contains(event.position().toPoint()):
                return index
        return QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick without selecting; a family unfolds wherever it's clicked."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            tick = self._tick_under(event)
            if tick.isValid():
                checked = tick.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
                self.model().setData(tick, state, Qt.ItemDataRole.CheckStateRole)
                return
            if not index.data(Role.KEY):
                self.setExpanded(index, not self.isExpanded(index))
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second quick click on a tick is a second click."""
        self.mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the font changes (projector mode)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.fit_columns()
