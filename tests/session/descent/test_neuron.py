"""A neuron that descends, in a session: edits, table, quantities, readings, files."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_checks import check_neuron
from lossexplorer.session.descent.neuron_concepts import _largest_curvature
from lossexplorer.session.descent.neuron_surface import errors_over, losses_over, plane_of
from lossexplorer.session.descent.neuron_view import NeuronView, Point
from lossexplorer.session.descent.neuron_walks import (
    advance,
    applicable,
    complete,
    refusals,
    shown_walk,
    walk_of,
)
from lossexplorer.session.grids import grid_of
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import readings
from lossexplorer.session.session import LossChoice, blank
from lossexplorer.session.store import dumps, loads
from lossexplorer.theory.surface import COARSE


def session(*losses, **fields):
    start = replace(blank(), workspace="descent")
    if losses:
        choices = tuple(LossChoice(key) for key in losses)
        start = replace(start, losses=choices, selected=losses[0])
    return edits.set_neuron(start, **fields)


def view(of):
    return of.descent.neuron


def concept(of, key):
    return next(one for one in concepts_of(of) if one.key == key)


# Edits ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "value"),
    [
        (edits.set_rate, 0.0),
        (edits.set_rate, -0.1),
        (edits.set_rate, np.nan),
        (edits.set_rate, np.inf),
        (edits.set_momentum, 1.0),
        (edits.set_momentum, -0.1),
        (edits.set_steps, 0),
        (edits.set_steps, 2.5),
        (edits.set_steps, 1001),
        (edits.set_steps, np.inf),
        (edits.set_step, np.nan),
        (edits.set_classes, 1),
        (edits.set_classes, 11),
        (edits.set_label, 3),
        (edits.set_label, 0.5),
    ],
)
def test_settings_out_of_range_are_refused(edit, value):
    with pytest.raises(SessionError) as caught:
        edit(session(), value)
    assert caught.value.fix or "no number" in caught.value.what


@pytest.mark.parametrize("number", [np.nan, np.inf, -1e9])
def test_starts_that_are_no_numbers_are_refused(number):
    for change in (
        lambda s: edits.set_start(s, weight=number),
        lambda s: edits.set_start(s, bias=number),
        lambda s: edits.set_logit(s, 0, number),
        lambda s: edits.set_point(s, 0, x=number),
    ):
        with pytest.raises(SessionError, match="out of range"):
            change(session())


def test_the_step_stays_among_the_steps():
    assert view(edits.set_step(session(), 1e6)).step == 200
    assert view(edits.set_step(session(), -3)).step == 0
    assert view(edits.set_step(session(), 12.6)).step == 13
    fewer = edits.set_steps(edits.set_step(session(), 150), 100)
    assert (view(fewer).step, view(fewer).steps) == (100, 100)


def test_classes_come_and_go_with_the_label():
    more = edits.set_classes(session(), 5)
    assert view(more).logits == (4.0, 0.0, 0.0, 0.0, 0.0)
    last = edits.set_label(more, 4)
    assert view(edits.set_classes(last, 2)).label == 1
    without = edits.remove_classes(last, (0, 2))
    assert view(without).logits == (0.0, 0.0, 0.0)
    assert view(without).label == 2
    with pytest.raises(SessionError, match="true class"):
        edits.remove_classes(last, (4,))
    with pytest.raises(SessionError, match="fewer than two"):
        edits.remove_classes(session(), (0, 2))


def test_points_are_moved_turned_added_and_removed():
    two = edits.add_point(session(), 1)
    assert view(two).points == (Point(1.0, 0), Point(1.0, 1))
    moved = edits.set_point(two, 1, x=-2.5)
    assert view(moved).points[1] == Point(-2.5, 1)
    assert view(edits.set_point(moved, 0, label=1)).points[0] == Point(1.0, 1)
    with pytest.raises(SessionError, match="no class"):
        edits.set_point(moved, 0, label=2)
    assert view(edits.remove_points(moved, (0,))).points == (Point(-2.5, 1),)
    with pytest.raises(SessionError, match="no point"):
        edits.remove_points(moved, (0, 1))
    full = edits.set_points(session(), (Point(),) * 40)
    with pytest.raises(SessionError, match="40 points"):
        edits.add_point(full, 0)


# Descents ------------------------------------------------------------------------


def test_squared_error_stalls_where_cross_entropy_goes():
    start = session("squared_error", "cross_entropy")
    advance(start)
    mse, ce = (walk_of(start, choice) for choice in start.drawn)
    assert mse.values[30] > 0.98 * mse.values[0]
    assert ce.values[30] < 0.06 * ce.values[0]
    assert concept(start, "right_from:cross_entropy").value == 17
    assert concept(start, "right_from:squared_error").value == 117


def test_what_was_walked_is_walked_once():
    start = session("squared_error")
    advance(start)
    (choice,) = start.drawn
    assert walk_of(edits.set_step(start, 99), choice) is walk_of(start, choice)
    assert walk_of(edits.set_neuron(start, log_y=True), choice) is walk_of(start, choice)
    assert walk_of(edits.set_rate(start, 0.2), choice) is not walk_of(start, choice)


def test_within_a_budget_all_losses_go_on_in_turns():
    start = session("squared_error", "binary_cross_entropy", "huber", rate=0.0717)
    assert not advance(start, budget=0.0)
    assert not complete(start)
    while not advance(start, budget=0.001):
        known = [walk_of(start, choice).steps for choice in start.drawn]
        assert max(known) - min(known) <= 48 or min(known) < view(start).step
    assert complete(start)


def test_a_window_shows_a_sketch_until_the_descent_is_complete():
    start = session("squared_error", "cross_entropy", rate=0.0731)
    choice = start.drawn[1]
    assert shown_walk(start, choice) is walk_of(start, choice)  # no window is at it
    advance(start, budget=0.0)
    sketch = shown_walk(start, choice)
    assert sketch.steps == view(start).steps
    assert shown_walk(edits.set_step(start, 9), choice) is sketch
    assert readings(start)["cross_entropy"].value == sketch.values[view(start).step]
    assert concept(start, "right_from:cross_entropy").value is not None
    advance(start)
    exact = shown_walk(start, choice)
    assert exact is walk_of(start, choice)
    assert sketch.values == pytest.approx(exact.values, abs=1e-4)


def test_a_reading_that_is_on_its_way_is_asked_for_again():
    start = session("squared_error", rate=0.0719)
    advance(start, budget=0.0)
    early = readings(start)
    assert early["squared_error"].final is False
    assert early != readings(start)
    advance(start)
    late = readings(start)
    assert late["squared_error"].final
    assert late == readings(start)
    walk = walk_of(start, start.drawn[0])
    assert late["squared_error"].value == walk.values[30]
    assert late["squared_error"].gradient == walk.norms[30]


def test_losses_that_do_not_apply_are_named():
    start = session("squared_error", "triplet", "arcface")
    assert [choice.key for choice in applicable(start)] == ["squared_error"]
    assert [choice.key for choice, _ in refusals(start)] == ["triplet", "arcface"]
    assert "other inputs" in readings(start)["triplet"].reason
    assert readings(start)["huber"].reason == "it descends once it is ticked"


def test_a_learning_rate_that_diverges_ends_with_a_finite_reading_or_none():
    start = edits.set_points(session("squared_hinge", rate=5.0), edits.TWELVE)
    advance(start)
    assert walk_of(start, start.drawn[0]).diverged is not None
    infinite = session("exponential", weight=900.0)
    advance(infinite)
    assert walk_of(infinite, infinite.drawn[0]).diverged == 0


# Surface -------------------------------------------------------------------------


def test_the_surface_holds_the_loss_at_the_start():
    start = edits.set_points(session("squared_error"), edits.TWELVE)
    plane, (choice,) = plane_of(view(start)), start.drawn
    surface = losses_over(choice, view(start).points, plane)
    row = int(np.argmin(np.abs(plane.b - 2.0)))
    column = int(np.argmin(np.abs(plane.w - 2.0)))
    there = edits.set_start(start, weight=float(plane.w[column]), bias=float(plane.b[row]))
    assert surface.values[row, column] == pytest.approx(walk_of(there, choice).values[0])


def test_a_draft_is_coarse_until_the_fine_one_is_known():
    start = edits.set_points(session("squared_error"), (Point(0.123, 1), Point(-0.7, 0)))
    plane, (choice,), points = plane_of(view(start)), start.drawn, view(start).points
    assert losses_over(choice, points, plane, draft=True).values.shape == (COARSE, COARSE)
    fine = losses_over(choice, points, plane)
    assert fine.values.shape == (plane.size, plane.size)
    assert losses_over(choice, points, plane, draft=True) is fine


def test_the_error_rate_is_the_zero_one_loss():
    start = edits.set_points(session("zero_one"), edits.TWELVE)
    plane, (choice,) = plane_of(view(start)), start.drawn
    rates = errors_over(view(start).points, plane)
    theirs = losses_over(choice, view(start).points, rates.plane)
    tied = np.isclose(
        (rates.plane.w[:, None] * [p.x for p in view(start).points])[None]
        + rates.plane.b[:, None, None],
        0.0,
    ).any(axis=2)
    assert rates.values[~tied] == pytest.approx(theirs.values[~tied])


# Table ---------------------------------------------------------------------------


def test_the_table_holds_start_and_points_and_what_the_neuron_says():
    start = edits.set_step(edits.set_points(session("squared_error"), edits.TWELVE[:2]), 0)
    grid = grid_of(start)
    assert grid.rows == ("start", "point 1", "point 2")
    assert grid.cells[0][:2] == (2.0, 2.0)
    p = 1 / (1 + np.exp(-(2 * -2.8 + 2)))
    assert grid.cells[1][2:] == (-2.8, 0.0, pytest.approx(p))
    after = grid.set_cell(start, 0, "w", -1.0)
    after = grid.set_cell(after, 0, "b", 0.5)
    after = grid.set_cell(after, 2, "t", 1)
    after = grid.set_cell(after, 2, "x", 9.0)
    assert (view(after).weight, view(after).bias) == (-1.0, 0.5)
    assert view(after).points[1] == Point(9.0, 1)
    with pytest.raises(SessionError, match="no number"):
        grid.set_cell(start, 1, "x", "far")


def test_points_are_pasted_and_rows_added_and_removed():
    start = session("squared_error")
    grid = grid_of(start)
    pasted = grid.set_cells(start, 1, "x", ((-1.0, 0), (2.0, 1), (3.0, 1)))
    assert view(pasted).points == (Point(-1.0, 0), Point(2.0, 1), Point(3.0, 1))
    assert len(view(grid.add_row(pasted, 4)).points) == 4
    assert len(view(grid.remove_rows(pasted, (1, 3))).points) == 1
    with pytest.raises(SessionError, match="start"):
        grid.remove_rows(pasted, (0,))
    with pytest.raises(SessionError, match="can't be pasted"):
        grid.set_cells(start, 0, "w", ((1.0,),))
    with pytest.raises(SessionError, match="for 1 columns"):
        grid.set_cells(start, 1, "t", ((1.0, 2.0),))
    with pytest.raises(SessionError, match="room for 40"):
        grid.set_cells(start, 1, "x", ((0.0,),) * 41)


def test_the_table_of_a_vector_has_a_row_a_class():
    start = session("cross_entropy", unit="softmax", step=0)
    grid = grid_of(start)
    assert [cells[0] for cells in grid.cells] == [4.0, 0.0, 0.0]
    assert sum(cells[3] for cells in grid.cells) == pytest.approx(1.0)
    assert view(grid.set_cell(start, 2, "z", -1.5)).logits == (4.0, 0.0, -1.5)
    assert view(grid.set_cell(start, 2, "label", 1)).label == 2
    with pytest.raises(SessionError, match="one class is the true one"):
        grid.set_cell(start, 1, "label", 0)
    assert len(view(grid.add_row(start, 3)).logits) == 4
    assert len(view(grid.remove_rows(start, (2,))).logits) == 2


def test_a_table_without_a_loss_that_applies_has_no_outputs():
    for unit in ("sigmoid", "softmax"):
        grid = grid_of(session("triplet", unit=unit))
        assert grid.cells[-1][-1] is None


# Quantities ----------------------------------------------------------------------


def test_quantities_at_the_present_step():
    start = edits.set_step(session("squared_error", "cross_entropy"), 0)
    p = 1 / (1 + np.exp(-4))
    assert concept(start, "output").value == pytest.approx(p)
    assert concept(start, "loss").value == pytest.approx(p**2)
    assert concept(start, "ce_slope").value == pytest.approx(p)
    assert concept(start, "mse_slope").value == pytest.approx(p * p * (1 - p))
    assert concept(start, "error_rate").value == 1.0
    slope = 2 * p * p * (1 - p)
    assert concept(start, "gradient_norm").value == pytest.approx(slope * np.sqrt(2))


def test_the_stable_rate_follows_from_the_curvature():
    start = session("binary_cross_entropy", step=0, momentum=0.5)
    p = 1 / (1 + np.exp(-4))
    largest = 2 * p * (1 - p)  # Hessian p (1 − p) (1, 1)ᵀ(1, 1)
    assert concept(start, "stable_rate").value == pytest.approx(2 * 1.5 / largest, rel=1e-5)
    hollow = concept(session("squared_error", step=0), "stable_rate")
    assert hollow.value is None
    assert "no upward curvature" in hollow.note


def test_over_several_points_the_output_is_the_mean_probability_of_the_true_class():
    start = edits.set_points(session("squared_error", step=0), (Point(1.0, 1), Point(-2.0, 0)))
    p = 1 / (1 + np.exp(-np.array([4.0, -2.0])))
    assert concept(start, "output").value == pytest.approx((p[0] + 1 - p[1]) / 2)
    assert concept(start, "error_rate").value == 0.0
    assert all(one.key != "ce_slope" for one in concepts_of(start))


def test_quantities_without_a_loss_and_of_an_infinite_one():
    assert concept(session("triplet"), "update").value is None
    infinite = session("reverse_kl")
    assert concept(infinite, "loss").value is None
    assert concept(infinite, "stable_rate").value is None


def test_slopes_that_are_infinite_on_both_sides_have_no_curvature():
    assert np.isnan(_largest_curvature(lambda theta: np.full(2, -np.inf), np.zeros(2)))


def test_a_vector_is_right_once_its_class_leads():
    start = session("cross_entropy", unit="softmax")
    assert concept(start, "right_from:cross_entropy").value == 17
    never = edits.set_steps(start, 10)
    assert concept(never, "right_from:cross_entropy").value is None
    sure = edits.set_label(start, 0)
    assert concept(sure, "right_from:cross_entropy").value == 0


# Files and lessons ---------------------------------------------------------------


def test_a_file_gives_the_same_session_back():
    start = edits.set_points(session(picture="errors", log_y=True), edits.TWELVE)
    assert loads(dumps(start)) == start


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"label": 3}, "label"),
        ({"step": 201}, "step"),
        ({"w_range": (1.0, 1.0)}, "w_range"),
        ({"b_range": (0.0, float("inf"))}, "b_range"),
        ({"step_range": (5.0, 2.0)}, "step_range"),
    ],
)
def test_files_that_contradict_themselves_are_refused_with_the_place(fields, place):
    with pytest.raises(SessionError) as caught:
        check_neuron(NeuronView(**fields))
    assert caught.value.where == f"session.descent.neuron.{place}"


@pytest.mark.parametrize(
    ("lesson", "quick", "slow"),
    [("mse-stalls", 17, 232), ("mse-stalls-softmax", 17, 110)],
)
def test_the_lessons_on_stalling_say_how_many_steps_it_takes(lesson, quick, slow):
    start = open_lesson(lesson)
    other = next(choice.key for choice in start.drawn if choice.key != "squared_error")
    assert concept(start, f"right_from:{other}").value == quick
    assert concept(start, "right_from:squared_error").value == slow
    said = start.lesson.conclude
    assert f"after {quick} steps" in said
    assert f"after {slow}" in said


def test_the_lesson_on_accuracy_shows_that_its_descent_stands_still():
    start = open_lesson("why-not-accuracy")
    advance(start)
    smooth, stairs = (walk_of(start, choice) for choice in start.drawn)
    assert np.array(stairs.points) == pytest.approx(np.tile([-2.0, 3.0], (201, 1)))
    assert set(stairs.norms) == {0.0}
    assert smooth.values[-1] < smooth.values[0] / 5
    before, after = (concept(edits.set_step(start, step), "error_rate").value for step in (0, 200))
    assert (before, after) == (0.75, pytest.approx(1 / 6))
