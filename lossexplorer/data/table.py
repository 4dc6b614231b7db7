"""Predictions with their labels, as read from the outside world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.cells import Numbers, row_and_column
from lossexplorer.data.kinds import KINDS, PredictionKind, recognise
from lossexplorer.data.labels import KIND_WORDS, LabelKind, Labels, check_count, labels_of
from lossexplorer.errors import DataError


@dataclass(frozen=True, eq=False, kw_only=True)
class Table:
    """N samples of K classes.

    Attributes:
        predictions: float64 (N, K), read-only.
        labels: int64 (N,) for "index", float64 (N, K) for "one-hot" and "soft"; with
            K = 1 the index is the label itself, 0/1 or -1/+1. Read-only.
        label_kind: what the labels are.
        prediction_kind: what the predictions are, declared or recognised.
        class_names: K names, or empty.
        row_names: N names, or empty.
        source: where it comes from.
        notes: what was recognised without being asked, one statement each.
    """

    predictions: Numbers
    labels: Labels
    label_kind: LabelKind
    prediction_kind: PredictionKind
    class_names: tuple[str, ...] = ()
    row_names: tuple[str, ...] = ()
    source: str = ""
    notes: tuple[str, ...] = ()

    @property
    def label_rows(self) -> Numbers:
        """The labels as float64 (N, K): one-hot for class indices."""
        if self.label_kind != "index":
            return self.labels.astype(np.float64)
        if self.predictions.shape[1] == 1:
            return self.labels.astype(np.float64)[:, None]
        rows = np.zeros(self.predictions.shape)
        rows[np.arange(len(rows)), self.labels.astype(np.intp)] = 1.0
        return rows

    @property
    def label_coding(self) -> str:
        """What the labels are: "sign" for single scores labelled -1/+1, else "binary"."""
        return "sign" if self.label_kind == "index" and bool((self.labels < 0).any()) else "binary"


def make_table(
    predictions: NDArray[Any],
    labels: NDArray[Any],
    *,
    prediction_kind: PredictionKind | None = None,
    named_kind: PredictionKind | None = None,
    class_names: tuple[str, ...] = (),
    row_names: tuple[str, ...] = (),
    source: str = "",
    notes: tuple[str, ...] = (),
    allow_infinite: bool = False,
) -> Table:
    """Check arrays against each other and say what they are.

    Args:
        predictions: (N, K); (N,) is one score a row, or one row if there is one label.
        labels: (N,) class indices or (N, K) rows, of any number type.
        prediction_kind: what the predictions are declared to be; None to recognise it.
        named_kind: what their name in the file says they are, if it says so.
        class_names: K names, or empty.
        row_names: N names, or empty.
        source: where they come from.
        notes: statements to put before those made here.
        allow_infinite: whether predictions may be infinite (log 0, masked logits).

    Raises:
        DataError: shapes that don't fit, NaN, labels out of range.
    """
    _check_kind(prediction_kind)
    said = [*notes, *_in_float64(predictions)]
    if predictions.ndim == 1:
        one = labels.size == 1 and predictions.size > 1
        predictions = predictions.reshape((1, -1) if one else (-1, 1))
        said.append("one sample" if one else "one score a row")
    if predictions.ndim != 2 or labels.ndim not in (1, 2):
        what = "predictions" if predictions.ndim != 2 else "labels"
        shape = predictions.shape if predictions.ndim != 2 else labels.shape
        right = "(rows, classes)" if what == "predictions" else "(rows,) or (rows, classes)"
        raise DataError(f"{what} have the shape {shape}", fix=f"give {right}")
    check_numbers(predictions, "predictions", allow_infinite=allow_infinite)
    check_numbers(labels, "labels")
    rows, classes = predictions.shape
    if len(labels) == classes:
        check_count(len(labels), rows, classes)
    values = predictions.astype(np.float64)
    meant, kind = labels_of(labels.astype(np.float64), classes, samples=rows)
    if prediction_kind is None:
        prediction_kind, why = _kind(values, named_kind)
        said.append(why)
    said.append(KIND_WORDS[kind])
    for array in (values, meant):
        array.flags.writeable = False
    return Table(
        predictions=values,
        labels=meant,
        label_kind=kind,
        prediction_kind=prediction_kind,
        class_names=class_names,
        row_names=row_names,
        source=source,
        notes=tuple(said),
    )


@dataclass(frozen=True, eq=False, kw_only=True)
class Predictions:
    """What a model predicts, without labels.

    Attributes:
        values: float64 (N, K), read-only.
        prediction_kind, class_names, source, notes: as in :class:`Table`.
    """

    values: Numbers
    prediction_kind: PredictionKind
    class_names: tuple[str, ...] = ()
    source: str = ""
    notes: tuple[str, ...] = ()


def make_predictions(
    predictions: NDArray[Any],
    *,
    prediction_kind: PredictionKind | None = None,
    named_kind: PredictionKind | None = None,
    class_names: tuple[str, ...] = (),
    source: str = "",
    notes: tuple[str, ...] = (),
) -> Predictions:
    """Check an array of predictions and say what they are; arguments as :func:`make_table`.

    Raises:
        DataError: another shape than (N, K) or (N,), NaN, infinities.
    """
    _check_kind(prediction_kind)
    said = [*notes, *_in_float64(predictions)]
    if predictions.ndim == 1:
        predictions = predictions.reshape(-1, 1)
        said.append("one score a row")
    if predictions.ndim != 2:
        raise DataError(
            f"predictions have the shape {predictions.shape}", fix="give (rows, classes)"
        )
    check_numbers(predictions, "predictions")
    values = predictions.astype(np.float64)
    if prediction_kind is None:
        prediction_kind, why = _kind(values, named_kind)
        said.append(why)
    values.flags.writeable = False
    return Predictions(
        values=values,
        prediction_kind=prediction_kind,
        class_names=class_names,
        source=source,
        notes=tuple(said),
    )


def _check_kind(kind: PredictionKind | None) -> None:
    if kind is not None and kind not in KINDS:
        raise DataError(f"there is no prediction kind '{kind}'", fix=f"use {', '.join(KINDS)}")


def _in_float64(predictions: NDArray[Any]) -> list[str]:
    """What is to be said of the type of predictions."""
    single = predictions.dtype == np.float32
    return ["predictions are float32, computed with as float64"] if single else []


def _kind(values: Numbers, named: PredictionKind | None) -> tuple[PredictionKind, str]:
    """What predictions are, by their name or else by their numbers, and the statement of it."""
    kind, why = (named, "their name says so") if named else recognise(values)
    return kind, f"{why}: read as {kind}"


def check_numbers(array: NDArray[Any], what: str, *, allow_infinite: bool = False) -> None:
    """Raise DataError at the first NaN, or infinity, of an array of numbers."""
    if array.dtype.kind != "f":
        return
    bad = np.isnan(array) if allow_infinite else ~np.isfinite(array)
    if not bad.any():
        return
    index = [int(i) for i in np.unravel_index(int(bad.argmax()), array.shape)]
    value = float(array[tuple(index)])
    if array.ndim == 2:
        where = row_and_column(*index)
    else:
        where = row_and_column(index[0], None) if array.ndim == 1 else f"element {index}"
    raise DataError(
        f"{what} hold {'NaN' if np.isnan(value) else value}",
        where=where,
        fix="give finite numbers",
    )
