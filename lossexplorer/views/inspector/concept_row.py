"""One quantity in the inspector: its name, its formula, what it is now, a remark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.language import heading, say
from lossexplorer.session.concepts import Concept
from lossexplorer.views.inspector.formula import FormulaView
from lossexplorer.views.inspector.reading_line import ReadingLine
from lossexplorer.views.inspector.settled import set_shown, set_text

FORMULA_SIZE = 1.25  # sizes of the text


class ConceptRow(QWidget):
    """Name and value on one line where they fit, the formula below, then the remark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.concept: Concept | None = None
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "strong")
        self.formula = FormulaView(FORMULA_SIZE)
        self.reading = ReadingLine()
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("role", "secondary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._title, self.formula, self.reading, self._note):
            layout.addWidget(widget)

    @property
    def note(self) -> str:
        """The remark that is shown."""
        return self._note.text()

    def set_concept(self, concept: Concept) -> None:
        """Show a quantity; its formula is set by :meth:`typeset`, which takes time."""
        if concept == self.concept:
            return
        if self.concept is not None and self.concept.formula != concept.formula:
            self.formula.clear()  # it would stand beside another quantity
        self.concept = concept
        set_text(self._title, heading(concept.title))
        self.reading.set_reading(self.tr("Now"), concept.value, say(concept.unit))
        set_text(self._note, say(concept.note))
        set_shown(self._note, bool(concept.note))
        set_shown(self.formula, bool(concept.formula))
        has_value = concept.value is not None or not concept.note
        set_shown(self.reading, has_value)

    def set_unit_width(self, width: int) -> None:
        """Keep room for the units of all rows, so that their numbers stand in line."""
        self.reading.set_unit_width(width)

    def typeset(self) -> None:
        """Show the quantity's formula."""
        if self.concept is not None and self.concept.formula:
            self.formula.set_tex(self.concept.formula)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.formula.set_palette_tokens(palette)
        self.reading.set_palette_tokens(palette)
