"""Filled polygons on paper, cut off where their panel ends."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from matplotlib.colors import to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.clipping import clipped, clipped_polygon
from lossexplorer.export.ink import Ink
from lossexplorer.figures.figure import Floats, Shape
from lossexplorer.figures.polygons import polygons

_OUTLINE = 0.9  # pt at the usual type size
_UNDER_HATCH = 0.4  # of the opacity: the hatch says the rest
_FAR = 10.0  # how many of the panel's extents off an infinite corner is drawn


def draw_shape(panel: PanelAxes, item: Shape, order: float) -> list[Floats]:
    """Draw every polygon of ``item``; return their outlines in points, (n, 2) each."""
    look = shape_look(panel.ink, item)
    x, y = within_reach(panel, item.x, "x"), within_reach(panel, item.y, "y")
    outlines = []
    for corners in polygons(x, y):
        points = panel.to_points(*corners.T)
        inside = clipped_polygon(points, panel.box)
        if len(inside) and item.fill != "none":
            panel.add(Polygon(inside, zorder=order, **look), clip=False)
        outline = clipped(np.vstack([points, points[:1]]), panel.box)
        outlines.append(outline)
        if item.outline:
            _stroke(panel, outline, item, order)
    return outlines


def _stroke(panel: PanelAxes, outline: Floats, item: Shape, order: float) -> None:
    look = outline_look(panel.ink, item)
    panel.add(Line2D(*outline.T, zorder=order, **look), clip=False)


def outline_look(ink: Ink, item: Shape) -> dict[str, Any]:
    """How the border of a shape is drawn."""
    return {
        "color": ink.color(item.color),
        "linewidth": _OUTLINE * ink.unit,
        "solid_joinstyle": "round",
    }


def shape_look(ink: Ink, item: Shape) -> dict[str, Any]:
    """How the inside is filled; a hatch has the colour of the patch's edge."""
    color, hatch = ink.color(item.color), ink.hatch(item)
    if item.fill == "hatch":
        return {"fc": "none", "ec": color, "lw": 0.0, "hatch": hatch}
    if hatch:
        ground = to_rgba(color, item.opacity * _UNDER_HATCH)
        return {"fc": ground, "ec": color, "lw": 0.0, "hatch": hatch}
    return {"fc": to_rgba(color, item.opacity), "ec": "none", "lw": 0.0}


def within_reach(panel: PanelAxes, values: Floats, letter: Literal["x", "y"]) -> Floats:
    """Corners at infinity, and those a logarithmic axis has no place for, far outside."""
    shown, axis = (
        (panel.x_range, panel.panel.x) if letter == "x" else (panel.y_range, panel.panel.y)
    )
    low, high = min(shown), max(shown)
    if axis.scale == "log":
        ratio = (high / low) ** _FAR if high / low < 1e20 else high / low
        values = np.where(values <= 0, -np.inf, values)
        least, most = low / ratio, high * ratio
    else:
        least, most = low - _FAR * (high - low), high + _FAR * (high - low)
    return np.nan_to_num(values, nan=np.nan, posinf=most, neginf=least)
