"""Which of two models is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session.batch_edits import swap_models
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session
from lossexplorer.session.told_apart import told_apart
from lossexplorer.views.segments import Segments

_LETTERS = 12  # of a model's name


class ModelSwitch(QWidget):
    """Two buttons with the models' names, in the order of the file; hidden with one model.

    Attributes:
        models: "first" and "second".
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.models = Segments(
            self.tr("Model that is looked at"), [("first", "A", ""), ("second", "B", "")]
        )
        self.models.chosen.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.models)

    def set_session(self, session: Session) -> None:
        """Show the models of a session; never writes back."""
        data = session.data
        self.setVisible(data.second is not None)
        if data.second is None:
            return
        names = (
            (data.second.name, data.model)
            if data.second.first
            else (
                data.model,
                data.second.name,
            )
        )
        own = own_words(session)
        whole = [say(name, own) or letter for name, letter in zip(names, "AB", strict=True)]
        for key, shown, name in zip(("first", "second"), whole, told_apart(*whole), strict=True):
            short = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"
            self.models.set_text(key, short)
            button = self.models.button(key)
            button.setToolTip(self.tr("Look at {}").format(shown))
            button.setAccessibleName(f"{self.models.accessibleName()}: {shown}")
        self.models.set_current(_looked_at(session))

    def _choose(self, key: str) -> None:
        if key != _looked_at(self._model.session):
            self._model.apply(self.tr("Swap models"), swap_models)


def _looked_at(session: Session) -> str:
    second = session.data.second
    return "second" if second is not None and second.first else "first"
