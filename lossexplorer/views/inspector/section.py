"""A heading that folds what stands below it, and remembers whether it did."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSettings, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.views.focus_ring import paint_focus_ring
from lossexplorer.views.icons import icon

_CHEVRON = 12
_HEIGHT = 24


class Heading(QAbstractButton):
    """A chevron and a title, flush with the text below them."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = LIGHT
        self._unfolded = True
        self.setText(title)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_unfolded(self, unfolded: bool) -> None:
        """Turn the chevron."""
        self._unfolded = unfolded
        state = self.tr("unfolded") if unfolded else self.tr("folded")
        self.setAccessibleDescription(state)
        self.update()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._tokens = palette
        self.update()

    def sizeHint(self) -> QSize:
        """One line of the title."""
        width = _CHEVRON + 8 + self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width, max(_HEIGHT, self.fontMetrics().height() + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw chevron, title and, with the keyboard here, the focus frame."""
        painter = QPainter(self)
        place = QRect(0, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
        name = "chevron-down" if self._unfolded else "chevron-right"
        icon(name, self._tokens, "secondary").paint(painter, place)
        room = self.rect().adjusted(_CHEVRON + 6, 0, 0, 0)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        paint_focus_ring(self, painter, self._tokens)


class Section(QWidget):
    """A foldable part of a panel.

    Attributes:
        body: the layout the content goes into.
    """

    def __init__(
        self, key: str, title: str, parent: QWidget | None = None, *, unfolded: bool = True
    ) -> None:
        """Make a section, folded if it was left so.

        Args:
            key: the name under which its state is remembered.
            title: the heading.
            parent: Qt's owner.
            unfolded: whether it is unfolded at first.
        """
        super().__init__(parent)
        self._setting = f"inspector/{key}"
        self._unfolded = bool(QSettings().value(self._setting, unfolded, type=bool))
        self.heading = Heading(title)
        self.heading.clicked.connect(self._turn)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self._content)
        self._show()

    @property
    def unfolded(self) -> bool:
        """Whether the content is shown."""
        return self._unfolded

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.heading.set_palette_tokens(palette)

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        QSettings().setValue(self._setting, self._unfolded)
        self._show()

    def _show(self) -> None:
        self._content.setVisible(self._unfolded)
        self.heading.set_unfolded(self._unfolded)
