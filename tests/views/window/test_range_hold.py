"""Ranges that stand still during a drag, without a window."""

from __future__ import annotations

from lossexplorer.figures.figure import Axis, Figure, Markers, Note, Panel, Shape, floats
from lossexplorer.views.workspaces.range_hold import RangeHold


def plane(x: float, y: float, moves: str = "xy") -> Figure:
    """Two panels whose ranges follow a point."""
    point = Markers("point", floats([x]), floats([y]), "accent", parts=True, moves=moves)
    area = Shape("area", floats([0, x, x]), floats([0, 0, y]), "accent")
    axes = Axis("x", 0.0, 2 * x), Axis("y", 0.0, 2 * y)
    return Figure((Panel("plane", *axes, (point,)), Panel("area", *axes, (area,), row=1)))


def ranges(panel: Panel) -> tuple[float, ...]:
    return panel.x.low, panel.x.high, panel.y.low, panel.y.high


def test_where_points_move_freely_both_ranges_stand_still():
    hold = RangeHold()
    hold.start(plane(1, 1), "plane")
    assert ranges(hold.held(plane(3, 0.1)).panel("plane")) == (0, 2, 0, 2)
    hold.stop()
    assert ranges(hold.held(plane(3, 0.1)).panel("plane")) == (0, 6, 0, 0.2)


def test_where_they_move_along_x_only_the_height_stands_still():
    hold = RangeHold()
    hold.start(plane(1, 1, "x"), "plane")
    assert ranges(hold.held(plane(3, 0.1, "x")).panel("plane")) == (0, 6, 0, 2)


def test_other_panels_grow_with_their_areas_and_never_shrink():
    hold = RangeHold()
    hold.start(plane(1, 1), "plane")
    assert ranges(hold.held(plane(1, 0.1)).panel("area"))[2:] == (0, 2)
    assert ranges(hold.held(plane(1, 5)).panel("area"))[2:] == (0, 10)
    assert ranges(hold.held(plane(1, 1)).panel("area"))[2:] == (0, 10)


def test_a_figure_of_the_same_ranges_is_handed_on_untouched():
    hold = RangeHold()
    figure = plane(1, 1)
    hold.start(figure, "plane")
    assert hold.held(figure).panel("plane") is figure.panel("plane")


def events(p: float, top: float) -> Figure:
    """A point that is dragged along a curve, its name, and a sum beside it."""
    y = top * (1 - p)
    point = Markers("event", floats([p]), floats([y]), "accent", draggable=True, parts=True)
    curve = Panel(
        "curve", Axis("p", p / 2, 1.0), Axis("y", 0.0, top), (point, Note("name", p, y, "event"))
    )
    return Figure((curve, Panel("sum", Axis("sum", 0.0, top), Axis("y", 0.0, 1.0), (), column=1)))


def test_what_is_dragged_along_a_curve_does_not_run_away_with_its_axes():
    hold = RangeHold()
    hold.start(events(0.5, 4.0), "curve")
    shown = hold.held(events(0.25, 8.0))
    assert ranges(shown.panel("curve")) == (0.25, 1.0, 0.0, 4.0)
    point, name = shown.panel("curve").items
    assert name.y == point.y[0]  # it stays at its point
    assert ranges(shown.panel("sum"))[:2] == (0.0, 8.0)
    assert ranges(hold.held(events(0.5, 2.0)).panel("sum"))[:2] == (0.0, 8.0)
    hold.stop()
    assert ranges(hold.held(events(0.5, 2.0)).panel("sum"))[:2] == (0.0, 2.0)
