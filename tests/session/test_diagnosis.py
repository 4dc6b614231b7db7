"""Diagnostics of a session, and what their fixes do."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session import edits
from lossexplorer.session.batch_jobs import samples_of
from lossexplorer.session.diagnosis import diagnose_batch, diagnose_session, fix, is_quick
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Data, LossChoice, Second, Session


def session(predictions, labels, *losses, **fields) -> Session:
    choices = tuple(LossChoice(key, convention="textbook") for key in losses or ["cross_entropy"])
    data = Data(Matrix(predictions), Matrix(labels), **fields)
    return Session(data=data, losses=choices, selected=choices[0].key)


CASES = {
    "row-sum": session([[0.5, 0.45], [0.5, 0.5]], [[1, 0.0], [0, 1]]),
    "outside": session([[-0.2, 1.2]], [[0, 1.0]]),
    "log-zero": session([[1.0, 0.0]], [[0, 1.0]]),
    "sign-labels": session([[0.4, 0.6]], [[-1.0, 1.0]]),
    "binary-labels": session([[0.4, 0.6]], [[0.0, 1.0]], label_coding="sign"),
    "label-sum": session([[0.4, 0.6]], [[0.5, 0.4]], label_kind="soft"),
    "label-range": session([[0.4, 0.6]], [[0.0, 3.0]], label_kind="soft"),
}


@pytest.mark.parametrize("code", CASES)
def test_each_finding_is_made_alone_and_its_fix_removes_it(code):
    (found,) = diagnose_session(CASES[code])
    assert found.code == code
    assert found.fix_text
    assert diagnose_session(fix(CASES[code], found.fix)) == ()


def test_sound_data_has_no_findings():
    assert diagnose_session(session([[0.4, 0.6]], [[0.0, 1.0]])) == ()
    assert diagnose_session(session([[4.0, -6.0]], [[0.0, 1.0]], prediction_kind="logits")) == ()


def test_texts_name_the_row_and_the_number():
    (found,) = diagnose_session(CASES["row-sum"])
    assert found.text == "row 1 sums to 0.95, not 1"
    many = session([[0.5, 0.4]] * 3, [[1.0, 0]] * 3)
    text = "3 rows do not sum to 1: rows 1, 2, 3; the first sums to 0.9"
    assert diagnose_session(many)[0].text == text


def test_log_zero_only_matters_to_an_unguarded_logarithm():
    assert diagnose_session(session([[1.0, 0.0]], [[0, 1.0]], "squared_error")) == ()
    guarded = edits.set_parameter(CASES["log-zero"], "cross_entropy", "epsilon", 1e-7)
    assert diagnose_session(guarded) == ()


def test_the_epsilon_fix_makes_the_loss_finite():
    before = CASES["log-zero"]
    assert row_view(before, "cross_entropy").value == np.inf
    assert row_view(fix(before, "epsilon"), "cross_entropy").value == pytest.approx(-np.log(1e-7))


def test_numbers_far_from_probabilities_are_offered_as_logits():
    (found,) = diagnose_session(session([[4.0, -6.0]], [[0.0, 1.0]]))
    assert found.fix == "read-as-logits"
    after = fix(session([[4.0, -6.0]], [[0.0, 1.0]]), found.fix)
    assert after.data.prediction_kind == "logits"
    assert after.data.predictions == Matrix([[4.0, -6.0]])


def test_an_unknown_fix_is_refused():
    with pytest.raises(SessionError, match="no fix"):
        fix(CASES["row-sum"], "magic")


def test_scaling_keeps_the_ratio_and_makes_an_empty_row_uniform():
    from lossexplorer.data.diagnostics import apply_fix

    scaled, _ = apply_fix("normalise-rows", np.array([[1.0, 3.0], [0.0, 0.0]]), np.zeros((2, 2)))
    np.testing.assert_allclose(scaled, [[0.25, 0.75], [0.5, 0.5]])


def test_needs_follow_the_session_not_the_data():
    data = replace(CASES["log-zero"], losses=(LossChoice("squared_error"),), selected="mse")
    assert diagnose_session(replace(data, selected="squared_error")) == ()


def test_rows_of_independent_probabilities_need_not_sum_to_1():
    many = session([[0.9, 0.8]], [[1.0, 1.0]], "binary_cross_entropy", label_kind="soft")
    assert [d.code for d in diagnose_session(many)] == []


def two_models(second, kind="logits") -> Session:
    rows = np.arange(60)
    logits = np.random.default_rng(2).normal(size=(60, 3)) + 4 * np.eye(3)[rows % 3]
    labels = np.eye(3)[rows % 3]
    one = session(logits, labels, prediction_kind="logits", model="wide")
    data = replace(one.data, second=Second(Matrix(second(logits)), kind, "deep"))
    return replace(one, data=data)


def test_a_batch_is_diagnosed_with_its_second_model():
    sound = two_models(lambda z: z + 1)
    assert diagnose_batch(sound, samples_of(sound)) == ()
    rounded = two_models(lambda z: np.full_like(z, 1 / 3), "probabilities")
    (found,) = diagnose_batch(rounded, samples_of(rounded))
    assert found.text == "deep: all 60 rows have the same predictions"


def test_what_is_said_of_labels_is_said_once():
    sound = two_models(lambda z: z + 1)
    labels = np.eye(3)[np.where(np.arange(60) < 57, 0, 1)]
    logits = np.random.default_rng(2).normal(size=(60, 3)) + 9 * labels
    data = replace(
        sound.data,
        labels=Matrix(labels),
        predictions=Matrix(logits),
        second=Second(Matrix(logits + 1), "logits"),
    )
    unequal = replace(sound, data=data)
    assert [d.code for d in diagnose_batch(unequal, samples_of(unequal))] == ["imbalance"]


def test_only_small_data_are_looked_through_within_a_frame():
    assert is_quick(CASES["row-sum"])
    assert not is_quick(session(np.zeros((3_000, 10)), np.zeros((3_000, 10))))
