"""Optax' losses as people call them; JAX differentiates them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from side_by_side import ROWS, Case, Computed, input_names

CONVENTION = "optax"


def compute(case: Case, inputs: tuple[Any, ...], options: Mapping[str, Any]) -> Computed:
    """Value, and gradients of its sum by reverse differentiation."""
    import jax
    import jax.numpy as jnp

    with jax.enable_x64(inputs[0].dtype == np.float64):
        arrays = [jnp.asarray(array) for array in inputs]
        names = input_names(case)
        places = [
            place
            for place, (name, array) in enumerate(zip(names, arrays, strict=True))
            if jnp.issubdtype(array.dtype, jnp.floating)
            and (case.slopes is None or name in case.slopes)
        ]

        def call(*chosen: Any) -> Any:
            given = list(arrays)
            for place, array in zip(places, chosen, strict=True):
                given[place] = array
            return case.call(*given, **options)

        value, pull = jax.vjp(call, *(arrays[place] for place in places))
        slopes = pull(jnp.ones_like(value))
        gradients = {
            names[place]: np.asarray(slope) for place, slope in zip(places, slopes, strict=True)
        }
        return np.asarray(value), gradients


class _Optax:
    """``optax``, imported when first used."""

    def __getattr__(self, name: str) -> Any:
        import optax

        return getattr(optax.losses, name)


optax = _Optax()


def _dice(prediction: Any, target: Any, **options: Any) -> Any:
    return optax.dice_loss(prediction[..., None], target[..., None], **options)


_SIGMOID = {"link": "sigmoid"}
_SOFTMAX = {"link": "softmax"}
_FIRST = ("prediction",)

CASES = [
    Case("squared_error", lambda y, t: optax.squared_error(y, t), ("real", "real")),
    Case(
        "squared_error",
        lambda y, t: optax.l2_loss(y, t),
        ("real", "real"),
        "l2_loss has the ½",
        ours={"half": True},
    ),
    Case("huber", lambda y, t: optax.huber_loss(y, t), ("real", "real")),
    Case(
        "huber",
        lambda y, t, delta: optax.huber_loss(y, t, delta=delta),
        ("real", "real"),
        "δ = 2.5",
        options={"delta": 2.5},
    ),
    Case("log_cosh", lambda y, t: optax.log_cosh(y, t), ("real", "real")),
    Case(
        "binary_cross_entropy",
        lambda z, t: optax.sigmoid_binary_cross_entropy(z, t),
        ("real", "fraction"),
        ours=_SIGMOID,
    ),
    Case(
        "binary_cross_entropy",
        lambda z, t: optax.sigmoid_binary_cross_entropy(z, t),
        ([1e3, -1e3, 1e3, -1e3], [1.0, 0.0, 0.0, 1.0]),
        "huge logits",
        ours=_SIGMOID,
        slopes=_FIRST,
    ),
    Case(
        "focal",
        lambda z, t: optax.sigmoid_focal_loss(z, t),
        ("real", "binary"),
        ours=_SIGMOID,
        slopes=_FIRST,
    ),
    Case(
        "focal",
        lambda z, t, **o: optax.sigmoid_focal_loss(z, t, **o),
        ("real", "fraction"),
        "γ = 3, α = 0.7",
        options={"gamma": 3.0, "alpha": 0.7},
        ours=_SIGMOID,
        slopes=_FIRST,
    ),
    Case(
        "cross_entropy",
        lambda z, t: optax.softmax_cross_entropy_with_integer_labels(z, t),
        ("real", "class"),
        ours=_SOFTMAX,
        shapes=ROWS,
    ),
    Case(
        "cross_entropy",
        lambda z, t: optax.softmax_cross_entropy(z, t),
        ("real", "simplex"),
        "soft labels",
        ours=_SOFTMAX,
        shapes=ROWS,
    ),
    Case(
        "cross_entropy",
        lambda z, t: optax.softmax_cross_entropy_with_integer_labels(z, t),
        ([[1e3, -1e3, 0.0], [-1e3, 1e3, 5.0]], np.array([1, 1])),
        "huge logits",
        ours=_SOFTMAX,
    ),
    Case(
        "poly1",
        lambda z, t: optax.poly_loss_cross_entropy(z, t),
        ("real", "simplex"),
        ours=_SOFTMAX,
        shapes=ROWS,
        slopes=_FIRST,
    ),
    Case(
        "kl_divergence",
        lambda p, t: optax.kl_divergence(p, t),
        ("log-simplex", "simplex"),
        shapes=ROWS,
    ),
    Case(
        "kl_divergence",
        lambda p, t: optax.kl_divergence(p, t),
        ("log-simplex", "one-hot"),
        "0·log 0",
        shapes=ROWS,
        slopes=_FIRST,
    ),
    Case(
        "kl_divergence",
        lambda p, t, log_target: optax.kl_divergence_with_log_targets(p, t),
        ("log-simplex", "log-simplex"),
        "target as a logarithm",
        options={"log_target": True},
        shapes=ROWS,
    ),
    Case("hinge", lambda s, t: optax.hinge_loss(s, t), ("real", "sign")),
    Case(
        "multiclass_hinge",
        lambda s, t: optax.multiclass_hinge_loss(s, t),
        ("real", "class"),
        shapes=ROWS,
    ),
    Case(
        "triplet",
        lambda a, p, n: optax.triplet_margin_loss(a, p, n),
        ("real", "real", "real"),
        shapes=ROWS,
    ),
    # A row is a mask: its pixels on the middle axis, one class on the last
    Case("dice", _dice, ("real", "binary"), ours=_SIGMOID, shapes=ROWS),
    Case("dice", _dice, ([[-800.0, -800.0]], [[0.0, 0.0]]), "empty masks", ours=_SIGMOID),
    Case("tversky", _dice, ("real", "fraction"), ours=_SIGMOID, shapes=ROWS),
    Case(
        "tversky",
        _dice,
        ("real", "binary"),
        "α and β",
        options={"alpha": 0.3, "beta": 0.7},
        ours=_SIGMOID,
        shapes=ROWS,
    ),
    Case(
        "cosine_embedding",
        lambda x1, x2, t: optax.cosine_distance(x1, x2),
        ("real", "real", np.ones(7)),
        "similar pairs",
        shapes=((7, 4),),
    ),
]
