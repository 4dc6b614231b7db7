"""Softmax applied twice and labels off by one: found where they are, not elsewhere."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.data.diagnostics import FIELD_FIXES, FIXES, apply_fix, diagnose
from lossexplorer.losses.links import apply

RNG = np.random.default_rng(7)
LABEL = RNG.integers(0, 5, 40)
LOGITS = RNG.normal(size=(40, 5)) + 8 * np.eye(5)[LABEL]
P = apply("softmax", LOGITS)
EYE = np.eye(5)[LABEL]


def found(predictions, labels=EYE, kind="logits"):
    return diagnose(predictions, labels, prediction_kind=kind)


def test_sound_data_are_left_alone():
    assert found(LOGITS) == ()
    assert found(P, kind="probabilities") == ()


def test_probabilities_read_as_logits():
    (one,) = found(P)
    assert (one.code, one.fix) == ("double-softmax", "read-as-probabilities")
    assert FIELD_FIXES[one.fix] == ("prediction_kind", "probabilities")


def test_a_softmax_of_a_softmax_is_recognised_and_undone():
    twice = apply("softmax", P)
    (one,) = found(twice, kind="probabilities")
    assert one.code == "softmax-of-softmax"
    assert "0.4046" in one.text  # e / (e + 4)
    undone, _ = apply_fix(one.fix, twice, EYE)
    np.testing.assert_allclose(undone, P, atol=1e-12)
    assert found(undone, kind="probabilities") == ()


def test_unsure_probabilities_are_not_taken_for_a_softmax_of_one():
    flat = apply("softmax", 0.3 * RNG.normal(size=(40, 5)))
    assert "softmax-of-softmax" not in [d.code for d in found(flat, kind="probabilities")]


@pytest.mark.parametrize(("step", "fix"), [(1, "labels-down"), (-1, "labels-up")])
def test_labels_off_by_one(step, fix):
    label = np.where((4 if step == 1 else 0) == LABEL, 2, LABEL)
    logits = RNG.normal(size=(40, 5)) + 8 * np.eye(5)[label]
    shifted = np.eye(5)[label + step]
    (one,) = found(logits, shifted)
    assert (one.code, one.fix) == ("off-by-one", fix)
    assert "in 40 of 40 rows" in one.text
    _, labels = apply_fix(one.fix, logits, shifted)
    np.testing.assert_array_equal(labels, np.eye(5)[label])
    assert found(logits, labels) == ()


def test_labels_that_would_fall_out_are_not_moved():
    label = np.where(LABEL == 4, 2, LABEL)
    logits = RNG.normal(size=(40, 5)) + 8 * np.eye(5)[label]
    shifted = np.eye(5)[np.where(np.arange(40) == 3, 0, label + 1)]
    (one,) = found(logits, shifted)
    assert one.code == "off-by-one"
    assert "in 39 of 40 rows" in one.text
    assert one.fix is None


def test_a_wrong_model_is_no_mistake_of_labels():
    rng = np.random.default_rng(1)
    assert found(rng.normal(size=(60, 5)), np.eye(5)[rng.integers(0, 5, 60)]) == ()


def test_every_fix_has_a_text():
    assert {"read-as-probabilities", "undo-softmax", "labels-down", "labels-up"} <= set(FIXES)
