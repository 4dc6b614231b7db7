"""One loss on all rows of a session: the number a training log would print."""

from __future__ import annotations

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate
from lossexplorer.session.applied import applied
from lossexplorer.session.options import data_options, pipeline
from lossexplorer.session.recent_data import RecentData
from lossexplorer.session.session import Data, LossChoice, Session


def total(session: Session, key: str, link: str = "", row: int | None = None) -> float | None:
    """A loss on every row, reduced as it is set up; None where it does not apply.

    Values that a convention keeps apart are averaged.

    Args:
        session: the data, and how the loss is set up.
        key: the loss.
        link: what logits go through instead of what the loss asks for, as in a mistake.
        row: only this row.
    """
    return _total(session.data, session.choice(key), session.vector.temperature, link, row)


@RecentData
def _total(
    data: Data, choice: LossChoice, temperature: float, link: str, row: int | None
) -> float | None:
    found = applied(data, choice, temperature, link)
    if found is None:
        return None
    rows = slice(None) if row is None else slice(row, row + 1)
    options = {**found.options, **data_options(choice, data)}
    if pipeline(choice, data)[1] == "none":
        options["reduction"] = "mean"
    try:
        return float(evaluate(choice.key, *(x[rows] for x in found.inputs), **options).value)
    except LossInputError:
        return None
