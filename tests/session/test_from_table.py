"""Tables become sessions that can be drawn and saved."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.data.table import make_table
from lossexplorer.figures.build import build
from lossexplorer.session.from_table import data_of, session_of
from lossexplorer.session.readings import readings
from lossexplorer.session.store import dumps, loads

P = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]])


def test_class_indices_become_one_hot_rows():
    data = data_of(make_table(P, np.array([0, 2]), class_names=("a", "b", "c"), source="p.csv"))
    np.testing.assert_array_equal(data.predictions.array, P)
    np.testing.assert_array_equal(data.labels.array, [[1, 0, 0], [0, 0, 1]])
    assert (data.prediction_kind, data.label_kind) == ("probabilities", "index")
    assert data.label_coding == "binary"
    assert data.class_names == ("a", "b", "c")
    assert data.source == "p.csv"


def test_label_rows_stay_as_they_are():
    soft = np.array([[0.8, 0.1, 0.1], [0.0, 0.5, 0.5]])
    data = data_of(make_table(P, soft))
    assert data.label_kind == "soft"
    np.testing.assert_array_equal(data.labels.array, soft)
    assert data_of(make_table(P, np.eye(3)[[0, 2]])).label_kind == "one-hot"


@pytest.mark.parametrize(("labels", "coding"), [([1, 0, 1], "binary"), ([1, -1, 1], "sign")])
def test_single_scores_keep_the_coding_of_their_labels(labels, coding):
    data = data_of(make_table(np.array([0.5, -2.0, 3.0]), np.array(labels)))
    assert data.label_coding == coding
    assert data.labels.array.ravel().tolist() == labels
    assert data.prediction_kind == "logits"


def test_long_names_are_cut_so_that_the_session_can_be_saved():
    names = tuple(letter * 300 for letter in "abc")
    table = make_table(
        P, np.array([0, 2]), class_names=names, row_names=names[:2], source="x" * 300 + ".csv"
    )
    session = session_of(table)
    assert session.data.source.endswith(".csv")
    assert loads(dumps(session)) == session


@pytest.mark.parametrize(
    ("predictions", "labels", "selected"),
    [
        (P, [0, 2], "cross_entropy"),
        (P * 10 - 3, [0, 2], "cross_entropy"),
        (np.log(P), [0, 2], "cross_entropy"),
        (np.array([0.2, 0.9]), [0, 1], "binary_cross_entropy"),
        (np.array([-2.0, 0.9]), [0, 1], "binary_cross_entropy"),
        (np.array([-2.0, 0.9]), [-1, 1], "binary_cross_entropy"),
    ],
)
def test_every_kind_of_data_shows_losses_that_apply(predictions, labels, selected):
    session = session_of(make_table(predictions, np.array(labels)))
    assert session.selected == selected
    found = readings(session)
    assert all(found[choice.key].value is not None for choice in session.shown)
    assert build(session).panels
    assert loads(dumps(session)) == session
