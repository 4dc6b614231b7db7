"""Sessions on files that are read a part at a time: rows opened, edited, kept beside the file."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import DataError, SessionError
from lossexplorer.session import data_edits
from lossexplorer.session.batch_edits import (
    open_large,
    open_row,
    opened_row,
    show_row,
    swap_models,
)
from lossexplorer.session.batch_jobs import samples_of
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.large import Large
from lossexplorer.session.large_samples import kept_edits
from lossexplorer.session.session import Session, blank
from lossexplorer.session.store import dumps, loads

ROWS, CLASSES = 50, 3


@pytest.fixture
def arrays() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Logits of two models, labels."""
    rng = np.random.default_rng(1)
    logits = rng.normal(size=(ROWS, CLASSES)).astype(np.float32)
    other = rng.normal(size=(ROWS, CLASSES)).astype(np.float32)
    return logits, other, rng.integers(CLASSES, size=ROWS)


@pytest.fixture
def large(tmp_path, arrays) -> Large:
    logits, other, labels = arrays
    paths = {name: str(tmp_path / f"{name}.npy") for name in ("logits", "other", "labels")}
    for path, array in zip(paths.values(), (logits, other, labels), strict=True):
        np.save(path, array)
    return Large(paths["logits"], paths["labels"], rows=ROWS, model="a")


@pytest.fixture
def two(large) -> Large:
    return replace(large, second=large.predictions.replace("logits", "other"), second_model="b")


def opened(large: Large) -> Session:
    return open_large(blank(), large)


def test_the_first_row_is_opened(large, arrays):
    session = opened(large)
    data = session.data
    np.testing.assert_array_equal(data.predictions.array, arrays[0][:1])
    assert data.labels.array.argmax() == arrays[2][0]
    assert (data.label_kind, data.prediction_kind) == ("index", "logits")
    assert data.row_names == ("row 1",)
    assert (data.source, data.model) == ("logits.npy", "a")
    assert opened_row(session) == (0, ROWS)
    assert loads(dumps(session)) == session


def test_any_row_is_opened(large, arrays):
    session = show_row(opened(large), 41)
    np.testing.assert_array_equal(session.data.predictions.array, arrays[0][41:42])
    assert session.data.row_names == ("row 42",)
    assert (session.workspace, opened_row(session)) == ("vector", (41, ROWS))
    for row in (-1, ROWS):
        with pytest.raises(SessionError, match="rows go from 1 to 50"):
            open_row(session, row)


def test_a_row_that_was_edited_stays_so_and_the_file_as_it_was(large, arrays):
    before = Path(large.predictions).read_bytes()
    session = data_edits.set_prediction(open_row(opened(large), 7), 0, 1, 9.0)
    assert kept_edits(session)[0].row == 7
    away = open_row(session, 8)
    assert [edited.row for edited in away.large.edited] == [7]
    assert loads(dumps(away)) == away
    again = open_row(away, 7)
    assert again.data.predictions.array[0, 1] == 9.0
    assert again.large.edited == ()
    assert Path(large.predictions).read_bytes() == before


def test_a_row_edited_back_is_not_kept(large):
    session = open_row(opened(large), 7)
    value = session.data.predictions.array[0, 1]
    edited = data_edits.set_prediction(session, 0, 1, 9.0)
    assert kept_edits(data_edits.set_prediction(edited, 0, 1, value)) == ()


def test_edited_rows_are_laid_over_the_file(large, arrays):
    session = data_edits.set_prediction(open_row(opened(large), 7), 0, 1, 9.0)
    session = open_row(data_edits.set_label(session, 0, 2, 1.0), 20)
    session = data_edits.set_prediction(session, 0, 0, -3.0)
    (samples,) = samples_of(session)
    expected, labels = arrays[0].copy(), arrays[2].copy()
    expected[7, 1], expected[20, 0], labels[7] = 9.0, -3.0, 2
    np.testing.assert_array_equal(samples.predictions.read(0, ROWS), expected)
    np.testing.assert_array_equal(samples.labels.read(0, ROWS), labels)


def test_looking_at_another_row_computes_nothing_again(large):
    session = opened(large)
    assert samples_of(session)[0] is samples_of(open_row(session, 7))[0]


def test_the_result_is_that_of_the_arrays(large, arrays):
    result = batch_result(opened(large))
    z = arrays[0].astype(np.float64)
    losses = np.log(np.exp(z).sum(axis=1)) - z[np.arange(ROWS), arrays[2]]
    np.testing.assert_allclose(result.models[0].columns.loss, losses, rtol=1e-5)
    assert result.models[0].summary.mean == pytest.approx(losses.mean(), rel=1e-6)
    assert result.rows == result.done == ROWS


