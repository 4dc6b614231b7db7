"""The numbers an article prints beside those computed from the session."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from lossexplorer.errors import SessionError
from lossexplorer.session.batch_edits import swap_models
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.lesson import Published
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Session
from lossexplorer.session.total import total
from lossexplorer.session.variation import varied


@dataclass(frozen=True)
class PublishedRow:
    """One printed number, checked.

    Attributes:
        published: as printed; "" where no article prints it.
        computed: the number now, or None where the loss does not apply.
        matches: whether ``computed`` rounds to what is printed; True if nothing is.
        why: what the article got wrong, "" where it is right; or what a number says that
            no article prints.
        asked: a guess is asked for before the number is shown.
    """

    what: str
    published: str
    computed: float | None
    matches: bool
    why: str
    asked: bool


def published_rows(session: Session) -> tuple[PublishedRow, ...]:
    """Every number the session's lesson cites, computed from the session as it is now."""
    if session.lesson is None:
        return ()
    rows = []
    for item in session.lesson.published:
        computed = _computed(session, item)
        matches = not item.published or (
            computed is not None and _rounds_to(computed, item.published)
        )
        asked = item.ask and computed is not None
        rows.append(PublishedRow(item.what, item.published, computed, matches, item.why, asked))
    return tuple(rows)


def _computed(session: Session, item: Published) -> float | None:
    if item.changed:
        try:
            session = varied(session, dict(item.changed))
        except SessionError:  # there are fewer items to change since
            return None
    if item.quantity:
        values = {concept.key: concept.value for concept in concepts_of(session)}
        return values.get(item.quantity)
    # whichever model is looked at, what is printed is of the one that came first or second
    other = session.data.second
    if item.second and other is None:
        return None
    if other is not None and item.second != other.first:
        session = swap_models(session)
    if item.row is not None and not item.link:
        if item.row >= session.data.rows:  # rows can have been taken out since
            return None
        return row_view(session, item.loss, item.row).value
    return total(session, item.loss, item.link, item.row)


def _rounds_to(value: float, printed: str) -> bool:
    """Whether ``value``, rounded to as many decimals as ``printed`` has, is that number.

    A fraction such as "1/3" is exact.
    """
    try:
        if "/" in printed:
            return math.isclose(value, Fraction(printed))
        number = Decimal(printed.strip().replace("−", "-"))
    except (InvalidOperation, ValueError, ZeroDivisionError):
        return False
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or not math.isfinite(value):
        return False
    # a half of the last digit either way; a little more, for what binary can't hold
    return abs(Decimal(value) - number) <= Decimal(10) ** exponent * Decimal("0.500000001")
