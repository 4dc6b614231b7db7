"""Cross-entropy of a row of class probabilities, and softmax cross-entropy from logits."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.parameters import BASE, CLASS_WEIGHT, IGNORE_INDEX, NORMALISE
from lossexplorer.losses.row_cross_entropy import (
    contributions,
    from_logits,
    of_surprise,
    value_and_gradient,
)
from lossexplorer.losses.spec import Input, Kink, Loss, OfSurprise, Parameter, Space, Sweep
from lossexplorer.losses.sweeps import softmax_cross_entropy


def _kinks(
    *, epsilon: float | None = None, epsilon_mode: str = "add", **_: object
) -> tuple[Kink, ...]:
    if epsilon and epsilon_mode == "clip":
        return (
            Kink("probability", epsilon, "clamp", "clipped at ε"),
            Kink("probability", 1 - epsilon, "clamp", "clipped at 1 - ε"),
        )
    return ()


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    epsilon: float | None = None,
    epsilon_mode: str = "add",
    normalise: bool = False,
    class_weight: Any = None,
    label_smoothing: float = 0.0,
) -> Any:
    if label_smoothing:
        target = target * (1 - label_smoothing) + label_smoothing / target.shape[-1]
    if class_weight is not None:
        target = target * class_weight
    if normalise:
        prediction = prediction / xp.sum(prediction, axis=-1)[..., None]
    if epsilon and epsilon_mode == "clip":
        prediction = xp.clip(prediction, epsilon, 1 - epsilon)
    elif epsilon:
        prediction = prediction + epsilon
    return -xp.sum(target * xp.log(prediction), axis=-1)


def _pytorch(link: str, **p: Any) -> str | None:
    if link != "softmax" or p["epsilon"] or p["base"] != "e" or p["ignore_index"] is not None:
        return None
    more = "" if p["class_weight"] is None else "weight=class_weight, "
    if p["label_smoothing"]:
        more += f"label_smoothing={p['label_smoothing']!r}, "
    return f'F.cross_entropy(prediction, target, {more}reduction="none")'


def _keras(link: str, **p: Any) -> str | None:
    from_logits = link == "softmax" and not p["epsilon"]
    clipped = link == "identity" and p["epsilon"] == 1e-7 and p["epsilon_mode"] == "clip"
    if not (from_logits or (clipped and p["normalise"])) or p["base"] != "e":
        return None
    if p["class_weight"] is not None or p["ignore_index"] is not None:
        return None
    more = ", from_logits=True" if from_logits else ""
    if p["label_smoothing"]:
        more += f", label_smoothing={p['label_smoothing']!r}"
    return f"keras.losses.categorical_crossentropy(target, prediction{more})"


def _optax(link: str, **p: Any) -> str | None:
    if link != "softmax" or p["epsilon"] or p["base"] != "e":
        return None
    if p["class_weight"] is not None or p["ignore_index"] is not None:
        return None
    a = p["label_smoothing"]
    labels = f"optax.smooth_labels(target, {a!r})" if a else "target"
    return f"optax.softmax_cross_entropy(prediction, {labels})"


LOSS = Loss(
    key="cross_entropy",
    title="Cross-entropy",
    family="Classification",
    short="CE",
    aliases=("ce", "categorical_cross_entropy", "softmax_cross_entropy"),
    inputs=(
        Input("prediction", Space.SIMPLEX, description="a row of class probabilities"),
        Input("target", Space.CLASS, description="class index, one-hot or soft label"),
    ),
    parameters=(
        Parameter(
            "epsilon",
            None,
            minimum=0.0,
            maximum=0.5,
            slider=(1e-12, 0.1),
            logarithmic=True,
            optional=True,
            symbol=r"\varepsilon",
            title="Guard against log 0",
            description="A small number that keeps the logarithm finite.",
        ),
        Parameter(
            "epsilon_mode",
            "add",
            "choice",
            choices=("add", "clip"),
            title="How ε guards",
            description="add: log(p + ε). clip: log of p clipped to [ε, 1 - ε].",
        ),
        NORMALISE,
        BASE,
        CLASS_WEIGHT,
        IGNORE_INDEX,
        Parameter(
            "label_smoothing",
            0.0,
            minimum=0.0,
            maximum=1.0,
            slider=(0.0, 0.5),
            symbol="a",
            title="Label smoothing",
            description="Labels become t(1 - a) + a/K.",
        ),
    ),
    value_and_gradient=value_and_gradient,
    per_row=True,
    from_logits={"softmax": from_logits},
    sweeps={"softmax": Sweep(softmax_cross_entropy, ("epsilon", "label_smoothing"))},
    of_surprise=OfSurprise(of_surprise, ("epsilon", "normalise", "label_smoothing")),
    links=("identity", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "pytorch": {"reduction": "weighted_mean", "soft_reduction": "mean"},
        "keras": {
            "epsilon": 1e-7,
            "epsilon_mode": "clip",
            "normalise": True,
            "reduction": "mean",
            "logits": {"epsilon": None, "normalise": False},
        },
        "optax": {"reduction": "none"},
        "sklearn": {
            "function": "sklearn.metrics.log_loss",
            "epsilon": lambda dtype: float(np.finfo(dtype).eps),
            "epsilon_mode": "clip",
            "reduction": "weighted_mean",
            "logits": {"epsilon": None},
        },
    },
    reduction="weighted_mean",
    contributions=contributions,
    kinks=_kinks,
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras, "optax": _optax},
    formula=r"L = -\sum_{k} t_k \log p_k",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = -\frac{t_k}{p_k}"
    r",\quad \frac{\partial L}{\partial z_k} = p_k - t_k",
    summary="How surprised a row of predicted probabilities is by the true class.",
    notes=(
        "Only the probability of the true class counts, if the label is one class.",
        "log 0 under label mass is infinite; 0·log 0 is 0. ε keeps it finite.",
        "Rows that don't sum to 1 are taken as they are, unless normalised: too large "
        "probabilities look good.",
        "From logits no digit is lost where p is nearly 1; in float32 PyTorch gives the loss 0 "
        "from a lead of about 17 on.",
        "With class weights PyTorch's mean divides by the weights of the labels for index "
        "labels, and by the number of rows for one-hot and soft labels.",
    ),
    unit="nats",
    reference="Good (1952), Rational decisions",
)
