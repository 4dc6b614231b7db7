"""Light colours for code: comments step back, words of the language stand out."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from lossexplorer.figures.palette import LIGHT, Palette

_COMMENT = re.compile(r"(#|%).*")
_WORDS = re.compile(r"\b(import|from|as|def|return|for|in|lambda|if|else)\b|\\[A-Za-z]+")
_STRING = re.compile(r'"""[^"]*"""|"[^"]*"|\'[^\']*\'')


class CodeColors(QSyntaxHighlighter):
    """Colours one document; it knows just enough of Python and TeX for that."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._comment, self._word = QTextCharFormat(), QTextCharFormat()
        self._word.setFontWeight(QFont.Weight.DemiBold)
        self.set_palette_tokens(LIGHT)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._comment.setForeground(QColor(palette.secondary))
        self._word.setForeground(QColor(palette.accent))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for found in _WORDS.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._word)
        for found in _STRING.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._comment)
        comment = _COMMENT.search(text)
        if comment and text.count('"', 0, comment.start()) % 2 == 0:
            self.setFormat(comment.start(), len(text) - comment.start(), self._comment)
