"""Points in LaTeX in the very outlines that pictures have.

The marks of pgfplots have other proportions, and some of them no inside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.markers import MarkerStyle

from lossexplorer.export.pgf_words import Paint, length

_NAMES = {
    "o": "*",  # a circle is a circle
    "s": "lesquare",
    "^": "letriangle",
    "D": "lediamond",
    "X": "lecross",
    "P": "leplus",
    "*": "lestar",
    "p": "lepentagon",
}


def mark(look: Mapping[str, Any], paint: Paint) -> str:
    """The options of points, from matplotlib's marker look."""
    name = _NAMES[look["marker"]]
    if look["marker"] != "o":
        paint.define(_outline(name, look["marker"]))
    inside = look.get("markerfacecolor", look.get("color"))
    edge = look.get("markeredgecolor", inside)
    width = length(look.get("markeredgewidth", 1.0))
    style = f"solid, fill={paint(inside)}, draw={paint(edge)}, line width={width}, line join=miter"
    size = length(look["markersize"] / 2)
    return f"only marks, mark={name}, mark size={size}, mark options={{{style}}}"


def _outline(name: str, marker: str) -> str:
    """The declaration of a mark: its corners in halves of its size."""
    style = MarkerStyle(marker)
    path = style.get_path().transformed(style.get_transform())
    corners = 2.0 * np.asarray(path.to_polygons(closed_only=False)[0], dtype=np.float64)
    if np.allclose(corners[0], corners[-1]):
        corners = corners[:-1]
    lines = [rf"\pgfdeclareplotmark{{{name}}}{{%"]
    for index, (x, y) in enumerate(corners):
        verb = "lineto" if index else "moveto"
        point = rf"\pgfqpoint{{{x:.5f}\pgfplotmarksize}}{{{y:.5f}\pgfplotmarksize}}"
        lines.append(rf"  \pgfpath{verb}{{{point}}}%")
    return "\n".join([*lines, r"  \pgfpathclose\pgfusepathqfillstroke}"])
