"""What a click on a diagnostic's button does to the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from lossexplorer.data.cells import Numbers

EPSILON = 1e-7

# code of a fix → text of its button
FIXES: Mapping[str, str] = MappingProxyType(
    {
        "normalise-row": "Scale the row to 1",
        "normalise-rows": "Scale the rows to 1",
        "normalise-logs": "Scale exp of the rows to 1",
        "normalise-label": "Scale the labels to 1",
        "clip": "Clip to [0, 1]",
        "epsilon": "Add ε = 1e-7",
        "read-as-sign": "Read labels as −1/+1",
        "read-as-binary": "Read labels as 0/1",
        "read-as-logits": "Read as logits",
        "read-as-probabilities": "Read as probabilities",
        "undo-softmax": "Undo one softmax",
        "labels-down": "Take 1 off the labels",
        "labels-up": "Add 1 to the labels",
        "mean-by-count": "Divide by the rows",
        "normalise-p": "Scale P to 1",
        "normalise-q": "Scale Q to 1",
    }
)

# fixes that change a field of the data, not its numbers: code → (field, value).
# "epsilon" sets the parameter epsilon of the losses that have one to EPSILON, and
# "mean-by-count" the reduction of losses with class weights to "mean".
FIELD_FIXES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "read-as-sign": ("label_coding", "sign"),
        "read-as-binary": ("label_coding", "binary"),
        "read-as-logits": ("prediction_kind", "logits"),
        "read-as-probabilities": ("prediction_kind", "probabilities"),
    }
)


def apply_fix(
    code: str, predictions: Numbers, labels: Numbers, *, row: int | None = None
) -> tuple[Numbers, Numbers]:
    """Carry out a fix that changes numbers.

    Args:
        code: "normalise-row", "normalise-rows", "normalise-logs", "normalise-label", "clip",
            "undo-softmax", "labels-down" or "labels-up".
        predictions: (N, K), left as they are.
        labels: (N, K), left as they are.
        row: the only row to change; None for all. What is negative counts as 0 in a
            sum, and a row without anything positive becomes uniform.

    Returns:
        New predictions and labels, (N, K).

    Raises:
        KeyError: for codes in FIELD_FIXES, for those of losses, and unknown ones.
    """
    rows = slice(None) if row is None else slice(row, row + 1)
    new, new_labels = np.array(predictions, np.float64), np.array(labels, np.float64)
    if code in ("normalise-row", "normalise-rows"):
        new[rows] = _normalised(new[rows])
    elif code == "normalise-logs":
        new[rows] = _normalised_logs(new[rows])
    elif code == "normalise-label":
        new_labels[rows] = _normalised(new_labels[rows])
    elif code == "clip":
        new[rows] = new[rows].clip(0.0, 1.0)
    elif code == "undo-softmax":
        new[rows] = _normalised(before_softmax(new[rows]))
    elif code in ("labels-down", "labels-up"):
        new_labels[rows] = np.roll(new_labels[rows], -1 if code == "labels-down" else 1, axis=1)
    else:
        raise KeyError(code)
    return new, new_labels


def before_softmax(rows: Numbers) -> Numbers:
    """The rows that sum to 1 and whose softmax the given rows are, (N, K)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.log(rows)
        found: Numbers = logs + (1 - logs.sum(axis=1, keepdims=True)) / rows.shape[1]
    return found


def _normalised(rows: Numbers) -> Numbers:
    """The rows divided by their sums."""
    rows = rows.clip(0.0)
    peaks = rows.max(axis=1, keepdims=True)
    rows = np.where(peaks > 0, rows / np.where(peaks > 0, peaks, 1.0), 1.0)  # 1e308 + 1e308 is inf
    return np.asarray(rows / rows.sum(axis=1, keepdims=True))


def _normalised_logs(rows: Numbers) -> Numbers:
    """The rows shifted so that their exponentials sum to 1."""
    totals = np.logaddexp.reduce(rows, axis=1, keepdims=True)
    rows = np.where(np.isfinite(totals), rows, 0.0)
    return np.asarray(rows - np.logaddexp.reduce(rows, axis=1, keepdims=True))
