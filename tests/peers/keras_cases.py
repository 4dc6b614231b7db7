"""Keras' losses as people call them, on PyTorch, whose autograd gives the gradients.

People make a loss object and call it, labels first; ``dtype`` is Keras' own keyword for
another precision than float32.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from side_by_side import ROWS, Case, Computed
from torch_calls import compute as compute_in_torch

CONVENTION = "keras"


def compute(case: Case, inputs: tuple[Any, ...], options: Mapping[str, Any]) -> Computed:
    """Value, and gradients of its sum by PyTorch's autograd."""
    return compute_in_torch(case, inputs, options)


def call(name: str, *renamed: tuple[str, str], **fixed: Any) -> Callable[..., Any]:
    """A call of the loss class ``name``; ``renamed`` gives Keras' words for our options."""
    words = dict(renamed)

    def run(prediction: Any, target: Any, sample_weight: Any = None, **options: Any) -> Any:
        import keras

        dtype = str(prediction.dtype).removeprefix("torch.")
        given = {words.get(key, key): value for key, value in options.items()}
        loss = getattr(keras.losses, name)(**fixed, **given, dtype=dtype)
        return loss(target, prediction, sample_weight=sample_weight)

    return run


def _after_softmax(loss: Callable[..., Any]) -> Callable[..., Any]:
    """For losses without ``from_logits``: the softmax as the model's last layer."""

    def run(prediction: Any, target: Any, **options: Any) -> Any:
        import keras

        return loss(keras.ops.softmax(prediction), target, **options)

    return run


def _tversky(prediction: Any, target: Any, *, alpha: float, beta: float) -> Any:
    """Keras before 3.16 takes α for what is missed and β for what is too much."""
    import keras

    if tuple(map(int, keras.__version__.split(".")[:2])) < (3, 16):
        alpha, beta = beta, alpha
    return call("Tversky", axis=-1)(prediction, target, alpha=alpha, beta=beta)


_bce = call("BinaryCrossentropy")
_bce_logits = call("BinaryCrossentropy", from_logits=True)
_focal = call("BinaryFocalCrossentropy")
_focal_logits = call("BinaryFocalCrossentropy", from_logits=True)
_balanced = call("BinaryFocalCrossentropy", apply_class_balancing=True)
_cce = call("CategoricalCrossentropy")
_cce_logits = call("CategoricalCrossentropy", from_logits=True)
_sparse = call("SparseCategoricalCrossentropy", ("ignore_index", "ignore_class"))
_sparse_logits = call(
    "SparseCategoricalCrossentropy", ("ignore_index", "ignore_class"), from_logits=True
)
_kl = call("KLDivergence")
_UNEVEN = {"alpha": 0.3, "beta": 0.7}
_SIGMOID = {"link": "sigmoid"}
_SOFTMAX = {"link": "softmax"}
_FIRST = ("prediction",)
# probabilities at and beyond the clip, off the kink itself
_EDGES = ([0.0, 1.0, 0.0, 1.0, 1e-9, 0.3], [1.0, 0.0, 0.0, 1.0, 1.0, 1.0])


def _weighted(key: str, call: Any, draw: tuple[str, str], **more: Any) -> Case:
    note = "a weighted mean divides by n"
    return Case(key, call, draw, note, weights="rows", **{"shapes": ROWS, **more})


