"""Nothing in a figure is said by colour alone, and every word in it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Literal, get_args, get_origin

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import LossInputError
from lossexplorer.figures.build import build
from lossexplorer.figures.contrast import TEXT, contrast
from lossexplorer.figures.figure import (
    Arrows,
    Bars,
    Figure,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    Shape,
)
from lossexplorer.figures.palette import PALETTES
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.session import Session
from lossexplorer.views.stage import WORKSPACES

NEAR = 0.06  # of an axis: words as near to a thing as that are about it
SHORT = 0.04  # of an axis
DRAWN = Line | Bars | Markers | Shape | Arrows | Rule


def look(item: Item) -> tuple[object, ...]:
    """How an item is drawn, but for its colour and its place."""
    match item:
        case Line():
            return "line", item.dash, item.emphasis
        case Bars():
            return "bars", item.fill
        case Markers():
            return "markers", item.symbol, item.filled, item.size
        case Shape():
            return "shape", item.fill, item.opacity
        case Rule():
            return "rule", item.orientation, item.dash
        case _:
            return (type(item).__name__,)


def places(item: Item) -> np.ndarray:
    """(n, 2) points that an item goes through or covers."""
    match item:
        case Line() | Markers():
            xy = np.column_stack([item.x, item.y])
        case Bars():
            middle = (item.base + item.height) / 2
            xy = np.column_stack([np.tile(item.x, 2), np.concatenate([item.height, middle])])
        case Shape():
            gaps = np.isnan(item.x)
            edges = np.split(np.arange(len(item.x)), np.flatnonzero(gaps))
            middles = [(np.nanmean(item.x[e]), np.nanmean(item.y[e])) for e in edges if len(e) > 1]
            xy = np.vstack([np.column_stack([item.x, item.y]), np.array(middles).reshape(-1, 2)])
        case Arrows():
            xy = np.column_stack([item.x1, item.y1])
        case Note():
            xy = np.array([[item.x, item.y]])
        case _:
            xy = np.empty((0, 2))
    return xy[np.isfinite(xy).all(axis=1)]


def shares(panel: Panel, xy: np.ndarray) -> np.ndarray:
    """Points as shares of the panel's axes."""
    found = []
    for axis, numbers in ((panel.x, xy[:, 0]), (panel.y, xy[:, 1])):
        low, high = axis.low, axis.high
        if axis.scale == "log":
            with np.errstate(divide="ignore", invalid="ignore"):
                low, high, numbers = np.log10(low), np.log10(high), np.log10(numbers)
        found.append((numbers - low) / (high - low))
    return np.column_stack(found)


def near(panel: Panel, one: Item, other: Item) -> bool:
    """Whether a point of the one is at a point of the other, or on a piece between two."""
    a, b = shares(panel, places(one)), shares(panel, places(other))
    a, b = a[np.isfinite(a).all(axis=1)], b[np.isfinite(b).all(axis=1)]
    if not len(a) or not len(b):
        return False
    if isinstance(other, Line) and len(b) > 1:
        steps = np.linspace(0, 1, 12)[:, None, None]
        b = (b[:-1] + steps * (b[1:] - b[:-1])).reshape(-1, 2)
    return bool((np.abs(a[:, None] - b[None]).max(axis=2) <= NEAR).any())


def words_of(item: Item) -> str:
    """The words drawn with an item."""
    if isinstance(item, Line | Rule):
        return item.label
    return "".join(getattr(item, "texts", ()))


def is_named(panel: Panel, item: Item) -> bool:
    """Whether words in the plot are about this item: its own, or some beside it.

    What stands at one named tick, or on a curve that is named itself, is named by that.
    """
    if words_of(item):
        return True
    for axis, column in ((panel.x, 0), (panel.y, 1)):
        ticks = [at for at, text in axis.ticks if text]
        if isinstance(item, Bars | Shape) and ticks and len(xy := places(item)):
            nearest = {min(ticks, key=lambda at: abs(at - place)) for place in xy[:, column]}
            if len(nearest) == 1:
                return True
    for other in panel.items:
        if other is item:
            continue
        speaks = isinstance(other, Note) or (isinstance(other, Markers) and words_of(other))
        if speaks and near(panel, other, item):
            return True
        carries = isinstance(item, Markers) and isinstance(other, Line)
        if not carries or other.color != item.color or not near(panel, item, other):
            continue
        if words_of(other) or is_named(panel, other):
            return True
    return False


