"""Counts of losses: exact, on edges that all parts and models share."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lossexplorer.batch.statistics.histogram import FineCounts, binned

FINITE = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300)


def fine(numbers):
    found = FineCounts()
    if len(numbers):
        found.add(np.asarray(numbers, dtype=float), min(numbers))
    return found


def check(numbers, counts):
    """Every count is what counting one number after the other gives."""
    numbers = np.asarray(numbers, dtype=float)
    assert (np.diff(counts.edges) > 0).all()
    for low, high, count in zip(counts.edges, counts.edges[1:], counts.count, strict=False):
        assert count == np.count_nonzero((numbers >= low) & (numbers < high))
    assert counts.count.sum() + counts.outside == len(numbers)


@settings(max_examples=200, deadline=None)
@given(st.lists(FINITE, min_size=1, max_size=40), st.integers(2, 60), st.booleans())
def test_counts_are_exact(numbers, bins, logarithmic):
    counts = binned([fine(numbers)], logarithmic=logarithmic, bins=bins)[0]
    check(numbers, counts)
    assert len(counts.count) <= bins
    outside = np.count_nonzero(np.array(numbers) <= 0) if logarithmic else 0
    assert counts.outside == outside


@pytest.mark.parametrize("sign", [1, -1])
def test_a_number_beside_an_edge_is_on_its_own_side(sign):
    """Also one that float32 would round on to the edge."""
    edges = np.array([0.25, 0.5, 1.0, 3.0])
    numbers = sign * np.concatenate(
        (edges, np.nextafter(edges, 0), np.nextafter(edges, 9), edges * (1 - 1e-12))
    )
    for logarithmic in (False, True):
        check(numbers, binned([fine(numbers)], logarithmic=logarithmic, bins=48)[0])


def test_widths_are_a_power_of_two_and_ratios_about_equal():
    numbers = np.random.default_rng(0).exponential(size=5000)
    widths = np.diff(binned([fine(numbers)], logarithmic=False, bins=48)[0].edges)
    assert len(np.unique(widths)) == 1
    assert np.log2(widths[0]) % 1 == 0
    assert 24 <= len(widths) <= 48
    edges = binned([fine(numbers)], logarithmic=True, bins=48)[0].edges
    ratios = np.log(edges[1:] / edges[:-1])
    assert len(ratios) == 48
    assert ratios.max() / ratios.min() < 1.1


def test_zeros_and_negative_numbers_have_places():
    numbers = [-1.5, -0.0, 0.0, 0.0, 5e-324, 2.0]
    counts = binned([fine(numbers)], logarithmic=False, bins=8)[0]
    check(numbers, counts)
    assert counts.edges[0] <= -1.5
    counts = binned([fine(numbers)], logarithmic=True, bins=8)[0]
    assert (counts.outside, counts.count.sum()) == (4, 2)


def test_one_number_alone_gets_a_bin():
    for number in (0.0, 3.0, -7.25, 1e-310):
        assert binned([fine([number])], logarithmic=False, bins=8)[0].count.sum() == 1


@pytest.mark.parametrize("number", [1.7e308, -1.7e308])
def test_the_last_edge_is_a_number(number):
    counts = binned([fine([number, 0.0])], logarithmic=False, bins=8)[0]
    assert np.isfinite(counts.edges).all()
    assert counts.count.sum() == 2


def test_nothing_has_no_bins():
    counts = binned([fine([])], logarithmic=False, bins=8)[0]
    assert len(counts.edges) == len(counts.count) == 0
    counts = binned([fine([0.0, -1.0])], logarithmic=True, bins=8)[0]
    assert (len(counts.count), counts.outside) == (0, 2)


def test_parts_merge_to_the_whole():
    rng = np.random.default_rng(3)
    numbers = rng.normal(size=3000) * 10.0 ** rng.integers(-9, 9, 3000)
    whole, merged = fine(numbers), FineCounts()
    for part in rng.permutation(np.array_split(numbers, 30), axis=0):
        merged.merge(fine(part))
    for one, other in zip(whole.table(), merged.table(), strict=True):
        assert (one == other).all()


def test_two_models_share_their_edges():
    one, other = fine([0.5, 1.0, 2.0]), fine([7.0, 30.0])
    for logarithmic in (False, True):
        first, second = binned([one, other], logarithmic=logarithmic, bins=16)
        assert (first.edges == second.edges).all()
        assert (first.count.sum(), second.count.sum()) == (3, 2)
        turned = binned([other, one], logarithmic=logarithmic, bins=16)[0]
        assert (turned.edges == first.edges).all()
