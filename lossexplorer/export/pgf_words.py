"""Lengths, colours, dashes, marks and coordinates in the words of TikZ and pgfplots."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.colors import to_hex, to_rgba

from lossexplorer.figures.figure import Axis, Floats
from lossexplorer.figures.symlog import evenly

_A_LINE = 4  # coordinates
_PATTERNS = {
    "/": "north east lines",
    "\\": "north west lines",
    ".": "dots",
    "x": "crosshatch",
    "-": "horizontal lines",
}
_MARKS = {
    "o": "*",
    "s": "square*",
    "^": "triangle*",
    "D": "diamond*",
    "X": "x",
    "P": "+",
    "*": "star",
    "p": "pentagon*",
}
_STROKED = ("x", "+", "star")  # marks that are only lines


class Paint:
    """Colours by name, each defined once.

    Attributes:
        definitions: the lines that define them, in the order of first use.
    """

    def __init__(self) -> None:
        self.definitions: list[str] = []
        self._names: set[str] = set()

    def __call__(self, color: Any) -> str:
        """The name of a colour."""
        digits = to_hex(color).lstrip("#").upper()
        name = f"le{digits}"
        if name not in self._names:
            self._names.add(name)
            self.definitions.append(rf"\definecolor{{{name}}}{{HTML}}{{{digits}}}")
        return name

    def area(self, look: Mapping[str, Any]) -> str:
        """The options of something filled, from matplotlib's fc, ec, lw, alpha and hatch."""
        ground, edge, alpha = look["fc"], look.get("ec", "none"), look.get("alpha")
        options = []
        if not _is_none(ground):
            opacity = to_rgba(ground)[3] if alpha is None else alpha
            options.append(f"fill={self(ground)}")
            options += [f"fill opacity={opacity:.3g}"] if opacity < 1 else []
        if look.get("lw") and not _is_none(edge):
            options.append(f"draw={self(edge)}, line width={length(look['lw'])}")
        else:
            options.append("draw=none")
        hatch = (look.get("hatch") or "")[:1]
        if hatch:
            pattern = f"pattern={_PATTERNS[hatch]}, pattern color={self(edge)}"
            options.append(f"postaction={{{pattern}}}")
        return ", ".join(options)


def _is_none(color: Any) -> bool:
    return isinstance(color, str) and color == "none"


def length(points: float) -> str:
    """A length; a PostScript point is TeX's bp."""
    return f"{points:.4f}".rstrip("0").rstrip(".") + "bp"


def dashes(linestyle: Any, width: float) -> str:
    """The option for a dash of lengths in line widths, with a comma in front; "" for none."""
    lengths = linestyle[1] if isinstance(linestyle, tuple) else ()
    if not lengths:
        return ""
    words = zip(("on", "off") * len(lengths), lengths, strict=False)
    pattern = " ".join(f"{word} {length(part * width)}" for word, part in words)
    return f", dash pattern={pattern}"


def mark(look: Mapping[str, Any], paint: Paint) -> str:
    """The options of points, from matplotlib's marker look."""
    name = _MARKS[look["marker"]]
    inside = look.get("markerfacecolor", look.get("color"))
    edge = look.get("markeredgecolor", inside)
    width = look.get("markeredgewidth", 0.5)
    if name in _STROKED:
        color = inside if look.get("markerfacecolor") != "#FFFFFF" else edge
        style, width = f"draw={paint(color)}", 1.3 * width
    else:
        style = f"fill={paint(inside)}, draw={paint(edge)}"
    size = length(look["markersize"] / 2)
    options = f"mark options={{solid, {style}, line width={length(width)}}}"
    return f"only marks, mark={name}, mark size={size}, {options}"


def scaled(axis: Axis, value: float) -> float:
    """A value as it stands in the file: asinh of it on a symmetric-logarithmic axis."""
    return math.asinh(value) if axis.scale == "symlog" else float(value)


def scaled_all(axis: Axis, values: Floats) -> Floats:
    """As :func:`scaled`, for an array."""
    return evenly(values) if axis.scale == "symlog" else values


def coordinates(points: Iterable[Sequence[float]] | Floats) -> str:
    """Points as pgfplots reads them, some a line; floats keep every digit."""
    rows = np.asarray(points, dtype=np.float64).tolist()
    words = [f"({x!r},{y!r})" for x, y in rows]
    lines = (words[start : start + _A_LINE] for start in range(0, len(words), _A_LINE))
    return "\n".join(" ".join(line) for line in lines)
