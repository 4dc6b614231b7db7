"""How far something is that takes a while, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from lossexplorer.views.elided_label import ElidedLabel

_AFTER_MS = 300  # what takes less needs no bar
_STEPS = 1000
_BAR_WIDTH = 200


class BusyStrip(QWidget):
    """A bar, a line of text and one button; hidden while nothing takes long.

    Attributes:
        bar: the share that is done. button: stops.

    Signals:
        pressed(): the button was.
    """

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a hidden strip.

        Args:
            name: what the bar is the share of, for screen readers.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setAccessibleName(name)
        self._text = ElidedLabel()
        self._text.setProperty("role", "secondary")
        self.button = QPushButton(self.tr("Cancel"))
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    @property
    def text(self) -> str:
        """What the strip says."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Say what is being done."""
        self._text.set_line(text)

    def set_share(self, share: float) -> None:
        """Say how far it is, 0 to 1."""
        self.bar.setValue(round(_STEPS * share))

    def showEvent(self, event: QShowEvent) -> None:
        """A status bar grows only for what says how high it must be."""
        super().showEvent(event)
        self.setMinimumHeight(self.sizeHint().height())

    def begin(self) -> None:
        """Something began: show the strip unless it ends soon."""
        if self.isHidden() and not self._timer.isActive():
            self.set_share(0.0)
            self._timer.start()

    def end(self) -> None:
        """It is over."""
        self._timer.stop()
        self.hide()
