"""Batches too large for a session: which files they are in, and what was edited."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.words import Name, Text

IN_MEMORY = 1_000_000
"""The most numbers, rows × classes, that a session holds itself."""


class EditedRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One row as it was edited; the file itself is never written to.

    Attributes:
        row: counted from 0. predictions, labels: (1, K), as in :class:`Data`.
        second: what the second model predicts, (1, K); None where there is none.
    """

    row: Annotated[int, Meta(ge=0)]
    predictions: Matrix
    labels: Matrix
    second: Matrix | None = None


class Large(Struct, frozen=True, forbid_unknown_fields=True):
    """Files that are read a part at a time.

    Attributes:
        predictions: the file. labels: the file, "" if they are in the first one.
        arrays: for NPZ, the names of the predictions and of the labels.
        label_column: for text and NPY, heading or number of the label column, or "".
        prediction_kind: what the predictions are.
        rows: how many there are: a file that has changed since is noticed.
        second: the predictions of a second model, or "".
        second_kind: what those are. model, second_model: what the models are called.
        second_first: as :attr:`Second.first`.
        other_array, other_left_out: in the file of the model that was opened second, the
            array with the predictions and a column that is none; "" to recognise them.
        opened: the row that the session's data is.
        edited: rows that were edited before, in order; the opened one is in the data.
    """

    predictions: Text
    labels: Text = ""
    arrays: tuple[Name, ...] = ()
    label_column: Name = ""
    prediction_kind: PredictionKind = "logits"
    rows: Annotated[int, Meta(ge=1)] = 1
    model: Name = ""
    second: Text = ""
    second_kind: PredictionKind = "logits"
    second_model: Name = ""
    second_first: bool = False
    other_array: Name = ""
    other_left_out: Name = ""
    opened: Annotated[int, Meta(ge=0)] = 0
    edited: tuple[EditedRow, ...] = ()
