"""A few rows of a job with everything a table says of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.passes.column_store import ColumnStore
from lossexplorer.batch.passes.result import Columns
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.setup import setup
from lossexplorer.batch.scoring.tile import values_of


def row_details(job: Job, rows: NDArray[np.int64]) -> Columns:
    """Loss, classes, margin and gradient norm of these rows, in this order.

    Args:
        job: which loss, on what.
        rows: their numbers, counted from 0, (n,).

    Raises:
        DataError: if a file can't be read.
        LossInputError: if the loss can't be applied, or for a number it can't take.
    """
    prepared = setup(job)
    store = ColumnStore(prepared, len(rows), gradient=True)
    rows = np.asarray(rows, dtype=np.int64)
    weight = None if job.sample_weight is None else job.sample_weight.pick(rows)
    numbers, labels = job.samples.predictions.pick(rows), job.samples.labels.pick(rows)
    with np.errstate(all="ignore"):
        store.write(0, values_of(prepared, numbers, labels, weight, columns=True, gradient=True))
    return store.columns(len(rows))
