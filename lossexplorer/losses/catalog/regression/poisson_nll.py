"""Poisson negative log-likelihood: counts, predicted by their rate or its logarithm."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import times
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Parameter, Space

_TARGET_OF_CURVE = 4.0
"""The count the curve is drawn for, so that the rate is above 0 in the first view."""


def _stirling(target: Array) -> tuple[Array, Array]:
    """Stirling's approximation of log(t!) where t > 1, else 0, and its slope."""
    above = target > 1
    t = np.where(above, target, 1)
    log_t = np.log(t)
    values = t * log_t - t + 0.5 * (log_t + math.log(2 * math.pi))
    return np.where(above, values, 0), np.where(above, log_t + 0.5 / t, 0)


def _value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    log_input: bool = True,
    full: bool = False,
    eps: float = 1e-8,
) -> tuple[Array, Gradients]:
    if log_input:
        rate, log_rate = np.exp(prediction), prediction
        slope = rate - target
    else:
        rate, shifted = prediction, prediction + eps
        log_rate = np.log(shifted)
        slope = 1 - np.divide(target, shifted, out=np.zeros_like(rate), where=target != 0)
    # the rate grows faster than its logarithm: ∞ - ∞ is ∞ here
    values = np.where(np.isposinf(rate), rate, rate - times(target, log_rate))
    by_target = 0 - log_rate
    if full:
        extra, extra_slope = _stirling(target)
        values, by_target = values + extra, by_target + extra_slope
    return values, {"prediction": slope, "target": by_target}


def _curve(
    x: Array, label: int, *, log_input: bool = True, **_: object
) -> tuple[tuple[Array, Array], dict[str, Array]]:
    """Along rate - target, whichever way the rate is given; no rate is below 0."""
    rate = _TARGET_OF_CURVE + x[:, None]
    impossible = rate < 0
    rate = np.where(impossible, np.inf, rate)
    target = np.full_like(rate, _TARGET_OF_CURVE)
    if not log_input:
        return (rate, target), {"prediction": np.where(impossible, np.nan, 1.0)}
    with np.errstate(divide="ignore"):
        return (np.log(rate), target), {"prediction": np.where(impossible, np.nan, 1 / rate)}


def _spaces(*, log_input: bool = True, **_: object) -> dict[str, Space]:
    return {"prediction": Space.REAL if log_input else Space.NON_NEGATIVE}


def _textbook(
    xp: Any,
    prediction: Any,
    target: Any,
    *,
    log_input: bool = True,
    full: bool = False,
    eps: float = 1e-8,
) -> Any:
    if log_input:
        loss = xp.exp(prediction) - target * prediction
    else:
        loss = prediction - target * xp.log(prediction + eps)
    if full:
        t = xp.where(target > 1, target, 1.0)
        stirling = t * xp.log(t) - t + xp.log(2 * xp.pi * t) / 2
        loss = loss + xp.where(target > 1, stirling, 0.0)
    return loss


def _pytorch(link: str, *, log_input: bool, full: bool, eps: float) -> str | None:
    if link != "identity":
        return None
    more = f"log_input={log_input}, full={full}, eps={eps!r}"
    return f'F.poisson_nll_loss(prediction, target, {more}, reduction="none")'


def _keras(link: str, *, log_input: bool, full: bool, eps: float) -> str | None:
    if link != "identity" or log_input or full or eps != 1e-7:
        return None
    return "keras.losses.poisson(target[..., None], prediction[..., None])"


LOSS = Loss(
    key="poisson_nll",
    title="Poisson NLL",
    family="Regression",
    short="Poisson",
    aliases=("poisson", "poisson_nll_loss"),
    inputs=(
        Input("prediction", Space.REAL, description="the logarithm of the rate, or the rate"),
        Input("target", Space.NON_NEGATIVE, description="how often it happened"),
    ),
    parameters=(
        Parameter(
            "log_input",
            True,
            "boolean",
            title="Prediction is a logarithm",
            description="The prediction is log λ, any real number; off, it is the rate λ itself.",
        ),
        Parameter(
            "full",
            False,
            "boolean",
            title="Add log t!",
            description="Stirling's approximation of log t!, for targets above 1; it changes "
            "the value, not the gradient of the prediction.",
        ),
        Parameter(
            "eps",
            1e-8,
            minimum=0.0,
            slider=(1e-12, 0.1),
            logarithmic=True,
            symbol=r"\varepsilon",
            title="Guard against log 0",
            description="Added to a rate before its logarithm; not used for logarithms.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    links=("identity", "sigmoid", "softmax"),
    spaces=_spaces,
    conventions={
        "textbook": {"log_input": False, "eps": 0.0, "rows": None, "reduction": "mean"},
        "pytorch": {"rows": None, "reduction": "mean"},
        "keras": {"log_input": False, "eps": 1e-7, "rows": "mean", "reduction": "mean"},
        "sklearn": {
            "function": "sklearn._loss.HalfPoissonLoss",
            "rows": None,
            "reduction": "none",
        },
    },
    curves={"residual": _curve},
    textbook=_textbook,
    calls={"pytorch": _pytorch, "keras": _keras},
    formula=r"L = \lambda - t \log \lambda,\quad \lambda = \exp(y)",
    gradient_formula=r"\frac{\partial L}{\partial y} = \lambda - t"
    r",\quad \frac{\partial L}{\partial \lambda} = 1 - \frac{t}{\lambda}",
    summary="For counts: the spread is expected to grow with the rate.",
    notes=(
        "The value may lie below 0: without log t! it is no likelihood, and its minimum "
        "t - t log t depends on the target.",
        "A log-rate above 709 overflows, in float32 above 88: one bad step ends a training.",
        "Without the logarithm a rate of 0 for a count above 0 costs t·log(1/ε) with a slope "
        "of -t/ε, 2e8 for t = 2: here ε is felt.",
        "A rate below 0 is refused: it has no likelihood. PyTorch returns NaN, or infinity "
        "where rate + ε is 0.",
        "At a log-rate of +∞ it is +∞, its limit; PyTorch gives NaN.",
        "Real counts often spread wider than a Poisson allows; the loss doesn't notice.",
        f"The curve is drawn for a target of {_TARGET_OF_CURVE:g}, along rate - target.",
    ),
    reference="Nelder and Wedderburn (1972), Generalized linear models",
    unit="nats",
)
