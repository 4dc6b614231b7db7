"""Figures in the language that was asked for, and whether the machine can draw its letters."""

from __future__ import annotations

from lossexplorer.export.shown import missing_letters
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.worded import Wording
from lossexplorer.language import phrasebook


class CheckedWords:
    """Says figures, one after the other.

    Attributes:
        problem: what is wrong with the letters of those so far; "" for nothing.
    """

    def __init__(self, language: str) -> None:
        self._wording = Wording(phrasebook(language).say)
        self.problem = ""

    def figure(self, figure: Figure) -> Figure:
        """``figure`` in the language."""
        said = self._wording.figure(figure)
        self.problem = self.problem or missing_letters(said)
        return said
