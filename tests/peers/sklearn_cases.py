"""scikit-learn's metrics, and the losses its linear models and trees are fitted with.

Metrics have no gradient. The losses of ``sklearn._loss`` have one; called they return the
weighted mean, their method ``loss`` the values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from side_by_side import ROWS, Case, Computed

CONVENTION = "sklearn"


def compute(case: Case, inputs: tuple[Any, ...], options: Mapping[str, Any]) -> Computed:
    """Value, and the gradient by the first input where scikit-learn has one."""
    value = case.call(*inputs, **options)
    if case.gradient is None:
        return value, {}
    found = case.gradient(*inputs, **options)
    return value, found if isinstance(found, dict) else {"prediction": found}


def _metric(name: str, **renamed: str) -> Callable[..., Any]:
    """A metric, labels first; ``renamed`` gives scikit-learn's words for our options."""

    def call(prediction: Any, target: Any, **options: Any) -> Any:
        from sklearn import metrics

        given = {renamed.get(key, key): value for key, value in options.items()}
        return getattr(metrics, name)(target, prediction, **given)

    return call


def _log_loss(prediction: Any, target: Any, sample_weight: Any = None) -> Any:
    """With every class named, so that a batch needn't hold all of them."""
    from sklearn.metrics import log_loss

    classes = 2 if prediction.ndim == 1 else prediction.shape[-1]
    return log_loss(target, prediction, labels=list(range(classes)), sample_weight=sample_weight)


def _hinge(prediction: Any, target: Any, sample_weight: Any = None) -> Any:
    from sklearn.metrics import hinge_loss

    labels = [-1, 1] if prediction.ndim == 1 else list(range(prediction.shape[-1]))
    return hinge_loss(target, prediction, labels=labels, sample_weight=sample_weight)


def _fitted(name: str, what: str, labels: Callable[[Any], Any] = lambda t: t) -> Any:
    """``what`` of a loss of models: "loss", "gradient" or "" for the weighted mean."""

    def call(prediction: Any, target: Any, sample_weight: Any = None, **options: Any) -> Any:
        import sklearn._loss.loss as losses

        loss = getattr(losses, name)(**options)
        method = getattr(loss, what) if what else loss
        truth = np.ascontiguousarray(labels(target), dtype=prediction.dtype)
        return method(truth, np.ascontiguousarray(prediction), sample_weight=sample_weight)

    return call


def _mean_gradient(name: str) -> Any:
    """The gradient of the weighted mean, from the gradients of the values."""
    gradient = _fitted(name, "gradient")

    def call(prediction: Any, target: Any, sample_weight: Any = None, **options: Any) -> Any:
        found = gradient(prediction, target, sample_weight, **options)
        return found / (len(prediction) if sample_weight is None else sample_weight.sum())

    return call


def _both(name: str, labels: Callable[[Any], Any] = lambda t: t) -> dict[str, Any]:
    return {
        "call": _fitted(name, "loss", labels),
        "gradient": _fitted(name, "gradient", labels),
    }


def _risk(
    X: Any, y: Any, w: Any, b: Any, *, l2: float, data: str = "", sample_weight: Any = None
) -> Any:
    """What scikit-learn's linear models minimise, and its gradients by w and b."""
    import sklearn._loss.loss as losses
    from sklearn.linear_model._linear_loss import LinearModelLoss

    base = losses.HalfBinomialLoss() if data == "logistic" else losses.HalfSquaredError()
    truth = (y + 1) / 2 if data == "logistic" else y
    model = LinearModelLoss(base_loss=base, fit_intercept=True)
    value, slope = model.loss_gradient(
        np.append(w, b).astype(X.dtype), X, truth.astype(X.dtype), sample_weight, l2
    )
    return value, {"w": slope[:-1], "b": slope[-1]}


def _zero_one(t: Any) -> Any:
    return (t + 1) / 2


def _weighted(key: str, call: Any, draw: tuple[str, str], **more: Any) -> Case:
    note = "a weighted mean divides by Σw"
    return Case(key, call, draw, note, weights="rows", **{"shapes": ROWS, **more})


_PLAIN = ((6,), (30,))
_EDGES = ([0.0, 1.0, 0.0, 1.0, 0.3], np.array([1, 0, 0, 1, 1]))

