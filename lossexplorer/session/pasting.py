"""Pasted numbers in a session: predictions alone, with names of classes, or with labels."""

from __future__ import annotations

from msgspec.structs import replace

from lossexplorer.data.cells import Numbers
from lossexplorer.data.table import Predictions, Table
from lossexplorer.errors import SessionError
from lossexplorer.session.data_edits import paste_predictions, set_data
from lossexplorer.session.from_table import data_of
from lossexplorer.session.large import IN_MEMORY
from lossexplorer.session.session import Session
from lossexplorer.session.words import LONGEST_NAME


def paste(session: Session, pasted: Numbers | Predictions | Table) -> Session:
    """Put in what was pasted: one row in the place of the shown one, several for all.

    Predictions with labels replace all data. What numbers are read as (logits,
    probabilities) stays as it is, unless headings or labels came with all rows.

    Raises:
        SessionError: for numbers that are not finite or too many.
    """
    values = pasted.predictions if isinstance(pasted, Table) else pasted
    numbers = values.values if isinstance(values, Predictions) else values
    if numbers.size > IN_MEMORY:
        raise SessionError(
            f"{numbers.size:,} numbers are too many to paste",
            fix=f"at most {IN_MEMORY:,} can be: save them to a file and open it",
        )
    if isinstance(pasted, Table):
        return set_data(session, data_of(pasted))
    if not isinstance(pasted, Predictions):
        return paste_predictions(session, pasted)
    session = paste_predictions(session, pasted.values)
    names = tuple(name[:LONGEST_NAME] for name in pasted.class_names)
    data = replace(session.data, class_names=names)
    if data.rows == len(pasted.values):  # no row is left that was something else
        data = replace(data, prediction_kind=pasted.prediction_kind)
    return replace(session, data=data)
