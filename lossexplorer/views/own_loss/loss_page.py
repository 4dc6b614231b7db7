"""What the pages that make a loss share: its preview, what is wrong, the key it has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.errors import ExplorerError, LossInputError
from lossexplorer.figures.palette import Palette
from lossexplorer.losses import get
from lossexplorer.losses.spec import Loss
from lossexplorer.model.language import say
from lossexplorer.model.worker import Worker
from lossexplorer.views.own_loss.loss_preview import LossPreview


class LossPage(QWidget):
    """A loss is made in the background and previewed, or it is said why there is none.

    Attributes:
        preview: the loss as it stands.
        message: what is wrong, or hidden.
        key: of the loss; "" while there is none.

    Signals:
        changed(): another key, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.preview = LossPreview()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)  # it quotes what was typed
        self.message.setProperty("role", "error")
        self.message.hide()
        self._worker = Worker(self)
        self._worker.finished.connect(self._show)
        self._worker.failed.connect(self._explain)

    @property
    def busy(self) -> bool:
        """Whether a loss is being made."""
        return self._worker.busy

    def cancel(self) -> None:
        """The dialog closes: nobody waits any more."""
        self._worker.cancel()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.preview.set_palette_tokens(palette)

    def _make(self, key: str) -> None:
        self._worker.start(lambda _report: get(key))

    def _show(self, loss: Loss) -> None:
        try:
            self.preview.set_loss(loss)
        except LossInputError as error:
            self._explain(error)
            return
        self._set_key(loss.key)

    def _explain(self, error: ExplorerError) -> None:
        self._say(error.message)

    def _say(self, message: str) -> None:
        self.message.setText(say(message))
        self.message.setVisible(bool(message))

    def _set_key(self, key: str) -> None:
        if key != self.key:
            self.key = key
            self.changed.emit()


def note(text: str) -> QLabel:
    """A remark in small print, as many lines as it needs."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "secondary")
    return label
