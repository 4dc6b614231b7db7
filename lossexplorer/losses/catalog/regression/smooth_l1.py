"""Smooth L1 loss: absolute error with its tip rounded inside β."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space


def _value_and_gradient(
    prediction: Array, target: Array, *, beta: float = 1.0
) -> tuple[Array, Gradients]:
    residual = prediction - target
    if beta == 0:
        slope = np.sign(residual)
        values = np.abs(residual)
    else:
        clipped = np.clip(residual, -beta, beta)
        slope = clipped / beta
        values = slope * (residual - 0.5 * clipped)
    return values, {"prediction": slope, "target": -slope}


def _kinks(*, beta: float = 1.0) -> tuple[Kink, ...]:
    if beta == 0:
        return (Kink("residual", 0.0, "kink", "slope −1 to 1, 0 taken"),)
    return (
        Kink("residual", -beta, "bend", "linear beyond -β"),
        Kink("residual", beta, "bend", "linear beyond β"),
    )


def _textbook(xp: Any, prediction: Any, target: Any, *, beta: float = 1.0) -> Any:
    error = xp.abs(prediction - target)
    if beta == 0:
        return error
    return xp.where(error < beta, error**2 / (2 * beta), error - beta / 2)


def _pytorch(link: str, *, beta: float) -> str | None:
    if link != "identity":
        return None
    return f'F.smooth_l1_loss(prediction, target, beta={beta!r}, reduction="none")'


LOSS = Loss(
    key="smooth_l1",
    title="Smooth L1",
    family="Regression",
    short="smooth L1",
    aliases=("smooth_l1_loss",),
    inputs=(
        Input("prediction", Space.REAL, description="any real number"),
        Input("target", Space.REAL, description="the value it should have"),
    ),
    parameters=(
        Parameter(
            "beta",
            1.0,
            minimum=0.0,
            slider=(0.0, 5.0),
            symbol=r"\beta",
            title="Width of the rounding",
            description="Squared inside ±β, linear outside; 0 is the absolute error.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"rows": "sum", "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "mean"},
    },
    kinks=_kinks,
    textbook=_textbook,
    calls={"pytorch": _pytorch},
    formula=r"L = \frac{c}{\beta}\left(e - \frac{c}{2}\right),\quad e = y - t,"
    r"\quad c = \min(\max(e,\ -\beta),\ \beta)",
    gradient_formula=r"\frac{\partial L}{\partial y} = "
    r"\frac{1}{\beta}\min(\max(y - t,\ -\beta),\ \beta)",
    summary="Absolute error without its tip: steady near the target, calm about outliers.",
    notes=(
        "Its outlier slope is 1 whatever β is; Huber's is δ.",
        "A small β makes the curvature 1/β large: steps may overshoot.",
        "β has the unit of the target.",
    ),
    reference="Girshick (2015), Fast R-CNN",
)
