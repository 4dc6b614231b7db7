"""How rows of predictions reach a loss: which numbers, which labels, through which link."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.losses.adapt import Applied, Spaces, on_logits, on_probabilities
from lossexplorer.losses.spec import Loss, Space

Floats = NDArray[Any]

LEAST = 1e-12
"""The probability that stands for 0 when its logit must be finite."""

_SCORES = (Space.SCORE, Space.SCORES)


def logits_of(values: Floats, kind: PredictionKind) -> Floats:
    """Predictions of a kind as logits, (N, K).

    Of probabilities their logarithms, of a single probability log(p / (1 - p)).
    """
    if kind != "probabilities":
        return values
    p = np.clip(values, LEAST, None)
    if values.shape[1] == 1:
        p = np.clip(p, None, 1.0 - LEAST)
        return np.asarray(np.log(p) - np.log1p(-p))
    return np.asarray(np.log(p))


def inputs_of(
    loss: Loss,
    spaces: Spaces,
    numbers: Floats,
    kind: PredictionKind,
    labels: Floats,
    *,
    hard: bool,
    temperature: float,
) -> Applied:
    """What a loss is called with for predictions declared to be of a kind.

    Args:
        loss: the loss.
        spaces: of its inputs, under the parameters in force.
        numbers: predictions, (N, K).
        kind: what they are declared to be.
        labels: 0/1 or soft, (N, K). Class indices (N,) for a loss on class labels.
        hard: whether losses on class labels get indices in the place of label rows.
        temperature: divides logits before their softmax.
    """
    if kind == "probabilities" and spaces[0] not in _SCORES:
        return on_probabilities(spaces, numbers, labels, hard=hard)
    scale = temperature if kind == "logits" else 1.0
    z = logits_of(numbers, kind)
    applied = on_logits(spaces, z, labels, hard=hard, temperature=scale, links=loss.links)
    if taken_as_they_are(spaces, kind):
        return Applied(applied.inputs, "identity")
    return applied


def taken_as_they_are(spaces: Spaces, kind: PredictionKind) -> bool:
    """Whether a loss on log-probabilities is given some: then nothing comes between.

    What is declared to be log-probabilities without being any gives the number it gives
    everywhere else, with which the mistake can be recognised.
    """
    return kind == "log-probabilities" and spaces[0] is Space.LOG_SIMPLEX
