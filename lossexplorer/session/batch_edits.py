"""Edits of what the Batch workspace shows: its view, the second model, the opened row."""

from __future__ import annotations

import math
from typing import Any

import msgspec
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.batch_view import BatchView
from lossexplorer.session.decoding import explained
from lossexplorer.session.edits import set_row, set_workspace
from lossexplorer.session.large import Large
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, PredictionKind, Second, Session


def set_batch_view(session: Session, /, **fields: Any) -> Session:
    """Change what the Batch workspace shows: detail, axes, order, filter.

    Raises:
        SessionError: for a class that isn't there, or a value out of its range.
    """
    view = replace(session.batch, **fields)
    try:
        msgspec.convert(msgspec.to_builtins(view), BatchView)  # constructors check no ranges
    except msgspec.ValidationError as error:
        raise explained(error, ".batch") from None
    classes = max(2, session.data.classes)  # a single score knows two
    if view.label is not None and view.label >= classes:
        raise SessionError(
            f"there is no class {view.label}", fix=f"classes go from 0 to {classes - 1}"
        )
    if view.above is not None and not math.isfinite(view.above):
        raise SessionError(f"{view.above} is no finite number", fix="type a number such as 0.25")
    return replace(session, batch=view)


def set_draw(session: Session, /, **fields: Any) -> Session:
    """Change how mini-batches are drawn: size, seed, replacement, repeats.

    Raises:
        SessionError: for a value out of its range.
    """
    return set_batch_view(session, draw=replace(session.batch.draw, **fields))


def set_second(
    session: Session, predictions: Matrix | None, kind: PredictionKind = "logits", name: str = ""
) -> Session:
    """Put another model's predictions beside those that are there; None takes them away.

    Raises:
        SessionError: unless there is one for each of the same samples.
    """
    data = session.data
    if predictions is None:
        large = session.large
        if large is not None:
            alone = tuple(replace(row, second=None) for row in large.edited)
            large = replace(large, second="", second_model="", second_first=False, edited=alone)
        return replace(session, data=replace(data, second=None), large=large)
    if session.large is not None:
        raise SessionError(
            "the rows are in a file and not in the session",
            fix="open the second model's file together with the first one's",
        )
    if predictions.shape != data.predictions.shape:
        rows, classes = data.predictions.shape
        size = " × ".join(map(str, predictions.shape))
        raise SessionError(
            f"the second model's predictions are {size} numbers, the first's {rows} × {classes}",
            fix="give one row for each of the same samples",
        )
    second = Second(predictions, kind, name.strip()[:200])
    return replace(session, data=replace(data, second=second))


def swap_models(session: Session) -> Session:
    """Look at the other model; colours and order stay where they were.

    Raises:
        SessionError: if there is only one.
    """
    if session.data.second is None:
        raise SessionError("there is no second model", fix="open one beside the first")
    data, large = _swapped(session.data, session.data.second), session.large
    return replace(session, data=data, large=large and _swapped_files(large, session.data))


def _swapped(data: Data, second: Second) -> Data:
    return replace(
        data,
        predictions=second.predictions,
        prediction_kind=second.prediction_kind,
        model=second.name,
        second=Second(data.predictions, data.prediction_kind, data.model, first=not second.first),
    )


def _swapped_files(large: Large, data: Data) -> Large:
    """The other file first; labels stay in the file they are in."""
    from lossexplorer.session.large_samples import data_of_row

    edited = []
    for row in large.edited:
        other = row.second
        if other is None:  # edited before there was a second model
            there = data_of_row(large, data, row.row).second
            other = row.predictions if there is None else there.predictions
        edited.append(replace(row, predictions=other, second=row.predictions))
    return replace(
        large,
        predictions=large.second,
        prediction_kind=large.second_kind,
        model=large.second_model,
        second=large.predictions,
        second_kind=large.prediction_kind,
        second_model=large.model,
        second_first=not large.second_first,
        edited=tuple(edited),
    )


def open_row(session: Session, row: int) -> Session:
    """Make a row the one that Vector shows and edits.

    Of a file that is read a part at a time, the row is read; what was edited in the one
    that was opened before is kept beside the file.

    Raises:
        SessionError: if there is no such row. DataError: if the file can't be read.
    """
    if session.large is None:
        return set_row(session, row)
    # what reads files is loaded late
    from lossexplorer.session.large_samples import data_of_row, kept_edits

    if not 0 <= row < session.large.rows:
        raise SessionError(
            f"there is no row {row + 1:,}", fix=f"rows go from 1 to {session.large.rows:,}"
        )
    if row == session.large.opened:
        return session
    large = replace(session.large, edited=kept_edits(session), opened=row)
    mine = next((edited for edited in large.edited if edited.row == row), None)
    large = replace(large, edited=tuple(e for e in large.edited if e.row != row))
    data = data_of_row(large, session.data, row)
    if mine is not None:
        second = data.second
        if second is not None and mine.second is not None:
            second = replace(second, predictions=mine.second)
        data = replace(data, predictions=mine.predictions, labels=mine.labels, second=second)
    return set_row(replace(session, data=data, large=large), 0)


def show_row(session: Session, row: int) -> Session:
    """Open a row and show it by itself; raises like :func:`open_row`."""
    return set_workspace(open_row(session, row), "vector")


def opened_row(session: Session) -> tuple[int, int]:
    """The number of the row that Vector shows, and how many there are."""
    if session.large is not None:
        return session.large.opened, session.large.rows
    return session.vector.row, session.data.rows


def open_large(session: Session, large: Large) -> Session:
    """Show files that are read a part at a time, their first row opened.

    Losses, workspace and title stay as they are.

    Raises:
        DataError: if a file can't be read.
    """
    from lossexplorer.session.large_samples import first_row

    row, data = first_row(large)
    large = replace(large, opened=row)
    session = replace(session, data=data, large=large, lesson=None)
    return set_row(session, 0)
