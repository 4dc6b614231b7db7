"""A pass over many rows: what ``evaluate`` gives, whatever the tiles, blocks and threads."""

import math
import threading
import time

import numpy as np
import pytest
from batch_summaries import same

from lossexplorer.batch.passes import column_store
from lossexplorer.batch.passes.run import block_summary, run
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring import setup as preparing
from lossexplorer.batch.scoring.evaluating import values_alone, with_gradient
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.labelling import labels_of
from lossexplorer.errors import DataError, LossInputError
from lossexplorer.losses import evaluate, get, keys
from lossexplorer.losses.adapt import fits
from lossexplorer.losses.links import apply
from lossexplorer.losses.reduction import REDUCTIONS
from lossexplorer.losses.spec import Space

ROWS = 257


def softmax(z):
    return np.asarray(apply("softmax", z))


def samples(kind="logits", classes=4, rows=ROWS, *, dtype=np.float64, soft=False, seed=0):
    rng = np.random.default_rng(seed)
    numbers = rng.normal(size=(rows, classes)) * 2
    if kind == "probabilities":
        numbers = softmax(numbers) if classes > 1 else rng.uniform(0.01, 0.99, (rows, 1))
    if kind == "log-probabilities":
        numbers = np.log(softmax(numbers))
    labels = rng.integers(0, classes, rows)
    if soft:
        labels = softmax(rng.normal(size=(rows, classes))) if classes > 1 else rng.random((rows, 1))
    elif classes == 1:
        labels = rng.integers(0, 2, (rows, 1)).astype(float)
    return Samples(ArrayRows(numbers.astype(dtype)), ArrayRows(labels), kind)


def arrays(given):
    return (rows.read(0, given.count) for rows in (given.predictions, given.labels))


@pytest.fixture
def small_tiles(monkeypatch):
    monkeypatch.setattr(preparing, "TILE_BYTES", 500)


def applicable(kind, classes):
    for key in keys():
        loss = get(key)
        spaces = loss.spaces_of({p.name: p.default for p in loss.parameters})
        if not fits(spaces, classes, kind != "probabilities"):
            yield key


CASES = [
    (key, kind, classes)
    for kind, classes in (
        ("logits", 4),
        ("probabilities", 4),
        ("log-probabilities", 4),
        ("logits", 1),
        ("probabilities", 1),
    )
    for key in applicable(kind, classes)
]


@pytest.mark.parametrize(("key", "kind", "classes"), CASES)
def test_every_loss_has_the_mean_of_its_rows(key, kind, classes, small_tiles):
    """The whole pass beside every row by itself, and beside one tile of all rows."""
    given = samples(kind, classes, 61)
    found = run(Job(given, key, temperature=1.5), columns=True, gradient=True)
    alone = [
        run(Job(Samples(ArrayRows(n[None]), ArrayRows(t[None]), kind), key, temperature=1.5))
        for n, t in zip(*arrays(given), strict=True)
    ]
    values = [one.summary.mean for one in alone]
    np.testing.assert_allclose(found.columns.loss, values, rtol=1e-12, atol=1e-300)
    assert found.summary.mean == pytest.approx(math.fsum(values) / 61, rel=1e-12)
    cut = run(Job(given, key, temperature=1.5), columns=True, threads=2, block_rows=1)
    same(cut.summary, found.summary)
    assert (cut.columns.loss == found.columns.loss).all()
    finite = np.isfinite(found.columns.loss)
    assert np.isfinite(found.columns.gradient[finite]).all()


