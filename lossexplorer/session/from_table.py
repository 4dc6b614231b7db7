"""From a table that was read to the data of a session, and to a session that shows it."""

from __future__ import annotations

from lossexplorer.data.table import Table
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Session, VectorView
from lossexplorer.session.words import LONGEST_NAME


def data_of(table: Table) -> Data:
    """The table as a session holds it; labels as rows of 0/1, or -1/+1 for one score."""
    return Data(
        predictions=Matrix(table.predictions),
        labels=Matrix(table.label_rows),
        prediction_kind=table.prediction_kind,
        label_kind=table.label_kind,
        label_coding="sign" if table.label_coding == "sign" else "binary",
        class_names=_names(table.class_names),
        row_names=_names(table.row_names),
        source=table.source[-LONGEST_NAME:],
    )


def session_of(table: Table) -> Session:
    """A session that shows the table's first row, under the losses such data ask for."""
    data = data_of(table)
    if data.classes > 1:
        keys = ("cross_entropy", "squared_error")
    elif data.prediction_kind == "logits":
        keys = ("binary_cross_entropy", "hinge")
    else:
        keys = ("binary_cross_entropy", "squared_error")
    logits = data.prediction_kind == "logits"
    return Session(
        data=data,
        losses=tuple(LossChoice(key) for key in keys),
        selected=keys[0],
        vector=VectorView(gradient="logits" if logits else "probabilities"),
    )


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name[:LONGEST_NAME] for name in names)
