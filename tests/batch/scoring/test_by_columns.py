"""Losses on turned rows, and those that need no kernel: what ``evaluate`` gives."""

import numpy as np
import pytest

from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.setup import setup
from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get, keys
from lossexplorer.losses.adapt import fits
from lossexplorer.losses.links import apply

ROWS, CLASSES = 203, 11
RNG = np.random.default_rng(8)
Z = RNG.normal(size=(ROWS, CLASSES)) * 2
KINDS = {
    "logits": Z,
    "probabilities": apply("softmax", Z),
    "log-probabilities": apply("log_softmax", Z),
}
LABELS = RNG.integers(0, CLASSES, ROWS)
HOT = np.eye(CLASSES)[LABELS]
SOFT = apply("softmax", RNG.normal(size=(ROWS, CLASSES)))


def job_of(kind, key, labels=LABELS, **more):
    return Job(Samples(ArrayRows(KINDS[kind]), ArrayRows(labels), kind), key, **more)


def turned():
    for kind in KINDS:
        for key in keys():
            loss = get(key)
            spaces = loss.spaces_of({p.name: p.default for p in loss.parameters})
            fit = not fits(spaces, CLASSES, kind != "probabilities")
            if fit and setup(job_of(kind, key)).by_columns:
                yield key, kind


TURNED = list(turned())


def test_many_losses_go_by_columns():
    assert {"squared_error", "absolute_error", "huber", "hinge"} <= {key for key, _ in TURNED}


@pytest.mark.parametrize("labels", [LABELS, SOFT], ids=["hard", "soft"])
@pytest.mark.parametrize("rows", ["default", "mean", "sum", None])
@pytest.mark.parametrize(("key", "kind"), TURNED)
def test_values_are_those_along_rows(key, kind, rows, labels):
    """The kernel on whole rows, with a link of ``evaluate``'s."""
    spaces = get(key).spaces_of({p.name: p.default for p in get(key).parameters})
    scores = spaces[0].value == "score"
    link = "identity" if kind == "probabilities" or scores else "softmax"
    if scores:
        labels = LABELS  # a sign is never soft
    target = HOT if labels is LABELS else labels
    if len(spaces) > 1 and spaces[1].value == "sign":
        target = 2 * target - 1
    weight = RNG.random(ROWS)
    temperature = 1.7 if kind == "logits" and link == "softmax" else 1.0
    call = {"link": link, "temperature": temperature, "rows": rows, "reduction": "none"}
    inputs = (KINDS[kind], target)[: len(spaces)]
    expected = evaluate(key, *inputs, sample_weight=weight, **call).value
    if expected.ndim == 2:
        expected = expected.mean(axis=1)
    job = job_of(
        kind, key, labels, rows=rows, temperature=temperature, sample_weight=ArrayRows(weight)
    )
    found = run(job, columns=True)
    np.testing.assert_allclose(found.columns.loss, expected, rtol=1e-10, atol=1e-15)
    z = KINDS[kind]
    assert (found.columns.predicted == z.argmax(axis=1)).all()
    likely = labels if labels is LABELS else labels.argmax(axis=1)
    others = z.copy()
    others[np.arange(ROWS), likely] = -np.inf
    assert (found.columns.margin == z[np.arange(ROWS), likely] - others.max(axis=1)).all()
    p = apply("softmax", z, temperature if kind == "logits" else 1.0)
    surest = (z if kind == "probabilities" else p).max(axis=1).sum()
    sure = found.summary.reliability
    assert np.nansum(sure.confidence * sure.count) == pytest.approx(surest, rel=1e-6)


@pytest.mark.parametrize(
    ("key", "target", "options"),
    [("squared_error", HOT, {"link": "softmax", "rows": "mean"}), ("zero_one", LABELS, {})],
)
def test_a_row_without_a_number_has_no_value(key, target, options):
    z = Z.copy()
    z[7, 3], z[9, 0], z[11, [0, 1]] = np.nan, np.inf, (np.inf, -np.inf)
    job = Job(Samples(ArrayRows(z), ArrayRows(LABELS), "logits"), key, **options)
    expected = evaluate(key, z, target, reduction="none", **options).value
    found = run(job, columns=True)
    assert found.summary.nonfinite == np.count_nonzero(np.isnan(expected)) > 0
    np.testing.assert_allclose(found.columns.loss, expected, rtol=1e-10)


@pytest.mark.parametrize("labels", [LABELS, SOFT], ids=["hard", "soft"])
@pytest.mark.parametrize("kind", KINDS)
def test_mistakes_are_counted_without_the_kernel(kind, labels):
    job = job_of(kind, "zero_one", labels, sample_weight=ArrayRows(RNG.random(ROWS)))
    assert setup(job).of_mistake is not None
    weight = job.sample_weight.read(0, ROWS)
    expected = evaluate(
        "zero_one", KINDS[kind], labels, sample_weight=weight, reduction="none"
    ).value
    found = run(job, columns=True, gradient=True)
    np.testing.assert_array_equal(found.columns.loss, expected)
    assert (found.columns.gradient == 0).all()


def test_other_ways_of_counting_mistakes_take_the_kernel():
    job = job_of("logits", "zero_one", parameters={"kind": "margin"})
    assert setup(job).of_mistake is None
    wrong = Z * (2 * HOT - 1) <= 0
    assert run(job).summary.mean == pytest.approx(wrong.mean())


def test_a_number_outside_its_space_is_named():
    numbers = KINDS["probabilities"].copy()
    numbers[150, 4] = -0.25
    job = Job(Samples(ArrayRows(numbers), ArrayRows(LABELS), "probabilities"), "kl_divergence")
    assert setup(job).by_columns
    with pytest.raises(LossInputError, match=r"^prediction\[150, 4\]: -0\.25 is no probability"):
        run(job)


def test_parameters_of_each_class_keep_rows_as_they_are():
    weights = {"pos_weight": np.arange(1.0, CLASSES + 1)}
    job = job_of("probabilities", "binary_cross_entropy", parameters=weights)
    assert not setup(job).by_columns
    expected = evaluate("binary_cross_entropy", KINDS["probabilities"], HOT, **weights).value
    assert run(job).summary.value(setup(job).reduction) == pytest.approx(expected)
