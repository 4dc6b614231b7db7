"""ArcFace: an additive margin on the angle itself."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from lossexplorer.losses.angular import (
    INPUTS,
    Angular,
    Margin,
    angular_softmax,
    counted,
    over_angle,
    sine,
    true_cosine,
    zero_vectors,
)
from lossexplorer.losses.parameters import SCALE
from lossexplorer.losses.spec import Array, Gradients, Kink, Loss, Parameter


def _wider(margin: float, past_pi: str) -> Margin:
    """cos(θ + m), and beyond π - m what ``past_pi`` says."""

    def moved(cosine: Array) -> tuple[Array, Array]:
        s = sine(cosine)
        value = cosine * math.cos(margin) - s * math.sin(margin)
        # at 0 and π the sine has no slope by the cosine: its part is 0
        cotangent = np.divide(cosine, s, out=np.zeros_like(cosine), where=s > 0)
        slope = math.cos(margin) + math.sin(margin) * cotangent
        if past_pi == "fallback":
            beyond = cosine < -math.cos(margin)
            value = np.where(beyond, cosine - margin * math.sin(margin), value)
            slope = np.where(beyond, 1, slope)
        return value, slope

    return moved


def _angular(*, scale: float = 64.0, margin: float = 0.5, past_pi: str = "fallback") -> Angular:
    return Angular(_wider(margin, past_pi), scale)


def _value_and_gradient(
    embedding: Array,
    prototypes: Array,
    target: Array,
    *,
    scale: float = 64.0,
    margin: float = 0.5,
    past_pi: str = "fallback",
) -> tuple[Array, Gradients]:
    family = _angular(scale=scale, margin=margin, past_pi=past_pi)
    return angular_softmax(embedding, prototypes, target, family)


def _kinks(*, margin: float = 0.5, past_pi: str = "fallback", **_: object) -> tuple[Kink, ...]:
    if not margin:
        return ()
    kind, note = ("jump", "fallback begins") if past_pi == "fallback" else ("bend", "turns back")
    return (Kink("angle", math.pi - margin, kind, f"θ + m = π: {note}", 1),)


def _textbook(
    xp: Any,
    embedding: Any,
    prototypes: Any,
    target: Any,
    *,
    scale: float = 64.0,
    margin: float = 0.5,
    past_pi: str = "fallback",
) -> Any:
    x = embedding / xp.sqrt(xp.sum(embedding**2, axis=-1))[..., None]
    w = prototypes / xp.sqrt(xp.sum(prototypes**2, axis=-1))[..., None]
    cosine = x @ xp.swapaxes(w, 0, 1)
    theta = xp.arccos(xp.clip(cosine, -1.0, 1.0))
    wider = xp.cos(theta + margin)
    if past_pi == "fallback":
        fallback = cosine - margin * xp.sin(xp.ones_like(theta) * margin)
        wider = xp.where(theta + margin > xp.pi, fallback, wider)
    true = xp.eye(cosine.shape[-1])
    logits = scale * (true * wider[..., None, :] + (1 - true) * cosine[..., None, :])
    costs = xp.log(xp.sum(xp.exp(logits), axis=-1)) - scale * wider
    return xp.sum(target * costs, axis=-1)


def _diagnose(
    embedding: Array,
    prototypes: Array,
    target: Array,
    *,
    scale: float = 64.0,
    margin: float = 0.5,
    past_pi: str = "fallback",
) -> tuple[str, ...]:
    found = zero_vectors(embedding, prototypes)
    beyond = true_cosine(embedding, prototypes, target) < -math.cos(margin)
    if not margin or not beyond.any():
        return found
    what = (
        "cos θ - m sin m is used there"
        if past_pi == "fallback"
        else "cos(θ + m) rises again there, so the loss pushes away from the prototype"
    )
    return (*found, f"{counted(np.flatnonzero(beyond))} beyond π - m of its prototype: {what}")


LOSS = Loss(
    key="arcface",
    title="ArcFace",
    family="Angular softmax",
    short="ArcFace",
    aliases=("additive_angular_margin",),
    inputs=INPUTS,
    parameters=(
        replace(SCALE, default=64.0),
        Parameter(
            "margin",
            0.5,
            minimum=0.0,
            maximum=math.pi,
            slider=(0.0, 1.5),
            symbol="m",
            title="Angular margin (rad)",
            description="Added to the angle of the true class; 0.5 rad is 28.6°.",
        ),
        Parameter(
            "past_pi",
            "fallback",
            "choice",
            choices=("fallback", "paper"),
            title="Beyond π - m",
            description="fallback: cos θ - m sin m where θ + m > π. paper: cos(θ + m) everywhere.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={"textbook": {"reduction": "mean"}},
    convention="textbook",
    kinks=_kinks,
    curves={"angle": over_angle},
    angular=_angular,
    textbook=_textbook,
    diagnose=_diagnose,
    formula=r"L = -\log \frac{e^{s\,\cos(\theta_y + m)}}{e^{s\,\cos(\theta_y + m)} + "
    r"\sum_{j \neq y} e^{s\,\cos\theta_j}}",
    gradient_formula=r"\frac{\partial L}{\partial x} = \frac{s}{|x|}\,(a + b),\quad "
    r"a = (p_y - 1)\,\frac{\sin(\theta_y + m)}{\sin\theta_y}\,(v_y - u\,\cos\theta_y),\quad "
    r"b = \sum_{j \neq y} p_j\,(v_j - u\,\cos\theta_j),\quad "
    r"u = \frac{x}{|x|},\ v_j = \frac{w_j}{|w_j|}",
    summary="The angle to the true prototype has to stay smaller even when m is added to it.",
    notes=(
        "Beyond θ = π - m the paper's cos(θ + m) rises again and the pull turns round; the usual "
        "fallback cos θ - m sin m keeps it falling, at the price of a jump.",
        "Margins are radians; pytorch-metric-learning takes degrees (28.6° is 0.5).",
        "At θ = 0 and π the angle has no derivative; the subgradient 0 is taken. PyTorch's "
        "square root gives NaN there.",
        "A large scale makes a few hard samples, or mislabelled ones, the whole gradient.",
        "Zero vectors have no angle: 90° is taken and their gradient is 0.",
    ),
    unit="nats",
    reference="Deng, Guo, Xue and Zafeiriou (2019), ArcFace: additive angular margin loss for "
    "deep face recognition",
)
