"""Files of every kind as samples."""

import os

import numpy as np
import pytest
from slow_rows import SlowRows

from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.npy_rows import NpyRows
from lossexplorer.batch.reading.opening import open_samples
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.reading.stack import open_stack
from lossexplorer.batch.scoring.job import Job
from lossexplorer.errors import DataError

RNG = np.random.default_rng(8)
LOGITS = (RNG.normal(size=(60, 3)) * 4).astype(np.float32)
LABELS = RNG.integers(0, 3, 60)
PROBABILITIES = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)


@pytest.fixture
def save(tmp_path):
    def write(content, name="logits.npy"):
        path = tmp_path / name
        if isinstance(content, str):
            path.write_text(content)
        elif isinstance(content, dict):
            np.savez_compressed(path, **content)
        else:
            np.save(path, content)
        return path

    return write


def check(opened, predictions=LOGITS, labels=LABELS):
    samples = opened.samples
    assert (samples.count, samples.classes) == predictions.shape
    np.testing.assert_array_equal(samples.predictions.read(0, 100), predictions)
    np.testing.assert_array_equal(samples.labels.read(0, 100), labels)
    return samples


@pytest.mark.parametrize(
    "labels", [LABELS, LABELS.astype(np.uint8)[:, None], LABELS.astype(float), np.eye(3)[LABELS]]
)
def test_two_npy_files(save, labels):
    opened = open_samples(save(LOGITS), save(labels, "labels.npy"), model="small")
    samples = check(opened)
    assert samples.hard
    assert samples.prediction_kind == "logits"
    assert samples.model == "small"
    assert samples.predictions.dtype == np.float32
    kind = "one-hot" if labels.shape == (60, 3) else "index"
    assert opened.notes == (
        "predictions are float32, computed with as float32",
        "rows are no probabilities: read as logits",
        f"{kind} labels",
    )


def test_nothing_but_a_few_rows_is_read(save, monkeypatch):
    values = np.zeros((100_000, 3), np.float32)
    values[::7, 1] = -3
    path, labels = save(values), save(np.zeros(100_000, np.int8), "labels.npy")
    read = []
    plain = NpyRows.read
    monkeypatch.setattr(
        NpyRows,
        "read",
        lambda self, start, stop: read.append((start, stop)) or plain(self, start, stop),
    )
    opened = open_samples(path, labels)
    assert sum(stop - start for start, stop in read) == 20_000
    assert read[0] == (0, 10_000)
    assert read[-1] == (99_750, 100_000)
    assert (
        "recognised from 20,000 of 100,000 rows: rows are no probabilities: read as logits"
        in opened.notes
    )


def test_kinds_are_recognised_or_declared(save):
    labels = save(LABELS, "labels.npy")
    opened = open_samples(save(PROBABILITIES), labels)
    assert opened.samples.prediction_kind == "probabilities"
    assert "rows sum to 1: read as probabilities" in opened.notes
    opened = open_samples(save(PROBABILITIES), labels, prediction_kind="logits")
    assert opened.samples.prediction_kind == "logits"
    assert opened.notes[-1] == "index labels"
    assert open_samples(save(np.log(PROBABILITIES)), labels).samples.prediction_kind == (
        "log-probabilities"
    )
    with pytest.raises(
        DataError, match="there is no prediction kind 'odds'; use probabilities, lo"
    ):
        open_samples(save(LOGITS), labels, prediction_kind="odds")


def test_one_score_a_row(save):
    samples = check(
        open_samples(save(LOGITS[:, 0]), save(np.sign(LOGITS[:, 1]), "labels.npy")),
        LOGITS[:, :1],
        (LOGITS[:, 1:2] > 0).astype(float),
    )
    assert samples.predictions.pick(np.array([3, 1])).tolist() == LOGITS[[3, 1], :1].tolist()
    assert not samples.hard


def test_one_sample_is_no_column_of_scores(save):
    opened = open_samples(save(LOGITS[0]), save(LABELS[:1], "labels.npy"))
    assert opened.samples.predictions.shape == (1, 3)
    assert "one sample" in opened.notes


def test_whole_numbers_are_read_as_floats(save):
    samples = check(
        open_samples(save(LOGITS.astype(np.int16)), save(LABELS, "labels.npy")),
        LOGITS.astype(np.int16),
    )
    assert samples.predictions.dtype == samples.predictions.read(0, 1).dtype == np.float64


@pytest.mark.parametrize("column", ["1", 1, "-4"])
def test_label_column_of_an_array(save, column):
    opened = open_samples(save(np.column_stack([LABELS, LOGITS])), label_column=column)
    samples = check(opened)
    assert "labels: column 1" in opened.notes
    assert samples.predictions.pick(np.array([5])).tolist() == LOGITS[5:6].tolist()


@pytest.mark.parametrize(
    ("labels", "name"),
    [
        ("\n".join(map(str, LABELS)), "labels.csv"),
        ({"other": np.zeros((2, 2)), "labels": LABELS}, "labels.npz"),
        (
            "id,label,score\n" + "".join(f"{i},{k},0.5\n" for i, k in enumerate(LABELS)),
            "labels.csv",
        ),
    ],
)
def test_labels_of_another_kind_of_file(save, labels, name):
    check(open_samples(save(LOGITS), save(labels, name), label_column=2 if "id" in labels else ""))


