"""Rows of a batch through ``evaluate``."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.applying import LEAST, inputs_of
from lossexplorer.batch.scoring.labelling import Labels
from lossexplorer.batch.scoring.setup import Setup
from lossexplorer.losses import Result, evaluate
from lossexplorer.losses.adapt import Applied, targets
from lossexplorer.losses.evaluate import values
from lossexplorer.losses.spec import Space

Array = NDArray[Any]


def applied(setup: Setup, numbers: Array, labels: Array) -> Applied:
    """What the loss is called with.

    Args:
        setup: of the job.
        numbers: predictions, (n, K), or turned, (K, n) with n > 1.
        labels: as the numbers; class indices (n,) for a loss on class labels.
    """
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


def values_alone(setup: Setup, numbers: Array, label: Labels) -> Array:
    """Values of rows, (n,), or of elements where they are kept apart, (n, K).

    Raises:
        LossInputError: for numbers the loss can't take.
    """
    inputs, options = arguments(setup, numbers, label)
    return values(setup.loss, *inputs, **options)


def with_gradient(setup: Setup, numbers: Array, label: Labels) -> Result:
    """The same with gradients.

    Raises:
        LossInputError: for numbers the loss can't take.
    """
    inputs, options = arguments(setup, numbers, label)
    return evaluate(setup.loss, *inputs, reduction="none", **options)


def one_a_row(setup: Setup, values: Array) -> Array:
    """Values of rows, from those of elements where they are kept apart."""
    if values.ndim == 1:
        return values
    total: Array = np.add.reduce(values, axis=1)
    return total if setup.adds else total / values.dtype.type(values.shape[1])


def norms(setup: Setup, result: Result, numbers: Array) -> Array:
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
    found: Array = np.sqrt(np.einsum("nk,nk->n", slope, slope))
    return found.astype(setup.dtype)


def arguments(
    setup: Setup, numbers: Array, label: Labels
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Inputs and options of ``evaluate``, all but the reduction."""
    job, rows = setup.job, label.rows
    if rows.ndim == 1 and not setup.on_classes:
        rows = _one_hot(rows, numbers.shape, setup.dtype)
    call = applied(setup, numbers, rows)
    options: dict[str, Any] = dict(call.options)
    if job.link is not None:
        options = {"link": job.link, "temperature": job.temperature}
    options |= {"convention": job.convention, "rows": setup.rows, "sample_weight": label.weight}
    return call.inputs, options | dict(job.parameters)


def _one_hot(label: Array, shape: tuple[int, ...], dtype: np.dtype[Any]) -> Array:
    rows = np.zeros(shape, dtype)
    rows[np.arange(shape[0]), label] = 1
    return rows
