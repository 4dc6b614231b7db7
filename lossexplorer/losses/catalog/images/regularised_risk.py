"""Regularised risk of a linear model: data term plus a penalty on the weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import sigmoid_pair, softplus
from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Parameter, Space


def _data_term(score: Array, y: Array, data: str) -> tuple[Array, Array]:
    """Loss of each sample (N,), and its derivative by the score."""
    if data in ("squared", "half_squared"):
        factor = 0.5 if data == "half_squared" else 1.0
        residual = score - y
        return factor * residual * residual, 2 * factor * residual
    if data == "logistic":
        return softplus(-y * score), -y * sigmoid_pair(-y * score)[0]
    missing = 1 - y * score
    slope = np.where(np.isnan(missing), missing, -y * (missing > 0))
    return np.maximum(missing, 0), slope


def _value_and_gradient(
    X: Array,
    y: Array,
    w: Array,
    b: Array,
    *,
    data: str = "squared",
    l1: float = 0.0,
    l2: float = 0.0,
    half_l2: bool = True,
) -> tuple[Array, Gradients]:
    values, slope = _data_term(X @ w + b, y, data)
    strength = l2 / 2 if half_l2 else l2
    # a penalty that is off stays 0 even where the squares of the weights overflow
    squares = strength * (w @ w) if strength else np.zeros((), w.dtype)
    penalty = l1 * np.abs(w).sum() + squares
    of_penalty = l1 * np.sign(w) + 2 * strength * w

    def weighted(factor: Any) -> Array:
        return slope * (factor[:, 0] if isinstance(factor, np.ndarray) else factor)

    def by_w(factor: Any) -> Array:
        rows = factor.sum() if isinstance(factor, np.ndarray) else factor * len(slope)
        result: Array = weighted(factor) @ X + rows * of_penalty
        return result

    gradients = {
        "X": slope[:, None] * w,
        "w": by_w,
        "b": lambda factor: weighted(factor).sum(),
    }
    return values + penalty.astype(values.dtype), gradients


def _spaces(*, data: str = "squared", **_: object) -> Mapping[str, Space]:
    return {"y": Space.SIGN} if data in ("logistic", "hinge") else {}


def _kinks(*, data: str = "squared", **_: object) -> tuple[Kink, ...]:
    return (Kink("margin", 1.0, "kink", "margin reached"),) if data == "hinge" else ()


def _over_margin(
    x: Array, label: int, **_: object
) -> tuple[tuple[Array, Array, Array, Array], Mapping[str, Array]]:
    """One sample X = m with y = 1 and w = 1: its score is m."""
    column = x[:, None]
    inputs = (column, np.ones(len(x)), np.ones(1), np.zeros(()))
    return inputs, {"X": np.ones_like(column)}


def _textbook(
    xp: Any,
    X: Any,
    y: Any,
    w: Any,
    b: Any,
    *,
    data: str = "squared",
    l1: float = 0.0,
    l2: float = 0.0,
    half_l2: bool = True,
) -> Any:
    score = X @ w + b
    if data == "squared":
        values = (score - y) ** 2
    elif data == "half_squared":
        values = (score - y) ** 2 / 2
    elif data == "logistic":
        values = xp.log(1 + xp.exp(-y * score))
    else:
        values = xp.maximum(1 - y * score, 0.0)
    strength = l2 / 2 if half_l2 else l2
    return values + l1 * xp.sum(xp.abs(w), axis=-1) + strength * xp.sum(w**2, axis=-1)


def _penalty(name: str, symbol: str, title: str, description: str) -> Parameter:
    return Parameter(
        name,
        0.0,
        minimum=0.0,
        slider=(0.0, 2.0),
        symbol=symbol,
        title=title,
        description=description,
    )


LOSS = Loss(
    key="regularised_risk",
    title="Regularised risk",
    family="Images and risk",
    short="risk",
    aliases=("regularized_risk", "elastic_net", "ridge", "lasso"),
    inputs=(
        Input("X", Space.VECTOR, description="the samples, a row of D numbers each"),
        Input(
            "y",
            Space.REAL,
            differentiable=False,
            shape="row",
            description="a number a sample; -1 or +1 for logistic and hinge",
        ),
        Input("w", Space.VECTOR, shape="vector", description="the model's weights, (D,)"),
        Input("b", Space.REAL, shape="number", description="its bias, which is not penalised"),
    ),
    parameters=(
        Parameter(
            "data",
            "squared",
            "choice",
            choices=("squared", "half_squared", "logistic", "hinge"),
            title="Data term",
            description="What a sample costs: squared and half_squared regress, logistic and "
            "hinge classify.",
        ),
        _penalty("l1", r"\lambda_1", "L1 penalty", "Times Σ|w|: sets weights to exactly 0."),
        _penalty("l2", r"\lambda_2", "L2 penalty", "Times Σw², halved or not: shrinks weights."),
        Parameter(
            "half_l2",
            True,
            "boolean",
            title="Factor ½ of the L2 penalty",
            description="λ/2·Σw², so that its gradient is λw; off, λ·Σw².",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    spaces=_spaces,
    conventions={
        "textbook": {"reduction": "mean"},
        "sklearn": {
            "function": "sklearn.linear_model.ElasticNet",
            "data": "half_squared",
            "half_l2": True,
            "reduction": "weighted_mean",
        },
    },
    convention="textbook",
    kinks=_kinks,
    curves={"margin": _over_margin},
    textbook=_textbook,
    formula=r"R = \frac{1}{N} \sum_{i} \ell_i + \lambda_1 \sum_{j} |w_j| + "
    r"\frac{\lambda_2}{2} \sum_{j} w_j^2,\quad \ell_i = \ell(w \cdot x_i + b,\ y_i)",
    gradient_formula=r"\frac{\partial R}{\partial w} = \frac{1}{N} \sum_{i} \ell'_i\,x_i + "
    r"\lambda_1\,\mathrm{sign}(w) + \lambda_2 w,\quad "
    r"\frac{\partial R}{\partial b} = \frac{1}{N} \sum_{i} \ell'_i",
    summary="How well a linear model fits, plus a price for large weights.",
    notes=(
        "The penalty belongs to every row's value, so the mean has it once and a sum N times.",
        "The price depends on the units of the features: scale them first.",
        "|w| has no derivative at 0; 0 is taken there, so plain gradient steps never land on 0.",
        "Some write λ·Σw² without the ½: the same λ is then twice as strong.",
        "The convention sklearn is ElasticNet with l1 = αρ and l2 = α(1 - ρ).",
    ),
    reference="Tikhonov and Arsenin (1977), Solutions of ill-posed problems",
)
