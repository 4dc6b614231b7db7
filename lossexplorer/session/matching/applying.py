"""From a match to a session that shows its number."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.session.edits import (
    select_loss,
    set_row,
    set_temperature,
    set_workspace,
    with_choice,
)
from lossexplorer.session.matching.found import Match
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, Session


def apply_match(session: Session, data: Data, match: Match) -> Session:
    """Set a session up so that the loss on all rows is the number that was found.

    Args:
        session: the session now; what has nothing to do with the number stays.
        data: the data that was searched. What a session can't feed as it is (a softmax of
            a softmax) is put in their place: the numbers that were fed, read as what
            they were taken for.
        match: what was found in it.
    """
    weights = data.class_weights if match.weighted else None
    shown = replace(data, prediction_kind=match.feed.kind, class_weights=weights)
    if match.feed.made:
        shown = replace(shown, predictions=Matrix(match.feed.numbers(data.predictions.array)))
    row = match.row if match.row is not None else min(session.vector.row, data.rows - 1)
    # a file is still read only if its numbers are fed as they are
    large = session.large if data == session.data and not match.feed.made else None
    if large is not None:
        large = replace(large, prediction_kind=match.feed.kind)
    shown = data if shown == data else shown
    session = set_row(replace(session, data=shown, large=large), row)
    if match.feed.kind == "logits":
        session = set_temperature(session, match.feed.temperature)
    session = with_choice(session, match.choice)
    return set_workspace(select_loss(session, match.choice.key), "vector")
