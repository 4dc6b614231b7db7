"""A neuron that descends, in the window: steps played and scrubbed, start, points, rates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lossexplorer.session import edits as session_edits
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_walks import complete
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.presets import open_lesson


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture
def part(hand):
    hand.model.replace_session("", open_lesson("mse-stalls"))
    hand.settle()
    finish(hand)
    hand.model.undo_stack.clear()
    return hand.workspace.parts["neuron"]


def finish(hand):
    for _ in range(400):
        if complete(hand.session):
            break
        hand.settle()
    hand.settle()


def view(hand):
    return hand.session.descent.neuron


def show(hand, picture, *, many=False):
    hand.model.apply("", edits.set_neuron, picture=picture)
    if many:
        hand.model.apply("", edits.set_points, edits.TWELVE)
    finish(hand)
    hand.model.undo_stack.clear()


# Steps ---------------------------------------------------------------------------


@pytest.mark.parametrize(("panel", "height"), [("output", 0.7), ("loss", 2.0), ("gradient", 0.9)])
def test_the_step_is_dragged_in_every_panel_as_one_undo_step(hand, part, panel, height):
    hand.drag(hand.place(panel, 30, height), hand.place(panel, 120, height))
    assert view(hand).step == pytest.approx(120, abs=2)
    assert hand.steps() == 1
    assert part.transport.slider.value() == view(hand).step
    assert part.transport.entry.value == view(hand).step
    hand.keys("Ctrl+Z")
    assert view(hand).step == 30


def test_buttons_go_on_back_and_to_the_start(hand, part):
    hand.click(part.transport.on)
    assert view(hand).step == 31
    hand.click(part.transport.back)
    hand.click(part.transport.back)
    assert view(hand).step == 29
    hand.click(part.transport.reset)
    assert view(hand).step == 0
    assert not part.transport.back.isEnabled()
    hand.enter(part.transport.entry, "400")
    assert not part.transport.on.isEnabled()


def test_the_arrow_keys_move_the_step_in_the_plot_and_on_the_slider(hand, part):
    hand.workspace.plot.setFocus()
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Right)
    hand.settle()
    assert view(hand).step == 31
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    hand.settle()
    assert view(hand).step == 21
    part.transport.slider.setFocus()
    QTest.keyClick(part.transport.slider, Qt.Key.Key_Right)
    hand.settle()
    assert view(hand).step == 22


@pytest.mark.parametrize("text", ["1.5", "60 %", "nan", "1e9"])
def test_a_step_there_is_not_is_refused(hand, part, text):
    before = view(hand).step
    hand.enter(part.transport.entry, text)
    assert view(hand).step == before
    assert part.transport.entry.property("invalid")
    assert "row" not in part.transport.entry.toolTip()


def test_play_goes_to_the_last_step_as_one_undo_step(hand, part, qtbot):
    hand.enter(part.transport.steps, "45")
    hand.model.undo_stack.clear()
    part.transport.speed.setCurrentIndex(2)
    part.transport.speed.activated.emit(2)
    assert view(hand).speed == 60
    assert hand.steps() == 1
    hand.click(part.transport.play)
    assert part.transport.playback.active
    assert part.transport.play.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: not part.transport.playback.active, timeout=20_000)
    assert view(hand).step == 45
    assert hand.steps() == 2
    hand.keys("Ctrl+Z")
    assert view(hand).step == 30


def test_play_at_the_end_begins_anew_and_pauses(hand, part, qtbot):
    hand.model.apply("", edits.set_step, 400)
    hand.click(part.transport.play)
    assert view(hand).step < 400
    qtbot.waitUntil(lambda: view(hand).step >= 2, timeout=20_000)
    hand.click(part.transport.play)
    assert not part.transport.playback.active
    step = view(hand).step
    QTest.qWait(60)
    assert view(hand).step == step


def test_play_stops_when_the_step_is_moved_or_another_workspace_shown(hand, part):
    hand.click(part.transport.play)
    hand.drag(hand.place("loss", view(hand).step, 2.0), hand.place("loss", 200, 2.0))
    assert not part.transport.playback.active
    hand.click(part.transport.play)
    hand.model.apply("", set_workspace, "curves")
    hand.settle()
    assert not part.transport.playback.active


def test_the_action_that_sweeps_elsewhere_plays_the_steps(hand, part):
    assert hand.actions["view.sweep"].isEnabled()
    hand.actions["view.sweep"].trigger()
    assert part.transport.playback.active
    hand.actions["view.sweep"].trigger()
    assert not part.transport.playback.active


# Settings ------------------------------------------------------------------------


def test_learning_rate_momentum_and_start_are_typed(hand, part):
    settings = part.settings
    hand.enter(settings.rate, "0.5")
    hand.enter(settings.momentum, "0.9")
    hand.enter(settings.weight, "-1")
    hand.enter(settings.bias, "1/2")
    now = view(hand)
    assert (now.rate, now.momentum, now.weight, now.bias) == (0.5, 0.9, -1.0, 0.5)
    assert settings.slider.number() == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("box", "text"),
    [("rate", "0"), ("rate", "-1"), ("momentum", "1"), ("weight", "1e9"), ("bias", "nan")],
)
def test_a_wrong_setting_is_explained_and_changes_nothing(hand, part, box, text):
    before = hand.session
    edit = getattr(part.settings, box)
    hand.enter(edit, text)
    assert hand.session == before
    assert edit.toolTip()
    assert hand.workspace.notes.text() == edit.toolTip()


@pytest.mark.parametrize(("box", "text"), [("entry", "401"), ("steps", "0"), ("steps", "5000")])
def test_a_wrong_step_is_explained_and_changes_nothing(hand, part, box, text):
    before = hand.session
    hand.enter(getattr(part.transport, box), text)
    assert hand.session == before
    assert hand.workspace.notes.text()


def test_the_slider_of_the_learning_rate_is_one_undo_step(hand, part):
    slider = part.settings.slider
    slider.sliderPressed.emit()
    slider.setSliderDown(True)
    for value in range(slider.value(), slider.value() + 20, 4):
        slider.setValue(value)
        hand.settle()
    slider.setSliderDown(False)
    assert view(hand).rate > 0.15
    assert hand.steps() == 1


def test_a_rate_that_diverges_is_said_and_the_axes_stay(hand, part):
    hand.model.apply("", session_edits.show_loss, "squared_hinge", True)
    hand.model.apply("", edits.set_points, edits.TWELVE)
    hand.enter(part.settings.rate, "5")
    finish(hand)
    assert "Squared hinge: diverges at step" in hand.workspace.notes.text()
    assert hand.workspace.figure.panel("loss").y.high < 1e4


# Pictures ------------------------------------------------------------------------


def test_the_start_is_dragged_over_the_surface_and_pushed_by_keys(hand, part):
    show(hand, "surface")
    hand.drag(hand.place("plane", 2, 2), hand.place("plane", -3, 1))
    assert (view(hand).weight, view(hand).bias) == (
        pytest.approx(-3, abs=0.1),
        pytest.approx(1, abs=0.1),
    )
    assert hand.steps() == 1
    assert part.settings.weight.value == view(hand).weight
    before = view(hand)
    plot = hand.workspace.plot
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Up)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    hand.settle()
    assert view(hand).bias == pytest.approx(before.bias + 0.1)
    assert view(hand).weight == pytest.approx(before.weight + 0.1)


def test_whole_descents_are_drawn_while_the_start_moves_and_none_while_it_is_held(
    hand, part, qtbot
):
    show(hand, "surface")
    lengths = []

    def note(frame):
        plane = frame.figure.panel("plane")
        lengths.append(next(len(i.x) for i in plane.items if i.id == "path:squared_error"))

    hand.model.frame.connect(note)
    QTest.mousePress(hand.canvas, Qt.MouseButton.LeftButton, pos=hand.place("plane", 2, 2))
    for weight in (1.5, 0.1, -3.2):
        QTest.mouseMove(hand.canvas, hand.place("plane", weight, 1.4))
        hand.settle()
    assert hand.model.in_gesture
    assert not complete(hand.session)
    assert set(lengths) == {view(hand).steps + 1}
    qtbot.wait(60)
    drawn = len(lengths)
    qtbot.wait(60)
    assert len(lengths) == drawn
    end = hand.place("plane", -3.2, 1.4)
    QTest.mouseRelease(hand.canvas, Qt.MouseButton.LeftButton, pos=end)
    finish(hand)
    hand.model.frame.disconnect(note)
    assert complete(hand.session)
    assert set(lengths) == {view(hand).steps + 1}


def test_the_surface_is_fine_again_after_a_drag_of_a_point(hand, part):
    show(hand, "surface", many=True)
    sizes = []

    def note(frame):
        surface = next(i for i in frame.figure.panel("plane").items if i.id == "surface")
        sizes.append(surface.values.shape[0])

    hand.model.frame.connect(note)
    point = edits.TWELVE[0].x
    hand.drag(hand.place("data", point, 0), hand.place("data", -3.4, 0))
    assert view(hand).points[0].x == pytest.approx(-3.4, abs=0.1)
    assert hand.steps() == 1
    assert 33 in sizes
    finish(hand)
    hand.model.frame.disconnect(note)
    assert sizes[-1] > 80


def test_the_wheel_zooms_the_plane_and_fit_brings_it_back(hand, part):
    show(hand, "surface")
    hand.workspace.zoom("plane", (-1.0, 3.0), (-2.0, 2.0))
    hand.settle()
    assert (view(hand).w_range, view(hand).b_range) == ((-1.0, 3.0), (-2.0, 2.0))
    hand.actions["view.fit"].trigger()
    hand.settle()
    assert (view(hand).w_range, view(hand).b_range) == (None, None)


def test_zooming_a_curve_is_kept_in_the_session(hand, part):
    hand.workspace.zoom("loss", (0.0, 50.0), (0.0, 1.0))
    hand.settle()
    assert (view(hand).step_range, view(hand).loss_range) == ((0.0, 50.0), (0.0, 1.0))
    assert hand.workspace.figure.panel("output").x.high == 50.0


def test_the_logarithmic_axis_by_button_and_by_menu(hand, part):
    hand.click(part.toggles.button("log_y"))
    assert view(hand).log_y
    assert hand.actions["view.log_y"].isChecked()
    hand.actions["view.log_y"].trigger()
    hand.settle()
    assert not view(hand).log_y
    show(hand, "errors")
    assert not part.toggles.button("log_y").isEnabled()
    assert not hand.actions["view.log_y"].isEnabled()
    show(hand, "surface")
    assert part.toggles.button("log_y").isEnabled()


def test_twelve_points_and_back_to_one(hand, part):
    hand.click(part.settings.points)
    assert view(hand).points == edits.TWELVE
    hand.click(part.settings.points)
    assert len(view(hand).points) == 1


def test_a_softmax_vector_has_classes_but_no_errors(hand, part):
    show(hand, "errors", many=True)
    hand.click(part.units.button("softmax"))
    assert (view(hand).unit, view(hand).picture) == ("softmax", "surface")
    assert not part.pictures.button("errors").isEnabled()
    assert part.pictures.button("surface").text() == "Classes"
    assert hand.steps() == 1
    finish(hand)
    hand.drag(hand.place("logits", 0, 4.0), hand.place("logits", 0, 2.0))
    assert view(hand).logits[0] == pytest.approx(2.0, abs=0.1)
    plot = hand.workspace.plot
    QTest.keyClick(plot, Qt.Key.Key_Up)
    hand.settle()
    assert view(hand).logits[0] == pytest.approx(2.1, abs=0.1)
    hand.enter(part.settings.classes, "5")
    hand.enter(part.settings.label, "4")
    assert (len(view(hand).logits), view(hand).label) == (5, 4)
    hand.enter(part.settings.label, "5")
    assert view(hand).label == 4
    assert "classes 0 to 4" in hand.workspace.notes.text()


def test_the_keys_move_a_point(hand, part):
    show(hand, "surface", many=True)
    hand.drag(hand.place("data", 2.9, 1), hand.place("data", 2.5, 1))
    before = view(hand).points[-1].x
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Left)
    hand.settle()
    assert view(hand).points[-1].x == pytest.approx(before - 0.1)


def test_everything_has_a_name_for_screen_readers(hand, part):
    transport, settings = part.transport, part.settings
    for button in (transport.reset, transport.back, transport.play, transport.on):
        assert button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for box in (transport.entry, transport.steps, settings.rate, settings.momentum):
        assert box.accessibleName()
    assert transport.slider.accessibleName() == "Step"
    assert settings.slider.accessibleName() == "Learning rate η"
