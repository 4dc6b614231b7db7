"""Type for numbers: figures of equal width, so that moving numbers keep their place."""

from __future__ import annotations

from PySide6.QtGui import QFont


def tabular(font: QFont) -> QFont:
    """The same font with tabular figures, where it has them to choose."""
    result = QFont(font)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result