def test_two_files_are_two_models_that_change_places(two, arrays):
    session = opened(two)
    assert session.data.second is not None
    np.testing.assert_array_equal(session.data.second.predictions.array, arrays[1][:1])
    session = data_edits.set_prediction(open_row(session, 7), 0, 1, 9.0)
    swapped = swap_models(open_row(session, 8))
    mine, other = samples_of(swapped)
    assert (mine.model, other.model) == ("b", "a")
    np.testing.assert_array_equal(mine.predictions.read(0, ROWS), arrays[1])
    assert other.predictions.read(7, 8)[0, 1] == 9.0
    edited = data_edits.set_prediction(open_row(swapped, 7), 0, 0, 5.0)
    assert edited.data.second.predictions.array[0, 1] == 9.0
    mine, other = samples_of(open_row(edited, 0))
    assert mine.predictions.read(7, 8)[0, 0] == 5.0
    assert other.predictions.read(7, 8)[0, 1] == 9.0


def test_rows_edited_before_there_was_a_second_model_are_swapped_too(large, two, arrays):
    session = data_edits.set_prediction(open_row(opened(large), 7), 0, 1, 9.0)
    session = open_row(session, 8)
    files = replace(two, edited=session.large.edited, opened=8)
    session = open_large(session, files)
    mine, other = samples_of(swap_models(session))
    np.testing.assert_array_equal(mine.predictions.read(0, ROWS), arrays[1])
    assert other.predictions.read(7, 8)[0, 1] == 9.0


def test_labels_may_be_a_column_of_the_predictions(tmp_path, arrays):
    logits, _, labels = arrays
    path = tmp_path / "all.npy"
    np.save(path, np.column_stack([labels, logits]))
    large = Large(str(path), label_column="1", rows=ROWS)
    (samples,) = samples_of(opened(large))
    np.testing.assert_array_equal(samples.labels.read(0, ROWS), labels)
    np.testing.assert_array_equal(samples.predictions.read(0, ROWS), logits)


def test_soft_labels_stay_soft(tmp_path, large):
    soft = np.random.default_rng(0).dirichlet(np.ones(CLASSES), size=ROWS)
    np.save(large.labels, soft)
    session = opened(large)
    assert session.data.label_kind == "soft"
    session = data_edits.set_label(session, 0, 1, 0.75)
    (samples,) = samples_of(session)
    assert samples.labels.read(0, 1)[0, 1] == 0.75


def test_a_row_no_session_can_hold_is_refused_and_skipped_at_first(large, arrays):
    logits = arrays[0].copy()
    logits[[0, 5], 2] = np.nan
    np.save(large.predictions, logits)
    session = opened(large)
    assert session.data.row_names == ("row 2",)
    assert session.large.opened == 1
    with pytest.raises(SessionError, match=r"row 6 of logits\.npy: class 2 is nan"):
        open_row(session, 5)


def test_an_ignored_label_is_opened_by_no_row_but_counts_in_the_loss(large, arrays):
    labels = arrays[2].copy()
    labels[4] = -100
    np.save(large.labels, labels)
    session = opened(large)
    with pytest.raises((SessionError, DataError), match="row 5"):
        open_row(session, 4)
    from lossexplorer.session.edits import set_parameter

    session = set_parameter(session, "cross_entropy", "ignore_index", -100)
    result = batch_result(session)
    assert (result.models[0].summary.count, result.models[0].summary.kept) == (ROWS, ROWS - 1)


def test_a_missing_file_is_named(large):
    session = opened(large)
    os.remove(large.predictions)
    with pytest.raises(DataError, match="logits.npy"):
        batch_result(session)
    with pytest.raises(DataError, match="logits.npy"):
        open_row(session, 3)


def test_a_file_of_other_rows_is_noticed(large, arrays):
    session = opened(large)
    np.save(large.predictions, arrays[0][:40])
    np.save(large.labels, arrays[2][:40])
    with pytest.raises(DataError, match="40 rows where there were 50"):
        batch_result(session)


def test_a_file_that_was_written_again_is_read_again(large, arrays):
    session = opened(large)
    np.save(large.predictions, 2 * arrays[0])
    os.utime(large.predictions, ns=(1, 1))
    (samples,) = samples_of(session)
    np.testing.assert_array_equal(samples.predictions.read(1, ROWS), 2 * arrays[0][1:])
    # the opened row is as it was seen, like one that was edited
    np.testing.assert_array_equal(samples.predictions.read(0, 1), arrays[0][:1])


def test_a_second_file_has_as_many_rows(two, arrays):
    np.save(two.second, arrays[1][:40])
    with pytest.raises(DataError, match="40 × 3 numbers, the other model's 50 × 3"):
        opened(two)
