"""Mistakes that give plausible numbers: softmax applied twice, labels off by one."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lossexplorer.data.evidence import Evidence
from lossexplorer.data.finding import Diagnostic

_FEWEST = 4  # rows, before a pattern is more than chance
_MOST, _LEAST = 0.8, 0.2  # share of rows that fit the shifted labels, and those as they are


def mistakes(evidence: Evidence) -> Iterator[Diagnostic]:
    """What such data most likely went through, with the way back."""
    if evidence.classes < 2 or evidence.nonfinite:
        return
    if evidence.kind == "logits" and evidence.within:
        yield Diagnostic(
            "double-softmax",
            "warning",
            "the logits look like probabilities (each row sums to 1): "
            "softmax would be applied twice",
            fix="read-as-probabilities",
            fix_text="reads them as what they are; no softmax is applied to them",
        )
    if evidence.kind == "probabilities" and _went_through_twice(evidence):
        most = math.e / (math.e + evidence.classes - 1)
        yield Diagnostic(
            "softmax-of-softmax",
            "warning",
            "softmax seems to have been applied twice: "
            f"no probability is above e/(e + K − 1) = {most:.4g}",
            fix="undo-softmax",
            fix_text="takes the second softmax back, so that rows are probabilities again",
        )
    yield from _off_by_one(evidence)


def _went_through_twice(evidence: Evidence) -> bool:
    """Whether all rows are the softmax of probabilities, most of those being sure ones."""
    enough = evidence.rows >= _FEWEST and 2 * evidence.sure > evidence.rows
    return evidence.twice and enough


def _off_by_one(evidence: Evidence) -> Iterator[Diagnostic]:
    """Labels one above or one below the class that is predicted, in most rows."""
    if evidence.labels is None or evidence.classes < 3:
        return
    rows = int(evidence.labels.sum())
    if rows < _FEWEST or evidence.hits > _LEAST * rows or (evidence.labels > 0).sum() < 2:
        return
    for fitting, word, fix, end in (
        (evidence.minus, "minus", "labels-down", 0),
        (evidence.plus, "plus", "labels-up", -1),
    ):
        if fitting < _MOST * rows:
            continue
        empty = evidence.labels[end] == 0
        yield Diagnostic(
            "off-by-one",
            "warning",
            f"labels look off by one: in {fitting:,} of {rows:,} rows the predicted class "
            f"is the label {word} 1",
            fix=fix if empty else None,
            fix_text=f"makes every label the class {word} 1" if empty else "check the labels",
        )
