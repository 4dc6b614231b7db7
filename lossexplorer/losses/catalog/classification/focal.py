"""Focal loss: binary cross-entropy with the easy examples turned down."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import sigmoid_pair, softplus, times
from lossexplorer.losses.parameters import CLIP, FOCUS
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space, Through


def _parts(
    p: Array, q: Array, log_p: Array, log_q: Array, t: Array, gamma: float
) -> tuple[Array, Array, Array]:
    """The cross-entropy, (1 - p_t)^γ, and γ(1 - p_t)^(γ-1) times the cross-entropy."""
    entropy = 0 - (times(t, log_p) + times(1 - t, log_q))
    miss = t * q + (1 - t) * p
    # where a power underflows, log 0 still counts: 0·∞ would hide it
    weight = np.maximum(miss**gamma, (miss > 0) * np.finfo(p.dtype).tiny)
    # the cross-entropy vanishes as fast as 1 - p_t: their ratio keeps γ < 1 finite at p_t = 1
    return entropy, weight, gamma * weight * (entropy / np.where(miss == 0, 1, miss))


def _balance(t: Array, alpha: float | None) -> tuple[Array | float, float]:
    """α_t = αt + (1 - α)(1 - t), and its derivative by t."""
    if alpha is None:
        return 1.0, 0.0
    return alpha * t + (1 - alpha) * (1 - t), 2 * alpha - 1


def _finished(
    parts: tuple[Array, Array, Array],
    logit: Array,
    tilt: Array,
    slopes: tuple[Array, Array],
    balance: tuple[Array | float, float],
) -> tuple[Array, Gradients]:
    """Values and gradients from what probabilities and logits have in common.

    Args:
        parts: of :func:`_parts`.
        logit: log p - log q, minus the cross-entropy's derivative by t.
        tilt: 1 - 2p, the derivative of 1 - p_t by t.
        slopes: d(1 - p_t) and d(cross-entropy), by the prediction.
        balance: of :func:`_balance`.
    """
    entropy, weight, focused = parts
    alpha, alpha_slope = balance
    values = times(weight, entropy)
    by_target = times(focused, tilt) - times(weight, logit)
    by_prediction = times(slopes[0], focused) + times(weight, slopes[1])
    if isinstance(alpha, np.ndarray):
        by_target = times(alpha, by_target) + alpha_slope * values
        values, by_prediction = times(alpha, values), times(alpha, by_prediction)
    return values, {"prediction": by_prediction, "target": by_target}


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    gamma: float = 2.0,
    alpha: float | None = None,
    epsilon: float | None = None,
) -> tuple[Array, Gradients]:
    t, p, q = target, prediction, 1 - prediction
    clipped = np.clip(p, epsilon, 1 - epsilon) if epsilon else p
    log_p, log_q = np.log(clipped), np.log1p(-clipped)
    entropy_slope = times(1 - t, 1 / (1 - clipped)) - times(t, 1 / clipped)
    if epsilon:
        entropy_slope = entropy_slope * (clipped == p)
    return _finished(
        _parts(p, q, log_p, log_q, t, gamma),
        log_p - log_q,
        q - p,
        (1 - 2 * t, entropy_slope),
        _balance(t, alpha),
    )


def _from_logits(
    prediction: Array,
    target: Array,
    *,
    gamma: float = 2.0,
    alpha: float | None = None,
    epsilon: float | None = None,
) -> tuple[Array, Gradients]:
    t = target
    p, q = sigmoid_pair(prediction)
    log_p, log_q = -softplus(-prediction), -softplus(prediction)
    slope = p * q
    entropy_slope = (1 - t) * p - t * q
    if epsilon:
        entropy_slope = entropy_slope * ((p >= epsilon) & (q >= epsilon))
        low, high = math.log(epsilon), math.log1p(-epsilon)
        log_p, log_q = np.clip(log_p, low, high), np.clip(log_q, low, high)
    return _finished(
        _parts(p, q, log_p, log_q, t, gamma),
        log_p - log_q,
        q - p,
        ((1 - 2 * t) * slope, entropy_slope),
        _balance(t, alpha),
    )


def _kinks(*, epsilon: float | None = None, **_: object) -> tuple[Kink, ...]:
    if not epsilon:
        return ()
    return (
        Kink("probability", epsilon, "kink", "logarithm clipped at ε"),
        Kink("probability", 1 - epsilon, "kink", "logarithm clipped at 1 - ε"),
    )


def _diagnose(
    prediction: Array, target: Array, *, gamma: float = 2.0, **_: object
) -> Iterator[str]:
    if not 0 < gamma < 1:
        return
    miss = target * (1 - prediction) + (1 - target) * prediction
    near = np.argwhere(miss < 1e-3)
    if len(near):
        row, column = near[0]
        yield (
            f"γ = {gamma:g} is below 1 and the prediction in row {row + 1}, column {column + 1} "
            "nearly certain: written naively the gradient is ∞·0 = NaN there; its limit is used"
        )


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    gamma: float = 2.0,
    alpha: float | None = None,
    epsilon: float | None = None,
) -> Any:
    p = xp.clip(prediction, epsilon, 1 - epsilon) if epsilon else prediction
    entropy = -target * xp.log(p) - (1 - target) * xp.log(1 - p)
    miss = target * (1 - prediction) + (1 - target) * prediction
    if alpha is None:
        return miss**gamma * entropy
    balance = alpha * target + (1 - alpha) * (1 - target)
    return balance * miss**gamma * entropy


def _keras(link: str, **p: Any) -> str | None:
    if link == "softmax" or p["epsilon"] != 1e-7:
        return None
    more = f", gamma={p['gamma']!r}" + (", from_logits=True" if link == "sigmoid" else "")
    if p["alpha"] is not None:
        more += f", apply_class_balancing=True, alpha={p['alpha']!r}"
    return f"keras.losses.binary_focal_crossentropy(target[..., None], prediction[..., None]{more})"


def _optax(link: str, **p: Any) -> str | None:
    if link != "sigmoid" or p["epsilon"]:
        return None
    more = f"alpha={p['alpha']!r}, gamma={p['gamma']!r}"
    return f"optax.sigmoid_focal_loss(prediction, target, {more})"


LOSS = Loss(
    key="focal",
    title="Focal",
    family="Classification",
    short="focal",
    unit="nats",
    aliases=("focal_loss", "binary_focal", "sigmoid_focal"),
    inputs=(
        Input("prediction", Space.PROBABILITY, description="the probability of label 1"),
        Input("target", Space.BINARY, description="0, 1 or a soft label between"),
    ),
    parameters=(
        FOCUS,
        Parameter(
            "alpha",
            None,
            minimum=0.0,
            maximum=1.0,
            slider=(0.0, 1.0),
            optional=True,
            symbol=r"\alpha",
            title="Balance",
            description="Weight α of label 1 and 1 - α of label 0; off, both weigh 1.",
        ),
        replace(
            CLIP,
            title="Clip the logarithm",
            description="Clips p to [ε, 1 - ε] in the logarithm, not in (1 - p)^γ, as in Keras.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    from_logits={"sigmoid": _from_logits, "softmax": Through("against_rest", _from_logits)},
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "pytorch": {
            "function": "torchvision.ops.sigmoid_focal_loss",
            "alpha": 0.25,
            "rows": None,
            "reduction": "none",
        },
        "keras": {"epsilon": 1e-7, "rows": "mean", "reduction": "mean"},
        "optax": {"rows": None, "reduction": "none"},
    },
    convention="textbook",
    kinks=_kinks,
    diagnose=_diagnose,
    textbook=_textbook,
    calls={"keras": _keras, "optax": _optax},
    formula=r"L = -\alpha_t\,(1 - p_t)^{\gamma} \log p_t"
    r",\quad p_t = t\,p + (1 - t)(1 - p)",
    gradient_formula=r"\frac{\partial L}{\partial p_t} = \alpha_t\,(1 - p_t)^{\gamma - 1}"
    r"\left(\gamma \log p_t - \frac{1 - p_t}{p_t}\right)",
    summary="Cross-entropy that forgets the examples already right, for rare positives.",
    notes=(
        "The convention pytorch is torchvision's sigmoid_focal_loss, with α = 0.25.",
        "Keras clips the logarithm even from logits, so that a hopeless mistake costs 16.1.",
        "A large γ leaves hardly any gradient once most examples are right.",
        "α weighs label 1 and 1 - α label 0: α = 0.25 turns the positives down.",
        "With γ < 1 frameworks give a NaN gradient at p_t = 1; here it is its limit.",
        "It turns up mislabelled examples, which stay hard for ever.",
    ),
    reference="Lin, Goyal, Girshick, He and Dollár (2017), Focal loss for dense object detection",
)
