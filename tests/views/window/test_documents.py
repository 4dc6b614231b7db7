"""Sessions and data files in the window: open, save, close, remembered, restored."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from lossexplorer import assets
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import load_session, save_session
from lossexplorer.views.open_dialog import OpenDialog


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "mine.lossx"
    save_session(edits.set_probe(open_lesson("three-classes"), 0.25), path)
    return path


def change(hand):
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.9)
    hand.settle()


def answer(monkeypatch, button):
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or button)
    return asked


def open_and_wait(hand, qtbot, path):
    hand.furniture.files.open_path(path)
    qtbot.waitUntil(lambda: not hand.furniture.files._reader.busy)
    hand.settle()


def dialog_of(hand, qtbot):
    (dialog,) = hand.window.findChildren(OpenDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_a_session_given_at_the_start_is_shown_at_once_and_is_not_modified(open_window, saved):
    hand = open_window(saved)
    assert hand.session == load_session(saved)
    assert hand.window.windowTitle() == "mine.lossx[*] — Loss Explorer"
    assert not hand.window.isWindowModified()
    assert hand.steps() == 0


def test_a_changed_session_is_marked_and_saved_under_its_name(open_window, saved):
    hand = open_window(saved)
    change(hand)
    assert hand.window.isWindowModified()
    hand.keys("Ctrl+S")
    assert not hand.window.isWindowModified()
    assert load_session(saved) == hand.session


def test_an_untitled_session_is_saved_where_it_is_asked_to(hand, tmp_path, monkeypatch):
    change(hand)
    name = str(tmp_path / "new")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    hand.keys("Ctrl+S")
    assert load_session(tmp_path / "new.lossx") == hand.session
    assert hand.model.path == tmp_path / "new.lossx"
    assert hand.window.preferences.recent == (tmp_path / "new.lossx",)
    assert hand.window.preferences.folder == str(tmp_path)


def test_a_session_that_cannot_be_written_says_why_and_stays_modified(hand, tmp_path, monkeypatch):
    change(hand)
    name = str(tmp_path / "missing" / "new.lossx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    hand.keys("Ctrl+S")
    assert "does not exist" in hand.furniture.errors.text
    assert hand.model.modified and hand.model.path is None


def test_open_asks_for_a_file_and_undo_brings_the_old_session_back(hand, qtbot, saved, monkeypatch):
    before = hand.session
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(saved), ""))
    hand.keys("Ctrl+O")
    qtbot.waitUntil(lambda: hand.model.path == saved)
    assert hand.session == load_session(saved)
    hand.keys("Ctrl+Z")
    assert hand.session is before
    assert hand.model.path is None


@pytest.mark.parametrize("content", [b"", b"{", b"\x80\x04", b'{"format": "x"}'])
def test_a_broken_session_says_so_and_leaves_the_present_one(hand, qtbot, tmp_path, content):
    broken = tmp_path / "broken.lossx"
    broken.write_bytes(content)
    change(hand)
    before = hand.session
    open_and_wait(hand, qtbot, broken)
    assert "broken.lossx" in hand.furniture.errors.text
    assert hand.session is before
    assert hand.steps() == 1


def test_a_broken_session_at_the_start_is_said_over_the_first_lesson(open_window, tmp_path, qtbot):
    hand = open_window(tmp_path / "gone.lossx")
    qtbot.waitUntil(lambda: hand.furniture.errors.text != "")
    assert "there is no such file" in hand.furniture.errors.text
    assert hand.session.lesson.key == "digit-mse"


def test_a_csv_is_shown_as_recognised_and_opened(hand, qtbot):
    csv = assets.path("samples", "digits-softmax.csv")
    hand.furniture.files.open_path(csv)
    dialog = dialog_of(hand, qtbot)
    words = dialog.notes.text()
    assert "200 rows of 10 classes" in words
    assert "rows sum to 1: read as probabilities" in words
    assert dialog.kind.currentData() == "probabilities"
    assert dialog.preview.rowCount() == 8
    hand.click(dialog.open_button)
    assert hand.session.data.rows == 200
    assert hand.session.lesson is None
    assert hand.session.workspace == "vector"
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
    dialog.kind.setCurrentIndex(1)
    dialog.kind.activated.emit(1)
    hand.click(dialog.open_button)
    assert hand.session.data.prediction_kind == "logits"
    np.testing.assert_array_equal(hand.session.data.predictions.array, values)
    np.testing.assert_array_equal(hand.session.data.labels.array.argmax(axis=1), [1, 0, 0])


def test_another_label_column_can_be_named(hand, qtbot, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("a,b,label,truth\n0.2,0.8,0,1\n0.7,0.3,0,1\n")
    hand.furniture.files.open_path(path)
    dialog = dialog_of(hand, qtbot)
    dialog.column.setText("truth")
    dialog.column.editingFinished.emit()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.table is None or "truth" in dialog.notes.text()
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


def test_a_file_is_dropped_on_the_window(hand, qtbot, saved):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(saved))])
    drop = QDropEvent(
        QPointF(QPoint(600, 300)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(
        QPoint(600, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(hand.window, enter)
    assert enter.isAccepted()
    hand.window.dropEvent(drop)
    qtbot.waitUntil(lambda: hand.model.path == saved)


def test_recent_files_are_listed_and_opened(hand, qtbot, saved):
    open_and_wait(hand, qtbot, saved)
    hand.actions["file.new"].trigger()
    assert hand.model.path is None
    menu = hand.window.menus["recent"]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "mine.lossx"
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: hand.model.path == saved)
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["No files yet"]


def test_closing_a_changed_document_asks_and_can_be_cancelled(open_window, saved, monkeypatch):
    hand = open_window(saved)
    change(hand)
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not hand.window.close()
    assert asked and hand.window.isVisible()


def test_closing_can_save(open_window, saved, monkeypatch):
    hand = open_window(saved)
    change(hand)
    answer(monkeypatch, QMessageBox.StandardButton.Save)
    assert hand.window.close()
    assert load_session(saved) == hand.session


def test_discarded_changes_are_gone(open_window, saved, folder, monkeypatch):
    hand = open_window(saved)
    before = load_session(saved)
    change(hand)
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    assert hand.window.close()
    assert load_session(saved) == before
    assert not list((folder / "autosave").glob("*.lossx"))


def test_an_untouched_window_closes_without_a_trace(open_window, folder, monkeypatch):
    hand = open_window()
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert hand.window.close()
    assert not asked
    assert not list(folder.glob("autosave/*.lossx"))


def test_an_untitled_session_stands_there_again_at_the_next_start(open_window, monkeypatch):
    hand = open_window()
    change(hand)
    kept = hand.session
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert hand.window.close()
    assert not asked
    again = open_window()
    assert again.session == kept
    assert again.furniture.recovered.text == ""
    assert again.window.close()
    assert open_window().session == kept


def test_place_size_and_docks_are_remembered(open_window):
    hand = open_window()
    hand.window.resize(900, 654)  # the offscreen platform's screen is 800 pixels high
    hand.window.docks["data"].hide()
    hand.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, hand.window.docks["losses"])
    hand.window.close()
    again = open_window()
    assert again.window.height() == 654
    assert again.window.docks["data"].isHidden()
    right = Qt.DockWidgetArea.RightDockWidgetArea
    assert again.window.dockWidgetArea(again.window.docks["losses"]) == right
    again.actions["view.reset_layout"].trigger()
    assert not again.window.docks["data"].isHidden()
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    assert again.window.dockWidgetArea(again.window.docks["losses"]) == left


def test_the_theme_is_remembered(open_window):
    hand = open_window()
    hand.actions["view.theme_dark"].trigger()
    hand.window.close()
    assert open_window().window.theme.palette.name == "dark"


def crash(hand, qtbot, folder: Path) -> None:
    """Leave behind what a killed process leaves: its files, and nobody who holds them."""
    qtbot.waitUntil(lambda: bool(list((folder / "autosave").glob("*.lossx"))), timeout=5000)
    aside = folder / "crashed"
    shutil.copytree(folder / "autosave", aside, ignore=shutil.ignore_patterns("*.lock"))
    hand.furniture.autosave.finish(keep=False)
    hand.window.may_close = lambda: True
    hand.window.close()
    shutil.rmtree(folder / "autosave")
    aside.rename(folder / "autosave")


def test_work_is_restored_after_a_crash_and_kept(open_window, qtbot, folder):
    hand = open_window()
    change(hand)
    lost = hand.session
    crash(hand, qtbot, folder)
    again = open_window()
    assert again.session == lost
    assert again.furniture.recovered.text.startswith("Restored unsaved work from ")
    keep = again.furniture.recovered._buttons[0]
    assert keep.text() == "Keep"
    again.click(keep)
    assert again.furniture.recovered.text == ""
    assert again.session == lost
    assert again.model.modified


def test_restored_work_can_be_discarded(open_window, qtbot, folder):
    hand = open_window()
    change(hand)
    crash(hand, qtbot, folder)
    again = open_window()
    again.click(again.furniture.recovered._buttons[1])
    assert again.session == open_lesson("digit-mse")
    qtbot.waitUntil(lambda: not list((folder / "autosave").glob("*.lossx")), timeout=5000)


def test_restored_changes_of_a_document_know_it(open_window, qtbot, folder, saved):
    hand = open_window(saved)
    change(hand)
    lost = hand.session
    crash(hand, qtbot, folder)
    again = open_window()
    assert again.session == lost
    assert again.model.path == saved and again.model.modified
    assert "(mine.lossx)" in again.furniture.recovered.text
    again.keys("Ctrl+Z")
    assert again.session == load_session(saved)


def test_a_file_that_was_asked_for_comes_before_restored_work(open_window, qtbot, folder, saved):
    hand = open_window()
    change(hand)
    lost = hand.session
    crash(hand, qtbot, folder)
    again = open_window(saved)
    assert again.session == load_session(saved)
    assert again.furniture.recovered.text.startswith("There is unsaved work from ")
    again.click(again.furniture.recovered._buttons[0])
    assert again.session == lost


def test_changes_of_a_document_that_another_one_replaced_are_offered_later(
    open_window, qtbot, saved, monkeypatch
):
    hand = open_window(saved)
    change(hand)
    lost = hand.session
    hand.actions["file.new"].trigger()
    assert hand.session != lost
    answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert hand.window.close()
    again = open_window()
    strip = again.furniture.recovered
    assert strip.text.startswith("There is unsaved work from ") and "(mine.lossx)" in strip.text
    again.click(strip._buttons[0])
    assert again.session == lost
    assert again.model.path == saved
