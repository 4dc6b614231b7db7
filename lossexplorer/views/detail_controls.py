"""What the controls of one part of a workspace have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.session import Session
from lossexplorer.views.wrapping_row import WrappingRow

Span = tuple[float, float]


class DetailControls(QWidget):
    """A strip of controls for one part, and what the mouse and keys in the plot do there.

    Attributes:
        row: where the controls stand.
        tools: what stands beside the choice of the part while it is shown; None for nothing.
        second: another strip below this one; None for none.
        figure: what the plot shows.

    Signals:
        complained(str): what is wrong with what was typed; "" for nothing.
        sweeping(bool): something began to move by itself, or has stopped.
    """

    complained = Signal(str)
    sweeping = Signal(bool)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.tools: QWidget | None = None
        self.second: QWidget | None = None
        self.figure: Figure | None = None
        self.row = WrappingRow(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        raise NotImplementedError

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""

    def start_drag(self, panel: str, item: str) -> None:
        """A drag begins."""

    def drag(self, panel: str, item: str, x: float, y: float) -> None:
        """Something in the plot was dragged to (x, y), in data units."""

    def nudge(self, panel: str, item: str, steps: int, fine: bool) -> None:
        """Something in the plot was nudged by the keys."""

    def push(self, panel: str, item: str, across: int, up: int, fine: bool) -> None:
        """Something that moves freely was pushed by the keys."""

    def click(self, panel: str, x: float, y: float) -> None:
        """The plot was clicked."""

    def double_click(self, panel: str, x: float, y: float) -> None:
        """The plot was clicked twice."""

    def remove(self, item: str) -> None:
        """Take away something of the plot; it may be nothing that can be."""

    def zoom(self, panel: str, x: Span | None, y: Span | None) -> None:
        """A panel was zoomed or panned; None for an axis that stayed."""

    def fit(self) -> None:
        """Show the ranges the figure chooses."""

    def toggle_log(self) -> None:
        """Switch the loss axis between linear and logarithmic."""

    def is_log(self, session: Session) -> bool | None:
        """Whether the loss axis is logarithmic; None where there is nothing to switch."""
        return None

    def toggle_sweep(self) -> None:
        """Let something move by itself, or stop it."""
