"""How far a file is written, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from lossexplorer.model.worker import Worker

_AFTER_MS = 300  # what takes less needs no bar
_STEPS = 1000
_BAR_WIDTH = 200
_LONGEST = 60  # letters: a long name must not widen the window


class WritingStrip(QWidget):
    """A bar, what is being written, and Cancel; hidden while nothing takes long.

    Attributes:
        bar: the share that is written. button: stops.
    """

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setAccessibleName(self.tr("Share of the file that is written"))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)  # which is what makes a status bar ask how high it is
        self.button = QPushButton(self.tr("Cancel"))
        self.button.clicked.connect(worker.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.show)
        worker.started.connect(self._begin)
        worker.progress.connect(lambda share: self.bar.setValue(round(_STEPS * share)))
        worker.idle.connect(self._end)
        self.hide()

    @property
    def text(self) -> str:
        """What the strip says."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Say what is being written."""
        self._text.setText(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")

    def _begin(self) -> None:
        self.bar.setValue(0)
        if self.isHidden():
            self._timer.start()

    def _end(self) -> None:
        self._timer.stop()
        self.hide()
