"""Sizes of exported pictures: millimetres, points, pixels."""

from __future__ import annotations

import msgspec

from lossexplorer.errors import ExportError
from lossexplorer.session.session import SIDE_MM, Style

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72.0
MAX_SIDE = 32_000  # px; Agg itself ends at 65 536
MAX_PIXELS = 120_000_000  # half a gigabyte while drawing


def points(style: Style) -> tuple[float, float]:
    """Width and height in points (1/72 inch)."""
    scale = POINTS_PER_INCH / MM_PER_INCH
    return style.width_mm * scale, style.height_mm * scale


def pixels(style: Style) -> tuple[int, int]:
    """Width and height of a PNG.

    Raises:
        ExportError: for more pixels than can be drawn.
    """
    width = max(1, round(style.width_mm / MM_PER_INCH * style.dpi))
    height = max(1, round(style.height_mm / MM_PER_INCH * style.dpi))
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise ExportError(
            f"a PNG of {width} × {height} pixels is too large",
            fix=f"take fewer dpi or a smaller size (up to {MAX_SIDE} a side and "
            f"{MAX_PIXELS // 1_000_000} million in all), or SVG or PDF",
        )
    return width, height


def style_in_pixels(style: Style, width: float, height: float) -> Style:
    """``style`` for a picture of ``width`` × ``height`` pixels at its dpi.

    Raises:
        ExportError: if that is smaller or larger than a style may be.
    """
    changes = {
        "width_mm": width / style.dpi * MM_PER_INCH,
        "height_mm": height / style.dpi * MM_PER_INCH,
    }
    for name, value in changes.items():
        if not SIDE_MM[0] <= value <= SIDE_MM[1]:
            pixel = {"width_mm": width, "height_mm": height}[name]
            raise ExportError(
                f"{pixel:g} pixels at {style.dpi} dpi are {value:.4g} mm",
                where=name.removesuffix("_mm"),
                fix=f"{SIDE_MM[0]} to {SIDE_MM[1]} mm can be drawn",
            )
    return msgspec.structs.replace(style, **changes)
