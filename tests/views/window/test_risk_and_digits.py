"""The Descent workspace's penalty and digits in the window: dragged, typed, trained, stopped."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lossexplorer.session import edits
from lossexplorer.session.descent.digits_edits import set_digits
from lossexplorer.session.descent.risk_results import minimiser
from lossexplorer.session.edits import show_loss


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


def type_into(edit, text):
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def part(hand, name):
    hand.model.apply("", edits.set_workspace, "descent")
    hand.settle()
    descent = hand.workspaces["descent"]
    hand.click(descent.details.button(name))
    hand.settle()
    hand.model.undo_stack.clear()
    return descent.parts[name]


@pytest.fixture
def risk(hand):
    return part(hand, "risk")


@pytest.fixture
def digits(hand):
    return part(hand, "digits")


def view(hand):
    return hand.session.descent.risk


def test_the_minimiser_is_dragged_along_its_path(hand, risk):
    start = minimiser(view(hand))
    goal = minimiser(replace(view(hand), strength=1.5))
    hand.drag(hand.place("plane", *start), hand.place("plane", goal[0], 0.1))
    assert view(hand).strength == pytest.approx(1.5, rel=0.05)
    assert minimiser(view(hand))[1] == 0
    assert hand.steps() == 1
    assert "1 of 2 weights exactly 0" in hand.workspace.figure.notes[0]
    hand.keys("Ctrl+Z")
    assert view(hand).strength == 0.5


def test_only_a_neuron_has_ranges_to_fit_and_steps_that_go_by(hand, risk):
    assert not hand.actions["view.fit"].isEnabled()
    assert not hand.actions["view.sweep"].isEnabled()
    part(hand, "neuron")
    assert hand.actions["view.fit"].isEnabled()
    assert hand.actions["view.sweep"].isEnabled()


def test_lambda_is_dragged_over_the_paths(hand, risk):
    hand.drag(hand.place("paths", 0.5, 1.0), hand.place("paths", 0.05, 1.0))
    assert view(hand).strength == pytest.approx(0.05, rel=0.05)
    assert hand.steps() == 1


def test_lambda_is_typed_and_slid_and_a_negative_one_refused(hand, risk):
    type_into(risk.strength, "-1")
    assert view(hand).strength == 0.5
    assert "reward large weights" in hand.workspace.notes.text()
    type_into(risk.strength, "0")
    assert view(hand).strength == 0
    type_into(risk.strength, "0.3")
    hand.settle()
    before = risk.slider.value()
    QTest.keyClick(risk.slider, Qt.Key.Key_Right)
    assert view(hand).strength > 0.3
    hand.settle()
    assert risk.slider.value() > before


def test_penalty_term_and_samples_are_chosen(hand, risk):
    assert not risk.ratio.isEnabled()
    hand.click(risk.penalty.button("elastic"))
    hand.settle()
    assert risk.ratio.isEnabled()
    type_into(risk.ratio, "0.9")
    assert view(hand).ratio == 0.9
    hand.click(risk.features.button("eight"))
    hand.click(risk.term.button("logistic"))
    hand.click(risk.correlated)
    assert (view(hand).features, view(hand).term) == ("eight", "logistic")
    assert not view(hand).correlated
    hand.settle()
    assert hand.workspace.figure.panel("weights").describe.count("=") == 8
    hand.keys("Ctrl+Z")
    assert view(hand).correlated


def settings(hand):
    return hand.session.descent.digits


def training(hand):
    return hand.model.beside("descent")


def test_the_strip_fits_beside_the_panels_whatever_the_seed(hand, digits):
    hand.model.apply("", set_digits, seed=2**31 - 1)
    hand.settle()
    boxes = [box for box in digits.findChildren(QWidget) if digits.row.indexOf(box) >= 0]
    others = sum(box.sizeHint().width() for box in boxes if box is not digits.seed)
    assert digits.minimumSizeHint().width() < others + digits.seed.sizeHint().width()


def test_training_begins_when_asked_and_tells_its_numbers(hand, digits, qtbot):
    hand.model.apply("", set_digits, epochs=3)
    hand.settle()
    assert training(hand).known is None
    assert "press Train" in hand.workspace.figure.notes[0]
    hand.click(digits.button)
    assert settings(hand).run
    qtbot.waitUntil(lambda: training(hand).known is not None and training(hand).known.complete)
    hand.settle()
    assert digits.button.text() == "Again"
    lines = {item.id for item in hand.workspace.figure.panel("training").items}
    assert {"loss:cross_entropy", "loss:squared_error"} <= lines
    hand.click(digits.button)
    assert settings(hand).seed == 1
    qtbot.waitUntil(lambda: training(hand).known.complete)
    hand.keys("Ctrl+Z")
    hand.settle()
    assert training(hand).known.complete  # what was trained is kept


def test_training_can_be_stopped_and_begun_again(hand, digits, qtbot):
    hand.model.apply("", set_digits, epochs=200, batch=1)
    hand.settle()
    hand.click(digits.button)
    with qtbot.waitSignal(training(hand).changed):
        pass
    hand.settle()
    assert digits.button.text() == "Stop"
    hand.click(digits.button)
    hand.settle()
    assert not training(hand).busy
    assert "Stopped after epoch" in hand.workspace.figure.notes[0]
    assert digits.button.text() == "Train"
    hand.click(digits.button)
    hand.settle()
    assert training(hand).busy
    # another setting begins anew, and is soon done
    hand.model.apply("", set_digits, epochs=1, batch=500)
    hand.settle()
    qtbot.waitUntil(lambda: training(hand).known.complete)
    assert training(hand).known.asked.recipe.epochs == 1


def test_a_loss_that_is_ticked_is_trained_too(hand, digits, qtbot):
    hand.model.apply("", set_digits, epochs=2, run=True)
    hand.settle()
    qtbot.waitUntil(lambda: training(hand).known.complete)
    first = training(hand).known.runs[0]
    hand.model.apply("", show_loss, "focal", True)
    hand.settle()
    qtbot.waitUntil(lambda: training(hand).known.complete)
    assert training(hand).known.runs[0] is first
    assert "focal" in {run.choice.key for run in training(hand).known.runs}


def test_settings_are_typed_and_wrong_ones_refused(hand, digits):
    type_into(digits.rate, "0")
    assert settings(hand).rate == 0.1
    assert "above 0" in hand.workspace.notes.text()
    type_into(digits.rate, "0.5")
    type_into(digits.momentum, "0")
    type_into(digits.decay, "0.01")
    assert (settings(hand).rate, settings(hand).momentum) == (0.5, 0.0)
    assert settings(hand).decay == 0.01
    digits.batch.setValue(64)
    digits.epochs.setValue(5)
    digits.seed.setValue(7)
    assert (settings(hand).batch, settings(hand).epochs, settings(hand).seed) == (64, 5, 7)
    hand.keys("Ctrl+Z")
    assert settings(hand).seed == 0
