"""The Curves workspace in the window: the probe in all its ways, switches, ranges."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.session import edits
from lossexplorer.views import sweep as sweep_module


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture
def curves(hand):
    hand.keys("Ctrl+1")
    hand.model.apply("", edits.set_probe, 0.6)
    hand.settle()
    hand.model.undo_stack.clear()
    return hand.workspaces["curves"]


def probe(hand):
    return hand.session.curves.probe


def wheel(hand, place, turn):
    event = QWheelEvent(
        QPointF(place),
        QPointF(hand.canvas.mapToGlobal(place)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(hand.canvas, event)


def test_the_probe_is_dragged_on_the_plot_as_one_step(hand, curves):
    hand.drag(hand.place("value", 0.6, 1.0), hand.place("value", 0.25, 1.0))
    assert probe(hand) == pytest.approx(0.25, abs=0.005)
    assert hand.steps() == 1
    assert curves.slider.number() == pytest.approx(probe(hand), abs=0.005)
    assert curves.entry.value == probe(hand)
    assert f"p = {probe(hand):.4g}" in curves.figure.panel("gradient").describe
    hand.keys("Ctrl+Z")
    assert probe(hand) == 0.6
    assert curves.entry.value == 0.6


def test_the_probe_is_dragged_in_the_gradient_panel_too(hand, curves):
    hand.drag(hand.place("gradient", 0.6, -5.0), hand.place("gradient", 0.8, -5.0))
    assert probe(hand) == pytest.approx(0.8, abs=0.005)


def test_the_slider_moves_the_probe(hand, curves):
    curves.slider.setFocus()
    QTest.keyClick(curves.slider, Qt.Key.Key_Right)
    QTest.keyClick(curves.slider, Qt.Key.Key_Right)
    assert probe(hand) == pytest.approx(0.62)
    assert hand.steps() == 1


def test_the_probe_is_typed_exactly(hand, curves):
    curves.entry.setFocus()
    curves.entry.selectAll()
    QTest.keyClicks(curves.entry, "1/3")
    QTest.keyClick(curves.entry, Qt.Key.Key_Return)
    assert probe(hand) == 1 / 3


def test_a_probe_outside_the_domain_is_refused_where_it_was_typed(hand, curves):
    curves.entry.setFocus()
    curves.entry.selectAll()
    QTest.keyClicks(curves.entry, "1.5")
    QTest.keyClick(curves.entry, Qt.Key.Key_Return)
    assert probe(hand) == 0.6
    assert curves.entry.toolTip() == "The probe lies between 0 and 1"
    assert curves.notes.accessibleName() and curves.notes.property("role") == "error"
    assert "between 0 and 1" in curves.notes.toolTip() + curves.notes.text()


def test_arrow_keys_nudge_the_probe(hand, curves):
    curves.plot.setFocus()
    QTest.keyClick(curves.plot, Qt.Key.Key_Right)
    assert probe(hand) == pytest.approx(0.61)
    QTest.keyClick(curves.plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert probe(hand) == pytest.approx(0.51)
    QTest.keyClick(curves.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert probe(hand) == pytest.approx(0.511)
    assert hand.steps() == 1


def test_a_sweep_runs_there_and_back_as_one_step(hand, curves, qtbot, monkeypatch):
    monkeypatch.setattr(sweep_module, "PERIOD_S", 0.4)
    places = []
    hand.model.changed.connect(lambda session: places.append(session.curves.probe))
    hand.click(curves.play)
    assert curves.sweep.active and hand.actions["view.sweep"].isChecked()
    qtbot.waitUntil(lambda: len(places) > 2 and min(places) < 0.1 and max(places) > 0.9)
    hand.click(curves.play)
    assert not curves.sweep.active and not hand.actions["view.sweep"].isChecked()
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert probe(hand) == 0.6


def test_a_sweep_ends_when_someone_takes_the_probe(hand, curves, qtbot):
    hand.keys("Ctrl+Space")
    assert curves.sweep.active
    hand.model.apply("", edits.set_probe, 0.123)
    assert not curves.sweep.active
    assert probe(hand) == 0.123


def test_other_edits_leave_a_sweep_running(hand, curves):
    curves.sweep.start()
    hand.model.apply("", edits.show_loss, "huber", True)
    assert curves.sweep.active
    curves.sweep.stop()


def test_under_reduced_motion_a_sweep_goes_in_steps(hand, curves, monkeypatch):
    monkeypatch.setattr(sweep_module, "reduced_motion", lambda: True)
    curves.sweep.start()
    assert curves.sweep._timer.interval() > 200
    curves.sweep.stop()


def test_another_variable_carries_the_probe_over(hand, curves):
    hand.click(curves.variables.button("logit"))
    assert hand.session.curves.variable == "logit"
    assert probe(hand) == pytest.approx(0.405465, abs=1e-6)
    assert curves.slider.minimum() < 0
    assert curves.figure.panel("value").x.label == "logit of class 1, z"
    assert curves.labels.isVisible()
    hand.click(curves.variables.button("residual"))
    assert not curves.labels.isVisible()
    hand.click(curves.variables.button("margin"))
    assert not curves.labels.isVisible()


def test_a_variable_no_ticked_loss_has_is_disabled_with_the_reason(hand, curves):
    for choice in hand.session.shown:
        hand.model.apply("", edits.show_loss, choice.key, False)
    hand.model.apply("", edits.select_loss, "hinge")
    hand.settle()
    button = curves.variables.button("residual")
    assert not button.isEnabled()
    assert button.toolTip() == "No loss that is ticked has this variable"
    assert curves.variables.button("margin").isEnabled()


def test_labels_are_switched(hand, curves):
    hand.click(curves.labels.button("0"))
    assert hand.session.curves.label == "0"
    hand.click(curves.labels.button("both"))
    lines = [i for i in curves.figure.panel("value").items if "t = 0" in getattr(i, "label", "")]
    assert lines


@pytest.mark.parametrize("name", ["tangent", "curvature", "log_y"])
def test_switches_change_the_session_and_show_it(hand, curves, name):
    before = getattr(hand.session.curves, name)
    hand.click(curves.toggles.button(name))
    assert getattr(hand.session.curves, name) is (not before)
    assert curves.toggles.button(name).isChecked() is (not before)
    hand.keys("Ctrl+Z")
    assert curves.toggles.button(name).isChecked() is before


def test_losses_stand_side_by_side(hand, curves):
    hand.click(curves.toggles.button("multiples"))
    assert hand.session.curves.layout == "multiples"
    assert len(curves.figure.panels) == 4


def test_zooming_is_kept_in_the_session_and_fit_takes_it_back(hand, curves, qtbot):
    wheel(hand, hand.place("value", 0.5, 1.0), 240)
    qtbot.waitUntil(lambda: hand.session.curves.x_range is not None)
    hand.settle()
    low, high = hand.session.curves.x_range
    assert 0 < low < 0.5 < high < 1
    panel = curves.figure.panel("gradient")
    assert (panel.x.low, panel.x.high) == (low, high)
    assert hand.session.curves.gradient_range is None
    hand.keys("Ctrl+0")
    assert hand.session.curves.x_range is None and hand.session.curves.y_range is None


def test_a_double_click_on_the_ground_fits(hand, curves):
    hand.model.apply("", edits.set_curves, x_range=(0.2, 0.4))
    hand.settle()
    place = hand.place("value", 0.3, 0.9 * curves.figure.panel("value").y.high)
    QTest.mouseClick(hand.canvas, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(hand.canvas, Qt.MouseButton.LeftButton, pos=place)
    hand.settle()
    assert hand.session.curves.x_range is None


def test_the_axes_stand_still_while_the_probe_moves(hand, curves):
    ranges = []
    hand.model.frame.connect(
        lambda f: ranges.append([(p.x.low, p.x.high, p.y.low, p.y.high) for p in f.figure.panels])
    )
    hand.drag(hand.place("value", 0.6, 1.0), hand.place("value", 0.05, 1.0))
    assert len(ranges) > 3
    assert all(moved == ranges[0] for moved in ranges)


def test_notes_say_where_curves_break(hand, curves):
    assert "Cross-entropy is infinite at p = 0" in curves.notes.text()
