"""What every loss gives on the outcomes, or on the residuals of the line."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.variables import Along, along
from lossexplorer.session.likelihood.bernoulli_result import explained
from lossexplorer.session.likelihood.line_result import line_of
from lossexplorer.session.options import curve_variables, options_of
from lossexplorer.session.probe import at_point
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of


def reading(session: Session, key: str) -> Reading:
    """A loss over the samples that are shown, as its mean, or as their sum if so reduced.

    The gradient is the slope along p, or the norm of that with respect to (W, b).
    """
    choice = session.choice(key)
    on_outcomes = session.likelihood.detail == "bernoulli"
    variable = "probability" if on_outcomes else "residual"
    if variable not in curve_variables(choice):
        words = "probability of an outcome" if on_outcomes else "residual of a line"
        return Reading(key, None, None, reason=f"it is no loss of the {words}")
    try:
        found = _on_outcomes(session, choice) if on_outcomes else _on_line(session, choice)
    except LossInputError as error:
        return Reading(key, None, None, reason=error.message)
    return Reading(key, *found, unit_of(choice))


def outlier_share(session: Session, key: str) -> float:
    """How much of what pulls on the line comes from the point farthest from it.

    Returns:
        |∂L/∂ŷ| of that point over the sum of all; NaN where nothing pulls.
    """
    pulls = np.abs(_along_residuals(session, session.choice(key)).gradient)
    total = float(pulls.sum())
    farthest = int(np.argmax(np.abs(line_of(session.likelihood.line).residuals)))
    return float(pulls[farthest]) / total if total else math.nan


def _on_outcomes(session: Session, choice: LossChoice) -> tuple[float, float]:
    view = session.likelihood.bernoulli
    now = explained(view)
    value = slope = 0.0
    for label, count in ((1, now.ones), (0, now.zeros)):
        if count:  # what did not happen may be infinite
            one = at_point(choice, "probability", label, view.p)
            value += count * one[0]
            slope += count * one[1]
    scale = 1.0 if choice.reduction == "sum" else 1.0 / now.count
    return value * scale, slope * scale


def _on_line(session: Session, choice: LossChoice) -> tuple[float, float]:
    curve = _along_residuals(session, choice)
    x = session.likelihood.line.points.array[:, 0]
    total = math.hypot(float(curve.gradient @ x), float(curve.gradient.sum()))
    scale = 1.0 if choice.reduction == "sum" else 1.0 / x.size
    return float(curve.value.sum()) * scale, total * scale


def _along_residuals(session: Session, choice: LossChoice) -> Along:
    # losses count from the target to the prediction
    r = -line_of(session.likelihood.line).residuals
    return along(get(choice.key), "residual", r, 1, options_of(choice))
