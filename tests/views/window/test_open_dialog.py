"""The open dialog worked by mouse and keyboard: choices, labels, large files, a second model."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from drops import drop
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from lossexplorer.session import draft as drafts
from lossexplorer.views.open import look
from lossexplorer.views.open.dialog import OpenDialog

RNG = np.random.default_rng(0)
LOGITS = RNG.normal(size=(300, 3))
LABELS = LOGITS.argmax(axis=1)
LEFT = Qt.MouseButton.LeftButton


def dialog_of(hand, qtbot):
    """The newest open dialog, when it has read its file."""
    dialog = hand.window.findChildren(OpenDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def choose(qtbot, dialog, box: QComboBox, words: str) -> None:
    """Choose an item by the keyboard."""
    box.setFocus()
    index = box.findText(words, Qt.MatchFlag.MatchStartsWith)
    assert index >= 0, [box.itemText(k) for k in range(box.count())]
    for _ in range(box.count()):
        step = index - box.currentIndex()
        if step:
            QTest.keyClick(box, Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up)
            qtbot.waitUntil(lambda: not dialog.busy)
    assert box.currentIndex() == index


@pytest.fixture
def files(tmp_path):
    """Two models and labels in several formats."""
    np.save(tmp_path / "z.npy", LOGITS)
    np.save(tmp_path / "z2.npy", LOGITS + RNG.normal(size=LOGITS.shape))
    np.save(tmp_path / "y.npy", LABELS)
    np.save(tmp_path / "few.npy", LABELS[:-1])
    np.savez(tmp_path / "both.npz", a=LOGITS, b=LOGITS[:, ::-1], c=LABELS, d=2 - LABELS)
    rows = [f"{a},{b},{c},{k}" for (a, b, c), k in zip(LOGITS.tolist(), LABELS, strict=True)]
    (tmp_path / "all.csv").write_text("\n".join(["x,y z,w,label", *rows]))
    return tmp_path


def test_arrays_are_chosen_by_the_keyboard(hand, qtbot, files):
    hand.furniture.files.open_path(files / "both.npz")
    dialog = dialog_of(hand, qtbot)
    assert "can't tell which array holds the predictions" in dialog.message.text()
    assert not dialog.open_button.isEnabled()
    assert dialog.form.kind.currentText() == ""
    assert "d (300,) i8" in [dialog.form.label_array.itemText(k) for k in range(5)]
    choose(qtbot, dialog, dialog.form.array, "b (300, 3)")
    choose(qtbot, dialog, dialog.form.label_array, "d (300,)")
    assert dialog.message.isHidden()
    assert "labels: array 'd'" in dialog.notes.text()
    QTest.keyClick(dialog.form.label_array, Qt.Key.Key_Return)
    hand.settle()
    np.testing.assert_array_equal(hand.session.data.predictions.array, LOGITS[:, ::-1])
    np.testing.assert_array_equal(hand.session.data.labels.array.argmax(axis=1), 2 - LABELS)
    assert hand.session.data.model == "both"


def test_labels_from_a_wrong_file_then_the_right_one_then_none(hand, qtbot, files, monkeypatch):
    answers = iter(["few.npy", "y.npy"])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(files / next(answers)), ""))
    hand.furniture.files.open_path(files / "z.npy")
    dialog = dialog_of(hand, qtbot)
    assert "there are no labels in it" in dialog.message.text()
    assert dialog.form.here_button.isHidden()
    hand.click(dialog.form.labels_button)
    dialog_of(hand, qtbot)
    assert "299 labels for 300 prediction rows" in dialog.message.text()
    assert dialog.form.labels_name.text() == "few.npy"
    hand.click(dialog.form.labels_button)
    dialog_of(hand, qtbot)
    assert dialog.message.isHidden()
    assert dialog.form.labels_name.text() == "class index, in y.npy"
    assert dialog.open_button.isEnabled()
    hand.click(dialog.form.here_button)
    dialog_of(hand, qtbot)
    assert "there are no labels in it" in dialog.message.text()
    drop(dialog, files / "y.npy")
    dialog_of(hand, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert hand.session.data.rows == 300


def test_labels_that_count_from_1_are_put_right_by_a_click(hand, qtbot, files):
    np.save(files / "from1.npy", LABELS + 1)
    hand.furniture.files.open_paths([files / "z.npy", files / "from1.npy"])
    dialog = dialog_of(hand, qtbot)
    assert "these labels seem to count from 1" in dialog.message.text()
    hand.click(dialog.form.one_less_button)
    dialog_of(hand, qtbot)
    assert "labels count from 1: 1 taken off" in dialog.notes.text()
    assert dialog.form.one_less_button.isHidden()
    drop(dialog, files / "y.npy")  # another file is read as it stands
    dialog_of(hand, qtbot)
    assert "taken off" not in dialog.notes.text()
    drop(dialog, files / "from1.npy")
    dialog_of(hand, qtbot)
    hand.click(dialog.form.one_less_button)
    dialog_of(hand, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert hand.session.data.labels.array.argmax(axis=1).tolist() == LABELS.tolist()


def test_a_label_column_is_chosen_and_the_kind_stays_declared(hand, qtbot, files):
    hand.furniture.files.open_path(files / "all.csv")
    dialog = dialog_of(hand, qtbot)
    kind = dialog.form.kind
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert "read as log-probabilities, as you chose" in dialog.notes.text()
    assert "rows are no probabilities" not in dialog.notes.text()
    choose(qtbot, dialog, dialog.form.column, "2 y z")
    assert "label" in dialog.message.text()
    choose(qtbot, dialog, dialog.form.column, "recognised")
    assert kind.currentData() == "log-probabilities"
    dialog.accept()
    dialog.reject()


def test_escape_while_reading_stops_it(hand, qtbot, files, monkeypatch):
    stopped, going = threading.Event(), threading.Event()

    def slow(_source, report):
        try:
            for step in range(100_000):
                report(step / 100_000)
                going.set()
                threading.Event().wait(0.005)
        except BaseException:
            stopped.set()
            raise

    monkeypatch.setattr(look, "read_draft", slow)
    before = hand.session
    hand.furniture.files.open_path(files / "all.csv")
    (dialog,) = hand.window.findChildren(OpenDialog)
    qtbot.waitUntil(going.is_set)
    qtbot.waitUntil(dialog.progress.isVisible)
    qtbot.waitUntil(lambda: dialog.progress.value() > 0)
    assert not dialog.open_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(stopped.is_set)
    qtbot.waitUntil(lambda: not hand.window.findChildren(OpenDialog))
    assert hand.session is before


@pytest.mark.parametrize("name", ["z.npy", "all.csv"])
def test_a_large_file_is_opened_by_its_name(hand, qtbot, files, monkeypatch, name):
    monkeypatch.setattr(drafts, "IN_MEMORY", 100)
    paths = [files / "y.npy", files / name] if name == "z.npy" else [files / name]
    hand.furniture.files.open_paths(paths)
    dialog = dialog_of(hand, qtbot)
    assert "300 rows of 3 classes: too many for a session" in dialog.notes.text()
    hand.click(dialog.open_button)
    large = hand.session.large
    assert large.rows == 300
    assert large.predictions == str(files / name)
    assert hand.session.workspace == "batch"
    np.testing.assert_allclose(hand.session.data.predictions.array, LOGITS[:1])
    hand.furniture.files._data_files().open_second(files / "z2.npy")
    dialog = dialog_of(hand, qtbot)
    hand.click(dialog.open_button)
    assert hand.session.large.second == str(files / "z2.npy")
    assert hand.session.data.second.predictions.shape == (1, 3)
    hand.actions["edit.undo"].trigger()
    assert hand.session.large.second == ""
    hand.actions["edit.undo"].trigger()
    assert hand.session.large is None


def test_a_second_model_is_opened_from_the_menu(hand, qtbot, files, monkeypatch):
    hand.furniture.files.open_paths([files / "z.npy", files / "y.npy"])
    hand.click(dialog_of(hand, qtbot).open_button)
    answers = iter(["few.npy", "z2.npy"])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(files / next(answers)), ""))
    hand.actions["file.open_second"].trigger()
    dialog = dialog_of(hand, qtbot)
    assert "299 rows of 1 numbers, where the first model has 300 of 3" in dialog.message.text()
    assert dialog.form.labels_button.isHidden()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    hand.actions["file.open_second"].trigger()
    dialog = dialog_of(hand, qtbot)
    assert dialog.heading.text() == "z2.npy: second model"
    assert dialog.preview.columnCount() == 3
    hand.click(dialog.open_button)
    second = hand.session.data.second
    assert (second.name, second.predictions.shape) == ("z2", (300, 3))
    assert hand.session.data.model == "z"
    assert hand.session.workspace == "batch"


def test_two_models_and_labels_are_dropped_on_the_window(hand, qtbot, files):
    drop(hand.window, files / "z2.npy", files / "y.npy", files / "z.npy")
    dialog = dialog_of(hand, qtbot)
    assert dialog.form.labels_name.text() == "class index, in y.npy"
    hand.click(dialog.open_button)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in hand.window.findChildren(OpenDialog)))
    hand.click(dialog_of(hand, qtbot).open_button)
    assert (hand.session.data.model, hand.session.data.second.name) == ("z2", "z")


def test_what_does_not_go_with_what_was_dropped_is_named(hand, qtbot, files):
    drop(hand.window, files / "z.npy", files / "z2.npy", files / "few.npy", files / "y.npy")
    dialog_of(hand, qtbot).reject()
    assert "Not opened: y.npy. Two models" in hand.furniture.errors.text


def test_many_classes_and_long_names_fit_the_preview(hand, qtbot, tmp_path):
    name = "a long name of a class that goes on and on "
    np.savez(
        tmp_path / "wide.npz",
        logits=np.zeros((5, 1000)),
        labels=np.arange(5),
        class_names=np.array([f"{name}{k}" for k in range(1000)]),
    )
    hand.furniture.files.open_path(tmp_path / "wide.npz")
    dialog = dialog_of(hand, qtbot)
    preview = dialog.preview
    assert preview.columnCount() == 22
    assert preview.horizontalHeaderItem(21).text() == "and 980 more"
    assert preview.horizontalHeaderItem(1).toolTip() == f"{name}0"
    assert max(preview.columnWidth(k) for k in range(22)) <= 160
    assert dialog.width() <= 800
    dialog.reject()


def test_cells_with_labels_are_pasted_as_a_batch(hand, qtbot):
    text = "cat\tdog\tlabel\n0,7\t0,3\tdog\n0,2\t0,8\tdog\n0,5\t0,5\tcat"
    QGuiApplication.clipboard().setText(text)
    hand.actions["edit.paste_numbers"].trigger()
    assert hand.session.data.rows == 3
    assert hand.session.data.class_names == ("cat", "dog")
    assert "labels: column 3 'label'" in hand.furniture.diagnostics.message.text()
    hand.actions["edit.undo"].trigger()
    assert hand.session.data.rows == 2


def test_long_text_is_pasted_beside_the_window(hand, qtbot):
    rows = "0.25\t0.75\t1\n" * 60_000
    QGuiApplication.clipboard().setText(f"a\tb\tlabel\n{rows}")
    hand.actions["edit.paste_numbers"].trigger()
    assert hand.session.data.rows == 2  # it is still being read
    qtbot.waitUntil(lambda: hand.session.data.rows == 60_000, timeout=20_000)
    assert hand.session.data.labels.array[:, 1].all()
    rows = "0.25\tO.75\t1\n" * 60_000
    QGuiApplication.clipboard().setText(f"a\tb\tlabel\n{rows}")
    with qtbot.waitSignal(hand.model.refused, timeout=20_000) as refused:
        hand.furniture.table.paste()
    assert "column 2 'b' holds words such as 'O.75'" in refused.args[0].message
