"""Everything the Batch workspace shows of a session, part by part as it becomes known."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from lossexplorer.batch.calibration.temperature import best_temperature
from lossexplorer.batch.passes.result import (
    BatchResult,
    BestTemperature,
    Columns,
    ModelResult,
    Score,
)
from lossexplorer.batch.passes.run import Outcome, Progress, run
from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.errors import LossInputError
from lossexplorer.session.batch_jobs import job_of, misfit, score_choices
from lossexplorer.session.batch_memory import BatchMemory
from lossexplorer.session.batch_order import EarlyOrder, ordered
from lossexplorer.session.batch_progress import Report
from lossexplorer.session.batch_work import BatchWork, empty_result
from lossexplorer.session.diagnosis import diagnose_batch
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of


def batch_result(
    session: Session, report: Report | None = None, memory: BatchMemory | None = None
) -> BatchResult:
    """One or two models under the selected loss, with everything that is shown of them.

    Args:
        session: data, losses, and what the Batch workspace shows.
        report: called on the calling thread whenever more is known, some times a second;
            what it raises ends the work.
        memory: what was computed before.

    Raises:
        DataError: if a file can't be read or isn't what it was.
    """
    work = BatchWork(session, report, memory or BatchMemory())
    problem = misfit(work.selected, work.samples[0])
    if not problem:
        try:
            _go_through_rows(work)
        except LossInputError as error:
            problem = _in_words(error)
    if problem:
        work.result = empty_result(session, problem)
        work.tell()
        _add_diagnostics(work)  # one of them has the fix, most often
        return work.result
    for i in range(len(work.samples)):
        scores = tuple(_score(work, i, choice) for choice in score_choices(session))
        _know(work, i, scores=scores)
    _add_values(work)
    _add_diagnostics(work)
    for i in range(len(work.samples)):
        if work.wants_temperature(i):
            _know(work, i, best=_best(work, i))
    return work.result


def _know(work: BatchWork, i: int, **fields: Any) -> None:
    """Something more is known of a model."""
    models = list(work.result.models)
    models[i] = replace(models[i], **fields)
    work.result = replace(work.result, models=tuple(models))
    work.tell()


def _in_words(error: LossInputError) -> str:
    """What a loss refused, with the row counted from 1."""
    found = re.fullmatch(r"prediction\[(\d+)(?:, (\d+))?\]", error.where)
    if found is None:
        return error.message
    row = int(found[1]) + 1
    place = f"row {row}" if found[2] is None else f"row {row}, class {found[2]}"
    return f"{place}: {error.what}"


# Every row ------------------------------------------------------------------------------


def _go_through_rows(work: BatchWork) -> None:
    models: tuple[ModelResult, ...] = ()
    for i in range(len(work.samples)):
        outcome = _rows(work, i, models)
        models = (*models, _model(work, i, outcome.summary, outcome.columns))
        result = replace(work.result, models=models, done=work.result.rows)
        work.result = _in_order(work, result)
        work.tell()


def _rows(work: BatchWork, i: int, before: tuple[ModelResult, ...]) -> Outcome:
    """The selected loss of every row of a model."""
    part, origin, gradient = work.rows_part(i)
    job = job_of(work.session, work.selected, work.samples[i])
    early = EarlyOrder(work.session)

    def follow(progress: Progress) -> None:
        if progress.done:
            model = _model(work, i, progress.summary, progress.columns)
            result = replace(work.result, models=(*before, model), done=progress.done)
            work.result = early.put(result) if i == 0 else result
        work.tell(progress)

    def make() -> Outcome:
        work.memory.forget("order")  # it holds the columns it was made from
        report = follow if work.told else None
        return run(job, columns=True, gradient=gradient, report=report)

    return work.made(part, origin, make)


def _model(work: BatchWork, i: int, summary: Summary, columns: Columns | None) -> ModelResult:
    assert columns is not None  # they were asked for
    return ModelResult(work.samples[i].model, work.first[i], summary, columns)


def _in_order(work: BatchWork, result: BatchResult) -> BatchResult:
    session = work.session
    view, data = session.batch, session.data
    asked = (view.sort, view.descending, view.wrong_only, view.label, view.above, view.search)
    columns = tuple(model.columns for model in result.models)
    row_names = data.row_names if session.large is None else ()
    origin = (columns, asked, data.class_names, row_names)
    found = work.memory.get("order", origin, lambda: _order(result, session))
    return replace(result, order=found[0], found=found[1])


def _order(result: BatchResult, session: Session) -> tuple[Any, int | None]:
    in_order = ordered(result, session)
    return in_order.order, in_order.found


# One number -----------------------------------------------------------------------------


def _score(work: BatchWork, i: int, choice: LossChoice) -> Score:
    try:
        value = work.value(i, choice, "score")
    except LossInputError as error:
        return Score(choice.key, None, reason=error.message)
    return Score(choice.key, value, unit_of(choice), misfit(choice, work.samples[i]))


def _add_values(work: BatchWork) -> None:
    """What the ticked losses give on the model that is looked at."""
    values: dict[str, float | None] = {}
    for choice in work.session.drawn:
        try:
            values[choice.key] = work.value(0, choice, "value")
        except LossInputError:
            values[choice.key] = None
    work.result = replace(work.result, values=values)
    work.tell()


def _add_diagnostics(work: BatchWork) -> None:
    """What is odd about the rows of every model."""
    rows, models = work.result.rows, work.result.models
    found = diagnose_batch(
        work.session,
        work.samples,
        models[0].summary if models else None,
        lambda done: work.tell_share(done / rows),
        lambda i, origin, make: work.made(work.oddities_part(i), origin, make),
    )
    work.result = replace(work.result, diagnostics=found, diagnosed=True)
    work.tell()


def _best(work: BatchWork, i: int) -> BestTemperature | None:
    """The best temperature of a model; None where no row counts."""
    choice = score_choices(work.session)[-1]
    job = job_of(work.session, choice, work.samples[i])

    def make() -> BestTemperature | None:
        try:
            return best_temperature(job, work.tell_share)
        except LossInputError:
            return None

    return work.made(*work.temperature_part(i), make)
