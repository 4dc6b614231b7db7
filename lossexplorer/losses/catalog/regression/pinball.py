"""Pinball loss: the absolute error tilted, so that its minimum is a quantile."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.numerics import times
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space


def _value_and_gradient(
    prediction: Array, target: Array, *, tau: float = 0.5
) -> tuple[Array, Gradients]:
    residual = prediction - target
    number = residual.dtype.type
    # the sign is 0 at the kink and NaN where nothing is known
    slope = np.sign(residual) * np.where(residual > 0, number(1 - tau), number(tau))
    return times(slope, residual), {"prediction": slope, "target": -slope}


def _textbook(xp: Any, prediction: Any, target: Any, *, tau: float = 0.5) -> Any:
    error = target - prediction
    return xp.maximum(tau * error, (tau - 1) * error)


LOSS = Loss(
    key="pinball",
    title="Pinball",
    family="Regression",
    short="pinball",
    aliases=("quantile", "quantile_loss", "pinball_loss"),
    inputs=(
        Input("prediction", Space.REAL, description="the quantile predicted"),
        Input("target", Space.REAL, description="the value observed"),
    ),
    parameters=(
        Parameter(
            "tau",
            0.5,
            minimum=0.0,
            maximum=1.0,
            slider=(0.01, 0.99),
            symbol=r"\tau",
            title="Quantile",
            description="The share of targets that should lie below the prediction.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"rows": None, "reduction": "mean"},
        "sklearn": {
            "function": "sklearn.metrics.mean_pinball_loss",
            "rows": "mean",
            "reduction": "weighted_mean",
        },
    },
    convention="textbook",
    kinks=lambda **_: (Kink("residual", 0.0, "kink", "slope 0 taken"),),
    textbook=_textbook,
    formula=r"L = \max(\tau\,e,\ (\tau - 1)\,e),\quad e = t - y",
    gradient_formula=r"\frac{\partial L}{\partial y} = -\tau\ \mathrm{if}\ y < t,"
    r"\quad 1 - \tau\ \mathrm{if}\ y > t,\quad 0\ \mathrm{if}\ y = t",
    summary="Makes a model predict a quantile: τ = 0.9 charges nine times more for too little.",
    notes=(
        "At τ = ½ it is half the absolute error, and predicts the median.",
        "At the kink the slope 0 is taken; scikit-learn takes -τ, the slope below it.",
        "Quantiles learned one by one may cross: a 0.9-quantile below the 0.5-quantile.",
        "The slope doesn't shrink near the target, so a fixed step size never settles.",
        "At τ = 0 or 1 one side costs nothing, and the prediction runs away to it.",
        "At NaN the slope is NaN; written as two ReLUs it is the finite 2τ - 1.",
    ),
    reference="Koenker and Bassett (1978), Regression quantiles",
)
