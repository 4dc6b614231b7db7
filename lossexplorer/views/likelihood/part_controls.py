"""What the controls of both parts of the Likelihood workspace have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lossexplorer.figures.figure import Figure
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.wrapping_row import WrappingRow


class PartControls(DetailControls):
    """A strip of controls, the switches above the plot, and what mouse and keys do there.

    Attributes:
        above: the switches that stand above the plot, in the layout ``switches``.
        figure: what the plot shows.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.figure: Figure | None = None
        self.above = QWidget()
        self.switches = WrappingRow(self.above)
        self.switches.setContentsMargins(0, 0, 0, 0)
        self.switches.setSpacing(8)

    def start_drag(self, panel: str, item: str) -> None:
        """A drag begins."""

    def double_click(self, panel: str, x: float, y: float) -> None:
        """The plot was clicked twice."""

    def remove(self) -> None:
        """Take away the thing that was touched last."""
