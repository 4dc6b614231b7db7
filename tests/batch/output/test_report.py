"""Reports say the same numbers, with all digits, as text, as Markdown and as values."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.batch.output.report import HardRow, Report, Subject, as_json
from lossexplorer.batch.output.report_tables import (
    as_markdown,
    class_table,
    hardest_table,
    summary_table,
    tables,
)
from lossexplorer.batch.passes.result import BestTemperature, Score
from lossexplorer.batch.statistics.summary import ClassSums, Reliability, Summary


class Sums(Summary):
    """Ten rows, of which nine count; one is not finite, six are right."""

    kept, nonfinite, odd, correct = 9, 1, (6,), 6

    def __init__(self, value: float = 0.1 + 0.2, classes: bool = True) -> None:
        self._value, self._classes = value, classes
        self.count, self.lowest, self.highest = 10, 0.25, 4.5
        self.correct = 6 if classes else None

    def value(self, reduction: str) -> float:
        return {"mean": self._value, "sum": 9 * self._value}[reduction]

    @property
    def mean(self) -> float:
        return self._value

    @property
    def deviation(self) -> float:
        return 1 / 3

    @property
    def by_class(self) -> ClassSums | None:
        if not self._classes:
            return None
        loss = np.array([0.5, 1 / 3, np.nan])
        return ClassSums(np.array([3, 6, 0]), loss, np.array([1, 2, 0]), np.array([3.0, 6, 0]))

    @property
    def reliability(self) -> Reliability | None:
        empty = np.empty(0)
        return Reliability(empty, empty, empty, 0.0625) if self._classes else None


HARD = (HardRow(6, math.inf, 0, 1), HardRow(3, 2.0, 1, 0))


def _report(*subjects: Subject, **changed) -> Report:
    one = Report("cross_entropy", "pytorch", "mean", "nats", subjects, ("cat", "a|b", "owl"))
    return replace(one, **changed)


@pytest.fixture
def one() -> Report:
    return _report(Subject("", Sums(), hardest=HARD))


@pytest.fixture
def two() -> Report:
    scores = (Score("zero_one", 1 / 3), Score("squared_error", 0.1), Score("cross_entropy", 0.3))
    best = BestTemperature(1.7, 0.2, 0.3, (), ())
    return _report(Subject("first", Sums(), scores, best), Subject("second", Sums(0.7)))


def test_every_fact_has_all_its_digits(one):
    facts = dict(summary_table(one).rows)
    assert facts == {
        "Cross-entropy (mean, pytorch)": "0.30000000000000004 nats",
        "rows": "10",
        "rows that count": "9",
        "standard deviation": "0.3333333333333333",
        "smallest loss": "0.25",
        "largest loss": "4.5",
        "not finite": "1 (row 7)",
        "classification error": "0.3333333333333333",
        "calibration error": "0.0625",
    }


def test_two_models_stand_side_by_side(two):
    table = summary_table(two)
    assert table.headings == ("", "first", "second")
    facts = {row[0]: row[1:] for row in table.rows}
    assert facts["Squared error"] == ("0.1", "")
    assert facts["best temperature"] == ("1.7 (cross-entropy 0.2 nats)", "")
    assert facts["Cross-entropy (mean, pytorch)"] == ("0.30000000000000004 nats", "0.7 nats")
    by_class = class_table(two)
    assert by_class is not None
    assert by_class.headings[2:4] == ("mean loss (first)", "error rate (first)")
    assert len(by_class.rows[0]) == 6


def test_classes_have_their_names_and_an_empty_one_has_no_rate(one):
    table = class_table(one)
    assert table is not None
    assert table.rows[0] == ("cat", "3", "0.5", "0.3333333333333333")
    assert table.rows[2] == ("owl", "0", "nan", "nan")
    assert class_table(replace(one, by_class=False)) is None


def test_the_hardest_rows_count_from_one(one):
    table = hardest_table(one, one.subjects[0])
    assert table is not None
    assert table.headings == ("row", "label", "predicted", "loss")
    assert table.rows == (("7", "cat", "a|b", "inf"), ("4", "a|b", "cat", "2.0"))


def test_named_rows_of_a_regression():
    subject = Subject("", Sums(classes=False), hardest=(HardRow(0, 1.5, name="a house"),))
    report = _report(subject, loss="squared_error")
    (summary, hardest) = tables(report)
    assert hardest.rows == (("1", "a house", "1.5"),)
    assert "classification error" not in dict(summary.rows)
    values = as_json(report)["models"][0]
    assert (values["accuracy"], values["calibration_error"]) == (None, None)
    assert "by_class" not in values


def test_markdown_has_a_table_each_with_numbers_to_the_right(one):
    blocks = as_markdown(one).rstrip("\n").split("\n\n")
    assert [block.splitlines()[1] for block in blocks] == [
        "| --- | ---: |",
        "| --- | ---: | ---: | ---: |",
        "| ---: | --- | --- | ---: |",
    ]
    assert "| a\\|b | 6 | 0.3333333333333333 | 0.3333333333333333 |" in blocks[1]
    cells = [line.replace("\\|", "").count("|") for line in blocks[1].splitlines()]
    assert set(cells) == {5}


def test_values_are_plain_and_the_same(one):
    values = as_json(one)
    json.dumps(values)  # no NumPy type in it
    (model,) = values["models"]
    assert model["value"] == 0.1 + 0.2
    assert (model["rows_seen"], model["rows_that_count"]) == (10, 9)
    assert model["nonfinite_rows"] == [7]
    assert model["classification_error"] == 1 / 3
    assert model["accuracy"] == 2 / 3
    assert model["hardest"][1] == {
        "row": 4, "name": None, "label": 1, "predicted": 0, "loss": 2.0,
    }  # fmt: skip
    assert model["by_class"][1] == {
        "class": "a|b", "rows": 6, "mean_loss": 1 / 3, "error_rate": 1 / 3,
    }  # fmt: skip


def test_rows_that_stay_apart_have_no_value(one):
    apart = replace(one, reduction="none")
    assert as_json(apart)["models"][0]["value"] is None
    assert not any("none" in row[0] for row in summary_table(apart).rows)


def test_a_batch_in_which_no_row_counts_has_no_rate():
    sums = Sums()
    sums.kept = sums.correct = 0
    report = _report(Subject("", sums))
    assert as_json(report)["models"][0]["classification_error"] is None
