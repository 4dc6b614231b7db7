"""The gradient of a loss on many rows as an NPY file, written a tile at a time."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.job import Job
from lossexplorer.batch.labelling import labels_of, weights_of
from lossexplorer.batch.row_files import written
from lossexplorer.batch.setup import Setup, setup
from lossexplorer.batch.summary import Summary
from lossexplorer.losses import evaluate
from lossexplorer.losses.adapt import targets

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
    prepared = setup(job)
    shape = job.samples.predictions.shape
    by = float(summary.divisor(prepared.reduction) / summary.divisor("sum"))
    squares = 0.0
    with written(path) as file, np.errstate(all="ignore"):
        header = {"descr": prepared.dtype.str, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(file, header)
        for start in range(0, shape[0], prepared.tile_rows):
            stop = min(start + prepared.tile_rows, shape[0])
            slope = gradient_of_sum(prepared, start, stop) / prepared.dtype.type(by)
            squares += float(np.square(slope, dtype=np.float64).sum())
            file.write(np.ascontiguousarray(slope).data)
            report(stop)
    return math.sqrt(squares)


def gradient_of_sum(prepared: Setup, start: int, stop: int) -> Array:
    """The gradient of the sum of some rows' losses, (n, K)."""
    job = prepared.job
    weight = None if job.sample_weight is None else job.sample_weight.read(start, stop)
    numbers = job.samples.predictions.read(start, stop).astype(prepared.dtype, copy=False)
    weight = weights_of(weight, len(numbers))
    labels = labels_of(prepared, job.samples.labels.read(start, stop), weight)
    result = evaluate(
        prepared.loss,
        numbers,
        *targets(prepared.spaces[1:], labels.rows, False),
        link=job.link,
        temperature=job.temperature,
        convention=job.convention,
        rows=prepared.rows,
        sample_weight=weight,
        reduction="sum",
        **job.parameters,
    )
    return result.gradient
