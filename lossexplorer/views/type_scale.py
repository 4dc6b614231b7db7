"""Lengths that grow with the type."""

from __future__ import annotations

from PySide6.QtGui import QFontInfo, QGuiApplication

from lossexplorer.figures.palette import FONT_BODY


def in_type(pixels: int) -> int:
    """A length that suits texts of the usual size, as the program's type is now.

    Args:
        pixels: the length where the body text is ``FONT_BODY`` pixels high.
    """
    return round(pixels * QFontInfo(QGuiApplication.font()).pixelSize() / FONT_BODY)
