"""Reading, panning and zooming a plot by keys, and what is announced of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from lossexplorer.figures.figure import Axis, Bars, Figure, Line, Markers, Panel, floats
from lossexplorer.views.plot.plot_view import PlotView

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
CLASSES = Axis("class", -0.5, 2.5, ticks=((0.0, "cat"), (1.0, "dog"), (2.0, "owl")))


def figure(height=0.5):
    curve = Line("l", floats([0, 1]), floats([0, 1]), "curve:0", name="loss")
    bars = Bars("b", floats([0, 1, 2]), floats([0.2, 0.3, height]), 0.8, "text", name="p")
    point = Markers("m", floats([0.5]), floats([0.5]), "accent")
    return Figure(
        (
            Panel("curve", Axis("z", 0, 1, symbol="z"), Axis("loss", 0, 1), (curve,)),
            Panel("bars", CLASSES, Axis("p", 0, 1), (bars,), row=1),
            Panel("tell", Axis("", 0, 1), Axis("", 0, 1), (point,), row=2, clicks="tell"),
        ),
        row_weights=(1.0, 1.0, 1.0),
    )


@pytest.fixture
def announced(monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: said.append(event.message()),
    )
    return said


@pytest.fixture
def plot(qtbot, announced):
    view = PlotView()
    qtbot.addWidget(view)
    view.resize(500, 500)
    view.set_figure(figure())
    view.show()
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def press(plot, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(plot, key, modifiers)


def texts(plot):
    return plot._readings.hover_table.texts if plot._readings.hover_table.isVisible() else []


def test_a_curve_is_read_from_place_to_place(plot, announced):
    press(plot, Qt.Key.Key_R)
    assert texts(plot)[0] == ["", "z = 0.500"] and "loss" in announced[-1]
    before = plot._cursor.reading.x
    press(plot, Qt.Key.Key_Right)
    step = plot._cursor.reading.x - before
    assert step > 0
    press(plot, Qt.Key.Key_Left, modifiers=SHIFT)
    assert plot._cursor.reading.x < before - 3 * step
    here = plot._cursor.reading.x
    press(plot, Qt.Key.Key_Right, modifiers=CTRL)
    assert 0 < plot._cursor.reading.x - here < step / 3
    for _ in range(60):
        press(plot, Qt.Key.Key_Right)
    assert plot._cursor.reading.x == 1
    press(plot, Qt.Key.Key_Escape)
    assert not texts(plot) and plot._cursor.reading is None


def test_bars_are_read_one_after_the_other_and_panels_too(plot, announced):
    press(plot, Qt.Key.Key_R, Qt.Key.Key_PageDown)
    assert announced[-1] == "dog: p 0.3000"
    press(plot, Qt.Key.Key_Right)
    assert announced[-1] == "owl: p 0.5000"
    press(plot, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert announced[-1] == "cat: p 0.2000"
    press(plot, Qt.Key.Key_Space)
    assert [pin.panel for pin in plot.pins] == ["bars"] and "cat" in announced[-1]
    press(plot, Qt.Key.Key_R)
    press(plot, Qt.Key.Key_Escape)
    assert not plot.pins and announced[-1] == "No reading is pinned"


def test_enter_is_a_double_click_where_that_means_something(plot, qtbot):
    press(plot, Qt.Key.Key_R, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(plot.double_clicked) as told:
        press(plot, Qt.Key.Key_Return)
    assert told.args[0] == "tell" and told.args[1] == pytest.approx(0.5, abs=0.01)
    press(plot, Qt.Key.Key_PageDown)
    press(plot, Qt.Key.Key_Return)
    assert [pin.panel for pin in plot.pins] == ["curve"]


def test_the_cursor_leaves_with_the_keyboard_and_with_its_panel(plot):
    press(plot, Qt.Key.Key_R)
    plot.set_figure(Figure((figure().panels[1],)))
    assert plot._cursor.reading is None and not texts(plot)
    press(plot, Qt.Key.Key_R)
    assert texts(plot)
    plot.clearFocus()
    assert not texts(plot)


def test_ranges_are_moved_by_keys_and_told(plot, qtbot):
    told = []
    plot.range_changed.connect(lambda *what: told.append(what))
    press(plot, Qt.Key.Key_D)
    assert told[-1][1] == pytest.approx((0.1, 1.1))
    press(plot, Qt.Key.Key_A)
    assert told[-1][1] == pytest.approx((0, 1))
    press(plot, Qt.Key.Key_W)
    assert told[-1][2] == pytest.approx((0.1, 1.1))
    press(plot, Qt.Key.Key_S)
    press(plot, Qt.Key.Key_X)
    assert told[-1][1] == pytest.approx((0.1, 0.9)) and told[-1][2] == pytest.approx((0, 1))
    press(plot, Qt.Key.Key_Y, modifiers=SHIFT)
    assert told[-1][2] == pytest.approx((-0.125, 1.125))
    assert {what[0] for what in told} == {"curve"}
    press(plot, Qt.Key.Key_R, Qt.Key.Key_PageUp, Qt.Key.Key_X)
    assert told[-1][0] == "tell"  # that is read


def test_what_comes_to_rest_is_said_aloud_where_the_keyboard_is(plot, announced):
    announced.clear()
    plot.set_figure(figure(0.7))
    plot._voices.catch_up()
    assert announced == ["cat: 0.2000, dog: 0.3000, owl: 0.7000"]
    plot.clearFocus()
    plot.set_figure(figure(0.8))
    plot._voices.catch_up()
    assert len(announced) == 1
