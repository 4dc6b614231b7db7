"""The points, the line that is looked at, its squares, and the lines the losses choose."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Axis, Floats, Item, Line, Markers, Panel, Shape, floats
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.session.likelihood.fits import LossFit, loss_fits
from lossexplorer.session.likelihood.line_result import line_of
from lossexplorer.session.likelihood.line_view import LineView
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session

_AIR = 0.12
_HANDLES = np.array([0.14, 0.86])
_BEYOND, _SAMPLES = 2.0, 81  # a name stands at the last of the points in sight
_ROUND = 5.0  # squares are square on the screen while neither range is longer than this
Range = tuple[float, float]


def points_panel(session: Session) -> Panel:
    """Draggable points and a line with two handles."""
    view = session.likelihood.line
    x_range, y_range = ranges(view)
    fits = loss_fits(session)
    shape = (x_range[1] - x_range[0]) / (y_range[1] - y_range[0])
    equal = 1 / _ROUND <= shape <= _ROUND
    items: list[Item] = []
    if view.squares:
        items.append(_squares(view.points, view.w, view.b, 1.0 if equal else shape))
    items += (_fitted(fit, x_range) for fit in fits)
    items += _line(view, x_range, y_range)
    items.append(_points(view.points))
    return Panel(
        "points",
        Axis("x", *x_range, zero_line=False),
        Axis("y", *y_range, zero_line=False),
        tuple(items),
        equal=equal and view.squares,
        clicks="tell",
        describe=_describe(view, fits),
    )


def ranges(view: LineView) -> tuple[Range, Range]:
    """The ranges of x and y: the session's own, or those of the points with some air."""
    x, y = _point_ranges(view.points)
    x = view.x_range or x
    if view.y_range is not None:
        return x, view.y_range
    # the line is always seen somewhere
    middle = view.w * 0.5 * (x[0] + x[1]) + view.b
    return x, (min(y[0], middle), max(y[1], middle))


@lru_cache(maxsize=8)
def _point_ranges(points: Matrix) -> tuple[Range, Range]:
    found = []
    for values in points.array.T:
        low, high = float(values.min()), float(values.max())
        size = (high - low) or max(1.0, 1e-3 * abs(low))
        found.append((low - _AIR * size, high + _AIR * size))
    return found[0], found[1]


@lru_cache(maxsize=4)
def _points(points: Matrix) -> Markers:
    x, y = points.array.T
    return Markers(
        "point", floats(x), floats(y), "text", size=9.0, name="points", parts=True, moves="xy"
    )


@lru_cache(maxsize=4)
def _squares(points: Matrix, w: float, b: float, stretch: float) -> Shape:
    """A square between each point and the line, on the side where the line is not."""
    x, y = points.array.T
    foot = w * x + b
    side = np.abs(y - foot) * stretch * np.where((y > foot) == (w > 0), -1.0, 1.0)
    gap = np.full(x.size, np.nan)
    corners_x = np.column_stack((x, x, x + side, x + side, gap))
    corners_y = np.column_stack((foot, y, y, foot, gap))
    return Shape(
        "squares",
        floats(corners_x.ravel()),
        floats(corners_y.ravel()),
        stroke_of("squared_error").color,
        opacity=0.16,
        name="squared residuals",
    )


def _fitted(item: LossFit, x_range: Range) -> Line:
    return _fitted_line(item.key, item.fit.w, item.fit.b, x_range)


@lru_cache(maxsize=32)
def _fitted_line(key: str, w: float, b: float, x_range: Range) -> Line:
    stroke = stroke_of(key)
    x = _across(x_range)
    return Line(
        f"fit:{key}",
        x,
        floats(w * x + b),
        stroke.color,
        stroke.dash,
        label=get(key).short,
        name=f"best line under {get(key).short}",
    )


@lru_cache(maxsize=8)
def _across(x_range: Range) -> Floats:
    """The x of a line: beyond the range, since a panel of equal units may show more."""
    size = x_range[1] - x_range[0]
    return floats(np.linspace(x_range[0] - _BEYOND * size, x_range[1] + _BEYOND * size, _SAMPLES))


def _line(view: LineView, x_range: Range, y_range: Range) -> Iterator[Item]:
    """The line and its handles, in sight as long as the line is."""
    x = _across(x_range)
    yield Line("line", x, floats(view.w * x + view.b), "accent", emphasis=True, name="W x + b")
    at = handle_places(view, x_range, y_range)
    yield Markers(
        "handle",
        floats(at),
        floats(view.w * at + view.b),
        "accent",
        symbol="square",
        size=11.0,
        parts=True,
        moves="xy",
    )


def handle_places(view: LineView, x_range: Range, y_range: Range) -> Floats:
    """The x of the two handles: near the ends, nearer where a steep line leaves the view."""
    at = x_range[0] + _HANDLES * (x_range[1] - x_range[0])
    y = view.w * at + view.b
    if view.w and ((y < y_range[0]) | (y > y_range[1])).any():
        crossings = np.sort((np.array(y_range) - view.b) / view.w)
        first, last = max(crossings[0], x_range[0]), min(crossings[1], x_range[1])
        at = np.clip(at, first + 0.1 * (last - first), last - 0.1 * (last - first))
    return at


def _describe(view: LineView, fits: tuple[LossFit, ...]) -> str:
    words = [
        f"{view.points.shape[0]} points and the line y = {short(view.w)} x + {short(view.b)}, "
        f"MSE {short(line_of(view).mse)}."
    ]
    words += [
        f"Best under {get(item.key).short}: y = {short(item.fit.w)} x + {short(item.fit.b)}."
        for item in fits
    ]
    return " ".join(words)
