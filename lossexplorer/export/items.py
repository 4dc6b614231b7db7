"""The marks of a panel on its axes; later items on top."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Rectangle

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.blocks import bar_look, line_look, marker_look
from lossexplorer.export.boxes import Room
from lossexplorer.export.clipping import clipped
from lossexplorer.export.ink import DASHES, HATCH, Ink, linestyle
from lossexplorer.export.matrix import draw_image
from lossexplorer.export.shape import draw_shape
from lossexplorer.export.texts import write_placed_notes
from lossexplorer.figures.figure import (
    Arrows,
    Band,
    Bars,
    Image,
    Line,
    Markers,
    Note,
    Rule,
    Shape,
)

_ON_BARS = 0.25  # how much worse a text on a bar is than one on free ground
_TINT = 0.12  # how strong the colour of a band is
SHORTEST_ARROW = 0.75  # pt; a shorter one is a dot
BAND_ORDER, ITEM_ORDER = 0.2, 2.0  # bands lie under the grid (0.5)


def draw_items(panel: PanelAxes) -> Room:
    """Draw every item of a panel that has its place.

    Returns:
        The room that is left for the texts that belong to them.
    """
    room = Room(panel.box)
    for rank, item in enumerate(panel.panel.items):
        if not isinstance(item, Note):
            _DRAW[type(item)](panel, item, rank * 1e-4, room)
    write_placed_notes(panel, room)
    return room


def _line(panel: PanelAxes, item: Line, order: float, room: Room) -> None:
    ink = panel.ink
    width = ink.width(item.emphasis)
    left, bottom, right, top = panel.box
    # half a stroke more, so that a curve along the edge keeps its width
    box = (left, bottom - width / 2, right, top + width / 2)
    points = clipped(panel.to_points(item.x, item.y), box)
    curve = Line2D(
        *points.T,
        dash_capstyle="butt",
        solid_capstyle="butt",
        solid_joinstyle="round",
        zorder=ITEM_ORDER + order,
        **line_look(ink, item),
    )
    panel.add(curve, clip=False)
    room.occupy_path(points)


def _bars(panel: PanelAxes, item: Bars, order: float, room: Room) -> None:
    shown = np.array([bar for bar in panel.bar_ends(item) if bar[1] != bar[2]]).reshape(-1, 3)
    x, base, end = shown.T
    (left, foot), (right, head) = (
        panel.to_points(x - item.width / 2, base).T,
        panel.to_points(x + item.width / 2, end).T,
    )
    places = np.array([(left, foot), (right, foot), (right, head), (left, head)])
    corners = places.transpose(2, 0, 1)  # (bars, 4, 2)
    # one artist for all: a rectangle each takes several times as long
    look = bar_look(panel.sheet, item)
    panel.add(PolyCollection(list(corners), joinstyle="miter", zorder=ITEM_ORDER + order, **look))
    for bar in corners:
        if item.fill == "outline":
            room.occupy_path(np.vstack([bar, bar[:1]]))
        elif item.name or any(item.texts):  # a bar that only marks a place may be written on
            (left, bottom), (right, top) = bar.min(axis=0).tolist(), bar.max(axis=0).tolist()
            room.occupy((left, bottom, right, top), _ON_BARS)


def _markers(panel: PanelAxes, item: Markers, order: float, room: Room) -> None:
    places = panel.visible_points(item.x, item.y)
    shown = np.isfinite(places).all(axis=1)
    points = Line2D(
        *places[shown].T,
        zorder=ITEM_ORDER + order,
        **marker_look(panel.sheet, item),
    )
    panel.add(points, clip=False)
    half = panel.ink.marker(item.size) / 2
    for x, y in places[shown]:
        room.occupy((x - half, y - half, x + half, y + half))


def _arrows(panel: PanelAxes, item: Arrows, order: float, room: Room) -> None:
    ink = panel.ink
    starts, ends = panel.to_points(item.x0, item.y0), panel.to_points(item.x1, item.y1)
    for start, end in zip(starts, ends, strict=True):
        length = math.hypot(*(end - start))
        if not math.isfinite(length):
            continue
        if length < SHORTEST_ARROW:
            x, y = start
            panel.add(Line2D([x], [y], zorder=ITEM_ORDER + order, **dot_look(ink, item)))
            continue
        look = arrow_look(ink, item, length)
        panel.add(FancyArrowPatch(start, end, zorder=ITEM_ORDER + order, **look))
        room.occupy_path(np.array([start, end]))


def arrow_look(ink: Ink, item: Arrows, length: float) -> dict[str, Any]:
    """How an arrow of a length on paper is drawn."""
    head = min(5.0 * ink.unit, 0.6 * length)
    return {
        "arrowstyle": f"-|>,head_length={head},head_width={0.42 * head}",
        "mutation_scale": 1,
        "shrinkA": 0,
        "shrinkB": 0,
        "lw": 1.3 * ink.unit,
        "color": ink.color(item.color),
        "joinstyle": "miter",
        "capstyle": "butt",
    }


def dot_look(ink: Ink, item: Arrows) -> dict[str, Any]:
    """How an arrow without length is drawn."""
    return {
        "marker": "o",
        "markersize": 3 * ink.unit,
        "color": ink.color(item.color),
        "linestyle": "none",
    }


def rule_look(ink: Ink, item: Rule) -> dict[str, Any]:
    """How a rule is drawn."""
    return {
        "color": ink.color(item.color),
        "linewidth": 1.0 * ink.unit,
        "linestyle": linestyle(DASHES[item.dash]),
    }


def band_look(ink: Ink, item: Band) -> dict[str, Any]:
    """How a band is filled."""
    # the grid's own grey is too faint to be seen as a hatch
    color = ink.color("hairline" if item.hatched and item.color == "grid" else item.color)
    if item.hatched:
        return {"fc": ink.palette.plot, "ec": color, "hatch": HATCH, "lw": 0}
    tinted = item.color not in ("grid", "hairline")
    return {"fc": color, "alpha": _TINT if tinted else None, "lw": 0}


def _rule(panel: PanelAxes, item: Rule, order: float, room: Room) -> None:
    span = panel.rule_span(item)
    if span is None:
        return
    panel.add(Line2D(*span.T, zorder=ITEM_ORDER + order, **rule_look(panel.ink, item)))
    room.occupy_path(span)


def _band(panel: PanelAxes, item: Band, order: float, room: Room) -> None:
    vertical = item.orientation == "vertical"
    start, end = panel.band_range(item)
    if start == end:
        return
    left, bottom, right, top = panel.box
    if vertical:
        left, right = panel.along(np.array([start, end]), "x")
    else:
        bottom, top = panel.along(np.array([start, end]), "y")
    look = band_look(panel.ink, item)
    size = right - left, top - bottom
    panel.add(Rectangle((left, bottom), *size, zorder=BAND_ORDER + order, **look))


def _image(panel: PanelAxes, item: Image, order: float, room: Room) -> None:
    draw_image(panel, item, ITEM_ORDER + order)
    corners = panel.to_points(np.array([item.x0, item.x1]), np.array([item.y0, item.y1]))
    low, high = corners.min(axis=0), corners.max(axis=0)
    room.occupy((float(low[0]), float(low[1]), float(high[0]), float(high[1])))


def _shape(panel: PanelAxes, item: Shape, order: float, room: Room) -> None:
    for outline in draw_shape(panel, item, ITEM_ORDER + order):
        room.occupy_path(outline)


_DRAW: dict[type, Callable[[PanelAxes, Any, float, Room], None]] = {
    Line: _line,
    Bars: _bars,
    Shape: _shape,
    Markers: _markers,
    Arrows: _arrows,
    Rule: _rule,
    Band: _band,
    Image: _image,
}
