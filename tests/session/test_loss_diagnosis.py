"""Remarks on the losses that are drawn, given their numbers."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.losses import evaluate
from lossexplorer.session import edits
from lossexplorer.session.diagnosis import diagnose_session, fix
from lossexplorer.session.loss_diagnosis import two_means
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import CurvesView, Data, LossChoice, Session

P = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]])
EYE = np.eye(3)


def session(key="cross_entropy", **fields) -> Session:
    data = Data(Matrix(fields.pop("predictions", P)), Matrix(EYE), **fields)
    return Session(data=data, losses=(LossChoice(key),), selected=key)


def codes(of: Session) -> list[str]:
    return [found.code for found in diagnose_session(of)]


def test_class_weights_make_the_mean_ambiguous_until_one_is_chosen():
    weights = np.array([1.0, 5.0, 2.0])
    before = session(class_weights=Matrix(weights))
    (found,) = diagnose_session(before)
    assert found.code == "weighted-mean"
    by_weight = evaluate("ce", P, [0, 1, 2], class_weight=weights).value
    by_rows = evaluate("ce", P, [0, 1, 2], class_weight=weights, reduction="mean").value
    assert f"÷ Σw gives {by_weight:.6g} (used here)" in found.text
    assert f"÷ number of rows {by_rows:.6g}" in found.text
    after = fix(before, found.fix)
    assert after.choice("cross_entropy").reduction == "mean"
    assert codes(after) == []


def test_label_rows_have_the_mean_pytorch_takes_for_them():
    soft = session(class_weights=Matrix(np.array([1.0, 5.0, 2.0])), label_kind="one-hot")
    (found,) = diagnose_session(soft)
    first, second = found.text.split(", ")
    assert "(used here)" not in first and second.endswith("(used here)")


def test_equal_weights_are_not_ambiguous():
    assert codes(session(class_weights=Matrix(np.ones(3)))) == []
    assert codes(session("squared_error", class_weights=Matrix([1.0, 5.0, 2.0]))) == []


@pytest.mark.parametrize(("gamma", "expected"), [(0.5, 1), (2.0, 0), (0.0, 0)])
def test_focal_below_one_near_certainty(gamma, expected):
    sure = np.array([[0.9999, 0.0001, 0.0], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]])
    found = diagnose_session(
        edits.set_parameter(session("focal", predictions=sure), "focal", "gamma", gamma)
    )
    remarks = [each for each in found if each.code == "loss:focal"]
    assert len(remarks) == expected
    if remarks:
        assert "row 1, column 1" in remarks[0].text


@pytest.mark.parametrize(("angle", "expected"), [(1.0, []), (3.0, ["loss:arcface"])])
def test_arcface_past_pi_is_said_at_the_probe(angle, expected):
    at = replace(
        session("arcface"),
        workspace="curves",
        curves=CurvesView(variable="angle", probe=angle),
    )
    assert codes(at) == expected
    assert all("the probe is beyond" in one.text for one in diagnose_session(at))


@pytest.mark.parametrize(
    "choice", [LossChoice("focal"), LossChoice("arcface", parameters=(("margin", -1.0),))]
)
def test_what_has_no_number_at_the_probe_has_no_remark(choice):
    view = CurvesView(variable="angle", probe=3.0)
    at = replace(session(choice.key), workspace="curves", curves=view, losses=(choice,))
    assert codes(at) == []


def test_a_mean_that_cannot_be_computed_is_not_called_ambiguous():
    assert "weighted-mean" not in codes(session(class_weights=Matrix([1.0, 5.0])))
    single = Data(Matrix([[0.2], [0.7]]), Matrix([[0.0], [1.0]]), class_weights=Matrix([2.0]))
    one = replace(session(), data=single)
    assert "weighted-mean" not in codes(one)


def test_means_over_a_file_are_called_ambiguous_too():
    data = session(class_weights=Matrix(np.array([1.0, 5.0, 2.0]))).data
    choice = LossChoice("cross_entropy")
    (found,) = two_means(data, choice, (0.5, 0.75), rows=10_000_000)
    assert "÷ Σw gives 0.5 (used here), ÷ number of rows 0.75" in found.text
    assert list(two_means(data, choice, (0.5, 0.5), rows=10_000_000)) == []
    assert list(two_means(data, choice, (0.5, 0.75), rows=1)) == []
