"""The slope of a loss along its curve beside central differences of its value."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.variables import VARIABLES, along
from lossexplorer.session.gradient_check import Check
from lossexplorer.session.options import curve_variables, options_of, probed_label
from lossexplorer.session.session import LossChoice, Session

Floats = NDArray[np.float64]

_POINTS = 41
_ROUGH = 1e-4  # differences of numerical gradients are no better


def check_probe(session: Session, key: str) -> Check | None:
    """Compare at the probe of Curves; None where the loss has no curve or no number."""
    view, choice = session.curves, session.choice(key)
    errors = _errors(choice, view.variable, probed_label(view), np.array([view.probe]))
    return Check(VARIABLES[view.variable].symbol, float(errors[0])) if errors.size else None


def check_curve(choice: LossChoice) -> Check | None:
    """Compare along the whole first curve of a loss: the error at its typical point.

    At a kink differences say nothing, but few points lie at kinks.
    """
    variables = curve_variables(choice)
    if not variables:
        return None
    variable = VARIABLES[variables[0]]
    inside = np.linspace(variable.low, variable.high, _POINTS + 2)[1:-1]
    errors = np.concatenate([_errors(choice, variable.key, label, inside) for label in (0, 1)])
    errors = errors[np.isfinite(errors)]
    return Check(variable.symbol, float(np.median(errors))) if errors.size else None


def _errors(choice: LossChoice, variable: str, label: int, x: Floats) -> Floats:
    """How far slope and differences are apart, relative to the larger; empty without curve."""
    if variable not in curve_variables(choice):
        return np.empty(0)
    low, high = VARIABLES[variable].domain
    step = np.cbrt(np.finfo(np.float64).eps) * np.maximum(np.abs(x), 1e-2)
    up, down = np.minimum(x + step, high), np.maximum(x - step, low)
    loss, options = get(choice.key), options_of(choice)
    try:
        with np.errstate(all="ignore"):
            middle = along(loss, variable, x, label, options)
            sides = along(loss, variable, np.concatenate([up, down]), label, options).value
            slope = (sides[: x.size] - sides[x.size :]) / (up - down)
            size = np.maximum(np.maximum(np.abs(middle.gradient), np.abs(slope)), _ROUGH)
            errors: Floats = np.abs(middle.gradient - slope) / size
    except LossInputError:
        return np.empty(0)
    return errors