def marks_of(panel: Panel, item: Item) -> tuple[object, ...]:
    """The look of the markers at the ends of an item of the same colour, if there are any."""
    for other in panel.items:
        if other is item or not isinstance(other, Markers) or other.color != item.color:
            continue
        if near(panel, other, item):
            return look(other)
    return ()


def is_seen(panel: Panel, item: Item) -> bool:
    """Whether an item is not too short an arrow to leave the mark it starts at."""
    if not isinstance(item, Arrows):
        return True
    start = shares(panel, np.column_stack([item.x0, item.y0]))
    return bool(np.hypot(*(shares(panel, places(item)) - start).T).max() > SHORT)


def told_by_colour_alone(figure: Figure) -> Iterator[str]:
    """One line for every two items that only their colours tell apart.

    One of several without words of its own is the one that has none.
    """
    for panel in figure.panels:
        drawn = [item for item in panel.items if isinstance(item, DRAWN) and is_seen(panel, item)]
        for one, other in combinations(drawn, 2):
            if look(one) != look(other) or one.color == other.color:
                continue
            if is_named(panel, one) or is_named(panel, other):
                continue
            marks = marks_of(panel, one), marks_of(panel, other)
            if isinstance(one, Markers) or not (all(marks) and marks[0] != marks[1]):
                yield f"{panel.id}: {one.id} and {other.id} ({look(one)})"


def variants(struct: msgspec.Struct) -> Iterator[msgspec.Struct]:
    """The struct with one choice or switch in it made otherwise, in every way."""
    for field in msgspec.structs.fields(type(struct)):
        value = getattr(struct, field.name)
        others: tuple[object, ...] = ()
        if get_origin(field.type) is Literal:
            others = tuple(choice for choice in get_args(field.type) if choice != value)
        elif field.type is bool:
            others = (not value,)
        elif isinstance(value, msgspec.Struct):
            others = tuple(variants(value))
        for other in others:
            if other != "blend":  # of images: needs a second picture
                yield replace(struct, **{field.name: other})


def sessions(workspace: str) -> Iterator[Session]:
    """Every lesson of a workspace as it is, and with its settings one by one otherwise."""
    for key in lesson_keys():
        lesson = open_lesson(key)
        if lesson.workspace != workspace:
            continue
        yield lesson
        for changed in variants(getattr(lesson, workspace)) if hasattr(lesson, workspace) else ():
            yield replace(lesson, **{workspace: changed})


@pytest.mark.parametrize("workspace", WORKSPACES)
def test_whatever_is_drawn_can_be_told_apart_without_colours(workspace):
    drawn = 0
    found: set[str] = set()
    for session in sessions(workspace):
        try:
            figure = build(session)
        except LossInputError:  # edits would have changed the numbers, too
            continue
        found.update(told_by_colour_alone(figure))
        drawn += len(figure.panels)
    assert drawn
    assert not found


def test_what_only_colours_tell_apart_is_found():
    session = next(sessions("curves"))
    figure = build(session)
    panel = figure.panels[0]
    x, y = np.linspace(0, 1, 5), np.linspace(0, 1, 5)
    same = (Line("a", x, y, "curve:0"), Line("b", x, y[::-1], "curve:1"))
    bad = replace_panel(panel, same)
    assert list(told_by_colour_alone(Figure((bad,))))
    dashed = (same[0], Line("b", x, y[::-1], "curve:1", "dash"))
    assert not list(told_by_colour_alone(Figure((replace_panel(panel, dashed),))))


def replace_panel(panel: Panel, items: tuple[Item, ...]) -> Panel:
    return Panel(panel.id, panel.x, panel.y, items)


def texts_with_colours(figure: Figure) -> Iterator[tuple[str, str]]:
    """Words of a figure and the token of their colour."""
    for panel in figure.panels:
        for item in panel.items:
            if isinstance(item, Note):
                yield item.text, item.color
            elif isinstance(item, DRAWN) and words_of(item):
                yield words_of(item), item.color


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_words_in_any_colour_a_figure_uses_can_be_read(palette):
    tokens = {
        color for key in lesson_keys() for _, color in texts_with_colours(build(open_lesson(key)))
    }
    assert len(tokens) > 6
    for token in tokens:
        assert contrast(palette.text_color(token), palette.plot) >= TEXT, token
