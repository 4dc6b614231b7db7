"""The gradient of a loss on many rows as an NPY file, written a tile at a time."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.output.row_files import written
from lossexplorer.batch.scoring.evaluating import arguments
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.labelling import labels_of
from lossexplorer.batch.scoring.setup import Setup, setup
from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.losses import evaluate

Array = NDArray[Any]


def write_gradient(
    path: str | Path, job: Job, summary: Summary, report: Callable[[int], None]
) -> float:
    """Write the gradient of the reduced loss with respect to the predictions, (N, K).

    Args:
        path: the file.
        job: with a link ("identity" for none).
        summary: of the job: what the sum is divided by is known only after all rows.
        report: told how many rows are written; what it raises ends it.

    Returns:
        Its Euclidean norm.

    Raises:
        ExportError: if the file can't be written.
        DataError: if the predictions can't be read.
    """
    squares, rows = 0.0, 0
    with written(path) as file:
        for part in _parts(job, summary):
            if not rows:
                shape = job.samples.predictions.shape
                header = {"descr": part.dtype.str, "fortran_order": False, "shape": shape}
                np.lib.format.write_array_header_1_0(file, header)
            file.write(np.ascontiguousarray(part).data)
            squares += _square(part)
            rows += len(part)
            report(rows)
    return math.sqrt(squares)


def gradient_norm(job: Job, summary: Summary) -> float:
    """The Euclidean norm of that gradient, which is not kept."""
    return math.sqrt(sum(map(_square, _parts(job, summary))))


def _square(part: Array) -> float:
    with np.errstate(all="ignore"):
        return float(np.square(part, dtype=np.float64).sum())


def _parts(job: Job, summary: Summary) -> Iterator[Array]:
    """The gradient, tile by tile."""
    prepared, rows = setup(job), job.samples.count
    by = prepared.dtype.type(summary.divisor(prepared.reduction) / summary.divisor("sum"))
    for start in range(0, rows, prepared.tile_rows):
        with np.errstate(all="ignore"):
            slope = _gradient_of_sum(prepared, start, min(start + prepared.tile_rows, rows))
            yield slope / by


def _gradient_of_sum(prepared: Setup, start: int, stop: int) -> Array:
    """The gradient of the sum of some rows' losses, (n, K)."""
    job = prepared.job
    weight = None if job.sample_weight is None else job.sample_weight.read(start, stop)
    numbers = job.samples.predictions.read(start, stop).astype(prepared.dtype, copy=False)
    labels = labels_of(prepared, job.samples.labels.read(start, stop), weight)
    inputs, options = arguments(prepared, numbers, labels)
    return evaluate(prepared.loss, *inputs, reduction="sum", **options).gradient