@pytest.mark.parametrize(("key", "kind", "classes"), CASES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_values_alone_are_those_of_evaluate(key, kind, classes, dtype):
    """To the last bit, also where rows are worked on in several blocks."""
    given = samples(kind, classes, rows=70_000 if key == "squared_error" else 50, dtype=dtype)
    prepared = preparing.setup(Job(given, key, temperature=1.5))
    numbers, label = arrays(given)
    labels = labels_of(prepared, label, None)
    expected = with_gradient(prepared, numbers, labels).value
    found = values_alone(prepared, numbers, labels)
    np.testing.assert_array_equal(found, expected)
    assert found.dtype == expected.dtype


@pytest.mark.parametrize(("key", "kind", "classes"), CASES)
@pytest.mark.parametrize("soft", [False, True])
def test_the_value_alone_has_the_same_digits(key, kind, classes, soft, small_tiles):
    loss = get(key)
    spaces = loss.spaces_of({p.name: p.default for p in loss.parameters})
    soft = soft and spaces[-1] is not Space.SIGN
    given = samples(kind, classes, 701, dtype=np.float32, soft=soft)
    job = Job(given, key, temperature=1.5, sample_weight=ArrayRows(np.linspace(0, 2, 701)))
    whole, alone = run(job).summary, run(job, value_only=True).summary
    for reduction in ("sum", "mean", "weighted_mean", "batchmean"):
        np.testing.assert_equal(alone.value(reduction), whole.value(reduction))
    assert (alone.count, alone.kept, alone.nonfinite) == (701, whole.kept, whole.nonfinite)


SET_UP = [
    ("cross_entropy", "softmax", {}),
    ("cross_entropy", "softmax", {"class_weight": [0.5, 2.0, 0.0, 1.0], "base": "2"}),
    ("cross_entropy", "softmax", {"label_smoothing": 0.1, "class_weight": [1, 2, 3, 4.0]}),
    ("cross_entropy", "softmax", {"ignore_index": 2}),
    ("cross_entropy", "softmax", {"ignore_index": 2, "class_weight": [1, 2, 3, 4.0]}),
    ("negative_log_likelihood", "log_softmax", {"class_weight": [1, 2, 3, 4.0]}),
    ("categorical_focal", "softmax", {"gamma": 1.5}),
    ("poly1", "softmax", {}),
    ("squared_error", "softmax", {}),
    ("binary_cross_entropy", "sigmoid", {}),
]


@pytest.mark.parametrize("soft", [False, True])
@pytest.mark.parametrize("reduction", [name for name in REDUCTIONS if name != "none"])
@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize(
    ("key", "link", "parameters", "rows"),
    [
        (*case, rows)
        for case in SET_UP
        for rows in (
            ["default", None] if get(case[0]).per_row else ["default", "mean", "sum", None]
        )
    ],
)
def test_reduced_values_are_those_of_evaluate(
    key, link, parameters, reduction, soft, weighted, rows, small_tiles
):
    given = samples(soft=soft)
    z, labels = arrays(given)
    target = labels
    if not soft and not get(key).per_row:
        target = np.eye(4)[labels]
    weight = np.random.default_rng(5).random(ROWS) if weighted else None
    more = {"link": link, "temperature": 1.3, "reduction": reduction, "rows": rows}
    expected = evaluate(key, z, target, sample_weight=weight, **more, **parameters).value
    job = Job(
        given,
        key,
        parameters,
        sample_weight=None if weight is None else ArrayRows(weight),
        **more,
    )
    summary = run(job).summary
    assert summary.value(reduction) == pytest.approx(expected, rel=1e-11)
    assert summary.reduction == reduction
    for other in ("sum", "mean", "weighted_mean", "batchmean"):
        expected = evaluate(
            key, z, target, sample_weight=weight, **more | {"reduction": other}, **parameters
        ).value
        assert summary.value(other) == pytest.approx(expected, rel=1e-11)


@pytest.mark.parametrize(("dtype", "digits"), [(np.float32, 1e-5), (np.float16, 1e-12)])
def test_numbers_are_computed_in_their_own_precision(dtype, digits):
    given = samples(dtype=dtype)
    z, labels = arrays(given)
    found = run(Job(given), columns=True)
    expected = evaluate("cross_entropy", z, labels, link="softmax", reduction="none").value
    np.testing.assert_allclose(found.columns.loss, expected, rtol=digits)
    assert found.columns.loss.dtype == expected.dtype == found.columns.margin.dtype


def test_whole_numbers_are_predictions_too():
    z = np.random.default_rng(0).integers(-3, 4, (50, 3))
    labels = np.arange(50) % 3
    found = run(Job(Samples(ArrayRows(z), ArrayRows(labels), "logits")), columns=True)
    assert found.columns.predicted.tolist() == z.argmax(axis=1).tolist()  # with many equal ones
    assert found.summary.correct == np.count_nonzero(z.argmax(axis=1) == labels)


@pytest.mark.parametrize("key", ["cross_entropy", "squared_error", "dice"])
@pytest.mark.parametrize("kind", ["logits", "probabilities"])
def test_blocks_and_threads_change_no_digit(key, kind, small_tiles):
    rng = np.random.default_rng(1)
    job = Job(
        samples(kind, 10, 1501, dtype=np.float32), key, sample_weight=ArrayRows(rng.random(1501))
    )
    whole = run(job, columns=True, gradient=True, threads=1)
    for threads, block_rows in ((1, 1), (2, None), (2, 300), (5, 1000), (2, 1), (5, 1)):
        found = run(job, columns=True, gradient=True, threads=threads, block_rows=block_rows)
        same(found.summary, whole.summary)
        for name in ("loss", "predicted", "margin", "label", "gradient"):
            assert (getattr(found.columns, name) == getattr(whole.columns, name)).all()


def test_parts_merge_to_the_whole_in_any_order(small_tiles):
    job = Job(samples("logits", 10, 3001, dtype=np.float32), top=7)
    prepared = preparing.setup(job)
    step = 3 * prepared.tile_rows
    parts = [
        block_summary(prepared, start, min(start + step, 3001)) for start in range(0, 3001, step)
    ]
    whole = run(job).summary
    for seed in range(3):
        np.random.default_rng(seed).shuffle(parts)
        merged = parts[0].copy()
        for part in parts[1:]:
            merged = merged.merged(part)
        same(merged, whole)


def test_columns_say_what_each_row_is():
    z = np.array([[2.0, 1, 0], [0, 3, 1], [1, 1, 5], [4, 4, 0]], np.float32)
    labels = np.array([0, 2, 2, 1])
    found = run(Job(Samples(ArrayRows(z), ArrayRows(labels), "logits")), columns=True).columns
    assert found.predicted.tolist() == [0, 1, 2, 0]
    assert found.label.tolist() == [0, 2, 2, 1]
    assert found.margin.tolist() == [1, -2, 4, 0]
    assert (found.predicted.dtype, found.label.dtype) == (np.uint8, np.uint8)
    assert found.gradient is None


def test_rows_that_are_ignored_count_nowhere():
    given = samples(rows=400)
    z, labels = arrays(given)
    labels = np.where(np.arange(400) % 3 == 0, -100, labels)
    job = Job(Samples(ArrayRows(z), ArrayRows(labels), "logits"), parameters={"ignore_index": -100})
    found = run(job, columns=True)
    kept = labels >= 0
    assert (found.summary.count, found.summary.kept) == (400, kept.sum())
    assert np.isnan(found.columns.loss[~kept]).all()
    assert np.isfinite(found.columns.loss[kept]).all()
    assert (found.columns.label == labels).all()
    assert found.summary.nonfinite == 0
    assert found.summary.by_class.count.sum() == kept.sum()
    assert found.summary.reliability.count.sum() == kept.sum()
    assert found.summary.correct == np.count_nonzero((z.argmax(axis=1) == labels) & kept)


@pytest.mark.parametrize("kind", ["logits", "probabilities"])
def test_one_class(kind):
    given = samples(kind, 1)
    numbers, labels = (array[:, 0] for array in arrays(given))
    found = run(Job(given, "binary_cross_entropy"), columns=True, gradient=True)
    p = 1 / (1 + np.exp(-numbers)) if kind == "logits" else numbers
    expected = -np.log(np.where(labels == 1, p, 1 - p))
    np.testing.assert_allclose(found.columns.loss, expected, rtol=1e-12)
    assert (found.columns.predicted == (p >= 0.5)).all()
    assert ((found.columns.margin >= 0) == (found.columns.predicted == labels)).all()
    assert found.summary.by_class.count.tolist() == [np.sum(labels == 0), np.sum(labels == 1)]
    assert found.summary.reliability.count[:10].sum() == 0  # the surer class has at least 0.5


def test_probabilities_and_their_logits_say_the_same():
    given = samples("probabilities")
    p, labels = arrays(given)
    logits = Samples(ArrayRows(np.log(p)), ArrayRows(labels), "logits")
    one, other = run(Job(given)).summary, run(Job(logits)).summary
    assert one.mean == pytest.approx(other.mean, rel=1e-12)
    assert one.correct == other.correct
    np.testing.assert_allclose(one.reliability.accuracy, other.reliability.accuracy)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("cross_entropy", "logits"),
        ("cross_entropy", "probabilities"),
        ("negative_log_likelihood", "probabilities"),
        ("multiclass_hinge", "probabilities"),
        ("squared_error", "logits"),
    ],
)
def test_gradient_norms_are_by_the_numbers_of_the_file(key, kind):
    """Beside differences of the loss itself."""
    given = samples(kind, 3, 12)
    numbers, labels = arrays(given)
    found = run(Job(given, key), columns=True, gradient=True).columns.gradient
    step = 1e-6
    slopes = []
    for column in range(3):
        moved = []
        for sign in (1, -1):
            other = numbers.copy()
            other[:, column] += sign * step
            job = Job(Samples(ArrayRows(other), ArrayRows(labels), kind), key)
            moved.append(run(job, columns=True).columns.loss)
        slopes.append((moved[0] - moved[1]) / (2 * step))
    np.testing.assert_allclose(found, np.linalg.norm(slopes, axis=0), rtol=1e-5, atol=1e-8)


