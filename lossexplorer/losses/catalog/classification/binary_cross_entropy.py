"""Binary cross-entropy: the negative log-likelihood of a 0/1 label, element by element."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import all_finite, nats, sigmoid_pair, softplus, times
from lossexplorer.losses.parameters import BASE, CLIP
from lossexplorer.losses.spec import (
    Array,
    Gradients,
    Input,
    Kink,
    Loss,
    Parameter,
    Space,
    Sweep,
    Through,
)
from lossexplorer.losses.sweeps import sigmoid_cross_entropy

_FLOOR = float(np.float32(1e-12))
"""PyTorch's floor under p(1 - p) in the slope, a float32 constant."""


def _smoothed(target: Array, label_smoothing: float) -> Array:
    return target * (1 - label_smoothing) + label_smoothing / 2 if label_smoothing else target


def _values(log_p: Array, log_q: Array, t: Array, pos_weight: Array | None) -> tuple[Array, Array]:
    """-(w t log p + (1 - t) log q) and its derivative by t, with 0·log 0 = 0."""
    if pos_weight is not None:
        log_p = times(pos_weight, log_p)
    values = 0 - (t * log_p + (1 - t) * log_q)
    if not all_finite(values):
        values = 0 - (times(t, log_p) + times(1 - t, log_q))
    return values, log_q - log_p


def _scaled(
    values: Array, by_prediction: Array, by_target: Array, base: str | float, smoothing: float
) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    if unit != 1:
        values, by_prediction = values * unit, by_prediction * unit
    factor = (1 - smoothing) * unit
    if factor != 1:
        by_target = by_target * factor
    return values, {"prediction": by_prediction, "target": by_target}


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    clamp_log: float | None = -100.0,
    base: str | float = "e",
    pos_weight: Array | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Gradients]:
    t = _smoothed(target, label_smoothing)
    p = np.clip(prediction, epsilon, 1 - epsilon) if epsilon else prediction
    log_p, log_q = np.log(p), np.log1p(-p)
    if clamp_log is not None:
        log_p, log_q = np.maximum(log_p, clamp_log), np.maximum(log_q, clamp_log)
    values, by_target = _values(log_p, log_q, t, pos_weight)
    q = 1 - p
    if clamp_log is None:
        # term by term, so that a weight of 0 takes out the infinite slope
        positive = t if pos_weight is None else t * pos_weight
        slope = times(1 - t, 1 / q) - times(positive, 1 / p)
    else:
        rise = p - t if pos_weight is None else (1 - t) * p - pos_weight * t * q
        slope = rise / np.maximum(p * q, _FLOOR)
    if epsilon:
        slope = slope * (p == prediction)
    return _scaled(values, slope, by_target, base, label_smoothing)


def _from_logits(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    clamp_log: float | None = -100.0,
    base: str | float = "e",
    pos_weight: Array | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Gradients]:
    """Sigmoid and cross-entropy in one; nothing overflows, so no log is clamped."""
    t = _smoothed(target, label_smoothing)
    log_p, log_q = -softplus(-prediction), -softplus(prediction)
    p, q = sigmoid_pair(prediction)
    if epsilon:
        inside = (p >= epsilon) & (q >= epsilon)
        low, high = math.log(epsilon), math.log1p(-epsilon)
        log_p, log_q = np.clip(log_p, low, high), np.clip(log_q, low, high)
    values, by_target = _values(log_p, log_q, t, pos_weight)
    slope = (1 - t) * p - (t * q if pos_weight is None else t * pos_weight * q)
    if epsilon:
        slope = slope * inside
    return _scaled(values, slope, by_target, base, label_smoothing)


def _kinks(
    *, epsilon: float | None = None, clamp_log: float | None = -100.0, **_: object
) -> tuple[Kink, ...]:
    if epsilon:
        return (
            Kink("probability", epsilon, "clamp", "clipped at ε"),
            Kink("probability", 1 - epsilon, "clamp", "clipped at 1 - ε"),
        )
    if clamp_log is not None:
        return (Kink("probability", math.exp(clamp_log), "kink", "log clamped, slope kept"),)
    return ()


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    epsilon: float | None = None,
    pos_weight: Any = None,
    label_smoothing: float = 0.0,
) -> Any:
    if label_smoothing:
        target = target * (1 - label_smoothing) + label_smoothing / 2
    if epsilon:
        prediction = xp.clip(prediction, epsilon, 1 - epsilon)
    if pos_weight is not None:
        return -pos_weight * target * xp.log(prediction) - (1 - target) * xp.log(1 - prediction)
    return -target * xp.log(prediction) - (1 - target) * xp.log(1 - prediction)