CASES = [
    # Regression
    Case("squared_error", _metric("mean_squared_error"), ("real", "real"), shapes=ROWS),
    _weighted("squared_error", _metric("mean_squared_error"), ("real", "real")),
    Case("absolute_error", _metric("mean_absolute_error"), ("real", "real"), shapes=ROWS),
    _weighted("absolute_error", _metric("mean_absolute_error"), ("real", "real")),
    Case("pinball", _metric("mean_pinball_loss"), ("real", "real"), shapes=ROWS),
    _weighted(
        "pinball",
        _metric("mean_pinball_loss", tau="alpha"),
        ("real", "real"),
        options={"tau": 0.8},
    ),
    Case("huber", draw=("real", "real"), shapes=_PLAIN, **_both("HuberLoss")),
    Case(
        "huber",
        draw=("real", "real"),
        note="δ = 1.7",
        options={"delta": 1.7},
        shapes=_PLAIN,
        **_both("HuberLoss"),
    ),
    Case("poisson_nll", draw=("real", "count"), shapes=_PLAIN, **_both("HalfPoissonLoss")),
    # Binary
    Case(
        "binary_cross_entropy",
        _log_loss,
        ("probability", np.array([0.0, 1.0, 1.0, 0.0, 1.0, 1.0])),
        shapes=_PLAIN[:1],
    ),
    Case("binary_cross_entropy", _log_loss, _EDGES, "p = 0 and 1, ε of the precision"),
    Case(
        "binary_cross_entropy",
        _log_loss,
        ("probability", "binary"),
        "a weighted mean divides by Σw",
        weights="elements",
        shapes=_PLAIN,
    ),
    Case(
        "binary_cross_entropy",
        _fitted("HalfBinomialLoss", ""),
        ("real", "fraction"),
        "logits",
        ours={"link": "sigmoid"},
        gradient=_mean_gradient("HalfBinomialLoss"),
        shapes=_PLAIN,
    ),
    Case(
        "binary_cross_entropy",
        _fitted("HalfBinomialLoss", ""),
        ([1e3, -1e3, 1e3, -1e3], [1.0, 0.0, 0.0, 1.0]),
        "huge logits",
        ours={"link": "sigmoid"},
        gradient=_mean_gradient("HalfBinomialLoss"),
    ),
    # Categorical
    Case("cross_entropy", _log_loss, ("simplex", "class"), shapes=ROWS),
    _weighted("cross_entropy", _log_loss, ("simplex", "class")),
    Case(
        "cross_entropy",
        _log_loss,
        ([[0.0, 1.0, 0.0], [0.5, 0.5, 0.0]], np.array([0, 2])),
        "p = 0, ε of the precision",
    ),
    Case(
        "cross_entropy",
        lambda z, t: _fitted("HalfMultinomialLoss", "")(z, t, n_classes=z.shape[1]),
        ("real", "class"),
        "logits",
        ours={"link": "softmax"},
        gradient=lambda z, t: (
            _fitted("HalfMultinomialLoss", "gradient")(z, t, n_classes=z.shape[1]) / len(z)
        ),
        shapes=ROWS[::2],
    ),
    Case("zero_one", _metric("zero_one_loss"), ("class", "class"), shapes=ROWS),
    Case(
        "zero_one",
        _metric("zero_one_loss"),
        ("count", "count"),
        "a weighted mean divides by Σw",
        weights="elements",
        shapes=_PLAIN,
    ),
    # Margins
    Case("hinge", _hinge, ("real", "sign"), shapes=_PLAIN),
    Case(
        "hinge",
        _hinge,
        ("real", "sign"),
        "a weighted mean divides by Σw",
        weights="elements",
        shapes=_PLAIN,
    ),
    Case("multiclass_hinge", _hinge, ("real", "class"), shapes=ROWS),
    _weighted("multiclass_hinge", _hinge, ("real", "class")),
    Case(
        "exponential",
        draw=("real", "sign"),
        shapes=_PLAIN,
        slopes=("prediction",),
        **_both("ExponentialLoss", _zero_one),
    ),
    Case(
        "logistic",
        draw=("real", "sign"),
        shapes=_PLAIN,
        slopes=("prediction",),
        **_both("HalfBinomialLoss", _zero_one),
    ),
    Case(
        "regularised_risk",
        lambda *x, **o: _risk(*x, **o)[0],
        ("real", "row real", "vector", 0.3),
        options={"l2": 0.7},
        gradient=lambda *x, **o: _risk(*x, **o)[1],
        shapes=ROWS,
    ),
    Case(
        "regularised_risk",
        lambda *x, **o: _risk(*x, **o)[0],
        ("real", "row sign", "vector", -0.1),
        "logistic; a weighted mean divides by Σw",
        options={"data": "logistic", "l2": 0.2},
        gradient=lambda *x, **o: _risk(*x, **o)[1],
        weights="rows",
        shapes=ROWS,
    ),
]
