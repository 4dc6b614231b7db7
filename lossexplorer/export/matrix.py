"""A matrix as coloured cells: sharp at every size, its numbers readable on them."""

from __future__ import annotations

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex, to_rgb
from matplotlib.image import AxesImage
from numpy.typing import NDArray

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.ink import HATCH, Ink
from lossexplorer.export.sheet import LINE_HEIGHT
from lossexplorer.figures.figure import Floats, Image

_MOST_CELLS = 4096  # beyond that a vector file gets pixels
_SMALLEST_TEXT = 3.5  # pt


def draw_image(panel: PanelAxes, item: Image, order: float) -> None:
    """Draw the cells of ``item`` and the texts on them; row 0 begins at ``y0``."""
    if item.values.size == 0:
        return
    colors = colors_of(panel.ink, item, item.values)
    if item.values.size > _MOST_CELLS:
        _pixels(panel, item, colors, order)
    else:
        _cells(panel, item, colors, order)
        if any(item.texts):
            _texts(panel, item, colors)


def value_range(item: Image) -> tuple[float, float]:
    """The range of the finite values, with 0 in it if colours are centred there."""
    finite = item.values[np.isfinite(item.values)]
    zero = [0.0] if item.diverging or not len(finite) else []
    low, high = float(min([*finite, *zero])), float(max([*finite, *zero]))
    return (low, high) if low < high else (low, low + 1.0)


def colors_of(ink: Ink, item: Image, values: Floats) -> Floats:
    """RGB in [0, 1], one axis more than ``values``; 0 (or the least) has the ground's colour."""
    palette = ink.palette
    ground = np.array(to_rgb(palette.plot))
    positive = np.array(to_rgb(palette.positive if item.diverging else palette.accent))
    negative = np.array(to_rgb(palette.negative))
    low, high = value_range(item)
    start = 0.0 if item.diverging else low
    with np.errstate(invalid="ignore"):
        share = np.clip((values - start) / max(high - start, start - low), -1.0, 1.0)
    share = np.nan_to_num(share, nan=0.0)[..., None]
    return np.asarray(
        ground + np.where(share >= 0, share * (positive - ground), -share * (negative - ground))
    )


def _corners(item: Image) -> NDArray[np.float64]:
    """(rows, columns, 4, 2): the corners of every cell in data coordinates."""
    rows, columns = item.values.shape
    x = np.linspace(item.x0, item.x1, columns + 1)
    y = np.linspace(item.y0, item.y1, rows + 1)
    left, top = np.meshgrid(x[:-1], y[:-1])
    right, bottom = np.meshgrid(x[1:], y[1:])
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    return np.stack([np.stack(corner, axis=-1) for corner in corners], axis=2)


def _cells(panel: PanelAxes, item: Image, colors: Floats, order: float) -> None:
    corners, ink = _corners(item).reshape(-1, 4, 2), panel.ink
    flat = colors.reshape(-1, 3)
    # edges in the cell's own colour close the hairline gaps viewers leave between cells
    panel.axes.add_collection(
        PolyCollection(
            list(corners), facecolors=flat, edgecolors=flat, linewidths=0.3, zorder=order
        ),
        autolim=False,
    )
    hatched = _hatched(panel, item).ravel()
    if hatched.any():
        panel.axes.add_collection(
            PolyCollection(
                list(corners[hatched]),
                facecolors="none",
                edgecolors=ink.palette.hairline,
                hatch=HATCH,
                linewidths=0.0,
                zorder=order,
            ),
            autolim=False,
        )


def _hatched(panel: PanelAxes, item: Image) -> NDArray[np.bool_]:
    """Cells that are no number, and in print the negative ones, which grey can't show."""
    negative = item.diverging and panel.ink.style.theme == "print"
    return np.isnan(item.values) | ((item.values < 0) & negative)


def _pixels(panel: PanelAxes, item: Image, colors: Floats, order: float) -> None:
    picture = AxesImage(
        panel.axes,
        extent=(item.x0, item.x1, item.y0, item.y1),
        interpolation="nearest",
        origin="lower",
        zorder=order,
    )
    picture.set_data(colors)
    picture.set_clip_path(panel.axes.patch)
    panel.axes.add_artist(picture)


def _texts(panel: PanelAxes, item: Image, colors: Floats) -> None:
    """One size for all texts, the largest that fits every cell; none if that is too small."""
    sheet, small = panel.sheet, panel.ink.small
    corners = _corners(item).reshape(-1, 4, 2)
    cell = np.abs(
        panel.to_points(*corners[0, 2][:, None]) - panel.to_points(*corners[0, 0][:, None])
    )[0]
    widest = max(sheet.text_width(text, small) for text in item.texts)
    size = min(small, small * 0.88 * cell[0] / max(widest, 1e-9), 0.95 * cell[1] / LINE_HEIGHT)
    if size < _SMALLEST_TEXT:
        return
    centres = panel.to_points(*corners.mean(axis=1).T)
    hatched = _hatched(panel, item).ravel()
    for text, centre, color, on_hatch in zip(
        item.texts, centres, colors.reshape(-1, 3), hatched, strict=False
    ):
        width, height = sheet.text_size(text, size)
        place = (centre[0] - width / 2, centre[1] - height / 2)
        ground = to_hex(tuple(color)) if on_hatch and text else ""
        sheet.text(
            place, text, size, panel.ink.readable_on(tuple(color)), align="center", ground=ground
        )
