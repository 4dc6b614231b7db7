"""Likelihood of outcomes 0 and 1: closed forms, edges, and products that underflow."""

import math

import numpy as np
import pytest

from lossexplorer.theory.bernoulli import (
    draw,
    log_likelihood,
    maximum_likelihood,
    product,
    products,
)


def test_log_likelihood_of_a_known_sample() -> None:
    assert log_likelihood(7, 3, 0.7) == pytest.approx(7 * math.log(0.7) + 3 * math.log(0.3))
    assert log_likelihood(1, 0, 0.25) == math.log(0.25)


def test_what_did_not_happen_costs_nothing_and_what_could_not_is_minus_infinity() -> None:
    assert log_likelihood(4, 0, 1.0) == 0.0
    assert log_likelihood(0, 4, 0.0) == 0.0
    np.testing.assert_array_equal(log_likelihood(1, 1, np.array([0.0, 1.0])), [-np.inf, -np.inf])


@pytest.mark.parametrize(("ones", "zeros"), [(7, 3), (1, 0), (0, 5), (500, 1500)])
def test_no_p_is_likelier_than_the_share_of_ones(ones: int, zeros: int) -> None:
    best = maximum_likelihood(ones, zeros)
    assert best == ones / (ones + zeros)
    others = log_likelihood(ones, zeros, np.linspace(0, 1, 1001))
    assert others.max() <= log_likelihood(ones, zeros, best) * (1 - 1e-15)


def test_the_product_is_that_of_python_floats() -> None:
    outcomes = draw(200, 0.3, 5)
    expected = 1.0
    for one in outcomes:
        expected *= 0.3 if one else 1.0 - 0.3
    assert product(outcomes, 0.3).value == expected
    assert product(outcomes, 0.3).lost_at is None
    assert products(int(outcomes.sum()), int((~outcomes).sum()), 0.3) == pytest.approx(expected)


def test_fair_flips_underflow_after_1075_factors() -> None:
    # 2^-1074 is the least float64 above 0
    assert product(np.ones(1074, dtype=bool), 0.5).value == 2.0**-1074
    lost = product(np.ones(2000, dtype=bool), 0.5)
    assert (lost.value, lost.lost_at) == (0.0, 1075)
    assert log_likelihood(2000, 0, 0.5) == pytest.approx(-2000 * math.log(2))


def test_in_single_precision_after_150() -> None:
    assert product(np.ones(149, dtype=bool), 0.5, "float32").value == 2.0**-149
    assert product(np.ones(300, dtype=bool), 0.5, "float32").lost_at == 150
    np.testing.assert_array_equal(products(100, 100, [0.4, 0.6], "float32"), [0, 0])


def test_a_factor_that_is_0_is_no_underflow() -> None:
    impossible = product(np.array([True, False]), 0.0)
    assert (impossible.value, impossible.lost_at) == (0.0, None)


def test_draws_repeat_with_their_seed() -> None:
    first = draw(10_000, 0.7, 1)
    np.testing.assert_array_equal(first, draw(10_000, 0.7, 1))
    assert (first != draw(10_000, 0.7, 2)).any()
    assert first.mean() == pytest.approx(0.7, abs=0.02)
    assert draw(3, 0.0, 0).sum() == 0
    assert draw(3, 1.0, 0).sum() == 3
