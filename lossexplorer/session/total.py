"""One loss on all rows of a session: the number a training log would print."""

from __future__ import annotations

from functools import lru_cache

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate
from lossexplorer.session.applied import applied
from lossexplorer.session.options import data_options, pipeline
from lossexplorer.session.session import Data, LossChoice, Session


def total(session: Session, key: str) -> float | None:
    """A loss on every row, reduced as it is set up; None where it does not apply.

    Values that a convention keeps apart are averaged.
    """
    return _total(session.data, session.choice(key), session.vector.temperature)


@lru_cache(maxsize=32)
def _total(data: Data, choice: LossChoice, temperature: float) -> float | None:
    found = applied(data, choice, temperature)
    if found is None:
        return None
    options = {**found.options, **data_options(choice, data)}
    if pipeline(choice, data)[1] == "none":
        options["reduction"] = "mean"
    try:
        return float(evaluate(choice.key, *found.inputs, **options).value)
    except LossInputError:
        return None
