"""A matrix as coloured cells: sharp at every size, its numbers readable on them."""

from __future__ import annotations

import numpy as np
from matplotlib import rc_context
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex, to_rgb
from matplotlib.image import BboxImage
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Bbox
from numpy.typing import NDArray

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.ink import HATCH, Ink
from lossexplorer.export.sheet import LINE_HEIGHT
from lossexplorer.figures.figure import Floats, Image
from lossexplorer.figures.image_range import centred, color_ends
from lossexplorer.figures.palette import Palette

MOST_CELLS = 4096  # beyond that a vector file gets pixels


def draw_image(panel: PanelAxes, item: Image, order: float) -> None:
    """Draw the cells of ``item`` and the texts on them; row 0 begins at ``y0``."""
    if item.values.size == 0:
        return
    colors = colors_of(panel.ink, item, item.values)
    if item.smooth or item.values.size > MOST_CELLS:
        _pixels(panel, item, colors, order)
    else:
        _cells(panel, item, colors, order)
        if any(item.texts):
            _texts(panel, item, colors)


def colors_of(ink: Ink, item: Image, values: Floats) -> Floats:
    """RGB in [0, 1], one axis more than ``values``; what is no number has the ground's colour."""
    low, high = color_ends(item)
    stops = np.array([to_rgb(color) for color in color_stops(ink.palette, item)])
    with np.errstate(invalid="ignore"):
        places = np.clip((values - low) / (high - low), 0.0, 1.0) * (len(stops) - 1)
    channels = [np.interp(places, np.arange(len(stops)), stops[:, c]) for c in range(3)]
    colors = np.stack(channels, axis=-1)
    colors[np.isnan(values)] = to_rgb(ink.palette.plot)
    return np.asarray(colors, dtype=np.float64)


def color_stops(palette: Palette, item: Image) -> tuple[str, ...]:
    """The colours from the lowest value to the highest."""
    if item.grey:
        return "#000000", "#FFFFFF"
    if item.diverging:
        return palette.negative, palette.plot, palette.positive
    return palette.plot, palette.accent


def cell_corners(item: Image) -> NDArray[np.float64]:
    """(rows, columns, 4, 2): the corners of every cell in data coordinates."""
    rows, columns = item.values.shape
    x = np.linspace(item.x0, item.x1, columns + 1)
    y = np.linspace(item.y0, item.y1, rows + 1)
    left, top = np.meshgrid(x[:-1], y[:-1])
    right, bottom = np.meshgrid(x[1:], y[1:])
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    return np.stack([np.stack(corner, axis=-1) for corner in corners], axis=2)


def _cells(panel: PanelAxes, item: Image, colors: Floats, order: float) -> None:
    ink, flat = panel.ink, colors.reshape(-1, 3)
    corners = panel.to_points(*cell_corners(item).reshape(-1, 2).T).reshape(-1, 4, 2)
    # edges in the cell's own colour close the hairline gaps viewers leave between cells
    panel.add(
        PolyCollection(
            list(corners), facecolors=flat, edgecolors=flat, linewidths=0.3, zorder=order
        )
    )
    hatched = hatched_cells(panel, item).ravel()
    if hatched.any():
        # as one area: a hatch for each of a thousand cells takes longer than all else
        area = Path.make_compound_path_from_polys(corners[hatched])
        look = {"fc": "none", "ec": ink.palette.hairline, "hatch": HATCH, "lw": 0.0}
        panel.add(PathPatch(area, zorder=order, **look))


def hatched_cells(panel: PanelAxes, item: Image) -> NDArray[np.bool_]:
    """Cells that are no number, and in print the negative ones, which grey can't show."""
    negative = centred(item) and panel.ink.style.theme == "print"
    return np.isnan(item.values) | ((item.values < 0) & negative)


def _pixels(panel: PanelAxes, item: Image, colors: Floats, order: float) -> None:
    start, end = panel.to_points(np.array([item.x0, item.x1]), np.array([item.y0, item.y1]))
    picture = BboxImage(
        panel.on_display(Bbox([start, end])),
        interpolation="bilinear" if item.smooth else "nearest",
        origin="lower",
        zorder=order,
    )
    picture.set_data(colors)
    panel.add(picture)
    if centred(item) and panel.ink.style.theme == "print":
        _hatch_negative(panel, item, order)


def _hatch_negative(panel: PanelAxes, item: Image, order: float) -> None:
    """Hatch where a picture in pixels is below 0, which grey alone can't show."""
    rows, columns = item.values.shape
    if min(rows, columns) < 2 or not (item.values < 0).any():
        return
    x, y = (
        start + (np.arange(count) + 0.5) / count * (end - start)
        for start, end, count in ((item.x0, item.x1, columns), (item.y0, item.y1, rows))
    )
    sheet = panel.sheet
    # areas can only be drawn on axes: they are as large as the page, and measured in points
    axes = sheet.page.add_axes((0, 0, 1, 1), xlim=(0, sheet.width), ylim=(0, sheet.height))
    axes.set_axis_off()
    axes.set_zorder(order)
    with rc_context({"hatch.color": panel.ink.palette.hairline}):
        # 0 itself is not negative
        levels = [-np.inf, -np.finfo(np.float64).tiny]
        areas = axes.contourf(
            panel.along(x, "x"),
            panel.along(y, "y"),
            item.values,
            levels=levels,
            colors="none",
            hatches=[HATCH],
        )
    areas.set(linewidth=0.0)
    axes.set(xlim=(0, sheet.width), ylim=(0, sheet.height))
    areas.set_clip_box(panel.on_display(Bbox.from_extents(*panel.box)))


def _texts(panel: PanelAxes, item: Image, colors: Floats) -> None:
    """One size for all texts, the largest that fits every cell; none if that is too small."""
    sheet, small = panel.sheet, panel.ink.small
    corners = cell_corners(item).reshape(-1, 4, 2)
    cell = np.abs(
        panel.to_points(*corners[0, 2][:, None]) - panel.to_points(*corners[0, 0][:, None])
    )[0]
    widest = max(sheet.text_width(text, small) for text in item.texts)
    size = min(small, small * 0.88 * cell[0] / max(widest, 1e-9), 0.95 * cell[1] / LINE_HEIGHT)
    if size < panel.ink.least:
        return
    centres = panel.to_points(*corners.mean(axis=1).T)
    hatched = hatched_cells(panel, item).ravel()
    for text, centre, color, on_hatch in zip(
        item.texts, centres, colors.reshape(-1, 3), hatched, strict=False
    ):
        width, height = sheet.text_size(text, size)
        place = (centre[0] - width / 2, centre[1] - height / 2)
        ground = to_hex(tuple(color)) if on_hatch and text else ""
        sheet.text(
            place, text, size, panel.ink.readable_on(tuple(color)), align="center", ground=ground
        )
