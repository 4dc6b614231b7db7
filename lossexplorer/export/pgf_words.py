"""Lengths, colours, dashes, hatches and coordinates in the words of TikZ and pgfplots."""

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
    "/": "Lines[angle=45, distance={slanted}, line width={width}]",
    "\\": "Lines[angle=-45, distance={slanted}, line width={width}]",
    "-": "Lines[angle=0, distance={step}, line width={width}]",
    "x": "Hatch[angle=45, distance={slanted}, line width={width}]",
    ".": "Dots[angle=45, distance={step}, radius={radius}]",
}
_INCH = 72.0  # pt: matplotlib counts the lines of a hatch on one
_A_LETTER = 6  # lines to the inch for each letter of a hatch


class Paint:
    """Colours, hatches and marks; what needs a name is defined once.

    Attributes:
        definitions: the lines that define them, in the order of first use.
    """

    def __init__(self, hatch_width: float) -> None:
        """Begin with nothing defined; the lines of hatches are ``hatch_width`` points wide."""
        self.definitions: list[str] = []
        self._hatch_width = hatch_width

    def __call__(self, color: Any) -> str:
        """The name of a colour."""
        digits = to_hex(color).lstrip("#").upper()
        name = f"le{digits}"
        self.define(rf"\definecolor{{{name}}}{{HTML}}{{{digits}}}")
        return name

    def define(self, lines: str) -> None:
        """Put ``lines`` into the head of the file, unless they are there."""
        if lines not in self.definitions:
            self.definitions.append(lines)

    def hatching(self, hatch: str, color: Any) -> str:
        """The options of an area filled with one of matplotlib's hatches."""
        step = _INCH / (_A_LETTER * len(hatch))
        radius = 0.1 * step + self._hatch_width / 2
        lengths = {"step": step, "slanted": step * math.sqrt(2), "radius": radius}
        words = {name: length(value) for name, value in lengths.items()}
        pattern = _PATTERNS[hatch[0]].format(width=length(self._hatch_width), **words)
        return f"pattern={{{pattern}}}, pattern color={self(color)}"

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
        if look.get("hatch"):
            options.append(f"postaction={{{self.hatching(look['hatch'], edge)}}}")
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
