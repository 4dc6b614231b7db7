"""Mini-batches: which rows are drawn, and the 1/√n of their means."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from lossexplorer.batch.statistics import minibatch
from lossexplorer.batch.statistics.minibatch import draw, expected_deviation, sizes_up_to, spread
from lossexplorer.losses import evaluate


@pytest.mark.parametrize("replacement", [False, True])
@pytest.mark.parametrize(("rows", "size"), [(50, 10), (50, 30), (10_000_000, 100), (1, 1)])
def test_a_seed_draws_the_same_rows_every_time(rows, size, replacement):
    first = draw(rows, size, 5, replacement)
    assert first.shape == (size,)
    assert first.dtype == np.int64
    assert first.min() >= 0
    assert first.max() < rows
    np.testing.assert_array_equal(first, draw(rows, size, 5, replacement))
    if size > 1:
        assert (first != draw(rows, size, 6, replacement)).any()


@pytest.mark.parametrize(("rows", "size"), [(20, 9), (20, 12), (20, 20), (1000, 499)])
def test_without_replacement_no_row_comes_twice(rows, size):
    for seed in range(20):
        assert len(set(draw(rows, size, seed).tolist())) == size


def test_with_replacement_rows_come_again():
    assert len(set(draw(20, 200, 0, replacement=True).tolist())) == 20


def test_a_mini_batch_has_at_most_every_row_once():
    assert sorted(draw(7, 100, 0).tolist()) == list(range(7))
    assert draw(0, 10, 0).size == 0
    assert draw(0, 10, 0, replacement=True).size == 0


@pytest.mark.parametrize(("size", "replacement"), [(3, False), (8, False), (3, True)])
def test_every_row_is_drawn_as_often_in_every_place(size, replacement):
    rows, seeds = 10, 3000
    drawn = np.array([draw(rows, size, seed, replacement) for seed in range(seeds)])
    counts = np.array([np.bincount(drawn[:, place], minlength=rows) for place in range(size)])
    assert abs(counts - seeds / rows).max() < 5 * np.sqrt(seeds / rows)


def test_a_few_of_many_rows_take_no_memory_for_all():
    tracemalloc.start()
    draw(1_000_000_000, 1000, 0)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_sizes_are_round_and_end_with_all():
    assert sizes_up_to(60).tolist() == [1, 2, 5, 10, 20, 50, 60]
    assert sizes_up_to(50).tolist() == [1, 2, 5, 10, 20, 50]
    assert sizes_up_to(1).tolist() == [1]


@pytest.mark.parametrize("replacement", [False, True])
def test_means_stray_as_theory_says(replacement):
    losses = np.random.default_rng(0).exponential(size=200)
    found = spread(losses, 2000, 1, replacement)
    assert found.center == pytest.approx(losses.mean(), rel=1e-14)
    assert found.scatter == pytest.approx(losses.std(), rel=1e-14)
    assert found.sizes.tolist() == [1, 2, 5, 10, 20, 50, 100, 200]
    expected = expected_deviation(found.scatter, 200, found.sizes, replacement)
    np.testing.assert_allclose(found.deviation, expected, rtol=0.08, atol=1e-12)
    np.testing.assert_allclose(found.mean, losses.mean(), atol=4 * expected[0] / np.sqrt(2000))
    assert (found.low <= found.mean).all()
    assert (found.mean <= found.high).all()
    if not replacement:
        assert found.deviation[-1] < 1e-12
    assert found.shown.shape == (40, 8)


def test_the_exact_deviation_of_two_of_three_rows():
    losses = np.array([0.0, 1.0, 5.0])
    pairs = [0.5, 2.5, 3.0]
    assert expected_deviation(losses.std(), 3, np.array([2]), False) == pytest.approx(np.std(pairs))


def test_rows_that_do_not_count_are_never_drawn():
    losses = np.array([np.nan, 1.0, np.inf, 1.0, np.nan])
    found = spread(losses, 50, 0)
    assert found.rows == 2
    np.testing.assert_array_equal(found.shown, 1.0)
    with pytest.raises(ValueError, match="no loss is finite"):
        spread(losses[:1], 50, 0)


def test_of_many_rows_only_small_sizes_are_drawn(monkeypatch):
    monkeypatch.setattr(minibatch, "MOST", 4000)
    losses = np.random.default_rng(1).normal(size=30_000).astype(np.float32)
    for replacement in (False, True):
        found = spread(losses, 100, 0, replacement)
        assert found.sizes[-1] == 40
        expected = expected_deviation(found.scatter, found.rows, found.sizes, replacement)
        np.testing.assert_allclose(found.deviation, expected, rtol=0.3)


def test_index_and_one_hot_labels_give_the_same_mean():
    rng = np.random.default_rng(2)
    z, labels = rng.normal(size=(500, 10)), rng.integers(10, size=500)
    rows = draw(500, 10, 0)
    by_index = evaluate("cross_entropy", z[rows], labels[rows], link="softmax").value
    one_hot = evaluate("cross_entropy", z[rows], np.eye(10)[labels[rows]], link="softmax").value
    assert by_index == pytest.approx(one_hot, rel=1e-15)


def test_mean_and_deviation_that_are_known_are_not_computed_again():
    losses = np.random.default_rng(2).exponential(size=3000)
    found = spread(losses, 50, 3)
    again = spread(losses, 50, 3, known=(losses.mean(), losses.std()))
    assert again.center == pytest.approx(found.center)
    assert again.scatter == pytest.approx(found.scatter)
    np.testing.assert_array_equal(again.shown, found.shown)
