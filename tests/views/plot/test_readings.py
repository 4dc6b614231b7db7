"""Reading values off the plot: under the pointer, pinned, and their difference."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from lossexplorer.figures.figure import Axis, Figure, Image, Line, Note, Panel, Shape, floats


def _table(readout) -> dict[str, list[str]]:
    return {
        name: values for _, _, name, values in [(c, d, n, list(v)) for c, d, n, v in readout._rows]
    }


def test_hovering_lists_every_curve_at_that_place(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.move(at("loss", 0.5, 2.0))
    table = plot._readings.hover_table
    assert table.isVisible()
    assert table._heading[0].startswith("p = 0.5")
    assert list(_table(table)) == ["Cross-entropy", "MSE"]
    place = plot._panels["loss"].marks.hover.x
    ((ce,), (mse,)) = _table(table).values()
    assert float(ce) == pytest.approx(-math.log(place), abs=1e-4)
    assert float(mse) == pytest.approx((1 - place) ** 2, abs=1e-4)


def test_the_hovered_place_is_marked_in_linked_panels(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.move(at("loss", 0.5, 2.0))
    own, linked = (plot._panels[key].marks.hover for key in ("loss", "gradient"))
    assert own.x == linked.x
    assert [row.value for row in linked.rows] == pytest.approx([-1 / own.x], rel=1e-3)


def test_the_table_stays_inside_the_view(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.5))
    view = plot._canvas.scene().sceneRect()
    for place in ((0.01, 3.9), (0.99, 3.9), (0.01, 0.05), (0.99, 0.05)):
        mouse.move(at("loss", *place))
        table = plot._readings.hover_table
        assert view.contains(table.mapRectToScene(table.boundingRect()))


def test_leaving_takes_the_table_and_the_marks_away(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.move(at("loss", 0.5, 2.0))
    mouse.leave()
    assert not plot._readings.hover_table.isVisible()
    assert plot._panels["gradient"].marks.hover is None


def test_a_new_figure_is_read_at_once(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.move(at("loss", 0.5, 2.0))
    line = curves().panel("loss").items[1]
    plot.set_figure(curves(probe=0.9, lines=(line,)))
    assert list(_table(plot._readings.hover_table)) == ["MSE"]


def test_bars_are_read_by_class(plot, bars, at, mouse):
    plot.set_figure(bars((0.7, 0.0, 0.3)))
    mouse.move(at("prediction", 2.0, 0.9))
    table = plot._readings.hover_table
    assert table._heading == ("class 2",)
    assert _table(table) == {"prediction": ["0.3000"]}


def test_a_click_pins_and_two_pins_tell_the_difference(plot, curves, at, mouse, emitted):
    plot.set_figure(curves(probe=0.9))
    mouse.click(at("loss", 0.25, 3.0))
    mouse.click(at("loss", 0.75, 3.0))
    assert [panel for panel, _, _ in emitted["clicked"]] == ["loss", "loss"]
    assert len(emitted["pins_changed"]) == 2
    first, second = plot.pins
    assert (first.x, second.x) == pytest.approx((0.25, 0.75), abs=0.002)
    heading, *rows = plot._readings.pin_table.texts
    assert heading[3].startswith("Δ = 0.5")
    a, b, difference = (float(text.replace("−", "-")) for text in rows[0][1:])
    assert (a, b) == pytest.approx((-math.log(first.x), -math.log(second.x)), abs=1e-3)
    assert difference == pytest.approx(b - a, abs=1e-3)


def test_a_third_pin_replaces_the_second(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    for x in (0.25, 0.5, 0.75):
        mouse.click(at("loss", x, 3.0))
    assert [round(pin.x, 2) for pin in plot.pins] == [0.25, 0.75]


def test_a_pin_on_another_panel_begins_anew(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.click(at("loss", 0.25, 3.0))
    mouse.click(at("gradient", 0.5, -4.0))
    assert [pin.panel for pin in plot.pins] == ["gradient"]


def test_pins_follow_the_figure_and_go_with_their_panel(plot, curves, bars, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.click(at("loss", 0.25, 3.0))
    assert len(plot._readings.pin_table.texts) == 3
    line = curves().panel("loss").items[1]
    plot.set_figure(curves(probe=0.9, lines=(line,)))
    assert len(plot._readings.pin_table.texts) == 2
    plot.set_figure(bars())
    assert plot.pins == ()
    assert not plot._readings.pin_table.isVisible()


def test_clearing_no_pins_tells_nothing(plot, curves, emitted):
    plot.set_figure(curves())
    plot.clear_pins()
    assert emitted["pins_changed"] == []


def test_the_pinned_table_does_not_hide_the_pins(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.9))
    mouse.click(at("loss", 0.1, 3.5))
    table = plot._readings.pin_table
    box = table.mapRectToScene(table.boundingRect())
    assert plot._panels["loss"].plot_rect.contains(box)
    assert not box.contains(at("loss", 0.1, 3.9).toPointF())


def test_the_pinned_table_stands_off_the_words_in_its_corner(plot, at, mouse):
    x = np.linspace(0.0, 1.0, 50)
    axis = Axis("x", 0.0, 1.0)
    items = (
        Line("curve", floats(x), floats(0.1 * x), "curve:0", name="curve"),
        Note("corner", 1.0, 1.0, "two lines\nof results", anchor=(1.0, 1.0)),
    )
    plot.set_figure(Figure((Panel("loss", axis, axis, items),)))
    mouse.click(at("loss", 0.5, 0.1))
    view = plot._panels["loss"]
    note = view.graphics["corner"].box.translated(view.plot_rect.topLeft())
    table = plot._readings.pin_table
    box = table.mapRectToScene(table.boundingRect())
    assert box.right() > note.left() and note.bottom() > box.top() - 8  # below it, not elsewhere
    assert not box.intersects(note)
    assert view.plot_rect.contains(box)


def test_nothing_is_read_where_nothing_is(plot, mouse, curves, at, emitted):
    plot.set_figure(curves(lines=()))
    mouse.click(at("loss", 0.25, 3.0))
    assert plot.pins == ()
    assert len(emitted["clicked"]) == 1
    plot.set_figure(Figure(panels=()))
    assert not plot._readings.hover_table.isVisible()


def test_more_curves_than_the_table_holds_are_counted(plot, at, mouse):
    x = floats([0.0, 1.0])
    lines = tuple(Line(f"l{k}", x, x, f"curve:{k}", name=f"loss {k}") for k in range(20))
    plot.set_figure(Figure((Panel("a", Axis("x", 0, 1), Axis("y", 0, 1), lines),)))
    mouse.move(at("a", 0.4, 0.8))
    table = plot._readings.hover_table
    assert len(table._rows) + table._hidden == 20
    assert table._hidden > 0
    plot.grab()


@pytest.fixture
def surface(plot):
    """A plane of cells, with a filled square on it."""
    values = floats(np.arange(12.0).reshape(3, 4))
    image = Image("surface", values, 0.0, 0.0, 4.0, 3.0, diverging=False, smooth=True, name="loss")
    square = Shape("square", floats([1, 2, 2, 1]), floats([1, 1, 2, 2]), "curve:0", name="square")
    axes = Axis("weight", 0.0, 4.0, symbol="w"), Axis("bias", 0.0, 3.0, symbol="b")
    plot.set_figure(Figure((Panel("plane", *axes, (image, square), equal=True),)))
    return plot


def test_on_a_surface_the_cell_under_the_pointer_is_read(surface, at, mouse):
    mouse.move(at("plane", 1.4, 2.2))
    table = surface._readings.hover_table
    assert table._heading == ("w = 1.5, b = 2.5",)
    assert _table(table) == {"loss": ["9.000"]}
    mouse.move(at("plane", 1.4, 1.2))  # below a shape, too
    assert _table(table) == {"loss": ["5.000"]}


def test_a_pinned_cell_is_marked_where_it_lies(surface, at, mouse, pixels):
    before = pixels()
    mouse.click(at("plane", 3.4, 0.6))
    mouse.leave()
    assert [(pin.x, pin.y) for pin in surface.pins] == [(3.5, 0.5)]
    place = at("plane", 3.5, 0.5)
    here = (slice(place.y() - 2, place.y() + 9), slice(place.x() - 2, place.x() + 9))
    assert (pixels()[here] != before[here]).any()
    # the cell above isn't the pinned one: its value is shown
    mouse.move(at("plane", 3.4, 1.6))
    assert _table(surface._readings.hover_table) == {"loss": ["7.000"]}


def test_where_no_cell_is_nothing_is_read(surface, at, mouse):
    mouse.move(at("plane", 2.0, 3.0) - QPoint(0, 3))
    seen = surface._panels["plane"].viewport
    assert seen.y.high >= 3.0
    mouse.move(at("plane", seen.x.high - 0.01, seen.y.high - 0.01))
    assert not surface._readings.hover_table.isVisible()
