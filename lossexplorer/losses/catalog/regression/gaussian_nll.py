"""Gaussian negative log-likelihood: a prediction that says how sure it is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from lossexplorer.losses.diagnose import place
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Parameter, Space


def _value_and_gradient(
    prediction: Array,
    target: Array,
    variance: Array,
    *,
    full: bool = False,
    eps: float = 1e-6,
) -> tuple[Array, Gradients]:
    residual = prediction - target
    v = np.maximum(variance, eps)
    slope = residual / v
    surprise = residual * slope
    values = 0.5 * (np.log(v) + surprise)
    if full:
        values = values + 0.5 * math.log(2 * math.pi)
    # PyTorch clamps outside of autograd: the slope goes on below ε, so a variance
    # that got there can come back
    by_variance = (0.5 - 0.5 * surprise) / v
    return values, {"prediction": slope, "target": -slope, "variance": by_variance}


def _curve(
    x: Array, label: int, **_: object
) -> tuple[tuple[Array, Array, Array], dict[str, Array]]:
    """Along the residual, at variance 1."""
    prediction = x[:, None]
    one = np.ones_like(prediction)
    return (prediction, np.zeros_like(prediction), one), {"prediction": one}


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    variance: Any,
    *,
    full: bool = False,
    eps: float = 1e-6,
) -> Any:
    v = xp.where(variance > eps, variance, eps)
    log_v = xp.log(2 * xp.pi * v) if full else xp.log(v)
    return (log_v + (prediction - target) ** 2 / v) / 2


def _pytorch(link: str, *, full: bool, eps: float) -> str | None:
    more = f"full={full}, eps={eps!r}"
    return f'F.gaussian_nll_loss(prediction, target, variance, {more}, reduction="none")'


def _diagnose(
    prediction: Array, target: Array, variance: Array, *, full: bool = False, eps: float = 1e-6
) -> Iterator[str]:
    below = np.argwhere(variance < eps)
    if len(below):
        yield (
            f"variance is below ε in {place(below[0])}: {eps:g} is taken, "
            "and the slope is the one there, not 0"
        )


LOSS = Loss(
    key="gaussian_nll",
    title="Gaussian NLL",
    family="Regression",
    short="Gauss",
    aliases=("gaussian", "normal_nll", "gaussian_nll_loss"),
    inputs=(
        Input("prediction", Space.REAL, description="the mean predicted"),
        Input("target", Space.REAL, description="the value observed"),
        Input(
            "variance",
            Space.NON_NEGATIVE,
            description="the variance predicted, one an element or one a row",
            shape="broadcast",
        ),
    ),
    parameters=(
        Parameter(
            "full",
            False,
            "boolean",
            title="Add ½ log 2π",
            description="The constant that makes it the likelihood; the gradient stays the same.",
        ),
        Parameter(
            "eps",
            1e-6,
            minimum=0.0,
            open_minimum=True,
            slider=(1e-12, 0.1),
            logarithmic=True,
            symbol=r"\varepsilon",
            title="Least variance",
            description="A smaller variance counts as this.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    conventions={
        "textbook": {"full": True, "rows": "sum", "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "mean"},
    },
    curves={"residual": _curve},
    textbook=_textbook,
    calls={"pytorch": _pytorch},
    diagnose=_diagnose,
    formula=r"L = \frac{1}{2}\left(\log v + \frac{(y - t)^2}{v}\right)"
    r",\quad v = \max(\sigma^2,\ \varepsilon)",
    gradient_formula=r"\frac{\partial L}{\partial y} = \frac{y - t}{v}"
    r",\quad \frac{\partial L}{\partial \sigma^2} = "
    r"\frac{1}{2v}\left(1 - \frac{(y - t)^2}{v}\right)",
    summary="Regression that learns its own uncertainty: errors count by the variance predicted.",
    notes=(
        "The gradient of the prediction is divided by the variance: where the model is unsure "
        "it learns slowly, and may never become sure.",
        "The likelihood has no lower bound: where the prediction is exact, the variance is "
        "driven to ε.",
        "Below ε the value stays, but the slope does not become 0; it is the one at ε, as in "
        "PyTorch, so finite differences disagree there.",
        "It takes variances, not standard deviations nor their logarithms.",
        "The curve is drawn for a variance of 1.",
    ),
    reference="Nix and Weigend (1994), Estimating the mean and variance of the target "
    "probability distribution",
    unit="nats",
)
