"""Sums without rounding, beside fractions and math.fsum."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lossexplorer.batch.statistics.exact import UNIT, ExactSum, divided
from lossexplorer.batch.statistics.squares import SquareSum

FINITE = st.floats(allow_nan=False, allow_infinity=False)
ONE = Fraction(1 << -UNIT)


def fractions(numbers):
    return sum((Fraction(float(number)) for number in numbers), Fraction(0))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(FINITE, st.integers(0, 2)), max_size=40))
def test_a_sum_by_place_is_exact(pairs):
    numbers = np.array([number for number, _ in pairs], dtype=float)
    places = np.array([place for _, place in pairs], dtype=np.intp)
    found = ExactSum(3)
    found.add(numbers, places)
    assert [Fraction(n) / ONE for n in found.integers()] == [
        fractions(numbers[places == place]) for place in range(3)
    ]
    assert Fraction(found.total()) / ONE == fractions(numbers)


@settings(max_examples=300, deadline=None)
@given(st.lists(FINITE, min_size=1, max_size=30))
def test_squares_are_right_from_the_smallest_to_the_largest(numbers):
    found = SquareSum()
    found.add(np.array(numbers, dtype=float), min(numbers), max(numbers))
    exact = sum(Fraction(number) ** 2 for number in numbers)
    assert abs(Fraction(found.total) / ONE - exact) <= exact / 10**14 + Fraction(2) ** -1060


def test_what_numbers_differ_by_is_not_lost_in_their_squares():
    rng = np.random.default_rng(8)
    for centre in (0.1, 1e8, 1e-200):
        numbers = centre * (1 + 1e-7 * rng.normal(size=1000))
        found = SquareSum()
        for part in np.array_split(numbers, 7):
            found.add(part, float(part.min()), float(part.max()))
        mean = fractions(numbers) / 1000
        exact = sum((Fraction(float(x)) - mean) ** 2 for x in numbers) / 1000
        variance = Fraction(found.total) / ONE / 1000 - mean**2
        assert float(variance / exact) == pytest.approx(1, rel=1e-6)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(FINITE, max_size=8), min_size=1, max_size=8), st.randoms())
def test_parts_merge_to_the_same_in_any_order(parts, random):
    sums = []
    for part in parts:
        one = ExactSum()
        one.add(np.array(part, dtype=float))
        sums.append(one)
    whole = ExactSum()
    whole.add(np.array([number for part in parts for number in part], dtype=float))
    random.shuffle(sums)
    merged = ExactSum()
    for one in sums:
        merged.merge(one)
    assert merged == whole


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_many_numbers_round_once(dtype):
    numbers = (np.random.default_rng(1).normal(size=100_003) * 1e-3 + 0.1).astype(dtype)
    found = ExactSum()
    found.add(numbers)
    assert divided(found.total(), 1) == math.fsum(numbers.tolist())


def test_no_carry_is_lost_in_thousands_of_merges():
    """Sums of 53 digits in 64 bits have room for a thousand others."""
    one, whole = ExactSum(2), ExactSum(2)
    one.add(np.array([1.9999, -1.9999]), np.array([0, 1]))
    for _ in range(5000):
        whole.merge(one)
        whole.add(np.array([1.9999]), np.array([0]))
    per_place = [Fraction(1.9999) * 10_000, -Fraction(1.9999) * 5000]
    assert [Fraction(n) / ONE for n in whole.integers()] == per_place


def test_a_copy_stands_alone():
    one = ExactSum()
    one.add(np.ones(3))
    other = one.copy()
    other.add(np.ones(3))
    assert (one.total(), other.total()) == (3 << -UNIT, 6 << -UNIT)


@given(FINITE, st.integers(1, 10**9))
def test_a_quotient_is_rounded_once(number, by):
    found = ExactSum()
    found.add(np.array([number]))
    exact = Fraction(number) / by
    assert divided(found.total(), by) == float(exact)


def test_a_quotient_may_overflow():
    found = ExactSum()
    found.add(np.array([1.7e308, 1.7e308]))
    assert divided(found.total(), 1) == math.inf
    assert divided(-found.total(), 1) == -math.inf
    assert divided(found.total(), 2) == 1.7e308
