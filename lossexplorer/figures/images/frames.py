"""Pictures in panels of their own: square pixels, no ticks."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Axis, Floats, Image, Item, Note, Panel, floats
from lossexplorer.session.matrix import Matrix

_MOST_CELLS = 60_000  # of a mosaic; more of them would only be drawn on top of each other
_MOST_TILES = 64
_GAP = 0.06  # between tiles, of a tile's side


@lru_cache(maxsize=16)
def grey(id_: str, picture: Matrix) -> Image:
    """A picture from black to white."""
    height, width = picture.shape
    return Image(
        id_,
        picture.array,
        0,
        0,
        width,
        height,
        diverging=False,
        grey=True,
        low=0.0,
        high=1.0,
        name=id_,
    )


@lru_cache(maxsize=16)
def signed(id_: str, values: Matrix) -> Image:
    """Numbers of either sign, 0 the colour of the ground."""
    height, width = values.shape
    return Image(id_, values.array, 0, 0, width, height, name=id_)


def picture_panel(
    id_: str, title: str, image: Image, row: int, column: int, describe: str
) -> Panel:
    """A panel that holds one picture and nothing else."""
    items: tuple[Item, ...] = (image,)
    return Panel(
        id_,
        *_bare(image.x1, image.y1),
        items,
        title=title,
        row=row,
        column=column,
        equal=True,
        bare=True,
        zoomable=False,
        describe=describe,
    )


def empty_panel(id_: str, words: str, row: int, column: int) -> Panel:
    """A panel that says why there is no picture."""
    note = Note("nothing", 0.5, 0.5, words, anchor=(0.5, 0.5))
    return Panel(
        id_,
        *_bare(1.0, 1.0),
        (note,),
        row=row,
        column=column,
        bare=True,
        zoomable=False,
        describe=words,
    )


@lru_cache(maxsize=64)
def _bare(width: float, height: float) -> tuple[Axis, Axis]:
    """Axes without ticks; the first row is on top."""
    nothing = ((0.0, ""),)
    return (
        Axis("", 0.0, width, symbol="column", ticks=nothing, zero_line=False, grid=False),
        Axis("", height, 0.0, symbol="row", ticks=nothing, zero_line=False, grid=False),
    )


def coarse(value: float) -> str:
    """A number in a title: two digits, 1.1e−5."""
    return f"{value:.2g}".replace("e-0", "e-").replace("-", "−")


def tiles(maps: Floats) -> Floats:
    """Feature maps (channels, height, width) side by side, gaps NaN.

    At most 64 channels; every so many pixels are left out that it stays quick to draw.
    """
    maps = maps[:_MOST_TILES]
    across = _across(len(maps))
    down = math.ceil(len(maps) / across)
    step = max(1, math.ceil(math.sqrt(maps.size / _MOST_CELLS)))
    step = min(step, *maps.shape[1:])
    maps = maps[:, ::step, ::step]
    height, width = maps.shape[1:]
    gap = max(1, round(_GAP * max(height, width)))
    field = np.full((down * (height + gap) - gap, across * (width + gap) - gap), np.nan)
    for k, seen in enumerate(maps):
        top, left = k // across * (height + gap), k % across * (width + gap)
        field[top : top + height, left : left + width] = seen
    return floats(field)


def _across(count: int) -> int:
    """Tiles in a row: about as many as rows, or up to twice as many if fewer stay empty."""
    least = math.ceil(math.sqrt(count))
    return min(range(least, 2 * least + 1), key=lambda across: (-count % across, across))
