"""The numbers an article prints beside those computed from the session."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate
from lossexplorer.session.applied import applied
from lossexplorer.session.options import data_options, pipeline
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Published, Session


@dataclass(frozen=True)
class PublishedRow:
    """One printed number, checked.

    Attributes:
        published: as printed.
        computed: the number now, or None where the loss does not apply.
        matches: whether ``computed`` rounds to what is printed.
        why: what the article got wrong; "" where it is right.
    """

    what: str
    published: str
    computed: float | None
    matches: bool
    why: str


def published_rows(session: Session) -> tuple[PublishedRow, ...]:
    """Every number the session's lesson cites, computed from the session as it is now."""
    if session.lesson is None:
        return ()
    rows = []
    for item in session.lesson.published:
        computed = _computed(session, item)
        matches = computed is not None and _rounds_to(computed, item.published)
        rows.append(PublishedRow(item.what, item.published, computed, matches, item.why))
    return tuple(rows)


def _computed(session: Session, item: Published) -> float | None:
    if item.row is not None and not item.link:
        if item.row >= session.data.rows:  # rows can have been taken out since
            return None
        return row_view(session, item.loss, item.row).value
    return _over_rows(session, item.loss, item.link, item.row)


def _over_rows(session: Session, key: str, link: str, row: int | None) -> float | None:
    """One loss on all rows (or one), reduced as the session says.

    ``link`` is what logits go through instead of what the loss asks for, as a mistaken
    article does. A convention that keeps the values apart is averaged.
    """
    data, choice = session.data, session.choice(key)
    found = applied(data, choice, session.vector.temperature, link)
    if found is None:
        return None
    inputs = found.inputs if row is None else tuple(x[row : row + 1] for x in found.inputs)
    options = {**found.options, **data_options(choice, data)}
    if pipeline(choice, data)[1] == "none":
        options["reduction"] = "mean"
    try:
        return float(evaluate(key, *inputs, **options).value)
    except LossInputError:
        return None


def _rounds_to(value: float, printed: str) -> bool:
    """Whether ``value``, rounded to as many decimals as ``printed`` has, is that number."""
    try:
        number = Decimal(printed.strip().replace("−", "-"))
    except InvalidOperation:
        return False
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or not math.isfinite(value):
        return False
    # a half of the last digit either way; a little more, for what binary can't hold
    return abs(Decimal(value) - number) <= Decimal(10) ** exponent * Decimal("0.500000001")
