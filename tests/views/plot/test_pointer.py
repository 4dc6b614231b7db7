"""The mouse on the plot: real events in, meanings out."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from lossexplorer.figures.figure import Axis, Figure, Panel, Rule


def _range(plot, panel):
    view = plot._panels[panel]
    return (view.x.low, view.x.high), (view.y.low, view.y.high)


def test_dragging_the_probe_tells_where_and_moves_nothing_by_itself(
    plot, curves, at, mouse, emitted
):
    figure = curves(probe=0.6)
    plot.set_figure(figure)
    mouse.drag(at("loss", 0.6, 3.0), at("loss", 0.8, 3.0))
    assert emitted["drag_started"] == [("loss", "rule")]
    assert emitted["drag_finished"] == [("loss", "rule")]
    panel, item, x, y = emitted["dragged"][-1]
    assert (panel, item) == ("loss", "rule")
    assert x == pytest.approx(0.8, abs=0.003)
    assert y == pytest.approx(3.0, abs=0.03)
    assert plot.figure is figure
    assert emitted["clicked"] == emitted["range_changed"] == []


def test_a_drag_with_the_figure_following_never_changes_ranges(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.6))
    plot.dragged.connect(lambda _panel, _item, x, _y: plot.set_figure(curves(probe=x)))
    before = [_range(plot, key) for key in ("loss", "gradient")], plot.plot_rect("loss")
    mouse.drag(at("loss", 0.6, 3.0), at("loss", 0.2, 1.0), steps=10)
    assert plot.figure.panel("loss").items[2].position == pytest.approx(0.2, abs=0.003)
    assert ([_range(plot, key) for key in ("loss", "gradient")], plot.plot_rect("loss")) == before


def test_a_grip_beside_the_rule_keeps_its_distance(plot, curves, at, mouse, emitted):
    plot.set_figure(curves(probe=0.6))
    start = at("loss", 0.6, 3.0) + QPoint(4, 0)
    mouse.drag(start, start + QPoint(50, 0))
    width = plot.plot_rect("loss").width()
    assert emitted["dragged"][-1][2] == pytest.approx(0.6 + 50 / width, abs=0.002)


def test_the_point_is_taken_before_the_rule_under_it(plot, curves, at, mouse, emitted):
    plot.set_figure(curves(probe=0.6))
    start = at("loss", 0.6, -math.log(0.6))
    mouse.drag(start, start + QPoint(30, 0))
    assert emitted["drag_started"] == [("loss", "probe")]


def test_a_drag_beyond_the_plot_ends_at_its_edge(plot, curves, at, mouse, emitted):
    plot.set_figure(curves(probe=0.6))
    mouse.drag(at("loss", 0.6, 3.0), at("loss", 1.0, 3.0) + QPoint(300, -400))
    assert emitted["dragged"][-1][2:] == pytest.approx((1.0, 4.0))


def test_a_horizontal_rule_is_dragged_along_y(plot, at, mouse, emitted):
    rule = Rule("threshold", "horizontal", 0.5, "accent", draggable=True)
    plot.set_figure(Figure((Panel("a", Axis("x", 0, 1), Axis("y", 0, 1), (rule,)),)))
    mouse.drag(at("a", 0.3, 0.5), at("a", 0.3, 0.75))
    assert emitted["dragged"][-1][3] == pytest.approx(0.75, abs=0.003)


@pytest.mark.parametrize(
    ("index", "grip"),
    [(0, 0.7), (0, 0.705), (0, 0.3), (1, 0.0), (1, 0.01), (2, 0.15)],
    ids=["top edge", "just above", "inside", "empty bar", "above an empty bar", "inside another"],
)
def test_bars_are_dragged_by_edge_or_body_even_when_empty(
    plot, bars, at, mouse, emitted, index, grip
):
    heights = (0.7, 0.0, 0.3)
    plot.set_figure(bars(heights))
    start = at("prediction", index, grip)
    shift = round(0.2 * plot.plot_rect("prediction").height())
    mouse.drag(start, start - QPoint(0, shift))
    assert emitted["drag_started"] == [("prediction", f"p:{index}")]
    assert emitted["dragged"][-1][3] == pytest.approx(heights[index] + 0.2, abs=0.005)


def test_a_place_between_bars_grabs_nothing(plot, bars, at, mouse, emitted):
    plot.set_figure(bars())
    mouse.drag(at("prediction", 0.5, 0.01), at("prediction", 0.5, 0.5))
    assert emitted["drag_started"] == []


def test_pressing_without_moving_is_no_drag(plot, curves, at, mouse, emitted):
    plot.set_figure(curves(probe=0.6))
    mouse.click(at("loss", 0.6, 3.0))
    assert emitted["drag_started"] == emitted["drag_finished"] == emitted["clicked"] == []


@pytest.mark.parametrize(
    ("place", "shape"),
    [
        ((0.6, 3.0), Qt.CursorShape.SizeHorCursor),
        ((0.3, 3.0), Qt.CursorShape.ArrowCursor),
    ],
)
def test_the_cursor_tells_what_can_be_dragged(plot, curves, at, mouse, place, shape):
    plot.set_figure(curves(probe=0.6))
    mouse.move(at("loss", *place))
    assert mouse.viewport.cursor().shape() == shape


def test_a_bar_under_the_pointer_is_marked(plot, bars, at, mouse, pixels):
    plot.set_figure(bars())
    mouse.move(at("prediction", 0.5, 0.9))
    before = pixels()
    mouse.move(at("prediction", 0.0, 0.3))
    assert mouse.viewport.cursor().shape() == Qt.CursorShape.SizeVerCursor
    bar = at("prediction", -0.2, 0.5) + QPoint(3, 3)
    assert (before[bar.y(), bar.x()] != pixels()[bar.y(), bar.x()]).any()


def test_the_wheel_zooms_about_the_pointer_in_linked_panels(
    plot, curves, at, mouse, emitted, qtbot
):
    plot.set_figure(curves())
    pixel = at("loss", 0.25, 1.0)
    assert mouse.wheel(pixel, 120)
    view = plot._panels["loss"]
    assert view.x.high - view.x.low == pytest.approx(0.85)
    assert (at("loss", 0.25, 1.0) - pixel).manhattanLength() <= 2
    linked, _ = _range(plot, "gradient")
    assert linked == (view.x.low, view.x.high)
    assert _range(plot, "gradient")[1] == (-6.0, 1.0)
    qtbot.waitUntil(lambda: bool(emitted["range_changed"]))
    assert emitted["range_changed"] == [("loss", *_range(plot, "loss"))]


@pytest.mark.parametrize(
    ("key", "x_moves", "y_moves"),
    [
        (Qt.KeyboardModifier.ShiftModifier, True, False),
        (Qt.KeyboardModifier.ControlModifier, False, True),
    ],
)
def test_keys_keep_the_wheel_to_one_axis(plot, curves, at, mouse, key, x_moves, y_moves):
    plot.set_figure(curves())
    mouse.wheel(at("loss", 0.5, 1.0), -240, key)
    x, y = _range(plot, "loss")
    assert (x != (0.0, 1.0)) is x_moves
    assert (y != (0.0, 4.0)) is y_moves


def test_the_wheel_is_left_to_the_page_where_nothing_zooms(plot, bars, at, mouse):
    plot.set_figure(bars(zoomable=False))
    assert not mouse.wheel(at("prediction", 0.5, 0.9), 120)
    assert _range(plot, "prediction")[1] == (0.0, 1.0)


def test_the_range_has_limits(plot, curves, at, mouse):
    plot.set_figure(curves())
    for _ in range(40):
        mouse.wheel(at("loss", 0.5, 1.0), 1200)
    x, _ = _range(plot, "loss")
    assert 0 < x[1] - x[0] < 1e-6


def test_dragging_the_ground_pans(plot, curves, at, mouse, emitted):
    plot.set_figure(curves(probe=0.9))
    start = at("loss", 0.3, 3.0)
    mouse.drag(start, start + QPoint(100, 40))
    view = plot._panels["loss"].viewport
    (low, high), (bottom, top) = _range(plot, "loss")
    assert low == pytest.approx(-100 / view.width)
    assert bottom == pytest.approx(40 / view.height * 4)
    assert (high - low, top - bottom) == pytest.approx((1.0, 4.0))
    assert [args[0] for args in emitted["range_changed"]] == ["loss"]
    assert emitted["clicked"] == [] and plot.pins == ()


def test_the_ground_of_class_axes_stays(plot, bars, at, mouse, emitted):
    plot.set_figure(bars())
    start = at("prediction", 0.5, 0.9)
    mouse.drag(start, start + QPoint(60, 30))
    assert _range(plot, "prediction") == ((-0.6, 2.6), (0.0, 1.0))
    assert emitted["range_changed"] == []


def test_a_double_click_fits_and_pins_nothing(plot, curves, at, mouse, emitted):
    plot.set_figure(curves())
    mouse.wheel(at("loss", 0.5, 1.0), 360)
    mouse.double_click(at("loss", 0.4, 1.2))
    assert emitted["fit_requested"] == [("loss",)]
    assert _range(plot, "loss") == ((0.0, 1.0), (0.0, 4.0))
    assert _range(plot, "gradient")[0] == (0.0, 1.0)
    assert plot.pins == ()


def test_hovering_tells_the_place(plot, curves, at, mouse, emitted):
    plot.set_figure(curves())
    mouse.move(at("gradient", 0.25, -3.0))
    panel, x, y = emitted["hovered"][-1]
    assert panel == "gradient"
    assert (x, y) == pytest.approx((0.25, -3.0), abs=0.05)


def test_a_panel_that_goes_while_it_is_dragged_on_ends_the_drag(
    plot, curves, bars, at, mouse, emitted
):
    plot.set_figure(curves(probe=0.6))
    start = at("loss", 0.6, 3.0)
    mouse.press(start)
    mouse.move(start + QPoint(10, 0))
    plot.set_figure(bars())
    mouse.move(start + QPoint(20, 0))
    mouse.release(start + QPoint(20, 0))
    assert len(emitted["dragged"]) == 1


def test_a_panel_that_tells_of_clicks_neither_pins_nor_fits(plot, curves, at, mouse, emitted):
    figure = curves()
    told = tuple(replace(panel, clicks="tell") for panel in figure.panels)
    plot.set_figure(replace(figure, panels=told))
    doubles = []
    plot.double_clicked.connect(lambda *place: doubles.append(place))
    mouse.wheel(at("loss", 0.5, 1.0), 360)
    before = _range(plot, "loss")
    mouse.double_click(at("loss", 0.4, 1.2))
    assert [place[0] for place in doubles] == ["loss"]
    assert before[0][0] < doubles[0][1] < before[0][1]
    assert _range(plot, "loss") == before
    assert plot.pins == ()
    assert emitted["fit_requested"] == []
    assert emitted["clicked"]


def test_a_drag_ends_with_the_next_free_move_if_its_release_went_elsewhere(
    plot, curves, at, mouse, emitted
):
    plot.set_figure(curves(probe=0.5))
    mouse.press(at("loss", 0.5, 2.0))
    mouse.move(at("loss", 0.7, 2.0))
    mouse._held = Qt.MouseButton.NoButton
    mouse.move(at("loss", 0.6, 2.0))
    assert len(emitted["drag_finished"]) == 1 and not plot._pointer.busy
    assert len(emitted["dragged"]) == 1


def test_a_panel_that_goes_while_it_is_panned_is_let_go(plot, curves, at, mouse, emitted):
    figure = curves(probe=0.5)
    plot.set_figure(figure)
    mouse.press(at("loss", 0.2, 2.0))
    mouse.move(at("loss", 0.3, 2.5))
    plot.set_figure(replace(figure, panels=figure.panels[1:]))
    mouse.release(QPoint(100, 100))
    assert not emitted["range_changed"] and not plot._pointer.busy
