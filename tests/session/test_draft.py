"""What a file would give: a table, or files that are read part by part."""

import re

import numpy as np
import pytest

from lossexplorer.errors import DataError
from lossexplorer.session import draft as drafts
from lossexplorer.session.draft import First, Source, read_draft, read_second
from lossexplorer.session.listing import listing_of

RNG = np.random.default_rng(0)
LOGITS = RNG.normal(size=(300, 3)).astype(np.float32)
LABELS = RNG.integers(0, 3, 300)


@pytest.fixture
def files(tmp_path):
    """Predictions and labels in several formats; gives their paths."""
    np.save(tmp_path / "z.npy", LOGITS)
    np.save(tmp_path / "y.npy", LABELS)
    np.savez(tmp_path / "both.npz", logits=LOGITS, other=LOGITS + 1, labels=LABELS)
    rows = [f"{a},{b},{c},{k}" for (a, b, c), k in zip(LOGITS.tolist(), LABELS, strict=True)]
    (tmp_path / "all.csv").write_text("\n".join(["a,b,c,label", *rows]))
    return lambda name: str(tmp_path / name)


@pytest.fixture
def little(monkeypatch):
    """Make little memory: a hundred numbers are too many."""
    monkeypatch.setattr(drafts, "IN_MEMORY", 100)


def test_small_files_are_tables(files):
    for source in (Source(files("z.npy"), files("y.npy")), Source(files("both.npz"))):
        draft = read_draft(source)
        assert draft.large is None
        assert draft.rows == 300
        np.testing.assert_array_equal(draft.table.predictions, LOGITS)
        np.testing.assert_array_equal(draft.table.labels, LABELS)


@pytest.mark.parametrize("name", ["z.npy", "both.npz", "all.csv"])
def test_large_files_are_named_with_their_beginning(files, little, name):
    labels = files("y.npy") if name == "z.npy" else ""
    source = Source(files(name), labels)
    draft = read_draft(source)
    assert draft.rows == 300
    assert draft.large.rows == 300
    assert draft.large.predictions == files(name)
    assert draft.large.labels == labels
    assert draft.large.prediction_kind == draft.table.prediction_kind == "logits"
    np.testing.assert_allclose(draft.table.predictions[:50], LOGITS[:50], rtol=1e-6)
    np.testing.assert_array_equal(draft.table.labels[:50], LABELS[:50])
    assert any("read as logits" in note for note in draft.table.notes)
    declared = draft.declared("probabilities")
    assert declared.large.prediction_kind == declared.table.prediction_kind == "probabilities"
    if name == "z.npy":
        assert len(draft.table.predictions) == 50


def test_the_rows_a_kind_was_told_from_are_said(tmp_path, little):
    np.save(tmp_path / "z.npy", np.zeros((30_000, 4), np.float16))
    np.save(tmp_path / "y.npy", np.zeros(30_000, np.uint8))
    draft = read_draft(Source(str(tmp_path / "z.npy"), str(tmp_path / "y.npy")))
    assert any("of 30,000 rows" in note for note in draft.table.notes)


def test_rows_that_are_not_finite_keep_no_large_file_closed(tmp_path, little):
    values = np.random.default_rng(0).normal(size=(300, 3))
    values[0], values[7, 1] = np.nan, np.inf
    np.save(tmp_path / "z.npy", values)
    np.save(tmp_path / "y.npy", np.arange(300) % 3)
    source = Source(str(tmp_path / "z.npy"), str(tmp_path / "y.npy"))
    draft = read_draft(source)
    shown = np.delete(values, [0, 7], axis=0)[: len(draft.table.predictions)]
    np.testing.assert_array_equal(draft.table.predictions, shown)
    assert draft.table.labels[:3].tolist() == [1, 2, 0]
    assert draft.table.notes[-1] == "rows that are not finite are not shown here"
    assert draft.large.rows == 300
    np.save(tmp_path / "z.npy", values * np.nan)
    with pytest.raises(DataError, match="^z.npy, row 1, column 1: predictions hold NaN"):
        read_draft(source)


def test_a_folder_is_a_table_if_it_is_small(tmp_path):
    (tmp_path / "parts").mkdir()
    np.save(tmp_path / "parts" / "0.npy", LOGITS[:200])
    np.save(tmp_path / "parts" / "1.npy", LOGITS[200:])
    np.save(tmp_path / "y.npy", LABELS)
    draft = read_draft(Source(str(tmp_path / "parts"), str(tmp_path / "y.npy")))
    assert draft.large is None
    np.testing.assert_array_equal(draft.table.predictions, LOGITS)


