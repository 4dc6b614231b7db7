"""The temperature that makes the mean cross-entropy of some logits smallest."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import get_ident

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.calibration.tempered import Reader, Tempered, joined
from lossexplorer.batch.passes.result import BestTemperature
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.statistics.minibatch import draw
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.errors import LossInputError
from lossexplorer.losses import blocks

Floats = NDArray[np.float64]
Report = Callable[[float], None]

SAMPLE = 200_000
"""Of more rows than this, the curve is drawn from so many."""

_GRID = (17, 24)  # temperatures of the curve: over all, and around 1 and the minimum
_WIDEST = math.log(1e6)  # temperatures looked at: a millionth to a million
_LONGEST_STEP = 2.0
_CLOSE = 1e-4  # relative; the step taken last squares what is left
_MOST_PASSES = 60
_USUAL_PASSES = 4


def no_temperature(samples: Samples) -> str:
    """Why a temperature means nothing for some predictions; "" if it does."""
    return untempered(samples.prediction_kind, samples.classes)


def untempered(kind: PredictionKind, classes: int) -> str:
    """The same, of predictions of a kind, (N, classes)."""
    if kind != "logits":
        return f"a temperature divides logits, and these are {kind}"
    if classes == 1:
        return "a temperature is for the softmax of several classes"
    return ""


def best_temperature(job: Job, report: Report | None = None) -> BestTemperature:
    """Minimise the mean cross-entropy of all rows over the temperature.

    Class weights, label smoothing, sample weights, ignored rows and what the mean divides
    by are those of the job, if its loss is the cross-entropy; an ε and another base are
    left out. Rows that are infinite at every temperature, or NaN, don't count. The minimum
    is Newton's in log β, β = 1/T, over all rows; of more than :data:`SAMPLE` rows the curve
    is drawn from a sample, moved on to the two means known of all rows.

    Args:
        job: logits and labels; its own temperature plays no part.
        report: told the share that is done now and then; it may raise to cancel.

    Returns:
        The temperature is 0 where every row is right (the smaller the better), and
        infinite where an even distribution is better than any other.

    Raises:
        LossInputError: for predictions that are no logits of classes, or if no row counts.
        DataError: if a file can't be read.
    """
    if reason := no_temperature(job.samples):
        raise LossInputError(reason, where="temperature")
    everything = _Everything(job, report)
    at_one = everything.mean(1.0)
    sample = everything.sample
    limit = everything.edge()
    if limit is not None:
        beta = 1e12 if limit == 0 else 1e-12
        temperature, loss = limit, everything.mean(beta)
    else:
        log_beta, loss = _minimum(sample, 0.0)
        if everything.sampled:
            log_beta, loss = _minimum(everything, log_beta)
        temperature = math.exp(-log_beta)
    grid = _grid(temperature)
    curve = np.array([sample.mean(1 / t) for t in grid])
    if everything.sampled:
        known = sorted({1.0, min(max(temperature, grid[0]), grid[-1])})
        values = [at_one if t == 1.0 else loss for t in known]
        missed = [v - sample.mean(1 / t) for v, t in zip(values, known, strict=True)]
        curve += np.interp(np.log(grid), np.log(known), missed)
    return BestTemperature(
        temperature=temperature,
        loss=loss,
        at_one=at_one,
        grid=tuple(grid),
        losses=tuple(curve.tolist()),
        sampled=SAMPLE if everything.sampled else 0,
    )


def _grid(temperature: float) -> list[float]:
    """1, and temperatures from a tenth to ten, further if the best one is near an end."""
    near = min(max(temperature, 1e-2), 1e2)
    low, high = min(1.0, near), max(1.0, near)
    wide = np.geomspace(min(0.1, low / 4), max(10.0, high * 4), _GRID[0])
    close = np.geomspace(low / 2.5, high * 2.5, _GRID[1])
    return [float(t) for t in np.unique(np.concatenate((wide, close, [1.0])))]


@dataclass(eq=False)
class _Kept:
    """Rows held in memory, in parts.

    Attributes:
        constants: of all parts: pull, slope at infinite temperature, divisor.
    """

    parts: Sequence[Tempered]
    constants: Floats = field(default_factory=lambda: np.zeros(3))

    def sums(self, beta: float) -> Floats:
        total = blocks.OrderedSum()

        def step(number: int, part: slice) -> None:
            total[number] = self.parts[number].at(beta)

        blocks.each(step, [slice(0)] * len(self.parts))
        return np.asarray(total.total)

    def mean(self, beta: float) -> float:
        """The mean cross-entropy at β, in nats."""
        return self.derivatives(beta)[0]

    def derivatives(self, beta: float) -> tuple[float, float, float]:
        """The mean cross-entropy at β with its first two derivatives."""
        value, slope, bend = self.sums(beta).tolist()
        pull, _, divisor = self.constants.tolist()
        return (value - beta * pull) / divisor, (slope - pull) / divisor, bend / divisor


class _Everything(_Kept):
    """All rows of a job, read anew in each pass; the first pass keeps a sample."""

    def __init__(self, job: Job, report: Report | None) -> None:
        super().__init__(())
        samples = job.samples
        self._reader = Reader(job)
        self._report = report
        self._slices = blocks.of_rows(samples.count, 4 * samples.classes)
        self._passes = 0
        self.sampled = samples.count > SAMPLE
        self._chosen = np.sort(draw(samples.count, SAMPLE, 0)) if self.sampled else None
        self.sample = _Kept(())
        self._known = {1.0: self._first()}

    def _first(self) -> Floats:
        """Sums at β = 1, what is constant, and the sample."""
        parts: list[Tempered | None] = [None] * len(self._slices)

        def look(number: int, part: Tempered) -> Floats:
            mine = part if self._chosen is None else part.some(self._inside(number))
            parts[number] = mine
            return np.array([part.at(1.0), part.constants(), mine.constants()])

        found, self.constants, constants = self._passed(look)
        if not self.constants[2] > 0:
            raise LossInputError("no row counts", where="temperature", fix="give finite logits")
        length = self._slices[0].stop
        self.sample = _Kept(joined([p for p in parts if p is not None], length), constants)
        return np.asarray(found)

    def _inside(self, number: int) -> NDArray[np.int64]:
        """Which rows of a block are in the sample."""
        assert self._chosen is not None
        part = self._slices[number]
        low, high = np.searchsorted(self._chosen, (part.start, part.stop))
        return np.asarray(self._chosen[low:high] - part.start)

    def _passed(self, look: Callable[[int, Tempered], Floats]) -> Floats:
        """One pass over all rows: the sum of what ``look`` gives of every block."""
        total, caller = blocks.OrderedSum(), get_ident()
        count, done = len(self._slices), iter(range(1, len(self._slices) + 1))

        def step(number: int, part: slice) -> None:
            total[number] = look(number, self._reader.read(part.start, part.stop))
            share = next(done) / count
            if self._report is not None and get_ident() == caller:
                self._report(min((self._passes + share) / _USUAL_PASSES, 1.0))

        blocks.each(step, self._slices)
        self._passes += 1
        return np.asarray(total.total)

    def sums(self, beta: float) -> Floats:
        if beta not in self._known:
            one = self.sample.sums if not self.sampled else None
            found = one(beta) if one else self._passed(lambda _, part: part.at(beta))
            self._known[beta] = found
        return self._known[beta]

    def edge(self) -> float | None:
        """0 or infinity where the minimum lies there, from the slopes at both ends."""
        pull, flat, _ = self.constants.tolist()
        if pull == 0:
            return 0.0
        return math.inf if flat >= pull else None


def _minimum(rows: _Kept, start: float) -> tuple[float, float]:
    """Log β of the smallest mean, and that mean: Newton, kept between the signs of the slope."""
    low, high, at = -_WIDEST, _WIDEST, start
    for _ in range(_MOST_PASSES):
        beta = math.exp(at)
        value, slope, bend = rows.derivatives(beta)
        low, high = (low, at) if slope > 0 else (at, high)
        step = -slope / (beta * bend) if bend > 0 else math.copysign(math.inf, -slope)
        if abs(step) < _CLOSE:
            moved = beta * math.expm1(step)
            return at + step, value + moved * (slope + moved * bend / 2)
        if high - low < _CLOSE:
            break
        step = min(max(step, -_LONGEST_STEP), _LONGEST_STEP)
        at = at + step if low < at + step < high else (low + high) / 2
    return at, value
