"""Minimisers of data term + λ·penalty, for many λ at once.

Proximal Newton steps: the data term's quadratic model plus the penalty is minimised by
coordinate descent (Friedman, Hastie and Tibshirani 2010), then solved exactly on the
weights that are not 0. For the squared error the model is the term itself.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lossexplorer.theory.penalties import penalty, soft_threshold
from lossexplorer.theory.risk import DataTerm

Floats = NDArray[np.float64]

_STEPS = 60
_SWEEPS = 5
_HALVINGS = 30
_TOLERANCE = 1e-12
_FLAT = 1e-9  # of the features' mean square: curvature that a true minimum exceeds
_STILL = 1e-3  # of the largest weight: signs are known then, and what is left is solved exactly


def strongest(term: DataTerm, ratio: float) -> float:
    """The least λ from which on all weights are 0; infinite without L1."""
    if ratio == 0:
        return math.inf
    slope = np.abs(term.gradient(np.zeros(term.x.shape[1])))
    return float(slope.max()) / ratio


def optimality(term: DataTerm, weights: Floats, strengths: Floats, ratio: float) -> Floats:
    """How far rows of weights are from satisfying the conditions of Karush, Kuhn and Tucker.

    With q = ∂(data term)/∂w + λ(1 - ρ)w: q = -λρ·sign(w) where w ≠ 0, |q| ≤ λρ where w = 0.

    Args:
        term: of D weights.
        weights: (L, D).
        strengths: (L,), λ.
        ratio: ρ.

    Returns:
        (L,), the largest violation; 0 at the minimiser.
    """
    bound = (strengths * ratio)[:, None]
    slope = term.gradient(weights) + (strengths * (1.0 - ratio))[:, None] * weights
    away = np.where(
        weights != 0,
        np.abs(slope + bound * np.sign(weights)),
        np.maximum(np.abs(slope) - bound, 0.0),
    )
    worst: Floats = away.max(axis=1)
    return worst


def minimisers(
    term: DataTerm, strengths: Floats, ratio: float, start: Floats | None = None
) -> Floats:
    """The weights that minimise data term + λ·P for each λ.

    Where λ = 0 and the features are linearly dependent, the minimiser of least norm.

    Args:
        term: of D weights.
        strengths: (L,), λ ≥ 0.
        ratio: ρ, the share of L1 in the penalty.
        start: (L, D), a guess.

    Returns:
        (L, D); a row of NaN where there is no minimiser (λ = 0, separable classes).
    """
    strengths = np.asarray(strengths, dtype=np.float64)
    count = term.x.shape[1]
    weights = np.zeros((len(strengths), count)) if start is None else start.copy()
    free = strengths == 0
    todo = rows = np.arange(len(strengths))
    if term.kind == "squared" and free.any():
        weights[free] = np.linalg.lstsq(term.x, term.y - term.offset, rcond=None)[0]
        todo = todo[~free]
    scale = 1.0 + np.abs(term.gradient(np.zeros(count))).max()
    for _ in range(_STEPS):
        if not todo.size:
            break
        weights[todo] = _step(term, weights[todo], strengths[todo], ratio)
        away = optimality(term, weights[todo], strengths[todo], ratio)
        apart = free & _separating(term, weights)
        todo = todo[(away > _TOLERANCE * scale) & ~apart[todo]]
    if term.kind == "logistic" and free.any():
        lost = _separating(term, weights) | _flat(term, weights)
        weights[free & (lost | np.isin(rows, todo))] = np.nan
    return weights


def _flat(term: DataTerm, weights: Floats) -> NDArray[np.bool_]:
    """Rows of weights where the term falls for ever without curving, in some direction.

    Then some samples lie on a plane that has all others on their right sides.
    """
    curvature = np.linalg.eigvalsh(term.hessian(weights))
    bent = (curvature > _FLAT * np.linalg.eigvalsh(term.gram)[-1]).sum(axis=1)
    return np.asarray(bent < term.rank)


def _separating(term: DataTerm, weights: Floats) -> NDArray[np.bool_]:
    """Rows of weights that classify all samples: twice as large ones do it better still."""
    if term.kind == "squared":
        return np.zeros(len(weights), dtype=bool)
    margins = term.y * (weights @ term.x.T + term.offset)
    return np.asarray(margins.min(axis=1) > 0)


def _step(term: DataTerm, weights: Floats, strengths: Floats, ratio: float) -> Floats:
    """One proximal Newton step of each row, halved until the risk falls."""
    hessian = term.hessian(weights).copy()
    diagonal = np.arange(weights.shape[1])
    hessian[:, diagonal, diagonal] += (strengths * (1.0 - ratio))[:, None]
    slope = term.gradient(weights) + (strengths * (1.0 - ratio))[:, None] * weights
    # of the model, w ↦ ½ wᵀHw - r·w + λρ Σ|w|
    pull = np.einsum("lij,lj->li", hessian, weights) - slope
    bound = strengths * ratio
    aimed = weights if ratio == 0 else _swept(hessian, pull, bound, weights)
    aimed = _polished(hessian, pull, bound, aimed, ratio)
    if term.kind == "squared":
        return aimed
    reached, length = aimed, np.ones(len(strengths))
    before = _risk(term, weights, strengths, ratio)
    for _ in range(_HALVINGS):
        worse = _risk(term, reached, strengths, ratio) > before + 1e-15 * (1.0 + before)
        if not worse.any():
            break
        length[worse] /= 2
        reached = np.where(
            length[:, None] == 1.0, aimed, weights + length[:, None] * (aimed - weights)
        )
    return reached


def _risk(term: DataTerm, weights: Floats, strengths: Floats, ratio: float) -> Floats:
    return term.value(weights) + strengths * penalty(weights, ratio)


def _swept(hessian: Floats, pull: Floats, bound: Floats, weights: Floats) -> Floats:
    """Coordinate descent on the models of all rows at once."""
    weights = weights.copy()
    for _ in range(_SWEEPS):
        before = weights.copy()
        for j in range(weights.shape[1]):
            own = hessian[:, j, j]
            rest = pull[:, j] - (hessian[:, j] * weights).sum(axis=1) + own * weights[:, j]
            # a feature that is always 0 has no weight
            weights[:, j] = soft_threshold(rest, bound) / np.where(own > 0, own, np.inf)
        if np.abs(weights - before).max() <= _STILL * np.abs(weights).max():
            break
    return weights


def _polished(
    hessian: Floats, pull: Floats, bound: Floats, weights: Floats, ratio: float
) -> Floats:
    """The exact solution with the zeros and signs of ``weights``, where it keeps the signs."""
    signs = np.sign(weights)
    active = np.ones(weights.shape, dtype=bool) if ratio == 0 else weights != 0
    both = active[:, :, None] & active[:, None, :]
    matrix = np.where(both, hessian, 0.0)
    diagonal = np.arange(weights.shape[1])
    matrix[:, diagonal, diagonal] += ~active
    right = np.where(active, pull - bound[:, None] * signs, 0.0)
    try:
        exact: Floats = np.linalg.solve(matrix, right[..., None])[..., 0]
    except np.linalg.LinAlgError:
        exact = (np.linalg.pinv(matrix, hermitian=True) @ right[..., None])[..., 0]
    exact = np.where(active, exact, 0.0)
    if ratio == 0:
        return exact
    # a matrix that is nearly singular can give anything
    left = np.abs((matrix @ exact[..., None])[..., 0] - right).max(axis=1)
    solved = left <= 1e-9 * (1.0 + np.abs(right).max(axis=1))
    kept = ((np.sign(exact) == signs).all(axis=1) & solved)[:, None]
    return np.where(kept, exact, weights)
