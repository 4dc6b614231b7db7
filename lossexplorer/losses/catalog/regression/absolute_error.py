"""Absolute error: the distance of prediction and target, element by element."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Space


def _value_and_gradient(prediction: Array, target: Array) -> tuple[Array, Gradients]:
    residual = prediction - target
    slope = np.sign(residual)
    return np.abs(residual), {"prediction": slope, "target": -slope}


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    return xp.abs(prediction - target)


def _pytorch(link: str) -> str | None:
    return 'F.l1_loss(prediction, target, reduction="none")' if link == "identity" else None


def _keras(link: str) -> str | None:
    if link != "identity":
        return None
    return "keras.losses.mean_absolute_error(target[..., None], prediction[..., None])"


LOSS = Loss(
    key="absolute_error",
    title="Absolute error",
    family="Regression",
    short="MAE",
    aliases=("mae", "l1", "mean_absolute_error"),
    inputs=(
        Input("prediction", Space.REAL, description="any real number"),
        Input("target", Space.REAL, description="the value it should have"),
    ),
    value_and_gradient=_value_and_gradient,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"rows": "sum", "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "weighted_mean"},
        "keras": {"rows": "mean", "reduction": "mean"},
        "sklearn": {
            "function": "sklearn.metrics.mean_absolute_error",
            "rows": "mean",
            "reduction": "weighted_mean",
        },
    },
    reduction="weighted_mean",
    kinks=lambda: (Kink("residual", 0.0, "kink", "slope −1 to 1, 0 taken"),),
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras},
    formula=r"L = \left| y - t \right|",
    gradient_formula=r"\frac{\partial L}{\partial y} = \mathrm{sign}(y - t)",
    summary="Errors count in proportion, so that outliers pull no harder than anyone else.",
    notes=(
        "The slope is ±1 however small the error is: a fixed step jumps about the minimum.",
        "At 0 it has no derivative; 0 is taken, as in PyTorch. JAX takes 1, scikit-learn -1.",
        "It predicts the median, not the mean.",
        "At NaN the slope is NaN; PyTorch gives 0 there.",
    ),
    reference="Laplace (1774), Mémoire sur la probabilité des causes par les évènements",
)
