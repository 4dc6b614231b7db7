"""What the tour shows on the window: a balloon with words, and a frame around the place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lossexplorer.figures.palette import LIGHT, RADIUS, Palette
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.type_scale import in_type

_WIDTH = 320
_GAP = 12  # between the balloon and its place, and the rim of the window
_LINE = 3


class Balloon(QFrame):
    """The words of a step, with Skip, Back and Next.

    Left and right go back and on as well, while it has the focus.

    Signals:
        moved(int): one step on (1) or back (-1).
        skipped(): enough.
    """

    moved = Signal(int)
    skipped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("balloon")
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.count = QLabel()
        self.count.setProperty("role", "secondary")
        self.skip = QPushButton(self.tr("Skip"))
        self.back = QPushButton(self.tr("Back"))
        self.on = QPushButton(self.tr("Next"))
        self.skip.clicked.connect(self.skipped)
        self.back.clicked.connect(lambda: self.moved.emit(-1))
        self.on.clicked.connect(lambda: self.moved.emit(1))
        for button in (self.skip, self.back, self.on):
            button.setAutoDefault(True)  # Enter presses the one with the focus
            button.installEventFilter(self)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        for button in (self.skip, self.back, self.on):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        add_layout(column, row)

    def say(self, title: str, text: str, number: int, of: int) -> None:
        """Show the words of one step."""
        last = number == of
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(self.tr("{} of {}").format(number, of))
        self.on.setText(self.tr("Done") if last else self.tr("Next"))
        self.back.setEnabled(number > 1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.on.setAccessibleDescription(f"{title}. {text}")  # read out with the focus
        width = in_type(_WIDTH)
        self.setFixedSize(width, self.heightForWidth(width))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.setStyleSheet(
            f"QFrame#balloon {{ background: {palette.panel}; border: 1px solid {palette.accent};"
            f" border-radius: {RADIUS}px; }}"
        )

    def stand_at(self, place: QRect, room: QRect) -> None:
        """Stand beside a place, wherever there is most room; else inside it.

        Args:
            place: what is pointed at.
            room: the window.
        """
        room = room.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        across, down = self.width() + _GAP, self.height() + _GAP
        middle = place.center() - self.rect().center()
        corners = (
            (room.right() - place.right() - across, QPoint(place.right() + _GAP, middle.y())),
            (place.left() - room.left() - across, QPoint(place.left() - across, middle.y())),
            (room.bottom() - place.bottom() - down, QPoint(middle.x(), place.bottom() + _GAP)),
            (place.top() - room.top() - down, QPoint(middle.x(), place.top() - down)),
        )
        spare, corner = max(corners, key=lambda pair: pair[0])
        if spare < 0:
            corner = QPoint(middle.x(), place.bottom() - down)
        x = min(max(corner.x(), room.left()), room.right() - self.width())
        y = min(max(corner.y(), room.top()), room.bottom() - self.height())
        self.move(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go on or back; among Qt's buttons they would only move the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.moved.emit(step)
                return True
        return False


class Spotlight(QWidget):
    """A frame around a place; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._palette = LIGHT

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.accent), _LINE))
        inner = QRectF(self.rect()).adjusted(_LINE / 2, _LINE / 2, -_LINE / 2, -_LINE / 2)
        painter.drawRoundedRect(inner, RADIUS, RADIUS)
