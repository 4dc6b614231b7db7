import numpy as np
import pytest

from lossexplorer.data.kinds import recognise, recognise_kind, row_tolerance

RNG = np.random.default_rng(0)
LOGITS = RNG.normal(size=(50, 4)) * 3
PROBABILITIES = np.exp(LOGITS) / np.exp(LOGITS).sum(axis=1, keepdims=True)


@pytest.mark.parametrize(
    ("predictions", "kind", "why"),
    [
        (PROBABILITIES, "probabilities", "rows sum to 1"),
        (PROBABILITIES.round(2), "probabilities", "rows sum to 1"),
        (PROBABILITIES.astype(np.float32).astype(float), "probabilities", "rows sum to 1"),
        (LOGITS, "logits", "rows are no probabilities"),
        (np.log(PROBABILITIES), "log-probabilities", "no number is above 0 and exp of"),
        (np.log(PROBABILITIES) - 5, "logits", "rows are no probabilities"),
        ([[0.0, -np.inf]], "log-probabilities", "no number is above 0"),
        ([[2.0, -1.0]], "logits", "rows are no probabilities"),
        ([[0.5, 0.5], [0.2, 0.3]], "probabilities", "though rows do not sum to 1"),
        ([[0.9, 0.8], [0.2, 0.3]], "probabilities", "though rows do not sum to 1"),
        ([[0.5, 0.5], [0.2, 0.8], [0.2, 1.8]], "probabilities", "2 of 3 rows sum to 1"),
        ([[1e308, 1e308], [-1e308, 1e308]], "logits", "rows are no probabilities"),
        ([[0.3], [1.0]], "probabilities", "all numbers lie between 0 and 1"),
        ([[0.3], [1.1]], "logits", "not all numbers lie between 0 and 1"),
        ([[2.0, -1.5], [0.2, 0.8]], "logits", "rows are no probabilities"),
    ],
)
def test_recognised_and_why(predictions, kind, why):
    found = recognise(np.asarray(predictions, float))
    assert found[0] == kind == recognise_kind(np.asarray(predictions, float))
    assert why in found[1]


def test_tolerance_grows_with_the_classes_and_covers_float32():
    assert row_tolerance(10) == pytest.approx(1e-5)
    assert row_tolerance(100_000) == 1e-3
    rows = RNG.random((200, 1000)).astype(np.float32)
    rows /= rows.sum(axis=1, keepdims=True)
    assert (abs(rows.astype(float).sum(axis=1) - 1) < row_tolerance(1000)).all()
