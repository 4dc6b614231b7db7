"""Ranges that stand still during a drag, without a window."""

from __future__ import annotations

from lossexplorer.figures.figure import Axis, Figure, Markers, Panel, Shape, floats
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
