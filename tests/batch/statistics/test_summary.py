"""What a summary says of its rows, beside NumPy on all rows at once."""

import math
import pickle

import numpy as np
import pytest
from batch_summaries import plain, same

from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.statistics.reliability import BINS

ROWS = 3000
RNG = np.random.default_rng(4)
Z = (RNG.normal(size=(ROWS, 5)) * 2).astype(np.float32)
LABELS = RNG.integers(0, 5, ROWS)


def job(z=Z, labels=LABELS, kind="logits", **more):
    return Job(Samples(ArrayRows(z), ArrayRows(labels), kind), **more)


@pytest.fixture(scope="module")
def whole():
    return run(job(top=30), columns=True)


def test_moments(whole):
    loss = whole.columns.loss.astype(float)
    summary = whole.summary
    assert summary.mean == math.fsum(loss) / ROWS
    assert summary.deviation == pytest.approx(loss.std(), rel=1e-12)
    assert (summary.lowest, summary.highest) == (loss.min(), loss.max())
    assert (summary.count, summary.kept, summary.nonfinite, summary.odd) == (ROWS, ROWS, 0, ())


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_equal_losses_have_no_deviation(dtype):
    z = np.tile(np.array([[0.3, 0.1, 0.7]], dtype), (1000, 1))
    summary = run(job(z, np.zeros(1000, int))).summary
    assert summary.deviation == 0.0
    assert summary.lowest == summary.highest == summary.mean


def test_a_deviation_far_below_the_mean_keeps_its_digits():
    """Σ loss² - (Σ loss)² / n in doubles would have none left."""
    prediction = np.array([[1e8], [1e8 + 1], [1e8 + 2]])
    given = job(prediction, np.zeros((3, 1)), "probabilities", loss="absolute_error")
    assert run(given).summary.deviation == pytest.approx(math.sqrt(2 / 3), rel=1e-15)


def test_by_class(whole):
    loss, classes = whole.columns.loss.astype(float), whole.summary.by_class
    for k in range(5):
        rows = k == LABELS
        assert classes.count[k] == classes.weight[k] == rows.sum()
        assert classes.loss[k] == math.fsum(loss[rows]) / rows.sum()
        assert classes.wrong[k] == np.count_nonzero(Z[rows].argmax(axis=1) != k)
    assert whole.summary.correct == ROWS - classes.wrong.sum()


def test_classes_with_weights_and_without_rows():
    labels = np.where(LABELS == 3, 0, LABELS)
    weight = RNG.random(ROWS)
    parameters = {"class_weight": [1.0, 2.0, 0.5, 4.0, 0.0]}
    given = job(labels=labels, parameters=parameters, sample_weight=ArrayRows(weight))
    classes = run(given).summary.by_class
    assert classes.count[3] == classes.weight[3] == 0
    assert math.isnan(classes.loss[3])
    assert classes.loss[4] == 0.0
    expected = [math.fsum(weight[labels == k]) * w for k, w in enumerate([1, 2, 0.5, 4, 0])]
    np.testing.assert_allclose(classes.weight, expected, rtol=1e-6)  # they are float32 here


def test_the_hardest_rows_come_first_and_equal_ones_by_row():
    z = np.zeros((500, 2))
    labels = np.zeros(500, int)
    z[[20, 300, 301, 400], 1] = [5.0, 7.0, 5.0, 5.0]
    hardest = run(job(z, labels, top=6)).summary.hardest
    assert [row for _, row in hardest] == [300, 20, 301, 400, 0, 1]
    assert run(job(z, labels, top=0)).summary.hardest == ()


def test_all_rows_of_a_small_batch_are_among_the_hardest(whole):
    order = np.lexsort((np.arange(ROWS), -whole.columns.loss))[:30]
    assert [row for _, row in whole.summary.hardest] == order.tolist()
    few = run(job(Z[:7], LABELS[:7])).summary.hardest
    assert sorted(row for _, row in few) == list(range(7))


def test_reliability(whole):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    confidence = 1 / e.sum(axis=1)
    right = Z.argmax(axis=1) == LABELS
    place = np.minimum((confidence * BINS).astype(int), BINS - 1)
    found = whole.summary.reliability
    error = 0.0
    for k in range(BINS):
        rows = place == k
        assert found.count[k] == rows.sum()
        if not rows.any():
            assert math.isnan(found.confidence[k])
            assert math.isnan(found.accuracy[k])
            continue
        assert found.confidence[k] == pytest.approx(confidence[rows].mean(), abs=1e-6)
        assert found.accuracy[k] == right[rows].mean()
        error += rows.mean() * abs(right[rows].mean() - confidence[rows].mean())
    assert found.error == pytest.approx(error, abs=1e-6)


def test_a_perfect_confidence_is_in_the_last_bin_and_an_impossible_one_in_none():
    p = np.array([[1.0, 0.0], [0.95, 0.05], [0.5, 0.5]])
    found = run(job(p, np.zeros(3, int), "probabilities")).summary.reliability
    assert (found.count[-1], found.count[10], found.count.sum()) == (2, 1, 3)
    p[0] = [2.0, -1.0]
    given = job(p, np.zeros(3, int), "probabilities", loss="zero_one")
    assert run(given).summary.reliability.count.sum() == 2


def test_no_classes_where_labels_are_other_numbers():
    """A regression on several outputs."""
    targets = RNG.normal(size=(ROWS, 5))
    summary = run(job(Z, targets, loss="squared_error")).summary
    assert (summary.correct, summary.by_class, summary.reliability) == (None, None, None)


def test_no_probabilities_behind_a_sigmoid_of_several_classes():
    summary = run(job(loss="binary_cross_entropy", link="sigmoid")).summary
    assert summary.reliability is None
    assert summary.correct == np.count_nonzero(Z.argmax(axis=1) == LABELS)


def test_histograms_of_two_models_share_their_edges(whole):
    other = run(job(Z * 3)).summary
    for logarithmic in (False, True):
        one = whole.summary.histogram(logarithmic=logarithmic, beside=other)
        two = other.histogram(logarithmic=logarithmic, beside=whole.summary)
        assert (one.edges == two.edges).all()
        assert one.count.sum() + one.outside == two.count.sum() + two.outside == ROWS
        loss = whole.columns.loss.astype(float)
        assert (one.count == np.histogram(loss, one.edges)[0]).all()


def test_it_travels_between_processes(whole):
    again = pickle.loads(pickle.dumps(whole.summary))
    same(again, whole.summary)
    same(again.merged(again), whole.summary.merged(whole.summary))


def test_a_copy_is_not_touched_by_what_comes_after(whole):
    before = plain(whole.summary)
    copy = whole.summary.copy()
    copy.merge(whole.summary)
    assert copy.count == 2 * ROWS
    assert plain(whole.summary) == before
