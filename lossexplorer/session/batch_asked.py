"""What a session asks of its batch: which rows, what of them, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from lossexplorer.errors import ExplorerError
from lossexplorer.session.session import Session


@dataclass(frozen=True)
class Asked:
    """What a session asks of its batch.

    Attributes:
        samples: which rows. settings: what is computed of them. view: their order.
    """

    samples: Any
    settings: Any
    view: Any


def numbers_of(session: Session) -> int:
    """How many predictions the session itself holds."""
    data = session.data
    return data.rows * data.classes * (1 if data.second is None else 2)


def _edits(session: Session) -> Any:
    """What was edited in the rows of a file; that it can't be read is said by the evaluation."""
    from lossexplorer.session.large_samples import kept_edits  # what reads files is loaded late

    try:
        return kept_edits(session)
    except ExplorerError:
        return session.large, session.data


def asked_of(session: Session) -> Asked:
    """What a session asks; equal for sessions whose batches look alike."""
    data, view, large = session.data, session.batch, session.large
    numbers: Any
    if large is not None:
        numbers = (replace(large, opened=0, edited=()), _edits(session))
        # the two models may change places
        models = ((large.predictions, large.prediction_kind), (large.second, large.second_kind))
        files = (large.labels, large.arrays, large.label_column, large.rows)
        samples: Any = (frozenset(models), files, data.class_names)
    else:
        names = (data.class_names, data.row_names)
        samples = (data.predictions.shape, data.second is None, data.source, names)
        mine = (data.predictions, data.prediction_kind, data.model)
        numbers = (mine, data.second, data.labels)
    drawn = (session.drawn, session.selected, session.choice("zero_one"))
    scores = tuple(map(session.choice, ("squared_error", "cross_entropy", "binary_cross_entropy")))
    settings = (
        numbers,
        data.label_kind,
        data.label_coding,
        data.class_weights,
        drawn,
        scores,
        session.vector.temperature,
        view.detail == "temperature",
        view.sort == "gradient",
    )
    order = (view.sort, view.descending, view.wrong_only, view.label, view.above, view.search)
    return Asked(samples, settings, order)
