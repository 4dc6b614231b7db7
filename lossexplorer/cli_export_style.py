"""How exported pictures look, by options: size, theme, type, place of the names."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, get_args, get_type_hints

from msgspec.structs import replace

from lossexplorer.errors import ExportError
from lossexplorer.export import style_in_pixels
from lossexplorer.session.session import FontFamily, LegendPlace, Style

# the fields that have a range: their unit and option
_OPTIONS = {
    "width_mm": (" mm", "--size"),
    "height_mm": (" mm", "--size"),
    "dpi": (" dpi", "--dpi"),
    "font_size": (" pt", "--font-size"),
}
_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4}


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
    for name, hint in get_type_hints(Style, include_extras=True).items():
        for limits in getattr(hint, "__metadata__", ()):
            value = getattr(style, name)
            if not limits.ge <= value <= limits.le:
                unit, option = _OPTIONS[name]
                what = f"{value:g}{unit} can't be drawn"
                fix = f"give {limits.ge} to {limits.le}{unit}"
                raise ExportError(what, where=option, fix=fix)
    return style


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
