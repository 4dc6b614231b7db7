"""How exported pictures look, by options: size, theme, type, place of the names."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Any, get_args

import msgspec
from msgspec.structs import replace

from lossexplorer.errors import ExplorerError, ExportError
from lossexplorer.export import style_in_pixels
from lossexplorer.session.decoding import explained
from lossexplorer.session.session import FontFamily, LegendPlace, Style

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
        ExplorerError: for a field outside its range, naming the option.
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
    try:
        return msgspec.convert(msgspec.to_builtins(style), Style)
    except msgspec.ValidationError as error:
        field = explained(error)
        where = "--size" if field.where.endswith("mm") else "--" + field.where.rpartition(".")[2]
        raise ExplorerError(field.what, where=where.replace("_", "-"), fix=field.fix) from None


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
