"""What is said of a session's batch: the report behind "Copy summary" and its files."""

from __future__ import annotations

from lossexplorer.batch.output.report import Report, Subject
from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.losses import get
from lossexplorer.session.options import pipeline
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of


def report_of(session: Session, result: BatchResult) -> Report:
    """The selected loss on every row, with what else is known of each model.

    Args:
        session: how the loss is set up.
        result: what was computed of it.
    """
    choice = session.choice(session.selected)
    reduction = pipeline(choice, session.data)[1]
    return Report(
        loss=choice.key,
        convention=choice.convention or get(choice.key).convention,
        # what a convention keeps apart is averaged
        reduction="mean" if reduction == "none" else reduction,
        unit=unit_of(choice),
        subjects=tuple(Subject.of(model) for model in result.models),
        class_names=session.data.class_names,
    )
