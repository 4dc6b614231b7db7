"""Reverse Kullback-Leibler divergence, KL(p ‖ t): of the prediction from the target."""

from __future__ import annotations

from typing import Any

import numpy as np

from lossexplorer.losses.numerics import all_finite, nats, times
from lossexplorer.losses.parameters import BASE
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space, Through


def _terms(p: Array, log_p: Array, target: Array) -> tuple[Array, Array]:
    """p(log p - log t) with 0·log 0 = 0, and log p - log t."""
    log_t = np.log(target)
    ratio = log_p - log_t
    values = p * ratio
    if not all_finite(values):
        values = times(p, log_p) - times(p, log_t)
        # where both are 0 the class doesn't exist, and has no slope either
        ratio = np.where((p == 0) & (target == 0), -1, ratio).astype(p.dtype)
    return values, ratio


def _by_target(p: Array, target: Array) -> Array:
    return np.divide(-p, target, out=np.zeros_like(p), where=p != 0)


def _scaled(
    values: Array, by_prediction: Array, by_target: Array, base: str | float
) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    if unit != 1:
        values, by_prediction, by_target = values * unit, by_prediction * unit, by_target * unit
    return values, {"prediction": by_prediction, "target": by_target}


def _value_and_gradient(
    prediction: Array, target: Array, *, base: str | float = "e"
) -> tuple[Array, Gradients]:
    values, ratio = _terms(prediction, np.log(prediction), target)
    return _scaled(values, ratio + 1, _by_target(prediction, target), base)


def _from_log(
    prediction: Array, target: Array, *, base: str | float = "e"
) -> tuple[Array, Gradients]:
    """From log-probabilities: p·log p stays finite where p rounds to 0."""
    p = np.exp(prediction)
    values, ratio = _terms(p, prediction, target)
    return _scaled(values, times(p, ratio + 1), _by_target(p, target), base)


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    return prediction * xp.log(prediction / target)


LOSS = Loss(
    key="reverse_kl",
    title="Reverse KL divergence",
    family="Classification",
    short="rev. KL",
    aliases=("kl_reverse", "reverse_kl_divergence"),
    inputs=(
        Input("prediction", Space.SIMPLEX, description="a row of class probabilities"),
        Input("target", Space.SIMPLEX, description="the distribution it should be"),
    ),
    parameters=(BASE,),
    value_and_gradient=_value_and_gradient,
    from_logits={"softmax": Through("log_softmax", _from_log)},
    links=("identity", "softmax"),
    rows="sum",
    conventions={"textbook": {"rows": "sum", "reduction": "mean"}},
    convention="textbook",
    textbook=_textbook,
    formula=r"L = \sum_{k} p_k \log \frac{p_k}{t_k}",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = \log \frac{p_k}{t_k} + 1"
    r",\quad \frac{\partial L}{\partial z_k} = p_k\left(\log \frac{p_k}{t_k} - L\right)",
    summary="Puts the prediction where the target is sure: it seeks one mode, not all of them.",
    notes=(
        "Infinite as soon as the prediction puts mass where the target has none: one-hot "
        "targets are out of the question.",
        "At p = 0 the slope is -∞, and 0 where the target is 0 too; PyTorch gives NaN.",
        "Single elements may be negative; only the sum of a row is at least 0.",
    ),
    unit="nats",
    reference="Kullback and Leibler (1951), On information and sufficiency",
)
