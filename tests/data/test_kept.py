"""A file that was looked at is not read again when it is opened, unless it changed."""

import os

import numpy as np
import pytest

from lossexplorer.data import kept
from lossexplorer.data.kept import kept_predictions, kept_table
from lossexplorer.errors import DataError


@pytest.fixture(autouse=True)
def reads(monkeypatch):
    """The names of the files that were read."""
    read = []

    def counted(function):
        def call(path, *args, **kwargs):
            read.append(path.name)
            return function(path, *args, **kwargs)

        return call

    monkeypatch.setattr(kept, "read_table", counted(kept.read_table))
    monkeypatch.setattr(kept, "read_predictions", counted(kept.read_predictions))
    kept._kept.clear()
    return read


def write(path, last="0.2,0.8,1"):
    path.write_text(f"a,b,label\n0.7,0.3,0\n{last}\n")
    return path


def test_an_unchanged_file_is_read_once(tmp_path, reads):
    path = write(tmp_path / "a.csv")
    first = kept_table(path)
    assert kept_table(path) is first
    assert kept_table(path, label_column="label") is not first
    assert reads == ["a.csv", "a.csv"]
    alone = kept_predictions(path)
    assert kept_predictions(path) is alone
    assert kept_predictions(path, left_out="a") is not alone


def test_another_kind_needs_no_second_reading(tmp_path, reads):
    path = write(tmp_path / "a.csv")
    first = kept_table(path)
    assert first.prediction_kind == "probabilities"
    second = kept_table(path, prediction_kind="logits")
    assert second.prediction_kind == "logits"
    assert second.predictions is first.predictions
    assert any("read as" in note for note in first.notes)
    assert not any("read as" in note for note in second.notes)
    assert reads == ["a.csv"]


def test_a_changed_file_or_labels_file_is_read_again(tmp_path, reads):
    path = write(tmp_path / "a.csv")
    kept_table(path)
    write(path, "0.25,0.75,1")
    os.utime(path, ns=(1, 1))
    assert kept_table(path).predictions[1, 0] == 0.25
    np.save(tmp_path / "y.npy", [0, 1])
    kept_table(path, tmp_path / "y.npy")
    np.save(tmp_path / "y.npy", [1, 1])
    os.utime(tmp_path / "y.npy", ns=(1, 1))
    assert kept_table(path, tmp_path / "y.npy").labels.tolist() == [1, 1]
    assert len(reads) == 4


def test_two_files_are_kept_and_errors_are_not(tmp_path, reads):
    paths = [write(tmp_path / name) for name in ("a.csv", "b.csv", "c.csv")]
    for path in (*paths, paths[1], paths[2], paths[0]):
        kept_table(path)
    assert reads == ["a.csv", "b.csv", "c.csv", "a.csv"]
    for _ in range(2):
        with pytest.raises(DataError, match=r"none.csv: there is no such file"):
            kept_table(tmp_path / "none.csv")
