"""Large-margin softmax: the angle to the true class counts m times."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.angular import (
    INPUTS,
    Angular,
    angular_softmax,
    over_angle,
    zero_vectors,
)
from lossexplorer.losses.angular_multiples import BLEND, MULTIPLE, boundaries, psi
from lossexplorer.losses.spec import Array, Gradients, Loss


def _angular(*, margin: int = 2, blend: float = 0.0) -> Angular:
    return Angular(psi(margin, blend), embedding_length=True, prototype_length=True)


def _value_and_gradient(
    embedding: Array, prototypes: Array, target: Array, *, margin: int = 2, blend: float = 0.0
) -> tuple[Array, Gradients]:
    return angular_softmax(embedding, prototypes, target, _angular(margin=margin, blend=blend))


def _textbook(
    xp: Any, embedding: Any, prototypes: Any, target: Any, *, margin: int = 2, blend: float = 0.0
) -> Any:
    x_length = xp.sqrt(xp.sum(embedding**2, axis=-1))[..., None]
    w_length = xp.sqrt(xp.sum(prototypes**2, axis=-1))
    lengths = x_length * w_length
    cosine = embedding @ xp.swapaxes(prototypes, 0, 1) / lengths
    theta = xp.arccos(xp.clip(cosine, -1.0, 1.0))
    k = xp.minimum(xp.floor(margin * theta / xp.pi), xp.ones_like(theta) * (margin - 1))
    psi = xp.cos(xp.pi * k) * xp.cos(margin * theta) - 2 * k
    psi = (blend * cosine + psi) / (1 + blend)
    true = xp.eye(cosine.shape[-1])
    logits = true * (lengths * psi)[..., None, :] + (1 - true) * (lengths * cosine)[..., None, :]
    costs = xp.log(xp.sum(xp.exp(logits), axis=-1)) - lengths * psi
    return xp.sum(target * costs, axis=-1)


LOSS = Loss(
    key="l_softmax",
    title="L-softmax",
    family="Angular softmax",
    short="L-soft.",
    aliases=("large_margin_softmax",),
    inputs=INPUTS,
    parameters=(MULTIPLE, BLEND),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    conventions={"textbook": {"reduction": "mean"}},
    convention="textbook",
    kinks=boundaries,
    curves={"angle": over_angle},
    angular=_angular,
    textbook=_textbook,
    diagnose=zero_vectors,
    formula=r"L = -\log \frac{e^{f_y}}{e^{f_y} + \sum_{j \neq y} e^{w_j \cdot x}},"
    r"\quad f_y = |w_y|\,|x|\,\psi(\theta_y),\quad \psi(\theta) = (-1)^k \cos(m\theta) - 2k,"
    r"\quad \frac{k\pi}{m} \leq \theta \leq \frac{(k+1)\pi}{m}",
    gradient_formula=r"\frac{\partial L}{\partial x} = (p_y - 1)\,g_y + "
    r"\sum_{j \neq y} p_j w_j,\quad g_y = |w_y|\,(\psi\,u + \psi'\,(v_y - u\,\cos\theta_y)),"
    r"\quad u = \frac{x}{|x|},\ v_y = \frac{w_y}{|w_y|},\ \psi' = \frac{d\psi}{d\cos\theta}",
    summary="A softmax that is only content when the angle to the true class is m times smaller.",
    notes=(
        "ψ drops to -(2m - 1) at θ = π, so large margins start with huge losses: that is what "
        "the blend with cos θ is for.",
        "Growing embeddings lower the loss without turning: their length counts.",
        "Where ψ's pieces meet only the curvature jumps.",
        "A zero vector has no angle; its value is the limit and its gradient that of the plain "
        "softmax. Frameworks give NaN.",
    ),
    unit="nats",
    reference="Liu, Wen, Yu and Yang (2016), Large-margin softmax loss for convolutional neural "
    "networks",
)
