"""Several NPY files, one below the other."""

import os
import pickle

import numpy as np
import pytest

from lossexplorer.batch.reading import stack
from lossexplorer.batch.reading.stack import open_stack
from lossexplorer.errors import DataError

VALUES = np.arange(90.0).reshape(30, 3)


class Trap:
    def __reduce__(self):
        return (pytest.fail, ("a pickle was loaded",))


@pytest.fixture
def parts(tmp_path):
    """A folder as Dask's ``to_npy_stack`` writes it: 12 parts, and a pickle beside them."""
    folder = tmp_path / "logits"
    folder.mkdir()
    ends = [0, 1, 3, 6, 10, 11, 12, 15, 20, 22, 25, 29, 30]
    for number in range(12):
        np.save(folder / f"{number}.npy", VALUES[ends[number] : ends[number + 1]])
    (folder / "info").write_bytes(pickle.dumps(Trap()))
    return folder


def test_rows_are_numbered_through(parts):
    rows = open_stack(parts)
    assert rows.shape == (30, 3)
    assert rows.dtype == np.float64
    assert rows.name == "logits"
    for start in range(31):
        for stop in range(start, 34):
            np.testing.assert_array_equal(rows.read(start, stop), VALUES[start:stop])
    wanted = np.array([29, 0, 11, 11, 5])
    np.testing.assert_array_equal(rows.pick(wanted), VALUES[wanted])


def test_a_pattern_names_the_parts(parts):
    for number in range(12):
        os.rename(parts / f"{number}.npy", parts / f"part-{number}.npy")
    rows = open_stack(parts / "part-*.npy")
    np.testing.assert_array_equal(rows.read(0, 30), VALUES)
    np.testing.assert_array_equal(open_stack(parts).read(0, 30), VALUES)
    assert open_stack(str(parts / "part-1*.npy")).shape == (2 + 4 + 1, 3)


def test_types_are_joined(tmp_path):
    np.save(tmp_path / "0.npy", VALUES[:5].astype(np.float32))
    np.save(tmp_path / "1.npy", VALUES[5:].astype(">i4"))
    rows = open_stack(tmp_path)
    assert rows.dtype == rows.read(0, 2).dtype == rows.read(0, 9).dtype == np.float64
    np.testing.assert_array_equal(rows.read(0, 30), VALUES)


def test_it_travels_to_another_process(parts):
    rows = open_stack(parts)
    rows.read(0, 30)
    there = pickle.loads(pickle.dumps(rows))
    np.testing.assert_array_equal(there.read(2, 28), VALUES[2:28])


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs /proc")
def test_few_files_are_open_at_once(parts, monkeypatch):
    monkeypatch.setattr(stack, "_OPEN", 3)
    rows = open_stack(parts)
    before = len(os.listdir("/proc/self/fd"))
    np.testing.assert_array_equal(rows.read(0, 30), VALUES)
    np.testing.assert_array_equal(rows.pick(np.arange(30)), VALUES)
    assert len(os.listdir("/proc/self/fd")) == before + 3


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda folder: os.unlink(folder / "5.npy"), "logits: part 5.npy is missing: the next is"),
        (lambda folder: os.unlink(folder / "0.npy"), None),
        (
            lambda folder: np.save(folder / "7.npy", np.zeros((5, 4))),
            "logits: 7.npy has the shape (5, 4), 0.npy (1, 3); give every part as many numbers",
        ),
        (
            lambda folder: os.truncate(folder / "11.npy", 140),
            "logits, 11.npy: its header declares (1, 3) f8, 24 bytes, but 12 bytes are there",
        ),
        (lambda folder: [file.unlink() for file in folder.glob("*.npy")], "logits: there are no"),
    ],
)
def test_parts_that_do_not_fit(parts, spoil, words):
    spoil(parts)
    if words is None:  # numbered from 1
        assert open_stack(parts).shape == (29, 3)
        return
    with pytest.raises(DataError) as caught:
        open_stack(parts)
    assert str(caught.value).startswith(words)


def test_a_part_that_changes_is_named(parts):
    rows = open_stack(parts)
    os.truncate(parts / "3.npy", 100)
    np.testing.assert_array_equal(rows.read(0, 6), VALUES[:6])
    with pytest.raises(DataError, match="3.npy: the file was cut short while it was read"):
        rows.read(0, 7)


def test_a_pattern_may_leave_parts_out(parts):
    np.testing.assert_array_equal(open_stack(parts / "[4].npy").read(0, 9), VALUES[10:11])
    np.testing.assert_array_equal(open_stack(parts / "[49].npy").read(0, 2), VALUES[[10, 22]])
