"""What is odd about predictions and labels, and the fix one click away.

Rows are counted from 1 in texts, as people count; classes from 0, as labels do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.cells import Numbers
from lossexplorer.data.evidence import Evidence
from lossexplorer.data.finding import Diagnostic
from lossexplorer.data.fixes import FIELD_FIXES, FIXES, apply_fix
from lossexplorer.data.kinds import PredictionKind, row_tolerance
from lossexplorer.data.labels import LabelKind
from lossexplorer.data.mistakes import mistakes
from lossexplorer.data.places import Places
from lossexplorer.data.remarks import row_remarks
from lossexplorer.data.whole_batch import Equal, batch_remarks

__all__ = ["FIELD_FIXES", "FIXES", "Diagnostic", "apply_fix", "diagnose", "findings", "in_order"]

Flags = NDArray[np.bool_]


def diagnose(
    predictions: Numbers,
    labels: Numbers,
    *,
    prediction_kind: PredictionKind = "probabilities",
    label_kind: LabelKind = "index",
    label_coding: Literal["binary", "sign"] = "binary",
    needs: Collection[str] = frozenset(),
    start: int = 0,
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
        start: the number of the first row, where these are some of many.
    """
    found = list(_of_labels(labels, label_kind, label_coding, needs, start))
    sign = label_coding == "sign"
    hard = label_kind != "soft" and not sign and "multi-label" not in needs
    weights = (labels + 1) / 2 if sign else labels
    evidence = Evidence.of(predictions, weights, prediction_kind, start=start, hard=hard)
    found += findings(
        evidence, needs, lambda a, b: _same(predictions[a - start], predictions[b - start])
    )
    return in_order(found)


def findings(evidence: Evidence, needs: Collection[str], equal: Equal) -> Iterator[Diagnostic]:
    """Everything odd about predictions and hard labels that was counted.

    Args:
        evidence: what was counted, over all rows.
        needs: as in :func:`diagnose`.
        equal: whether two rows, by number, have the same predictions.
    """
    yield from row_remarks(evidence, needs)
    yield from mistakes(evidence)
    yield from batch_remarks(evidence, equal)


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Errors first, then warnings, then notes."""
    return tuple(sorted(found, key=lambda each: ("error", "warning", "note").index(each.severity)))


def _same(one: Numbers, other: Numbers) -> bool:
    return bool((one == other).all())


def _of_labels(
    labels: Numbers, kind: LabelKind, coding: str, needs: Collection[str], start: int
) -> Iterator[Diagnostic]:
    negative, zero = labels == -1, labels == 0
    strange = negative if coding == "binary" else zero
    if strange.any():
        row, column = _first(strange)
        yield _misread(row + start, column, coding, bool(negative.any() and zero.any()))
        return
    if coding == "sign":
        return
    outside = (labels < 0) | (labels > 1)
    if outside.any() and "log" in needs:
        yield _label_range(labels, *_first(outside), start)
        return
    sums = labels.sum(axis=1)
    off = abs(sums - 1) > row_tolerance(labels.shape[1])
    if kind != "index" and labels.shape[1] > 1 and off.any() and "multi-label" not in needs:
        places = Places.of_rows(np.flatnonzero(off), sums[off], start)
        what = f"the label of row {places.row + 1} sums to {places.value:.6g}, not 1"
        if places.count > 1:
            what = (
                f"{places.count:,} labels do not sum to 1: {places.listed}; "
                f"the first sums to {places.value:.6g}"
            )
        yield Diagnostic(
            "label-sum",
            "warning",
            what,
            places.row,
            None,
            "normalise-label",
            "divides each label row by its sum",
        )


def _label_range(labels: Numbers, row: int, column: int, start: int) -> Diagnostic:
    """A label that is no weight between 0 and 1."""
    row_of_classes = labels.shape[1] > 1
    return Diagnostic(
        "label-range",
        "error",
        f"label {labels[row, column]:.6g} in row {row + start + 1}, class {column} "
        "is outside [0, 1]",
        row + start,
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
