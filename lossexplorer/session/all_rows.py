"""One loss on all rows of a session: the number a training log would print."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import Applied, Spaces, fits, on_logits, on_probabilities
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.session.data_edits import logits
from lossexplorer.session.options import data_options, pipeline, settings
from lossexplorer.session.session import Data, LossChoice, PredictionKind, Session

Floats = NDArray[np.float64]

_SCORES = (Space.SCORE, Space.SCORES)


def on_all_rows(session: Session, key: str) -> float:
    """A loss on every row, reduced as it is set up; values kept apart are averaged.

    Raises:
        LossInputError: if the loss does not apply to the data, saying why.
    """
    return _on_all_rows(session.data, session.choice(key), session.vector.temperature)


@lru_cache(maxsize=32)
def _on_all_rows(data: Data, choice: LossChoice, temperature: float) -> float:
    loss = get(choice.key)
    spaces = loss.spaces_of(settings(choice))
    reason = fits(spaces, data.classes, data.prediction_kind != "probabilities")
    if reason:
        raise LossInputError(reason)
    numbers = data.predictions.array
    if spaces[0] in _SCORES:
        numbers = logits(data)
    applied = inputs_of(
        loss,
        spaces,
        numbers,
        data.prediction_kind,
        binary_labels(data),
        hard=has_hard_labels(data),
        temperature=temperature,
    )
    options = {**applied.options, **data_options(choice, data)}
    if pipeline(choice)[1] == "none":
        options["reduction"] = "mean"
    return float(evaluate(loss, *applied.inputs, **options).value)


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
    applied = on_logits(spaces, numbers, labels, hard=hard, temperature=scale, links=loss.links)
    if taken_as_they_are(spaces, kind):
        return Applied(applied.inputs, "identity")
    return applied


def taken_as_they_are(spaces: Spaces, kind: PredictionKind) -> bool:
    """Whether a loss on log-probabilities is given some: then nothing comes between.

    What is declared to be log-probabilities without being any gives the number it gives
    everywhere else, with which the mistake can be recognised.
    """
    return kind == "log-probabilities" and spaces[0] is Space.LOG_SIMPLEX
