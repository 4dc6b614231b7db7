"""Labels as they are stored, as class indices or soft labels."""

import pickle

import numpy as np
import pytest

from lossexplorer.batch.reading import label_rows
from lossexplorer.batch.reading.label_rows import LabelRows
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.errors import DataError

LABELS = np.array([0, 1, 2, 2, 1, 0, 0])


def of(values, classes=3, **options):
    return LabelRows(ArrayRows(np.asarray(values), "labels.npy"), classes, **options)


@pytest.mark.parametrize("code", ["i1", "u1", "<i4", ">i8", "u8", "f4", "f8"])
@pytest.mark.parametrize("column", [False, True])
def test_class_indices_of_any_type(code, column):
    stored = LABELS.astype(code)
    labels = of(stored[:, None] if column else stored)
    assert (labels.kind, labels.shape, labels.dtype) == ("index", (7,), np.int64)
    found = labels.read(1, 4)
    assert found.dtype == np.int64
    assert found.tolist() == [1, 2, 2]
    assert labels.pick(np.array([6, 2])).tolist() == [0, 2]
    assert labels.read(4, 4).tolist() == []


@pytest.mark.parametrize("code", ["?", "u1", "i8", "f4", "f8"])
def test_one_hot_rows_are_class_indices(code):
    labels = of(np.eye(3)[LABELS].astype(code))
    assert (labels.kind, labels.shape, labels.dtype) == ("one-hot", (7,), np.int64)
    assert labels.read(0, 7).tolist() == LABELS.tolist()
    assert labels.pick(np.array([3, 3, 0])).tolist() == [2, 2, 0]
    assert pickle.loads(pickle.dumps(labels)).read(0, 2).tolist() == [0, 1]


@pytest.mark.parametrize(
    "last", [[0.2, 0.8, 0], [0, 0, 0], [1, 1, 0], [0, 0, 2], [1, -1, 1], [np.nan, 0, 1]]
)
def test_one_row_that_is_not_one_hot_makes_all_soft(last, monkeypatch):
    monkeypatch.setattr(label_rows, "_SCAN", 6)
    rows = np.eye(3)[LABELS]
    rows[-1] = last
    labels = of(rows)
    assert (labels.kind, labels.shape, labels.dtype) == ("soft", (7, 3), np.float64)
    np.testing.assert_array_equal(labels.read(0, 7), rows)
    narrow = of(rows.astype(np.float32))
    assert narrow.dtype == np.float32
    np.testing.assert_array_equal(narrow.pick(np.array([6])), rows[6:].astype(np.float32))


def test_a_row_with_two_and_one_with_none_are_not_one_hot():
    assert of([[1, 1, 0], [0, 0, 0], [0, 0, 1]]).kind == "soft"


def test_the_scan_is_reported_and_can_be_stopped(monkeypatch):
    monkeypatch.setattr(label_rows, "_SCAN", 6)
    shares = []
    of(np.eye(3)[LABELS], report=shares.append)
    assert shares == [2 / 7, 4 / 7, 6 / 7, 1.0]

    def stop(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        of(np.eye(3)[LABELS], report=stop)


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ([0, 1, 1], [0, 1, 1]),
        ([-1, 1, -1], [0, 1, 0]),
        ([0.25, 1.0, 0.5], [0.25, 1.0, 0.5]),
        ([[0.0], [1.0], [0.5]], [0, 1, 0.5]),
        ([False, True, True], [0, 1, 1]),
    ],
)
def test_labels_of_single_scores(stored, meant):
    labels = of(stored, 1)
    assert (labels.shape, labels.dtype) == ((3, 1), np.float64)
    np.testing.assert_array_equal(labels.read(0, 3), np.array(meant, float)[:, None])


@pytest.mark.parametrize(
    ("first", "odd", "words"),
    [
        (0.0, -1.0, "row 4: label -1 after others that are from 0 to 1; with one prediction"),
        (-1.0, 0.0, "row 4: label 0 after others that are -1; with one prediction a row"),
        (-1.0, 0.5, "row 4: label 0.5 after others that are -1"),
    ],
)
def test_labels_of_single_scores_keep_to_one_convention(monkeypatch, first, odd, words):
    monkeypatch.setattr(label_rows, "_SCAN", 1)
    labels = of([1.0, first, 1.0, odd], 1)
    labels.read(0, 3)
    for read in (lambda: labels.read(3, 4), lambda: labels.pick(np.array([0, 3]))):
        with pytest.raises(DataError, match=words):
            read()


BASE = np.zeros(5_000, np.int64)


def changed(row, value, dtype=np.int64):
    labels = BASE.astype(dtype)
    labels[row] = value
    return labels


@pytest.mark.parametrize(
    ("stored", "classes", "words"),
    [
        (changed(4321, 3), 3, "row 4322: label 3 is outside 0 … 2; classes are counted from 0 to"),
        (changed(4321, -1), 3, "row 4322: label -1 is outside 0 … 2"),
        (changed(4321, 2**63, np.uint64), 3, "row 4322: label 9.22337e+18 is outside 0 … 2"),
        (changed(4321, 1.5, float), 3, "row 4322: label 1.5 is no class index; give a whole num"),
        (changed(4321, np.nan, float), 3, "row 4322: label nan is no class index"),
        (changed(4321, np.inf, "f4"), 3, "row 4322: label inf is outside 0 … 2"),
        (BASE + 3, 3, "row 4001: label 3 is outside 0 … 2; classes are counted from 0 to 2; these"),
        (changed(4321, 2), 1, "row 4322: label 2 does not fit a single score; with one predict"),
        (changed(4321, np.nan, float), 1, "row 4322: label nan does not fit a single score"),
    ],
)
def test_wrong_labels_are_named_with_file_and_row(stored, classes, words):
    labels = of(stored, classes)
    for read in (lambda: labels.read(4_000, 5_000), lambda: labels.pick(np.arange(4_000, 5_000))):
        with pytest.raises(DataError) as caught:
            read()
        assert str(caught.value).startswith(f"labels.npy, {words}")


def test_an_ignored_label_is_let_through():
    labels = of([0, -100, 2], ignored=-100)
    assert labels.read(0, 3).tolist() == [0, -100, 2]
    with pytest.raises(DataError, match=r"labels.npy, row 3: label 5 is outside 0 … 2"):
        of([-100, -100, 5], ignored=-100).read(1, 3)
    assert of([0.0, 255.0], ignored=255).read(0, 2).tolist() == [0, 255]


def test_rows_of_another_length():
    with pytest.raises(DataError) as caught:
        of(np.zeros((4, 2)))
    assert str(caught.value) == (
        "labels.npy, row 1: label rows have 2 numbers; give one class index a row, or 3 numbers"
    )


def test_rows_that_change_behind_the_back():
    stored = np.eye(3)[LABELS]
    labels = of(stored)
    stored[0] = 0.5
    with pytest.raises(DataError, match="labels.npy: labels were changed while they were read"):
        labels.read(0, 2)
