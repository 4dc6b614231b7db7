"""Edits of predictions, labels, names and weights."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.errors import SessionError
from lossexplorer.session.data_edits import (
    drag_prediction,
    logits,
    paste_predictions,
    probabilities,
    set_class_name,
    set_class_weight,
    set_data,
    set_label,
    set_label_kind,
    set_prediction,
    set_prediction_kind,
)
from lossexplorer.session.diagnosis import fix
from lossexplorer.session.edits import set_row, set_temperature, set_vector
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data, Session, blank
from lossexplorer.session.store import dumps, loads

NAMES = ("cat", "dog", "owl")


def three_classes(**fields: object) -> Session:
    data = {
        "predictions": Matrix([[0.5, 0.2, 0.3], [0.1, 0.1, 0.8]]),
        "labels": Matrix([[1, 0, 0], [0, 0, 1]]),
        "class_names": NAMES,
        "row_names": ("first", "second"),
        **fields,
    }
    return Session(Data(**data))


def one_score(values: list[float], labels: list[float], **fields: object) -> Session:
    return Session(Data(Matrix([[v] for v in values]), Matrix([[t] for t in labels]), **fields))


def row(session: Session, index: int = 0) -> list[float]:
    return session.data.predictions.array[index].tolist()


def label(session: Session, index: int = 0) -> list[float]:
    return session.data.labels.array[index].tolist()


def test_typing_a_number_moves_nothing_else():
    session = set_prediction(three_classes(), 0, 1, 0.9)
    assert row(session) == [0.5, 0.9, 0.3]
    assert row(session, 1) == [0.1, 0.1, 0.8]


@pytest.mark.parametrize("edit", [set_prediction, drag_prediction, set_label])
def test_a_cell_that_is_not_there_is_refused(edit):
    for place in ((2, 0), (-1, 0), (0, 3), (0, -1)):
        with pytest.raises(SessionError, match="2 rows of 3 classes"):
            edit(three_classes(), *place, 0.5)


@pytest.mark.parametrize("edit", [set_prediction, drag_prediction, set_label])
@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_cell_holds_finite_numbers(edit, value):
    with pytest.raises(SessionError, match="no finite number"):
        edit(three_classes(), 0, 0, value)


def test_a_dragged_bar_takes_from_the_others_in_proportion():
    assert row(drag_prediction(three_classes(), 0, 0, 0.75)) == pytest.approx([0.75, 0.1, 0.15])


def test_a_dragged_bar_stays_between_0_and_1():
    assert row(drag_prediction(three_classes(), 0, 0, 1.5)) == [1.0, 0.0, 0.0]
    low = row(drag_prediction(three_classes(), 0, 0, -1.0))
    assert low == pytest.approx([0.0, 0.4, 0.6])


def test_the_others_stay_with_renormalising_off():
    session = set_vector(three_classes(), renormalise=False)
    assert row(drag_prediction(session, 0, 0, 0.75)) == [0.75, 0.2, 0.3]


def test_logits_are_dragged_freely():
    session = fix(three_classes(), "read-as-logits")
    assert row(drag_prediction(session, 0, 0, -7.5)) == [-7.5, 0.2, 0.3]


def test_a_single_probability_is_dragged_alone():
    assert row(drag_prediction(one_score([0.2], [1]), 0, 0, 1.7)) == [1.0]


@given(st.lists(st.floats(0, 1), min_size=2, max_size=6), st.floats(-1, 2), st.data())
def test_a_dragged_row_sums_to_1(values, value, data):
    session = Session(Data(Matrix([values]), Matrix([[1] + [0] * (len(values) - 1)])))
    column = data.draw(st.integers(0, len(values) - 1))
    dragged = drag_prediction(session, 0, column, value).data.predictions.array[0]
    assert dragged.sum() == pytest.approx(1.0)
    assert (dragged >= 0).all()
    assert dragged[column] == min(max(value, 0.0), 1.0)


def test_a_label_names_one_class():
    session = set_label(three_classes(), 0, 2, 1.0)
    assert label(session) == [0, 0, 1]
    assert set_label(session, 0, 2, 0.0) == session  # a row can't be without its class


def test_signs_stay_signs():
    session = three_classes(labels=Matrix([[1, -1, -1], [-1, -1, 1]]), label_coding="sign")
    assert label(set_label(session, 0, 1, 1.0)) == [-1, 1, -1]


def test_soft_labels_and_single_scores_take_the_number():
    assert label(set_label(three_classes(label_kind="soft"), 0, 1, 0.3)) == [1, 0.3, 0]
    assert label(set_label(one_score([0.2], [1]), 0, 0, -1.0)) == [-1]


def test_leaving_soft_keeps_the_largest_class():
    soft = three_classes(labels=Matrix([[0.2, 0.5, 0.3], [0, 0, 1]]), label_kind="soft")
    session = set_label_kind(soft, "index")
    assert label(session) == [0, 1, 0]
    assert session.data.label_kind == "index"


def test_other_label_kinds_keep_the_numbers():
    session = three_classes()
    assert set_label_kind(session, "index") is session
    assert set_label_kind(session, "soft").data.labels == session.data.labels
    one = one_score([0.2], [0.7], label_kind="soft")
    assert label(set_label_kind(one, "index")) == [0.7]


KINDS = ("probabilities", "logits", "log-probabilities")


@pytest.mark.parametrize("source", KINDS)
@pytest.mark.parametrize("to", KINDS)
@pytest.mark.parametrize("temperature", [1.0, 2.5])
def test_other_terms_keep_the_probabilities(source, to, temperature):
    start = set_temperature(three_classes(), temperature)
    session = set_prediction_kind(start, source)
    session = set_prediction_kind(session, to)
    assert session.data.prediction_kind == to
    np.testing.assert_allclose(
        probabilities(session.data, temperature), start.data.predictions.array, rtol=1e-12
    )


def test_log_probabilities_are_logarithms():
    session = set_prediction_kind(set_temperature(three_classes(), 3.0), "log-probabilities")
    np.testing.assert_allclose(row(session), np.log([0.5, 0.2, 0.3]))


def test_a_probability_of_0_gets_a_finite_logit():
    session = three_classes(predictions=Matrix([[1.0, 0.0, 0.0], [0, 0, 1]]))
    values = row(set_prediction_kind(session, "logits"))
    assert values[1] == pytest.approx(math.log(1e-12))


def test_a_single_probability_and_its_logit():
    session = set_prediction_kind(one_score([0.8, 1.0], [1, 0]), "logits")
    assert row(session) == pytest.approx([math.log(4)])
    assert math.isfinite(row(session, 1)[0])
    assert probabilities(session.data, 1.0)[0, 0] == pytest.approx(0.8)
    np.testing.assert_array_equal(logits(session.data), session.data.predictions.array)


def test_reading_numbers_otherwise_keeps_them():
    session = fix(three_classes(), "read-as-logits")
    assert session.data.prediction_kind == "logits"
    assert row(session) == row(three_classes())


def test_classes_are_named():
    assert set_class_name(three_classes(), 1, " fox ").data.class_names == ("cat", "fox", "owl")
    assert set_class_name(three_classes(), 1, "  ").data.class_names[1] == "class 1"
    assert len(set_class_name(blank(), 0, "x" * 300).data.class_names[0]) == 200
    assert set_class_name(blank(), 0, "cat").data.class_names == ("cat", "class 1", "class 2")
    with pytest.raises(SessionError, match="no cell"):
        set_class_name(blank(), 3, "cat")


def test_classes_are_weighted():
    session = set_class_weight(three_classes(), 1, 0.5)
    assert session.data.class_weights == Matrix([1, 0.5, 1])
    session = set_class_weight(session, 0, 2.0)
    assert session.data.class_weights == Matrix([2, 0.5, 1])
    session = set_class_weight(set_class_weight(session, 0, 1.0), 1, 1.0)
    assert session.data.class_weights is None
    with pytest.raises(SessionError, match="negative"):
        set_class_weight(session, 0, -1.0)


def test_one_pasted_row_replaces_the_shown_row():
    session = paste_predictions(set_row(three_classes(), 1), np.array([0.6, 0.3, 0.1]))
    assert row(session, 0) == [0.5, 0.2, 0.3]
    assert row(session, 1) == [0.6, 0.3, 0.1]
    assert session.data.labels == three_classes().data.labels


def test_pasted_rows_replace_all():
    block = np.full((3, 3), 1 / 3)
    session = paste_predictions(set_row(three_classes(), 1), block)
    assert session.data.predictions == Matrix(block)
    assert label(session, 0) == label(session, 2) == [0, 0, 1]  # as the row that was shown
    assert session.data.class_names == NAMES
    assert session.data.row_names == ()
    assert session.vector.row == 1
    fewer = paste_predictions(session, np.array([[0.5, 0.5, 0.0, 0.0]]))
    assert fewer.vector.row == 0


def test_as_many_rows_keep_their_labels_and_names():
    weighted = set_class_weight(three_classes(), 1, 0.5)
    session = paste_predictions(weighted, np.full((2, 3), 1 / 3))
    assert session.data.labels == weighted.data.labels
    assert session.data.row_names == ("first", "second")
    assert session.data.class_weights == weighted.data.class_weights


def test_labels_keep_their_class_while_it_exists():
    weighted = set_class_weight(three_classes(), 1, 0.5)
    session = paste_predictions(weighted, np.full((2, 2), 0.5))
    assert label(session, 0) == [1, 0]
    assert label(session, 1) == [1, 0]  # class 2 is gone
    assert session.data.class_names == ("cat", "dog")
    assert session.data.class_weights is None
    wider = paste_predictions(weighted, np.full((2, 4), 0.25))
    assert label(wider, 1) == [0, 0, 1, 0]
    assert wider.data.class_names == ()


def test_single_scores_and_rows_of_classes_take_over_from_each_other():
    session = paste_predictions(three_classes(), np.array([[0.4], [0.6]]))
    assert [label(session, 0), label(session, 1)] == [[0], [1]]
    back = paste_predictions(session, np.full((2, 3), 1 / 3))
    assert [label(back, 0), label(back, 1)] == [[1, 0, 0], [0, 1, 0]]


def test_pasted_numbers_must_be_finite_and_not_too_many():
    with pytest.raises(SessionError) as caught:
        paste_predictions(three_classes(), np.array([[0.1, 0.2], [0.3, np.nan]]))
    assert caught.value.where == "row 2, column 2"
    with pytest.raises(SessionError, match="10001 classes"):
        paste_predictions(three_classes(), np.zeros((1, 10_001)))


@given(st.integers(1, 4), st.integers(1, 4))
def test_whatever_is_pasted_can_be_saved(rows, classes):
    session = paste_predictions(set_row(three_classes(), 1), np.full((rows, classes), 0.25))
    assert loads(dumps(session)) == session


def test_other_data_is_shown_from_the_first_row_on():
    session = set_data(set_row(three_classes(), 1), blank().data)
    assert session.data == blank().data
    assert session.vector.row == 0


@pytest.mark.parametrize(
    "data",
    [
        Data(Matrix([[0.5, 0.5]]), Matrix([[1]])),
        Data(Matrix(np.zeros((0, 2))), Matrix(np.zeros((0, 2)))),
        Data(Matrix(np.zeros((1, 0))), Matrix(np.zeros((1, 0)))),
    ],
)
def test_data_that_does_not_fit_is_refused(data):
    with pytest.raises(SessionError, match="do not fit"):
        set_data(blank(), data)


def test_a_lesson_with_fewer_rows_can_still_be_saved():
    lesson = open_lesson("digit-mse")
    pasted = paste_predictions(lesson, np.array([0.1, 0.2, 0.7]))
    assert pasted.data.rows == 1
    assert loads(dumps(pasted)) == pasted
    assert [p.row for p in pasted.lesson.published] == [0]
    other = set_data(lesson, pasted.data)
    assert loads(dumps(other)) == other


@pytest.mark.parametrize("temperature", [5e-324, 1e-300, 1e300])
def test_probabilities_at_any_temperature_are_numbers_that_sum_to_one(temperature):
    data = Data(Matrix([[2.0, -1.0, 0.5], [1e308, -1e308, 0.0]]), Matrix(np.eye(3)[:2]), "logits")
    found = probabilities(data, temperature)
    assert np.allclose(found.sum(axis=1), 1.0)
