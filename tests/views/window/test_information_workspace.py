"""The Information workspace in the window: events and bars by mouse, keys, slider and table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lossexplorer.figures.palette import DARK
from lossexplorer.session import edits
from lossexplorer.session.information import edits as information
from lossexplorer.session.information import lists


@pytest.fixture
def hand(same_hand):
    """The window with the Information workspace shown, which counts as no step."""
    show(same_hand, "surprise")
    return same_hand


def show(hand, detail, **fields):
    session = edits.set_workspace(hand.session, "information")
    session = information.set_information(session, detail=detail, **fields)
    hand.model.replace_session("Start", session)
    hand.model.undo_stack.clear()
    hand.settle()


def view(hand):
    return hand.session.information


def press(hand, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(hand.workspace.plot, key, modifiers)
    hand.settle()


def type_number(hand, text):
    hand.enter(hand.workspace.row.entry, text)


def test_an_event_is_dragged_along_the_curve_as_one_step(hand):
    hand.drag(hand.place("surprise", 0.25, 2), hand.place("surprise", 0.6, 2))
    assert view(hand).events[0].probability == pytest.approx(0.6, abs=0.01)
    assert view(hand).events[1].probability == 0.5
    assert hand.workspace.row.name.text() == "p(reaches the final)"
    assert hand.workspace.row.entry.value == view(hand).events[0].probability
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert view(hand).events[0].probability == 0.25


def test_the_other_event_becomes_the_sliders(hand):
    hand.drag(hand.place("surprise", 0.5, 1), hand.place("surprise", 0.7, 1))
    assert view(hand).event == 1
    slider = hand.workspace.row.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    hand.settle()
    assert view(hand).events[1].probability == pytest.approx(0.71, abs=0.01)
    assert view(hand).events[0].probability == 0.25


def test_arrow_keys_nudge_the_event_last_touched(hand):
    hand.workspace.plot.setFocus()
    press(hand, Qt.Key.Key_Right)
    assert view(hand).events[0].probability == 0.26
    press(hand, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view(hand).events[0].probability == 0.259
    press(hand, Qt.Key.Key_PageDown)
    press(hand, Qt.Key.Key_Right)
    assert view(hand).events[1].probability == 0.51


def test_parts_units_and_switches(hand):
    workspace = hand.workspace
    hand.click(workspace.bases.button("e"))
    assert view(hand).base == "e"
    assert hand.workspace.figure.panel("surprise").y.unit == "nats"
    hand.click(workspace.toggles.button("log_p"))
    assert hand.workspace.figure.panel("surprise").x.scale == "log"
    assert not workspace.toggles.button("renormalise").isVisible()
    hand.click(workspace.details.button("divergence"))
    assert view(hand).detail == "divergence"
    assert workspace.direction.isVisible()
    assert not workspace.toggles.button("log_p").isVisible()
    hand.click(workspace.direction.button("reverse"))
    assert view(hand).reverse
    hand.click(workspace.details.button("entropy"))
    assert not workspace.direction.isVisible()
    hand.click(workspace.which.button("q"))
    assert [item.id for item in workspace.figure.panel("distribution").items] == ["q"]
    assert workspace.row.name.text() == "Q(a)"


def test_a_bar_is_dragged_and_the_others_follow_unless_switched_off(hand):
    show(hand, "entropy")
    hand.drag(hand.place("distribution", 0, 0.5), hand.place("distribution", 0, 0.8))
    p = view(hand).p
    assert p[0] == pytest.approx(0.8, abs=0.01)
    assert sum(p) == pytest.approx(1)
    assert p[1] / p[2] == pytest.approx(2)
    assert hand.steps() == 1
    hand.click(hand.workspace.toggles.button("renormalise"))
    hand.drag(hand.place("distribution", 1, p[1]), hand.place("distribution", 1, 0.6))
    assert view(hand).p[0] == p[0]
    assert "P sums to" in hand.furniture.diagnostics.message.text()
    hand.click(hand.furniture.diagnostics.fix_button)
    assert sum(view(hand).p) == pytest.approx(1)


def test_a_drag_through_0_and_1_comes_back_to_the_same_proportions(hand):
    show(hand, "entropy")
    place = hand.place
    hand.drag(*(place("distribution", 0, y) for y in (0.5, 1.05, 0.0, 0.5)))
    assert view(hand).p == pytest.approx((0.5, 0.25, 0.125, 0.125), abs=0.01)


def test_the_point_of_the_binary_entropy_moves_its_bar(hand):
    show(hand, "entropy")
    hand.drag(hand.place("binary", 0.5, 1), hand.place("binary", 0.2, 1))
    assert view(hand).p[0] == pytest.approx(0.2, abs=0.01)
    assert sum(view(hand).p) == pytest.approx(1)


def test_bars_of_both_distributions_are_dragged_until_the_divergence_is_infinite(hand):
    show(hand, "divergence")
    hand.drag(hand.place("distributions", 0.2, 0.125), hand.place("distributions", 0.2, -0.02))
    assert view(hand).q[0] == 0
    assert (view(hand).which, view(hand).outcome) == ("q", 0)
    assert "KL(P‖Q) = ∞, as Q gives 0 to “a”" in hand.workspace.notes.text()
    assert "KL(P‖Q) is infinite" in hand.furniture.diagnostics.message.text()
    hand.drag(hand.place("distributions", -0.2, 0.5), hand.place("distributions", -0.2, -0.02))
    assert view(hand).p[0] == 0
    assert "∞" not in hand.workspace.notes.text()


def test_axes_stand_still_while_a_bar_is_dragged(hand):
    show(hand, "divergence")
    seen = []
    hand.model.frame.connect(
        lambda _: seen.append([panel.y.high for panel in hand.workspace.plot.figure.panels])
    )
    start = hand.place("distributions", 0.2, 0.125)
    hand.drag(start, hand.place("distributions", 0.2, 0.9), start)
    dragged = seen[1:-1]
    assert len({tops[0] for tops in dragged}) == 1
    for one, following in zip(dragged, dragged[1:], strict=False):
        assert all(b >= a for a, b in zip(one, following, strict=True))


def test_a_number_is_typed_and_what_is_none_is_refused_in_words(hand):
    type_number(hand, "1/8")
    assert view(hand).events[0].probability == 0.125
    type_number(hand, "1.5")
    assert view(hand).events[0].probability == 0.125
    assert hand.workspace.notes.text() == "A probability lies between 0 and 1"


def test_the_menu_changes_whole_lists(hand):
    change = hand.workspace.change
    change.action("add").trigger()
    hand.settle()
    assert len(view(hand).events) == 3
    change.action("remove").trigger()
    hand.settle()
    assert len(view(hand).events) == 2
    show(hand, "divergence", which="q")
    for key, q in (("even", (0.25,) * 4), ("copy", view(hand).p)):
        change.action(key).trigger()
        hand.settle()
        assert view(hand).q == q
    change.action("add").trigger()
    hand.settle()
    assert view(hand).outcomes[-1] == "e"
    assert view(hand).outcome == 4
    change.action("remove").trigger()
    hand.settle()
    assert view(hand).outcomes == ("a", "b", "c", "d")


def test_menu_entries_end_at_the_limits(hand):
    one = lists.remove_events(hand.session, (1,))
    hand.model.replace_session("One", one)
    hand.settle()
    assert not hand.workspace.change.action("remove").isEnabled()
    full = one
    while len(full.information.events) < 16:
        full = lists.add_event(full)
    hand.model.replace_session("Full", full)
    hand.settle()
    assert not hand.workspace.change.action("add").isEnabled()


def test_every_control_has_a_name_and_follows_the_theme(hand):
    workspace = hand.workspace
    show(hand, "divergence")
    for widget in (workspace.row.slider, workspace.row.entry, workspace.change):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    before = workspace.change.icon().cacheKey()
    workspace.set_palette_tokens(DARK)
    assert workspace.change.icon().cacheKey() != before


def paste(hand, text):
    QGuiApplication.clipboard().setText(text)
    hand.actions["edit.paste_numbers"].trigger()
    hand.settle()


def test_a_distribution_is_pasted_as_one_step(hand):
    show(hand, "entropy", which="q")
    paste(hand, "[0.5, 0.3, 0.2]")
    assert view(hand).q == (0.5, 0.3, 0.2)
    assert len(view(hand).p) == len(view(hand).outcomes) == 3
    assert hand.steps() == 1
    hand.workspace.plot.setFocus()
    QGuiApplication.clipboard().setText("25 %\t50%\n75 %\t50%")
    hand.keys("Ctrl+V")
    assert view(hand).p == (0.25, 0.75)
    assert view(hand).q == (0.5, 0.5)
    hand.keys("Ctrl+Z")
    assert view(hand).q == (0.5, 0.3, 0.2)


def test_events_are_pasted_and_keep_their_names(hand):
    paste(hand, "1/8, 1/2, 1/4")
    assert [event.probability for event in view(hand).events] == [0.125, 0.5, 0.25]
    assert [event.name for event in view(hand).events][::2] == ["reaches the final", "event 3"]
    paste(hand, "0.75")
    assert [event.probability for event in view(hand).events] == [0.75, 0.5, 0.25]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0.5\t1.5", "1.5 is no probability"),
        ("0.5, nan", "nan"),
        ("one, two", "'one' is no number"),
        ("", "the text is empty"),
        ("1 2 3\n4 5 6", "there are 3 columns"),
        ("0.01 " * 65, "65 outcomes are too many"),
        ("7", "7 is no probability"),
    ],
)
def test_a_bad_list_is_refused_in_words_and_changes_nothing(hand, text, said):
    show(hand, "divergence")
    before = hand.session
    paste(hand, text)
    assert hand.session is before
    assert said.lower() in hand.furniture.errors.text.lower()
