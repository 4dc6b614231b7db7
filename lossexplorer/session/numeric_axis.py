"""The variable of the Numerics workspace: which a loss has, from where to where."""

from __future__ import annotations

import math
from typing import get_args

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.losses import get
from lossexplorer.losses.spec import Space
from lossexplorer.losses.variables import VARIABLES, convert
from lossexplorer.session.options import curve_variables
from lossexplorer.session.session import LossChoice, NumericsView, NumericVariable, Session

VARIABLE_KEYS: tuple[NumericVariable, ...] = get_args(NumericVariable)
LARGEST = 1e6
"""Places beyond this are not shown."""

_FAR = {"logit": 120.0, "margin": 120.0, "residual": 300.0}  # exp, and squares of float16
_FAR_LOG = {"logit": 1e3, "margin": 1e3, "residual": 1e5}  # float64 overflows at 709
_TINY_PROBABILITY = 1e-20
_POINTS = 161


def numeric_variables(choice: LossChoice) -> tuple[NumericVariable, ...]:
    """The variables a loss can be examined over.

    There are none without a textbook form, nor for a loss with an input that all rows
    share (each place of the variable is a row of its own), nor for images, whose many
    numbers the textbook form would need far too long for.
    """
    loss = get(choice.key)
    spaces = {item.space for item in loss.inputs}
    shared = any(item.shared for item in loss.inputs)
    if loss.textbook is None or shared or Space.IMAGE in spaces:
        return ()
    has = curve_variables(choice)
    return tuple(key for key in VARIABLE_KEYS if key in has)


def shown_view(session: Session) -> NumericsView:
    """The view as it applies to the selected loss.

    Over a variable that the loss doesn't have, its first one is taken instead, with
    the probe in the same situation.
    """
    view = session.numerics
    offered = numeric_variables(session.choice(session.selected))
    if view.variable in offered or not offered:
        return view
    return over(view, offered[0])


def over(view: NumericsView, variable: NumericVariable) -> NumericsView:
    """The view over another variable, with the probe in the same situation."""
    probe = convert(view.probe, view.variable, variable, int(view.label))
    cleared = replace(view, x_range=None, y_range=None, gradient_range=None)
    return replace(cleared, variable=variable, probe=kept(variable, probe))


def kept(variable: str, place: float) -> float:
    """The nearest place that the workspace can show."""
    low, high = VARIABLES[variable].domain
    return min(max(place, low, -LARGEST), high, LARGEST)


def alike(variable: str, place: float) -> float:
    """A place beside ``place``, less than a pixel away, that all precisions hold exactly.

    Probabilities stay as they are: near 1 float16 has too few of them.
    """
    if variable == "probability":
        return place
    with np.errstate(over="ignore"):
        near = float(np.float16(place))
    return near if math.isfinite(near) else place


def whole_range(variable: str, log_x: bool) -> tuple[float, float]:
    """From where to where a variable is shown at first."""
    if variable == "probability":
        return (_TINY_PROBABILITY if log_x else 0.0, 1.0)
    far = (_FAR_LOG if log_x else _FAR)[variable]
    return -far, far


def whole_domain(variable: str, log_x: bool) -> tuple[float, float]:
    """From where to where a variable can be shown."""
    low, high = VARIABLES[variable].domain
    if variable == "probability" and log_x:
        low = float(np.finfo(np.float64).smallest_normal)
    return max(low, -LARGEST), min(high, LARGEST)


def drawn_range(view: NumericsView) -> tuple[float, float]:
    """From where to where a view is drawn, inside the variable's domain."""
    low, high = view.x_range or whole_range(view.variable, view.log_x)
    least, most = whole_domain(view.variable, view.log_x)
    if not max(low, least) < min(high, most):  # panned out of the domain
        low, high = whole_range(view.variable, view.log_x)
    return max(low, least), min(high, most)


def grid(low: float, high: float, variable: str, log_x: bool) -> NDArray[np.float64]:
    """Points evenly spread over the axis, both ends included.

    They are numbers that float16 holds, as far as that leaves them apart, so that all
    precisions are compared at the same places.
    """
    if not log_x:
        points = np.linspace(low, high, _POINTS)
    elif variable == "probability":
        points = np.geomspace(low, high, _POINTS)
    else:
        points = np.sinh(np.linspace(math.asinh(low), math.asinh(high), _POINTS))
    with np.errstate(over="ignore"):
        coarse = np.unique(points.astype(np.float16)).astype(np.float64)
    alike = len(coarse) >= 0.95 * _POINTS and bool(np.isfinite(coarse).all())
    return coarse if alike and variable != "probability" else np.unique(points)
