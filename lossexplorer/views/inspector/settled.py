"""Changes that are made only where there is one: each lays the panel out again."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def set_text(label: QLabel, text: str) -> None:
    """Give a label another text."""
    if label.text() != text:
        label.setText(text)


def set_shown(widget: QWidget, visible: bool) -> None:
    """Show or hide a widget."""
    if widget.isHidden() == visible:
        widget.setVisible(visible)
