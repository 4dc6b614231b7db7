"""Points that are dragged one by one, and in both directions."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from lossexplorer.figures.figure import Axis, Figure, Markers, Panel, Rule, floats

NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
X, Y = (0.2, 0.5, 0.8), (0.3, 0.6, 0.4)


def points(moves: str = "xy", parts: bool = True, x=X, y=Y) -> Figure:
    markers = Markers(
        "point", floats(x), floats(y), "accent", draggable=True, parts=parts, moves=moves
    )
    rule = Rule("rule", "vertical", 0.65, draggable=True)
    return Figure((Panel("plane", Axis("x", 0, 1), Axis("y", 0, 1), (rule, markers)),))


@pytest.fixture
def show(plot):
    def shown(**how):
        plot.set_figure(points(**how))
        plot.setFocus(Qt.FocusReason.TabFocusReason)
        return plot

    return shown


def test_a_point_keeps_its_distance_from_the_pointer_in_both_directions(show, at, mouse, emitted):
    show()
    start = at("plane", 0.5, 0.6) + QPoint(5, -4)
    mouse.drag(start, start + QPoint(60, 50))
    assert emitted["drag_started"] == emitted["drag_finished"] == [("plane", "point:1")]
    panel, item, x, y = emitted["dragged"][-1]
    assert (panel, item) == ("plane", "point:1")
    end = at("plane", 0.5, 0.6) + QPoint(60, 50)
    assert at("plane", x, y) == end


def test_a_point_dragged_out_of_the_plot_stays_on_its_edge(show, at, mouse, emitted):
    show()
    mouse.drag(at("plane", 0.8, 0.4), QPoint(-50, -50))
    assert emitted["dragged"][-1][2:] == (0.0, 1.0)


def test_each_part_is_a_target_of_its_own(show, at, mouse, emitted):
    show()
    for x, y in zip(X, Y, strict=True):
        mouse.drag(at("plane", x, y), at("plane", x, y) + QPoint(9, 9))
    assert [item for _, item in emitted["drag_started"]] == ["point:0", "point:1", "point:2"]


def test_together_they_are_one_target(show, at, mouse, emitted):
    show(parts=False)
    mouse.drag(at("plane", 0.8, 0.4), at("plane", 0.7, 0.4))
    assert emitted["drag_started"] == [("plane", "point")]


@pytest.mark.parametrize(
    ("moves", "shape"),
    [("xy", Qt.CursorShape.SizeAllCursor), ("x", Qt.CursorShape.SizeHorCursor)],
)
def test_the_cursor_says_how_a_point_moves(show, at, mouse, moves, shape):
    plot = show(moves=moves)
    mouse.move(at("plane", 0.2, 0.3))
    assert plot._canvas.viewport().cursor().shape() == shape


def test_only_the_point_under_the_pointer_is_marked(show, at, mouse):
    plot = show()
    graphic = plot._panels["plane"].graphics["point"]
    mouse.move(at("plane", 0.8, 0.4))
    assert graphic._highlight == 2
    mouse.move(at("plane", 0.2, 0.8))
    assert graphic._highlight is None


def test_a_point_that_moves_along_x_is_dragged_as_ever(show, at, mouse, emitted):
    show(moves="x")
    start = at("plane", 0.5, 0.6) + QPoint(4, 3)
    mouse.drag(start, start + QPoint(40, 30))
    _, _, x, y = emitted["dragged"][-1]
    end = at("plane", x, y)
    assert end.x() == start.x() - 4 + 40
    assert end.y() == start.y() + 30  # the pointer's own height


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        (Qt.Key.Key_Right, NO_KEY, (1, 0, False)),
        (Qt.Key.Key_Left, SHIFT, (-10, 0, False)),
        (Qt.Key.Key_Up, NO_KEY, (0, 1, False)),
        (Qt.Key.Key_Down, CONTROL, (0, -1, True)),
        (Qt.Key.Key_Up, SHIFT | Qt.KeyboardModifier.AltModifier, (0, 10, True)),
    ],
)
def test_arrows_push_a_free_point_in_four_directions(show, emitted, key, modifier, expected):
    plot = show()
    QTest.keyClick(plot, Qt.Key.Key_PageDown)  # from the rule to the first point
    QTest.keyClick(plot, key, modifier)
    assert emitted["pushed"] == [("plane", "point:0", *expected)]
    assert emitted["nudged"] == []


def test_page_keys_go_from_point_to_point(show, emitted):
    plot = show()
    for _ in range(3):
        QTest.keyClick(plot, Qt.Key.Key_PageDown)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert plot._panels["plane"].graphics["point"]._highlight == 2
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert emitted["pushed"] == [("plane", "point:2", 0, 1, False)]
    assert emitted["nudged"] == [("plane", "rule", 1, False)]


def test_parts_along_x_are_nudged(show, emitted):
    plot = show(moves="x")
    QTest.keyClick(plot, Qt.Key.Key_PageUp)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert emitted["nudged"] == [("plane", "point:2", -1, False)]
    assert emitted["pushed"] == []


def test_what_has_no_place_is_no_target(show, emitted):
    plot = show(x=(np.nan, 0.5, 7.0), y=Y)
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert emitted["pushed"] == [("plane", "point:1", 1, 0, False)]
