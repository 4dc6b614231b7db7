"""The Margins workspace in the window: parts, probe, angle, circle, sliders, undo."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lossexplorer.session import edits
from lossexplorer.session.margins import edits as margin_edits
from lossexplorer.session.margins.members import USUAL
from lossexplorer.session.margins.view import Area, Zoomed


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture
def margins(hand):
    hand.model.apply("", edits.set_workspace, "margins")
    hand.settle()
    hand.model.undo_stack.clear()
    return hand.workspaces["margins"]


def view(hand):
    return hand.session.margins


def opened(hand, margins, detail, selected=""):
    """A part with its usual losses; nothing to undo."""
    hand.model.apply("", margin_edits.set_margins, detail=detail)
    hand.model.apply("", margin_edits.show_usual, detail)
    if selected:
        hand.model.apply("", edits.select_loss, selected)
    hand.settle()
    hand.model.undo_stack.clear()


def test_each_part_brings_its_controls_and_its_usual_losses(hand, margins):
    for detail in ("psi", "circle", "surrogates"):
        if view(hand).detail != detail:
            hand.click(margins.details.button(detail))
        assert view(hand).detail == detail
        assert margins.parts[detail].isVisible()
        assert margins.usual.isVisible()
        hand.click(margins.usual)
        assert {c.key for c in hand.session.shown} >= set(USUAL[detail])
        assert not margins.usual.isVisible()
    assert not margins.toggles.button("scaled").isVisible()
    hand.keys("Ctrl+Z")
    assert margins.usual.isVisible()


def test_the_margin_is_dragged_typed_slid_and_nudged(hand, margins):
    opened(hand, margins, "surrogates")
    part = margins.parts["surrogates"]
    hand.drag(hand.place("value", -0.5, 6.0), hand.place("value", 1.0, 6.0))
    assert view(hand).probe == pytest.approx(1.0, abs=0.02)
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert view(hand).probe == -0.5
    hand.enter(part.entry, "-10")
    assert view(hand).probe == -10.0
    hand.enter(part.entry, "0.25")
    hand.settle()
    QTest.keyClick(part.slider, Qt.Key.Key_Right)
    assert view(hand).probe > 0.25


def test_a_margin_out_of_reach_is_refused_in_the_line(hand, margins):
    entry = margins.parts["surrogates"].entry
    for text, said in (("1e9", "−100 and 100"), ("nan", "not a number"), ("abc", "no number")):
        hand.enter(entry, text)
        assert said in margins.notes.text()
        assert view(hand).probe == -0.5
    hand.enter(entry, "2")
    assert view(hand).probe == 2.0
    assert "number" not in margins.notes.text()


def test_the_unit_is_one_for_all_logarithms(hand, margins):
    opened(hand, margins, "surrogates")
    bases = margins.parts["surrogates"].bases
    assert bases.current == "nats"
    hand.click(bases.button("bits"))
    assert hand.session.choice("logistic").values()["base"] == 2.0
    hand.settle()
    assert "exp, logistic" in margins.figure.notes[0]
    for key in ("logistic", "cross_entropy"):
        hand.model.apply("", edits.show_loss, key, False)
    hand.settle()
    assert not bases.button("nats").isEnabled()


def test_the_angle_is_dragged_and_typed(hand, margins):
    opened(hand, margins, "psi")
    hand.drag(hand.place("value", 1.0, -2.5), hand.place("value", 2.0, -2.5))
    assert view(hand).theta == pytest.approx(2.0, abs=0.02)
    assert hand.steps() == 1
    entry = margins.parts["psi"].entry
    hand.enter(entry, "4")
    assert "between 0 and" in entry.toolTip()
    assert view(hand).theta == pytest.approx(2.0, abs=0.02)
    hand.enter(entry, "0.5")
    assert view(hand).theta == 0.5


def test_sliders_are_of_the_selected_loss_and_change_its_parameters(hand, margins):
    opened(hand, margins, "psi", "arcface")
    page = margins.parts["psi"].parameters.page
    assert set(page.sliders) == {"scale", "margin"}
    before = hand.session.choice("arcface").values().get("margin", 0.5)
    QTest.keyClick(page.sliders["margin"], Qt.Key.Key_Right)
    assert hand.session.choice("arcface").values()["margin"] > before
    page.branches["past_pi"].chosen.emit("paper")
    hand.settle()
    assert any("pushes away" in note for note in margins.figure.notes)
    assert hand.steps() == 2
    hand.model.apply("", edits.select_loss, "a_softmax")
    hand.settle()
    page = margins.parts["psi"].parameters.page
    QTest.keyClick(page.sliders["margin"], Qt.Key.Key_Right)
    assert hand.session.choice("a_softmax").values()["margin"] == 3
    hand.model.apply("", edits.select_loss, "cross_entropy")
    hand.settle()
    assert not margins.parts["psi"].parameters.page.sliders


def test_the_embedding_goes_where_it_is_dragged(hand, margins):
    opened(hand, margins, "circle")
    hand.drag(hand.place("circle", 0.4, 1.1), hand.place("circle", -0.5, 0.6))
    assert view(hand).embedding == pytest.approx((-0.5, 0.6), abs=0.03)
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert view(hand).embedding == (0.4, 1.1)


def test_prototypes_slide_on_their_circle(hand, margins):
    opened(hand, margins, "circle")
    x, y = math.cos(math.radians(130)), math.sin(math.radians(130))
    hand.drag(hand.place("circle", x, y), hand.place("circle", -1.2, -1.2))
    assert view(hand).prototypes[1] == pytest.approx(-135.0, abs=2.0)
    assert view(hand).prototypes[0] == 30.0
    assert hand.steps() == 1


def test_the_embedding_turns_with_its_rule(hand, margins):
    opened(hand, margins, "circle")
    here = math.degrees(math.atan2(1.1, 0.4))
    high = margins.figure.panel("turning").y.high
    hand.drag(hand.place("turning", here, 0.9 * high), hand.place("turning", 0, 0.9 * high))
    x, y = view(hand).embedding
    assert math.hypot(x, y) == pytest.approx(math.hypot(0.4, 1.1))
    assert math.degrees(math.atan2(y, x)) == pytest.approx(0.0, abs=2.0)


def test_the_radius_is_dragged(hand, margins):
    hand.model.apply("", edits.set_parameter, "l2_softmax", "alpha", 2.0)
    opened(hand, margins, "circle", "l2_softmax")
    unit = (0.4 / math.hypot(0.4, 1.1), 1.1 / math.hypot(0.4, 1.1))
    hand.drag(
        hand.place("circle", 2 * unit[0], 2 * unit[1]),
        hand.place("circle", 1.5 * unit[0], 1.5 * unit[1]),
    )
    assert hand.session.choice("l2_softmax").values()["alpha"] == pytest.approx(1.5, abs=0.05)


def test_keys_push_what_moves_freely(hand, margins):
    opened(hand, margins, "circle")
    margins.plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert margins.plot._keyboard.current == ("circle", "prototype1")
    press(hand, Qt.Key.Key_Up)
    press(hand, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view(hand).prototypes == (21.0, 130.0)
    press(hand, Qt.Key.Key_PageDown)
    press(hand, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view(hand).prototypes == (21.0, 130.1)
    press(hand, Qt.Key.Key_PageDown)
    press(hand, Qt.Key.Key_Right)
    press(hand, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view(hand).embedding == pytest.approx((0.42, 1.098))
    press(hand, Qt.Key.Key_PageDown)
    press(hand, Qt.Key.Key_Right)
    press(hand, Qt.Key.Key_Right)
    turned = math.degrees(math.atan2(1.098, 0.42)) + 2
    x, y = view(hand).embedding
    assert math.degrees(math.atan2(y, x)) == pytest.approx(turned)


def press(hand, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(hand.workspace.plot, key, modifier)
    hand.settle()


def test_class_log_and_directions_are_switched(hand, margins):
    opened(hand, margins, "circle")
    hand.click(margins.parts["circle"].labels.button("2"))
    hand.click(margins.toggles.button("log_y"))
    hand.click(margins.toggles.button("same_length"))
    assert (view(hand).label, view(hand).log_y, view(hand).same_length) == ("2", True, True)
    hand.settle()
    assert margins.figure.panel("turning").y.scale == "log"
    assert any("lengths say nothing" in note for note in margins.figure.notes)


def test_zoom_is_kept_and_fit_takes_it_back(hand, margins):
    opened(hand, margins, "psi")
    margins.zoom("value", (0.5, 1.5), (-1.0, 1.0))
    hand.settle()
    assert view(hand).psi_ranges.x == (0.5, 1.5)
    assert view(hand).psi_ranges.upper == (-1.0, 1.0)
    assert margins.figure.panel("gradient").x.low == 0.5
    margins.fit()
    assert view(hand).psi_ranges == Zoomed()


def test_the_circle_is_zoomed_by_keys_and_fitted_by_the_menu(hand, margins):
    opened(hand, margins, "circle")
    margins.plot.setFocus(Qt.FocusReason.TabFocusReason)
    before = margins.figure.panel("circle").x
    press(hand, Qt.Key.Key_Plus)
    zoomed = view(hand).plane
    assert zoomed.x[1] - zoomed.x[0] < 2 * (before.high - before.low)
    assert zoomed.y is not None
    assert margins.figure.panel("circle").x.high == zoomed.x[1]
    margins.zoom("turning", (0.0, 90.0), (0.0, 2.0))
    hand.settle()
    assert view(hand).turning == Area((0.0, 90.0), (0.0, 2.0))
    # something can still be dragged, and the picture keeps its place
    hand.drag(hand.place("circle", 0.4, 1.1), hand.place("circle", 0.3, 1.0))
    assert view(hand).embedding == pytest.approx((0.3, 1.0), abs=0.02)
    assert view(hand).plane == zoomed
    hand.actions["view.fit"].trigger()
    hand.settle()
    assert (view(hand).plane, view(hand).turning) == (Area(), Area())
    assert margins.figure.panel("circle").x == before


def test_the_axis_of_the_losses_on_the_circle_by_menu(hand, margins):
    opened(hand, margins, "circle")
    assert hand.actions["view.log_y"].isEnabled()
    hand.actions["view.log_y"].trigger()
    hand.settle()
    assert margins.figure.panel("turning").y.scale == "log"
    assert hand.actions["view.log_y"].isChecked()


def test_only_what_shapes_the_target_logit_stands_below_it(hand, margins):
    opened(hand, margins, "psi", "cross_entropy")
    page = margins.parts["psi"].parameters.page
    assert not page.sliders
    assert not page.branches
    hand.model.apply("", edits.select_loss, "arcface")
    hand.settle()
    page = margins.parts["psi"].parameters.page
    assert set(page.sliders) == {"scale", "margin"}
    assert set(page.branches) == {"past_pi"}


def test_every_control_has_a_name(hand, margins):
    opened(hand, margins, "psi", "arcface")
    page = margins.parts["psi"].parameters.page
    for widget in (
        margins.parts["surrogates"].slider,
        margins.parts["surrogates"].entry,
        margins.parts["psi"].slider,
        margins.parts["psi"].entry,
        *page.sliders.values(),
    ):
        assert widget.accessibleName()
