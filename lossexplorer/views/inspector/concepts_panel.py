"""The quantities a workspace is about, above what the inspector says of a loss."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session.concepts import Concept
from lossexplorer.views.inspector.concept_row import ConceptRow
from lossexplorer.views.inspector.settled import set_shown

_PAUSE_MS = 20  # between two formulas: the window goes on answering


class ConceptsPanel(QWidget):
    """One row a quantity; its numbers follow every frame, its formulas come when there is time.

    Attributes:
        rows: in the order of the quantities; those left over from another workspace are hidden.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._palette = LIGHT
        self.rows: list[ConceptRow] = []
        self._waiting: list[ConceptRow] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._typeset_next)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(12)

    def set_concepts(self, concepts: tuple[Concept, ...]) -> None:
        """Show quantities; never writes back."""
        while len(self.rows) < len(concepts):
            row = ConceptRow()
            row.set_palette_tokens(self._palette)
            self._layout.addWidget(row)
            self.rows.append(row)
        for row in self.rows[len(concepts) :]:
            set_shown(row, False)
        width = self._unit_width(concepts)
        for row, concept in zip(self.rows, concepts, strict=False):
            before = row.concept
            row.set_concept(concept)
            row.set_unit_width(width)
            if (before is None or before.formula != concept.formula) and row not in self._waiting:
                self._waiting.append(row)
            set_shown(row, True)
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    def _unit_width(self, concepts: tuple[Concept, ...]) -> int:
        """Room for the widest unit, whatever moves."""
        units = {say(concept.unit) for concept in concepts}
        return max((self.fontMetrics().horizontalAdvance(unit) for unit in units), default=0)

    def _typeset_next(self) -> None:
        """Make one formula; none while something is dragged."""
        if self._waiting and not self._model.in_gesture:
            self._waiting.pop(0).typeset()
        if self._waiting:
            self._timer.start()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        for row in self.rows:
            row.set_palette_tokens(palette)
