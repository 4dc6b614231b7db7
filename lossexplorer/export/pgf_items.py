"""The marks of a panel as plots of pgfplots on their own numbers.

TeX can't hold places far outside the paper, so what reaches beyond the panel's
surroundings is cut off there; everything nearer keeps its numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.blocks import bar_look, line_look, marker_look
from lossexplorer.export.clipping import clipped, clipped_polygon
from lossexplorer.export.items import (
    SHORTEST_ARROW,
    arrow_look,
    band_look,
    dot_look,
    rule_look,
)
from lossexplorer.export.pgf_images import image_code
from lossexplorer.export.pgf_marks import mark
from lossexplorer.export.pgf_words import (
    Paint,
    coordinates,
    dashes,
    length,
    scaled_all,
)
from lossexplorer.export.shape import outline_look, shape_look, within_reach
from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Band,
    Bars,
    Floats,
    Image,
    Item,
    Line,
    Markers,
    Note,
    Rule,
    Shape,
)
from lossexplorer.figures.polygons import polygons

_AROUND = 1.0  # of the panel's extent, on each side: how far beyond it things are kept


def item_code(panel: PanelAxes, item: Item, paint: Paint) -> Iterator[str]:
    """The lines that draw one item; texts are written with those of the page."""
    if isinstance(item, Note):
        return
    title = getattr(item, "name", "") or getattr(item, "label", "") or item.id
    yield f"% {' '.join(title.split())}"
    yield from _CODE[type(item)](panel, item, paint)


def _plot(how: str, points: Floats, end: str = "") -> str:
    return f"\\addplot[{how}] coordinates {{\n{coordinates(points)}\n}}{end};"


def _line(panel: PanelAxes, item: Line, paint: Paint) -> Iterator[str]:
    look = line_look(panel.ink, item)
    width = look["linewidth"]
    how = f"{paint(look['color'])}, line width={length(width)}{dashes(look['linestyle'], width)}"
    points = _kept(panel, item.x, item.y)
    if len(points):
        yield _plot(how, points)


def _bars(panel: PanelAxes, item: Bars, paint: Paint) -> Iterator[str]:
    how = paint.area(bar_look(panel.sheet, item))
    for x, base, end in panel.bar_ends(item):
        left, right = x - item.width / 2, x + item.width / 2
        if base != end:
            corners = np.array([(left, base), (right, base), (right, end), (left, end)])
            yield _plot(how, _in_file(panel, corners), " -- cycle")


def _shape(panel: PanelAxes, item: Shape, paint: Paint) -> Iterator[str]:
    x, y = within_reach(panel, item.x, "x"), within_reach(panel, item.y, "y")
    for corners in polygons(x, y):
        places = _even(panel, corners)
        inside = clipped_polygon(places, _surroundings(panel))
        if len(inside) and item.fill != "none":
            how = paint.area(shape_look(panel.ink, item))
            yield _plot(how, _back(panel, inside), " -- cycle")
        outline = clipped(np.vstack([places, places[:1]]), _surroundings(panel))
        if item.outline and len(outline):
            look = outline_look(panel.ink, item)
            how = f"{paint(look['color'])}, line width={length(look['linewidth'])}"
            yield _plot(how, _back(panel, outline))


def _markers(panel: PanelAxes, item: Markers, paint: Paint) -> Iterator[str]:
    shown = np.isfinite(panel.visible_points(item.x, item.y)).all(axis=1)
    points = np.column_stack([item.x[shown], item.y[shown]])
    if len(points):
        yield _plot(mark(marker_look(panel.sheet, item), paint), _in_file(panel, points))


def _arrows(panel: PanelAxes, item: Arrows, paint: Paint) -> Iterator[str]:
    starts, ends = panel.to_points(item.x0, item.y0), panel.to_points(item.x1, item.y1)
    lengths = np.hypot(*(ends - starts).T)
    posts = np.stack([np.column_stack([item.x0, item.y0]), np.column_stack([item.x1, item.y1])], 1)
    for pair, size in zip(posts, lengths, strict=True):
        if not np.isfinite(size):
            continue
        if size < SHORTEST_ARROW:
            yield _plot(mark(dot_look(panel.ink, item), paint), _in_file(panel, pair[:1]))
            continue
        look = arrow_look(panel.ink, item, float(size))
        head = min(5.0 * panel.ink.unit, 0.6 * float(size))
        tip = f"-{{Triangle[length={length(head)}, width={length(0.84 * head)}]}}"
        how = f"{paint(look['color'])}, line width={length(look['lw'])}, {tip}"
        yield _plot(how, _in_file(panel, pair))


def _rule(panel: PanelAxes, item: Rule, paint: Paint) -> Iterator[str]:
    if panel.rule_span(item) is None:
        return
    look = rule_look(panel.ink, item)
    width = look["linewidth"]
    how = f"{paint(look['color'])}, line width={length(width)}{dashes(look['linestyle'], width)}"
    if item.orientation == "vertical":
        ends = [(item.position, y) for y in panel.y_range]
    else:
        ends = [(x, item.position) for x in panel.x_range]
    yield _plot(how, _in_file(panel, np.array(ends)))


def _band(panel: PanelAxes, item: Band, paint: Paint) -> Iterator[str]:
    start, end = panel.band_range(item)
    if start == end:
        return
    (x0, x1), (y0, y1) = panel.x_range, panel.y_range
    if item.orientation == "vertical":
        x0, x1 = start, end
    else:
        y0, y1 = start, end
    corners = np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
    how = paint.area(band_look(panel.ink, item))
    yield _plot(how, _in_file(panel, corners), " -- cycle")


def _kept(panel: PanelAxes, x: Floats, y: Floats) -> Floats:
    """The points of a curve as they stand in the file, cut off far outside; NaN breaks it."""
    places = _even(panel, np.column_stack([x, y]))
    places[~np.isfinite(places).all(axis=1)] = np.nan
    if len(places) < 2:
        return _back(panel, places)
    left, bottom, right, top = _surroundings(panel)
    with np.errstate(invalid="ignore"):
        near = (places >= (left, bottom)) & (places <= (right, top))
    broken = np.isnan(places).any(axis=1)
    if (near.all(axis=1) | broken).all():
        return _in_file(panel, np.column_stack([x, np.where(broken, np.nan, y)]))
    return _back(panel, clipped(places, (left, bottom, right, top)))


def _even(panel: PanelAxes, points: Floats) -> Floats:
    """Points where the axes are even: decimal logarithms on a logarithmic one."""
    with np.errstate(invalid="ignore", divide="ignore"):
        columns = [
            np.log10(values) if axis.scale == "log" else scaled_all(axis, values)
            for axis, values in _by_axis(panel, points)
        ]
    return np.column_stack(columns)


def _back(panel: PanelAxes, places: Floats) -> Floats:
    """What :func:`_even` made, as it stands in the file."""
    columns = [
        10.0**values if axis.scale == "log" else values for axis, values in _by_axis(panel, places)
    ]
    return np.column_stack(columns)


def _in_file(panel: PanelAxes, points: Floats) -> Floats:
    return np.column_stack([scaled_all(axis, values) for axis, values in _by_axis(panel, points)])


def _by_axis(panel: PanelAxes, points: Floats) -> tuple[tuple[Axis, Floats], tuple[Axis, Floats]]:
    return (panel.panel.x, points[:, 0]), (panel.panel.y, points[:, 1])


def _surroundings(panel: PanelAxes) -> tuple[float, float, float, float]:
    corners = _even(panel, np.column_stack([panel.x_range, panel.y_range]))
    low, high = corners.min(axis=0), corners.max(axis=0)
    around = _AROUND * (high - low)
    (left, bottom), (right, top) = low - around, high + around
    return float(left), float(bottom), float(right), float(top)


_CODE: dict[type, Callable[[PanelAxes, Any, Paint], Iterator[str]]] = {
    Line: _line,
    Bars: _bars,
    Shape: _shape,
    Markers: _markers,
    Arrows: _arrows,
    Rule: _rule,
    Band: _band,
    Image: image_code,
}
