"""Figures into files: pictures by matplotlib, numbers as tables and arrays.

Importing this package loads no matplotlib; the first picture does.
"""

from __future__ import annotations

from lossexplorer.errors import ExportError
from lossexplorer.export.data import figure_table
from lossexplorer.export.size import style_in_pixels
from lossexplorer.export.writing import FORMATS, Format, format_key, render, write_figure

__all__ = [
    "FORMATS",
    "ExportError",
    "Format",
    "figure_table",
    "format_key",
    "render",
    "style_in_pixels",
    "write_figure",
]
