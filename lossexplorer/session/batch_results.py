"""Everything the Batch workspace shows of a session, part by part as it becomes known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from msgspec import structs

from lossexplorer.batch.result import BatchResult, Columns, ModelResult, Score
from lossexplorer.batch.run import Outcome, Progress, run
from lossexplorer.batch.summary import Summary
from lossexplorer.errors import LossInputError
from lossexplorer.session.batch_jobs import (
    came_first,
    job_of,
    misfit,
    samples_of,
    score_choices,
)
from lossexplorer.session.batch_memory import BatchMemory
from lossexplorer.session.batch_order import EarlyOrder, ordered
from lossexplorer.session.batch_progress import Passes, Report
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of

T = TypeVar("T")


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
    return _Evaluation(session, report, memory or BatchMemory()).result()


def empty_result(session: Session, problem: str = "") -> BatchResult:
    """Nothing yet, or nothing at all because of a problem."""
    rows = session.large.rows if session.large is not None else session.data.rows
    return BatchResult((), rows, 0, np.empty(0, dtype=np.int64), problem=problem)


class _Evaluation:
    """One go through everything; what is in the memory is taken from there."""

    def __init__(self, session: Session, report: Report | None, memory: BatchMemory) -> None:
        self._session, self._report, self._memory = session, report, memory
        self._samples = samples_of(session)
        self._first = came_first(session)
        self._selected = session.choice(session.selected)
        self._result = empty_result(session)
        self._passes = Passes(self._result.rows, self._count_passes())

    def result(self) -> BatchResult:
        """Go through everything."""
        problem = misfit(self._selected, self._samples[0])
        if problem:
            return empty_result(self._session, problem)
        try:
            self._go_through_rows()
        except LossInputError as error:
            return empty_result(self._session, error.message)
        self._add_scores()
        self._add_values()
        return self._result

    # Every row -------------------------------------------------------------------------

    def _go_through_rows(self) -> None:
        models: tuple[ModelResult, ...] = ()
        for i in range(len(self._samples)):
            outcome = self._rows(i, models)
            models = (*models, self._model(i, outcome.summary, outcome.columns))
            self._result = self._in_order(
                replace(self._result, models=models, done=self._result.rows)
            )
            self._tell()

    def _rows(self, i: int, before: tuple[ModelResult, ...]) -> Outcome:
        """The selected loss of every row of a model."""
        part, origin = ("rows", self._first[i]), self._origin(i, self._selected)
        gradient = self._session.batch.sort == "gradient"
        gradient = gradient or self._memory.has(part, (origin, True))
        job = job_of(self._session, self._selected, self._samples[i])
        early = EarlyOrder(self._session)

        def follow(progress: Progress) -> None:
            if self._report is None or progress.columns is None:
                return
            model = self._model(i, progress.summary, progress.columns)
            result = replace(self._result, models=(*before, model), done=progress.done)
            self._result = early.put(result) if i == 0 else result
            self._tell(progress)

        return self._made(
            part,
            (origin, gradient),
            lambda: run(job, columns=True, gradient=gradient, report=follow),
        )

    def _model(self, i: int, summary: Summary, columns: Columns | None) -> ModelResult:
        assert columns is not None  # they were asked for
        return ModelResult(self._samples[i].model, self._first[i], summary, columns)

    def _in_order(self, result: BatchResult) -> BatchResult:
        view, data = self._session.batch, self._session.data
        asked = (view.sort, view.descending, view.wrong_only, view.label, view.above, view.search)
        columns = tuple(model.columns for model in result.models)
        origin = (columns, asked, data.class_names, data.row_names)
        order = self._memory.get("order", origin, lambda: ordered(result, self._session).order)
        return replace(result, order=order)

    # One number -------------------------------------------------------------------------

    def _add_scores(self) -> None:
        """The losses compared side by side, of every model."""
        for i in range(len(self._samples)):
            scores = tuple(self._score(i, choice) for choice in score_choices(self._session))
            models = list(self._result.models)
            models[i] = replace(models[i], scores=scores)
            self._result = replace(self._result, models=tuple(models))
            self._tell()

    def _score(self, i: int, choice: LossChoice) -> Score:
        try:
            value = self._value(i, choice, "score")
        except LossInputError as error:
            return Score(choice.key, None, reason=error.message)
        return Score(choice.key, value, unit_of(choice), misfit(choice, self._samples[i]))

    def _add_values(self) -> None:
        """What the ticked losses give on the model that is looked at."""
        values: dict[str, float | None] = {}
        for choice in self._session.drawn:
            try:
                values[choice.key] = self._value(0, choice, "value")
            except LossInputError:
                values[choice.key] = None
        self._result = replace(self._result, values=values)
        self._tell()

    def _value(self, i: int, choice: LossChoice, use: str) -> float | None:
        """A loss on all rows of a model, reduced as it is set up; None where it doesn't apply."""
        if misfit(choice, self._samples[i]):
            return None
        job = job_of(self._session, choice, self._samples[i])
        assert job.reduction is not None
        origin = self._origin(i, choice)
        if origin == self._origin(i, self._selected):
            return self._result.models[i].summary.value(job.reduction)
        part = self._known(i, choice) or (use, self._first[i], choice.key)
        summary = self._made(part, origin, lambda: run(job, report=self._tell).summary)
        return summary.value(job.reduction)

    # What there is to do ----------------------------------------------------------------

    def _origin(self, i: int, choice: LossChoice) -> Any:
        """Everything a loss on all rows of a model depends on."""
        samples, data = self._samples[i], self._session.data
        temperature = self._session.vector.temperature
        return (
            samples,
            structs.replace(choice, shown=True),
            data.class_weights,
            data.label_kind,
            temperature if samples.prediction_kind == "logits" else 1.0,
        )

    def _known(self, i: int, choice: LossChoice) -> tuple[str, bool, str] | None:
        """The part of the memory that has the summary of a loss, if one has."""
        origin = self._origin(i, choice)
        parts = ((use, self._first[i], choice.key) for use in ("score", "value"))
        return next((part for part in parts if self._memory.has(part, origin)), None)

    def _count_passes(self) -> int:
        """How many times all rows have to be gone through."""
        passes = set()
        for i, samples in enumerate(self._samples):
            selected = self._origin(i, self._selected)
            part = ("rows", self._first[i])
            if not any(self._memory.has(part, (selected, gradient)) for gradient in (True, False)):
                passes.add(part)
            asked = (*score_choices(self._session), *(self._session.drawn if i == 0 else ()))
            for choice in asked:
                if misfit(choice, samples) or self._known(i, choice):
                    continue
                if self._origin(i, choice) != selected:
                    passes.add((i, structs.replace(choice, shown=True)))
        return len(passes)

    def _made(self, part: Any, origin: Any, make: Callable[[], T]) -> T:
        """A part of the memory; a pass over the rows if it has to be made."""
        new = not self._memory.has(part, origin)
        value = self._memory.get(part, origin, make)
        if new:
            self._passes.finish()
        return value

    def _tell(self, progress: Progress | None = None) -> None:
        if self._report is not None:
            done, seconds = (progress.done, progress.seconds) if progress else (0, 0.0)
            self._report(self._passes.progress(self._result, done, seconds))
