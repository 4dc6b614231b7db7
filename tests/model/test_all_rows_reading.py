"""The loss on all rows, at once or a moment later, and never that of other data."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.losses import evaluate
from lossexplorer.model.all_rows_reading import AllRowsReading
from lossexplorer.session import edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, Session


def session(rows: int) -> tuple[Session, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(rows)
    z, y = rng.normal(size=(rows, 10)), rng.integers(0, 10, rows)
    return Session(data=Data(Matrix(z), Matrix(np.eye(10)[y]), "logits")), z, y


@pytest.fixture
def reading(qapp):
    made = AllRowsReading()
    yield made
    made.deleteLater()


def test_small_data_are_read_at_once(reading, qtbot):
    few, z, y = session(30)
    with qtbot.waitSignal(reading.changed, timeout=0, raising=False) as told:
        reading.follow(few, "cross_entropy")
    assert told.signal_triggered
    assert reading.value == evaluate("cross_entropy", z, y, link="softmax").value
    assert not reading.busy


def test_large_data_are_read_in_a_thread_and_only_the_newest_counts(reading, qtbot):
    many, z, y = session(5000)
    hot = edits.set_temperature(many, 3.0)
    reading.follow(many, "cross_entropy")
    assert reading.value is None and reading.busy
    reading.follow(hot, "cross_entropy")
    qtbot.waitUntil(lambda: not reading.busy, timeout=10_000)
    right = evaluate("cross_entropy", z, y, link="softmax", temperature=3.0).value
    assert reading.value == pytest.approx(right, rel=1e-14)


def test_what_has_nothing_to_do_with_it_changes_nothing(reading, qtbot):
    few, _, _ = session(30)
    reading.follow(few, "cross_entropy")
    with qtbot.assertNotEmitted(reading.changed):
        reading.follow(edits.set_probe(few, 0.2), "cross_entropy")


def test_a_loss_that_does_not_apply_has_no_reading(reading):
    few, _, _ = session(30)
    reading.follow(few, "cross_entropy")
    reading.follow(few, "triplet")
    assert reading.value is None


def test_a_convention_that_keeps_values_apart_is_averaged(reading):
    few, z, y = session(30)
    chosen = edits.set_convention(few, "cross_entropy", "optax")
    reading.follow(chosen, "cross_entropy")
    mean = evaluate("cross_entropy", z, y, link="softmax").value
    assert reading.value == pytest.approx(mean, rel=1e-14)


def test_log_probabilities_that_are_none_are_taken_as_they_are(reading):
    few, z, y = session(30)
    wrong = replace(few, data=replace(few.data, prediction_kind="log-probabilities"))
    reading.follow(wrong, "negative_log_likelihood")
    right = evaluate("negative_log_likelihood", z, y).value
    assert reading.value == pytest.approx(right, rel=1e-14)
