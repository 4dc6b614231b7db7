"""Labels as they are stored, read as class indices or soft labels and checked on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.reading.rows import Rows
from lossexplorer.data.labels import LabelKind, check_scores, class_indices, labels_of, right_labels
from lossexplorer.errors import DataError

Array = NDArray[Any]
Report = Callable[[float], None]

_SCAN = 1 << 19  # numbers looked at in one go


class LabelRows:
    """Labels of another source as :class:`Samples` has them.

    Attributes:
        kind: what they are stored as.
        shape: (N,) for class indices, also of one-hot rows; else (N, K).
    """

    def __init__(
        self,
        rows: Rows,
        classes: int,
        *,
        ignored: int | None = None,
        report: Report | None = None,
    ) -> None:
        """Tell what the labels are.

        Only the shape is looked at, except for K numbers a row: these are one-hot if every
        row is, so rows are read up to the first that isn't.

        Args:
            rows: (N,), (N, 1) or (N, K), of any number type.
            classes: K.
            ignored: a label that is let through although it is no class.
            report: told the share of the rows that was looked at; may raise to stop.

        Raises:
            DataError: rows of another length than K.
        """
        self._rows, self._classes, self._ignored = rows, classes, ignored
        self.name = rows.name
        if len(rows.shape) == 2 and rows.shape[1] not in (1, classes):
            try:
                labels_of(rows.read(0, 1).astype(np.float64), classes)
            except DataError as error:
                raise error.at(self.name) from None
        count = rows.shape[0]
        self.kind: LabelKind = "index"
        self.shape: tuple[int, ...] = (count,)
        self.dtype: np.dtype[Any] = np.dtype(np.int64)
        if len(rows.shape) == 2 and rows.shape[1] > 1:
            self.kind = "one-hot" if _one_hot(rows, report) else "soft"
        # whether labels of single scores are -1 and +1: the first that is not 1 says it
        self._signs = classes == 1 and _other_than_1(rows) == -1
        if classes == 1 or self.kind == "soft":
            self.shape = (count, classes)
            self.dtype = np.dtype(np.float32 if rows.dtype == np.float32 else np.float64)

    def read(self, start: int, stop: int) -> Array:
        """Labels of rows ``start`` up to ``stop``.

        Raises:
            DataError: naming file and row of one that is no label, or as the source.
        """
        return self._meant(self._rows.read(start, stop), range(start, stop))

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """Labels of the rows at these numbers; raises like :meth:`read`."""
        return self._meant(self._rows.pick(rows), rows.tolist())

    def _meant(self, values: Array, rows: Sequence[int]) -> Array:
        if self.kind == "soft":
            return values.astype(self.dtype, copy=False)
        if self.kind == "one-hot":
            classes = _hot(values)
            if classes is None:
                raise DataError(
                    "labels were changed while they were read", where=self.name, fix="open it again"
                )
            return classes
        flat = values.reshape(-1)
        try:
            return self._scores(flat, rows) if self._classes == 1 else self._indices(flat, rows)
        except DataError as error:
            raise error.at(self.name) from None

    def _scores(self, values: Array, rows: Sequence[int]) -> Array:
        """Labels of single scores, (n, 1); -1 is 0."""
        check_scores(values.astype(np.float64, copy=False), rows)
        mixed = np.flatnonzero((values != 1) & ((values == -1) != self._signs))
        if mixed.size:
            place = int(mixed[0])
            before = "-1" if self._signs else "from 0 to 1"
            raise DataError(
                f"label {values[place]:g} after others that are {before}",
                where=f"row {rows[place] + 1}",
                fix=right_labels(1),
            )
        scores: Array = np.maximum(values.astype(self.dtype, copy=False), 0)
        return scores.reshape(-1, 1)

    def _indices(self, values: Array, rows: Sequence[int]) -> Array:
        """Class indices, (n,); what is wrong is looked for only if something is."""
        with np.errstate(invalid="ignore"):  # NaN and infinity become some number, not their own
            indices = values.astype(np.int64, copy=False)
        # as unsigned numbers, negative ones are large too
        inside = indices.size == 0 or indices.view(np.uint64).max() < self._classes
        if inside and (values.dtype.kind != "f" or (indices == values).all()):
            return indices
        counted = np.ones(len(values), bool) if self._ignored is None else values != self._ignored
        numbers = np.flatnonzero(counted)
        class_indices(
            values[counted].astype(np.float64), self._classes, [rows[i] for i in numbers.tolist()]
        )
        return indices


def _other_than_1(rows: Rows) -> float:
    """The first label of single scores that is not 1; 1 if there is none."""
    for start in range(0, rows.shape[0], _SCAN):
        values = rows.read(start, start + _SCAN).reshape(-1)
        others = np.flatnonzero(values != 1)
        if others.size:
            return float(values[others[0]])
    return 1.0


def _one_hot(rows: Rows, report: Report | None) -> bool:
    """Whether every row is one-hot; reads up to the first that isn't."""
    count, classes = rows.shape
    step = max(1, _SCAN // classes)
    for start in range(0, count, step):
        if _hot(rows.read(start, start + step)) is None:
            return False
        if report is not None:
            report(min(1.0, (start + step) / count))
    return True


def _hot(values: Array) -> NDArray[np.int64] | None:
    """The class of every one-hot row, (n,); None if a row isn't one-hot."""
    count, classes = values.shape
    places = np.flatnonzero(values == 1)
    if len(places) != count or np.count_nonzero(values) != count:
        return None
    rows, hot = np.divmod(places, classes)
    return hot if (rows == np.arange(count)).all() else None
