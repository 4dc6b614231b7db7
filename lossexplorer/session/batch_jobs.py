"""What is computed over the rows of a session: samples, and jobs of its losses on them."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.labels import LabelKind
from lossexplorer.losses import get
from lossexplorer.losses.adapt import fits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import data_options, pipeline, settings
from lossexplorer.session.session import LossChoice, Session


def samples_of(session: Session) -> tuple[Samples, ...]:
    """The samples of every model, the one that is looked at first.

    Equal data give the same objects again, so that results can be kept by them.

    Raises:
        DataError: if a file can't be read or isn't what it was.
    """
    if session.large is not None:
        from lossexplorer.session.large_samples import large_samples  # loaded with large files

        return large_samples(session)
    data = session.data
    labels = _label_rows(data.labels, data.classes, data.label_kind, data.label_coding)
    models = [(data.predictions, data.prediction_kind, data.model)]
    if data.second is not None:
        second = data.second
        models.append((second.predictions, second.prediction_kind, second.name))
    return tuple(_samples(*model, labels, data.class_names) for model in models)


@lru_cache(maxsize=4)
def _label_rows(labels: Matrix, classes: int, kind: LabelKind, coding: str) -> ArrayRows:
    """Class indices (N,) where every label names one class, else rows of 0/1 or soft labels."""
    array = labels.array
    if classes > 1 and kind != "soft":
        return ArrayRows(array.argmax(axis=1))
    return ArrayRows((array + 1.0) / 2.0 if coding == "sign" else array)


@lru_cache(maxsize=4)
def _samples(
    predictions: Matrix,
    kind: PredictionKind,
    model: str,
    labels: ArrayRows,
    class_names: tuple[str, ...],
) -> Samples:
    return Samples(ArrayRows(predictions.array), labels, kind, model, class_names)


def came_first(session: Session) -> tuple[bool, ...]:
    """For every model, the one that is looked at first, whether it has the first colour."""
    second = session.data.second
    return (True,) if second is None else (not second.first, second.first)


def jobs(session: Session, key: str = "") -> tuple[Job, ...]:
    """A loss as it is set up, on every model.

    The reduced value is the one :func:`lossexplorer.session.total.total` gives.

    Args:
        session: data, and how the loss is set up.
        key: the loss; "" for the selected one.
    """
    choice = session.choice(key or session.selected)
    return tuple(job_of(session, choice, samples) for samples in samples_of(session))


def score_choices(session: Session) -> tuple[LossChoice, ...]:
    """The losses that are compared side by side, as the session sets them up.

    The error of a single score is that of the class it is a probability of, unless the
    session says otherwise.
    """
    error = session.choice("zero_one")
    one = session.data.classes == 1
    if one and "kind" not in error.values():
        error = replace(error, parameters=(*error.parameters, ("kind", "binary_prob")))
    last = "binary_cross_entropy" if one else "cross_entropy"
    return (error, session.choice("squared_error"), session.choice(last))


def misfit(choice: LossChoice, samples: Samples) -> str:
    """Why a loss can't be applied to samples; "" if it can."""
    spaces = get(choice.key).spaces_of(settings(choice))
    return fits(spaces, samples.classes, samples.prediction_kind != "probabilities")


def job_of(session: Session, choice: LossChoice, samples: Samples) -> Job:
    """A loss set up like ``choice`` on samples, as the program evaluates it everywhere."""
    parameters = data_options(choice, session.data)
    for name in ("convention", "rows", "reduction"):
        parameters.pop(name, None)
    reduction = pipeline(choice, session.data)[1]
    return Job(
        samples,
        choice.key,
        parameters,
        choice.convention,
        rows={"": "default", "keep": None}.get(choice.rows, choice.rows),
        # what a convention keeps apart is averaged
        reduction="mean" if reduction == "none" else reduction,
        temperature=session.vector.temperature,
    )
