"""Rows as CSV, NPZ, Parquet and NPY: exact, harmless in a spreadsheet, whole or not there."""

from __future__ import annotations

import csv
import errno
import os

import numpy as np
import pytest

from lossexplorer.batch.output import row_files
from lossexplorer.batch.output.row_files import check_row_file, part_of, row_file
from lossexplorer.batch.passes.result import Columns
from lossexplorer.errors import ExportError

N = 1000
NASTY = [
    "=1+1",
    "+cmd",
    "-x",
    "@sum",
    "\tt",
    "\rr",
    'a "b", c',
    "two\nlines",
    " blank ",
    "'=q",
    "é",
]


@pytest.fixture
def columns() -> Columns:
    rng = np.random.default_rng(3)
    loss = rng.exponential(size=N)
    loss[7], loss[8] = np.nan, np.inf
    return Columns(
        loss=loss,
        predicted=rng.integers(0, 3, N),
        margin=rng.normal(size=N).astype(np.float32),
        label=rng.integers(0, 3, N),
    )


def _rows(columns: Columns, start: int, stop: int) -> Columns:
    part = slice(start, stop)
    return Columns(
        columns.loss[part], columns.predicted[part], columns.margin[part], columns.label[part]
    )


def _write(path, columns, **named) -> None:
    """In three parts, as a long file is written."""
    with row_file(path, N) as add:
        for start, stop in ((0, 400), (400, 401), (401, N)):
            add(part_of(_rows(columns, start, stop), np.arange(start, stop), **named))


def _same(found, columns) -> None:
    np.testing.assert_array_equal(found["row"], np.arange(1, N + 1))
    for name in ("loss", "predicted", "margin", "label"):
        np.testing.assert_array_equal(found[name], getattr(columns, name))


def test_npz_holds_every_column_with_its_type(tmp_path, columns):
    names = [f"{NASTY[i % len(NASTY)]}{i}" for i in range(N)]
    _write(tmp_path / "rows.npz", columns, row_names=names, class_names=("a", "b", "=c"))
    with np.load(tmp_path / "rows.npz", allow_pickle=False) as found:
        _same(found, columns)
        assert found["margin"].dtype == np.float32
        assert found["name"].tolist() == names
        assert found["label_name"][3] == ("a", "b", "=c")[columns.label[3]]
    assert os.listdir(tmp_path) == ["rows.npz"]


def test_npy_holds_the_losses_alone(tmp_path, columns):
    _write(tmp_path / "losses.npy", columns)
    np.testing.assert_array_equal(np.load(tmp_path / "losses.npy"), columns.loss)


def test_csv_reads_back_to_the_last_bit(tmp_path, columns):
    _write(tmp_path / "rows.csv", columns)
    with open(tmp_path / "rows.csv", newline="") as file:
        lines = list(csv.DictReader(file))
    assert list(lines[0]) == ["row", "label", "predicted", "loss", "margin"]
    _same({key: np.array([float(line[key]) for line in lines]) for key in lines[0]}, columns)


def test_no_text_runs_in_a_spreadsheet_and_none_is_lost(tmp_path, columns):
    from lossexplorer.data.spreadsheet import unguarded

    names = [NASTY[i % len(NASTY)] for i in range(N)]
    _write(tmp_path / "rows.csv", columns, row_names=names)
    with open(tmp_path / "rows.csv", newline="") as file:
        cells = [line["name"] for line in csv.DictReader(file)]
    assert not any(cell[0] in "=+-@\t\r" for cell in cells)
    assert [unguarded(cell) for cell in cells] == names


def test_parquet_holds_every_column(tmp_path, columns):
    parquet = pytest.importorskip("pyarrow.parquet")
    names = [f"n{i}" for i in range(N)]
    _write(tmp_path / "rows.parquet", columns, row_names=names)
    table = parquet.read_table(tmp_path / "rows.parquet")
    _same({key: table[key].to_numpy() for key in table.column_names}, columns)
    assert table["name"].to_pylist() == names


def test_a_regression_has_no_classes(columns):
    part = part_of(columns, np.arange(N), classes=False, class_names=("a", "b", "c"))
    assert list(part) == ["row", "loss"]


def test_an_ignored_row_has_no_class_name(columns):
    some = Columns(np.zeros(1), np.zeros(1, int), np.zeros(1), np.array([-100]), np.ones(1))
    part = part_of(some, np.array([4]), class_names=("a", "b"))
    assert (part["label_name"], part["predicted_name"]) == ([""], ["a"])
    assert part["gradient_norm"].tolist() == [1.0]


def test_what_cannot_be_written_is_said_before_any_work(tmp_path, monkeypatch):
    with pytest.raises(ExportError, match="'xlsx' is no format for rows; end the name in"):
        check_row_file(tmp_path / "rows.xlsx")
    with pytest.raises(ExportError, match="has no ending"):
        check_row_file("rows")
    monkeypatch.setattr(row_files, "find_spec", lambda name: None)
    with pytest.raises(ExportError, match=r"pip install 'lossexplorer\[parquet\]'"):
        check_row_file("rows.parquet")


@pytest.mark.parametrize("ending", ["npy", "csv", "npz"])
def test_a_full_disk_leaves_what_was_there(tmp_path, columns, monkeypatch, ending):
    path = tmp_path / f"rows.{ending}"
    path.write_bytes(b"before")
    full = OSError(errno.ENOSPC, "No space left on device")

    def sync(handle):
        raise full

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(ExportError, match="the disk is full; make room"):
        _write(path, columns)
    assert path.read_bytes() == b"before"
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
def test_a_device_without_room_says_so(tmp_path, columns):
    for ending in ("npy", "csv", "npz"):
        path = tmp_path / f"full.{ending}"
        path.symlink_to("/dev/full")
        with pytest.raises(ExportError, match="the disk is full"):
            _write(path, columns)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_what_is_stopped_half_way_leaves_nothing(tmp_path, columns, stop):
    with pytest.raises(stop), row_file(tmp_path / "rows.npz", N) as add:
        add(part_of(_rows(columns, 0, 400), np.arange(400)))
        raise stop
    assert os.listdir(tmp_path) == []
