"""Kullback-Leibler divergence of the target from the prediction, KL(t ‖ p), by element."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import all_finite, nats, times
from lossexplorer.losses.parameters import BASE, CLIP
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space, Through


def _terms(t: Array, log_t: Array, log_p: Array) -> tuple[Array, Array]:
    """t(log t - log p) with 0·log 0 = 0, and log t - log p."""
    ratio = log_t - log_p
    values = t * ratio
    if not all_finite(values):
        values = times(t, log_t) - times(t, log_p)
        # where both are 0 the class doesn't exist, and has no slope either
        ratio = np.where(np.isneginf(log_t) & np.isneginf(log_p), -1, ratio).astype(t.dtype)
    return values, ratio


def _target(target: Array, log_target: bool, epsilon: float | None) -> tuple[Array, Array, Array]:
    """t, log t and dt/d(target)."""
    if log_target:
        t = np.exp(target)
        return t, target, t
    t = np.maximum(target, epsilon) if epsilon else target
    return t, np.log(t), (t == target).astype(t.dtype)


def _scaled(
    values: Array, by_prediction: Array, by_target: Array, base: str | float
) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    if unit != 1:
        values, by_prediction, by_target = values * unit, by_prediction * unit, by_target * unit
    return values, {"prediction": by_prediction, "target": by_target}


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    log_prediction: bool = False,
    log_target: bool = False,
    base: str | float = "e",
    epsilon: float | None = None,
) -> tuple[Array, Gradients]:
    if log_prediction:
        return _from_log(prediction, target, log_target=log_target, base=base, epsilon=epsilon)
    t, log_t, slope_t = _target(target, log_target, epsilon)
    p = np.maximum(prediction, epsilon) if epsilon else prediction
    gradient = np.divide(-t, p, out=np.zeros_like(p), where=t != 0)
    if epsilon:
        gradient = gradient * (p == prediction)
    values, ratio = _terms(t, log_t, np.log(p))
    return _scaled(values, gradient, times(slope_t, ratio + 1), base)


def _from_log(
    prediction: Array,
    target: Array,
    *,
    log_prediction: bool = False,
    log_target: bool = False,
    base: str | float = "e",
    epsilon: float | None = None,
) -> tuple[Array, Gradients]:
    """From log-probabilities, given as such or by a link."""
    t, log_t, slope_t = _target(target, log_target, epsilon)
    log_p, gradient = prediction, 0 - t
    if epsilon:
        log_p = np.maximum(prediction, math.log(epsilon))
        gradient = gradient * (log_p == prediction)
    values, ratio = _terms(t, log_t, log_p)
    return _scaled(values, gradient, times(slope_t, ratio + 1), base)


def _spaces(
    *, log_prediction: bool = False, log_target: bool = False, **_: object
) -> dict[str, Space]:
    return {
        "prediction": Space.LOG_SIMPLEX if log_prediction else Space.SIMPLEX,
        "target": Space.LOG_SIMPLEX if log_target else Space.SIMPLEX,
    }


def _kinks(*, epsilon: float | None = None, **_: object) -> tuple[Kink, ...]:
    return (Kink("probability", epsilon, "clamp", "clipped at ε"),) if epsilon else ()


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    log_prediction: bool = False,
    log_target: bool = False,
    epsilon: float | None = None,
) -> Any:
    if log_prediction:
        prediction = xp.exp(prediction)
    if log_target:
        target = xp.exp(target)
    if epsilon:
        prediction, target = xp.maximum(prediction, epsilon), xp.maximum(target, epsilon)
    return target * xp.log(target / prediction)


def _pytorch(link: str, **p: Any) -> str | None:
    if p["epsilon"] or p["base"] != "e" or (link == "identity" and not p["log_prediction"]):
        return None
    log_p = "prediction" if link == "identity" else "F.log_softmax(prediction, dim=-1)"
    more = ", log_target=True" if p["log_target"] else ""
    return f'F.kl_div({log_p}, target{more}, reduction="none")'


def _keras(link: str, **p: Any) -> str | None:
    plain = not p["log_prediction"] and not p["log_target"] and p["base"] == "e"
    if link == "log_softmax" or not plain or p["epsilon"] != 1e-7:
        return None
    prediction = "keras.ops.softmax(prediction)" if link == "softmax" else "prediction"
    return f"keras.losses.kl_divergence(target[..., None], {prediction}[..., None])"


def _optax(link: str, **p: Any) -> str | None:
    if link != "identity" or p["epsilon"] or p["base"] != "e" or not p["log_prediction"]:
        return None
    function = "kl_divergence_with_log_targets" if p["log_target"] else "kl_divergence"
    return f"optax.{function}(prediction[..., None], target[..., None])"


LOSS = Loss(
    key="kl_divergence",
    title="KL divergence",
    family="Classification",
    short="KL",
    aliases=("kl", "kl_div", "relative_entropy", "forward_kl"),
    inputs=(
        Input("prediction", Space.SIMPLEX, description="a row of class probabilities"),
        Input("target", Space.SIMPLEX, description="the distribution it should be"),
    ),
    parameters=(
        Parameter(
            "log_prediction",
            False,
            "boolean",
            title="Prediction is a logarithm",
            description="The prediction holds log-probabilities; with a link this is known.",
        ),
        Parameter(
            "log_target",
            False,
            "boolean",
            title="Target is a logarithm",
            description="The target holds log-probabilities.",
        ),
        BASE,
        replace(CLIP, description="Both are at least ε, as in Keras; below the slope is 0."),
    ),
    value_and_gradient=_value_and_gradient,
    from_logits={
        "softmax": Through("log_softmax", _from_log),
        "log_softmax": Through("log_softmax", _from_log),
    },
    links=("identity", "softmax", "log_softmax"),
    rows="sum",
    conventions={
        "textbook": {"rows": "sum", "reduction": "mean"},
        "pytorch": {"log_prediction": True, "rows": None, "reduction": "mean"},
        "keras": {"epsilon": 1e-7, "rows": "sum", "reduction": "mean"},
        "optax": {"log_prediction": True, "rows": "sum", "reduction": "none"},
    },
    convention="textbook",
    spaces=_spaces,
    kinks=_kinks,
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras, "optax": _optax},
    formula=r"L = \sum_{k} t_k \log \frac{t_k}{p_k}",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = -\frac{t_k}{p_k}"
    r",\quad \frac{\partial L}{\partial z_k} = p_k - t_k",
    summary="What it costs, in extra nats or bits, to take the prediction for the target.",
    notes=(
        "It is not symmetric: the prediction must cover all of the target (mean-seeking).",
        "Infinite where the prediction is 0 under target mass; where both are 0 it is 0.",
        "Single elements may be negative; only the sum of a row is at least 0.",
        "PyTorch's mean divides by the elements, not by the rows; its batchmean is the "
        "definition. PyTorch gives NaN where both are 0.",
        "Keras clips what comes out of a softmax too: there is no way around its ε.",
        "It differs from cross-entropy by the target's entropy: the gradients are the same.",
    ),
    unit="nats",
    reference="Kullback and Leibler (1951), On information and sufficiency",
)
