"""What is odd about predictions and labels, and the fix one click away.

Rows are counted from 1 in texts, as people count; classes from 0, as labels do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.cells import Numbers
from lossexplorer.data.finding import Diagnostic
from lossexplorer.data.fixes import FIELD_FIXES, FIXES, apply_fix
from lossexplorer.data.kinds import PredictionKind, recognise_kind, row_tolerance
from lossexplorer.data.labels import LabelKind
from lossexplorer.data.mistakes import mistakes

__all__ = ["FIELD_FIXES", "FIXES", "Diagnostic", "apply_fix", "diagnose"]

Flags = NDArray[np.bool_]


def diagnose(
    predictions: Numbers,
    labels: Numbers,
    *,
    prediction_kind: PredictionKind = "probabilities",
    label_kind: LabelKind = "index",
    label_coding: Literal["binary", "sign"] = "binary",
    needs: Collection[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Everything odd about the data, errors first.

    Args:
        predictions: (N, K).
        labels: (N, K) as entered: 0/1, -1/+1 or soft.
        prediction_kind: what the predictions are declared to be.
        label_kind: rows of "soft" and "one-hot" labels are expected to sum to 1.
        label_coding: whether labels are declared to be 0/1 or -1/+1.
        needs: what the shown losses need: "log" where one takes a logarithm without ε;
            "multi-label" where each class is a probability of its own, so that rows
            need not sum to 1.
    """
    found = list(_of_labels(labels, label_kind, label_coding, needs))
    if prediction_kind == "probabilities":
        found += _of_probabilities(predictions, needs)
        if "log" in needs:
            found += _log_zero(predictions, labels, label_coding)
    elif prediction_kind == "log-probabilities" and predictions.shape[1] > 1:
        with np.errstate(over="ignore"):
            sums = np.exp(predictions).sum(axis=1)
        found += _row_sums(sums, predictions.shape[1], "normalise-logs", "exp of ")
    hard = label_kind != "soft" and label_coding == "binary" and "multi-label" not in needs
    found += mistakes(predictions, labels, prediction_kind, hard)
    return tuple(sorted(found, key=lambda each: each.severity != "error"))


def _of_probabilities(predictions: Numbers, needs: Collection[str]) -> Iterator[Diagnostic]:
    outside = (predictions < 0) | (predictions > 1)
    if outside.any():
        if _far_from_probabilities(predictions, outside):
            yield _like_another_kind(predictions)
            return
        row, column = _first(outside)
        what = f"{predictions[row, column]:.6g} in row {row + 1}, class {column}"
        count = int(outside.sum())
        yield Diagnostic(
            "outside",
            "error",
            f"{what} is no probability: it is outside [0, 1]"
            if count == 1
            else f"{count:,} numbers are outside [0, 1]; the first is {what}",
            row,
            column,
            "clip",
            "makes what is below 0 a 0 and what is above 1 a 1",
        )
    if predictions.shape[1] > 1 and "multi-label" not in needs:
        with np.errstate(over="ignore", invalid="ignore"):
            sums = predictions.sum(axis=1)
        yield from _row_sums(sums, predictions.shape[1], "normalise-row")


def _far_from_probabilities(predictions: Numbers, outside: Flags) -> bool:
    """Whether most rows are far outside [0, 1], and not by one slip of the fingers."""
    far = np.any((predictions < -0.5) | (predictions > 1.5), axis=1)
    return 2 * int(far.sum()) > len(predictions) and int(outside.sum()) > 1


def _like_another_kind(predictions: Numbers) -> Diagnostic:
    """Predictions declared probabilities that are far from it."""
    if recognise_kind(predictions) == "log-probabilities":
        return Diagnostic(
            "like-log-probabilities",
            "error",
            "the predictions look like log-probabilities, but are read as probabilities",
            fix_text="say that the predictions are log-probabilities",
        )
    return Diagnostic(
        "like-logits",
        "error",
        "the predictions look like logits, but are read as probabilities",
        fix="read-as-logits",
        fix_text="sends the predictions through a softmax",
    )