def test_a_bad_number_is_named_by_its_own_row():
    """Also where it is an error of the last of many tiles, and worked on by another thread."""
    given = samples("probabilities", 3, 130_000, dtype=np.float32)
    numbers, labels = arrays(given)
    numbers = numbers.copy()
    numbers[123_456, 1] = 1.5
    numbers[129_999, 2] = -2.0
    with pytest.raises(LossInputError, match=r"^prediction\[123456, 1\]: 1\.5 is no probability"):
        run(Job(Samples(ArrayRows(numbers), ArrayRows(labels), "probabilities")), block_rows=1)
    labels = labels.copy()
    labels[77_777] = 3
    with pytest.raises(LossInputError, match=r"^target\[77777\]: there is no class 3"):
        run(Job(Samples(given.predictions, ArrayRows(labels), "probabilities")))
    weight = np.ones(130_000)
    weight[100_000] = -1
    with pytest.raises(LossInputError, match=r"^sample_weight\[100000"):
        run(Job(given, sample_weight=ArrayRows(weight)))


@pytest.mark.parametrize("key", ["cross_entropy", "squared_error"])
def test_rows_without_a_value_are_counted_apart(key, small_tiles):
    given = samples(rows=500)
    numbers, labels = arrays(given)
    numbers = numbers.copy()
    numbers[[3, 400], 0] = np.nan
    good = np.isfinite(numbers).all(axis=1)
    found = run(Job(Samples(ArrayRows(numbers), ArrayRows(labels), "logits"), key), columns=True)
    assert (found.summary.nonfinite, found.summary.odd) == (2, (3, 400))
    assert math.isnan(found.summary.mean)
    assert math.isnan(found.summary.deviation)
    assert found.summary.histogram().count.sum() == good.sum()
    assert found.summary.highest == found.columns.loss[good].max()


