"""The rows of a result as a file: in the table's order, two models side by side."""

from __future__ import annotations

import os

import numpy as np
import pytest

from lossexplorer.batch.output import row_export
from lossexplorer.batch.output.row_export import export_rows
from lossexplorer.batch.passes.result import BatchResult, ModelResult
from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.errors import ExportError

N = 50


@pytest.fixture
def jobs() -> tuple[Job, Job]:
    rng = np.random.default_rng(8)
    labels = ArrayRows(rng.integers(0, 3, N))
    z = (ArrayRows(rng.normal(size=(N, 3))) for _ in range(2))
    one, two = (Job(Samples(each, labels, "logits")) for each in z)
    return one, two


@pytest.fixture
def result(jobs) -> BatchResult:
    found = [run(job, columns=True) for job in jobs]
    models = [
        ModelResult(name, not place, found[place].summary, found[place].columns)
        for place, name in enumerate(("a", "b"))
    ]
    return BatchResult(tuple(models), N, N, np.array([7, 3, 40]))


def _read(path):
    with np.load(path) as rows:
        return dict(rows)


def test_two_models_stand_in_one_row_in_the_order_that_is_shown(result, tmp_path):
    assert export_rows(tmp_path / "x.npz", result) == 3
    rows = _read(tmp_path / "x.npz")
    assert rows["row"].tolist() == [8, 4, 41]
    for prefix, model in zip(("", "second_"), result.models, strict=True):
        for name in ("loss", "predicted", "margin"):
            expected = getattr(model.columns, name)[[7, 3, 40]]
            np.testing.assert_array_equal(rows[prefix + name], expected)
    assert "gradient_norm" not in rows


def test_gradient_norms_that_are_not_known_are_computed(result, jobs, tmp_path):
    export_rows(tmp_path / "x.npz", result, shown=False, jobs=jobs)
    rows = _read(tmp_path / "x.npz")
    assert rows["row"].tolist() == list(range(1, N + 1))
    for prefix, job in zip(("", "second_"), jobs, strict=True):
        known = run(job, columns=True, gradient=True).columns
        np.testing.assert_allclose(rows[f"{prefix}gradient_norm"], known.gradient, rtol=1e-12)


def test_many_parts_are_one_file_and_the_share_is_told(result, tmp_path, monkeypatch):
    monkeypatch.setattr(row_export, "PART_ROWS", 20)
    shares: list[float] = []
    export_rows(tmp_path / "x.npz", result, shown=False, report=shares.append)
    assert shares == [0.4, 0.8, 1.0]
    np.testing.assert_array_equal(_read(tmp_path / "x.npz")["loss"], result.models[0].columns.loss)


def test_a_report_that_raises_ends_it_without_a_file(result, tmp_path):
    def stop(share: float) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        export_rows(tmp_path / "x.csv", result, report=stop)
    assert os.listdir(tmp_path) == []


def test_no_row_is_no_file(result, tmp_path):
    result = BatchResult(result.models, N, N, np.empty(0, np.int64))
    with pytest.raises(ExportError, match="no row is shown; take a filter away"):
        export_rows(tmp_path / "x.csv", result)
    assert os.listdir(tmp_path) == []
