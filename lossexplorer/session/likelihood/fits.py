"""The lines that are best under the losses drawn now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.least_squares import Quadratic, mean_squared
from lossexplorer.theory.robust_fit import Fit, Name, fit_line


@dataclass(frozen=True)
class LossFit:
    """The line of least loss.

    Attributes:
        key: of the loss.
        fit: the line.
    """

    key: str
    fit: Fit


@lru_cache(maxsize=8)
def least_squares(points: Matrix) -> Quadratic:
    """The MSE of every line through the points."""
    x, y = points.array.T
    return mean_squared(x, y)


def loss_fits(session: Session) -> tuple[LossFit, ...]:
    """The best line under every drawn loss of residuals, in the order of the list."""
    points = session.likelihood.line.points
    found = []
    for choice in session.drawn:
        rule = _rule(choice)
        if rule is not None:
            found.append(LossFit(choice.key, _fit(points, *rule)))
    return tuple(found)


@lru_cache(maxsize=64)
def _fit(points: Matrix, name: Name, parameter: float) -> Fit:
    x, y = points.array.T
    near = _fit(points, "quantile", 0.5) if name in ("huber", "log_cosh") else None
    return fit_line(x, y, name, parameter, near)


@lru_cache(maxsize=64)
def _rule(choice: LossChoice) -> tuple[Name, float] | None:
    """What is minimised. The scale of a loss does not matter, its shape does."""
    if choice.key == "squared_error":
        return "squared", 0.5
    if choice.key == "absolute_error":
        return "quantile", 0.5
    if choice.key == "log_cosh":
        return "log_cosh", 1.0
    if choice.key == "huber":
        return "huber", float(settings(choice)["delta"])
    if choice.key == "smooth_l1":
        beta = float(settings(choice)["beta"])
        return ("huber", beta) if beta else ("quantile", 0.5)
    if choice.key == "pinball":
        tau = float(settings(choice)["tau"])
        return ("quantile", tau) if 0.0 < tau < 1.0 else None
    return None
