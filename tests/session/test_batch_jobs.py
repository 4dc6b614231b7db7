"""Losses of a session on all rows: the same numbers as everywhere else in the program."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.batch.passes.run import run
from lossexplorer.session.batch_edits import set_second, swap_models
from lossexplorer.session.batch_jobs import (
    came_first,
    job_of,
    jobs,
    misfit,
    samples_of,
    score_choices,
)
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.own_losses import listed_losses
from lossexplorer.session.session import Data, LossChoice, Session, VectorView
from lossexplorer.session.total import total

ROWS = 23


def session_of(
    classes: int, kind: str = "logits", labels: str = "index", *, weighted: bool = False
) -> Session:
    """Predictions and labels drawn at random; the temperature is not 1."""
    rng = np.random.default_rng(classes)
    logits = 2 * rng.normal(size=(ROWS, classes))
    if classes == 1:
        p = 1 / (1 + np.exp(-logits))
        truth = rng.random((ROWS, 1)) if labels == "soft" else rng.integers(2, size=(ROWS, 1))
    else:
        p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        truth = np.eye(classes)[rng.integers(classes, size=ROWS)]
        truth = rng.dirichlet(np.ones(classes), size=ROWS) if labels == "soft" else truth
    numbers = {"logits": logits, "probabilities": p, "log-probabilities": np.log(p)}[kind]
    weights = Matrix(rng.random(classes) + 0.2) if weighted else None
    data = Data(
        Matrix(numbers),
        Matrix(truth),
        prediction_kind=kind,
        label_kind=labels,
        class_weights=weights,
    )
    return Session(data, vector=VectorView(temperature=1.7))


@pytest.mark.parametrize("weighted", [False, True], ids=["plain", "weighted"])
@pytest.mark.parametrize("labels", ["index", "one-hot", "soft"])
@pytest.mark.parametrize("kind", ["logits", "probabilities", "log-probabilities"])
@pytest.mark.parametrize("classes", [1, 3])
def test_every_loss_reduces_to_the_total(classes, kind, labels, weighted):
    session = session_of(classes, kind, labels, weighted=weighted)
    compared = 0
    for loss in listed_losses(session):
        for convention in (None, *loss.conventions):
            for reduction in ("", "sum", "none") if convention is None else ("",):
                choice = LossChoice(loss.key, convention=convention, reduction=reduction)
                asked = replace(session, losses=(choice,), selected=loss.key)
                expected = total(asked, loss.key)
                (job,) = jobs(asked)
                if misfit(choice, job.samples):
                    assert expected is None
                elif expected is not None:
                    value = run(job).summary.value(job.reduction)
                    assert value == pytest.approx(expected, rel=1e-12, nan_ok=True), choice
                    compared += 1
    assert compared > 50


@pytest.mark.parametrize("rows", ["mean", "sum", "keep"])
@pytest.mark.parametrize("reduction", ["", "sum", "mean", "batchmean"])
def test_elements_of_a_row_combine_as_they_are_set_up(rows, reduction):
    choice = LossChoice("squared_error", rows=rows, reduction=reduction)
    session = replace(session_of(3), losses=(choice,), selected="squared_error")
    (job,) = jobs(session)
    expected = total(session, "squared_error")
    assert run(job).summary.value(job.reduction) == pytest.approx(expected, rel=1e-12)


def test_parameters_and_temperature_reach_the_loss():
    session = session_of(3)
    choice = LossChoice("cross_entropy", parameters=(("label_smoothing", 0.2),))
    session = replace(session, losses=(choice,))
    (job,) = jobs(session)
    assert (job.parameters["label_smoothing"], job.temperature) == (0.2, 1.7)
    assert run(job).summary.mean == pytest.approx(total(session, "cross_entropy"))


def test_labels_of_one_class_are_indices_however_they_were_entered():
    (index,), (one_hot,) = (samples_of(session_of(3, labels=k)) for k in ("index", "one-hot"))
    assert index.hard and one_hot.hard
    np.testing.assert_array_equal(index.labels.read(0, ROWS), one_hot.labels.read(0, ROWS))
    (soft,) = samples_of(session_of(3, labels="soft"))
    assert soft.labels.shape == (ROWS, 3)
    (score,) = samples_of(session_of(1))
    assert score.labels.shape == (ROWS, 1)


def test_signs_become_0_and_1():
    data = Data(Matrix([[0.3], [-2.0]]), Matrix([[1], [-1]]), "logits", label_coding="sign")
    (samples,) = samples_of(Session(data))
    assert samples.labels.read(0, 2).tolist() == [[1.0], [0.0]]


def test_both_models_share_the_labels_and_the_one_looked_at_is_first():
    session = session_of(3)
    session = replace(session, data=replace(session.data, model="a"))
    session = set_second(session, Matrix(np.zeros((ROWS, 3))), "probabilities", "b")
    first, second = samples_of(session)
    assert (first.model, second.model) == ("a", "b")
    assert second.prediction_kind == "probabilities"
    assert first.labels is second.labels
    assert came_first(session) == (True, False)
    swapped = swap_models(session)
    assert samples_of(swapped) == (second, first)  # the same objects: nothing is computed again
    assert came_first(swapped) == (False, True)


def test_equal_sessions_give_the_same_samples():
    assert samples_of(session_of(3))[0] is samples_of(session_of(3))[0]


def test_the_scores_are_those_of_the_number_of_classes():
    assert [c.key for c in score_choices(session_of(3))][-1] == "cross_entropy"
    error, squared, binary = score_choices(session_of(1))
    assert error.values() == {"kind": "binary_prob"}
    assert (squared.key, binary.key) == ("squared_error", "binary_cross_entropy")
    chosen = LossChoice("zero_one", parameters=(("kind", "margin"),))
    session = replace(session_of(1), losses=(chosen,))
    assert score_choices(session)[0] == chosen


def test_the_classification_error_of_scores_counts_the_wrong_ones():
    session = session_of(1)
    job = job_of(session, score_choices(session)[0], samples_of(session)[0])
    logits, labels = session.data.predictions.array, session.data.labels.array
    wrong = ((logits > 0) != (labels > 0)).mean()
    assert run(job).summary.mean == pytest.approx(wrong)
