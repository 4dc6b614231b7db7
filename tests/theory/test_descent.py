"""The heavy ball against what can be written down for a quadratic."""

from __future__ import annotations

import time

import numpy as np
import pytest

from lossexplorer.theory.descent import LARGEST, Descent, divergence_threshold


def quadratic(curvature):
    return lambda point: (0.5 * curvature * float(point @ point), curvature * point)


def walked(curvature, start, rate, momentum=0.0, steps=50):
    walk = Descent(quadratic(curvature), start, rate, momentum)
    walk.advance(steps)
    return walk


@pytest.mark.parametrize("rate", [0.1, 0.5, 0.9])
def test_plain_descent_on_a_quadratic_shrinks_by_a_constant_factor(rate):
    walk = walked(2.0, [3.0, -1.0], rate, steps=20)
    powers = (1 - rate * 2.0) ** np.arange(21)
    assert np.array(walk.points) == pytest.approx(np.outer(powers, [3.0, -1.0]), abs=1e-12)
    assert walk.values == pytest.approx(0.5 * 2.0 * 10.0 * powers**2, abs=1e-12)
    assert walk.norms == pytest.approx(2.0 * np.sqrt(10.0) * np.abs(powers), abs=1e-12)


@pytest.mark.parametrize("momentum", [0.3, 0.9])
def test_momentum_follows_its_linear_recurrence(momentum):
    curvature, rate = 1.5, 0.2
    points = np.array(walked(curvature, [1.0], rate, momentum, steps=60).points)[:, 0]
    expected = (1 + momentum - rate * curvature) * points[1:-1] - momentum * points[:-2]
    assert points[2:] == pytest.approx(expected, abs=1e-12)
    assert points[1] == pytest.approx(1 - rate * curvature)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
def test_the_threshold_parts_rates_that_settle_from_those_that_diverge(momentum):
    threshold = divergence_threshold(4.0, momentum)
    assert threshold == pytest.approx(2 * (1 + momentum) / 4.0)
    below = walked(4.0, [1.0], 0.99 * threshold, momentum, steps=5000)
    assert below.diverged is None
    assert below.values[-1] < 1e-6
    above = walked(4.0, [1.0], 1.01 * threshold, momentum, steps=5000)
    assert above.diverged is not None
    assert above.steps == above.diverged


def test_a_diverging_walk_ends_at_the_first_point_out_of_reach():
    walk = walked(1.0, [1.0], 3.0, steps=100)  # times −2 every step
    assert walk.diverged == 27  # 2^26 < 10^8 < 2^27
    assert abs(walk.points[26][0]) < LARGEST < abs(walk.points[27][0])
    assert walk.done(100)
    assert walk.advance(100)
    assert walk.steps == 27


def test_a_loss_that_is_infinite_at_the_start_takes_no_step():
    walk = Descent(lambda point: (np.inf, point), [1.0], 0.1)
    assert walk.diverged == 0
    assert walk.advance(10)
    assert walk.steps == 0


def test_overflow_is_divergence_and_no_warning():
    def exponential(point):
        value = np.exp(point[0])
        return float(value), np.array([value])

    walk = Descent(exponential, [800.0], 0.1)
    assert walk.diverged == 0


def test_time_that_is_up_leaves_the_rest_for_later():
    walk = Descent(quadratic(1.0), [1.0], 0.1)
    assert not walk.advance(100, deadline=time.perf_counter() - 1)
    assert 0 < walk.steps < 100
    assert walk.advance(100)
    whole = walked(1.0, [1.0], 0.1, steps=100)
    assert np.array_equal(walk.points, whole.points)
    assert walk.advance(50)  # already there
    assert walk.steps == 100
