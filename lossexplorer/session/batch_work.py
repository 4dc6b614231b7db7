"""One go through all rows of a session: what is asked for, what is known, how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from msgspec.structs import replace

from lossexplorer.batch.calibration.temperature import no_temperature
from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.batch.passes.run import Progress, run
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.setup import setup
from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.losses import get
from lossexplorer.session.batch_jobs import (
    came_first,
    job_of,
    misfit,
    samples_of,
    score_choices,
)
from lossexplorer.session.batch_memory import BatchMemory
from lossexplorer.session.batch_progress import Passes, Report
from lossexplorer.session.diagnosis import needs_of
from lossexplorer.session.session import LossChoice, Session

T = TypeVar("T")
Part = tuple[Any, ...]

SMALL = 1_000_000  # numbers: of as many, what takes a moment is computed unasked


class BatchWork:
    """The samples of a session with what was computed of them before.

    Attributes:
        session: what is asked.
        samples, first: of every model, and whether it has the first colour.
        selected: the loss of every row.
        result: what is known so far; told with every progress.
    """

    def __init__(self, session: Session, report: Report | None, memory: BatchMemory) -> None:
        self.session, self._report, self.memory = session, report, memory
        self.samples = samples_of(session)
        self.first = came_first(session)
        self.selected = session.choice(session.selected)
        self.result = empty_result(session)
        self._passes = Passes(self.result.rows, self._count())

    @property
    def told(self) -> bool:
        """Whether anybody wants to know how far it is."""
        return self._report is not None

    # What a part depends on -------------------------------------------------------------

    def origin(self, i: int, choice: LossChoice) -> Part:
        """Everything a loss on all rows of model ``i`` depends on."""
        samples, data = self.samples[i], self.session.data
        temperature = self.session.vector.temperature
        return (
            samples,
            replace(choice, shown=True),
            data.class_weights,
            data.label_kind,
            temperature if samples.prediction_kind == "logits" else 1.0,
        )

    def rows_part(self, i: int) -> tuple[Part, Part, bool]:
        """The part of the memory for the rows of a model, its origin, whether with gradients."""
        part, origin = ("rows", self.first[i]), self.origin(i, self.selected)
        gradient = self.session.batch.sort == "gradient" or self.memory.has(part, (origin, True))
        return part, (origin, gradient), gradient

    def wants_temperature(self, i: int) -> bool:
        """Whether a model's best temperature is asked for, known, or soon found."""
        samples = self.samples[i]
        asked = self.session.batch.detail == "temperature"
        small = samples.count * samples.classes <= SMALL
        known = self.memory.has(*self.temperature_part(i))
        return (asked or small or known) and not no_temperature(samples)

    def temperature_part(self, i: int) -> tuple[Part, Part]:
        """The part of the memory for the best temperature, and its origin without any."""
        return ("temperature", self.first[i]), self.origin(i, score_choices(self.session)[-1])[:-1]

    def oddities_part(self, i: int) -> Part:
        """The part of the memory for what is odd about the rows of a model."""
        return ("oddities", self.first[i])

    def _known(self, i: int, choice: LossChoice) -> Part | None:
        """The part of the memory that has the summary of a loss, if one has."""
        origin = self.origin(i, choice)
        parts = ((use, self.first[i], choice.key) for use in ("score", "value"))
        return next((part for part in parts if self.memory.has(part, origin)), None)

    # Computing --------------------------------------------------------------------------

    def value(self, i: int, choice: LossChoice, use: str) -> float | None:
        """A loss on all rows of a model, reduced as it is set up; None where it doesn't apply.

        Args:
            i: which model.
            choice: the loss.
            use: what it is for; the summary of the last loss for that use is kept.

        Raises:
            LossInputError: for numbers the loss can't take.
        """
        if misfit(choice, self.samples[i]):
            return None
        job = job_of(self.session, choice, self.samples[i])
        assert job.reduction is not None
        origin = self.origin(i, choice)
        if origin == self.origin(i, self.selected):
            return self.result.models[i].summary.value(job.reduction)
        if (rate := self._error_rate(i, job)) is not None:
            return rate
        part = self._known(i, choice) or (use, self.first[i], choice.key)

        def make() -> Summary:
            return run(job, report=self.tell, value_only=True).summary

        return self.made(part, origin, make).value(job.reduction)

    def _error_rate(self, i: int, job: Job) -> float | None:
        """A loss that only counts mistakes, if the rows' own loss has counted them already."""
        mistakes, rows = self.result.models[i].summary.mistakes, self.result.rows
        averaged = job.reduction in ("mean", "weighted_mean", "batchmean")
        if mistakes is None or not averaged or not rows or setup(job).of_mistake is None:
            return None
        return mistakes / rows

    def made(self, part: Part, origin: Any, make: Callable[[], T]) -> T:
        """A part of the memory; a pass over the rows if it has to be made."""
        new = not self.memory.has(part, origin)
        value = self.memory.get(part, origin, make)
        if new:
            self._passes.finish()
        return value

    def tell(self, progress: Progress | None = None) -> None:
        """Say how far it is; what the listener raises ends the work."""
        if self._report is not None:
            done, seconds = (progress.done, progress.seconds) if progress else (0, 0.0)
            self._report(self._passes.progress(self.result, done, seconds))

    def tell_share(self, share: float) -> None:
        """Say how far a pass is whose rows are not counted."""
        if self._report is not None:
            self._report(self._passes.progress(self.result, round(share * self.result.rows)))

    def _count(self) -> int:
        """How many times all rows have to be gone through."""
        passes: set[Any] = set()
        needs = needs_of(self.session)
        for i, samples in enumerate(self.samples):
            in_parts = i > 0 or self.session.large is not None
            if in_parts and not self.memory.has(self.oddities_part(i), (samples, needs)):
                passes.add(self.oddities_part(i))
            part, origin, _ = self.rows_part(i)
            if not self.memory.has(part, origin):
                passes.add(part)
            asked = (*score_choices(self.session), *(self.session.drawn if i == 0 else ()))
            for choice in asked:
                if misfit(choice, samples) or self._known(i, choice):
                    continue
                if get(choice.key).of_mistake is not None:  # most often the rows' own loss tells
                    continue
                if self.origin(i, choice) != origin[0]:
                    passes.add((i, replace(choice, shown=True)))
            if self.wants_temperature(i) and not self.memory.has(*self.temperature_part(i)):
                passes.add(("temperature", i))
        return len(passes)


def empty_result(session: Session, problem: str = "") -> BatchResult:
    """Nothing yet, or nothing at all because of a problem."""
    rows = session.large.rows if session.large is not None else session.data.rows
    return BatchResult((), rows, 0, np.empty(0, dtype=np.int64), problem=problem)
