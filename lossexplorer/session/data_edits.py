"""Edits of the numbers themselves: predictions, labels, names, weights."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.batch.scoring.applying import LEAST, logits_of
from lossexplorer.errors import SessionError
from lossexplorer.losses.numerics import softmax_pair
from lossexplorer.session.edits import set_row, unit_simplex
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LabelKind, PredictionKind, Session


def _finite(value: float, what: str) -> float:
    if not math.isfinite(value):
        raise SessionError(f"{what} {value} is no finite number", fix="type a number such as 0.25")
    return float(value)


def with_data(session: Session, /, **fields: Any) -> Session:
    """The session with some fields of its data changed; the rest of it still fits them.

    Raises:
        SessionError: for labels of another kind than those of the file that is read.
    """
    old, data = session.data, replace(session.data, **fields)
    large = session.large
    if data.predictions.shape != old.predictions.shape:
        # other samples: a second model says nothing of them, and they are in no file
        data, large = replace(data, second=None), None
    if large is not None:
        if data.classes > 1 and (data.label_kind == "soft") != (old.label_kind == "soft"):
            raise SessionError(
                f"the labels of the file are {'soft' if old.label_kind == 'soft' else 'classes'}",
                fix="give the row such a label",
            )
        large = replace(large, prediction_kind=data.prediction_kind)
    return replace(session, data=data, large=large)


def _check_cell(data: Data, row: int, column: int) -> None:
    if not (0 <= row < data.rows and 0 <= column < data.classes):
        raise SessionError(
            f"there is no cell at row {row + 1}, class {column}",
            fix=f"there are {data.rows} rows of {data.classes} classes",
        )


def set_prediction(session: Session, row: int, column: int, value: float) -> Session:
    """Type one number into one cell; nothing else moves."""
    data = session.data
    _check_cell(data, row, column)
    values = data.predictions.array[row].copy()
    values[column] = _finite(value, "prediction")
    return with_data(session, predictions=data.predictions.with_row(row, values))


def drag_prediction(session: Session, row: int, column: int, value: float) -> Session:
    """Drag one bar.

    Probabilities stay in [0, 1] and, with renormalising on, the other classes
    share what is left in their present proportions.
    """
    data = session.data
    _check_cell(data, row, column)
    value = _finite(value, "prediction")
    if data.prediction_kind != "probabilities":
        return set_prediction(session, row, column, value)
    value = min(max(value, 0.0), 1.0)
    if not session.vector.renormalise or data.classes == 1:
        return set_prediction(session, row, column, value)
    values = np.delete(data.predictions.array[row], column)
    rest = unit_simplex(values) * (1.0 - value)
    return with_data(
        session, predictions=data.predictions.with_row(row, np.insert(rest, column, value))
    )


def set_label(session: Session, row: int, column: int, value: float) -> Session:
    """Edit one label cell.

    Index and one-hot labels: a non-zero value makes that class the true one.
    Soft labels and single scores take the number as it is.
    """
    data = session.data
    _check_cell(data, row, column)
    value = _finite(value, "label")
    labels = data.labels.array[row].copy()
    if data.label_kind == "soft" or data.classes == 1:
        labels[column] = value
    elif value > 0:
        low = -1.0 if data.label_coding == "sign" else 0.0
        labels = np.full(data.classes, low)
        labels[column] = 1.0
    return with_data(session, labels=data.labels.with_row(row, labels))


def set_label_kind(session: Session, kind: LabelKind) -> Session:
    """Read labels as index, one-hot or soft; leaving soft keeps the largest class."""
    data = session.data
    if kind == data.label_kind:
        return session
    labels = data.labels.array
    if data.label_kind == "soft" and data.classes > 1:
        labels = np.eye(data.classes)[labels.argmax(axis=1)]
        return with_data(session, labels=Matrix(labels), label_kind=kind, label_coding="binary")
    return with_data(session, label_kind=kind)


def probabilities(data: Data, temperature: float) -> NDArray[np.float64]:
    """The predictions as probabilities, (N, K), through the softmax where needed."""
    values = data.predictions.array
    if data.prediction_kind == "probabilities":
        return values
    if data.classes == 1:
        row = np.concatenate([np.zeros_like(values), values], axis=1)
        return np.asarray(softmax_pair(row)[0][:, 1:])
    scale = temperature if data.prediction_kind == "logits" else 1.0
    with np.errstate(over="ignore"):
        scaled = values / scale
        if not np.isfinite(scaled).all():  # differences first: the largest logit is then at 0
            scaled = (values - values.max(axis=1, keepdims=True)) / scale
    return np.asarray(softmax_pair(scaled)[0])


def logits(data: Data) -> NDArray[np.float64]:
    """The predictions as logits, (N, K).

    Of probabilities their logarithms, of a single probability log(p / (1 - p)).
    """
    return logits_of(data.predictions.array, data.prediction_kind)


def set_prediction_kind(session: Session, kind: PredictionKind) -> Session:
    """Edit the same predictions in other terms: the probabilities stay as they are.

    A probability of 0 gets the logit of 1e-12, because logits are finite. Numbers of a
    file stay what they are, since nothing is written to it: they are read as the kind.
    """
    data = session.data
    if kind == data.prediction_kind:
        return session
    if session.large is not None:
        return with_data(session, prediction_kind=kind)
    if kind == "probabilities":
        values = probabilities(data, session.vector.temperature)
    elif data.prediction_kind == "probabilities":
        values = logits(data) * (session.vector.temperature if kind == "logits" else 1.0)
    else:
        p = probabilities(data, session.vector.temperature)
        values = np.log(np.clip(p, LEAST, None))
        values = values * (session.vector.temperature if kind == "logits" else 1.0)
    return with_data(session, predictions=Matrix(values), prediction_kind=kind)


def set_class_name(session: Session, column: int, name: str) -> Session:
    """Rename one class."""
    data = session.data
    _check_cell(data, 0, column)
    names = [data.class_name(k) for k in range(data.classes)]
    names[column] = name.strip()[:200] or f"class {column}"
    return with_data(session, class_names=tuple(names))


def set_class_weight(session: Session, column: int, weight: float) -> Session:
    """Set the weight of one class; all weights 1 is no weighting."""
    data = session.data
    _check_cell(data, 0, column)
    if _finite(weight, "weight") < 0:
        raise SessionError(f"weight {weight:g} is negative", fix="use 0 or more")
    old = np.ones(data.classes) if data.class_weights is None else data.class_weights.array
    weights = old.copy()
    weights[column] = weight
    return with_data(session, class_weights=None if (weights == 1).all() else Matrix(weights))


def paste_predictions(session: Session, numbers: NDArray[np.float64]) -> Session:
    """Put pasted numbers in: one row replaces the shown row, several replace all.

    Where the number of classes changes, labels keep their class as long as it
    exists (else class 0), and names are kept for the classes that remain.
    """
    data = session.data
    block = np.atleast_2d(np.asarray(numbers, dtype=np.float64))
    if not np.isfinite(block).all():
        row, column = (int(i) for i in np.argwhere(~np.isfinite(block))[0])
        raise SessionError(
            "a number is not finite",
            where=f"row {row + 1}, column {column + 1}",
            fix="leave it out",
        )
    if block.shape[1] > 10_000:
        raise SessionError(f"{block.shape[1]} classes are too many", fix="10 000 at most")
    shown = session.vector.row
    if len(block) == 1 and block.shape[1] == data.classes:
        return with_data(session, predictions=data.predictions.with_row(shown, block[0]))
    labels = _fitted_labels(data, shown, *block.shape)
    session = with_data(
        session,
        predictions=Matrix(block),
        labels=Matrix(labels),
        class_names=data.class_names[: block.shape[1]]
        if len(data.class_names) >= block.shape[1]
        else (),
        row_names=data.row_names if len(block) == data.rows else (),
        class_weights=data.class_weights if block.shape[1] == data.classes else None,
        label_coding=data.label_coding if block.shape[1] == data.classes else "binary",
    )
    return set_row(_with_fitting_lesson(session), min(shown, len(block) - 1))


def _with_fitting_lesson(session: Session) -> Session:
    """Without the printed numbers of a lesson whose rows are no longer there."""
    if session.lesson is None:
        return session
    kept = tuple(p for p in session.lesson.published if (p.row or 0) < session.data.rows)
    return replace(session, lesson=replace(session.lesson, published=kept))


def _fitted_labels(data: Data, shown: int, rows: int, classes: int) -> NDArray[np.float64]:
    """Labels for a block of another shape, from those that are there."""
    old = data.labels.array
    old = old if rows == data.rows else np.repeat(old[shown : shown + 1], rows, axis=0)
    if classes == data.classes:
        return old
    if classes == 1:
        return np.asarray(old.argmax(axis=1) > 0, dtype=np.float64)[:, None]
    index = old.argmax(axis=1) if data.classes > 1 else (old[:, 0] > 0).astype(int)
    one_hot: NDArray[np.float64] = np.eye(classes)[np.where(index < classes, index, 0)]
    return one_hot


def set_data(session: Session, data: Data) -> Session:
    """Show other data, from the first row on; no file is read any more."""
    if data.rows < 1 or data.classes < 1 or data.labels.shape != data.predictions.shape:
        raise SessionError("predictions and labels do not fit", fix="give (N, K) numbers for both")
    return set_row(_with_fitting_lesson(replace(session, data=data, large=None)), 0)
