"""What is said of one or two models side by side: measures of all rows, the better marked."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from lossexplorer.batch.passes.result import BatchResult, ModelResult
from lossexplorer.losses import get
from lossexplorer.losses.convention_words import SOURCES
from lossexplorer.session.convention_values import in_force
from lossexplorer.session.options import pipeline
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of

_REDUCTIONS = {
    "mean": "mean of all rows",
    "weighted_mean": "mean of all rows, ÷ Σ weight",
    "sum": "sum of all rows",
    "batchmean": "sum ÷ rows",
    "none": "mean of all rows",
}


@dataclass(frozen=True)
class ScoreRow:
    """One measure.

    Attributes:
        key: of the loss; "calibration" or "temperature" for what is none.
        loss: whether it is one.
        values: of the models in the order of the file; None where there is none.
        reasons: why there is none, model by model.
        unit: "nats", "bits" … or "".
        better: which model has the smaller value; None where neither is better.
        how: convention and reduction, or what the measure is.
    """

    key: str
    loss: bool
    values: tuple[float | None, ...]
    reasons: tuple[str, ...]
    unit: str = ""
    better: int | None = None
    how: str = ""


def models_in_order(result: BatchResult) -> tuple[ModelResult, ...]:
    """The models as the file has them, whichever is looked at."""
    return tuple(sorted(result.models, key=lambda model: not model.first))


def score_rows(result: BatchResult, session: Session) -> tuple[ScoreRow, ...]:
    """The measures that are known, losses first."""
    models = models_in_order(result)
    return (*_losses(models, session), *_others(models))


def _losses(models: tuple[ModelResult, ...], session: Session) -> Iterator[ScoreRow]:
    known = [{score.key: score for score in model.scores} for model in models]
    keys = dict.fromkeys(key for scores in known for key in scores)
    for key in keys:
        scores = [each.get(key) for each in known]
        values = tuple(None if score is None else score.value for score in scores)
        reasons = tuple("" if score is None else score.reason for score in scores)
        unit = next((score.unit for score in scores if score is not None), "")
        yield ScoreRow(key, True, values, reasons, unit, _smaller(values), _how(session, key))
    key = session.selected
    if key not in keys and models:
        choice = session.choice(key)
        values = tuple(model.summary.value(model.summary.reduction) for model in models)
        blank = ("",) * len(models)
        better = _smaller(values)
        yield ScoreRow(key, True, values, blank, unit_of(choice), better, _how(session, key))


def _others(models: tuple[ModelResult, ...]) -> Iterator[ScoreRow]:
    bins = [model.summary.reliability for model in models]
    errors = tuple(None if each is None else each.error for each in bins)
    blank = ("",) * len(models)
    if any(value is not None for value in errors):
        how = "Σ share of the rows · |accuracy − confidence|, over bins of confidence"
        yield ScoreRow("calibration", False, errors, blank, "", _smaller(errors), how)
    best = tuple(None if model.best is None else model.best.temperature for model in models)
    if any(value is not None for value in best):
        how = "the temperature that makes the mean cross-entropy smallest"
        yield ScoreRow("temperature", False, best, blank, "", None, how)


def _smaller(values: tuple[float | None, ...]) -> int | None:
    """Which of two values is smaller, by more than rounding."""
    if len(values) < 2:
        return None
    first, second = values
    if first is None or second is None or math.isnan(first) or math.isnan(second):
        return None
    if first == second or math.isclose(first, second, rel_tol=1e-12):
        return None
    return 0 if first < second else 1


def _how(session: Session, key: str) -> str:
    """Convention and reduction in words: "PyTorch, mean of all rows"."""
    reduction = _REDUCTIONS[pipeline(session.choice(key), session.data)[1]]
    name = in_force(session, key)
    loss = get(key)
    return f"{loss.title}: {SOURCES.get(name, name)}, {reduction}" if name else reduction
