"""What the controls of both parts of the Likelihood workspace have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.number_edit import NumberEdit
from lossexplorer.views.wrapping_row import WrappingRow


class PartControls(DetailControls):
    """A strip of controls, and switches above the plot.

    Attributes:
        switches: the layout of what stands above the plot.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.tools = QWidget()
        self.switches = WrappingRow(self.tools)
        self.switches.setContentsMargins(0, 0, 0, 0)
        self.switches.setSpacing(8)

    def _number(self, caption: str, name: str, digits: int) -> NumberEdit:
        """A box with a word in front of it, at the end of the strip."""
        label = QLabel(caption)
        label.setProperty("role", "secondary")
        entry = NumberEdit(digits)
        entry.setAccessibleName(name)
        entry.setToolTip(name)
        entry.complained.connect(self.complained)
        self.row.addWidget(label)
        self.row.addWidget(entry)
        return entry
