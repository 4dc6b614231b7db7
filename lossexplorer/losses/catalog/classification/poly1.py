"""Poly-1 loss: cross-entropy with the first term of its Taylor series made larger."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.labels import label_rows, log_loss
from lossexplorer.losses.numerics import softmax_pair, softmax_slope
from lossexplorer.losses.spec import (
    Array,
    Gradients,
    Input,
    Loss,
    OfSurprise,
    Parameter,
    Space,
)


def _finished(
    missed: Array, log_p: Array, rows: Array, target: Array, epsilon: float, slope: Array
) -> tuple[Array, Gradients]:
    """The expected loss of each row, its slope and the slope of soft labels, from 1 - p."""
    values = log_loss(rows, log_p) + epsilon * np.einsum("nk,nk->n", rows, missed)
    gradients = {"prediction": slope}
    if target.ndim == 2:
        gradients["target"] = epsilon * missed - log_p
    return values, gradients


def _value_and_gradient(
    prediction: Array, target: Array, *, epsilon: float = 1.0
) -> tuple[Array, Gradients]:
    p, rows = prediction, label_rows(target, prediction, None, None, 0.0)
    slope = np.divide(-rows, p, out=np.zeros_like(p), where=rows != 0) - epsilon * rows
    return _finished(1 - p, np.log(p), rows, target, epsilon, slope)


def _from_logits(
    prediction: Array, target: Array, *, epsilon: float = 1.0
) -> tuple[Array, Gradients]:
    """Softmax and loss in one: dL/d(log p) = -t(1 + εp) never overflows."""
    rows = label_rows(target, prediction, None, None, 0.0)
    p, log_p = softmax_pair(prediction)
    pull = rows * (1 + epsilon * p)
    slope = softmax_slope(p, log_p, pull)
    return _finished(-np.expm1(log_p), log_p, rows, target, epsilon, slope)


def _of_surprise(surprise: Array, target: Array, *, epsilon: float) -> Array:
    return surprise - epsilon * np.expm1(-surprise)


def _contributions(prediction: Array, target: Array, *, epsilon: float = 1.0) -> Array:
    rows = label_rows(target, prediction, None, None, 0.0)
    terms = rows * (epsilon * (1 - prediction) - np.log(prediction))
    return np.where(rows == 0, 0, terms)


def _textbook(xp: Any, prediction: Any, target: Any, *, epsilon: float = 1.0) -> Any:
    terms = target * epsilon * (1 - prediction) - target * xp.log(prediction)
    return xp.sum(terms, axis=-1)


def _optax(link: str, *, epsilon: float) -> str | None:
    if link != "softmax":
        return None
    return f"optax.losses.poly_loss_cross_entropy(prediction, target, epsilon={epsilon!r})"


LOSS = Loss(
    key="poly1",
    title="Poly-1",
    family="Classification",
    short="Poly-1",
    aliases=("poly", "poly_loss", "poly1_cross_entropy"),
    inputs=(
        Input("prediction", Space.SIMPLEX, description="a row of class probabilities"),
        Input("target", Space.CLASS, description="class index, one-hot or soft label"),
    ),
    parameters=(
        Parameter(
            "epsilon",
            1.0,
            slider=(-1.0, 8.0),
            symbol=r"\varepsilon_1",
            title="First coefficient",
            description="What is added to the coefficient 1 of 1 - p; 0 is cross-entropy.",
        ),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    from_logits={"softmax": _from_logits},
    of_surprise=OfSurprise(_of_surprise),
    links=("identity", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "optax": {"epsilon": 2.0, "reduction": "none"},
    },
    convention="textbook",
    contributions=_contributions,
    textbook=_textbook,
    calls={"optax": _optax},
    formula=r"L = -\sum_{k} t_k \log p_k + \varepsilon_1 (1 - \sum_{k} t_k\,p_k)",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = "
    r"-t_k\left(\frac{1}{p_k} + \varepsilon_1\right)"
    r",\quad \frac{\partial L}{\partial z_k} = p_k \sum_{j} u_j - u_k"
    r",\quad u_k = t_k\,(1 + \varepsilon_1\,p_k)",
    summary="Cross-entropy that goes on pulling at examples already right, or stops sooner.",
    notes=(
        "The best ε depends on the task: the paper takes 2 for ImageNet and -1 for detection.",
        "Below ε = -1 the slope turns around at p = -1/ε: beyond, the loss grows with p.",
        "Where p is small the added term is at most ε: confident mistakes cost what "
        "cross-entropy takes.",
        "Soft labels are weighted class by class, which is this formula if they sum to 1.",
    ),
    reference="Leng et al. (2022), PolyLoss: a polynomial expansion perspective of "
    "classification loss functions",
    unit="nats",
)
