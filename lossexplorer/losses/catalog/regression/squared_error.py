"""Squared error: the squared difference of prediction and target, element by element."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses import sums
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Parameter, Space, Sweep


def _value_and_gradient(
    prediction: Array, target: Array, *, half: bool = False
) -> tuple[Array, Gradients]:
    residual = prediction - target
    if half:
        values, gradient = 0.5 * residual * residual, residual
    else:
        values, gradient = residual * residual, 2 * residual
    return values, {"prediction": gradient, "target": -gradient}


def _sweep(
    out: Array, scale: float, prediction: Array, target: Array, *, half: bool
) -> float | None:
    np.subtract(prediction, target, out=out)
    squares = sums.squares(out)
    out *= scale if half else 2 * scale
    return (squares / 2 if half else squares) if math.isfinite(squares) else None


def _textbook(xp: Any, prediction: Any, target: Any, *, half: bool = False) -> Any:
    if half:
        return (prediction - target) ** 2 / 2
    return (prediction - target) ** 2


def _pytorch(link: str, *, half: bool) -> str | None:
    if half or link != "identity":
        return None
    return 'F.mse_loss(prediction, target, reduction="none")'


def _keras(link: str, *, half: bool) -> str | None:
    if half or link != "identity":
        return None
    return "keras.losses.mean_squared_error(target[..., None], prediction[..., None])"


def _optax(link: str, *, half: bool) -> str | None:
    if link != "identity":
        return None
    return f"optax.{'l2_loss' if half else 'squared_error'}(prediction, target)"


LOSS = Loss(
    key="squared_error",
    title="Squared error",
    family="Regression",
    short="MSE",
    aliases=("mse", "l2", "mean_squared_error", "brier"),
    inputs=(
        Input("prediction", Space.REAL, description="any real number"),
        Input("target", Space.REAL, description="the value it should have"),
    ),
    parameters=(
        Parameter(
            "half",
            False,
            "boolean",
            title="Factor c = ½",
            description="c is 1, or ½: then the gradient is the residual itself.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    sweeps={"identity": Sweep(_sweep)},
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"half": True, "rows": "sum", "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "weighted_mean"},
        "keras": {"rows": "mean", "reduction": "mean"},
        "optax": {"rows": None, "reduction": "none"},
        "sklearn": {
            "function": "sklearn.metrics.mean_squared_error",
            "rows": "mean",
            "reduction": "weighted_mean",
        },
    },
    reduction="weighted_mean",
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras, "optax": _optax},
    formula=r"L = c\,(y - t)^2",
    gradient_formula=r"\frac{\partial L}{\partial y} = 2c\,(y - t)",
    summary="The default of regression: the likelihood of normally distributed errors.",
    notes=(
        "An outlier at ten times the distance weighs a hundred times as much in the loss "
        "and ten times as much in the gradient.",
        "After a sigmoid or softmax the gradient carries p(1 - p) and vanishes where the "
        "output is confidently wrong.",
    ),
    reference="Gauss (1809), Theoria motus corporum coelestium",
)
