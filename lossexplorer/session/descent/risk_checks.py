"""What the settings of a risk with a penalty must satisfy beyond types."""

from __future__ import annotations

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.session.descent.risk_samples import feature_count
from lossexplorer.session.descent.risk_view import MOST_ROWS, RiskView

LARGEST = 1e6
"""A number of a sample: squares of sums of as large ones can be computed with."""

_MOST_FEATURES = 20
_PLACE = "session.descent.risk"


def check_risk(view: RiskView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.risk.…").
    """
    if view.rows is not None:
        shape = view.rows.shape
        if len(shape) != 2 or not (2 <= shape[0] <= MOST_ROWS and shape[1] >= 3):
            raise SessionError(
                "these are no samples",
                where=f"{_PLACE}.rows",
                fix=f"give 2 to {MOST_ROWS} rows, each of at least two features and y",
            )
        if shape[1] > _MOST_FEATURES + 1:
            raise SessionError(
                f"there are {shape[1] - 1} features",
                where=f"{_PLACE}.rows",
                fix=f"give at most {_MOST_FEATURES}",
            )
        if not (np.abs(view.rows.array) <= LARGEST).all():
            raise SessionError(
                "a number is not finite or too large",
                where=f"{_PLACE}.rows",
                fix=f"give numbers up to {LARGEST:g}",
            )
    first, second = view.axes
    if first == second or max(view.axes) >= feature_count(view):
        raise SessionError(
            "the plane needs two different weights",
            where=f"{_PLACE}.axes",
            fix=f"give two numbers from 0 to {feature_count(view) - 1}",
        )
