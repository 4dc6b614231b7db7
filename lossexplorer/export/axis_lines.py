"""Grid, ticks and their texts, zero lines and edges of a panel: strokes and texts of the page.

matplotlib's own axes take several times as long to make and to draw as what is seen of them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.markers import TICKDOWN, TICKLEFT
from matplotlib.text import Text

from lossexplorer.export.axes import PanelAxes, Side
from lossexplorer.export.frame import Letter
from lossexplorer.figures.figure import Floats

_ORDER = 0.5  # ticks stand under the marks
_EDGE_ORDER = 2.5  # edges over most of them


def draw_axes(panel: PanelAxes) -> None:
    """Draw both axes of a panel that has its place and its ticks."""
    _draw_side(panel, "x", panel.x_side)
    _draw_side(panel, "y", panel.y_side)
    panel.write_names_in_lines()
    if panel.panel.bare:
        return
    left, bottom, right, top = panel.box
    for x, y in ([left, right], [bottom, bottom]), ([left, left], [bottom, top]):
        edge = Line2D(
            x,
            y,
            color=panel.ink.palette.secondary,
            linewidth=0.7 * panel.ink.unit,
            solid_capstyle="projecting",
            zorder=_EDGE_ORDER,
        )
        panel.add(edge, clip=False)


def _draw_side(panel: PanelAxes, letter: Letter, side: Side) -> None:
    values = np.array([value for value, _ in side.ticks], dtype=np.float64)
    places = panel.along(values, letter)
    if side.grid_look:
        panel.add(_across(panel, letter, places, side.grid_look))
    _ticks(panel, letter, places, side.major_look)
    _ticks(panel, letter, panel.along(np.array(side.minor), letter), side.minor_look)
    _texts(panel, letter, places, side)
    if side.zero_look:
        panel.add(_across(panel, letter, panel.along(np.zeros(1), letter), side.zero_look))


def _across(panel: PanelAxes, letter: Letter, places: Floats, look: dict[str, Any]) -> Line2D:
    """Lines from one side of the axes to the other, in one stroke."""
    left, bottom, right, top = panel.box
    start, end = (bottom, top) if letter == "x" else (left, right)
    along = np.column_stack([places, places, np.full(len(places), np.nan)]).ravel()
    ends = np.tile([start, end, np.nan], len(places))
    return Line2D(*((along, ends) if letter == "x" else (ends, along)), **look)


def _ticks(panel: PanelAxes, letter: Letter, places: Floats, look: dict[str, Any]) -> None:
    if not len(places) or not look["length"]:
        return
    left, bottom = panel.box[:2]
    edge = np.full(len(places), bottom if letter == "x" else left)
    ticks = Line2D(
        *((places, edge) if letter == "x" else (edge, places)),
        linestyle="none",
        marker=TICKDOWN if letter == "x" else TICKLEFT,
        markersize=look["length"],
        markeredgewidth=look["width"],
        markeredgecolor=look["color"],
        zorder=_ORDER,
    )
    panel.add(ticks, clip=False)


def _texts(panel: PanelAxes, letter: Letter, places: Floats, side: Side) -> None:
    look = side.major_look
    away = look["length"] + look["pad"]
    left, bottom = panel.box[:2]
    for place, (_, text) in zip(places, side.ticks, strict=True):
        if text:
            written = Text(
                *((place, bottom - away) if letter == "x" else (left - away, place)),
                text,
                fontsize=look["labelsize"],
                color=look["labelcolor"],
                ha="center" if letter == "x" else "right",
                va="top" if letter == "x" else "center_baseline",
                rotation=look.get("labelrotation", 0),
                zorder=_ORDER,
            )
            panel.add(written, clip=False)
