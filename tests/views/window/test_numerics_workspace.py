"""The Numerics workspace in the window: switches, guard, probe in all its ways, range."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lossexplorer.figures.figure import Line
from lossexplorer.session import edits, numeric_edits


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture
def numerics(hand):
    hand.model.apply("", edits.select_loss, "binary_cross_entropy")
    hand.keys("Ctrl+9")
    hand.model.undo_stack.clear()
    return hand.workspaces["numerics"]


def view(hand):
    return hand.session.numerics


def lines(hand, panel="value"):
    items = hand.workspace.figure.panel(panel).items
    return {item.id for item in items if isinstance(item, Line)}


def type_into(edit, text):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_the_menu_and_the_tab_open_it(hand, numerics):
    assert hand.session.workspace == "numerics" and numerics.isVisible()
    assert hand.actions["view.numerics"].isChecked()
    assert not hand.actions["view.sweep"].isEnabled()
    assert not hand.actions["view.next_row"].isEnabled()
    assert hand.actions["view.fit"].isEnabled()
    hand.keys("Ctrl+1")
    assert not numerics.isVisible()
    hand.keys("Ctrl+Z")
    assert numerics.isVisible()


def test_precisions_are_switched_on_and_off(hand, numerics):
    precisions = numerics.comparison.precisions
    hand.click(precisions.button("float16"))
    assert view(hand).float16 and "naive float16" in lines(hand)
    hand.click(precisions.button("float64"))
    assert "naive float64" not in lines(hand)
    hand.keys("Ctrl+Z")
    assert precisions.button("float64").isChecked()
    assert not precisions.button("float16").isChecked()


def test_the_last_precision_and_the_last_form_stay(hand, numerics):
    hand.click(numerics.comparison.precisions.button("float64"))
    last = numerics.comparison.precisions.button("float32")
    assert not last.isEnabled() and last.toolTip() == "One precision has to stay"
    hand.click(numerics.comparison.forms.button("naive"))
    last = numerics.comparison.forms.button("stable")
    assert not last.isEnabled() and last.isChecked()
    assert lines(hand) == {"exact", "stable float32"}
    hand.click(numerics.comparison.forms.button("naive"))
    assert last.isEnabled() and last.toolTip() == "As this program computes it"


def test_epsilon_takes_the_gradient_and_undo_gives_it_back(hand, numerics):
    assert not numerics.comparison.epsilon.isEnabled()
    hand.click(numerics.comparison.guards.button("clip"))
    assert "clamped at ε = 1e-07" in numerics.notes.text() + numerics.notes.toolTip()
    type_into(numerics.comparison.epsilon, "1e-3")
    hand.settle()
    assert view(hand).epsilon == 1e-3
    assert any("z ≤ −6.907" in note for note in numerics.figure.notes)
    hand.keys("Ctrl+Z")
    assert view(hand).epsilon == 1e-7 and numerics.comparison.epsilon.value == 1e-7
    hand.keys("Ctrl+Z")
    assert view(hand).guard == "none"


def test_an_epsilon_out_of_range_is_refused_where_it_was_typed(hand, numerics):
    hand.click(numerics.comparison.guards.button("add"))
    type_into(numerics.comparison.epsilon, "0.7")
    assert view(hand).epsilon == 1e-7
    assert "out of range" in numerics.comparison.epsilon.toolTip()
    assert numerics.notes.property("role") == "error"


def test_a_loss_without_probabilities_has_nothing_to_guard(hand, numerics):
    hand.model.apply("", edits.select_loss, "hinge")
    hand.settle()
    button = numerics.comparison.guards.button("clip")
    assert not button.isEnabled() and button.toolTip() == "There is no probability to guard"


def test_the_probe_is_dragged_on_the_plot_as_one_step(hand, numerics):
    hand.drag(hand.place("value", -20.0, 60.0), hand.place("value", 40.0, 60.0))
    assert view(hand).probe == pytest.approx(40.0, abs=1.0)
    assert hand.steps() == 1
    assert numerics.entry.value == view(hand).probe
    hand.keys("Ctrl+Z")
    assert view(hand).probe == -20.0


def test_the_probe_is_dragged_among_the_breakdowns_too(hand, numerics):
    hand.drag(hand.place("zones", -20.0, 3.2), hand.place("zones", 10.0, 3.2))
    assert view(hand).probe == pytest.approx(10.0, abs=1.0)


def test_the_probe_is_typed_slid_and_nudged(hand, numerics):
    type_into(numerics.entry, "33.3")
    assert view(hand).probe == 33.3
    hand.settle()
    numerics.slider.setFocus()
    QTest.keyClick(numerics.slider, Qt.Key.Key_Right)
    hand.settle()
    assert view(hand).probe == pytest.approx(34.3, abs=0.6)
    type_into(numerics.entry, "10")
    hand.settle()
    numerics.plot.setFocus()
    QTest.keyClick(numerics.plot, Qt.Key.Key_Right)
    assert view(hand).probe == pytest.approx(12.4)


def test_readings_at_the_probe_stand_in_the_inspector(hand, numerics):
    hand.model.apply("", numeric_edits.set_numeric_probe, -100.0)
    hand.settle()
    page = hand.furniture.inspector.page
    rows = {row[0]: row[1:] for row in page._readings._precisions.texts}
    assert rows["exact"] == ["100", "", "−1"]
    assert rows["naive 32"] == ["∞", "–", "NaN"]
    assert rows["stable 64"][0] == "100"
    assert page._readings._place.line == "at z = −100.0, label 1"
    hand.keys("Ctrl+1")
    assert page._readings._precisions.isHidden()


def test_a_probe_outside_the_domain_is_refused_where_it_was_typed(hand, numerics):
    hand.click(numerics.variables.button("probability"))
    type_into(numerics.entry, "1.5")
    assert numerics.entry.toolTip() == "The probe lies between 0 and 1"


def test_variables_a_loss_does_not_have_are_disabled_with_the_reason(hand, numerics):
    button = numerics.variables.button("residual")
    assert not button.isEnabled()
    assert button.toolTip() == "The selected loss doesn't have this variable"
    hand.click(numerics.variables.button("margin"))
    assert view(hand).variable == "margin" and not numerics.labels.isVisible()
    hand.click(numerics.variables.button("probability"))
    assert numerics.figure.panel("value").x.label == "probability of class 1, p"


def test_labels_mirror_the_figure(hand, numerics):
    hand.click(numerics.labels.button("0"))
    assert view(hand).label == "0"
    assert any("naive float32 gives NaN for z ≤" in note for note in numerics.figure.notes)


def test_the_ends_of_the_axis_are_typed(hand, numerics):
    type_into(numerics.high, "60")
    hand.settle()
    panel = numerics.figure.panel("error")
    assert (panel.x.low, panel.x.high) == (-120.0, 60.0)
    type_into(numerics.low, "80")
    assert "not below" in numerics.low.toolTip()
    hand.keys("Ctrl+0")
    assert view(hand).x_range is None


def test_axes_and_detail_are_switched(hand, numerics):
    hand.click(numerics.toggles.button("log_x"))
    assert numerics.figure.panel("value").x.scale == "symlog"
    assert numerics.low.value == -1000.0
    numerics.slider.setFocus()
    QTest.keyClick(numerics.slider, Qt.Key.Key_Home)
    hand.settle()
    assert view(hand).probe == -1000.0
    hand.click(numerics.toggles.button("detail"))
    assert numerics.figure.panels[2].id == "gradient_error"
    hand.keys("Ctrl+L")
    assert view(hand).log_y and numerics.toggles.button("log_y").isChecked()
    assert hand.actions["view.log_y"].isChecked()


def test_zooming_is_kept_in_the_session(hand, numerics):
    numerics.plot.range_changed.emit("value", (-50.0, 50.0), (0.0, 10.0))
    assert view(hand).x_range == (-50.0, 50.0) and view(hand).y_range == (0.0, 10.0)
    hand.settle()
    numerics.plot.range_changed.emit("zones", (-50.0, 50.0), (9.0, 10.0))
    assert view(hand).y_range == (0.0, 10.0)


def test_a_loss_that_cannot_be_examined_says_what_to_do(hand, numerics):
    hand.model.apply("", edits.select_loss, "arcface")
    hand.settle()
    assert "Choose another" in numerics.figure.panels[0].describe
    assert hand.furniture.inspector.page._readings._precisions.texts == []


def test_everything_has_a_name_for_screen_readers(hand, numerics):
    comparison = numerics.comparison
    for widget in (
        comparison.precisions,
        comparison.forms,
        comparison.guards,
        comparison.epsilon,
        numerics.variables,
        numerics.low,
        numerics.high,
        numerics.slider,
        numerics.entry,
    ):
        assert widget.accessibleName()
    assert comparison.precisions.button("float16").accessibleName() == "Precision: 16"
