"""PyTorch's losses as people call them, with those of single elements."""

from __future__ import annotations

import numpy as np
import torch_element_cases
from side_by_side import ROWS, Case
from torch_calls import CONVENTION, F, compute, cross_entropy, multi_margin, nll

__all__ = ["CASES", "CONVENTION", "compute"]

_SOFTMAX = {"link": "softmax"}

CASES = [
    *torch_element_cases.CASES,
    # Categorical
    Case("cross_entropy", cross_entropy, ("real", "class"), ours=_SOFTMAX, shapes=ROWS),
    Case(
        "cross_entropy",
        cross_entropy,
        ("real", "class"),
        "class weights: a mean over indices divides by Σw",
        ours=_SOFTMAX,
        weights="classes",
        shapes=ROWS,
    ),
    Case(
        "cross_entropy",
        cross_entropy,
        ("real", "simplex"),
        "class weights: a mean over label rows divides by n",
        ours=_SOFTMAX,
        weights="classes",
        shapes=ROWS,
    ),
    Case(
        "cross_entropy",
        cross_entropy,
        ("real", "one-hot"),
        "one-hot, class weights",
        ours=_SOFTMAX,
        weights="classes",
        shapes=ROWS,
    ),
    Case(
        "cross_entropy",
        cross_entropy,
        ("real", "ignored"),
        "ignored labels",
        options={"ignore_index": -100},
        ours=_SOFTMAX,
        shapes=ROWS[::2],
    ),
    Case(
        "cross_entropy",
        cross_entropy,
        ("real", "ignored"),
        "ignored labels, class weights, smoothing",
        options={"ignore_index": -100, "label_smoothing": 0.2},
        ours=_SOFTMAX,
        weights="classes",
        shapes=ROWS[::2],
    ),
    Case(
        "cross_entropy",
        cross_entropy,
        ("real", "simplex"),
        "soft labels, class weights, smoothing",
        options={"label_smoothing": 0.1},
        ours=_SOFTMAX,
        weights="classes",
        shapes=ROWS,
    ),
    Case(
        "cross_entropy",
        cross_entropy,
        ([[1e3, -1e3, 0.0], [-1e3, 1e3, 5.0]], np.array([1, 1])),
        "huge logits",
        ours=_SOFTMAX,
    ),
    Case("negative_log_likelihood", nll, ("log-simplex", "class"), shapes=ROWS),
    Case(
        "negative_log_likelihood",
        nll,
        ("log-simplex", "ignored"),
        "ignored labels, class weights",
        options={"ignore_index": -100},
        weights="classes",
        shapes=ROWS[::2],
    ),
    Case("kl_divergence", lambda p, t: F.kl_div(p, t), ("log-simplex", "simplex")),
    Case(
        "kl_divergence",
        lambda p, t, reduction: F.kl_div(p, t, reduction=reduction),
        ("log-simplex", "simplex"),
        "batchmean",
        options={"reduction": "batchmean"},
        shapes=ROWS,
    ),
    Case(
        "kl_divergence",
        lambda p, t, log_target: F.kl_div(p, t, log_target=log_target),
        ("log-simplex", "log-simplex"),
        "target as a logarithm",
        options={"log_target": True},
    ),
    # Margins
    Case("multi_margin", multi_margin, ("real", "class"), shapes=ROWS),
    Case(
        "multi_margin",
        multi_margin,
        ("real", "class"),
        "squared, class weights: a mean divides by n",
        options={"p": 2, "margin": 0.7},
        weights="classes",
        shapes=ROWS,
    ),
    Case(
        "logistic",
        lambda s, t: F.soft_margin_loss(s, t),
        ("real", "sign"),
        slopes=("prediction",),
    ),
    # Metric learning
    Case(
        "cosine_embedding",
        lambda x1, x2, t: F.cosine_embedding_loss(x1, x2, t),
        ("real", "real", "row sign"),
        shapes=ROWS,
    ),
    Case(
        "cosine_embedding",
        lambda x1, x2, t, margin: F.cosine_embedding_loss(x1, x2, t, margin=margin),
        ("real", "real", "row sign"),
        "margin",
        options={"margin": 0.4},
        shapes=ROWS,
    ),
    Case(
        "cosine_embedding",
        lambda x1, x2, t: F.cosine_embedding_loss(x1, x2, t),
        ([[1e-6, 0.0], [2.0, 1.0]], [[1.0, 1.0], [1e-5, -1e-5]], np.array([1.0, -1.0])),
        "very short vectors",
    ),
    Case(
        "triplet",
        lambda a, p, n: F.triplet_margin_loss(a, p, n),
        ("real", "real", "real"),
        shapes=ROWS,
    ),
    Case(
        "triplet",
        lambda a, near, far, **o: F.triplet_margin_loss(a, near, far, **o),
        ("real", "real", "real"),
        "3-norm, swap",
        options={"p": 3.0, "swap": True, "margin": 2.0},
        shapes=ROWS,
    ),
    Case(
        "triplet",
        lambda a, p, n: F.triplet_margin_loss(a, p, n),
        ([[1.0, 2.0]], [[1.0, 2.0]], [[1.0, 2.5]]),
        "points that coincide",
    ),
]
