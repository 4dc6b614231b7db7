"""A field for a formula: one line that may wrap, with the mistake underlined."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from lossexplorer.figures.palette import LIGHT, Palette

_LINES = 2


class FormulaEdit(QPlainTextEdit):
    """Text of a formula; Enter hands it in, Tab goes on.

    Signals:
        submitted(): Enter was pressed.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._mistake: int | None = None
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Formula"))
        self.setAccessibleDescription(self.tr("In y and t, such as {}").format("(y - t)^2"))
        self.setPlaceholderText("(y - t)^2")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def mark(self, position: int | None) -> None:
        """Underline from a place to the end of the word there; None for no mistake."""
        self._mistake = position
        selections = []
        if position is not None and self.text:
            selection = QTextEdit.ExtraSelection()
            style = QTextCharFormat()
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(QColor(self._palette.error))
            style.setBackground(QColor(self._palette.error_ground))
            cursor = QTextCursor(self.document())
            start = min(position, len(self.text) - 1)
            cursor.setPosition(max(start, 0))
            cursor.setPosition(start + 1, QTextCursor.MoveMode.KeepAnchor)
            if self.text[start : start + 1].isalnum():
                end = QTextCursor.MoveOperation.EndOfWord
                cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, style
            selections.append(selection)
        self.setExtraSelections(selections)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.mark(self._mistake)

    def sizeHint(self) -> QSize:
        """A long formula wraps once."""
        return QSize(400, _LINES * self.fontMetrics().lineSpacing() + 18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands in; a formula has one line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)
