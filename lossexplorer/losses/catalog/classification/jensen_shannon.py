"""Jensen-Shannon divergence: how far two distributions are from their middle, by element."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import nats, times
from lossexplorer.losses.parameters import BASE
from lossexplorer.losses.spec import Array, Gradients, Input, Loss, Space, Through


def _against_middle(p: Array, t: Array) -> Array:
    """log(p / m) with m = (p + t)/2: from log 2 where t is 0 down to -∞ where p is.

    Where both are 0 it is log 2, the slope of the loss along p there.
    """
    total = p + t
    share = np.divide(p - t, total, out=np.ones_like(p), where=total != 0)
    # p/m = 1 + share: near p = t the first form keeps the digits, near p = 0 the second
    far = np.log(p) - (np.log(total) - math.log(2))
    result: Array = np.where(share > -0.5, np.log1p(share), far)
    return result


def _parts(p: Array, target: Array, base: str | float) -> tuple[Array, Array, Array]:
    """Values and both gradients."""
    half = 0.5 / nats(base)
    by_prediction, by_target = _against_middle(p, target), _against_middle(target, p)
    values = times(p, by_prediction) + times(target, by_target)
    return half * np.maximum(values, 0), half * by_prediction, half * by_target


def _value_and_gradient(
    prediction: Array, target: Array, *, base: str | float = "e"
) -> tuple[Array, Gradients]:
    values, by_prediction, by_target = _parts(prediction, target, base)
    return values, {"prediction": by_prediction, "target": by_target}


def _from_log(
    prediction: Array, target: Array, *, base: str | float = "e"
) -> tuple[Array, Gradients]:
    """From log-probabilities: p·log p stays finite where p rounds to 0."""
    p = np.exp(prediction)
    values, by_prediction, by_target = _parts(p, target, base)
    return values, {"prediction": times(p, by_prediction), "target": by_target}


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    middle = (prediction + target) / 2
    return (prediction * xp.log(prediction / middle) + target * xp.log(target / middle)) / 2


LOSS = Loss(
    key="jensen_shannon",
    title="Jensen-Shannon divergence",
    family="Classification",
    short="JS",
    aliases=("js", "jsd", "js_divergence"),
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
    formula=r"L = \frac{1}{2} \sum_{k} "
    r"\left(p_k \log \frac{p_k}{m_k} + t_k \log \frac{t_k}{m_k}\right)"
    r",\quad m_k = \frac{p_k + t_k}{2}",
    gradient_formula=r"\frac{\partial L}{\partial p_k} = \frac{1}{2} \log \frac{p_k}{m_k}"
    r",\quad \frac{\partial L}{\partial t_k} = \frac{1}{2} \log \frac{t_k}{m_k}",
    summary="A divergence without a side: symmetric, finite, and at most one bit.",
    notes=(
        "Where the distributions don't overlap it is log 2, however far apart they are: there "
        "the gradient says nothing about the way back.",
        "A confident mistake costs at most log 2, so from logits its gradient vanishes.",
        "At p = 0 under label mass the slope is -∞; where both are 0 it is ½ log 2, the slope "
        "along p. PyTorch gives NaN at both.",
        "SciPy's jensenshannon returns the square root, which is a distance.",
    ),
    unit="nats",
    reference="Lin (1991), Divergence measures based on the Shannon entropy",
)
