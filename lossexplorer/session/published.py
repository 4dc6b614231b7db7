"""The numbers an article prints beside those computed from the session."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import Applied, Spaces, fits, on_logits, on_probabilities
from lossexplorer.losses.links import apply
from lossexplorer.session.data_edits import logits, probabilities
from lossexplorer.session.options import data_options, pipeline, settings
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Data, Published, Session


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
    spaces = get(key).spaces_of(settings(choice))
    if fits(spaces, data.classes, data.prediction_kind != "probabilities"):
        return None
    applied = _applied(spaces, data, session.vector.temperature, link)
    inputs = applied.inputs if row is None else tuple(x[row : row + 1] for x in applied.inputs)
    options = {**applied.options, **data_options(choice, data)}
    if pipeline(choice)[1] == "none":
        options["reduction"] = "mean"
    try:
        return float(evaluate(key, *inputs, **options).value)
    except LossInputError:
        return None


def _applied(spaces: Spaces, data: Data, temperature: float, link: str) -> Applied:
    """The inputs of a loss made from all rows."""
    labels = data.labels.array
    if data.label_coding == "sign":
        labels = (labels + 1.0) / 2.0
    hard = data.label_kind == "index" and data.classes > 1
    if data.prediction_kind == "log-probabilities":
        temperature = 1.0
    if data.prediction_kind == "probabilities" and not link:
        return on_probabilities(spaces, probabilities(data, temperature), labels, hard=hard)
    z = logits(data)
    right = on_logits(spaces, z, labels, hard=hard, temperature=temperature)
    if not link:
        return right
    return Applied((np.asarray(apply(link, z, temperature)), right.inputs[1]), "identity")


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