CASES = [
    # Regression
    Case("squared_error", call("MeanSquaredError"), ("real", "real")),
    _weighted("squared_error", call("MeanSquaredError"), ("real", "real")),
    Case("absolute_error", call("MeanAbsoluteError"), ("real", "real")),
    Case("absolute_error", call("MeanAbsoluteError"), ([1.0, 2.0], [1.0, 0.0]), "at 0"),
    Case("huber", call("Huber"), ("real", "real")),
    Case("huber", call("Huber"), ("real", "real"), "δ = 0.4", options={"delta": 0.4}),
    Case("log_cosh", call("LogCosh"), ("real", "real")),
    Case("poisson_nll", call("Poisson"), ("positive", "count"), ours={"log_input": False}),
    Case("poisson_nll", call("Poisson"), ([0.0, 1e-9, 0.0], [2.0, 1.0, 0.0]), "rate 0"),
    # Binary
    Case("binary_cross_entropy", _bce, ("probability", "binary")),
    Case(
        "binary_cross_entropy",
        _bce,
        ("probability", "fraction"),
        "soft labels, smoothing",
        options={"label_smoothing": 0.2},
    ),
    Case("binary_cross_entropy", _bce, _EDGES, "p = 0 and 1", slopes=_FIRST),
    _weighted("binary_cross_entropy", _bce, ("probability", "binary")),
    Case("binary_cross_entropy", _bce_logits, ("real", "fraction"), "logits", ours=_SIGMOID),
    Case(
        "binary_cross_entropy",
        _bce_logits,
        ([1e3, -1e3, 1e3, -1e3], [1.0, 0.0, 0.0, 1.0]),
        "huge logits",
        ours=_SIGMOID,
        slopes=_FIRST,
    ),
    Case("focal", _focal, ("probability", "binary")),
    Case(
        "focal",
        _balanced,
        ("probability", "fraction"),
        "soft labels, α = 0.25",
        options={"alpha": 0.25},
        slopes=_FIRST,
    ),
    Case("focal", _focal, _EDGES, "p = 0 and 1", slopes=_FIRST),
    Case("focal", _focal_logits, ("real", "binary"), "logits", ours=_SIGMOID),
    Case(
        "focal",
        _focal_logits,
        ([30.0, -30.0, 25.0, -25.0], [1.0, 1.0, 0.0, 0.0]),
        "large logits",
        ours=_SIGMOID,
        slopes=_FIRST,
        single=False,
    ),
    # Categorical
    Case("cross_entropy", _cce, ("simplex", "one-hot"), shapes=ROWS),
    Case("cross_entropy", _cce, ("probability", "simplex"), "rows of any sum", shapes=ROWS),
    Case(
        "cross_entropy",
        _cce,
        ("simplex", "one-hot"),
        "smoothing",
        options={"label_smoothing": 0.1},
        shapes=ROWS,
    ),
    Case("cross_entropy", _sparse, ("simplex", "class"), "indices", shapes=ROWS),
    Case(
        "cross_entropy",
        _sparse_logits,
        ("real", "ignored"),
        "ignored labels, logits",
        options={"ignore_index": -100},
        ours=_SOFTMAX,
        shapes=ROWS[::2],
    ),
    _weighted("cross_entropy", _sparse, ("simplex", "class")),
    Case(
        "cross_entropy",
        _cce,
        ([[0.0, 1.0], [1.0, 0.0], [1e-9, 1 - 1e-9]], [[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]]),
        "p = 0 and 1",
        slopes=_FIRST,
    ),
    Case("cross_entropy", _cce_logits, ("real", "simplex"), "logits", ours=_SOFTMAX, shapes=ROWS),
    Case("kl_divergence", _kl, ("simplex", "simplex"), shapes=ROWS),
    Case(
        "kl_divergence",
        _kl,
        ([[0.0, 1.0], [0.5, 0.5], [1e-9, 1 - 1e-9]], [[0.5, 0.5], [0.0, 1.0], [1.0, 0.0]]),
        "p = 0 and 1",
        slopes=_FIRST,
    ),
    Case(
        "kl_divergence",
        _after_softmax(_kl),
        ([[40.0, 0.0], [0.0, 30.0], [1.0, 2.0]], [[0.5, 0.5], [0.1, 0.9], [0.3, 0.7]]),
        "clipped after a softmax too",
        ours=_SOFTMAX,
        slopes=_FIRST,
    ),
    Case(
        "categorical_focal",
        call("CategoricalFocalCrossentropy"),
        ("simplex", "one-hot"),
        shapes=ROWS,
    ),
    Case(
        "categorical_focal",
        call("CategoricalFocalCrossentropy"),
        ("probability", "simplex"),
        "rows of any sum, one α a class",
        options={"alpha": np.array([0.1, 0.5, 0.25, 1.0]), "gamma": 3.0},
        shapes=((7, 4),),
        slopes=_FIRST,
    ),
    Case(
        "categorical_focal",
        call("CategoricalFocalCrossentropy", from_logits=True),
        ("real", "one-hot"),
        "logits",
        ours=_SOFTMAX,
        shapes=ROWS,
    ),
    Case(
        "categorical_focal",
        call("CategoricalFocalCrossentropy", from_logits=True),
        ([[40.0, 0.0], [0.0, 40.0], [1.0, 2.0]], [[0.0, 1.0], [0.0, 1.0], [1.0, 0.0]]),
        "large logits",
        ours=_SOFTMAX,
        slopes=_FIRST,
    ),
    # Margins
    Case("hinge", call("Hinge"), ("real", "sign")),
    _weighted("hinge", call("Hinge"), ("real", "sign")),
    Case("squared_hinge", call("SquaredHinge"), ("real", "sign")),
    Case(
        "multiclass_hinge",
        call("CategoricalHinge"),
        ("real", "one-hot"),
        shapes=ROWS,
        slopes=_FIRST,
    ),
    # Overlap: a row is a mask, which Keras is told by its axis
    Case("dice", call("Dice", axis=-1), ("probability", "binary"), shapes=ROWS),
    Case("dice", call("Dice"), ("probability", "fraction"), "one mask", shapes=((1, 9),)),
    Case(
        "dice",
        call("Dice"),
        ([[0.0, 0.0]], [[0.0, 0.0]]),
        "empty masks",
        slopes=_FIRST,
    ),
    Case("tversky", call("Tversky", axis=-1), ("probability", "binary"), shapes=ROWS),
    Case("tversky", _tversky, ("probability", "fraction"), "α and β", shapes=ROWS, options=_UNEVEN),
]
