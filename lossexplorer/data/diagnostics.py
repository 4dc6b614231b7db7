"""What is odd about predictions and labels, each finding with its one-click fix.

Nothing here changes data: a finding names a fix, and :func:`apply_fix` (or, for
findings that are about how the data is read, the session) carries it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Severity = Literal["error", "warning", "note"]

FIXES: Mapping[str, str] = {
    "normalise-rows": "scale to 1",
    "normalise-labels": "scale labels to 1",
    "clip": "clip to [0, 1]",
    "epsilon": "add ε = 1e-7",
    "read-as-logits": "read as logits",
    "read-as-sign": "read labels as −1/+1",
    "read-as-binary": "read labels as 0/1",
}

_SUM_TOLERANCE = 1e-6  # a row sums to 1 within this, times √K for float32 rounding


@dataclass(frozen=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: what kind of finding, e.g. "row-sum".
        text: in the reader's words, rows counted from 1.
        row, column: the first place it is found, counted from 0; None for all.
        fix: a key of :data:`FIXES`, or None.
        fix_text: what its button says.
    """

    code: str
    severity: Severity
    text: str
    row: int | None = None
    column: int | None = None
    fix: str | None = None

    @property
    def fix_text(self) -> str:
        """What the fix's button says, or ""."""
        return FIXES[self.fix] if self.fix else ""


def diagnose(
    predictions: Floats,
    labels: Floats,
    *,
    prediction_kind: str = "probabilities",
    label_kind: str = "index",
    label_coding: str = "binary",
    needs: frozenset[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Look for what commonly goes wrong, the most serious first.

    Args:
        predictions: (N, K).
        labels: (N, K) as entered.
        prediction_kind: "probabilities", "logits" or "log-probabilities".
        label_kind: "index", "one-hot" or "soft".
        label_coding: "binary" (0/1) or "sign" (-1/+1).
        needs: what the shown losses need: "log" if one takes an unguarded logarithm.
    """
    found = list(_labels(labels, label_kind, label_coding))
    if prediction_kind == "probabilities":
        outside = list(_outside(predictions))
        found += outside
        found += _sums(predictions) if not outside else ()
        if "log" in needs and not outside:
            found += _log_zero(predictions, labels, label_coding)
    order = {"error": 0, "warning": 1, "note": 2}
    return tuple(sorted(found, key=lambda one: order[one.severity]))


def apply_fix(code: str, predictions: Floats, labels: Floats) -> tuple[Floats, Floats]:
    """Predictions and labels after a fix that changes numbers.

    Raises:
        KeyError: for a fix that is about reading, not about numbers.
    """
    if code == "normalise-rows":
        return _scaled(predictions), labels
    if code == "normalise-labels":
        return predictions, _scaled(labels)
    if code == "clip":
        return np.clip(predictions, 0.0, 1.0), labels
    raise KeyError(code)


def _scaled(values: Floats) -> Floats:
    """Rows divided by their sums; a row that sums to 0 becomes uniform."""
    values = np.clip(values, 0.0, None)
    total = values.sum(axis=1, keepdims=True)
    uniform = np.full_like(values, 1.0 / values.shape[1])
    return np.where(total > 0, values / np.where(total > 0, total, 1.0), uniform)


def _outside(predictions: Floats) -> Iterator[Diagnostic]:
    wrong = (predictions < 0) | (predictions > 1)
    if not wrong.any():
        return
    row, column = (int(i) for i in np.argwhere(wrong)[0])
    value = predictions[row, column]
    count = int(wrong.sum())
    more = f" ({count} such values)" if count > 1 else ""
    like_logits = bool((np.abs(predictions.sum(axis=1) - 1) > 0.5).any()) and count > 1
    yield Diagnostic(
        "outside",
        "error",
        f"row {row + 1}, class {column}: {value:.4g} is no probability{more}",
        row,
        column,
        "read-as-logits" if like_logits else "clip",
    )


def _sums(predictions: Floats) -> Iterator[Diagnostic]:
    if predictions.shape[1] == 1:
        return
    total = predictions.sum(axis=1)
    wrong = np.flatnonzero(np.abs(total - 1) > _SUM_TOLERANCE * np.sqrt(predictions.shape[1]))
    if wrong.size:
        yield _first_row(wrong, total, "row-sum", "sums to", "sum", "normalise-rows")


def _first_row(
    wrong: NDArray[np.intp], total: Floats, code: str, one: str, many: str, fix: str
) -> Diagnostic:
    row = int(wrong[0])
    if wrong.size == 1:
        text = f"row {row + 1} {one} {total[row]:.4g}, not 1"
    else:
        text = f"{wrong.size} rows do not {many} to 1; the first is row {row + 1}: {total[row]:.4g}"
    return Diagnostic(code, "warning", text, row, None, fix)


def _log_zero(predictions: Floats, labels: Floats, coding: str) -> Iterator[Diagnostic]:
    """A class with label weight and probability 0: its loss is the logarithm of 0."""
    weight = (labels + 1) / 2 if coding == "sign" else labels
    wrong = (predictions == 0) & (weight > 0)
    if predictions.shape[1] == 1:
        wrong |= (predictions == 1) & (weight < 1)
    if not wrong.any():
        return
    row, column = (int(i) for i in np.argwhere(wrong)[0])
    count = int(wrong.any(axis=1).sum())
    more = f" ({count} rows like this)" if count > 1 else ""
    yield Diagnostic(
        "log-zero",
        "warning",
        f"row {row + 1}: the true class {column} has probability 0, so its loss is −log 0{more}",
        row,
        column,
        "epsilon",
    )


def _labels(labels: Floats, kind: str, coding: str) -> Iterator[Diagnostic]:
    negative = labels < 0
    if coding == "binary" and negative.any():
        row, column = (int(i) for i in np.argwhere(negative)[0])
        signs = bool(np.isin(labels, (-1.0, 1.0)).all())
        yield Diagnostic(
            "sign-labels",
            "error",
            f"row {row + 1}: the label {labels[row, column]:.4g} is negative"
            + ("; −1/+1 are read as 0/1" if signs else "; labels go from 0 to 1"),
            row,
            column,
            "read-as-sign" if signs else None,
        )
        return
    if coding == "sign" and not np.isin(labels, (-1.0, 1.0)).all():
        row, column = (int(i) for i in np.argwhere(~np.isin(labels, (-1.0, 1.0)))[0])
        yield Diagnostic(
            "binary-labels",
            "error",
            f"row {row + 1}: the label {labels[row, column]:.4g} is not −1 or +1",
            row,
            column,
            "read-as-binary",
        )
        return
    if coding == "binary" and (labels > 1).any():
        row, column = (int(i) for i in np.argwhere(labels > 1)[0])
        text = f"row {row + 1}: the label {labels[row, column]:.4g} is above 1"
        fix = "normalise-labels" if labels.shape[1] > 1 else None
        yield Diagnostic("label-range", "error", text, row, column, fix)
        return
    if coding == "binary" and kind == "soft" and labels.shape[1] > 1:
        total = labels.sum(axis=1)
        wrong = np.flatnonzero(np.abs(total - 1) > _SUM_TOLERANCE * np.sqrt(labels.shape[1]))
        if wrong.size:
            row = int(wrong[0])
            text = f"the label of row {row + 1} sums to {total[row]:.4g}, not 1"
            yield Diagnostic("label-sum", "warning", text, row, None, "normalise-labels")
