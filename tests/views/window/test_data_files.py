"""Files of predictions: what was recognised is shown, and can be put right."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtTest import QTest

from lossexplorer import assets
from lossexplorer.session import edits
from lossexplorer.views.open.dialog import OpenDialog


def dialog_of(hand, qtbot):
    (dialog,) = hand.window.findChildren(OpenDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_a_csv_is_shown_as_recognised_and_opened(hand, qtbot):
    csv = assets.path("samples", "digits-softmax.csv")
    hand.furniture.files.open_path(csv)
    dialog = dialog_of(hand, qtbot)
    words = dialog.notes.text()
    assert "200 rows of 10 classes" in words
    assert "rows sum to 1: read as probabilities" in words
    assert dialog.form.kind.currentData() == "probabilities"
    assert dialog.preview.rowCount() == 50
    hand.click(dialog.open_button)
    assert hand.session.data.rows == 200
    assert hand.session.lesson is None
    assert hand.session.workspace == "batch"
    assert hand.window.windowTitle().startswith("digits-softmax[*]")
    assert hand.window.docks["lesson"].isHidden()
    hand.actions["edit.undo"].trigger()
    assert hand.session.data.rows == 2


def test_the_kind_can_be_put_right_and_labels_come_from_another_file(hand, qtbot, tmp_path):
    values = np.array([[0.2, 0.8], [0.5, 0.5], [0.9, 0.1]])
    np.save(tmp_path / "p.npy", values)
    np.save(tmp_path / "t.npy", np.array([1, 0, 0]))
    hand.furniture.files.open_path(tmp_path / "p.npy")
    dialog = dialog_of(hand, qtbot)
    assert "there are no labels" in dialog.message.text()
    assert not dialog.open_button.isEnabled()
    dialog.read_labels_from(tmp_path / "t.npy")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.message.isHidden()
    dialog.form.kind.setCurrentIndex(1)
    dialog.form.kind.activated.emit(1)
    hand.click(dialog.open_button)
    assert hand.session.data.prediction_kind == "logits"
    np.testing.assert_array_equal(hand.session.data.predictions.array, values)
    np.testing.assert_array_equal(hand.session.data.labels.array.argmax(axis=1), [1, 0, 0])


def test_another_label_column_can_be_named(hand, qtbot, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("a,b,label,truth\n0.2,0.8,0,1\n0.7,0.3,0,1\n")
    hand.furniture.files.open_path(path)
    dialog = dialog_of(hand, qtbot)
    assert "may both hold the labels" in dialog.message.text()
    QTest.keyClicks(dialog.form.column, "4")
    dialog.form.column.activated.emit(dialog.form.column.currentIndex())
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.draft.table.labels.tolist() == [1, 1]
    assert dialog.draft.table.class_names == ("a", "b")
    assert "column 3 'label' left out" in dialog.notes.text()
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("ragged.csv", b"0.1,0.9,1\n0.2,1\n", "ragged.csv"),
        ("empty.csv", b"", "empty"),
        ("words.csv", b"0.1,zero,1\n", "words.csv"),
        ("evil.npy", b"\x80\x04\x95pickle", "evil.npy"),
    ],
)
def test_a_broken_data_file_is_explained_in_the_dialog(hand, qtbot, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    before = hand.session
    hand.furniture.files.open_path(path)
    dialog = dialog_of(hand, qtbot)
    assert words in dialog.message.text()
    assert not dialog.open_button.isEnabled()
    dialog.reject()
    assert hand.session is before


def test_losses_that_do_not_apply_to_new_data_are_replaced(hand, qtbot, tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text("score,label\n-1.5,-1\n0.25,1\n2.0,1\n")
    hand.model.apply("", edits.select_loss, "cross_entropy")
    hand.furniture.files.open_path(path)
    hand.click(dialog_of(hand, qtbot).open_button)
    frame = hand.model.snapshot()
    assert frame.readings[hand.session.selected].value is not None
