"""What every loss gives where the Margins workspace looks."""

from __future__ import annotations

import math

from lossexplorer.errors import LossInputError
from lossexplorer.session.margins.members import at_embedding, at_theta, family_of
from lossexplorer.session.margins.scene import scene_of
from lossexplorer.session.options import curve_variables
from lossexplorer.session.probe import at_point
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of


def reading(session: Session, key: str) -> Reading:
    """One loss at the margin, at θ or at the embedding.

    The gradient is the slope by the margin or by θ, or the length of ∂L/∂x.
    """
    choice = session.choice(key)
    try:
        value, gradient, reason = _numbers(session, choice)
    except LossInputError as error:
        return Reading(key, None, None, reason=error.message)
    if reason:
        return Reading(key, None, None, reason=reason)
    return Reading(key, value, gradient, unit_of(choice))


def _numbers(session: Session, choice: LossChoice) -> tuple[float, float, str]:
    """Value, gradient, and why there are none."""
    view = session.margins
    if view.detail == "surrogates":
        if "margin" not in curve_variables(choice):
            return math.nan, math.nan, "it has no curve over the margin"
        return *at_point(choice, "margin", 1, view.probe), ""
    if family_of(choice) is None:
        return math.nan, math.nan, "it is no softmax over angles"
    if view.detail == "psi":
        return *at_theta(choice, view.theta), ""
    value, gradient = at_embedding(choice, scene_of(view))
    return value, math.hypot(*gradient), ""
