"""The samples behind a risk: built in, or as edited.

Eight features are the first example of Tibshirani (1996), "Regression shrinkage and
selection via the lasso": weights 3, 1.5, 0, 0, 2, 0, 0, 0 and, where the features are
correlated, 0.5 to the power of |i - j| between features i and j; with half its noise.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.descent.risk_view import Features, RiskView
from lossexplorer.session.matrix import Matrix

Floats = NDArray[np.float64]

ROWS = 16
_WEIGHTS = {"two": (2.0, 0.5), "eight": (3.0, 1.5, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0)}
_NOISE = {"two": 1.5, "eight": 1.5}
_CORRELATION = {"two": 0.8, "eight": 0.5}
# chosen to show well: of two features the classes overlap, so that a logistic loss has a
# minimiser without a penalty, too
_SEED = {"two": 54, "eight": 3}


def rows_of(view: RiskView) -> Matrix:
    """(N, D + 1): the features of each sample and its y."""
    return built_in(view.features, view.correlated) if view.rows is None else view.rows


@lru_cache(maxsize=4)
def built_in(features: Features, correlated: bool) -> Matrix:
    """The built-in samples: every feature has the mean square 1.

    Features that are not correlated have XᵀX/N = 1 exactly, the others the correlations
    of the example up to the rounding to two decimals.
    """
    random = np.random.RandomState(_SEED[features])  # legacy on purpose: a frozen stream
    weights = np.array(_WEIGHTS[features])
    count = len(weights)
    noise = _NOISE[features] * random.standard_normal(ROWS)
    x = _signs()[:, 1 : count + 1]
    if correlated:
        apart = np.abs(np.subtract.outer(np.arange(count), np.arange(count)))
        root = np.linalg.cholesky(_CORRELATION[features] ** apart)
        square = np.linalg.qr(random.standard_normal((ROWS, count)))[0] * np.sqrt(ROWS)
        x = np.round(square @ root.T, 2)
    return Matrix(np.column_stack([x, np.round(x @ weights + noise, 2)]))


def _signs() -> Floats:
    """Hadamard's matrix: 16 rows of ±1 with columns at right angles to each other."""
    pair = np.array([[1.0, 1.0], [1.0, -1.0]])
    return np.asarray(np.kron(np.kron(pair, pair), np.kron(pair, pair)), dtype=np.float64)


def feature_count(view: RiskView) -> int:
    """How many features, and weights, there are."""
    return rows_of(view).shape[1] - 1


def features_and_targets(view: RiskView) -> tuple[Floats, Floats]:
    """X (N, D) and y (N,); for the logistic loss y is ±1, its sign (0 counts as +1)."""
    rows = rows_of(view).array
    y = rows[:, -1]
    return rows[:, :-1], np.where(y < 0, -1.0, 1.0) if view.term == "logistic" else y
