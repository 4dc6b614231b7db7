"""Edits of the Batch workspace, and what other edits do to a second model and a file."""

from __future__ import annotations

import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session import data_edits
from lossexplorer.session.batch_edits import (
    open_row,
    set_batch_view,
    set_draw,
    set_second,
    swap_models,
)
from lossexplorer.session.cell_edits import paste_labels
from lossexplorer.session.diagnosis import fix
from lossexplorer.session.large import EditedRow, Large
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data, Session
from lossexplorer.session.store import dumps, loads

FIRST = [[0.5, 0.2, 0.3], [0.1, 0.1, 0.8]]
SECOND = [[2.0, -1.0, 0.5], [0.0, 1.0, 3.0]]


def two_models() -> Session:
    data = Data(Matrix(FIRST), Matrix([[1, 0, 0], [0, 0, 1]]), model="a")
    return set_second(Session(data), Matrix(SECOND), "logits", "b")


def large_session() -> Session:
    """The opened row of a file that is never read here."""
    data = Data(
        Matrix(FIRST[:1]), Matrix([[1, 0, 0]]), prediction_kind="logits", row_names=("row 4",)
    )
    return Session(data, large=Large("logits.npy", "labels.npy", rows=9, opened=3))


def test_the_view_changes_field_by_field():
    session = set_batch_view(two_models(), sort="margin", label=2, above=0.5, wrong_only=True)
    view = session.batch
    assert (view.sort, view.label, view.above, view.wrong_only) == ("margin", 2, 0.5, True)
    assert view.descending
    assert set_batch_view(session, label=None).batch.label is None


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"label": 3}, "no class 3; classes go from 0 to 2"),
        ({"label": -1}, "session.batch.label: .*>= 0"),
        ({"above": math.nan}, "no finite number"),
        ({"above": math.inf}, "no finite number"),
        ({"sort": "size"}, "session.batch.sort: 'size' is not known"),
        ({"detail": "all"}, "session.batch.detail"),
        ({"search": "x" * 1000}, "session.batch.search"),
    ],
)
def test_a_view_that_makes_no_sense_is_refused(fields, message):
    with pytest.raises(SessionError, match=message):
        set_batch_view(two_models(), **fields)


def test_a_single_score_knows_two_classes():
    session = Session(Data(Matrix([[0.3], [0.9]]), Matrix([[0], [1]])))
    assert set_batch_view(session, label=1).batch.label == 1
    with pytest.raises(SessionError, match="from 0 to 1"):
        set_batch_view(session, label=2)


def test_draws_have_their_ranges():
    session = set_draw(two_models(), size=5, seed=3, replacement=True, repeats=100)
    draw = session.batch.draw
    assert (draw.size, draw.seed, draw.replacement, draw.repeats) == (5, 3, True, 100)
    for fields in ({"size": 0}, {"seed": -1}, {"seed": 2**32}, {"repeats": 1}):
        with pytest.raises(SessionError, match=r"session\.batch\.draw"):
            set_draw(session, **fields)


def test_a_second_model_has_as_many_rows():
    session = two_models()
    assert session.data.second is not None
    assert (session.data.second.name, session.data.second.prediction_kind) == ("b", "logits")
    for shape in ((1, 3), (2, 2), (3, 3)):
        with pytest.raises(SessionError, match="the first's 2 × 3"):
            set_second(session, Matrix(np.ones(shape)), "probabilities", "c")
    assert set_second(session, None).data.second is None


def test_swapping_changes_which_model_is_looked_at_and_nothing_else():
    session = two_models()
    swapped = swap_models(session)
    data = swapped.data
    assert data.second is not None
    assert data.predictions == Matrix(SECOND)
    assert (data.prediction_kind, data.model) == ("logits", "b")
    assert data.second.predictions == Matrix(FIRST)
    assert (data.second.name, data.second.first) == ("a", True)
    assert data.labels == session.data.labels
    assert swap_models(swapped) == session


def test_one_model_is_not_swapped():
    with pytest.raises(SessionError, match="no second model"):
        swap_models(open_lesson("three-classes"))


def test_a_row_of_the_session_is_opened_in_vector():
    assert open_row(two_models(), 1).vector.row == 1
    with pytest.raises(SessionError, match="no row 3"):
        open_row(two_models(), 2)


# A second model beside other edits ------------------------------------------------