def test_lengths_that_differ_are_said_with_both(files, little, tmp_path):
    np.save(tmp_path / "few.npy", LABELS[:-1])
    with pytest.raises(DataError, match=r"z.npy with few.npy: 299 labels for 300 prediction rows"):
        read_draft(Source(files("z.npy"), files("few.npy")))


def test_a_large_file_without_labels_is_refused(files, little):
    with pytest.raises(DataError, match=r"z.npy: there are no labels in it; give them in a second"):
        read_draft(Source(files("z.npy")))


@pytest.mark.parametrize("name", ["z.npy", "both.npz", "all.csv"])
@pytest.mark.parametrize("large", [False, True])
def test_a_second_model(files, name, large, monkeypatch):
    if large:
        monkeypatch.setattr(drafts, "IN_MEMORY", 100)
        monkeypatch.setattr(drafts, "_LOOKED_AT", 40)
    second = read_second(Source(files(name)), First(300, 3))
    assert second.rows == 300
    assert second.source.path == files(name)
    np.testing.assert_allclose(second.predictions.values[:40], LOGITS[:40], rtol=1e-6)
    if large and name == "z.npy":
        assert len(second.predictions.values) == 40
        assert "recognised from the first 40 rows" in second.predictions.notes
    assert second.declared("probabilities").predictions.prediction_kind == "probabilities"


@pytest.mark.parametrize("large", [False, True])
def test_a_second_model_of_another_shape(files, large, monkeypatch):
    if large:
        monkeypatch.setattr(drafts, "IN_MEMORY", 100)
    with pytest.raises(DataError) as caught:
        read_second(Source(files("z.npy")), First(200, 3))
    assert str(caught.value) == (
        "z.npy: 300 rows of 3 numbers, where the first model has 200 of 3; "
        "give one row for each of the same samples"
    )
    with pytest.raises(DataError, match="say which column is left out"):
        read_second(Source(files("z.npy")), First(300, 2))
    assert read_second(Source(files("all.csv"), label_column="label"), First(300, 3)).rows == 300


def test_a_second_model_with_its_classes_in_another_order(files):
    named = First(300, 3, ("a", "b", "c"))
    assert read_second(Source(files("all.csv")), named).predictions.class_names == ("a", "b", "c")
    with pytest.raises(DataError, match="its columns are a, b, c…, those of the first model b, a"):
        read_second(Source(files("all.csv")), First(300, 3, ("b", "a", "c")))


@pytest.mark.parametrize("memory", [10_000, 100])
def test_a_column_of_a_second_model_is_left_out(files, tmp_path, monkeypatch, memory):
    monkeypatch.setattr(drafts, "IN_MEMORY", memory)
    np.save(tmp_path / "wide.npy", np.column_stack([LABELS, LOGITS]))
    source = Source(files("wide.npy"), label_column="1")
    second = read_second(source, First(300, 3))
    np.testing.assert_allclose(second.predictions.values, LOGITS, rtol=1e-6)


def test_what_can_be_chosen_from(files, tmp_path):
    assert listing_of(files("all.csv")).columns == (
        ("a", "1 a"), ("b", "2 b"), ("c", "3 c"), ("label", "4 label")
    )  # fmt: skip
    assert [shown for _, shown in listing_of(files("both.npz")).arrays] == [
        "logits (300, 3) f4", "other (300, 3) f4", "labels (300,) i8"
    ]  # fmt: skip
    assert [asked for asked, _ in listing_of(files("z.npy")).columns] == ["1", "2", "3"]
    assert listing_of(files("y.npy")).columns == ()
    (tmp_path / "twice.csv").write_text("a,a,label\n1,2,0\n3,4,1")
    assert [asked for asked, _ in listing_of(files("twice.csv")).columns] == ["1", "2", "3"]
    assert listing_of(tmp_path).arrays == ()
    with pytest.raises(DataError, match=re.escape("none.csv: there is no such file")):
        listing_of(files("none.csv"))


@pytest.mark.usefixtures("little")
def test_labels_of_a_large_file_are_not_changed(files):
    table = np.column_stack([LOGITS, LABELS + 1])
    np.savetxt(files("from1.csv"), table, fmt=["%.3f", "%.3f", "%.3f", "%d"], delimiter=",")
    for source in (
        Source(files("z.npy"), files("y.npy"), lowest_label=1),
        Source(files("from1.csv"), lowest_label=1),
    ):
        with pytest.raises(DataError, match="subtract it where the file is written"):
            read_draft(source)
