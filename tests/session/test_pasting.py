"""Pasted numbers in a session."""

import numpy as np
import pytest

from lossexplorer.data.pasted import parse_pasted
from lossexplorer.errors import SessionError
from lossexplorer.session import pasting
from lossexplorer.session.edits import set_row
from lossexplorer.session.pasting import paste
from lossexplorer.session.presets import open_lesson

LESSON = "three-classes"


def test_labels_and_names_replace_all_data():
    text = "cat\tdog\tlabel\n0.7\t0.3\tdog\n0.2\t0.8\tdog\n0.5\t0.5\tcat"
    data = paste(open_lesson(LESSON), parse_pasted(text)).data
    assert data.class_names == ("cat", "dog")
    assert data.labels.array.argmax(axis=1).tolist() == [1, 1, 0]
    assert data.rows == 3


def test_headings_name_the_classes_of_the_rows_that_are_there():
    session = open_lesson(LESSON)
    rows = session.data.rows
    names = "\t".join(f"logit_{name}" for name in "abc")
    body = "1\t2\t-3\n" * rows
    data = paste(session, parse_pasted(f"{names}\n{body}")).data
    assert data.class_names == ("a", "b", "c")
    assert data.prediction_kind == "logits"
    np.testing.assert_array_equal(data.labels.array, session.data.labels.array)


def test_one_row_with_headings_leaves_what_the_others_are():
    session = set_row(open_lesson(LESSON), 1)
    assert session.data.rows > 1
    data = paste(session, parse_pasted("logit_a\tlogit_b\tlogit_c\n1\t2\t-3")).data
    assert data.prediction_kind == session.data.prediction_kind
    assert data.predictions.array[1].tolist() == [1, 2, -3]
    np.testing.assert_array_equal(data.predictions.array[0], session.data.predictions.array[0])


def test_too_many_numbers_are_refused(monkeypatch):
    monkeypatch.setattr(pasting, "IN_MEMORY", 5)
    with pytest.raises(SessionError, match="6 numbers are too many to paste; at most 5 can be: sa"):
        paste(open_lesson(LESSON), np.ones((2, 3)))
