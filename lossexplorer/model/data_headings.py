"""The names of the data table's columns, and a sentence about each."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from lossexplorer.losses import get
from lossexplorer.model.language import say
from lossexplorer.model.row_table import Column, RowTable


class Heading(NamedTuple):
    """What stands above a column, and what its tool tip says."""

    text: str
    about: str


translate = QCoreApplication.translate  # by this name lupdate finds the texts


def heading(table: RowTable, column: Column) -> Heading:
    """The heading of one column."""
    match column:
        case Column.NAME:
            return Heading(
                translate("DataModel", "Class"), translate("DataModel", "The name of the class.")
            )
        case Column.PREDICTION:
            return _prediction(table.data.prediction_kind)
        case Column.PROBABILITY:
            return Heading(
                translate("DataModel", "softmax p"),
                translate("DataModel", "The probabilities they make."),
            )
        case Column.LABEL:
            return Heading(
                translate("DataModel", "Label t"),
                translate("DataModel", "The true class, or its probability."),
            )
        case Column.WEIGHT:
            return Heading(
                translate("DataModel", "Weight"),
                translate("DataModel", "How much the class counts, if weighted."),
            )
        case Column.LOSS:
            loss = get(table.session.selected)
            about = translate("DataModel", "What each class adds to the loss: {}.").format(
                say(loss.title)
            )
            return Heading(translate("DataModel", "{} terms").format(say(loss.short)), about)
    about = translate("DataModel", "How the loss changes with each {}.").format(table.wrt)
    return Heading(f"∂L/∂{table.wrt}", about)


def _prediction(kind: str) -> Heading:
    if kind == "probabilities":
        return Heading(
            translate("DataModel", "Probability p"),
            translate("DataModel", "The predicted probabilities."),
        )
    if kind == "logits":
        return Heading(
            translate("DataModel", "Logit z"),
            translate("DataModel", "The scores before the softmax."),
        )
    return Heading(
        translate("DataModel", "log p"), translate("DataModel", "Logarithms of probabilities.")
    )
