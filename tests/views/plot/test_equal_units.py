"""Panels on which one unit is as long across as upwards."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from lossexplorer.figures.figure import Axis, Figure, Line, Panel, floats

TURN = np.linspace(0, 2 * np.pi, 60)
CIRCLE = Line("circle", floats(np.cos(TURN)), floats(np.sin(TURN)), "text")


def plane(equal: bool = True, x=(-1.5, 1.5), y=(-1.5, 1.5), scale="linear") -> Figure:
    return Figure(
        (Panel("plane", Axis("x", *x), Axis("y", *y, scale=scale), (CIRCLE,), equal=equal),)
    )


@pytest.fixture
def shown(plot):
    plot.set_figure(plane())
    return plot


def units(plot) -> tuple[float, float]:
    """Pixels per unit across and upwards."""
    seen = plot._panels["plane"].viewport
    return (
        seen.x_pixel(1.0) - seen.x_pixel(0.0),
        seen.y_pixel(0.0) - seen.y_pixel(1.0),
    )


def assert_equal(plot) -> None:
    across, up = units(plot)
    assert across == pytest.approx(up)


def test_units_are_equally_long_and_all_that_was_asked_for_is_shown(shown):
    assert_equal(shown)
    seen = shown._panels["plane"].viewport
    assert (seen.y.low, seen.y.high) == (-1.5, 1.5)
    assert seen.x.low < -1.5 and seen.x.high > 1.5
    assert seen.x.low + seen.x.high == pytest.approx(0.0)


@pytest.mark.parametrize("size", [(300, 700), (900, 300), (640, 640)])
def test_they_stay_so_in_another_size(shown, size):
    shown.resize(*size)
    assert_equal(shown)
    seen = shown._panels["plane"].viewport
    assert seen.x.low <= -1.5 and seen.x.high >= 1.5
    assert seen.y.low <= -1.5 and seen.y.high >= 1.5


@pytest.mark.parametrize(
    "key",
    [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
    ],
)
def test_the_wheel_zooms_both_axes_alike_about_the_pointer(shown, at, mouse, key):
    place = at("plane", 1.0, 0.5)
    before, _ = units(shown)
    mouse.wheel(place, 240, key)
    assert_equal(shown)
    assert units(shown)[0] > 1.2 * before
    assert (at("plane", 1.0, 0.5) - place).manhattanLength() <= 1


def test_zoomed_it_can_be_panned_and_resized(shown, at, mouse, emitted):
    mouse.wheel(at("plane", 0.0, 0.0), 360)
    place = at("plane", 0.5, 0.5)
    mouse.drag(place, place + QPoint(80, -30))
    assert_equal(shown)
    assert (at("plane", 0.5, 0.5) - place - QPoint(80, -30)).manhattanLength() <= 8
    panel, x, y = emitted["range_changed"][-1]
    seen = shown._panels["plane"].viewport
    assert x == pytest.approx((seen.x.low, seen.x.high))
    assert y == pytest.approx((seen.y.low, seen.y.high))
    shown.resize(400, 700)
    assert_equal(shown)


def test_fit_shows_the_whole_again(shown, at, mouse):
    before = units(shown)
    mouse.wheel(at("plane", 1.0, 0.5), 480)
    QTest.keyClick(shown, Qt.Key.Key_0)
    assert units(shown) == pytest.approx(before)


def test_a_downward_axis_stays_turned_round(plot):
    plot.set_figure(plane(x=(0, 32), y=(24, 0)))
    seen = plot._panels["plane"].viewport
    assert seen.y.low > seen.y.high and seen.x.low < seen.x.high
    assert seen.x_pixel(1.0) - seen.x_pixel(0.0) == pytest.approx(
        seen.y_pixel(1.0) - seen.y_pixel(0.0)
    )


def test_other_panels_and_logarithmic_axes_are_as_ever(plot):
    for figure in (plane(equal=False), plane(y=(0.1, 10.0), scale="log")):
        plot.set_figure(figure)
        view = plot._panels["plane"]
        assert (view.viewport.x, view.viewport.y) == (view.x, view.y)


def test_a_figure_may_ask_for_equal_units_later(plot):
    plot.set_figure(plane(equal=False))
    across, up = units(plot)
    assert across != pytest.approx(up, rel=0.01)
    plot.set_figure(plane())
    assert_equal(plot)
