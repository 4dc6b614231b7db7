"""Angular softmax of SphereFace: L-softmax with prototypes of length 1."""

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
    return Angular(psi(margin, blend), embedding_length=True)


def _value_and_gradient(
    embedding: Array, prototypes: Array, target: Array, *, margin: int = 2, blend: float = 0.0
) -> tuple[Array, Gradients]:
    return angular_softmax(embedding, prototypes, target, _angular(margin=margin, blend=blend))


def _textbook(
    xp: Any, embedding: Any, prototypes: Any, target: Any, *, margin: int = 2, blend: float = 0.0
) -> Any:
    length = xp.sqrt(xp.sum(embedding**2, axis=-1))[..., None]
    w = prototypes / xp.sqrt(xp.sum(prototypes**2, axis=-1))[..., None]
    cosine = embedding @ xp.swapaxes(w, 0, 1) / length
    theta = xp.arccos(xp.clip(cosine, -1.0, 1.0))
    k = xp.minimum(xp.floor(margin * theta / xp.pi), xp.ones_like(theta) * (margin - 1))
    psi = xp.cos(xp.pi * k) * xp.cos(margin * theta) - 2 * k
    psi = (blend * cosine + psi) / (1 + blend)
    true = xp.eye(cosine.shape[-1])
    logits = true * (length * psi)[..., None, :] + (1 - true) * (length * cosine)[..., None, :]
    costs = xp.log(xp.sum(xp.exp(logits), axis=-1)) - length * psi
    return xp.sum(target * costs, axis=-1)


LOSS = Loss(
    key="a_softmax",
    title="A-softmax (SphereFace)",
    family="Angular softmax",
    short="A-soft.",
    aliases=("sphereface", "angular_softmax"),
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
    formula=r"L = -\log \frac{e^{|x|\,\psi(\theta_y)}}{e^{|x|\,\psi(\theta_y)} + "
    r"\sum_{j \neq y} e^{|x| \cos\theta_j}},\quad \psi(\theta) = (-1)^k \cos(m\theta) - 2k,"
    r"\quad \frac{k\pi}{m} \leq \theta \leq \frac{(k+1)\pi}{m}",
    gradient_formula=r"\frac{\partial L}{\partial x} = (p_y - 1)\,g_y + "
    r"\sum_{j \neq y} p_j v_j,\quad g_y = \psi\,u + \psi'\,(v_y - u\,\cos\theta_y),"
    r"\quad u = \frac{x}{|x|},\ v_j = \frac{w_j}{|w_j|},\ \psi' = \frac{d\psi}{d\cos\theta}",
    summary="Classes are told apart by angle alone, and the true one has to be m times nearer.",
    notes=(
        "ψ drops to -(2m - 1) at θ = π, so large margins start with huge losses: that is what "
        "the blend with cos θ is for.",
        "Only the prototypes are normalised; the length of an embedding still counts.",
        "Where ψ's pieces meet only the curvature jumps.",
        "A zero embedding has no angle; its value is the limit and its gradient that of m = 1. "
        "A zero prototype gets no gradient. Frameworks give NaN.",
    ),
    unit="nats",
    reference="Liu, Wen, Yu, Li, Raj and Song (2017), SphereFace: deep hypersphere embedding for "
    "face recognition",
)
