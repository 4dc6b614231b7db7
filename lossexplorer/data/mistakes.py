"""Mistakes that give plausible numbers: softmax applied twice, labels off by one."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.data.cells import Numbers
from lossexplorer.data.finding import Diagnostic
from lossexplorer.data.fixes import before_softmax
from lossexplorer.data.kinds import PredictionKind, row_tolerance

_FEWEST = 4  # rows, before a pattern is more than chance
_MOST, _LEAST = 0.8, 0.2  # share of rows that fit the shifted labels, and those as they are
_SURE = 0.9  # a probability that confident classifiers often give


def mistakes(
    predictions: Numbers, labels: Numbers, prediction_kind: PredictionKind, hard: bool
) -> Iterator[Diagnostic]:
    """What such data most likely went through, with the way back.

    Args:
        predictions: (N, K).
        labels: (N, K), 0/1 or soft.
        prediction_kind: what the predictions are declared to be.
        hard: whether each label names one class.
    """
    if predictions.shape[1] < 2 or not np.isfinite(predictions).all():
        return
    if prediction_kind == "logits" and _are_probabilities(predictions):
        yield Diagnostic(
            "double-softmax",
            "warning",
            "the logits look like probabilities (each row sums to 1): "
            "softmax would be applied twice",
            fix="read-as-probabilities",
            fix_text="reads them as what they are; no softmax is applied to them",
        )
    if prediction_kind == "probabilities" and _went_through_twice(predictions):
        most = math.e / (math.e + predictions.shape[1] - 1)
        yield Diagnostic(
            "softmax-of-softmax",
            "warning",
            "softmax seems to have been applied twice: "
            f"no probability is above e/(e + K − 1) = {most:.4g}",
            fix="undo-softmax",
            fix_text="takes the second softmax back, so that rows are probabilities again",
        )
    if hard:
        yield from _off_by_one(predictions, labels)


def _are_probabilities(predictions: Numbers) -> bool:
    inside = bool(((predictions >= 0) & (predictions <= 1)).all())
    near = abs(predictions.sum(axis=1) - 1) <= row_tolerance(predictions.shape[1])
    return inside and bool(near.all())


def _went_through_twice(predictions: Numbers) -> bool:
    """Whether all rows are the softmax of probabilities, most of those being sure ones.

    A softmax of numbers from 0 to 1 that sum to 1 has a logarithm that, shifted to sum
    to 1, is these numbers again.
    """
    if len(predictions) < _FEWEST or (predictions <= 0).any():
        return False
    first = before_softmax(predictions)
    slack = 1e-4
    inside = bool(((first >= -slack) & (first <= 1 + slack)).all())
    return inside and bool((first.max(axis=1) > _SURE).mean() > 0.5)


def _off_by_one(predictions: Numbers, labels: Numbers) -> Iterator[Diagnostic]:
    """Labels one above or one below the class that is predicted, in most rows."""
    rows, classes = predictions.shape
    if rows < _FEWEST or classes < 3:
        return
    guess, label = predictions.argmax(axis=1), labels.argmax(axis=1)
    if (guess == label).mean() > _LEAST or len(np.unique(label)) < 2:
        return
    for step, word, fix in ((1, "minus", "labels-down"), (-1, "plus", "labels-up")):
        fitting = int((guess == label - step).sum())
        if fitting < _MOST * rows:
            continue
        empty = not labels[:, 0 if step == 1 else -1].any()
        yield Diagnostic(
            "off-by-one",
            "warning",
            f"labels look off by one: in {fitting:,} of {rows:,} rows the predicted class "
            f"is the label {word} 1",
            fix=fix if empty else None,
            fix_text=f"makes every label the class {word} 1" if empty else "check the labels",
        )
