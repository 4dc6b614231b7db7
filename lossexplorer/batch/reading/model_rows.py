"""What one model predicts, without labels: read where it lies, or as a whole."""

from __future__ import annotations

import os
from pathlib import Path

from lossexplorer.batch.reading.column_rows import ColumnRows, FloatRows
from lossexplorer.batch.reading.opening import disk_rows
from lossexplorer.batch.reading.rows import ArrayRows, Rows
from lossexplorer.batch.reading.zarr_rows import ZarrRows, is_zarr, zarr_arrays
from lossexplorer.data.arrays import choose_arrays
from lossexplorer.data.columns import asked
from lossexplorer.data.kept import kept_predictions
from lossexplorer.errors import DataError


def model_rows(path: str | Path, array: str = "", left_out: str = "") -> Rows:
    """Predictions (N, K) of any file.

    Args:
        path: as for :func:`lossexplorer.batch.reading.opening.open_samples`.
        array: the name of the predictions in an archive or a group; "" to recognise it.
        left_out: heading or number of a column that is no prediction; or "".

    Raises:
        DataError: if there are none, or if they can't be read.
    """
    name = os.path.basename(path)
    arrays = (array,) if array else ()
    group = zarr_arrays(path) if is_zarr(path) else None
    try:
        if group is not None:
            role = choose_arrays(group, arrays, labelled=False).predictions
            rows: Rows | None = ZarrRows(os.path.join(path, role))
        else:
            rows = disk_rows(path)
        if rows is None:
            found = kept_predictions(path, left_out=left_out or None, arrays=arrays)
            return ArrayRows(found.values, name)
        if len(rows.shape) == 1:
            return ColumnRows(FloatRows(rows), [0])
        if not left_out:
            return FloatRows(rows)
        column = asked(left_out, (), rows.shape[1])
    except DataError as error:
        raise error if error.where.startswith(name) else error.at(name) from None
    return ColumnRows(FloatRows(rows), [k for k in range(rows.shape[1]) if k != column])
