"""Self-information: how surprising it is that something of probability p happens."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import nats, sigmoid_pair, softplus
from lossexplorer.losses.parameters import BASE
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space, Through


def _value_and_gradient(prediction: Array, *, base: str | float = 2) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    values = (0 - np.log(prediction)) * unit  # not -0.0 for what is certain
    return values, {"prediction": -unit / prediction}


def _from_logits(prediction: Array, *, base: str | float = 2) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    return softplus(-prediction) * unit, {"prediction": -sigmoid_pair(prediction)[1] * unit}


def _along_probability(x: Array, label: int, **_: object) -> tuple[tuple[Array], dict[str, Array]]:
    """Of the class that is true: class 1 has the probability x, class 0 has 1 - x."""
    p = x if label else 1 - x
    return (p[:, None],), {"prediction": np.array(1.0 if label else -1.0)}


def _along_logit(x: Array, label: int, **_: object) -> tuple[tuple[Array], dict[str, Array]]:
    p, q = sigmoid_pair(x)
    rise = p * q if label else -p * q
    return ((p if label else q)[:, None],), {"prediction": rise[:, None]}


def _textbook(xp: Any, prediction: Any) -> Any:
    return -xp.log(prediction)


LOSS = Loss(
    key="self_information",
    title="Self-information",
    family="Information",
    short="self-inf",
    aliases=("surprisal", "information_content"),
    inputs=(
        Input("prediction", Space.PROBABILITY, description="the probability of what happened"),
    ),
    parameters=(replace(BASE, default=2),),
    value_and_gradient=_value_and_gradient,
    from_logits={"sigmoid": _from_logits, "softmax": Through("against_rest", _from_logits)},
    links=("identity", "sigmoid", "softmax"),
    conventions={"textbook": {"rows": None, "reduction": "mean"}},
    convention="textbook",
    curves={"probability": _along_probability, "logit": _along_logit},
    textbook=_textbook,
    formula=r"I = -\log p",
    gradient_formula=r"\frac{\partial I}{\partial p} = -\frac{1}{p}"
    r",\quad \frac{\partial I}{\partial z} = p - 1\ \mathrm{(nats)}",
    summary="The surprise at one event: a fair coin's side is 1 bit, a die's face 2.6.",
    notes=(
        "What can't happen is infinitely surprising, and the slope there is -∞.",
        "Probabilities of independent events multiply, their information adds up.",
        "On its own it is no loss: every probability is driven to 1. Cross-entropy is its mean "
        "over what really happens.",
    ),
    reference="Fano (1961), Transmission of information: a statistical theory of communications",
    unit="nats",
)
