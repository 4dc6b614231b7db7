"""What the samples of a session must satisfy beyond types."""

from __future__ import annotations

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.samples import Data


def check_data(data: Data) -> None:
    """Check that predictions, labels, names and weights have the same rows and classes.

    Raises:
        SessionError: for the first that does not, with its place.
    """
    shape = data.predictions.shape
    if len(shape) != 2 or 0 in shape:
        raise SessionError(
            "there are no rows of numbers",
            where="session.data.predictions",
            fix="write a list of rows, such as [[0.1, 0.9]]",
        )
    rows, classes = shape
    if data.labels.shape != shape:
        raise SessionError(
            f"the labels are {_size(data.labels)} numbers, the predictions {rows} × {classes}",
            where="session.data.labels",
            fix="give one label a prediction, such as [[0, 1]]",
        )
    _numbers(
        data.predictions,
        "session.data.predictions",
        infinite=data.prediction_kind != "probabilities",
    )
    _numbers(data.labels, "session.data.labels")
    if classes > 1 and data.label_kind != "soft":
        odd = np.flatnonzero((data.labels.array > 0).sum(axis=1) != 1)
        if len(odd):
            raise SessionError(
                "the row doesn't name one class",
                where=f"session.data.labels[{odd[0]}]",
                fix='put 1 at one class and 0 at the others, or use "label_kind": "soft"',
            )
    _names(data.class_names, classes, "class_names", "classes")
    _names(data.row_names, rows, "row_names", "rows")
    if data.second is not None:
        place = "session.data.second.predictions"
        if data.second.predictions.shape != shape:
            raise SessionError(
                f"the second model's predictions are {_size(data.second.predictions)} numbers, "
                f"the first's {rows} × {classes}",
                where=place,
                fix="give one row for each of the same samples, or null",
            )
        infinite = data.second.prediction_kind != "probabilities"
        _numbers(data.second.predictions, place, infinite=infinite)
    weights, place = data.class_weights, "session.data.class_weights"
    if weights is not None:
        if weights.shape != (classes,):
            raise SessionError(
                f"there are {_size(weights)} weights for {classes} classes",
                where=place,
                fix="give one a class, or null",
            )
        _numbers(weights, place, least=0.0)


def _size(matrix: Matrix) -> str:
    return " × ".join(map(str, matrix.shape))


def _numbers(matrix: Matrix, place: str, *, infinite: bool = False, least: float = -np.inf) -> None:
    bad = np.isnan(matrix.array) | (matrix.array < least)
    if not infinite:
        bad |= np.isinf(matrix.array)
    if bad.any():
        index = tuple(int(i) for i in np.argwhere(bad)[0])
        where = place + "".join(f"[{i}]" for i in index)
        fix = "give a finite number" if least == -np.inf else "give a finite number >= 0"
        raise SessionError(f"{matrix.array[index]:g} is not allowed", where=where, fix=fix)


def _names(names: tuple[str, ...], count: int, field: str, of: str) -> None:
    if names and len(names) != count:
        raise SessionError(
            f"there are {len(names)} names for {count} {of}",
            where=f"session.data.{field}",
            fix="give one for each, or []",
        )
