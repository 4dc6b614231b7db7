"""The application's looks, given back after a theme was applied."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@contextmanager
def kept_looks(application: QApplication) -> Iterator[None]:
    """Style, palette, font and style sheet are afterwards what they were before."""
    style, palette = application.style().objectName(), application.palette()
    font, sheet = application.font(), application.styleSheet()
    yield
    application.setStyleSheet(sheet)
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(font)
