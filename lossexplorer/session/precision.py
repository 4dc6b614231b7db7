"""A loss in one precision and form along its variable, computed once and kept.

Moving the probe asks for the same curves again and gets the same objects.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses import get
from lossexplorer.losses.curve_inputs import curve_inputs
from lossexplorer.losses.settings import defaults, merged
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.numeric_axis import drawn_range, grid, numeric_variables
from lossexplorer.session.session import LossChoice, NumericsView
from lossexplorer.theory.forms import Form, Guard, Sampled, Subject, naive, stable
from lossexplorer.theory.reference import Exact, exact
from lossexplorer.theory.zones import Zone, find_zones, relative_error

Floats = NDArray[np.float64]
Width = Literal["float16", "float32", "float64"]

FORMS: tuple[Form, ...] = ("naive", "stable")
WIDTHS: tuple[Width, ...] = ("float16", "float32", "float64")


@dataclass(frozen=True)
class Setting:
    """What one curve depends on; not on the probe.

    Attributes:
        low, high: the ends of the axis.
    """

    choice: LossChoice
    variable: str
    label: int
    low: float
    high: float
    log_x: bool
    form: Form
    width: Width
    guard: Guard

    @property
    def name(self) -> str:
        """E.g. "naive float32"."""
        return f"{self.form} {self.width}"


@dataclass(frozen=True, eq=False)
class FormCurve:
    """One form in one precision along the variable, arrays of shape (n,).

    Attributes:
        error, slope_error: relative, NaN where there is none.
        zones: where it breaks down.
        native: whether all was computed in that precision.
    """

    setting: Setting
    x: Floats
    value: Floats
    slope: Floats
    error: Floats
    slope_error: Floats
    zones: tuple[Zone, ...]
    native: bool


@dataclass(frozen=True)
class PointReading:
    """One form at the probe, rounded to its precision."""

    name: str
    value: float
    slope: float
    error: float
    slope_error: float


def settings_of(choice: LossChoice, view: NumericsView) -> tuple[Setting, ...]:
    """What is drawn, by precision and then by form."""
    low, high = drawn_range(view)
    label = int(view.label) if VARIABLES[view.variable].labelled else 1
    guard = Guard(view.guard, view.epsilon) if view.guard != "none" else Guard()
    return tuple(
        Setting(
            choice,
            view.variable,
            label,
            low,
            high,
            view.log_x,
            form,
            width,
            guard if form == "naive" else Guard(),
        )
        for width in WIDTHS
        if getattr(view, width)
        for form in FORMS
        if getattr(view, form)
    )


@lru_cache(maxsize=256)
def subject_of(choice: LossChoice, variable: str, label: int, width: Width) -> Subject:
    """The loss as it is set up; as for logits, where the variable is one.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    loss, dtype = get(choice.key), np.dtype(width)
    parameters = {**defaults(loss, choice.convention).parameters, **choice.values()}
    linked = curve_inputs(loss, variable, np.array([0.5]), label, parameters).link is not None
    base = defaults(loss, choice.convention, linked=linked, dtype=dtype)
    return Subject(loss, variable, label, merged(loss, base, choice.values(), 2, dtype))


def guardable(choice: LossChoice, view: NumericsView) -> bool:
    """Whether a guard can act: whether the naive form takes a probability."""
    if view.variable not in numeric_variables(choice):
        return False
    return subject_of(choice, view.variable, 1, "float64").guardable


@lru_cache(maxsize=256)
def curve_of(setting: Setting) -> FormCurve:
    """The curve of a setting.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    width = setting.width
    subject = subject_of(setting.choice, setting.variable, setting.label, width)
    x = _points(setting.low, setting.high, setting.variable, setting.log_x, width)
    known = _exact(setting.choice, setting.variable, setting.label, x.tobytes(), width)
    sampled = _sample(setting, subject, x)
    zones = find_zones(lambda points: _sample(setting, subject, points), x, width, known)
    return FormCurve(
        setting,
        x,
        sampled.value,
        sampled.slope,
        relative_error(sampled.value, known.value, known.value_rest, width),
        relative_error(sampled.slope, known.slope, known.slope_rest, width),
        zones,
        sampled.native,
    )


@lru_cache(maxsize=64)
def exact_line(setting: Setting) -> tuple[Floats, Exact]:
    """The exact loss at the points of a setting's curve."""
    x = _points(setting.low, setting.high, setting.variable, setting.log_x, setting.width)
    where = (setting.choice, setting.variable, setting.label, x.tobytes(), setting.width)
    return x, _exact(*where)


@lru_cache(maxsize=4096)
def at_point(setting: Setting, place: float) -> PointReading:
    """One form at one place, and how far it is from the truth.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    width = setting.width
    subject = subject_of(setting.choice, setting.variable, setting.label, width)
    x = _held(np.array([place]), width)
    known = exact_at(setting, place)
    sampled = _sample(setting, subject, x)
    value = relative_error(sampled.value, known.value, known.value_rest, width)
    slope = relative_error(sampled.slope, known.slope, known.slope_rest, width)
    numbers = (sampled.value, sampled.slope, value, slope)
    return PointReading(setting.name, *(float(number[0]) for number in numbers))


def exact_at(setting: Setting, place: float) -> Exact:
    """The loss at the float of a setting's precision that is nearest to a place."""
    x = _held(np.array([place]), setting.width)
    where = (setting.choice, setting.variable, setting.label, x.tobytes(), setting.width)
    return _exact(*where)


def _sample(setting: Setting, subject: Subject, x: Floats) -> Sampled:
    if setting.form == "naive":
        return naive(subject, x, setting.width, setting.guard)
    return stable(subject, x, setting.width)


@lru_cache(maxsize=256)
def _points(low: float, high: float, variable: str, log_x: bool, width: Width) -> Floats:
    """The points of a grid as a precision holds them."""
    x = _held(grid(low, high, variable, log_x), width)
    start, end = VARIABLES[variable].domain
    least = 0.0 if variable == "probability" and log_x else -np.inf  # 0 has no logarithm
    x = np.unique(x[np.isfinite(x) & (x >= start) & (x <= end) & (x > least)])
    return x if len(x) else np.array([high])


def _held(x: Floats, width: Width) -> Floats:
    with np.errstate(over="ignore", under="ignore"):
        return x.astype(width).astype(np.float64)


@lru_cache(maxsize=8192)
def _exact(choice: LossChoice, variable: str, label: int, x: bytes, width: Width) -> Exact:
    """Exact values at points; the same for all precisions that hold the inputs alike."""
    points = np.frombuffer(x)
    subject = subject_of(choice, variable, label, width)
    if width != "float64":
        narrow, wide = subject.inputs(points, width), subject.inputs(points, "float64")
        pairs = zip(narrow.inputs, wide.inputs, strict=True)
        if all(np.array_equal(a.astype(b.dtype), b) for a, b in pairs):
            return _exact(choice, variable, label, x, "float64")
    return exact(subject, points, width)
