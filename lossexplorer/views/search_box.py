"""A line to search in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.views.icons import icon


class SearchBox(QLineEdit):
    """A line to type in; Esc clears it, Down leaves it for the list.

    Signals:
        left(): the person wants to go on to what was found.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        names = (self.tr("Clear the search"), self.tr("Search"))
        for button, name in zip(self.findChildren(QToolButton), names, strict=False):
            button.setAccessibleName(name)  # Qt's own have none

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._lens.setIcon(icon("search", palette, "secondary"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Down; everything else is Qt's."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)
