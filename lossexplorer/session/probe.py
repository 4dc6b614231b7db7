"""A loss at one point of its variable, computed once however many places show it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from lossexplorer.losses import get
from lossexplorer.losses.variables import along
from lossexplorer.session.options import options_of
from lossexplorer.session.session import LossChoice


@lru_cache(maxsize=4096)
def at_point(choice: LossChoice, variable: str, label: int, x: float) -> tuple[float, float]:
    """Exact value and slope of a loss at one point.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    one = along(get(choice.key), variable, np.array([x]), label, options_of(choice))
    return float(one.value[0]), float(one.gradient[0])
