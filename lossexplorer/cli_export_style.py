"""How exported pictures look, by options: size, theme, type, place of the names."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, get_args

from msgspec.structs import replace

from lossexplorer.errors import ExportError
from lossexplorer.export import style_in_pixels
from lossexplorer.export.shown import as_drawn
from lossexplorer.export.size import MM_PER_INCH
from lossexplorer.export.style_range import check_range
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import FontFamily, LegendPlace, Style

# the fields that have a range, and their option
_OPTIONS = {
    "width_mm": "--size",
    "height_mm": "--size",
    "dpi": "--dpi",
    "font_size": "--font-size",
}
_LITTLE = 0.6  # of the room that panels should have: with less of it texts cover each other
_MM = {"mm": 1.0, "cm": 10.0, "in": MM_PER_INCH}


def add_style(add: Callable[..., Any]) -> None:
    """Declare the options by ``add``, a parser's ``add_argument``."""
    add("--size", metavar="WxH", help="160x110mm, 16x11cm, 6.3x4.3in or 1200x800px")
    add("--dpi", metavar="N", type=int, help="resolution of a PNG")
    add("--style", choices=("light", "dark", "print"), help="print keeps apart in grey")
    add("--font", choices=get_args(FontFamily), help="family of the type; stix is like Times")
    add("--font-size", metavar="PT", type=float, help="size of the text, in points")
    add("--legend", choices=get_args(LegendPlace), help="where the names of curves stand")


def styled(style: Style, options: argparse.Namespace) -> Style:
    """The style with what was asked for, each field inside its range.

    Raises:
        ExportError: for a field outside its range, naming the option.
    """
    asked = {
        "theme": options.style,
        "dpi": options.dpi,
        "font_size": options.font_size,
        "font_family": options.font,
        "legend": options.legend,
    }
    style = replace(style, **{name: value for name, value in asked.items() if value is not None})
    if options.size:
        style = _sized(style, options.size)
    for name, option in _OPTIONS.items():
        check_range(name, getattr(style, name), option)
    return style


def changed(figure: Figure, style: Style, options: argparse.Namespace) -> list[str]:
    """What of the options a picture can't have, and why: in words."""
    if not (options.size or options.font_size or options.legend):
        return []  # nothing was asked for, and looking takes time
    drawn, said = as_drawn(figure, style), []
    if options.font_size and drawn.font_size < style.font_size:
        what = f"the type is {drawn.font_size:.1f} pt, larger type leaves the panels no room"
        said.append(f"{what}; give a larger --size")
    if options.legend and drawn.legend != style.legend:
        where = {"inside": "inside they would cover something", "right": "they are too long"}
        why = where.get(style.legend, "there is no room at the ends")
        said.append(f"the names of the curves stand below, {why}; give a larger --size")
    if options.size and drawn.room < _LITTLE:
        said.append("its panels have hardly any room; give a larger --size")
    return said


def _sized(style: Style, text: str) -> Style:
    found = re.fullmatch(r"([\d.]+)\s*[x×]\s*([\d.]+)\s*(mm|cm|in|px)", text.strip(), re.ASCII)
    try:
        width, height = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    except ValueError:
        width = height = 0.0
    if found is None or min(width, height) <= 0:
        raise ExportError(
            f"{text!r} is no size", where="--size", fix="write 160x110mm or 1200x800px"
        )
    if found[3] == "px":
        return style_in_pixels(style, width, height)
    return replace(style, width_mm=width * _MM[found[3]], height_mm=height * _MM[found[3]])
