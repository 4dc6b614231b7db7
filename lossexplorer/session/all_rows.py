"""How the rows of the data reach a loss: which numbers, which labels, through which link."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.adapt import Applied, Spaces, on_logits, on_probabilities
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.session.data_edits import logits_of
from lossexplorer.session.session import Data, PredictionKind

Floats = NDArray[np.float64]

_SCORES = (Space.SCORE, Space.SCORES)


def binary_labels(data: Data) -> Floats:
    """The labels as 0/1 or soft, (N, K), whatever they were entered as."""
    labels = data.labels.array
    return (labels + 1.0) / 2.0 if data.label_coding == "sign" else labels


def has_hard_labels(data: Data) -> bool:
    """Whether losses get class indices."""
    return data.label_kind == "index" and data.classes > 1


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
        labels: 0/1 or soft, (N, K).
        hard: whether losses on class labels get indices.
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
