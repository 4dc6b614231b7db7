"""Minimisers of convex losses of residuals that have a slope everywhere: Huber and log-cosh.

Newton's step is taken where it leads down; else the step of iteratively reweighted least
squares, which always does. Source: Huber and Ronchetti (2009), Robust Statistics, 7.8.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lossexplorer.theory.least_squares import Floats

Kind = Literal["huber", "log_cosh"]

_MOST_STEPS = 300
_FLAT = 1e-14  # of what is added up: what rounding makes
_ROUGHLY_FLAT = 1e-10
_SINGULAR = 1e-12


def smooth_minimiser(
    design: Floats, y: Floats, kind: Kind, delta: float, starts: Sequence[Floats]
) -> tuple[Floats, bool]:
    """The coefficients of least Σ ρ(y − design · coefficients).

    Args:
        design: shape (n, k), of full rank, columns of about size 1.
        y: shape (n,).
        kind: ρ.
        delta: Huber's threshold; log-cosh has none.
        starts: the search begins at the best of these, each of shape (k,).

    Returns:
        The coefficients, shape (k,), and whether the gradient there is 0 up to rounding.
    """
    at = min(starts, key=lambda start: _loss(y - design @ start, kind, delta))
    r = y - design @ at
    now = _state(design, r, kind, delta)
    # what rounding leaves of residuals of this size, and of pulls that cancel
    bend = 1.0 if kind == "log_cosh" else min(1.0, delta)
    flat = _FLAT * y.size * (bend + min(bend, float(np.abs(y).max())))
    for _ in range(_MOST_STEPS):
        if now.steepness <= flat:
            return at, True
        for step in _steps(design, r, now, kind, delta):
            there = at + step
            r_there = y - design @ there
            after = _state(design, r_there, kind, delta)
            # near the end losses differ by less than they are rounded to; pulls still tell
            level = after.loss <= now.loss * (1 + _FLAT) and after.steepness < now.steepness
            if after.loss < now.loss * (1 - _FLAT) or level:
                break
        else:
            return at, now.steepness <= _ROUGHLY_FLAT * y.size * bend
        at, r, now = there, r_there, after
    return at, False


@dataclass(frozen=True)
class _State:
    """What the loss does somewhere: its value, pulls ρ'(r), their sum, the size of that."""

    loss: float
    slope: Floats
    gradient: Floats
    steepness: float


def _state(design: Floats, r: Floats, kind: Kind, delta: float) -> _State:
    slope = _slope(r, kind, delta)
    gradient = design.T @ slope
    return _State(_loss(r, kind, delta), slope, gradient, float(np.abs(gradient).max()))


def _steps(design: Floats, r: Floats, now: _State, kind: Kind, delta: float) -> Iterator[Floats]:
    """Newton's step and halves of it, where the curvature has one, then the reweighted one."""
    size, slope = np.abs(r), now.slope
    if kind == "huber":
        bend = (size <= delta).astype(np.float64)
        weight = delta / np.maximum(size, delta)
    else:
        bend = 1.0 - slope * slope
        weight = np.where(size > 1e-8, slope / np.where(size > 1e-8, r, 1.0), 1.0)
    newton = _solved(design, bend, now.gradient)
    if newton is not None:
        yield newton
        yield 0.25 * newton
    reweighted = _solved(design, weight, now.gradient)
    if reweighted is not None:
        yield reweighted


def _solved(design: Floats, diagonal: Floats, gradient: Floats) -> Floats | None:
    """The step of weighted least squares; None where the weights leave no slope."""
    hessian = (design.T * diagonal) @ design
    size = float(np.abs(hessian).max())
    determinant = np.linalg.det(hessian / size) if size > 0 else 0.0
    if not determinant > _SINGULAR:
        return None
    return np.asarray(np.linalg.solve(hessian, gradient), dtype=np.float64)


def _loss(r: Floats, kind: Kind, delta: float) -> float:
    if kind == "huber":
        inner = np.clip(r, -delta, delta)
        return float((inner * (r - 0.5 * inner)).sum())
    # near 0 the second form would lose the digits that tell two places apart
    slope, size = np.tanh(r), np.abs(r)
    with np.errstate(divide="ignore"):
        near = -0.5 * np.log1p(-slope * slope)
    far = size + np.log1p(np.exp(-2.0 * size)) - math.log(2.0)
    return float(np.where(size < 1.0, near, far).sum())


def _slope(r: Floats, kind: Kind, delta: float) -> Floats:
    found: Floats = np.clip(r, -delta, delta) if kind == "huber" else np.tanh(r)
    return found