def _row_sums(sums: Numbers, classes: int, fix: str, of: str = "") -> Iterator[Diagnostic]:
    tolerance = row_tolerance(classes)
    wrong = np.flatnonzero(~(abs(sums - 1) <= tolerance))
    if not wrong.size:
        return
    row, total = int(wrong[0]), sums[wrong[0]]
    if wrong.size == 1:
        text = f"{of}row {row + 1} sums to {total:.6g}, not 1"
    else:
        text = f"{wrong.size:,} rows do not sum to 1; the first is {of}row {row + 1}: {total:.6g}"
        fix = "normalise-rows" if fix == "normalise-row" else fix
    allowed = f"(up to {tolerance:.0e} of rounding is let pass)"
    does = "subtracts log Σ exp from each row" if of else "divides each row by its sum"
    yield Diagnostic("row-sum", "warning", text, row, None, fix, f"{does} {allowed}")


def _log_zero(predictions: Numbers, labels: Numbers, coding: str) -> Iterator[Diagnostic]:
    weights = (labels + 1) / 2 if coding == "sign" else labels
    zero = (predictions == 0) & (weights > 0)
    if predictions.shape[1] == 1:
        zero |= (predictions == 1) & (weights < 1)
    if not zero.any():
        return
    row, column = _first(zero)
    count = int(zero.any(axis=1).sum())
    given = "label 0" if predictions[row, column] == 1 else f"class {column}, its label,"
    what = f"row {row + 1} gives {given} the probability 0"
    yield Diagnostic(
        "log-zero",
        "warning",
        f"{what}: the loss takes log 0 = −∞"
        if count == 1
        else f"{count:,} rows give their label the probability 0, and log 0 = −∞;"
        f" the first is row {row + 1}",
        row,
        column,
        "epsilon",
        "sets ε = 1e-7 in the losses that take it, so that no logarithm is of 0",
    )


def _of_labels(
    labels: Numbers, kind: LabelKind, coding: str, needs: Collection[str]
) -> Iterator[Diagnostic]:
    negative, zero = labels == -1, labels == 0
    strange = negative if coding == "binary" else zero
    if strange.any():
        row, column = _first(strange)
        yield _misread(row, column, coding, bool(negative.any() and zero.any()))
        return
    if coding == "sign":
        return
    outside = (labels < 0) | (labels > 1)
    if outside.any() and "log" in needs:
        yield _label_range(labels, *_first(outside))
        return
    sums = labels.sum(axis=1)
    off = abs(sums - 1) > row_tolerance(labels.shape[1])
    if kind != "index" and labels.shape[1] > 1 and off.any() and "multi-label" not in needs:
        row, count = int(off.argmax()), int(off.sum())
        what = f"the label of row {row + 1} sums to {sums[row]:.6g}, not 1"
        yield Diagnostic(
            "label-sum",
            "warning",
            what if count == 1 else f"{count:,} labels do not sum to 1; {what}",
            row,
            None,
            "normalise-label",
            "divides each label row by its sum",
        )


def _label_range(labels: Numbers, row: int, column: int) -> Diagnostic:
    """A label that is no weight between 0 and 1."""
    row_of_classes = labels.shape[1] > 1
    return Diagnostic(
        "label-range",
        "error",
        f"label {labels[row, column]:.6g} in row {row + 1}, class {column} is outside [0, 1]",
        row,
        column,
        "normalise-label" if row_of_classes else None,
        "divides each label row by its sum" if row_of_classes else "give a label from 0 to 1",
    )


def _misread(row: int, column: int, coding: str, mixed: bool) -> Diagnostic:
    """Labels -1 where 0/1 are expected, or 0 where -1/+1 are."""
    if mixed:
        return Diagnostic(
            "mixed-labels",
            "error",
            "labels mix −1 and 0",
            row,
            column,
            fix_text="give 0 and 1, or −1 and +1",
        )
    if coding == "binary":
        text = f"label −1 in row {row + 1}, but labels are read as 0/1"
        return Diagnostic(
            "sign-labels", "error", text, row, column, "read-as-sign", "−1 and +1 are the labels"
        )
    text = f"label 0 in row {row + 1}, but labels are read as −1/+1"
    return Diagnostic(
        "binary-labels", "error", text, row, column, "read-as-binary", "0 and 1 are the labels"
    )


def _first(flags: Flags) -> tuple[int, int]:
    """Row and column of the first flag."""
    row, column = divmod(int(flags.argmax()), flags.shape[1])
    return row, column
