"""Drafts that were accepted: sessions that show them."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.session.batch_edits import open_large, set_second, swap_models
from lossexplorer.session.data_edits import set_data
from lossexplorer.session.draft import Draft, First, SecondDraft
from lossexplorer.session.edits import set_vector
from lossexplorer.session.from_table import session_of
from lossexplorer.session.large_samples import data_of_row
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.readings import readings
from lossexplorer.session.session import Session, Workspace
from lossexplorer.session.words import LONGEST_NAME


def with_draft(session: Session, draft: Draft, title: str) -> Session:
    """A session on other data, in Batch if there are several rows and in Vector otherwise.

    The model is called ``title``, as the document is. A lesson's text no longer fits;
    losses stay as long as they apply.

    Raises:
        DataError: if a large file can't be read.
        SessionError: if none of its first rows can be shown.
    """
    fresh = session_of(draft.table)
    if draft.large is not None:
        session = open_large(session, replace(draft.large, model=title[:LONGEST_NAME]))
    else:
        session = set_data(session, replace(fresh.data, model=title[:LONGEST_NAME]))
    workspace: Workspace = "batch" if draft.rows > 1 else "vector"
    session = replace(session, title=title, lesson=None, workspace="vector")
    if readings(session)[session.selected].value is None:
        session = replace(session, losses=fresh.losses, selected=fresh.selected)
    session = set_vector(session, gradient=fresh.vector.gradient)
    return replace(session, workspace=workspace)


def first_model(session: Session) -> First:
    """What a second model's file has to go with."""
    data, large = session.data, session.large
    rows = data.rows if large is None else large.rows
    return First(rows, data.classes, data.class_names)


def with_second(session: Session, draft: SecondDraft) -> Session:
    """The session with a second model, named after its file, and Batch to compare them in.

    Raises:
        DataError: if a large file can't be read.
        SessionError: unless there is one row for each of the same samples.
    """
    name = Path(draft.source.path).stem[:LONGEST_NAME]
    kind: PredictionKind = draft.predictions.prediction_kind
    if session.large is None:
        session = set_second(session, Matrix(draft.predictions.values), kind, name)
        return replace(session, workspace="batch")
    if session.large.second_first:  # the file with the labels stays
        session = swap_models(session)
    assert session.large is not None
    large = replace(
        session.large,
        second=str(Path(draft.source.path).absolute()),
        second_kind=kind,
        second_model=name,
        other_array="".join(draft.source.arrays[:1]),
        other_left_out=draft.source.label_column,
        edited=tuple(replace(row, second=None) for row in session.large.edited),
    )
    second = data_of_row(large, session.data, large.opened).second
    data = replace(session.data, second=second)
    return replace(session, data=data, large=large, workspace="batch")
