"""Multi-class hinge loss of Crammer and Singer: ahead of the best rival by a margin."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.labels import label_rows
from lossexplorer.losses.numerics import times
from lossexplorer.losses.parameters import MARGIN
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space


def _rivals(prediction: Array, true_as_zero: bool) -> tuple[Array, Array]:
    """For each class as the true one: its best rival's index and score, (N, K) each.

    The best rival of every class is the row's first maximum, but for the maximum itself,
    whose rival is the first maximum of the others.
    """
    numbers = np.arange(len(prediction))
    best = prediction.argmax(axis=1)
    others = prediction.copy()
    others[numbers, best] = -np.inf
    second = others.argmax(axis=1)
    index = np.repeat(best[:, None], prediction.shape[1], axis=1)
    index[numbers, best] = second
    score = np.repeat(prediction[numbers, best][:, None], prediction.shape[1], axis=1)
    score[numbers, best] = others[numbers, second]
    if true_as_zero:
        score = np.maximum(score, 0)
    return index, score


def _value_and_gradient(
    prediction: Array, target: Array, *, margin: float = 1.0, true_as_zero: bool = False
) -> tuple[Array, Gradients]:
    labels = label_rows(target, prediction, None, None, 0.0)
    index, score = _rivals(prediction, true_as_zero)
    missing = margin + score - prediction
    costs = np.maximum(missing, 0)
    pull = labels * (missing > 0)
    push = np.where(score > 0, pull, 0) if true_as_zero else pull
    gradient = 0 - pull
    numbers = np.arange(len(prediction))
    best = prediction.argmax(axis=1)
    to_second = push[numbers, best].copy()
    gradient[numbers, best] += push.sum(axis=1) - to_second
    gradient[numbers, index[numbers, best]] += to_second
    values: Array = times(labels, costs).sum(axis=1)
    gradient[np.isnan(values)] = np.nan  # a NaN stays one
    gradients = {"prediction": gradient}
    if target.ndim == 2:
        gradients["target"] = costs
    return values, gradients


def _kinks(*, margin: float = 1.0, true_as_zero: bool = False) -> tuple[Kink, ...]:
    return (Kink("margin", margin, "kink", "ahead by the margin"),)


def _textbook(
    xp: Any, prediction: Any, target: Any, *, margin: float = 1.0, true_as_zero: bool = False
) -> Any:
    wrong = 1 - xp.eye(prediction.shape[-1])
    if true_as_zero:
        rival = xp.max(wrong * prediction[..., None, :], axis=-1)
        costs = xp.maximum(margin + rival - prediction, 0.0)
    else:
        costs = xp.max(margin * wrong + prediction[..., None, :], axis=-1) - prediction
    return xp.sum(target * costs, axis=-1)


def _keras(link: str, *, margin: float, true_as_zero: bool, soft: bool = False) -> str | None:
    if soft or margin != 1 or not true_as_zero:
        return None
    return "keras.losses.categorical_hinge(target, prediction)"


def _optax(link: str, *, margin: float, true_as_zero: bool, soft: bool = False) -> str | None:
    if soft or margin != 1 or true_as_zero:
        return None
    return "optax.losses.multiclass_hinge_loss(prediction, target.argmax(axis=-1))"


LOSS = Loss(
    key="multiclass_hinge",
    title="Multi-class hinge",
    family="Margin",
    short="mc hinge",
    aliases=("crammer_singer", "categorical_hinge", "multiclass_svm"),
    inputs=(
        Input("prediction", Space.SCORES, description="one real score a class"),
        Input("target", Space.CLASS, description="class index, one-hot or soft label"),
    ),
    parameters=(
        MARGIN,
        Parameter(
            "true_as_zero",
            False,
            "boolean",
            title="True class enters as 0",
            description="Keras: among the rivals the true class stands with the score 0.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={
        "textbook": {"reduction": "mean"},
        "keras": {"true_as_zero": True, "reduction": "mean"},
        "optax": {"reduction": "none"},
        "sklearn": {
            "function": "sklearn.metrics.hinge_loss",
            "reduction": "weighted_mean",
        },
    },
    convention="textbook",
    kinks=_kinks,
    textbook=_textbook,
    calls={"keras": _keras, "optax": _optax},
    formula=r"L = \max(0,\ m + \max_{j \neq y} s_j - s_y)",
    gradient_formula=r"\frac{\partial L}{\partial s_y} = -1,\quad "
    r"\frac{\partial L}{\partial s_r} = 1\ \ (L > 0,\ r = \mathrm{arg\,max}_{j \neq y}\ s_j)",
    summary="The true class has to beat its best rival by the margin; the others don't count.",
    notes=(
        "Of several equal rivals the first takes the whole gradient; JAX shares it out.",
        "Where the margin is just reached the slope jumps; 0 is taken there. Optax takes 0.5.",
        "Only two scores of a row get a gradient, so it learns slowly with many classes.",
        "Keras puts the true class among the rivals with the score 0, so the loss stays "
        "positive until the true score itself is above the margin.",
        "A soft label gives the expected loss over its classes.",
        "A NaN among the scores makes the value and the row's gradient NaN; PyTorch's gradient "
        "would stay finite.",
    ),
    reference="Crammer and Singer (2001), On the algorithmic implementation of multiclass "
    "kernel-based vector machines",
)