@pytest.mark.parametrize("key", ["cross_entropy", "squared_error", "zero_one", "dice"])
def test_the_value_alone_of_odd_rows(key, small_tiles):
    numbers, labels = (array.copy() for array in arrays(samples(rows=500)))
    numbers[[3, 400], [1, 2]] = np.inf
    numbers[[5, 17], labels[[5, 17]]] = -np.inf
    labels[::7] = -100
    more = {"ignore_index": -100} if key == "cross_entropy" else {}
    labels = labels if more else np.maximum(labels, 0)
    for rows in (numbers, np.delete(numbers, [3, 400], 0)):
        job = Job(Samples(ArrayRows(rows), ArrayRows(labels[: len(rows)]), "logits"), key, more)
        whole, alone = run(job).summary, run(job, value_only=True, threads=3).summary
        np.testing.assert_equal(alone.value("mean"), whole.value("mean"))
        assert (alone.kept, alone.nonfinite) == (whole.kept, whole.nonfinite)
        assert (alone.correct, alone.by_class, alone.reliability) == (None, None, None)
        assert math.isnan(alone.deviation) and not alone.hardest and math.isnan(alone.lowest)


def test_an_infinite_loss_is_the_hardest():
    p = np.array([[0.5, 0.5], [0.0, 1.0], [0.9, 0.1]])
    given = Samples(ArrayRows(p), ArrayRows(np.zeros(3, int)), "probabilities")
    summary = run(Job(given)).summary
    assert summary.hardest[0] == (math.inf, 1)
    assert (summary.nonfinite, summary.odd, summary.mean) == (1, (1,), math.inf)


@pytest.mark.parametrize("rows", [0, 1])
def test_no_row_and_one_row(rows):
    for kind in ("logits", "probabilities"):
        found = run(Job(samples(kind, rows=rows)), columns=True, gradient=True)
        assert found.summary.count == len(found.columns.loss) == rows
        assert math.isnan(found.summary.mean) == (rows == 0)
        assert math.isnan(found.summary.lowest) == (rows == 0)


