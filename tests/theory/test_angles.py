"""ψ(θ) of the angular softmax family against closed forms and numerical derivatives."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.angular import Margin, no_margin
from lossexplorer.theory.angles import psi, pull, rising, step_at

THETA = np.linspace(0.01, math.pi - 0.01, 1003)


def margin_of(key: str, **parameters: object) -> Margin:
    return get(key).angular(**parameters).margin


CASES = [
    ("l_softmax", {"margin": 1}),
    ("l_softmax", {"margin": 4}),
    ("a_softmax", {"margin": 3, "blend": 5.0}),
    ("am_softmax", {"margin": 0.35}),
    ("arcface", {"margin": 0.5}),
    ("arcface", {"margin": 0.5, "past_pi": "paper"}),
    ("arcface", {"margin": 1.4, "past_pi": "paper"}),
]


def test_closed_forms():
    np.testing.assert_allclose(psi(no_margin, THETA), np.cos(THETA))
    np.testing.assert_allclose(psi(margin_of("am_softmax", margin=0.2), THETA), np.cos(THETA) - 0.2)
    paper = margin_of("arcface", margin=0.5, past_pi="paper")
    np.testing.assert_allclose(psi(paper, THETA), np.cos(THETA + 0.5), atol=1e-12)
    fallback = psi(margin_of("arcface", margin=0.5), THETA)
    beyond = math.pi - 0.5 < THETA
    np.testing.assert_allclose(
        fallback[beyond], np.cos(THETA[beyond]) - 0.5 * math.sin(0.5), atol=1e-12
    )


@pytest.mark.parametrize("m", [1, 2, 3, 4, 7])
@pytest.mark.parametrize("key", ["l_softmax", "a_softmax"])
def test_the_pieces_of_psi_meet(key, m):
    """At kπ/m both pieces give 1 - 2k, and at π it is -(2m - 1)."""
    margin = margin_of(key, margin=m)
    for k in range(1, m):
        at = k * math.pi / m
        sides = psi(margin, np.array([at - 1e-9, at, at + 1e-9]))
        np.testing.assert_allclose(sides, 1.0 - 2 * k, atol=1e-8)
        assert step_at(margin, at) == pytest.approx(0.0, abs=1e-8)
    assert psi(margin, np.array([math.pi]))[0] == pytest.approx(1 - 2 * m)


@pytest.mark.parametrize(("key", "parameters"), CASES)
def test_the_pull_is_the_numerical_derivative(key, parameters):
    margin, step = margin_of(key, **parameters), 1e-6
    numerical = -(psi(margin, THETA + step) - psi(margin, THETA - step)) / (2 * step)
    exact = pull(margin, THETA)
    smooth = np.abs(THETA - (math.pi - parameters["margin"])) > 1e-3  # the fallback jumps there
    np.testing.assert_allclose(exact[smooth], numerical[smooth], atol=2e-5)


@pytest.mark.parametrize(("key", "parameters"), CASES)
def test_rising_stretches_are_where_the_differences_are_positive(key, parameters):
    margin = margin_of(key, **parameters)
    theta = np.linspace(0, math.pi, 2001)
    middle = (theta[1:] + theta[:-1]) / 2
    up = np.diff(psi(margin, theta)) > 1e-7
    if parameters.get("past_pi", "fallback") == "fallback":
        assert rising(margin) == () and not up.any()
        return
    ((start, end),) = rising(margin)
    assert start == pytest.approx(math.pi - parameters["margin"], abs=1e-8)
    assert end == math.pi
    np.testing.assert_array_equal(up, middle > start)


def test_the_fallback_jumps_down_and_for_huge_margins_up():
    for m, sign in ((0.5, -1), (1.5, -1), (2.8, 1)):
        jump = step_at(margin_of("arcface", margin=m), math.pi - m)
        exact = -math.cos(m) - m * math.sin(m) + 1
        assert jump == pytest.approx(exact, abs=1e-6)
        assert math.copysign(1, jump) == sign


@pytest.mark.parametrize(("key", "parameters"), CASES[:5])
def test_the_loss_at_an_angle_is_the_softplus_of_minus_the_target_logit(key, parameters):
    """With the other prototype at 90° its logit is 0."""
    family = get(key).angular(**parameters)
    x = np.stack([np.cos(THETA), np.sin(THETA), 0 * THETA], axis=1)
    w = np.array([[1.0, 0, 0], [0, 0, 1.0]])
    value = evaluate(key, x, w, np.zeros(len(x), int), reduction="none", **parameters).value
    logit = family.scale * psi(family.margin, THETA)
    np.testing.assert_allclose(value, np.logaddexp(0, -logit), rtol=1e-9, atol=1e-12)
