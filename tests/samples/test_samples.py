"""The shipped digits are what their README says, and the script still makes them."""

from __future__ import annotations

import csv
import importlib.util
import sys
from types import ModuleType

import numpy as np
import pytest

from lossexplorer import assets

ROWS, CLASSES, TRAIN_ROWS = 1797, 10, 1297
CLASSIFIERS = ("softmax", "mlp")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "make_samples", assets.path("samples", "make_samples.py")
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # resources stay clean
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes
    return module


@pytest.fixture(scope="module")
def digits() -> dict[str, np.ndarray]:
    with np.load(assets.path("samples", "digits.npz"), allow_pickle=False) as file:
        return dict(file)


def test_archive_holds_what_the_readme_lists(digits):
    shapes = {name: (array.dtype.kind, array.shape) for name, array in digits.items()}
    assert shapes == {
        "images": ("u", (ROWS, 8, 8)),
        "labels": ("i", (ROWS,)),
        "split": ("U", (ROWS,)),
        "softmax_logits": ("f", (ROWS, CLASSES)),
        "mlp_logits": ("f", (ROWS, CLASSES)),
    }
    assert digits["softmax_logits"].dtype == digits["mlp_logits"].dtype == np.float32
    assert digits["images"].dtype == np.uint8
    assert (digits["images"].min(), digits["images"].max()) == (0, 16)
    assert set(digits["labels"]) == set(range(CLASSES))
    assert list(digits["split"]) == ["train"] * TRAIN_ROWS + ["test"] * (ROWS - TRAIN_ROWS)


@pytest.mark.parametrize("name", CLASSIFIERS)
def test_single_arrays_equal_the_archive(digits, name):
    logits = np.load(assets.path("samples", f"digits-{name}-logits.npy"), allow_pickle=False)
    labels = np.load(assets.path("samples", "digits-labels.npy"), allow_pickle=False)
    np.testing.assert_array_equal(logits, digits[f"{name}_logits"])
    np.testing.assert_array_equal(labels, digits["labels"])


def test_csv_holds_the_first_test_rows_as_probabilities(digits, script):
    path = assets.path("samples", "digits-softmax.csv")
    with path.open(newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    assert header == [*map(str, range(CLASSES)), "label"]
    assert len(rows) == 200
    table = np.array(rows, dtype=float)
    probabilities, labels = table[:, :-1], table[:, -1]
    chosen = slice(TRAIN_ROWS, TRAIN_ROWS + len(rows))
    np.testing.assert_array_equal(labels, digits["labels"][chosen])
    expected = script.softmax(digits["softmax_logits"][chosen].astype(float))
    np.testing.assert_allclose(probabilities, expected, rtol=5e-7)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1.0, atol=1e-6)
    assert (probabilities > 0.0).all()  # a rounded 0 would make an infinite loss


@pytest.mark.parametrize("name", CLASSIFIERS)
@pytest.mark.parametrize(("split", "floor"), [("train", 0.99), ("test", 0.92)])
def test_classifiers_are_worth_showing(digits, name, split, floor):
    rows = digits["split"] == split
    guesses = digits[f"{name}_logits"][rows].argmax(axis=1)
    assert np.mean(guesses == digits["labels"][rows]) >= floor


def test_the_two_classifiers_disagree_somewhere(digits):
    softmax, mlp = (digits[f"{name}_logits"].argmax(axis=1) for name in CLASSIFIERS)
    assert 10 <= np.count_nonzero(softmax != mlp) <= 100


def test_readme_prints_the_numbers_measured_from_the_files(digits, script):
    logits = {name: digits[f"{name}_logits"] for name in CLASSIFIERS}
    table = script.report(logits, digits["labels"])
    assert table in assets.path("samples", "README.md").read_text(encoding="utf-8")


def test_training_again_gives_the_shipped_logits(digits, script):
    remade = script.train_both(digits["images"], digits["labels"])
    for name in CLASSIFIERS:
        np.testing.assert_allclose(remade[name], digits[f"{name}_logits"], rtol=0, atol=1e-4)


def test_writing_twice_gives_the_same_bytes(digits, script, tmp_path):
    for name in ("one.npz", "two.npz"):
        script.write_npz(tmp_path / name, digits)
    first = (tmp_path / "one.npz").read_bytes()
    assert first == (tmp_path / "two.npz").read_bytes()
    with np.load(tmp_path / "one.npz", allow_pickle=False) as file:
        for name, array in digits.items():
            np.testing.assert_array_equal(file[name], array)


def test_images_equal_those_of_scikit_learn(digits):
    datasets = pytest.importorskip("sklearn.datasets", reason="extra 'samples' isn't installed")
    original = datasets.load_digits()
    np.testing.assert_array_equal(digits["images"], original.images)
    np.testing.assert_array_equal(digits["labels"], original.target)


def test_all_samples_together_stay_small():
    files = [p for p in assets.path("samples").iterdir() if p.is_file()]
    assert sum(p.stat().st_size for p in files) < 1_500_000
