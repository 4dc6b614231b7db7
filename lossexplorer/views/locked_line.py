"""The line above a lesson that hides controls."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from lossexplorer.views.actions import plain


def locked_line(words: str, unlock: QAction) -> QWidget:
    """What says that controls are missing, and gives them back."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    label = QLabel(words)
    label.setProperty("role", "secondary")
    label.setWordWrap(True)
    row.addWidget(label, 1)
    button = QPushButton(plain(unlock.text()))
    button.setToolTip(unlock.toolTip())
    button.clicked.connect(lambda: unlock.trigger())
    row.addWidget(button)
    line.hide()
    return line
