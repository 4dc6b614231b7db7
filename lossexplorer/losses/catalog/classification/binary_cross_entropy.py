"""Binary cross-entropy: the negative log-likelihood of a 0/1 label, element by element."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.element_cross_entropy import from_logits, value_and_gradient
from lossexplorer.losses.parameters import BASE, CLIP
from lossexplorer.losses.spec import Input, Kink, Loss, Parameter, Space, Sweep, Through
from lossexplorer.losses.sweeps import sigmoid_cross_entropy


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
    value_and_gradient=value_and_gradient,
    from_logits={"sigmoid": from_logits, "softmax": Through("against_rest", from_logits)},
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
