"""What prediction numbers are: probabilities, logits or log-probabilities."""

from __future__ import annotations

import re
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.cells import Numbers

PredictionKind = Literal["probabilities", "logits", "log-probabilities"]
KINDS: tuple[PredictionKind, ...] = ("probabilities", "logits", "log-probabilities")

# two rounded decimals leave a row of ten this far from 1; logits hardly ever come so near
NEAR_ONE = 0.02


_MOST_OFF = 1e-3


def row_tolerance(classes: int, *, half: bool = False) -> float:
    """How far a row of K probabilities may be from 1: 1e-6 for each class, at most 1e-3.

    Twenty times what rounding each number to float32 can do. Numbers in half precision
    may be off by the most: rounding can do half of it.
    """
    return _MOST_OFF if half else min(1e-6 * classes, _MOST_OFF)


def kind_of_word(name: str) -> PredictionKind | None:
    """The kind of numbers a name such as "logits" or "test_log_probs" speaks of."""
    name = name.lower()
    if re.search(r"log[ _-]?p", name):
        return "log-probabilities"
    if "logit" in name:
        return "logits"
    return "probabilities" if name == "p" or "prob" in name else None


def recognise_kind(predictions: Numbers) -> PredictionKind:
    """What (N, K) predictions most likely are; see :func:`recognise`."""
    return recognise(predictions)[0]


def recognise(predictions: Numbers) -> tuple[PredictionKind, str]:
    """What (N, K) predictions most likely are, and why in a few words.

    Probabilities: most rows lie in [0, 1] and sum to 1, or all numbers lie in [0, 1].
    Log-probabilities: no number is above 0 and the exponentials of most rows sum to 1.
    Otherwise logits. With one class: probabilities if all lie in [0, 1], else logits.
    """
    inside = ((predictions >= 0) & (predictions <= 1)).all(axis=1)
    if predictions.shape[1] == 1:
        if inside.all():
            return "probabilities", "all numbers lie between 0 and 1"
        return "logits", "not all numbers lie between 0 and 1"
    near = inside & (abs(_sums(predictions) - 1) < NEAR_ONE)
    if near.all():
        return "probabilities", "rows sum to 1"
    if 2 * near.sum() > len(near):
        return "probabilities", f"{near.sum():,} of {len(near):,} rows sum to 1"
    if inside.all():
        return "probabilities", "all numbers lie between 0 and 1, though rows do not sum to 1"
    if (predictions <= 0).all():
        near = abs(_sums(np.exp(predictions)) - 1) < NEAR_ONE
        if 2 * near.sum() > len(near):
            return "log-probabilities", "no number is above 0 and exp of the rows sums to 1"
    return "logits", "rows are no probabilities"


def _sums(values: Numbers) -> NDArray[np.float64]:
    with np.errstate(over="ignore", invalid="ignore"):  # rows of ±1e308 are no probabilities
        return np.asarray(values.sum(axis=1))
