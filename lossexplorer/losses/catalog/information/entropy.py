"""Entropy of a row of probabilities: the surprise to be expected."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import nats, sigmoid_pair, softmax_pair, times
from lossexplorer.losses.parameters import BASE
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space


def _value_and_gradient(prediction: Array, *, base: str | float = 2) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    log_p = np.log(prediction)
    values = 0 - times(prediction, log_p).sum(axis=-1)  # not -0.0 for a sure row
    return values * unit, {"prediction": -(log_p + 1) * unit}


def _from_logits(prediction: Array, *, base: str | float = 2) -> tuple[Array, Gradients]:
    """Softmax and entropy in one: dH/dz = -p(log p + H) stays finite where p rounds to 0."""
    unit = 1 / nats(base)
    p, log_p = softmax_pair(prediction)
    values = 0 - times(p, log_p).sum(axis=-1)
    return values * unit, {"prediction": -times(p, log_p + values[:, None]) * unit}


def _contributions(prediction: Array, *, base: str | float = 2) -> Array:
    return (0 - times(prediction, np.log(prediction))) / nats(base)


def _along_probability(x: Array, label: int, **_: object) -> tuple[tuple[Array], dict[str, Array]]:
    """Of two classes, of which one has the probability x."""
    return (np.stack([1 - x, x], axis=1),), {"prediction": np.array([-1.0, 1.0])}


def _along_logit(x: Array, label: int, **_: object) -> tuple[tuple[Array], dict[str, Array]]:
    p, q = sigmoid_pair(x)
    return (np.stack([q, p], axis=1),), {"prediction": (p * q)[:, None] * np.array([-1.0, 1.0])}


def _textbook(xp: Any, prediction: Any) -> Any:
    return -xp.sum(prediction * xp.log(prediction), axis=-1)


LOSS = Loss(
    key="entropy",
    title="Entropy",
    family="Information",
    short="entropy",
    aliases=("shannon_entropy", "shannon"),
    inputs=(Input("prediction", Space.SIMPLEX, description="a row of probabilities"),),
    parameters=(replace(BASE, default=2),),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    from_logits={"softmax": _from_logits},
    links=("identity", "softmax"),
    conventions={"textbook": {"reduction": "mean"}},
    convention="textbook",
    contributions=_contributions,
    curves={"probability": _along_probability, "logit": _along_logit},
    textbook=_textbook,
    formula=r"H = -\sum_{k} p_k \log p_k",
    gradient_formula=r"\frac{\partial H}{\partial p_k} = -\log p_k - 1"
    r",\quad \frac{\partial H}{\partial z_k} = -p_k\,(\log p_k + H)\ \mathrm{(nats)}",
    summary="How uncertain a row of probabilities is: 0 for a sure one, log K for an even one.",
    notes=(
        "It knows no label: a model can be sure and wrong. It is the part of cross-entropy "
        "that no prediction can take away.",
        "Minimised on its own it makes one class sure, whichever; maximised, it evens out.",
        "A class of probability 0 adds nothing, but its slope is +∞; PyTorch gives NaN there "
        "through x·log x.",
        "Rows that don't sum to 1 are taken as they are.",
    ),
    reference="Shannon (1948), A mathematical theory of communication",
    unit="nats",
)
