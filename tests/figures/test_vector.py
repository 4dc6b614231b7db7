"""The Vector figure: bars to drag, contributions, gradients, the chain rule."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Arrows, Bars, Image, Note
from lossexplorer.losses import keys
from lossexplorer.session import data_edits, edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Session

Y1 = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0]
Y2 = [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0]


@pytest.fixture
def session() -> Session:
    labels = np.zeros((2, 10))
    labels[:, 2] = 1
    data = Data(Matrix([Y1, Y2]), Matrix(labels), row_names=("first", "second"))
    mse = LossChoice("squared_error", convention="textbook")
    return Session(data=data, losses=(mse, LossChoice("cross_entropy")), selected="squared_error")


def only(panel, kind, item_id):
    (found,) = [i for i in panel.items if isinstance(i, kind) and i.id == item_id]
    return found


def test_both_predictions_of_the_digit_stand_side_by_side(session):
    panel = build(session).panel("probabilities")
    first, second = (only(panel, Bars, f"row:{row}") for row in (0, 1))
    np.testing.assert_array_equal(first.height, Y1)
    np.testing.assert_array_equal(second.height, Y2)
    assert first.draggable and second.draggable
    assert (second.x - first.x > first.width).all()
    texts = [i.text for i in panel.items if isinstance(i, Note)]
    assert any("first" in t and "0.0975" in t for t in texts)
    assert any("second" in t and "0.5975" in t for t in texts)


def test_the_label_is_an_outline(session):
    label = only(build(session).panel("probabilities"), Bars, "label")
    assert label.fill == "outline"
    assert label.height[2] == 1 and label.height.sum() == 1


def test_contributions_sum_to_the_loss(session):
    panel = build(session).panel("contributions")
    bars = only(panel, Bars, "contributions")
    assert bars.height.sum() == pytest.approx(0.0975)
    assert only(panel, Note, "sum").text == "sum = 0.0975"


def test_arrows_point_along_the_gradient(session):
    arrows = only(build(session).panel("gradient:p"), Arrows, "gradient:p")
    label = np.eye(10)[2]
    np.testing.assert_allclose(arrows.y1, np.array(Y1) - label, atol=1e-15)


def test_the_softmax_gradient_is_named_p_minus_y(session):
    session = edits.select_loss(session, "cross_entropy")
    session = edits.set_vector(session, gradient="logits")
    session = data_edits.set_prediction_kind(session, "logits")
    panel = build(session).panel("gradient:z")
    assert panel.y.label == "∂L/∂z = p − y"
    warm = build(edits.set_temperature(session, 2.0)).panel("gradient:z")
    assert warm.y.label == "∂L/∂z = (p − y) / 2"
    other = build(edits.select_loss(session, "squared_error")).panel("gradient:z")
    assert other.y.label == "∂L/∂z"


def test_the_chain_rule_stands_factor_by_factor(session):
    figure = build(edits.set_vector(session, detail="chain"))
    left = only(figure.panel("gradient:p"), Arrows, "gradient:p").y1
    middle = only(figure.panel("jacobian"), Image, "jacobian").values
    right = only(figure.panel("gradient:z"), Arrows, "gradient:z").y1
    np.testing.assert_allclose(left @ middle, right, rtol=1e-9, atol=1e-12)
    columns = [figure.panel(i).column for i in ("gradient:p", "jacobian", "gradient:z")]
    assert columns == [0, 1, 2]


def test_the_live_check_is_reported(session):
    notes = build(session).notes
    assert sum("agrees with finite differences" in note for note in notes) == 2


def test_logits_are_dragged_and_their_softmax_stands_beside(session):
    session = data_edits.set_prediction_kind(session, "logits")
    figure = build(session)
    assert only(figure.panel("logits"), Bars, "row:0").draggable
    after = only(figure.panel("probabilities"), Bars, "row:0")
    assert not after.draggable
    np.testing.assert_allclose(after.height, Y1, atol=1e-11)


def test_dragging_a_bar_keeps_every_range(session):
    axes = [(p.x, p.y) for p in build(session).panels if p.id == "probabilities"]
    moved = data_edits.drag_prediction(session, 0, 2, 0.95)
    assert [(p.x, p.y) for p in build(moved).panels if p.id == "probabilities"] == axes


def test_an_infinite_loss_says_so(session):
    session = edits.set_convention(
        edits.select_loss(session, "cross_entropy"), "cross_entropy", "textbook"
    )
    session = data_edits.set_prediction(session, 0, 2, 0.0)
    figure = build(session)
    assert any("infinite" in note for note in figure.notes)
    assert np.isfinite(only(figure.panel("contributions"), Bars, "contributions").height).all()


def test_what_does_not_apply_says_why(session):
    session = edits.select_loss(session, "hinge")
    figure = build(session)
    assert "logits" in only(figure.panel("contributions"), Note, "reason").text


def test_more_rows_than_fit_show_the_chosen_one(session):
    data = replace(session.data, predictions=Matrix([Y1] * 9), labels=Matrix([np.eye(10)[2]] * 9))
    session = edits.set_row(replace(session, data=data), 7)
    bars = [i.id for i in build(session).panel("probabilities").items if isinstance(i, Bars)]
    assert bars == ["label", "row:7"]


@pytest.mark.parametrize("key", keys())
@pytest.mark.parametrize("kind", ["probabilities", "logits", "log-probabilities"])
@pytest.mark.parametrize("detail", ["contributions", "chain"])
def test_every_combination_builds(session, key, kind, detail):
    session = data_edits.set_prediction_kind(edits.select_loss(session, key), kind)
    session = edits.set_vector(session, detail=detail, gradient="logits")
    for panel in build(session).panels:
        assert panel.y.low != panel.y.high
        assert panel.describe
        assert len({item.id for item in panel.items}) == len(panel.items)


@pytest.mark.parametrize("value", [0.3, 1.0, 0.0])
def test_one_probability_a_row(session, value):
    session = replace(
        session,
        data=Data(Matrix([[value]]), Matrix([[1.0]])),
        losses=(LossChoice("binary_cross_entropy"),),
        selected="binary_cross_entropy",
    )
    assert build(session).panel("probabilities").items


def test_values_outside_0_1_stay_in_sight(session):
    panel = build(data_edits.set_prediction(session, 0, 0, 2.5)).panel("probabilities")
    assert panel.y.high > 2.5


def test_many_classes_carry_no_numbers(session):
    data = Data(Matrix(np.full((1, 40), 1 / 40)), Matrix(np.eye(40)[:1]))
    figure = build(edits.set_row(replace(session, data=data), 0))
    assert only(figure.panel("probabilities"), Bars, "row:0").texts == ()
    assert not any(only(figure.panel("contributions"), Bars, "contributions").texts)


def test_of_a_row_beside_only_the_largest_number_stands(session):
    other = only(build(session).panel("probabilities"), Bars, "row:1")
    assert [t for t in other.texts if t] == ["0.6"]


def test_a_score_loss_shows_its_gradient_in_the_scores(session):
    session = data_edits.set_prediction_kind(edits.select_loss(session, "hinge"), "logits")
    assert build(session).panel("gradient:z").items
