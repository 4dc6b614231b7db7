"""Stable functions against extended precision and at their limits."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import evaluate, numerics

EXTREME = np.array([-np.inf, -1e3, -40.0, -1.0, 0.0, 1.0, 40.0, 1e3, np.inf])


@pytest.fixture(autouse=True)
def _silent() -> object:
    with np.errstate(all="ignore"):
        yield


def test_softplus() -> None:
    expected = [
        0.0,
        0.0,
        math.exp(-40),
        math.log1p(math.exp(-1)),
        math.log(2),
        1 + math.log1p(math.exp(-1)),
        40.0,
        1e3,
        math.inf,
    ]
    np.testing.assert_allclose(numerics.softplus(EXTREME), expected, rtol=1e-15)
    assert np.isnan(numerics.softplus(np.array([np.nan])))
    assert numerics.softplus(np.float32([-50]))[0] == np.float32(math.exp(-50))


def test_sigmoid_pair_keeps_all_digits_on_both_sides() -> None:
    up, down = numerics.sigmoid_pair(EXTREME)
    np.testing.assert_array_equal(up, down[::-1])
    assert down[6] == pytest.approx(math.exp(-40), rel=1e-15)
    assert (up[0], up[-1], up[4]) == (0.0, 1.0, 0.5)


def test_a_weight_of_zero_takes_out_infinities_but_not_nan() -> None:
    got = numerics.xlogy(np.array([0.0, 0.0, 2.0, 1.0, 0.0]), np.array([0, 3, math.e, 0, np.nan]))
    np.testing.assert_allclose(got, [0.0, 0.0, 2.0, -np.inf, np.nan])
    assert numerics.times(np.float32([0]), np.float32([np.inf])).dtype == np.float32


def test_all_finite() -> None:
    assert numerics.all_finite(np.ones((2, 3)))
    assert not numerics.all_finite(np.array([1.0, np.nan]))
    assert not numerics.all_finite(np.array([np.inf, -np.inf]))


def test_softmax() -> None:
    z = np.array([[1e3, 1e3], [-1e3, -1e3], [0.0, math.log(3)]])
    np.testing.assert_allclose(numerics.softmax(z), [[0.5, 0.5], [0.5, 0.5], [0.25, 0.75]])
    p, log_p = numerics.softmax_pair(np.array([0.0, -800.0]))
    np.testing.assert_array_equal(p, [1.0, 0.0])
    np.testing.assert_array_equal(log_p, [0.0, -800.0])


def test_nats() -> None:
    assert numerics.nats("e") == 1.0
    assert numerics.nats(2) == numerics.nats("2") == math.log(2)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(
    ("key", "link"),
    [
        ("cross_entropy", "softmax"),
        ("negative_log_likelihood", "log_softmax"),
        ("poly1", "softmax"),
    ],
)
def test_no_digit_is_lost_where_the_softmax_is_close_to_1(key, link, dtype):
    """As e^-z for the true class ahead by z, in value and gradient, for indices and rows."""
    z = np.array([5.0, 15.0, 30.0, 60.0])
    logits = np.stack([z, 0 * z, 0 * z], axis=1).astype(dtype)
    exact = np.log1p(2 * np.exp(-z))
    missed = -np.expm1(-exact)
    value, slope = exact, -missed
    if key == "poly1":  # plus ε(1 - p)
        value, slope = exact + missed, -missed * (1 + np.exp(-exact))
    few = 8 * float(np.finfo(dtype).eps)
    for target in (np.zeros(4, int), np.eye(3, dtype=dtype)[[0] * 4]):
        result = evaluate(key, logits, target, link=link, reduction="none")
        np.testing.assert_allclose(result.value, value, rtol=few)
        np.testing.assert_allclose(result.gradient[:, 0], slope, rtol=few)
