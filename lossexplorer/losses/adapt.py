"""How one table of predictions reaches the inputs of each loss.

The person has one row of probabilities or logits and one label; a cross-entropy
wants probabilities and a class, a hinge wants scores and signs. This module
says which inputs and link a loss gets, or why it can't be applied.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.links import LINKS
from lossexplorer.losses.spec import Space

Floats = NDArray[np.float64]
Spaces = tuple[Space, ...]  # of a loss's inputs, under the parameters in force

_PROBABILISTIC = (
    Space.REAL,
    Space.NON_NEGATIVE,
    Space.PROBABILITY,
    Space.SIMPLEX,
    Space.LOG_SIMPLEX,
)


@dataclass(frozen=True, eq=False)
class Applied:
    """The inputs of a loss and the link before it ("identity" for none)."""

    inputs: tuple[Any, ...]
    link: str
    temperature: float = 1.0

    @property
    def options(self) -> dict[str, Any]:
        """The link as keyword arguments of ``evaluate``."""
        if self.link == "identity":
            return {}
        if self.link in ("softmax", "log_softmax"):
            return {"link": self.link, "temperature": self.temperature}
        return {"link": self.link}


def fits(spaces: Spaces, classes: int, logits: bool) -> str:
    """Why a loss can't be applied to rows of ``classes`` numbers; "" if it can.

    A loss of one input (an entropy) looks at the predictions alone.
    """
    space = spaces[0]
    if len(spaces) > 2 or space not in (*_PROBABILISTIC, Space.SCORE, Space.SCORES):
        return "it needs other inputs than a prediction and a label"
    rows = (Space.SIMPLEX, Space.LOG_SIMPLEX, Space.SCORES)
    if classes == 1 and (space in rows or spaces[-1] in (Space.CLASS, Space.SIMPLEX)):
        return "it needs a row of at least two classes"
    if space is Space.SCORE and not logits:
        return "it needs scores: switch the predictions to logits"
    return ""


def on_logits(
    spaces: Spaces,
    logits: Floats,
    labels: Floats,
    *,
    hard: bool,
    temperature: float = 1.0,
    links: Collection[str] = LINKS,
) -> Applied:
    """Inputs that give the gradient with respect to logits, (…, K).

    Several classes go through a softmax, a single one through a sigmoid, so that
    every loss sees the same probabilities. ``labels`` are 0/1 or soft, ``links`` those
    the loss has: without the fitting one it takes the numbers as they are.
    """
    space = spaces[0]
    inputs = (logits, *targets(spaces[1:], labels, hard))
    if space in (Space.SCORE, Space.SCORES):
        return Applied(inputs, "identity")
    link = "log_softmax" if space is Space.LOG_SIMPLEX else "softmax"
    link = "sigmoid" if logits.shape[-1] == 1 and link == "softmax" else link
    return Applied(inputs, link, temperature) if link in links else Applied(inputs, "identity")


def on_probabilities(spaces: Spaces, p: Floats, labels: Floats, *, hard: bool) -> Applied:
    """Inputs that give the gradient with respect to the probabilities themselves.

    A loss on log-probabilities gets their logarithm; its gradient has still to be
    divided by p (:func:`to_probabilities`).
    """
    target = targets(spaces[1:], labels, hard)
    if spaces[0] is Space.LOG_SIMPLEX:
        with np.errstate(divide="ignore", invalid="ignore"):
            return Applied((np.log(p), *target), "identity")
    return Applied((p, *target), "identity")


def to_probabilities(spaces: Spaces, gradient: Floats, p: Floats) -> Floats:
    """The gradient with respect to p of what :func:`on_probabilities` set up."""
    if spaces[0] is not Space.LOG_SIMPLEX:
        return gradient
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(gradient == 0, 0.0, gradient / p)


def targets(spaces: Spaces, labels: Floats, hard: bool) -> tuple[Any, ...]:
    """The label as a loss takes it, if it takes one.

    Args:
        spaces: of the inputs after the first.
        labels: 0/1 or soft, (…, K).
        hard: whether a loss on class labels gets indices.
    """
    if not spaces:
        return ()
    space = spaces[0]
    if space is Space.LOG_SIMPLEX:
        with np.errstate(divide="ignore"):
            return (np.log(labels),)
    if space is Space.SIGN:
        return (2.0 * labels - 1.0,)
    if space is Space.CLASS and hard:
        return (labels.argmax(axis=-1),)
    return (labels,)
