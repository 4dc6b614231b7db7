"""What is said of a batch: one or two models under one loss, in plain values for JSON."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from lossexplorer.batch.passes.result import BestTemperature, ModelResult, Score
from lossexplorer.batch.statistics.summary import Summary


@dataclass(frozen=True)
class HardRow:
    """One of the rows with the largest loss.

    Attributes:
        row: its number, counted from 0.
        label, predicted: classes; None where there are none.
        name: of the row, or "".
    """

    row: int
    loss: float
    label: int | None = None
    predicted: int | None = None
    name: str = ""


@dataclass(frozen=True, eq=False)
class Subject:
    """One model in a report.

    Attributes:
        name: of the model, or "".
        summary: under the selected loss.
        scores, best: as in :class:`ModelResult`.
        hardest: the rows with the largest loss, the largest first; empty to say nothing.
    """

    name: str
    summary: Summary
    scores: tuple[Score, ...] = ()
    best: BestTemperature | None = None
    hardest: tuple[HardRow, ...] = ()

    @classmethod
    def of(cls, model: ModelResult) -> Subject:
        """A model of the window."""
        return cls(model.name, model.summary, model.scores, model.best)


@dataclass(frozen=True, eq=False)
class Report:
    """One or two models over the same rows under one loss.

    Attributes:
        loss: its key.
        convention, reduction: by name; the reduction "none" gives no value.
        unit: of the loss, or "".
        subjects: the models.
        class_names: K names, or empty: classes are then numbers from 0.
        classes: whether rows have classes at all; not in a regression.
        by_class: whether classes are listed.
    """

    loss: str
    convention: str
    reduction: str
    unit: str
    subjects: tuple[Subject, ...]
    class_names: tuple[str, ...] = ()
    classes: bool = True
    by_class: bool = True

    def class_name(self, index: int | None) -> str:
        """What a class is called."""
        if index is None:
            return ""
        known = 0 <= index < len(self.class_names)
        return self.class_names[index] if known else str(index)


def value_of(summary: Summary, reduction: str) -> float | None:
    """The reduced loss; None where every row keeps its own."""
    return None if reduction == "none" else summary.value(reduction)


def error_rate(summary: Summary) -> float | None:
    """The share of the rows that count whose predicted class is not their label."""
    if summary.correct is None or not summary.kept:
        return None
    return (summary.kept - summary.correct) / summary.kept


def as_json(report: Report) -> dict[str, Any]:
    """The report in plain values; infinities and NaN are still floats."""
    return {
        "loss": report.loss,
        "convention": report.convention,
        "reduction": report.reduction,
        "unit": report.unit,
        "models": [subject_values(report, subject) for subject in report.subjects],
    }


def subject_values(report: Report, subject: Subject) -> dict[str, Any]:
    """What is said of one model, in plain values; rows count from 1, classes from 0."""
    summary = subject.summary
    wrong = error_rate(summary) if report.classes else None
    reliability = summary.reliability if report.classes else None
    values: dict[str, Any] = {
        "name": subject.name,
        "value": value_of(summary, report.reduction),
        "rows_seen": summary.count,
        "rows_that_count": summary.kept,
        "mean": summary.mean,
        "standard_deviation": summary.deviation,
        "lowest": summary.lowest,
        "highest": summary.highest,
        "nonfinite": summary.nonfinite,
        "nonfinite_rows": [row + 1 for row in summary.odd],
        "accuracy": None if wrong is None else (summary.correct or 0) / summary.kept,
        "classification_error": wrong,
        "calibration_error": None if reliability is None else reliability.error,
        "scores": {score.key: score.value for score in subject.scores},
        "best_temperature": None,
        "hardest": [
            {
                "row": hard.row + 1,
                "name": hard.name or None,
                "label": hard.label,
                "predicted": hard.predicted,
                "loss": hard.loss,
            }
            for hard in subject.hardest
        ],
    }
    if subject.best is not None:
        best = subject.best
        values["best_temperature"] = {"temperature": best.temperature, "loss": best.loss}
    by_class = summary.by_class
    if report.classes and report.by_class and by_class is not None:
        values["by_class"] = [
            {
                "class": report.class_name(index),
                "rows": int(count),
                "mean_loss": float(by_class.loss[index]),
                "error_rate": rate(by_class.wrong[index], count),
            }
            for index, count in enumerate(by_class.count.tolist())
        ]
    return values


def rate(wrong: Any, count: Any) -> float:
    """A share; NaN of nothing."""
    return float(wrong) / float(count) if count else math.nan
