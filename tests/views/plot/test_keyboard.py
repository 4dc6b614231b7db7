"""The plot without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def focused(plot, curves):
    plot.set_figure(curves(probe=0.6))
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert plot.hasFocus()
    return plot


@pytest.mark.parametrize(
    ("key", "modifier", "steps", "fine"),
    [
        (Qt.Key.Key_Right, NO_KEY, 1, False),
        (Qt.Key.Key_Left, NO_KEY, -1, False),
        (Qt.Key.Key_Up, NO_KEY, 1, False),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, -10, False),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, 1, True),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, 1, True),
    ],
)
def test_arrows_nudge_the_first_thing_that_can_be_moved(
    focused, emitted, key, modifier, steps, fine
):
    QTest.keyClick(focused, key, modifier)
    assert emitted["nudged"] == [("loss", "rule", steps, fine)]


def test_arrows_nudge_what_was_touched_last(focused, at, mouse, emitted):
    mouse.click(at("gradient", 0.6, -5.0))
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert emitted["nudged"] == [("gradient", "rule", 1, False)]


def test_page_keys_choose_another_thing(focused, emitted):
    QTest.keyClick(focused, Qt.Key.Key_PageDown)
    QTest.keyClick(focused, Qt.Key.Key_Right)
    QTest.keyClick(focused, Qt.Key.Key_PageUp)
    QTest.keyClick(focused, Qt.Key.Key_PageUp)
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert [args[:2] for args in emitted["nudged"]] == [("loss", "probe"), ("gradient", "rule")]


def test_among_bars_left_and_right_choose_and_up_and_down_move(plot, bars, emitted):
    plot.set_figure(bars())
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert emitted["nudged"] == []
    QTest.keyClick(plot, Qt.Key.Key_Up)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    QTest.keyClick(plot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert emitted["nudged"] == [("prediction", "p:1", 1, False), ("prediction", "p:0", -10, False)]


def test_zoom_and_fit(focused, emitted):
    QTest.keyClick(focused, Qt.Key.Key_Plus)
    view = focused._panels["loss"]
    assert view.x.high - view.x.low == pytest.approx(0.8)
    assert [args[0] for args in emitted["range_changed"]] == ["loss"]
    QTest.keyClick(focused, Qt.Key.Key_0)
    assert (view.x.low, view.x.high) == (0.0, 1.0)
    assert emitted["fit_requested"] == [("loss",)]
    QTest.keyClick(focused, Qt.Key.Key_Minus)
    assert view.x.high - view.x.low == pytest.approx(1.25)


def test_space_pins_the_probe_and_escape_clears(focused, emitted):
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert [(pin.panel, pin.x) for pin in focused.pins] == [("loss", 0.6)]
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert focused.pins == ()
    assert len(emitted["pins_changed"]) == 2


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, NO_KEY),
        (Qt.Key.Key_B, NO_KEY),
        (Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_other_keys_are_left_to_the_window(focused, qtbot, key, modifier):
    seen = []
    parent = focused.parentWidget()
    parent.keyPressEvent = lambda event: seen.append(event.key())
    QTest.keyClick(focused, key, modifier)
    assert seen[-1:] == [key]


def test_an_empty_plot_takes_no_keys(plot, emitted):
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    assert not any(emitted.values())


def test_the_tab_key_arrives_with_a_visible_ring(plot, curves, pixels, rest):
    other = QLineEdit(plot.parentWidget())
    other.move(0, 700)
    other.show()
    other.setFocus()
    plot.set_figure(curves())
    rest()
    before = pixels()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    ring = pixels()
    changed = (ring[1, 20:-20] != before[1, 20:-20]).any(axis=1)
    assert changed.all()
    other.setFocus()
    assert (pixels() == before).all()


def test_the_mouse_brings_no_ring(plot, curves, pixels, rest):
    plot.set_figure(curves())
    rest()
    before = pixels()
    plot.setFocus(Qt.FocusReason.MouseFocusReason)
    assert (pixels()[1] == before[1]).all()


def test_the_menu_opens_by_its_key_and_by_the_one_of_small_keyboards(focused, qtbot):
    for key, modifier in (
        (Qt.Key.Key_Menu, NO_KEY),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ):
        with qtbot.waitSignal(focused.asked) as told:
            QTest.keyClick(focused, key, modifier)
        assert told.args[0] == "menu"
