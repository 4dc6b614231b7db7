"""L2 norm: the Euclidean distance of a row to its target."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses.spec import Array, Gradients, Input, Kink, Loss, Space
from lossexplorer.losses.vectors import polar


def _value_and_gradient(prediction: Array, target: Array) -> tuple[Array, Gradients]:
    norm, direction = polar(prediction - target)
    return norm[:, 0], {"prediction": direction, "target": -direction}


def _contributions(prediction: Array, target: Array) -> Array:
    residual = prediction - target
    return residual * polar(residual)[1]


def _textbook(xp: Any, prediction: Any, target: Any) -> Any:
    return xp.sqrt(xp.sum((prediction - target) ** 2, axis=-1))


def _pytorch(link: str) -> str | None:
    return "torch.linalg.vector_norm(prediction - target, dim=-1)" if link == "identity" else None


def _jax(link: str) -> str | None:
    return "jnp.linalg.norm(prediction - target, axis=-1)" if link == "identity" else None


LOSS = Loss(
    key="l2_norm",
    title="L2 norm",
    family="Regression",
    short="L2 norm",
    aliases=("euclidean", "euclidean_distance"),
    inputs=(
        Input("prediction", Space.REAL, description="a row of real numbers"),
        Input("target", Space.REAL, description="the row it should be"),
    ),
    value_and_gradient=_value_and_gradient,
    per_row=True,
    links=("identity", "sigmoid", "softmax"),
    conventions={
        "textbook": {"reduction": "mean"},
        "pytorch": {"reduction": "none"},
    },
    convention="textbook",
    contributions=_contributions,
    kinks=lambda: (Kink("residual", 0.0, "kink", "tip of the cone, 0 taken"),),
    textbook=_textbook,
    calls={"pytorch": _pytorch, "optax": _jax},
    formula=r"L = \sqrt{\sum_{k} (y_k - t_k)^2}",
    gradient_formula=r"\frac{\partial L}{\partial y_k} = \frac{y_k - t_k}{L}",
    summary="How far a row is from its target, in the units of the data.",
    notes=(
        "The gradient always has length 1: it says where to go, not how far it is.",
        "At distance 0 it has no derivative; 0 is taken. A plain square root gives NaN.",
        "Squares that overflow or vanish are rescaled, so rows of 1e200 have the right norm; "
        "PyTorch returns infinity or 0.",
    ),
    reference="Cauchy (1821), Cours d'analyse",
)
