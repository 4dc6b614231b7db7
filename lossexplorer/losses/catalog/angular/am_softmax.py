"""Additive-margin softmax (CosFace): the true cosine has to lead by a margin."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.angular import (
    INPUTS,
    Angular,
    angular_softmax,
    over_angle,
    zero_vectors,
)
from lossexplorer.losses.parameters import SCALE
from lossexplorer.losses.spec import Array, Gradients, Loss, Parameter


def _angular(*, scale: float = 30.0, margin: float = 0.35) -> Angular:
    def less(cosine: Array) -> tuple[Array, Array]:
        return cosine - margin, np.ones_like(cosine)

    return Angular(less, scale)


def _value_and_gradient(
    embedding: Array,
    prototypes: Array,
    target: Array,
    *,
    scale: float = 30.0,
    margin: float = 0.35,
) -> tuple[Array, Gradients]:
    return angular_softmax(embedding, prototypes, target, _angular(scale=scale, margin=margin))


def _textbook(
    xp: Any,
    embedding: Any,
    prototypes: Any,
    target: Any,
    *,
    scale: float = 30.0,
    margin: float = 0.35,
) -> Any:
    x = embedding / xp.sqrt(xp.sum(embedding**2, axis=-1))[..., None]
    w = prototypes / xp.sqrt(xp.sum(prototypes**2, axis=-1))[..., None]
    cosine = x @ xp.swapaxes(w, 0, 1)
    true = xp.eye(cosine.shape[-1])
    logits = scale * (cosine[..., None, :] - margin * true)
    costs = xp.log(xp.sum(xp.exp(logits), axis=-1)) - scale * (cosine - margin)
    return xp.sum(target * costs, axis=-1)


LOSS = Loss(
    key="am_softmax",
    title="AM-softmax (CosFace)",
    family="Angular softmax",
    short="AM-soft.",
    aliases=("cosface", "additive_margin_softmax"),
    inputs=INPUTS,
    parameters=(
        SCALE,
        Parameter(
            "margin",
            0.35,
            minimum=0.0,
            maximum=2.0,
            slider=(0.0, 1.0),
            symbol="m",
            title="Cosine margin",
            description="Taken off the cosine of the true class.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={"textbook": {"reduction": "mean"}},
    convention="textbook",
    curves={"angle": over_angle},
    angular=_angular,
    textbook=_textbook,
    diagnose=zero_vectors,
    formula=r"L = -\log \frac{e^{s(\cos\theta_y - m)}}{e^{s(\cos\theta_y - m)} + "
    r"\sum_{j \neq y} e^{s\,\cos\theta_j}}",
    gradient_formula=r"\frac{\partial L}{\partial x} = \frac{s}{|x|} \sum_j (p_j - t_j)\,"
    r"(v_j - u\,\cos\theta_j),\quad u = \frac{x}{|x|},\ v_j = \frac{w_j}{|w_j|}",
    summary="The cosine to the true prototype has to be ahead of the others by a margin.",
    notes=(
        "The same margin in cosine is a larger angle near θ = 0 than at 90°.",
        "With many classes and few dimensions prototypes can't be m apart, and the loss stays "
        "large.",
        "At θ = π the pull of the true prototype vanishes, just where it is needed most.",
        "Zero vectors have no angle: 90° is taken and their gradient is 0. PyTorch divides by "
        "1e-12, which gives a gradient of 3e13.",
    ),
    unit="nats",
    reference="Wang, Cheng, Liu and Liu (2018), Additive margin softmax for face verification",
)
