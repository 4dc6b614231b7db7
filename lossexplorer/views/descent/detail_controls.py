"""What the controls of each part of the Descent workspace have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.session import Session


class DetailControls(QWidget):
    """A strip of controls for one part, and what the mouse and keys in the plot do there.

    Attributes:
        row: where the controls stand.

    Signals:
        complained(str): what is wrong with what was typed; "" for nothing.
    """

    complained = Signal(str)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        raise NotImplementedError

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged to (x, y), in data units."""

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Something that moves freely was pushed by the keys."""

    def click(self, panel: str, x: float, y: float) -> None:
        """The plot was clicked."""
