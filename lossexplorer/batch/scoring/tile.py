"""The rows of one tile: read, put through the loss, and compared with their labels."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.by_columns import by_columns
from lossexplorer.batch.scoring.comparing import Compared, compared
from lossexplorer.batch.scoring.evaluating import norms, one_a_row, values_alone, with_gradient
from lossexplorer.batch.scoring.labelling import Labels, labels_of
from lossexplorer.batch.scoring.setup import Setup
from lossexplorer.batch.scoring.values import Values
from lossexplorer.errors import LossInputError
from lossexplorer.losses.numerics import all_finite, times
from lossexplorer.losses.rivals import rivals_of
from lossexplorer.losses.surprise import surprise_of, value_alone

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
    values = _shorter(setup, numbers, label, columns=columns)
    if gradient:
        result = with_gradient(setup, numbers, label)
        values = values or _of_loss(setup, numbers, label, result.value, columns=columns)
        return replace(values, gradient=norms(setup, result, numbers))
    if values is None:
        loss = values_alone(setup, numbers, label)
        values = _of_loss(setup, numbers, label, loss, columns=columns)
    return values


def _shorter(setup: Setup, numbers: Array, label: Labels, *, columns: bool) -> Values | None:
    """What :func:`values_of` gives, by a shorter way than ``evaluate`` if there is one."""
    if not _divisible(setup, numbers):
        return None
    if setup.of_surprise is not None:
        return _of_surprise(setup, numbers, label, columns=columns)
    if setup.by_columns:
        found = by_columns(setup, numbers, label, predicted=columns)
        if found is None:
            return None
        elements = setup.job.samples.classes if setup.row_rule is None else 1
        return _values(label, *found, columns=columns, elements=elements)
    if setup.of_mistake is not None and all_finite(numbers):
        seen = _compared(setup, numbers, label, columns=columns)
        wrong = ~rivals_of(numbers, label.there).right if seen is None else seen.wrong
        loss = setup.of_mistake.run(wrong, **setup.parameters).astype(setup.dtype)
        return _values(label, _weighted(label, loss), seen, columns=columns)
    return None


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
    compared = None
    if setup.value_only:
        value = value_alone(numbers, label.there, temperature=setup.temperature)
    else:
        seen = surprise_of(numbers, label.there, temperature=setup.temperature, predicted=columns)
        compared = Compared(~seen.right, seen.margin, seen.confidence, seen.predicted)
        value = seen.value
    loss = setup.of_surprise.run(value, label.label, **setup.parameters)
    return _values(label, _weighted(label, loss), compared, columns=columns)


def _of_loss(setup: Setup, numbers: Array, label: Labels, loss: Array, *, columns: bool) -> Values:
    """What :func:`values_of` gives, from the loss's values of rows or of elements."""
    seen = _compared(setup, numbers, label, columns=columns)
    elements = loss.shape[1] if loss.ndim == 2 else 1
    return _values(label, one_a_row(setup, loss), seen, columns=columns, elements=elements)


def _compared(setup: Setup, numbers: Array, label: Labels, *, columns: bool) -> Compared | None:
    if setup.value_only:
        return None
    return compared(numbers, label.there, setup.meaning, setup.temperature, predicted=columns)


def _weighted(label: Labels, loss: Array) -> Array:
    """Losses of rows times their weights, (n,)."""
    return loss if label.weight is None else times(label.weight.astype(loss.dtype), loss)


def _values(
    label: Labels, loss: Array, seen: Compared | None, *, columns: bool, elements: int = 1
) -> Values:
    values = Values(loss, label.label, kept=label.kept, mass=label.mass, labelled=label.labelled)
    values = replace(values, elements=elements)
    if seen is None:
        return values
    values = replace(values, wrong=seen.wrong, confidence=seen.confidence)
    return replace(values, predicted=seen.predicted, margin=seen.margin) if columns else values
