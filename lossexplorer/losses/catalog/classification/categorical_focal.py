"""Categorical focal loss: cross-entropy of a row with the easy examples turned down."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.labels import label_gradient, label_rows, log_loss
from lossexplorer.losses.numerics import shares, sigmoid_pair, softplus, times
from lossexplorer.losses.parameters import CLIP, FOCUS, NORMALISE
from lossexplorer.losses.spec import (
    Array,
    Gradients,
    Input,
    Kink,
    Loss,
    OfSurprise,
    Parameter,
    Space,
    Through,
)


def _class_weight(alpha: Array | float | None, like: Array) -> Array | None:
    return None if alpha is None else np.asarray(alpha, dtype=like.dtype)


def _finished(
    discounted: Array, rows: Array, slope: Array, target: Array, weight: Array | None
) -> tuple[Array, Gradients]:
    """Values and gradients.

    Args:
        discounted: (1 - p)^γ log p of each class, (N, K).
        rows: weighted labels, (N, K).
        slope: the derivative of the loss by the prediction.
        target: labels, (N,) or (N, K).
        weight: of each class, or of all.
    """
    gradients = {"prediction": slope}
    by_target = label_gradient(target, discounted, weight, None, 0.0)
    if by_target is not None:
        gradients["target"] = by_target
    return log_loss(rows, discounted), gradients


def _discounted(p: Array, gamma: float) -> tuple[Array, Array]:
    """(1 - p)^γ log p, and minus p times its derivative by p, finite everywhere."""
    log_p, miss = np.log(p), 1 - p
    # log p vanishes as fast as 1 - p: their ratio, -1 at p = 1, keeps γ < 1 finite there
    ratio = np.divide(times(p, log_p), miss, out=-np.ones_like(p), where=miss != 0)
    weight = miss**gamma
    return times(weight, log_p), weight * (gamma * ratio - 1)


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    gamma: float = 2.0,
    alpha: Array | float | None = None,
    epsilon: float | None = None,
    normalise: bool = False,
) -> tuple[Array, Gradients]:
    p, total = shares(prediction) if normalise else (prediction, None)
    clipped = np.clip(p, epsilon, 1 - epsilon) if epsilon else p
    discounted, pull = _discounted(clipped, gamma)
    if epsilon:
        pull = pull * (clipped == p)
    weight = _class_weight(alpha, p)
    rows = label_rows(target, p, weight, None, 0.0)
    slope = times(rows, pull / clipped)
    if total is not None:
        slope = (slope - (rows * pull).sum(axis=1, keepdims=True)) / total
    return _finished(discounted, rows, slope, target, weight)


def _from_logits(
    prediction: Array,
    target: Array,
    *,
    gamma: float = 2.0,
    alpha: Array | float | None = None,
    epsilon: float | None = None,
    normalise: bool = False,
) -> tuple[Array, Gradients]:
    """From the logit of each class against the rest, where 1 - p keeps its digits."""
    p, miss = sigmoid_pair(prediction)
    log_p = -softplus(-prediction)
    discount = miss**gamma
    slope = discount * (gamma * times(p, log_p) - miss)
    if epsilon:
        slope = slope * ((p >= epsilon) & (miss >= epsilon))
        log_p = np.clip(log_p, math.log(epsilon), math.log1p(-epsilon))
        discount = np.clip(miss, epsilon, 1 - epsilon) ** gamma
    weight = _class_weight(alpha, p)
    rows = label_rows(target, p, weight, None, 0.0)
    return _finished(discount * log_p, rows, rows * slope, target, weight)


def _of_surprise(
    surprise: Array,
    target: Array,
    *,
    gamma: float,
    alpha: Array | float | None,
    **_off: object,
) -> Array:
    miss = 0 - np.expm1(0 - surprise)
    values: Array = miss**gamma * surprise
    weight = _class_weight(alpha, values)
    if weight is None:
        return values
    return times(weight[target] if weight.ndim else weight, values)


def _contributions(
    prediction: Array,
    target: Array,
    *,
    gamma: float = 2.0,
    alpha: Array | float | None = None,
    epsilon: float | None = None,
    normalise: bool = False,
) -> Array:
    p = shares(prediction)[0] if normalise else prediction
    p = np.clip(p, epsilon, 1 - epsilon) if epsilon else p
    rows = label_rows(target, p, _class_weight(alpha, p), None, 0.0)
    return 0 - times(rows, _discounted(p, gamma)[0])


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    gamma: float = 2.0,
    alpha: Any = None,
    epsilon: float | None = None,
    normalise: bool = False,
) -> Any:
    if alpha is not None:
        target = alpha * target
    if normalise:
        prediction = prediction / xp.sum(prediction, axis=-1)[..., None]
    if epsilon:
        prediction = xp.clip(prediction, epsilon, 1 - epsilon)
    return -xp.sum(target * (1 - prediction) ** gamma * xp.log(prediction), axis=-1)


def _keras(link: str, **p: Any) -> str | None:
    if p["epsilon"] != 1e-7 or (link == "identity" and not p["normalise"]):
        return None
    more = ", from_logits=True" if link == "softmax" else ""
    alpha = 1.0 if p["alpha"] is None else p["alpha"]
    more += f", alpha={alpha!r}" if isinstance(alpha, float) else ", alpha=alpha"
    return (
        f"keras.losses.categorical_focal_crossentropy(target, prediction, gamma={p['gamma']!r}"
        f"{more})"
    )


def _kinks(*, epsilon: float | None = None, **_: object) -> tuple[Kink, ...]:
    if not epsilon:
        return ()
    return (
        Kink("probability", epsilon, "clamp", "clipped at ε"),
        Kink("probability", 1 - epsilon, "clamp", "clipped at 1 - ε"),
    )


LOSS = Loss(
    key="categorical_focal",
    title="Categorical focal",
    family="Classification",
    short="c. focal",
    aliases=("softmax_focal", "focal_softmax", "categorical_focal_crossentropy"),
    inputs=(
        Input("prediction", Space.SIMPLEX, description="a row of class probabilities"),
        Input("target", Space.CLASS, description="class index, one-hot or soft label"),
    ),
    parameters=(
        FOCUS,
        Parameter(
            "alpha",
            None,
            "array",
            minimum=0.0,
            optional=True,
            symbol=r"\alpha",
            title="Class weights",
            description="One number for all classes, or one a class; off, all weigh 1.",
        ),
        CLIP,
        NORMALISE,
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    from_logits={"softmax": Through("against_rest", _from_logits)},
    of_surprise=OfSurprise(_of_surprise, ("epsilon", "normalise")),
    links=("identity", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "keras": {"alpha": 0.25, "epsilon": 1e-7, "normalise": True, "reduction": "mean"},
    },
    convention="textbook",
    contributions=_contributions,
    kinks=_kinks,
    textbook=_textbook,
    calls={"keras": _keras},
    formula=r"L = -\sum_{k} \alpha_k\,t_k\,(1 - p_k)^{\gamma} \log p_k",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = \alpha_k\,t_k\,(1 - p_k)^{\gamma}"
    r"\left(\frac{\gamma \log p_k}{1 - p_k} - \frac{1}{p_k}\right)",
    summary="Softmax cross-entropy that forgets the examples already right.",
    notes=(
        "One α for all classes only scales the loss: to balance classes give one a class.",
        "For two classes it is not the binary focal loss of both of them: only the true class "
        "counts. With Kornia the class 0 weighs 1 - α and the others α.",
        "A large γ leaves hardly any gradient once most examples are right.",
        "Unlike cross-entropy it is not proper: its probabilities come out too low.",
        "With soft labels it is the expected loss, so it has no reason to vanish.",
        "Keras clips p to [1e-7, 1 - 1e-7] even from logits, and has no slope outside.",
    ),
    reference="Lin, Goyal, Girshick, He and Dollár (2017), Focal loss for dense object detection",
    unit="nats",
)
