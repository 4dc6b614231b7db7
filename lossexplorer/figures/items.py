"""What can be drawn on a pair of axes: curves, bars, areas, points, pictures, words.

Items are compared by identity when a plot decides what to redraw, so a builder hands
out the same object again while its inputs have not changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Dash = Literal["solid", "dash", "dot", "dashdot", "longdash", "dashdotdot"]
Symbol = Literal["circle", "square", "triangle", "diamond", "cross", "plus", "star", "pentagon"]
Orientation = Literal["vertical", "horizontal"]


def floats(values: object) -> Floats:
    """A read-only float64 array of ``values``, so that figures can't be changed."""
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array


@dataclass(frozen=True, eq=False)
class Line:
    """A curve; NaN or infinity in ``y`` breaks it.

    Attributes:
        id: unique in its panel; the same id next time means "the same curve, moved".
        label: written at the end of the curve (no legend box), or "".
        name: what the exported columns are called.
        emphasis: drawn thicker (the selected loss).
    """

    id: str
    x: Floats
    y: Floats
    color: str
    dash: Dash = "solid"
    label: str = ""
    name: str = ""
    emphasis: bool = False


@dataclass(frozen=True, eq=False)
class Bars:
    """Bars from ``base`` to ``height`` at positions ``x``.

    Attributes:
        draggable: each bar can be dragged (its id is then ``f"{id}:{index}"``).
        fill: "solid", "outline" (label bars) or "hatch" (distinct in print).
        texts: written above (or below) each bar, empty for none.
    """

    id: str
    x: Floats
    height: Floats
    width: float
    color: str
    base: float = 0.0
    fill: Literal["solid", "outline", "hatch"] = "solid"
    texts: tuple[str, ...] = ()
    name: str = ""
    draggable: bool = False


@dataclass(frozen=True, eq=False)
class Shape:
    """Filled polygons: areas under curves, squares, wedges.

    Attributes:
        x, y: the corners in order; NaN in both ends one polygon and begins the next.
        fill: "hatch" is distinct in print; "none" leaves only the outline.
        opacity: of the fill, 0 to 1.
        outline: whether its border is drawn, in the same colour.
    """

    id: str
    x: Floats
    y: Floats
    color: str
    fill: Literal["solid", "hatch", "none"] = "solid"
    opacity: float = 0.25
    outline: bool = True
    name: str = ""


@dataclass(frozen=True, eq=False)
class Markers:
    """Points.

    Attributes:
        draggable: they can be dragged, all together as one (the probe): target ``id``.
        parts: each can be dragged by itself: targets ``f"{id}:{index}"``.
        moves: along x only, or freely; what moves freely is pushed by all four arrow keys.
    """

    id: str
    x: Floats
    y: Floats
    color: str
    symbol: Symbol = "circle"
    size: float = 9.0
    filled: bool = True
    texts: tuple[str, ...] = ()
    name: str = ""
    draggable: bool = False
    parts: bool = False
    moves: Literal["x", "xy"] = "x"


@dataclass(frozen=True, eq=False)
class Arrows:
    """Straight arrows from (x0, y0) to (x1, y1); zero-length ones are dots.

    Attributes:
        draggable: the tips can be dragged, each by itself: targets ``f"{id}:{index}"``.
    """

    id: str
    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    color: str
    texts: tuple[str, ...] = ()
    name: str = ""
    draggable: bool = False


@dataclass(frozen=True)
class Rule:
    """A straight line across the panel, e.g. the probe or a threshold."""

    id: str
    orientation: Orientation
    position: float
    color: str = "hairline"
    dash: Dash = "solid"
    label: str = ""
    draggable: bool = False


@dataclass(frozen=True)
class Band:
    """A region across the panel. Beyond a domain it is hatched, never empty."""

    id: str
    orientation: Orientation
    start: float
    end: float
    color: str = "grid"
    hatched: bool = True
    label: str = ""


@dataclass(frozen=True)
class Note:
    """A few words at a place in data coordinates.

    Attributes:
        anchor: the part of the text at the place: (0, 0) its lower left, (1, 1) upper right.
        draggable: it can be dragged, and keeps its place whatever lies there.
    """

    id: str
    x: float
    y: float
    text: str
    color: str = "secondary"
    anchor: tuple[float, float] = (0.0, 0.0)
    size: Literal["normal", "small"] = "small"
    draggable: bool = False


@dataclass(frozen=True, eq=False)
class Image:
    """A matrix as coloured cells.

    Attributes:
        values: (rows, columns).
        x0, y0, x1, y1: the rectangle it covers, in data coordinates; row 0 begins at
            ``y0`` and column 0 at ``x0``, so an axis from high to low puts row 0 on top.
        diverging: colours centred on 0 (negative and positive apart).
        grey: from black to white, as photographs are; not with ``diverging``.
        low, high: the values the first and the last colour stand for; None for those
            that occur. With ``diverging`` the larger of the two counts on both sides.
        smooth: blend neighbouring cells (surfaces); else each cell has one colour.
        ground: other things are drawn on it: the highest values are pale enough for them.
        texts: one string a cell, row by row, or empty.
    """

    id: str
    values: Floats
    x0: float
    y0: float
    x1: float
    y1: float
    diverging: bool = True
    texts: tuple[str, ...] = ()
    name: str = ""
    grey: bool = False
    low: float | None = None
    high: float | None = None
    smooth: bool = False
    ground: bool = False


Item = Line | Bars | Shape | Markers | Arrows | Rule | Band | Note | Image