@pytest.mark.parametrize("labels", [LABELS, np.eye(3)[LABELS]])
def test_tables_are_read_as_a_whole(save, labels):
    opened = open_samples(save({"logits": LOGITS, "labels": labels}, "run.npz"))
    samples = check(opened)
    assert samples.hard
    assert "predictions: array 'logits'" in opened.notes
    text = "p_cat,p_dog,p_bird,label\n"
    names = ["cat", "dog", "bird"]
    text += "".join(f"0.5,0.25,0.25,{names[k]}\n" for k in LABELS)
    samples = check(open_samples(save(text, "run.csv")), np.tile([0.5, 0.25, 0.25], (60, 1)))
    assert samples.class_names == tuple(names)


def test_stacks(save, tmp_path):
    for name, values in (("logits", LOGITS), ("labels", LABELS)):
        (tmp_path / name).mkdir()
        for number in range(4):
            save(values[15 * number : 15 * number + 15], f"{name}/{number}.npy")
    check(open_samples(tmp_path / "logits", tmp_path / "labels"))
    check(open_samples(f"{tmp_path}/logits/*.npy", save(LABELS, "labels.npy")))
    np.testing.assert_array_equal(open_stack(tmp_path / "labels").read(0, 60), LABELS)


def test_zarr(save, tmp_path):
    zarr = pytest.importorskip("zarr")
    group = zarr.open_group(tmp_path / "run.zarr", mode="w")
    group.create_array("logits", data=LOGITS, chunks=(25, 3))
    group.create_array("labels", data=LABELS, chunks=(25,))
    group.create_array("other", data=LOGITS + 1, chunks=(25, 3))
    opened = open_samples(tmp_path / "run.zarr")
    check(opened)
    assert "their name says so: read as logits" in opened.notes
    assert "labels: array 'labels'" in opened.notes
    check(open_samples(tmp_path / "run.zarr", arrays=("other", "labels")), LOGITS + 1)
    labels = save(LABELS, "labels.npy")
    check(open_samples(tmp_path / "run.zarr", labels))
    check(open_samples(save(LOGITS), tmp_path / "run.zarr"))
    check(open_samples(tmp_path / "run.zarr" / "logits", tmp_path / "run.zarr" / "labels"))
    with pytest.raises(DataError, match="run.zarr: there is no array 'x'; there are 'labels' "):
        open_samples(tmp_path / "run.zarr", arrays=("x",))
    with pytest.raises(DataError, match="run.zarr: there is no array 'x'; there are 'labels' "):
        open_samples(labels, tmp_path / "run.zarr", arrays=("", "x"))


@pytest.mark.parametrize(
    ("predictions", "labels", "words"),
    [
        (LOGITS, LABELS[:-1], "logits.npy with labels.npy: 59 labels for 60 prediction rows; give"),
        (LOGITS.T, LABELS, "60 labels for 3 prediction rows; the predictions seem to lie on their"),
        (LOGITS, np.eye(2)[LABELS % 2], "labels.npy, row 1: label rows have 2 numbers; give one"),
        (LOGITS[None], LABELS, "logits.npy: has the shape (1, 60, 3); give (rows,) or (rows, cla"),
        (LOGITS, np.array([[{}]]), "labels.npy: holds Python objects, which are pickles, and"),
        (LOGITS, LABELS.astype(str), "labels.npy: holds text, not numbers"),
    ],
)
def test_files_that_do_not_fit(save, predictions, labels, words):
    with pytest.raises(DataError) as caught:
        open_samples(save(predictions), save(labels, "labels.npy"))
    assert words in str(caught.value)


def test_files_that_are_not_there(save, tmp_path):
    path = save(LOGITS)
    with pytest.raises(
        DataError, match="logits.npy: there are no labels in it; give them in a sec"
    ):
        open_samples(path)
    with pytest.raises(DataError, match="labels.npy: there is no such file; check the name"):
        open_samples(path, tmp_path / "labels.npy")
    with pytest.raises(DataError, match=r"none\*.npy: there are no NPY files"):
        open_samples(tmp_path / "none*.npy", path)
    with pytest.raises(DataError, match="logits.npy: there is no column '9'; give a number from 1"):
        open_samples(path, label_column="9")
    with pytest.raises(DataError, match=r"shape \(60,\) has no label column to split off"):
        open_samples(save(LABELS), label_column="1")


def test_a_wrong_label_is_named_when_it_is_read(save):
    labels = LABELS.copy()
    labels[42] = 3
    samples = open_samples(save(LOGITS), save(labels, "labels.npy")).samples
    with pytest.raises(DataError, match="labels.npy, row 43: label 3 is outside 0 … 2"):
        samples.labels.read(0, 60)
    samples = open_samples(save(LOGITS), save(labels, "labels.npy"), ignored=3).samples
    assert samples.labels.read(42, 43).tolist() == [3]


@pytest.mark.parametrize("change", [lambda path: os.truncate(path, 1_000), os.unlink])
def test_a_file_that_is_spoilt_during_a_run_ends_it_with_a_message(save, change):
    path = save(np.zeros((300_000, 10), np.float32))
    samples = open_samples(path, save(np.zeros(300_000, np.int8), "labels.npy")).samples
    slow = Samples(SlowRows(samples.predictions, 0.03), samples.labels, "logits")
    told = []

    def report(progress):
        if progress.done and not told:
            told.append(progress.done)
            change(path)

    with pytest.raises(DataError, match=r"^logits.npy: (the file was cut short|there is no such)"):
        run(Job(slow), report=report, block_rows=1)
    assert 0 < told[0] < 300_000


def test_a_nan_of_another_kind_is_no_warning(save):
    """A signalling NaN, as damaged files have them, makes NumPy warn when it is cast."""
    logits = LOGITS.copy()
    logits.view(np.uint32)[5, 1] = 0x7F800001
    opened = open_samples(save(logits), save(LABELS, "labels.npy"))
    assert run(Job(opened.samples, link="softmax")).summary.odd == (5,)
