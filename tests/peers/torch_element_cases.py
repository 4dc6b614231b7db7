"""PyTorch's losses of single elements, as people call them."""

from __future__ import annotations

import numpy as np
from side_by_side import Case
from torch_calls import F, l2_norm, sigmoid_focal_loss

_SIGMOID = {"link": "sigmoid"}

CASES = [
    # Regression
    Case("squared_error", lambda y, t: F.mse_loss(y, t), ("real", "real")),
    Case(
        "squared_error",
        lambda y, t, sample_weight: F.mse_loss(y, t, weight=sample_weight),
        ("real", "real"),
        "a weighted mean divides by Σw",
        weights="elements",
    ),
    Case("absolute_error", lambda y, t: F.l1_loss(y, t), ("real", "real")),
    Case(
        "absolute_error",
        lambda y, t, sample_weight: F.l1_loss(y, t, weight=sample_weight),
        ("real", "real"),
        "a weighted mean divides by Σw",
        weights="elements",
    ),
    Case("absolute_error", lambda y, t: F.l1_loss(y, t), ([1.0, 2.0], [1.0, 0.0]), "at 0"),
    Case("l2_norm", l2_norm, ("real", "real")),
    Case("l2_norm", l2_norm, ([[1.0, 2.0]], [[1.0, 2.0]]), "at distance 0"),
    Case("smooth_l1", lambda y, t: F.smooth_l1_loss(y, t), ("real", "real")),
    Case(
        "smooth_l1",
        lambda y, t, beta: F.smooth_l1_loss(y, t, beta=beta),
        ("real", "real"),
        "β = 0.3",
        options={"beta": 0.3},
    ),
    Case(
        "smooth_l1",
        lambda y, t, beta: F.smooth_l1_loss(y, t, beta=beta),
        ([1.0, 2.0, -1.0], [1.0, 0.0, 1.0]),
        "β = 0",
        options={"beta": 0.0},
    ),
    Case("huber", lambda y, t: F.huber_loss(y, t), ("real", "real")),
    Case(
        "huber",
        lambda y, t, delta: F.huber_loss(y, t, delta=delta),
        ([1.3, 2.0, -3.0, 0.5], [0.0, 0.7, 1.0, 0.5]),
        "at ±δ",
        options={"delta": 1.3},
    ),
    Case(
        "huber",
        lambda y, t, sample_weight: F.huber_loss(y, t, weight=sample_weight),
        ("real", "real"),
        "a weighted mean divides by n",
        weights="elements",
    ),
    Case("poisson_nll", lambda y, t: F.poisson_nll_loss(y, t), ("real", "count")),
    Case(
        "poisson_nll",
        lambda y, t, full: F.poisson_nll_loss(y, t, full=full),
        ("real", "count"),
        "full",
        options={"full": True},
        slopes=("prediction",),
    ),
    Case(
        "poisson_nll",
        lambda y, t, log_input: F.poisson_nll_loss(y, t, log_input=log_input),
        ([0.0, 0.0, 0.3, 2.0], [2.0, 0.0, 1.0, 3.0]),
        "rates, 0 among them",
        options={"log_input": False},
        slopes=("prediction",),
    ),
    Case(
        "gaussian_nll",
        lambda y, t, v: F.gaussian_nll_loss(y, t, v),
        ("real", "real", "positive"),
    ),
    Case(
        "gaussian_nll",
        lambda y, t, v, full: F.gaussian_nll_loss(y, t, v, full=full),
        ("real", "real", [[0.0], [1e-9], [2.0]]),
        "full; a variance a row, below ε",
        options={"full": True},
        shapes=((3, 4),),
    ),
    # Binary
    Case(
        "binary_cross_entropy", lambda p, t: F.binary_cross_entropy(p, t), ("probability", "binary")
    ),
    Case(
        "binary_cross_entropy",
        lambda p, t, sample_weight: F.binary_cross_entropy(p, t, weight=sample_weight),
        ("probability", "fraction"),
        "soft labels; a weighted mean divides by n",
        weights="elements",
    ),
    Case(
        "binary_cross_entropy",
        lambda p, t: F.binary_cross_entropy(p, t, reduction="none"),
        ([0.0, 1.0, 0.0, 1.0, 1e-30, 0.3], [1.0, 0.0, 0.0, 1.0, 1.0, 1.0]),
        "p = 0 and 1",
        ours={"reduction": "none"},
        slopes=("prediction",),
    ),
    Case(
        "binary_cross_entropy",
        lambda z, t: F.binary_cross_entropy_with_logits(z, t),
        ("real", "fraction"),
        "logits",
        ours=_SIGMOID,
    ),
    Case(
        "binary_cross_entropy",
        lambda z, t, sample_weight: F.binary_cross_entropy_with_logits(z, t, weight=sample_weight),
        ("real", "binary"),
        "logits, weighted",
        ours=_SIGMOID,
        weights="elements",
    ),
    Case(
        "binary_cross_entropy",
        lambda z, t, pos_weight: F.binary_cross_entropy_with_logits(z, t, pos_weight=pos_weight),
        ("real", "fraction"),
        "logits, weight of the positives",
        options={"pos_weight": np.array([0.5, 2.0, 3.0, 1.0])},
        ours=_SIGMOID,
        shapes=((7, 4),),
        slopes=("prediction",),
    ),
    Case(
        "binary_cross_entropy",
        lambda z, t: F.binary_cross_entropy_with_logits(z, t, reduction="none"),
        ([1e3, -1e3, 1e3, -1e3, 0.0], [1.0, 0.0, 0.0, 1.0, 1.0]),
        "huge logits",
        ours={**_SIGMOID, "reduction": "none"},
        slopes=("prediction",),
    ),
    Case("focal", sigmoid_focal_loss, ("real", "binary"), "torchvision", ours=_SIGMOID),
    Case(
        "focal",
        sigmoid_focal_loss,
        ("real", "fraction"),
        "torchvision, γ = 3, α = 0.7",
        options={"gamma": 3.0, "alpha": 0.7},
        ours=_SIGMOID,
        slopes=("prediction",),
    ),
]
