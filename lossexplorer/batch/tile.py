"""The rows of one tile: read, put through the loss, and compared with their labels."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.applying import LEAST, inputs_of
from lossexplorer.batch.comparing import compared, confidences
from lossexplorer.batch.labelling import Labels, labels_of
from lossexplorer.batch.setup import Setup
from lossexplorer.batch.values import Values
from lossexplorer.errors import LossInputError
from lossexplorer.losses import Result, evaluate
from lossexplorer.losses.adapt import Applied, targets
from lossexplorer.losses.numerics import times
from lossexplorer.losses.spec import Space
from lossexplorer.losses.surprise import surprise_of

Array = NDArray[Any]

_PLACE = re.compile(r"(\w+)\[(\d+)(.*)")


def read_tile(
    setup: Setup, start: int, stop: int, *, columns: bool = False, gradient: bool = False
) -> Values:
    """Rows ``start`` up to ``stop``.

    Args:
        setup: of the job.
        start: the first row; for the values to be those of any other run, where a tile starts.
        stop: after the last one.
        columns: whether predicted classes and margins are wanted.
        gradient: whether the norms of the gradients are.

    Raises:
        DataError: if a file can't be read.
        LossInputError: for numbers the loss can't take, with the row's own number.
    """
    job = setup.job
    weight = None if job.sample_weight is None else job.sample_weight.read(start, stop)
    numbers = job.samples.predictions.read(start, stop)
    labels = job.samples.labels.read(start, stop)
    try:
        return values_of(setup, numbers, labels, weight, columns=columns, gradient=gradient)
    except LossInputError as error:
        raise _moved(error, start) from None


def _moved(error: LossInputError, start: int) -> LossInputError:
    """An error about a row of a tile, with the number the row has among all."""
    found = _PLACE.fullmatch(error.where)
    if found is None:
        return error
    name, row, rest = found.groups()
    return type(error)(error.what, where=f"{name}[{int(row) + start}{rest}", fix=error.fix)


def values_of(
    setup: Setup,
    given: Array,
    labels: Array,
    weight: Array | None,
    *,
    columns: bool = False,
    gradient: bool = False,
) -> Values:
    """Some rows' values.

    Args:
        setup: of the job.
        given: predictions, (n, K).
        labels: (n,) or (n, K).
        weight: sample weights, (n,), or None.
        columns: whether predicted classes and margins are wanted.
        gradient: whether the norms of the gradients are.

    Raises:
        LossInputError: for numbers the loss can't take.
    """
    numbers = given.astype(setup.dtype, copy=False)
    label = labels_of(setup, labels, weight)
    # with or without a gradient the loss comes the same way, with the same digits
    short = setup.of_surprise is not None and _divisible(setup, numbers)
    if short and not gradient:
        return _of_surprise(setup, numbers, label, columns=columns)
    result = _evaluated(setup, _applied(setup, numbers, label.rows), label.weight)
    if short:
        values = _of_surprise(setup, numbers, label, columns=columns)
    else:
        values = _of_result(setup, numbers, label, result.value, columns=columns)
    return replace(values, gradient=_norms(setup, result, numbers)) if gradient else values


def _divisible(setup: Setup, numbers: Array) -> bool:
    """Whether the temperature makes no finite number infinite; else ``evaluate`` says so.

    Nor is it infinite itself, rounded to the precision of the numbers.
    """
    small = setup.temperature < 1
    if setup.temperature > np.finfo(setup.dtype).max:
        return False
    return not small or bool(np.isfinite(numbers / setup.temperature).all())


def _of_surprise(setup: Setup, numbers: Array, label: Labels, *, columns: bool) -> Values:
    """What :func:`values_of` gives, from the probabilities of the labels alone."""
    assert setup.of_surprise is not None
    at = label.label if label.kept is None else np.where(label.kept, label.label, 0)
    found = surprise_of(numbers, at, temperature=setup.temperature, predicted=columns)
    loss = setup.of_surprise.run(found.value, label.label, **setup.parameters)
    if label.weight is not None:
        loss = times(label.weight.astype(loss.dtype), loss)
    return Values(
        loss=loss,
        label=label.label,
        wrong=~found.right,
        kept=label.kept,
        mass=label.mass,
        confidence=found.confidence,
        predicted=found.predicted,
        margin=found.margin if columns else None,
    )


def _of_result(
    setup: Setup, numbers: Array, label: Labels, loss: Array, *, columns: bool
) -> Values:
    """What :func:`values_of` gives, from the loss's values of rows or of elements."""
    predicted, margin = compared(numbers, label.label, setup.meaning)
    return Values(
        loss=_one_a_row(setup, loss),
        label=label.label,
        wrong=predicted != label.label,
        kept=label.kept,
        mass=label.mass,
        confidence=confidences(numbers, setup.meaning, setup.temperature),
        predicted=predicted if columns else None,
        margin=margin if columns else None,
        labelled=label.labelled,
        elements=loss.shape[1] if loss.ndim == 2 else 1,
    )


def _applied(setup: Setup, numbers: Array, labels: Array) -> Applied:
    """What the loss is called with."""
    job = setup.job
    if job.link is not None:
        target = targets(setup.spaces[1:], labels, False)
        return Applied((numbers, *target), job.link, job.temperature)
    return inputs_of(
        setup.loss,
        setup.spaces,
        numbers,
        job.samples.prediction_kind,
        labels,
        hard=False,  # indices are indices already
        temperature=job.temperature,
    )


def _evaluated(setup: Setup, applied: Applied, weight: Array | None) -> Result:
    job, options = setup.job, applied.options
    if job.link is not None:
        options = {"link": job.link, "temperature": job.temperature}
    return evaluate(
        setup.loss,
        *applied.inputs,
        **options,
        convention=job.convention,
        rows=setup.rows,
        sample_weight=weight,
        reduction="none",
        **job.parameters,
    )


def _one_a_row(setup: Setup, values: Array) -> Array:
    """Values of rows, from those of elements where they are kept apart."""
    if values.ndim == 1:
        return values
    total: Array = np.add.reduce(values, axis=1)
    return total if setup.adds else total / values.dtype.type(values.shape[1])


def _norms(setup: Setup, result: Result, numbers: Array) -> Array:
    """|d(loss of the row)/d(its numbers)|, (n,)."""
    name = setup.loss.inputs[0].name
    if name not in result.gradients:
        return np.zeros(len(numbers), setup.dtype)
    slope = result.gradients[name].astype(np.float64)
    if result.value.ndim == 2 and not setup.adds:
        slope /= result.value.shape[1]
    logs = (Space.LOG_SIMPLEX, Space.SCORE, Space.SCORES)
    if setup.job.link is None and setup.meaning == "probabilities" and setup.spaces[0] in logs:
        # the loss was given their logarithms
        by = numbers if setup.spaces[0] is Space.LOG_SIMPLEX else np.clip(numbers, LEAST, None)
        if numbers.shape[1] == 1:
            by = by * (1 - by)
        slope = np.where(slope == 0, 0.0, slope / by)
    norms: Array = np.sqrt(np.einsum("nk,nk->n", slope, slope))
    return norms.astype(setup.dtype)