def test_a_loss_that_does_not_fit_says_why():
    with pytest.raises(LossInputError, match="needs other inputs"):
        run(Job(samples(), "triplet"))
    with pytest.raises(LossInputError, match="no loss 'nonsense'"):
        run(Job(samples(), "nonsense"))
    with pytest.raises(LossInputError, match="gamma"):
        run(Job(samples(), parameters={"gamma": 2}))


def test_a_temperature_that_overflows_is_refused():
    given = Samples(ArrayRows(np.full((3, 2), 1e300)), ArrayRows(np.zeros(3, int)), "logits")
    with pytest.raises(LossInputError, match="overflow"):
        run(Job(given, temperature=1e-100))


class SlowRows(ArrayRows):
    """Rows whose reading takes a moment, and fails from some row on."""

    fails_from = None
    reads = 0

    def read(self, start, stop):
        time.sleep(0.01)
        self.reads += 1
        if self.fails_from is not None and stop > self.fails_from:
            raise DataError("the file was cut short", where="z.npy")
        return super().read(start, stop)


def threads_of_a_run():
    return [t for t in threading.enumerate() if t.name.startswith("batch")]


def test_reports_cover_the_first_rows(small_tiles):
    given = samples(rows=2000)
    given = Samples(SlowRows(given.predictions.read(0, 2000)), given.labels, "logits")
    seen = []

    def report(progress):
        seen.append(progress)
        assert threading.current_thread() is threading.main_thread()
        assert progress.summary.count == progress.done == len(progress.columns.loss)
        if progress.done:
            mean = progress.columns.loss.mean()
            assert progress.summary.mean == pytest.approx(mean, rel=1e-12)

    whole = run(Job(given), columns=True, block_rows=100, threads=2, report=report)
    assert len(seen) >= 3
    assert [p.done for p in seen] == sorted(p.done for p in seen)
    assert all(p.rows == 2000 for p in seen)
    assert any(0 < p.done < 2000 for p in seen)
    assert whole.summary.count == 2000
    assert not threads_of_a_run()


def test_a_report_that_raises_ends_the_run(small_tiles):
    class Enough(Exception):
        pass

    given = samples(rows=20_000)
    rows = SlowRows(given.predictions.read(0, 20_000))

    def report(progress):
        raise Enough

    with pytest.raises(Enough):
        run(Job(Samples(rows, given.labels, "logits")), threads=2, report=report)
    assert not threads_of_a_run()
    assert rows.reads < 500  # all of it are 1334


def test_a_file_that_fails_ends_the_run(small_tiles):
    given = samples(rows=2000)
    rows = SlowRows(given.predictions.read(0, 2000))
    rows.fails_from = 700
    with pytest.raises(DataError, match=r"^z\.npy: the file was cut short"):
        run(Job(Samples(rows, given.labels, "logits")), threads=2, block_rows=31)
    assert not threads_of_a_run()


def test_columns_of_very_many_rows_go_to_a_file(monkeypatch, small_tiles):
    job = Job(samples(rows=1000), parameters={"ignore_index": 1})
    held = run(job, columns=True, gradient=True).columns
    monkeypatch.setattr(column_store, "IN_MEMORY", 999)
    filed = run(job, columns=True, gradient=True).columns
    assert isinstance(filed.loss, np.memmap)
    for name in ("loss", "predicted", "margin", "label", "gradient"):
        np.testing.assert_array_equal(getattr(filed, name), getattr(held, name))


def test_a_full_disk_is_said(monkeypatch, small_tiles):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(column_store, "IN_MEMORY", 999)
    monkeypatch.setattr(column_store.os, "pwrite", full)
    with pytest.raises(DataError, match="results of all rows can't be kept"):
        run(Job(samples(rows=1000)), columns=True)


@pytest.mark.parametrize("temperature", [1e30, 1e40, 1e300])
def test_a_temperature_beyond_the_precision_makes_all_classes_equal(temperature):
    found = run(Job(samples(dtype=np.float32), link="softmax", temperature=temperature))
    assert found.summary.mean == pytest.approx(math.log(4), rel=1e-6)


@pytest.mark.parametrize("temperature", [0.0, -1.0, math.nan, math.inf])
@pytest.mark.parametrize("link", ["softmax", None])
def test_only_a_temperature_above_0_is_taken(temperature, link):
    with pytest.raises(LossInputError, match="give a number above 0"):
        run(Job(samples(), link=link, temperature=temperature))