EDITS = {
    "typed": lambda s: data_edits.set_prediction(s, 0, 1, 0.9),
    "dragged": lambda s: data_edits.drag_prediction(s, 0, 1, 0.9),
    "label": lambda s: data_edits.set_label(s, 0, 1, 1.0),
    "label kind": lambda s: data_edits.set_label_kind(s, "soft"),
    "class name": lambda s: data_edits.set_class_name(s, 0, "cat"),
    "class weight": lambda s: data_edits.set_class_weight(s, 0, 2.0),
    "one row": lambda s: data_edits.paste_predictions(s, np.array([0.2, 0.3, 0.5])),
    "all rows": lambda s: data_edits.paste_predictions(s, np.full((2, 3), 1 / 3)),
    "labels": lambda s: paste_labels(s, np.array([1, 2]), "index"),
    "kind": lambda s: data_edits.set_prediction_kind(s, "logits"),
    "fix": lambda s: fix(s, "labels-up"),
    "read as": lambda s: fix(s, "read-as-logits"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_edits_of_the_same_samples_leave_the_second_model_alone(edit):
    session = two_models()
    after = edit(session)
    assert after.data != session.data
    assert after.data.second == session.data.second
    assert loads(dumps(after)) == after


@pytest.mark.parametrize("shape", [(3, 3), (2, 4), (1, 2)])
def test_pasting_other_samples_takes_the_second_model_away(shape):
    after = data_edits.paste_predictions(two_models(), np.full(shape, 0.25))
    assert after.data.predictions.shape == shape
    assert after.data.second is None


def test_other_data_bring_their_own_second_model():
    other = Data(Matrix([[1.0, 0.0]]), Matrix([[1, 0]]))
    assert data_edits.set_data(two_models(), other).data.second is None


# A file beside other edits --------------------------------------------------------


def test_edits_of_the_opened_row_keep_the_file():
    session = large_session()
    for edit in ("typed", "label", "class name", "class weight", "one row"):
        after = EDITS[edit](session)
        assert after.large == session.large
        assert after.data != session.data


def test_other_rows_than_those_of_the_file_close_it():
    session = large_session()
    assert data_edits.paste_predictions(session, np.full((2, 3), 0.25)).large is None
    assert data_edits.paste_predictions(session, np.full((1, 2), 0.25)).large is None
    other = Data(Matrix([[1.0, 0.0]]), Matrix([[1, 0]]))
    assert data_edits.set_data(session, other).large is None


def test_numbers_of_a_file_are_read_as_another_kind_and_not_changed():
    after = data_edits.set_prediction_kind(large_session(), "probabilities")
    assert after.large is not None
    assert after.large.prediction_kind == after.data.prediction_kind == "probabilities"
    assert after.data.predictions == Matrix(FIRST[:1])
    again = fix(after, "read-as-logits")
    assert again.large is not None
    assert again.large.prediction_kind == "logits"


def test_labels_of_a_file_stay_what_they_are():
    session = large_session()
    with pytest.raises(SessionError, match="the labels of the file are classes"):
        data_edits.set_label_kind(session, "soft")
    assert data_edits.set_label_kind(session, "one-hot").large == session.large


def test_a_second_model_of_a_file_comes_with_the_file():
    with pytest.raises(SessionError, match="in a file"):
        set_second(large_session(), Matrix(FIRST[:1]), "logits", "b")


def test_files_and_rows_edited_before_are_swapped_with_the_models():
    session = large_session()
    assert session.large is not None
    edited = EditedRow(5, Matrix(FIRST[:1]), Matrix([[0, 1, 0]]), Matrix(SECOND[:1]))
    large = replace(
        session.large, second="other.npy", second_kind="probabilities", edited=(edited,)
    )
    session = replace(session, large=large)
    session = replace(session, data=replace(session.data, second=two_models().data.second))
    swapped = swap_models(session).large
    assert swapped is not None
    assert (swapped.predictions, swapped.second) == ("other.npy", "logits.npy")
    assert (swapped.prediction_kind, swapped.second_kind) == ("probabilities", "logits")
    assert swapped.second_first
    assert swapped.labels == "labels.npy"
    assert swapped.edited[0].predictions == Matrix(SECOND[:1])
    assert swapped.edited[0].second == Matrix(FIRST[:1])
    assert swap_models(swap_models(session)) == session
