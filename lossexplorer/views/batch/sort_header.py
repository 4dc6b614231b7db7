"""The header of the table of samples: names over one or two lines, sorted by mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from lossexplorer.figures.palette import FONT_BODY, FONT_SECONDARY, LIGHT, Palette

INSET = 8  # px from a section's edge to its text, as in the cells

_ARROW = 12  # px kept for the mark of the column rows are sorted by
_BEFORE_ARROW = 2
_AIR = 8
_WIDTHS = {Qt.Key.Key_Left: -16, Qt.Key.Key_Right: 16}  # px, with Ctrl
_KEYS_THAT_SORT = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SortHeader(QHeaderView):
    """Sections that can be clicked; with the focus, Left and Right choose one, Space sorts.

    Signals:
        sort_asked(int): rows are to be sorted by this column.
        left(): the person wants to go on to the rows.
        seen_asked(int): the section that begins here, in px, is to be scrolled to.
    """

    sort_asked = Signal(int)
    left = Signal()
    seen_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tokens = LIGHT
        self._sorted, self._descending = -1, False
        self._cursor = 0
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setResizeContentsPrecision(0)  # a double click on an edge looks at what is seen
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Column headings"))  # until there is one
        self.setAccessibleDescription(self.tr("Left and Right choose a column, Space sorts by it"))
        self.sectionClicked.connect(self.sort_asked)

    def set_sorted(self, column: int, descending: bool) -> None:
        """Show which column the rows are sorted by."""
        if (column, descending) != (self._sorted, self._descending):
            self._sorted, self._descending = column, descending
            self._say()
            self.viewport().update()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._tokens = palette
        self.viewport().update()

    def text_width(self, column: int) -> int:
        """How wide a section has to be for its text and the mark of the order."""
        return max(map(self._room_for, self._text(column).split("\n")))

    def word_width(self, column: int) -> int:
        """How wide it has to be for what the column is, without a model's name above it."""
        return self._room_for(self._text(column).rpartition("\n")[2])

    def _room_for(self, line: str) -> int:
        return self._metrics().horizontalAdvance(line) + INSET + _ARROW + _BEFORE_ARROW + 2

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(self.fontInfo().pixelSize() * FONT_SECONDARY / FONT_BODY))
        return font

    def _text(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def sizeHint(self) -> QSize:
        """As many lines as the longest name has."""
        count = 0 if self.model() is None else self.count()
        lines = max((self._text(k).count("\n") + 1 for k in range(count)), default=1)
        return QSize(super().sizeHint().width(), lines * self._metrics().height() + _AIR)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw a name, the mark of the order, and the frame of the focus."""
        column, tokens = logicalIndex, self._tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.panel))
        painter.setFont(self._font())
        sorted_by = column == self._sorted
        room = rect.adjusted(INSET, 0, -INSET, 0)
        right = bool(self._alignment(column) & Qt.AlignmentFlag.AlignRight)
        if sorted_by:
            room.setRight(rect.right() - _ARROW - _BEFORE_ARROW)
            arrow = QRect(rect.right() - _ARROW, room.top(), _ARROW, room.height())
            self._paint_arrow(painter, arrow)
        metrics = painter.fontMetrics()
        lines = self._text(column).split("\n")
        top = rect.bottom() - _AIR // 2 - len(lines) * metrics.height()
        for k, line in enumerate(lines):
            last = k == len(lines) - 1
            painter.setPen(QColor(tokens.text if sorted_by and last else tokens.secondary))
            place = QRect(room.left(), top + k * metrics.height(), room.width(), metrics.height())
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QColor(tokens.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(tokens.grid))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if self.hasFocus() and column == self._cursor:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        role = Qt.ItemDataRole.TextAlignmentRole
        return Qt.AlignmentFlag(self.model().headerData(column, Qt.Orientation.Horizontal, role))

    def _paint_arrow(self, painter: QPainter, room: QRect) -> None:
        middle = QPointF(room.center().x() + 0.5, room.bottom() - _AIR / 2 - 7)
        step = 2.0 if self._descending else -2.0
        corners = [QPointF(-4, -step), QPointF(4, -step), QPointF(0, step)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.accent))
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        self._move(min(self._cursor, self.count() - 1))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a column, sort by it, change its width."""
        last = self.count() - 1
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _WIDTHS:
            width = self.sectionSize(self._cursor) + _WIDTHS[Qt.Key(event.key())]
            self.resizeSection(self._cursor, max(width, self.minimumSectionSize()))
            return
        places = {
            Qt.Key.Key_Left: max(0, self._cursor - 1),
            Qt.Key.Key_Right: min(last, self._cursor + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in places:
            self._move(places[Qt.Key(event.key())])
        elif event.key() in _KEYS_THAT_SORT:
            self.sort_asked.emit(self._cursor)
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            event.ignore()

    def _move(self, column: int) -> None:
        self._cursor = max(0, column)
        position, size = self.sectionPosition(self._cursor), self.sectionSize(self._cursor)
        seen = self.offset() + self.viewport().width()
        if position < self.offset() or position + size > seen:
            self.seen_asked.emit(position)
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        """Tell screen readers which column it is, and how the rows are sorted."""
        if self.model() is None or not 0 <= self._cursor < self.count():
            return
        role = Qt.ItemDataRole.AccessibleTextRole
        name = self.model().headerData(self._cursor, Qt.Orientation.Horizontal, role)
        if not name:  # the rows are not read yet
            return
        if self._cursor == self._sorted:
            direction = self.tr("largest first") if self._descending else self.tr("smallest first")
            name = self.tr("{}, sorted, {}").format(name, direction)
        self.setAccessibleName(name)
