"""Minimisers of regularised risk against closed forms and optimality conditions."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.theory.penalties import ball, penalty, soft_threshold
from lossexplorer.theory.regularised import minimisers, optimality, strongest
from lossexplorer.theory.risk import DataTerm, level_lines

RANDOM = np.random.RandomState(5)
X = RANDOM.standard_normal((20, 5)) @ (np.eye(5) + 0.6)
Y = X @ [2.0, 0.0, -1.0, 0.5, 0.0] + RANDOM.standard_normal(20)
SIGNS = np.where(Y + 3 * RANDOM.standard_normal(20) > 0, 1.0, -1.0)
SQUARED = DataTerm.of("squared", X, Y)
LOGISTIC = DataTerm.of("logistic", X, SIGNS)
STRENGTHS = np.geomspace(1e-4, 20, 40)


def test_ridge_has_its_closed_form():
    found = minimisers(SQUARED, STRENGTHS, 0.0)
    for strength, weights in zip(STRENGTHS, found, strict=True):
        exact = np.linalg.solve(X.T @ X / 20 + strength * np.eye(5), X.T @ Y / 20)
        assert weights == pytest.approx(exact, abs=1e-12)


def test_an_orthonormal_lasso_is_the_soft_threshold_of_the_free_weights():
    q = np.linalg.qr(X)[0] * np.sqrt(20)  # XᵀX/N is the identity
    term = DataTerm.of("squared", q, Y)
    free = q.T @ Y / 20
    for strength in (0.0, 0.05, 0.3, 1.0, 5.0):
        found = minimisers(term, np.array([strength]), 1.0)[0]
        assert found == pytest.approx(soft_threshold(free, strength), abs=1e-13)
        # the elastic net shrinks what is left once more
        found = minimisers(term, np.array([strength]), 0.4)[0]
        shrunk = soft_threshold(free, 0.4 * strength) / (1 + 0.6 * strength)
        assert found == pytest.approx(shrunk, abs=1e-13)


@pytest.mark.parametrize("term", [SQUARED, LOGISTIC], ids=["squared", "logistic"])
@pytest.mark.parametrize("ratio", [0.0, 0.3, 1.0])
def test_minimisers_satisfy_the_optimality_conditions(term, ratio):
    found = minimisers(term, STRENGTHS, ratio)
    assert optimality(term, found, STRENGTHS, ratio).max() < 1e-10

    # nothing near is better
    def risk(w):
        return term.value(w) + STRENGTHS * penalty(w, ratio)

    for _ in range(20):
        near = found + 1e-3 * RANDOM.standard_normal(found.shape)
        assert (risk(near) >= risk(found) - 1e-15).all()


@pytest.mark.parametrize("term", [SQUARED, LOGISTIC], ids=["squared", "logistic"])
def test_all_weights_are_exactly_0_from_the_strongest_penalty_on(term):
    edge = strongest(term, 1.0)
    below, at = minimisers(term, np.array([edge * 0.999, edge * 1.000001]), 1.0)
    assert np.count_nonzero(below) == 1
    assert not at.any()
    assert strongest(term, 0.5) == pytest.approx(2 * edge)
    assert strongest(term, 0.0) == np.inf
    assert minimisers(term, np.array([1e6]), 0.0).all()  # ridge never gives an exact 0


def test_a_guess_changes_the_way_and_not_the_answer():
    strengths = np.array([0.1, 0.2])
    guess = 10 * RANDOM.standard_normal((2, 5))
    assert minimisers(SQUARED, strengths, 1.0, guess) == pytest.approx(
        minimisers(SQUARED, strengths, 1.0), abs=1e-12
    )


def test_dependent_features_have_the_minimiser_of_least_norm_without_a_penalty():
    doubled = np.column_stack([X, X[:, 0]])
    term = DataTerm.of("squared", doubled, Y)
    free = minimisers(term, np.array([0.0]), 1.0)[0]
    assert free == pytest.approx(np.linalg.pinv(doubled) @ Y)
    assert free[0] == pytest.approx(free[5])
    assert term.rank == 5
    found = minimisers(term, STRENGTHS, 1.0)
    assert optimality(term, found, STRENGTHS, 1.0).max() < 1e-10
    assert minimisers(term, np.array([1e-9]), 0.0)[0] == pytest.approx(free, abs=1e-6)


def test_a_feature_that_is_always_0_has_no_weight():
    term = DataTerm.of("squared", np.column_stack([X[:, :2], np.zeros(20)]), Y)
    for ratio in (0.0, 0.5, 1.0):
        found = minimisers(term, np.array([0.0, 0.1]), ratio)
        assert found[:, 2] == pytest.approx([0.0, 0.0])


def test_separable_classes_have_no_minimiser_without_a_penalty():
    term = DataTerm.of("logistic", X, np.sign(X[:, 0]))
    found = minimisers(term, np.array([0.0, 0.01]), 1.0)
    assert np.isnan(found[0]).all()
    assert np.isfinite(found[1]).all()


def test_classes_that_touch_a_separating_plane_have_none_either():
    x = np.array([[1.0, 0.0], [2.0, 1.0], [-1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    term = DataTerm.of("logistic", x, np.array([1.0, 1.0, -1.0, 1.0, -1.0]))
    assert np.isnan(minimisers(term, np.array([0.0]), 0.0)).all()


def test_one_sample_far_from_the_plane_is_no_separation():
    x = np.array([[1.0], [2.0], [100.0], [-1.0], [1.0]])
    term = DataTerm.of("logistic", x, np.array([1.0, -1.0, 1.0, -1.0, 1.0]))
    found = minimisers(term, np.array([0.0]), 0.0)[0]
    assert term.gradient(found) == pytest.approx([0.0], abs=1e-10)


@pytest.mark.parametrize("ratio", [0.0, 0.5, 1.0])
def test_the_outline_of_a_ball_has_one_penalty(ratio):
    outline = np.stack(ball(1.7, ratio), axis=-1)
    assert penalty(outline, ratio) == pytest.approx(np.full(161, 1.7))
    assert not np.stack(ball(0.0, ratio)).any()


def test_balls_are_a_diamond_and_a_disc():
    across, up = ball(2.0, 1.0, 4)
    assert np.stack([across, up], axis=-1)[:4] == pytest.approx(
        np.array([[2, 0], [0, 2], [-2, 0], [0, -2]]), abs=1e-12
    )
    across, up = ball(2.0, 0.0)
    assert np.hypot(across, up) == pytest.approx(np.full(161, 2.0))


@pytest.mark.parametrize("term", [SQUARED, LOGISTIC], ids=["squared", "logistic"])
def test_contours_have_the_level_they_are_called_after(term):
    weights = minimisers(term, np.array([0.05]), 0.5)[0]
    two = term.of_two(weights, 0, 2)
    assert two.value(weights[[0, 2]]) == pytest.approx(term.value(weights))
    center = minimisers(two, np.array([0.0]), 0.0)[0]
    assert two.gradient(center) == pytest.approx([0.0, 0.0], abs=1e-10)
    levels = two.value(center) + np.array([0.01, 0.05, 0.1])
    places = np.stack(level_lines(two, center, levels, 100.0, 60), axis=-1)
    for level, line in zip(levels, places, strict=True):
        assert two.value(line) == pytest.approx(np.full(61, level), rel=1e-7)


def test_endless_contours_end_at_the_reach():
    term = DataTerm.of("squared", np.array([[1.0, 1.0], [2.0, 2.0]]), np.array([1.0, 2.0]))
    across, up = level_lines(term, np.array([0.5, 0.5]), np.array([0.3]), 5.0, 8)
    distance = np.hypot(across - 0.5, up - 0.5)[0]
    farthest = int(distance.argmax())
    assert distance[farthest] == pytest.approx(5.0)  # along w₁ + w₂ = 1 nothing changes
    assert across[0, farthest] + up[0, farthest] == pytest.approx(1.0)
    assert distance.min() < 1.0


@pytest.mark.parametrize("term", [SQUARED, LOGISTIC], ids=["squared", "logistic"])
def test_slopes_and_curvatures_agree_with_differences(term):
    weights, step = RANDOM.standard_normal(5), 1e-5 * np.eye(5)
    slope = (term.value(weights + step) - term.value(weights - step)) / 2e-5
    assert term.gradient(weights) == pytest.approx(slope, abs=1e-8)
    bend = (term.gradient(weights + step) - term.gradient(weights - step)) / 2e-5
    assert term.hessian(weights) == pytest.approx(bend, abs=1e-8)
