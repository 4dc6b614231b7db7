"""The columns of the table of samples: what they are sorted by, and what stands above them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from lossexplorer.losses import get
from lossexplorer.model.data_headings import Heading
from lossexplorer.model.language import say
from lossexplorer.session.batch_view import SortColumn
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session
from lossexplorer.session.told_apart import told_apart
from lossexplorer.session.units import unit_of


class BatchColumn(IntEnum):
    """The columns, in order; those of a second model come last."""

    ROW = 0
    LABEL = 1
    PREDICTED = 2
    LOSS = 3
    GRADIENT = 4
    MARGIN = 5
    SECOND_PREDICTED = 6
    SECOND_LOSS = 7
    DIFFERENCE = 8


ONE_MODEL = 6
"""So many columns there are without a second model."""

CLASSES = (BatchColumn.LABEL, BatchColumn.PREDICTED, BatchColumn.SECOND_PREDICTED)
"""Columns that name a class."""

SORTS: Mapping[BatchColumn, SortColumn] = {
    BatchColumn.ROW: "row",
    BatchColumn.LABEL: "label",
    BatchColumn.PREDICTED: "predicted",
    BatchColumn.LOSS: "loss",
    BatchColumn.GRADIENT: "gradient",
    BatchColumn.MARGIN: "margin",
    BatchColumn.SECOND_PREDICTED: "second_predicted",
    BatchColumn.SECOND_LOSS: "second_loss",
    BatchColumn.DIFFERENCE: "difference",
}

LARGEST_FIRST = (
    BatchColumn.LOSS,
    BatchColumn.GRADIENT,
    BatchColumn.SECOND_LOSS,
    BatchColumn.DIFFERENCE,
)
"""Columns that are first sorted downwards, as what is odd is large there."""

translate = QCoreApplication.translate  # by this name lupdate finds the texts


def has_second(session: Session) -> bool:
    """Whether there is a second model."""
    return session.data.second is not None


def model_names(session: Session) -> tuple[str, str]:
    """What the model that is looked at and the other one are called."""
    data = session.data
    words = translate("BatchTable", "first model"), translate("BatchTable", "second model")
    if data.second is None:
        return say(data.model, own_words(session)) or words[0], ""
    mine, other = reversed(words) if data.second.first else words
    own = own_words(session)
    return say(data.model, own) or mine, say(data.second.name, own) or other


def heading(session: Session, column: BatchColumn) -> Heading:
    """What stands above a column; with two models the name of its own on a line before."""
    mine, other = model_names(session)
    words = _words(session, column)
    if not has_second(session) or column in (BatchColumn.ROW, BatchColumn.LABEL):
        return words
    if column is BatchColumn.DIFFERENCE:
        about = words.about.format(mine, other)
        return Heading(words.text.replace(" (", "\n("), about)
    second = column > BatchColumn.MARGIN
    model, short = (mine, other)[second], told_apart(mine, other)[second]
    return Heading(f"{short}\n{words.text}", f"{model}: {words.about}")


def _words(session: Session, column: BatchColumn) -> Heading:
    match column:
        case BatchColumn.ROW:
            return Heading(
                translate("BatchTable", "Row"),
                translate("BatchTable", "The name of the row, or its number."),
            )
        case BatchColumn.LABEL:
            return Heading(
                translate("BatchTable", "Label"),
                translate("BatchTable", "The true class; of a soft label the largest."),
            )
        case BatchColumn.PREDICTED | BatchColumn.SECOND_PREDICTED:
            return Heading(
                translate("BatchTable", "Predicted"),
                translate(
                    "BatchTable", "The class with the largest number. ✗ where it is not the label."
                ),
            )
        case BatchColumn.GRADIENT:
            return Heading(
                translate("BatchTable", "Gradient")
                if has_second(session)  # nine columns leave room for a word each
                else translate("BatchTable", "Gradient norm"),
                translate(
                    "BatchTable",
                    "How steeply the row's loss changes with its numbers: the Euclidean norm of "
                    "∂L/∂{}.",
                ).format(_symbol(session)),
            )
        case BatchColumn.MARGIN:
            return Heading(translate("BatchTable", "Margin"), _about_margin(session))
    return _about_loss(session, column)


def _about_loss(session: Session, column: BatchColumn) -> Heading:
    unit = unit_of(session.choice(session.selected))
    behind = f" ({say(unit)})" if unit else ""
    if column is BatchColumn.DIFFERENCE:
        return Heading(
            translate("BatchTable", "Difference") + behind,
            translate("BatchTable", "The loss of {} minus that of {}."),
        )
    about = translate("BatchTable", "The loss of the row: {}.").format(
        say(get(session.selected).title)
    )
    return Heading(translate("BatchTable", "Loss") + behind, about)


def _about_margin(session: Session) -> str:
    if session.data.classes == 1:
        return translate(
            "BatchTable",
            "How far the number lies on the label's side; below 0 the row is predicted wrong.",
        )
    return translate(
        "BatchTable",
        "How much more the label's class got than the best of the others, in {}; below 0 the "
        "row is predicted wrong.",
    ).format(
        {
            "logits": translate("BatchTable", "logits"),
            "probabilities": translate("BatchTable", "probability"),
        }.get(session.data.prediction_kind, translate("BatchTable", "log-probability"))
    )


def _symbol(session: Session) -> str:
    return {"logits": "z", "probabilities": "p"}.get(session.data.prediction_kind, "log p")
