"""Edits of several cells, and pasted labels."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.errors import SessionError
from lossexplorer.session.cell_edits import paste_labels, set_cells
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, Session


@pytest.fixture
def session():
    return Session(data=Data(Matrix(np.full((2, 3), 1 / 3)), Matrix(np.eye(3)[[0, 1]])))


def test_cells_of_all_kinds_in_one_edit(session):
    changes = [("prediction", 0, 0.5), ("label", 2, 1.0), ("weight", 1, 4.0)]
    data = set_cells(session, changes).data
    assert data.predictions.array[0].tolist() == [0.5, 1 / 3, 1 / 3]
    assert data.labels.array[0].tolist() == [0, 0, 1]
    assert data.class_weights.array.tolist() == [1, 4, 1]


def test_one_bad_cell_refuses_all(session):
    with pytest.raises(SessionError, match="no cell"):
        set_cells(session, [("prediction", 0, 0.5), ("prediction", 3, 0.5)])


def test_an_index_for_every_row(session):
    data = paste_labels(session, np.array([2, 0]), "index").data
    assert data.labels.array.argmax(axis=1).tolist() == [2, 0]
    assert data.label_kind == "index"


def test_one_index_is_for_the_shown_row(session):
    data = paste_labels(session, np.array([2]), "index").data
    assert data.labels.array.argmax(axis=1).tolist() == [2, 1]


def test_one_soft_row_makes_the_labels_soft(session):
    data = paste_labels(session, np.array([[0.2, 0.3, 0.5]]), "soft").data
    assert data.label_kind == "soft"
    assert data.labels.array.tolist() == [[0.2, 0.3, 0.5], [0, 1, 0]]


def test_hard_rows_leave_soft_labels_soft(session):
    soft = paste_labels(session, np.array([[0.2, 0.3, 0.5]]), "soft")
    assert paste_labels(soft, np.array([1]), "index").data.label_kind == "soft"


def test_a_wrong_number_of_labels_says_what_would_be_right(session):
    with pytest.raises(SessionError, match="paste one label, or 2"):
        paste_labels(session, np.array([0, 1, 2]), "index")


def test_scores_keep_their_coding():
    scores = Session(data=Data(Matrix([[0.3], [2.0]]), Matrix([[0.0], [1.0]])))
    signed = paste_labels(scores, np.array([-1, 1]), "index").data
    assert signed.label_coding == "sign"
    assert signed.labels.array.tolist() == [[-1], [1]]
    assert paste_labels(scores, np.array([1, 0]), "index").data.label_coding == "binary"


def test_one_label_among_signed_rows_is_signed():
    signed = Session(
        data=Data(Matrix(np.zeros((2, 3))), Matrix(2 * np.eye(3)[[0, 1]] - 1), label_coding="sign")
    )
    data = paste_labels(signed, np.array([2]), "index").data
    assert data.labels.array.tolist() == [[-1, -1, 1], [-1, 1, -1]]
    assert data.label_coding == "sign"
    assert paste_labels(signed, np.array([2, 0]), "index").data.label_coding == "binary"
