"""Negative log-likelihood: minus the log-probability of the true class."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.labels import (
    kept_rows,
    label_gradient,
    label_rows,
    log_loss,
    weighted_by_class,
)
from lossexplorer.losses.parameters import CLASS_WEIGHT, IGNORE_INDEX
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, OfSurprise, Space


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    class_weight: Array | None = None,
    ignore_index: int | None = None,
) -> tuple[Array, Gradients]:
    kept = kept_rows(target, ignore_index)
    rows = label_rows(target, prediction, class_weight, kept, 0.0)
    gradients = {"prediction": 0 - rows}
    by_target = label_gradient(target, prediction, class_weight, kept, 0.0)
    if by_target is not None:
        gradients["target"] = by_target
    return log_loss(rows, prediction), gradients


def _contributions(
    prediction: Array,
    target: Array,
    *,
    class_weight: Array | None = None,
    ignore_index: int | None = None,
) -> Array:
    rows = label_rows(target, prediction, class_weight, kept_rows(target, ignore_index), 0.0)
    return 0 - np.where(rows == 0, 0, rows * prediction)


def _textbook(xp: Any, prediction: Any, target: Any, *, class_weight: Any = None) -> Any:
    if class_weight is not None:
        target = target * class_weight
    # a class without label mass is not read, whatever its logarithm is
    log_p = xp.where(target > 0, prediction, 0.0)
    return -xp.sum(target * log_p, axis=-1)


def _pytorch(link: str, *, class_weight: Any, ignore_index: int | None) -> str | None:
    if link != "log_softmax" or ignore_index is not None:
        return None
    weight = "" if class_weight is None else "weight=class_weight, "
    return f'F.cross_entropy(prediction, target, {weight}reduction="none")'


LOSS = Loss(
    key="negative_log_likelihood",
    title="Negative log-likelihood",
    family="Classification",
    short="NLL",
    aliases=("nll", "nll_loss"),
    inputs=(
        Input("prediction", Space.LOG_SIMPLEX, description="a row of log-probabilities"),
        Input("target", Space.CLASS, description="class index, one-hot or soft label"),
    ),
    parameters=(CLASS_WEIGHT, IGNORE_INDEX),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    of_surprise=OfSurprise(weighted_by_class),
    links=("identity", "log_softmax", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "pytorch": {
            "function": "F.nll_loss",
            "reduction": "weighted_mean",
            "soft_reduction": "mean",
        },
    },
    reduction="weighted_mean",
    contributions=_contributions,
    textbook=_textbook,
    calls={"pytorch": _pytorch},
    formula=r"L = -\sum_{k} t_k\,\ell_k,\quad \ell_k = \log p_k",
    gradient_formula=r"\frac{\partial L}{\partial \ell_k} = -t_k"
    r",\quad \frac{\partial L}{\partial z_k} = p_k - t_k",
    summary="Cross-entropy for a model that already returns log-probabilities.",
    notes=(
        "It only picks out a number: given probabilities or logits in place of their "
        "logarithms it returns a number below 0 or one without meaning, and never complains.",
        "A class without label mass is not read, not even if it is NaN or -∞.",
        "After log_softmax it is the softmax cross-entropy.",
        "A mean over rows that all have class weight 0 is NaN, and so is its gradient.",
    ),
    unit="nats",
    reference="Fisher (1922), On the mathematical foundations of theoretical statistics",
)
