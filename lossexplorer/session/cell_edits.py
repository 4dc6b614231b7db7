"""Edits of several cells of the shown row at once, and of all labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from lossexplorer.data.labels import LabelKind, Labels
from lossexplorer.errors import SessionError
from lossexplorer.session.data_edits import set_class_weight, set_label, set_prediction, with_data
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session

Cells = Literal["prediction", "label", "weight"]


def set_cells(session: Session, changes: Sequence[tuple[Cells, int, float]]) -> Session:
    """Put numbers into several cells of the shown row.

    Args:
        session: what is edited.
        changes: which number of which class, and the number it becomes.

    Raises:
        SessionError: if there is no such class, or a number isn't allowed.
    """
    row = session.vector.row
    for cells, column, value in changes:
        if cells == "prediction":
            session = set_prediction(session, row, column, value)
        elif cells == "label":
            session = set_label(session, row, column, value)
        else:
            session = set_class_weight(session, column, value)
    return session


def paste_labels(session: Session, labels: Labels, kind: LabelKind) -> Session:
    """Put labels in: one for the shown row, or one for every row.

    Args:
        session: what is edited.
        labels: (n,) class indices (or scores where there is one class), or (n, K) rows.
        kind: what they are. Labels of one row keep the session's kind where they fit it.

    Raises:
        SessionError: unless n is 1 or the number of rows.
    """
    data = session.data
    rows = _as_rows(np.asarray(labels), data.classes, kind)
    if len(rows) not in (1, data.rows):
        raise SessionError(
            f"{len(rows)} labels don't fit {data.rows} rows",
            fix=f"paste one label, or {data.rows}",
        )
    if data.label_kind == "soft" or kind == "index":
        kind = data.label_kind
    coding = data.label_coding
    if data.classes == 1:
        coding = "sign" if coding == "sign" or bool((rows < 0).any()) else "binary"
    elif len(rows) == data.rows:
        coding = "binary"
    elif coding == "sign":
        rows = 2.0 * rows - 1.0
    alone = len(rows) == data.rows
    block = Matrix(rows) if alone else data.labels.with_row(session.vector.row, rows[0])
    return with_data(session, labels=block, label_kind=kind, label_coding=coding)


def _as_rows(labels: np.ndarray, classes: int, kind: LabelKind) -> np.ndarray:
    """Any labels as (n, K) float64."""
    if labels.ndim == 2:
        return labels.astype(np.float64)
    if classes == 1:
        return labels.astype(np.float64)[:, None]
    return np.asarray(np.eye(classes)[labels.astype(np.intp)])
