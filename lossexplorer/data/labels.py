"""Label numbers and label words as class indices, one-hot rows or soft rows.

With one class (K = 1, a single score a row) a label is its own value: 0 or 1, -1 or
+1, or a soft label between 0 and 1; otherwise it is a class counted from 0.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.cells import Numbers, row_and_column
from lossexplorer.data.number import shown
from lossexplorer.errors import CountedFromOneError, DataError

LabelKind = Literal["index", "one-hot", "soft"]
KIND_WORDS: Mapping[LabelKind, str] = MappingProxyType(
    {"index": "index labels", "one-hot": "one-hot labels", "soft": "soft labels"}
)
Labels: TypeAlias = "NDArray[np.int64] | Numbers"


def labels_of(
    values: Numbers, classes: int, *, samples: int | None = None, column: bool = False
) -> tuple[Labels, LabelKind]:
    """Say what label numbers mean.

    Args:
        values: (N,), (N, 1) or (N, K), finite.
        classes: K.
        samples: N where it is known; settles whether K numbers in a row are the label
            of one sample or of K samples.
        column: the numbers were written one a line, so they are one label each.

    Returns:
        "index": int64 (N,); "one-hot" and "soft": float64 (N, K).

    Raises:
        DataError: a label outside [0, K), a fraction where an index is needed, rows
            of another length than K, another number of labels than ``samples``.
    """
    if values.ndim == 2 and values.shape[1] == 1:
        values = values.ravel()
    if values.ndim == 1 and _is_one_row(values, classes, samples, column):
        values = values.reshape(1, classes)
    if values.ndim == 2 and values.shape[1] != classes:
        if samples is not None and len(values) == 1 and values.size == samples:
            values = values.ravel()
        else:
            raise DataError(
                f"label rows have {values.shape[1]} numbers",
                where="row 1",
                fix=f"give one class index a row, or {classes} numbers"
                if classes > 1
                else "give one label a row, and the predictions before the labels",
            )
    check_count(len(values), samples)
    if values.ndim == 2:
        return values, "one-hot" if _one_hot(values) else "soft"
    return _scores(values) if classes == 1 else (class_indices(values, classes), "index")


def right_labels(classes: int) -> str:
    """What labels look like, for the end of a message."""
    if classes == 1:
        return "with one prediction a row, labels are 0 or 1, or -1 or +1"
    return f"classes are counted from 0 to {classes - 1}"


def check_count(labels: int, samples: int | None, classes: int | None = None) -> None:
    """Raise DataError unless there is one label a sample.

    With as many labels as ``classes``, the predictions are taken to be transposed.
    """
    if samples is not None and labels != samples:
        what = f"{labels:,} labels for {samples:,} prediction rows"
        if labels == 1:
            what = f"1 label for {samples:,} prediction rows"
        elif samples == 1:
            what = f"{labels:,} labels for 1 prediction row"
        raise DataError(
            what,
            fix="the predictions seem to lie on their side: give one row a sample"
            if labels == classes
            else "give one label a row",
        )


def named_labels(
    words: Sequence[str], names: Sequence[str], rows: Sequence[int] | None = None
) -> NDArray[np.int64]:
    """Class names as class indices, (N,); capitals don't matter unless names need them.

    Args:
        words: what was written.
        names: what the classes are called.
        rows: in which row each word stands, if not in the row of its number.

    Raises:
        DataError: a word that is no class name, with the nearest that is.
    """
    exact = {name: index for index, name in reversed(list(enumerate(names)))}
    folded: dict[str, int] = {}
    for index, name in enumerate(names):
        key = name.casefold()
        folded[key] = -1 if key in folded else index
    labels = np.empty(len(words), np.int64)
    for row, word in enumerate(words):
        index = exact.get(word, folded.get(word.casefold(), -1))
        if index < 0:
            raise DataError(
                f"{shown(word)} is no class name",
                where=row_and_column(row if rows is None else rows[row], None),
                fix=_nearest(word, names),
            )
        labels[row] = index
    return labels


def _nearest(word: str, names: Sequence[str]) -> str:
    """What would have been right for an unknown class name."""
    near = difflib.get_close_matches(word[:100], list(names[:1_000]), 1)
    if near:
        return f"did you mean {shown(near[0])}?"
    listed = ", ".join(shown(name) for name in names[:8])
    return f"the classes are {listed}{' …' if len(names) > 8 else ''}"


def _is_one_row(values: Numbers, classes: int, samples: int | None, column: bool) -> bool:
    """Whether a flat list of numbers is the label row of one sample."""
    if classes == 1 or len(values) != classes:
        return False
    if samples is not None:
        return samples == 1
    return not column and (_one_hot(values[None]) or not _whole(values))


def _whole(values: NDArray[Any]) -> bool:
    return bool((values == np.rint(values)).all())


def _one_hot(values: Numbers) -> bool:
    return bool(((values == 0) | (values == 1)).all() and (values.sum(axis=1) == 1).all())


def class_indices(values: Numbers, classes: int, rows: Sequence[int] = ()) -> NDArray[np.int64]:
    """Whole numbers in [0, classes), (N,), as class indices.

    Args:
        values: (N,).
        classes: K > 1.
        rows: the row of each, if it is not the row of its number.

    Raises:
        DataError: naming the row of the first that is no class index.
    """
    wrong = np.flatnonzero((values != np.rint(values)) | (values < 0) | (values >= classes))
    if not wrong.size:
        return values.astype(np.int64)
    value = values[wrong[0]]
    where = _place(int(wrong[0]), rows)
    if value != np.rint(value):
        raise DataError(
            f"label {value:g} is no class index",
            where=where,
            fix=f"give a whole number from 0 to {classes - 1}, or {classes} numbers a row",
        )
    fix, also, kind = right_labels(classes), "", DataError
    if values.max() == classes and values.min() >= 1 and len(values) > 1:
        also = "these labels seem to count from 1: subtract 1"
        kind = CountedFromOneError
    elif classes == 2 and np.isin(values, (-1, 1)).all():
        also = "write 0 for -1"
    fix = f"{fix}; {also}" if also else fix
    raise kind(f"label {value:g} is outside 0 … {classes - 1}", where=where, fix=fix)


def _scores(values: Numbers) -> tuple[Labels, LabelKind]:
    """Labels of single scores: (N,) of 0/1 or -1/+1, else soft (N, 1)."""
    check_scores(values)
    if _whole(values):
        return values.astype(np.int64), "index"
    return values.reshape(-1, 1), "soft"


def check_scores(values: Numbers, rows: Sequence[int] = ()) -> None:
    """Raise DataError unless labels (N,) of single scores are -1 or lie in [0, 1].

    ``rows`` are the rows of each, if it is not the row of its number.
    """
    wrong = np.flatnonzero((values != -1) & ~((values >= 0) & (values <= 1)))
    if wrong.size:
        raise DataError(
            f"label {values[wrong[0]]:g} does not fit a single score",
            where=_place(int(wrong[0]), rows),
            fix=right_labels(1),
        )


def _place(number: int, rows: Sequence[int]) -> str:
    """The row in which label ``number`` stands."""
    return row_and_column(rows[number] if rows else number, None)
