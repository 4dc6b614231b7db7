"""Shannon's quantities against closed forms, and against many digits where they cancel."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mpmath import mp

from lossexplorer.losses import evaluate
from lossexplorer.theory.information import (
    binary_entropy,
    cross_entropy,
    entropy,
    entropy_terms,
    joint_information,
    kl_divergence,
    kl_terms,
    perplexity,
    self_information,
    uncovered,
)

BASES = {"2": 2.0, "e": math.e, "10": 10.0}
EPS = np.finfo(float).eps
P, Q = np.array([1 / 2, 1 / 4, 1 / 8, 1 / 8]), np.array([1 / 8, 1 / 2, 1 / 8, 1 / 4])


def geometric(ratio: float, count: int) -> np.ndarray:
    weights = ratio ** np.arange(count)
    return weights / weights.sum()


def exact_kl(p, q, base="e"):
    with mp.workdps(60):
        total = mp.mpf(0)
        for a, b in zip(p, q, strict=True):
            if a:
                total += mp.mpf(float(a)) * mp.log(mp.mpf(float(a)) / mp.mpf(float(b)))
        return total / mp.log(mp.mpf(10 if base == "10" else 2) if base != "e" else mp.e)


@pytest.mark.parametrize("base", BASES)
def test_self_information_of_powers_of_the_base(base):
    p = BASES[base] ** -np.arange(6.0)
    np.testing.assert_allclose(self_information(p, base), np.arange(6.0), rtol=4 * EPS)


def test_bits_are_exact_and_the_ends_are_0_and_infinity():
    assert self_information([1 / 8, 1 / 4, 1 / 2]).tolist() == [3.0, 2.0, 1.0]
    certain, impossible = self_information([1.0, 0.0])
    assert certain == 0 and not np.signbit(certain)
    assert impossible == math.inf


@given(st.lists(st.floats(1e-9, 1.0), min_size=1, max_size=12), st.sampled_from(list(BASES)))
def test_information_of_independent_events_adds_up(probabilities, base):
    product = self_information(math.prod(probabilities), base)
    assert joint_information(probabilities, base) == pytest.approx(float(product), rel=1e-12)


def test_information_adds_up_where_the_product_underflows():
    assert math.prod([2.0**-200] * 8) == 0
    assert joint_information([2.0**-200] * 8) == 1600


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("count", [1, 2, 3, 8, 64])
def test_entropy_of_an_even_distribution_is_the_logarithm_of_its_size(base, count):
    even = np.full(count, 1 / count)
    assert entropy(even, base) == pytest.approx(math.log(count, BASES[base]), rel=4 * EPS)
    assert perplexity(even) == pytest.approx(count, rel=8 * EPS)


@pytest.mark.parametrize("ratio", [0.1, 0.5, 0.9])
def test_entropy_of_a_truncated_geometric_distribution(ratio):
    count = 40
    p = geometric(ratio, count)
    mean = float(p @ np.arange(count))  # H = -log of the first - mean * log of the ratio
    assert entropy(p, "e") == pytest.approx(-math.log(p[0]) - mean * math.log(ratio), rel=1e-13)


def test_outcomes_that_cannot_happen_add_nothing():
    assert entropy([1.0, 0.0, 0.0]) == 0
    assert entropy_terms([0.5, 0.0, 0.5]).tolist() == [0.5, 0.0, 0.5]
    assert perplexity([1.0, 0.0]) == 1


def test_the_articles_matches():
    assert entropy([1 / 2, 1 / 2]) == 1
    assert entropy([3 / 4, 1 / 4]) == pytest.approx(2 - 3 / 4 * math.log2(3), rel=2 * EPS)
    assert f"{entropy([3 / 4, 1 / 4]):.6f}" == "0.811278"
    assert f"{entropy([63 / 64, 1 / 64]):.6f}" == "0.116115"


def test_entropy_is_the_losss():
    p = geometric(0.7, 9)
    assert entropy(p, "e") == pytest.approx(evaluate("entropy", p[None], base="e").value)


@pytest.mark.parametrize("base", BASES)
def test_binary_entropy_is_the_entropy_of_two_outcomes(base):
    p = np.linspace(0, 1, 41)
    pairs = [entropy([a, 1 - a], base) for a in p]
    np.testing.assert_allclose(binary_entropy(p, base), pairs, rtol=1e-14)
    assert float(binary_entropy(0.5, "2")) == 1


@pytest.mark.parametrize("p", [1e-300, 1e-20, 1e-9, 0.3, 1 - 1e-9])
def test_binary_entropy_to_rounding_against_many_digits(p):
    with mp.workdps(400):
        a = mp.mpf(p)
        expected = -(a * mp.log(a) + (1 - a) * mp.log(1 - a))
        assert float(binary_entropy(p, "e")) == pytest.approx(float(expected), rel=4 * EPS)


def test_kl_of_a_pair_by_hand():
    assert kl_terms(P, Q).tolist() == [1.0, -0.25, 0.0, -0.125]
    assert kl_divergence(P, Q) == pytest.approx(0.625, rel=4 * EPS)
    assert kl_divergence(Q, P) == pytest.approx(0.5, rel=4 * EPS)
    assert cross_entropy(P, Q) == 2.375


@pytest.mark.parametrize(("a", "b"), [(0.3, 0.6), (0.999, 1e-6), (0.5, 0.5)])
def test_kl_of_two_bernoullis(a, b):
    expected = a * math.log(a / b) + (1 - a) * math.log((1 - a) / (1 - b))
    assert kl_divergence([a, 1 - a], [b, 1 - b], "e") == pytest.approx(expected, rel=1e-13)


def test_kl_from_the_even_distribution_is_what_entropy_lacks():
    p = geometric(0.6, 12)
    even = np.full(12, 1 / 12)
    assert kl_divergence(p, even) == pytest.approx(math.log2(12) - entropy(p), rel=1e-13)


def test_an_outcome_without_q_makes_the_divergence_infinite_one_without_p_does_not():
    assert kl_divergence([0.5, 0.5], [1.0, 0.0]) == math.inf
    assert cross_entropy([0.5, 0.5], [1.0, 0.0]) == math.inf
    assert kl_terms([0.5, 0.5], [1.0, 0.0]).tolist() == [-0.5, math.inf]
    assert uncovered([0.5, 0.5, 0.0], [1.0, 0.0, 0.0]) == (1,)
    assert kl_divergence([1.0, 0.0], [0.5, 0.5]) == 1
    assert cross_entropy([1.0, 0.0], [1.0, 0.0]) == 0


@pytest.mark.parametrize("step", [1e-1, 1e-3, 1e-6, 1e-9, 1e-12])
def test_near_equality_no_digit_is_lost(step):
    p = np.array([0.25, 0.25, 0.5])
    d = np.array([2.0, 1.0, -3.0]) * 2.0 ** round(math.log2(step / 3))  # sums to 0 exactly
    q = p + d
    assert math.fsum(q.tolist()) == 1
    expected = float(exact_kl(p, q))
    assert kl_divergence(p, q, "e") == pytest.approx(expected, rel=8 * EPS)
    plain = float((p * np.log(p / q)).sum())
    assert step > 1e-6 or abs(plain - expected) > 1e-9 * expected  # why it isn't written so


@pytest.mark.parametrize("base", BASES)
def test_far_apart_it_agrees_with_many_digits(base):
    rng = np.random.default_rng(1)
    for _ in range(20):
        p, q = rng.dirichlet(np.full(7, 0.4)), rng.dirichlet(np.full(7, 0.4))
        assert kl_divergence(p, q, base) == pytest.approx(float(exact_kl(p, q, base)), rel=1e-12)


def test_quotients_beyond_the_range_of_floats_are_no_trouble():
    p, q = [0.5, 0.5], [1e-320, 1.0]
    assert kl_divergence(p, q, "e") == pytest.approx(float(exact_kl(p, q)), rel=1e-12)
    assert kl_divergence(q, p, "e") == pytest.approx(math.log(2), rel=1e-12)


def test_totals_that_differ_count_as_the_definition_says():
    p, q = [0.2, 0.2], [0.5, 0.5]
    assert kl_divergence(p, q, "e") == pytest.approx(0.4 * math.log(0.4))


distributions = st.integers(1, 12).flatmap(
    lambda n: st.tuples(
        *2 * [st.lists(st.one_of(st.just(0.0), st.floats(1e-12, 1.0)), min_size=n, max_size=n)]
    )
)


@settings(deadline=None)
@given(distributions)
def test_gibbs_inequality(weights):
    """KL is never negative, and is cross-entropy less entropy."""
    p, q = (np.array(w) if sum(w) else np.ones(len(w)) for w in weights)
    p, q = p / p.sum(), q / q.sum()
    divergence = kl_divergence(p, q)
    assert divergence >= 0
    assert kl_divergence(p, p) == 0
    if uncovered(p, q):
        assert divergence == math.inf
    else:
        assert cross_entropy(p, q) - entropy(p) == pytest.approx(divergence, abs=1e-12)
