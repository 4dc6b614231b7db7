"""The live check: analytic gradients of the shown row beside central differences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import Applied, on_logits, on_probabilities, to_probabilities
from lossexplorer.losses.check import disagreement, numerical_gradient
from lossexplorer.losses.spec import Loss
from lossexplorer.session.options import data_options, pipeline, settings
from lossexplorer.session.recent_data import RecentData
from lossexplorer.session.row_view import RowView, row_view
from lossexplorer.session.session import Data, LossChoice, Session

Floats = NDArray[np.float64]

MOST = 64  # coordinates that are checked: those with the largest gradient
_TOLERANCE = 1e-5  # what central differences themselves leave, with room


@dataclass(frozen=True)
class Check:
    """One comparison.

    Attributes:
        wrt: "p" or "z".
        error: largest difference over the largest slope; NaN where nothing compares
            (a gradient that is infinite, or a value that is).
    """

    wrt: str
    error: float

    @property
    def agrees(self) -> bool:
        """Whether the two differ by no more than central differences themselves do."""
        return self.error < _TOLERANCE


def check_row(session: Session, key: str) -> tuple[Check, ...]:
    """Compare the gradients of the shown row, in p and in z; empty without a value."""
    view = row_view(session, key)
    if view.value is None:
        return ()
    return _check(session.data, session.choice(key), view)


@RecentData
def _check(data: Data, choice: LossChoice, view: RowView) -> tuple[Check, ...]:
    loss, options = get(choice.key), _options(choice, data)
    spaces = loss.spaces_of(settings(choice))
    hard = data.label_kind == "index" and data.classes > 1

    def on_p(p: Floats) -> Applied:
        return on_probabilities(spaces, p, np.broadcast_to(view.label, p.shape), hard=hard)

    def on_z(z: Floats) -> Applied:
        label = np.broadcast_to(view.label, z.shape)
        scale = view.temperature
        links = loss.links if view.gradient_p is not None else ("identity",)
        return on_logits(spaces, z, label, hard=hard, temperature=scale, links=links)

    checks = []
    if view.gradient_p is not None:
        analytic = _gradient(loss, on_p(view.probabilities[None]), options)[0]
        analytic = to_probabilities(spaces, analytic, view.probabilities)
        error = _compare(loss, options, on_p, view.probabilities, analytic, 0.0, 1.0)
        checks.append(Check("p", error))
    analytic = _gradient(loss, on_z(view.logits[None]), options)[0]
    error = _compare(loss, options, on_z, view.logits, analytic, -np.inf, np.inf)
    checks.append(Check("z", error))
    return tuple(checks)


def _options(choice: LossChoice, data: Data) -> dict[str, Any]:
    """One value a row, so that all shifted rows go through in one call."""
    options = {**data_options(choice, data), "reduction": "none"}
    if not get(choice.key).per_row:
        rows, reduction = pipeline(choice, data)
        options["rows"] = rows or ("sum" if reduction == "sum" else "mean")
    return options


def _value(loss: Loss, applied: Applied, options: dict[str, Any]) -> Floats:
    result = evaluate(loss.key, *applied.inputs, **applied.options, **options)
    value = np.asarray(result.value, dtype=np.float64)
    # a loss of whole rows may have values of elements where its parameters say so
    elements: Floats = value.reshape(len(value), -1)
    return np.asarray(elements.sum(axis=1), dtype=np.float64)


def _gradient(loss: Loss, applied: Applied, options: dict[str, Any]) -> Floats:
    result = evaluate(loss.key, *applied.inputs, **applied.options, **options)
    zero = np.zeros(np.shape(applied.inputs[0]))
    return np.asarray(result.gradients.get(loss.inputs[0].name, zero), dtype=np.float64)


def _compare(
    loss: Loss,
    options: dict[str, Any],
    applied: Any,
    at: Floats,
    analytic: Floats,
    low: float,
    high: float,
) -> float:
    which = np.argsort(-np.abs(analytic), kind="stable")[:MOST]
    try:
        numerical = numerical_gradient(
            lambda points: _value(loss, applied(points), options),
            at,
            low=low,
            high=high,
            which=which,
        )
    except LossInputError:
        return float("nan")
    return disagreement(analytic, numerical)
