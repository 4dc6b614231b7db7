"""The controls of a classifier of the digits in training."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.session import Session
from lossexplorer.views.descent.detail_controls import DetailControls


class DigitsControls(DetailControls):
    """The strip below the plot, and what dragging in the plot means."""

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
