"""Pasted text: numbers, or predictions with headings and labels."""

import numpy as np
import pytest

from lossexplorer.data.pasted import parse_pasted
from lossexplorer.data.table import Predictions, Table
from lossexplorer.errors import DataError
from lossexplorer.model.worker import Cancelled

P = [[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]]
CELLS = "0.7\t0.2\t0.1\n0.1\t0.8\t0.1"


@pytest.mark.parametrize("text", [CELLS, str(P), f"np.array({P})", CELLS.replace("\t", ", ")])
def test_numbers_alone_stay_numbers(text):
    assert parse_pasted(text).tolist() == P


def test_whole_numbers_without_a_heading_are_no_labels():
    assert parse_pasted("0.7\t0.3\t0\n0.2\t0.8\t1").shape == (2, 3)


TABLES = {
    "cat\tdog\tbird\tlabel\n0.7\t0.2\t0.1\tcat\n0.1\t0.8\t0.1\tdog": ("cat", "dog", "bird"),
    "label\tcat\tdog\tbird\n0\t0.7\t0.2\t0.1\n1\t0.1\t0.8\t0.1": ("cat", "dog", "bird"),
    "cat;dog;bird;label\n0,7;0,2;0,1;0\n0,1;0,8;0,1;1": ("cat", "dog", "bird"),
    "id,cat,dog,bird,truth\nu,.7,.2,.1,0\nv,.1,.8,.1,1": ("cat", "dog", "bird"),
    f"logits = np.array({P})\nlabels = [0, 1]": (),
    f"y = torch.tensor([0, 1])\n\np = {P}": (),
    "p = [[.7, .2, .1],\n [.1, .8, .1]]\ny_true = [[1, 0, 0], [0, 1, 0]]\n": (),
    "p = [.7, .2, .1]\nlabel = 0": (),
}


@pytest.mark.parametrize("text", TABLES)
def test_labels_come_with_predictions(text):
    table = parse_pasted(text)
    assert isinstance(table, Table)
    rows = len(table.predictions)
    np.testing.assert_allclose(table.predictions, P[:rows])
    assert table.label_rows.argmax(axis=1).tolist() == [0, 1][:rows]
    assert table.class_names == TABLES[text]


def test_names_say_what_numbers_are():
    assert parse_pasted(f"logits = {P}\nlabels = [0, 1]").prediction_kind == "logits"
    assert "their name says so: read as logits" in parse_pasted(f"logits={P}\nlabels=[0,1]").notes
    assert parse_pasted(f"probs = {P}\nlabels = [0, 1]").prediction_kind == "probabilities"


def test_headings_without_labels():
    found = parse_pasted(f"cat\tdog\tbird\n{CELLS}")
    assert isinstance(found, Predictions)
    assert found.values.tolist() == P
    assert found.class_names == ("cat", "dog", "bird")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0.1 0.2 zero", "'zero' is no number"),
        ("0.1\t0.2\n0.3\tO.4", "'O.4' is no number"),
        ("a\tb\tlabel\n0.1\t0.9\t0\n0.2\tO.8\t1", "row 2 (line 3), column 2 'b': 'O.8' is no numb"),
        ("a\tb\tlabel\n0.1\t0.9\t0\n0.2\t0.8\t2", "row 2: label 2 is outside 0 … 1"),
        ("a\tb\tlabel\ttarget\n0.1\t0.9\t0\t0", "may both hold the labels"),
        ("a\tb\n0.1\t0.9\n0.2\tx", "'x' is no number"),
        (f"p = {P}\nlabels = [0, 1, 2]", "labels: 3 labels for 2 prediction rows"),
        (f"p = {P}\nlabels = [0, 7]", "labels, row 2: label 7 is outside 0 … 2"),
        (f"p = {P}\nq = {P}", "the brackets nest deeper"),
        ("", "the text is empty"),
        ("a\nb", "'a' is no number"),
    ],
)
def test_what_cannot_be_read_is_placed(text, words):
    with pytest.raises(DataError) as caught:
        parse_pasted(text)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_reading_long_text_can_be_stopped():
    text = "a\tb\tlabel\n" + "0.25\t0.75\t1\n" * 300_000

    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        parse_pasted(text, stop)
