"""A quiet strip for one message with its buttons: errors, restored work, progress.

It stands in the window instead of a box that blocks it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.language import say
from lossexplorer.views.icons import icon
from lossexplorer.views.type_scale import in_type

Kind = Literal["error", "notice"]
Choice = tuple[str, Callable[[], object]]

_ICON = 16


class MessageStrip(QFrame):
    """One message; hidden while there is none.

    Signals:
        dismissed(): the person closed it, or its time was up.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message-strip")
        self.setAutoFillBackground(True)
        self._palette = LIGHT
        self._kind: Kind = "notice"
        self._seconds = 0.0
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Dismiss the message"))
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 8, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self._buttons: list[QPushButton] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """The message shown, or "" while there is none."""
        return self._text.text() if not self.isHidden() else ""

    def show_message(
        self,
        text: str,
        kind: Kind = "notice",
        choices: tuple[Choice, ...] = (),
        seconds: float = 0.0,
    ) -> None:
        """Show a message in the place of the one before, and say it to screen readers.

        Args:
            text: one line.
            kind: "error" on the error ground, "notice" on the warning ground.
            choices: a button and what it does, each; a choice closes the strip.
            seconds: how long it stays; 0 until it is dismissed.
        """
        self._kind = kind
        text = say(text)
        self._text.setText(text)
        self._clear_buttons()
        for label, action in choices:
            self._add_button(label, action)
        self._paint()
        self.show()
        self._seconds = seconds
        self._timer.stop()
        if seconds:
            self._timer.start(int(seconds * 1000))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def dismiss(self) -> None:
        """Hide the message."""
        if not self.isHidden():
            self._timer.stop()
            self.hide()
            self.dismissed.emit()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self._paint()

    def _paint(self) -> None:
        error = self._kind == "error"
        tokens = self._palette
        colors = self.palette()
        ground = tokens.error_ground if error else tokens.warning_ground
        colors.setColor(QPalette.ColorRole.Window, QColor(ground))
        colors.setColor(QPalette.ColorRole.WindowText, QColor(tokens.text))
        self.setPalette(colors)
        self._sign.setPixmap(icon("error" if error else "warning", tokens).pixmap(in_type(_ICON)))
        self._close.setIcon(icon("close", tokens))

    def _add_button(self, label: str, action: Callable[[], object]) -> None:
        button = QPushButton(label, self)
        button.clicked.connect(self.dismiss)
        button.clicked.connect(lambda: action())
        self._row.insertWidget(self._row.count() - 1, button)
        self._buttons.append(button)

    def _clear_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def enterEvent(self, event: QEvent) -> None:
        """Someone is reading: the time stands still."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Read: the time begins again (a message without one stays)."""
        if self._seconds and not self.isHidden():
            self._timer.start(int(self._seconds * 1000))
