"""Huber loss: squared near the target, linear beyond δ."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses import sums
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space, Sweep


def _value_and_gradient(
    prediction: Array, target: Array, *, delta: float = 1.0
) -> tuple[Array, Gradients]:
    residual = prediction - target
    # with c = clip(e): c·e - c²/2 is e²/2 inside and δ(|e| - δ/2) outside
    slope = np.clip(residual, -delta, delta)
    values = slope * (residual - 0.5 * slope)
    return values, {"prediction": slope, "target": -slope}


def _sweep(
    out: Array, scale: float, prediction: Array, target: Array, *, delta: float
) -> float | None:
    residual = prediction - target
    residual.clip(-delta, delta, out=out)
    # Σ c·e - c²/2 in two sums: a pass less, and neither is much larger than the whole
    value = sums.dot(out, residual) - 0.5 * sums.squares(out)
    out *= scale
    return value if math.isfinite(value) else None


def _kinks(*, delta: float = 1.0) -> tuple[Kink, ...]:
    return (
        Kink("residual", -delta, "bend", "linear beyond -δ"),
        Kink("residual", delta, "bend", "linear beyond δ"),
    )


def _textbook(xp: Any, prediction: Any, target: Any, *, delta: float = 1.0) -> Any:
    error = xp.abs(prediction - target)
    return xp.where(error <= delta, error**2 / 2, delta * (error - delta / 2))


def _pytorch(link: str, *, delta: float) -> str | None:
    if link != "identity":
        return None
    return f'F.huber_loss(prediction, target, delta={delta!r}, reduction="none")'


def _keras(link: str, *, delta: float) -> str | None:
    if link != "identity":
        return None
    return f"keras.losses.huber(target[..., None], prediction[..., None], delta={delta!r})"


def _optax(link: str, *, delta: float) -> str | None:
    return f"optax.huber_loss(prediction, target, delta={delta!r})" if link == "identity" else None


LOSS = Loss(
    key="huber",
    title="Huber",
    family="Regression",
    short="Huber",
    aliases=("huber_loss",),
    inputs=(
        Input("prediction", Space.REAL, description="any real number"),
        Input("target", Space.REAL, description="the value it should have"),
    ),
    parameters=(
        Parameter(
            "delta",
            1.0,
            minimum=0.0,
            open_minimum=True,
            slider=(0.01, 10.0),
            logarithmic=True,
            symbol=r"\delta",
            title="Threshold",
            description="Errors above δ pull with the constant slope δ.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    sweeps={"identity": Sweep(_sweep)},
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"rows": "sum", "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "mean"},
        "keras": {"rows": "mean", "reduction": "mean"},
        "optax": {"rows": None, "reduction": "none"},
        "sklearn": {
            "function": "sklearn._loss.HuberLoss",
            "delta": 0.5,
            "rows": None,
            "reduction": "none",
        },
    },
    kinks=_kinks,
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras, "optax": _optax},
    formula=r"L = c\left(e - \frac{c}{2}\right),\quad e = y - t,"
    r"\quad c = \min(\max(e,\ -\delta),\ \delta)",
    gradient_formula=r"\frac{\partial L}{\partial y} = \min(\max(y - t,\ -\delta),\ \delta)",
    summary="Squared error for small errors, absolute error for outliers.",
    notes=(
        "δ has the unit of the target: rescaled data need another δ.",
        "It is δ times the smooth L1 loss with β = δ, so its outlier slope is δ, not 1.",
        "The second derivative jumps at ±δ.",
    ),
    reference="Huber (1964), Robust estimation of a location parameter",
)
