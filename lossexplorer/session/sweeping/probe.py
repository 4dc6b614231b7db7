"""From where to where the probe on the curves goes when it is swept."""

from __future__ import annotations

from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.session import Session


def probe_range(session: Session) -> tuple[float, float]:
    """What is visible inside the domain; the usual range where nothing of it is visible."""
    variable = VARIABLES[session.curves.variable]
    low, high = session.curves.x_range or (variable.low, variable.high)
    low, high = max(low, variable.domain[0]), min(high, variable.domain[1])
    return (low, high) if low < high else (variable.low, variable.high)