def _pytorch(link: str, **p: Any) -> str | None:
    if p["epsilon"] or p["label_smoothing"] or p["base"] != "e":
        return None
    if link == "sigmoid":
        weight = "" if p["pos_weight"] is None else "pos_weight=pos_weight, "
        function = "F.binary_cross_entropy_with_logits"
        return f'{function}(prediction, target, {weight}reduction="none")'
    if link == "identity" and p["pos_weight"] is None and p["clamp_log"] == -100:
        return 'F.binary_cross_entropy(prediction, target, reduction="none")'
    return None


def _keras(link: str, **p: Any) -> str | None:
    from_logits = link == "sigmoid" and not p["epsilon"]
    clipped = link == "identity" and p["epsilon"] == 1e-7 and p["clamp_log"] is None
    if p["pos_weight"] is not None or p["base"] != "e" or not (from_logits or clipped):
        return None
    more = ", from_logits=True" if from_logits else ""
    if p["label_smoothing"]:
        more += f", label_smoothing={p['label_smoothing']!r}"
    return f"keras.losses.binary_crossentropy(target[..., None], prediction[..., None]{more})"


def _optax(link: str, **p: Any) -> str | None:
    plain = not p["epsilon"] and p["base"] == "e" and not p["label_smoothing"]
    if link != "sigmoid" or not plain or p["pos_weight"] is not None:
        return None
    return "optax.sigmoid_binary_cross_entropy(prediction, target)"


LOSS = Loss(
    key="binary_cross_entropy",
    title="Binary cross-entropy",
    family="Classification",
    short="BCE",
    aliases=("bce", "log_loss", "sigmoid_cross_entropy"),
    inputs=(
        Input("prediction", Space.PROBABILITY, description="the probability of label 1"),
        Input("target", Space.BINARY, description="0, 1 or a soft label between"),
    ),
    parameters=(
        CLIP,
        Parameter(
            "clamp_log",
            -100.0,
            maximum=0.0,
            slider=(-100.0, -1.0),
            optional=True,
            title="Clamp the logarithm",
            description="log p is at least this, as in PyTorch, which keeps the slope "
            "(with p(1 - p) at least 1e-12). Off, log 0 is infinite. Logits need no clamp.",
        ),
        BASE,
        Parameter(
            "pos_weight",
            None,
            "array",
            minimum=0.0,
            optional=True,
            symbol="w",
            title="Weight of label 1",
            description="One number, or one a column.",
        ),
        Parameter(
            "label_smoothing",
            0.0,
            minimum=0.0,
            maximum=1.0,
            slider=(0.0, 0.5),
            symbol="a",
            title="Label smoothing",
            description="Labels become t(1 - a) + a/2.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    from_logits={"sigmoid": _from_logits, "softmax": Through("against_rest", _from_logits)},
    sweeps={"sigmoid": Sweep(sigmoid_cross_entropy, ("epsilon", "pos_weight", "label_smoothing"))},
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"clamp_log": None, "rows": None, "reduction": "mean"},
        "pytorch": {"clamp_log": -100.0, "rows": None, "reduction": "mean"},
        "keras": {
            "epsilon": 1e-7,
            "clamp_log": None,
            "rows": "mean",
            "reduction": "mean",
            "logits": {"epsilon": None},
        },
        "optax": {"clamp_log": None, "rows": None, "reduction": "none"},
        "sklearn": {
            "function": "sklearn.metrics.log_loss",
            "epsilon": lambda dtype: float(np.finfo(dtype).eps),
            "clamp_log": None,
            "rows": None,
            "reduction": "weighted_mean",
            "logits": {"epsilon": None},
        },
    },
    kinks=_kinks,
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras, "optax": _optax},
    formula=r"L = -t \log p - (1 - t) \log (1 - p)",
    gradient_formula=r"\frac{\partial L}{\partial p} = \frac{p - t}{p\,(1 - p)}"
    r",\quad \frac{\partial L}{\partial z} = p - t",
    summary="How surprised a predicted probability is by a yes-or-no label.",
    notes=(
        "A confident mistake costs without limit: log 0 is infinite, unless clamped or clipped.",
        "Clipping (Keras) leaves no slope where p is outside [ε, 1 - ε]; clamping the log "
        "(PyTorch) keeps one.",
        "From logits at +∞ with label 1 it is 0, its limit; PyTorch gives NaN there.",
        "Wrong labels pull as hard as right ones: it is not robust to label noise.",
    ),
    unit="nats",
    reference="Good (1952), Rational decisions",
)
