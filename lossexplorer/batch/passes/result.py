"""What is known of a batch under one loss: the summary, and every row by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.data.finding import Diagnostic

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Columns:
    """One number a row, for the first ``len(loss)`` rows (all, unless it is still going on).

    Attributes:
        loss: (N,) float; NaN for a row that is ignored.
        predicted: (N,) integer, the class with the largest number; with one class 0 or 1.
        margin: (N,) float: the number at the label minus the largest of the others, in
            the units of the file (logits, probabilities); for soft labels at the label's
            largest class; with one class the logit's distance to the right side of 0.
        gradient: (N,) float, the Euclidean norm of the gradient of the row's loss with
            respect to the numbers in the file; None until it was asked for.
        label: (N,) integer: the label, the largest class of a soft one.
    """

    loss: Array
    predicted: Array
    margin: Array
    label: Array
    gradient: Array | None = None


@dataclass(frozen=True)
class Score:
    """One measure of a model over all rows.

    Attributes:
        key: "zero_one", "squared_error" or "cross_entropy" ("binary_cross_entropy" for
            one class).
        value: reduced as the loss is set up in the session; None where it can't be had.
        unit: "nats", "bits" … or "".
    """

    key: str
    value: float | None
    unit: str = ""
    reason: str = ""


@dataclass(frozen=True)
class BestTemperature:
    """The temperature that makes the mean cross-entropy of some logits smallest.

    Attributes:
        temperature, loss: there, in nats. The temperature is 0 where every row is right
            and less is always better, and infinite where an even distribution is best.
        at_one: the mean cross-entropy at 1.
        grid, losses: the curve drawn: temperatures and mean cross-entropies.
        sampled: how many rows the curve is drawn from; 0 for all. The minimum is always
            that of all rows.
    """

    temperature: float
    loss: float
    at_one: float
    grid: tuple[float, ...]
    losses: tuple[float, ...]
    sampled: int = 0


@dataclass(frozen=True, eq=False)
class ModelResult:
    """One model under the selected loss.

    Attributes:
        name: of the model.
        first: whether its colour is the first model's.
        summary: of the selected loss over the rows done so far.
        columns: row by row.
        scores: classification error, squared error and cross-entropy; empty until known.
        best: None until known, and for predictions that are no logits of classes.
    """

    name: str
    first: bool
    summary: Summary
    columns: Columns
    scores: tuple[Score, ...] = ()
    best: BestTemperature | None = None


@dataclass(frozen=True, eq=False)
class BatchResult:
    """One or two models over the same labels.

    Attributes:
        models: the one that is looked at first.
        rows: how many there are. done: how many of them the results cover.
        order: numbers of the rows the table shows, in its order.
        found: how many rows pass the filter, where they are more than ``order`` holds.
        gradient_of: what the gradient is taken with respect to, in words.
        diagnostics: what is odd about the whole batch, with counts.
        diagnosed: whether they are known.
        problem: why there is no result, or "".
        values: what every ticked loss gives on the model that is looked at, by its key,
            reduced as it is set up; None where it doesn't apply.
    """

    models: tuple[ModelResult, ...]
    rows: int
    done: int
    order: Array
    diagnostics: tuple[Diagnostic, ...] = ()
    problem: str = ""
    values: Mapping[str, float | None] = field(default_factory=dict)
    found: int | None = None
    diagnosed: bool = False

    @property
    def complete(self) -> bool:
        """Whether every row is done."""
        return self.done == self.rows
