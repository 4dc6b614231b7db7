"""What the samples of a session give: the minimiser for λ, and its path over all λ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.descent.risk_samples import features_and_targets, rows_of
from lossexplorer.session.descent.risk_view import RiskView, Term
from lossexplorer.session.matrix import Matrix
from lossexplorer.theory.regularised import minimisers, strongest
from lossexplorer.theory.risk import DataTerm

Floats = NDArray[np.float64]

_DECADES = 4  # below the strongest penalty
_SPREAD = 90  # places on the path, evenly in the logarithm of λ
_EVEN = 120  # and evenly in λ, where a path under L1 is made of straight pieces
_RIDGE_REACH = 300.0  # L2 alone never gives exact zeros: the path ends at 1/300 or so


@dataclass(frozen=True, eq=False)
class Path:
    """The minimisers over λ.

    Attributes:
        strengths: (L,) λ, rising from 0.
        weights: (L, D); a first row of NaN where there is no minimiser without a penalty.
        low, high: the least λ above 0 and the largest.
        zero_from: the λ from which on all weights are 0; infinite under L2.
    """

    strengths: Floats
    weights: Floats
    low: float
    high: float
    zero_from: float


def ratio_of(view: RiskView) -> float:
    """ρ: 1 for L1, 0 for L2."""
    return {"l1": 1.0, "l2": 0.0, "elastic": view.ratio}[view.penalty]


def data_term(view: RiskView) -> DataTerm:
    """The data term; the same object for the same samples."""
    return _term(rows_of(view), view.term)


def path(view: RiskView) -> Path:
    """The minimiser's path; the same object while only λ changes."""
    return _path(rows_of(view), view.term, ratio_of(view))


def minimiser(view: RiskView) -> Floats:
    """The weights (D,) at λ; NaN where there is no minimiser."""
    return _minimiser(rows_of(view), view.term, ratio_of(view), view.strength)


@lru_cache(maxsize=8)
def _term(rows: Matrix, kind: Term) -> DataTerm:
    return DataTerm.of(kind, *features_and_targets(RiskView(term=kind, rows=rows)))


@lru_cache(maxsize=16)
def _path(rows: Matrix, kind: Term, ratio: float) -> Path:
    term = _term(rows, kind)
    steepest = strongest(term, 1.0) or 1.0  # 0 where the targets have nothing to do with X
    zero_from = strongest(term, ratio)
    high = min(1.3 * zero_from, _RIDGE_REACH * steepest) or 1.0
    low = 1.3 * steepest * 10.0**-_DECADES
    strengths = np.geomspace(low, high, _SPREAD)
    if ratio > 0:
        strengths = np.union1d(strengths, np.linspace(0.0, high, _EVEN)[1:])
    strengths = np.concatenate([[0.0], strengths])
    weights = minimisers(term, strengths, ratio)
    return Path(strengths, weights, low, high, zero_from)


@lru_cache(maxsize=256)
def _minimiser(rows: Matrix, kind: Term, ratio: float, strength: float) -> Floats:
    found = _path(rows, kind, ratio)
    near = int(np.searchsorted(found.strengths, strength).clip(1, len(found.strengths) - 1))
    weights: Floats = minimisers(
        _term(rows, kind), np.array([strength]), ratio, found.weights[near : near + 1]
    )[0]
    weights.flags.writeable = False
    return weights


def strength_near(view: RiskView, across: float, up: float) -> float:
    """The λ whose minimiser is nearest to a place in the plane.

    Args:
        view: with the two weights of the plane.
        across: the first weight there.
        up: the second.
    """
    found = path(view)
    kept = np.isfinite(found.weights).all(axis=1)
    strengths = found.strengths[kept]
    places = found.weights[kept][:, list(view.axes)]
    start, step = places[:-1], np.diff(places, axis=0)
    squares = (step**2).sum(axis=1)
    ahead = ((np.array([across, up]) - start) * step).sum(axis=1)
    share = np.clip(np.divide(ahead, squares, out=np.zeros_like(ahead), where=squares > 0), 0, 1)
    away = ((start + share[:, None] * step - [across, up]) ** 2).sum(axis=1)
    best = int(away.argmin())
    between = strengths[best] + share[best] * (strengths[best + 1] - strengths[best])
    return float(f"{between:.4g}")


def strength_towards(view: RiskView, across: float, up: float, decades: float) -> float:
    """The λ a step further along the path, on the side of a direction in the plane.

    Args:
        view: with the two weights of the plane.
        across: the direction's part along the first weight.
        up: and along the second.
        decades: how long the step is, in decimal logarithms of λ.
    """
    found = path(view)
    now = min(max(view.strength, found.low), found.high)
    ends = [_minimiser(rows_of(view), view.term, ratio_of(view), now * 1.02**k) for k in (-1, 1)]
    move = float((ends[1] - ends[0])[list(view.axes)] @ [across, up])
    if move == 0 and not ends[0][list(view.axes)].any():
        move = -1.0  # from 0 every way is towards smaller λ
    reached = now * 10 ** (decades * np.sign(move))
    return float(f"{np.clip(reached, found.low, found.high):.4g}")
