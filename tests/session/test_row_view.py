"""One row under one loss: what the Vector workspace and the data table show."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.losses import evaluate, keys
from lossexplorer.session import data_edits, edits
from lossexplorer.session.gradient_check import check_row
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.readings import readings
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import Data, LossChoice, Session
from lossexplorer.session.units import in_bits, unit_of

LOGITS = [[0.2, -1.1, 1.5], [2.0, 0.1, -0.3]]


@pytest.fixture
def session() -> Session:
    data = Data(Matrix(LOGITS), Matrix([[0, 0, 1.0], [0, 1.0, 0]]), prediction_kind="logits")
    return Session(data=data, losses=tuple(LossChoice(key) for key in keys()))


def test_softmax_cross_entropy_gradient_is_p_minus_y(session):
    view = row_view(session, "cross_entropy")
    np.testing.assert_allclose(view.gradient_z, view.probabilities - view.label, rtol=1e-12)


def test_the_chain_rule_multiplies_out(session):
    session = edits.set_temperature(session, 2.5)
    for key in keys():
        view = row_view(session, key)
        if view.jacobian is not None and view.value < np.inf:
            product = view.gradient_p @ view.jacobian
            np.testing.assert_allclose(view.gradient_z, product, rtol=1e-9, atol=1e-12, err_msg=key)


@pytest.mark.parametrize("key", keys())
@pytest.mark.parametrize("kind", ["probabilities", "logits"])
def test_contributions_sum_to_the_value(session, key, kind):
    session = data_edits.set_prediction_kind(session, kind)
    view = row_view(session, key)
    if view.value is None:
        assert view.reason
    elif view.contributions is not None:
        assert view.contributions.shape == (3,)
        assert view.contributions.sum() == pytest.approx(view.value, rel=1e-12)


@pytest.mark.parametrize("key", keys())
@pytest.mark.parametrize("kind", ["probabilities", "logits", "log-probabilities"])
def test_the_live_check_agrees(session, key, kind):
    session = data_edits.set_prediction_kind(session, kind)
    if key == "reverse_kl":  # infinite for a hard label
        soft = Matrix([[0.2, 0.3, 0.5], [0.1, 0.8, 0.1]])
        session = replace(session, data=replace(session.data, labels=soft, label_kind="soft"))
    for check in check_row(session, key):
        assert check.agrees, (check, key)


def test_the_live_check_takes_a_loss_of_rows_that_gives_values_of_elements(session):
    session = edits.set_convention(session, "zero_one", "sklearn")
    assert all(check.agrees for check in check_row(session, "zero_one"))


def test_the_live_check_sees_a_wrong_gradient(session, monkeypatch):
    from lossexplorer.session import gradient_check

    right = gradient_check._gradient
    monkeypatch.setattr(gradient_check, "_gradient", lambda *a: right(*a) * 1.01)
    gradient_check._check.cache_clear()
    assert not any(check.agrees for check in check_row(session, "cross_entropy"))
    gradient_check._check.cache_clear()


def test_an_infinite_loss_is_shown_as_such_and_not_checked(session):
    data = Data(Matrix([[1.0, 0.0]]), Matrix([[0.0, 1.0]]))
    session = replace(
        session, data=data, losses=(LossChoice("cross_entropy", convention="textbook"),)
    )
    view = row_view(session, "cross_entropy")
    assert view.value == np.inf
    assert view.gradient_p[1] == -np.inf


def test_the_gradient_in_p_and_the_value_are_those_of_evaluate(session):
    session = data_edits.set_prediction_kind(session, "probabilities")
    p = session.data.predictions.array[0]
    whole = evaluate("squared_error", p, [0.0, 0.0, 1.0])
    view = row_view(session, "squared_error")
    assert view.value == pytest.approx(whole.value, rel=1e-14)
    np.testing.assert_allclose(view.gradient_p, whole.gradient, rtol=1e-14)


def test_margin_losses_ask_for_logits(session):
    assert row_view(session, "hinge").value is not None
    session = data_edits.set_prediction_kind(session, "probabilities")
    assert "logits" in row_view(session, "hinge").reason


def test_one_score_a_row(session):
    data = Data(Matrix([[0.8]]), Matrix([[1.0]]))
    session = edits.set_row(replace(session, data=data), 0)
    view = row_view(session, "binary_cross_entropy")
    assert view.value == pytest.approx(-np.log(0.8))
    assert view.gradient_z[0] == pytest.approx(0.8 - 1)
    assert "two classes" in row_view(session, "cross_entropy").reason


def test_sign_labels_mean_the_same_once_they_are_read_so(session):
    zero_one = row_view(session, "hinge").value
    data = replace(session.data, labels=Matrix([[-1, -1, 1.0], [-1, 1, -1]]), label_coding="sign")
    assert row_view(replace(session, data=data), "hinge").value == zero_one


def test_class_weights_reach_the_losses_that_take_them(session):
    plain = row_view(session, "cross_entropy").value
    session = data_edits.set_class_weight(session, 2, 3.0)
    session = replace(session, losses=(LossChoice("cross_entropy", reduction="mean"),))
    assert row_view(session, "cross_entropy").value == pytest.approx(3 * plain)


def test_readings_name_a_value_or_a_reason_for_every_loss(session):
    for workspace in ("curves", "vector"):
        found = readings(replace(session, workspace=workspace))
        assert set(found) == set(keys())
        for reading in found.values():
            assert (reading.value is None) == bool(reading.reason)


def test_two_rows_are_read_together(session):
    rows = readings(session)["cross_entropy"].rows
    assert [row for row, _ in rows] == [0, 1]
    assert rows[1][1] == row_view(session, "cross_entropy", 1).value


def test_units_follow_the_base(session):
    choice = LossChoice("cross_entropy")
    assert unit_of(choice) == "nats"
    assert in_bits(np.log(2), choice) == pytest.approx(1)
    two = LossChoice("cross_entropy", parameters=(("base", 2),))
    assert unit_of(two) == "bits"
    assert in_bits(1.0, two) == pytest.approx(1)
    assert unit_of(LossChoice("squared_error")) == ""
    with pytest.raises(ValueError, match="bits"):
        in_bits(1.0, LossChoice("squared_error"))


@pytest.mark.parametrize("kind", ["multiclass", "binary_prob", "margin", "subset"])
def test_every_kind_of_0_1_loss_applies_in_its_own_space(session, kind):
    session = edits.set_parameter(session, "zero_one", "kind", kind)
    view = row_view(session, "zero_one")
    assert view.value is not None, view.reason
    assert 0 <= view.value <= 1


def test_a_refused_parameter_is_a_reason_everywhere(session):
    broken = LossChoice("huber", parameters=(("delta", -1.0),))
    session = replace(session, losses=(broken,), selected="huber")
    assert "delta" in row_view(session, "huber").reason
    assert check_row(session, "huber") == ()
    curves = replace(session, workspace="curves")
    curves = replace(curves, curves=replace(curves.curves, variable="residual"))
    assert "delta" in readings(curves)["huber"].reason


def test_a_check_that_can_t_be_made_is_no_number(session, monkeypatch):
    from lossexplorer.errors import LossInputError
    from lossexplorer.session import gradient_check

    def refuse(*_):
        raise LossInputError("no")

    monkeypatch.setattr(gradient_check, "_value", refuse)
    gradient_check._check.cache_clear()
    assert all(np.isnan(check.error) for check in check_row(session, "cross_entropy"))
    gradient_check._check.cache_clear()


def test_rows_and_a_convention_that_keeps_values_apart(session):
    session = edits.set_rows(session, "squared_error", "keep")
    kept = row_view(session, "squared_error").value
    summed = row_view(edits.set_rows(session, "squared_error", "sum"), "squared_error").value
    assert summed == pytest.approx(3 * kept)
    optax = edits.set_convention(session, "squared_error", "optax")
    assert row_view(optax, "squared_error").value == pytest.approx(kept)


def test_a_number_that_is_no_probability_is_named_by_its_class(session):
    data = Data(Matrix([[-0.5, 1.2, 0.3]]), Matrix([[0.0, 1.0, 0.0]]))
    view = row_view(edits.set_row(replace(session, data=data), 0), "cross_entropy")
    assert view.reason == "class 0: −0.5 is no probability"


def test_log_probabilities_that_are_none_are_read_as_they_are():
    """NLLLoss on probabilities: the loss only picks, and its gradient is minus the label."""
    data = Data(
        Matrix([[0.2, 0.5, 0.3]]), Matrix([[0.0, 1.0, 0.0]]), prediction_kind="log-probabilities"
    )
    session = Session(data=data)
    view = row_view(session, "negative_log_likelihood")
    assert view.value == pytest.approx(-0.5)
    assert view.gradient_p is None
    np.testing.assert_array_equal(view.gradient_z, [0.0, -1.0, 0.0])
    assert view.contributions.sum() == pytest.approx(-0.5)
    (check,) = check_row(session, "negative_log_likelihood")
    assert check.wrt == "z" and check.agrees
    right = replace(session, data=replace(data, predictions=Matrix(np.log([[0.2, 0.5, 0.3]]))))
    assert row_view(right, "negative_log_likelihood").gradient_p is not None
