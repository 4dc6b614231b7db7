"""The marks of a panel as calls of matplotlib on their own numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.blocks import bar_look, line_look, marker_look
from lossexplorer.export.ink import HATCH
from lossexplorer.export.items import (
    BAND_ORDER,
    ITEM_ORDER,
    SHORTEST_ARROW,
    arrow_look,
    band_look,
    dot_look,
    rule_look,
)
from lossexplorer.export.matrix import MOST_CELLS, cell_corners, color_stops, hatched_cells
from lossexplorer.export.script_words import arguments, array, written
from lossexplorer.export.shape import outline_look, shape_look, within_reach
from lossexplorer.figures.figure import (
    Arrows,
    Band,
    Bars,
    Image,
    Item,
    Line,
    Markers,
    Note,
    Rule,
    Shape,
)
from lossexplorer.figures.image_range import centred, color_ends
from lossexplorer.figures.polygons import polygons

_BUTT = {"dash_capstyle": "butt", "solid_capstyle": "butt", "solid_joinstyle": "round"}


def item_code(panel: PanelAxes, item: Item, axes: str, order: float) -> Iterator[str]:
    """The lines that draw one item.

    Args:
        panel: where it is drawn.
        item: texts of its own are written with those of the page; a note is only text.
        axes: what the axes are called in the script.
        order: of the item among those of its panel, below 1.
    """
    if isinstance(item, Note):
        return
    title = getattr(item, "name", "") or getattr(item, "label", "") or item.id
    yield f"# {' '.join(title.split())}"
    low = BAND_ORDER if isinstance(item, Band) else ITEM_ORDER
    yield from _CODE[type(item)](panel, item, axes, f"zorder={written(low + order)}")


def _line(panel: PanelAxes, item: Line, axes: str, order: str) -> Iterator[str]:
    yield f"x = {array(item.x)}"
    yield f"y = {array(item.y)}"
    yield f"{axes}.plot(x, y, {arguments(line_look(panel.ink, item) | _BUTT)}, {order})"


def _bars(panel: PanelAxes, item: Bars, axes: str, order: str) -> Iterator[str]:
    ends = panel.bar_ends(item)
    base = ends[0][1] if ends else 0.0
    yield f"x = {array(item.x)}"
    yield f"height = {array(item.height)}"
    low, high = (min((e for *_, e in ends), default=0.0), max((e for *_, e in ends), default=0.0))
    # infinite bars end a little beyond the axes; one without a number has none
    yield f"end = np.clip(np.where(np.isnan(height), {base!r}, height), {low!r}, {high!r})"
    yield f"end[end == {base!r}] = nan  # a bar of no height is no line"
    look = arguments(bar_look(panel.sheet, item))
    yield f"{axes}.bar(x, end - {base!r}, {item.width!r}, bottom={base!r}, {look}, {order})"


def _shape(panel: PanelAxes, item: Shape, axes: str, order: str) -> Iterator[str]:
    x, y = within_reach(panel, item.x, "x"), within_reach(panel, item.y, "y")
    for corners in polygons(x, y):
        yield f"x = {array(corners[:, 0])}"
        yield f"y = {array(corners[:, 1])}"
        if item.fill != "none":
            yield f"{axes}.fill(x, y, {arguments(shape_look(panel.ink, item))}, {order})"
        if item.outline:
            look = arguments(outline_look(panel.ink, item))
            yield f"{axes}.plot(np.append(x, x[0]), np.append(y, y[0]), {look}, {order})"


def _markers(panel: PanelAxes, item: Markers, axes: str, order: str) -> Iterator[str]:
    shown = np.isfinite(panel.visible_points(item.x, item.y)).all(axis=1)
    yield f"x = {array(item.x[shown])}"
    yield f"y = {array(item.y[shown])}"
    look = arguments(marker_look(panel.sheet, item))
    yield f"{axes}.plot(x, y, clip_on=False, {look}, {order})"


def _arrows(panel: PanelAxes, item: Arrows, axes: str, order: str) -> Iterator[str]:
    starts, ends = panel.to_points(item.x0, item.y0), panel.to_points(item.x1, item.y1)
    lengths = np.hypot(*(ends - starts).T)
    posts = zip(item.x0, item.y0, item.x1, item.y1, lengths, strict=True)
    for x0, y0, x1, y1, length in posts:
        if not np.isfinite(length):
            continue
        if length < SHORTEST_ARROW:
            dot = arguments(dot_look(panel.ink, item))
            yield f"{axes}.plot({written(x0)}, {written(y0)}, {dot}, {order})"
            continue
        places = f"({written(x0)}, {written(y0)}), ({written(x1)}, {written(y1)})"
        look = arguments(arrow_look(panel.ink, item, float(length)))
        yield f"{axes}.add_patch(FancyArrowPatch({places}, {look}, {order}))"


def _rule(panel: PanelAxes, item: Rule, axes: str, order: str) -> Iterator[str]:
    if panel.rule_span(item) is not None:
        draw = "axvline" if item.orientation == "vertical" else "axhline"
        look = arguments(rule_look(panel.ink, item))
        yield f"{axes}.{draw}({written(item.position)}, {look}, {order})"


def _band(panel: PanelAxes, item: Band, axes: str, order: str) -> Iterator[str]:
    start, end = panel.band_range(item)
    if start != end:
        draw = "axvspan" if item.orientation == "vertical" else "axhspan"
        look = arguments(band_look(panel.ink, item))
        yield f"{axes}.{draw}({written(start)}, {written(end)}, {look}, {order})"


def _image(panel: PanelAxes, item: Image, axes: str, order: str) -> Iterator[str]:
    if item.values.size == 0:
        return
    rows, columns = item.values.shape
    low, high = color_ends(item)
    stops = color_stops(panel.ink.palette, item)
    yield f"values = {array(item.values)}"
    yield f'colors = LinearSegmentedColormap.from_list("", {written(stops)}, N=1024)'
    yield f"colors = colors.with_extremes(bad={written(panel.ink.palette.plot)})"
    scale: dict[str, Any] = {"vmin": low, "vmax": high}
    if item.smooth or item.values.size > MOST_CELLS:
        scale["interpolation"] = "bilinear" if item.smooth else "nearest"
        extent = written((item.x0, item.x1, item.y0, item.y1))
        how = f'cmap=colors, extent={extent}, origin="lower", aspect="auto"'
        yield f"{axes}.imshow(values, {how}, {arguments(scale)}, {order})"
        if centred(item) and panel.ink.style.theme == "print" and (item.values < 0).any():
            yield from _negative_side(panel, item, axes, order)
        return
    x = f"np.linspace({item.x0!r}, {item.x1!r}, {columns + 1})"
    y = f"np.linspace({item.y0!r}, {item.y1!r}, {rows + 1})"
    look = arguments({**scale, "edgecolors": "face", "linewidth": 0.3, "snap": None})
    yield f"{axes}.pcolor({x}, {y}, values, cmap=colors, {look}, {order})"
    hatched = hatched_cells(panel, item).ravel()
    if hatched.any():
        corners = cell_corners(item).reshape(-1, 4, 2)[hatched]
        flat = array(corners.reshape(-1, 2))
        look = arguments(
            {"facecolors": "none", "edgecolors": panel.ink.palette.hairline, "hatch": HATCH}
        )
        yield f"corners = {flat}.reshape(-1, 4, 2)"
        yield f"{axes}.add_collection(PolyCollection(corners, {look}, linewidths=0, {order}))"


def _negative_side(panel: PanelAxes, item: Image, axes: str, order: str) -> Iterator[str]:
    rows, columns = item.values.shape
    if min(rows, columns) < 2:
        return
    for name, start, end, count in (
        ("x", item.x0, item.x1, columns),
        ("y", item.y0, item.y1, rows),
    ):
        yield f"{name} = {start!r} + (np.arange({count}) + 0.5) / {count} * {end - start!r}"
    yield f'with plt.rc_context({{"hatch.color": {written(panel.ink.palette.hairline)}}}):'
    yield f'    {axes}.contourf(x, y, values, levels=[-inf, 0.0], colors="none", '
    yield f"        hatches=[{written(HATCH)}], {order}).set(linewidth=0.0)"


_CODE: dict[type, Callable[[PanelAxes, Any, str, str], Iterator[str]]] = {
    Line: _line,
    Bars: _bars,
    Shape: _shape,
    Markers: _markers,
    Arrows: _arrows,
    Rule: _rule,
    Band: _band,
    Image: _image,
}
