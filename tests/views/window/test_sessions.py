"""Sessions in the window: opened, saved, named, dropped, listed."""

from __future__ import annotations

import pytest
from drops import drop
from PySide6.QtWidgets import QFileDialog, QMessageBox

from lossexplorer.export.carrying import carrying
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import load_session


def open_and_wait(hand, qtbot, path):
    hand.furniture.files.open_path(path)
    qtbot.waitUntil(lambda: not hand.furniture.files._reader.busy)
    hand.settle()


def test_a_session_given_at_the_start_is_shown_at_once_and_is_not_modified(open_window, saved):
    hand = open_window(saved)
    assert hand.session == load_session(saved)
    assert hand.window.windowTitle() == "mine.lossx[*] — Loss Explorer"
    assert not hand.window.isWindowModified()
    assert hand.steps() == 0


def test_a_changed_session_is_marked_and_saved_under_its_name(open_window, saved):
    hand = open_window(saved)
    hand.change()
    assert hand.window.isWindowModified()
    hand.keys("Ctrl+S")
    assert not hand.window.isWindowModified()
    assert load_session(saved) == hand.session


def test_an_untitled_session_is_saved_where_it_is_asked_to(hand, tmp_path, monkeypatch):
    hand.change()
    name = str(tmp_path / "new")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    hand.keys("Ctrl+S")
    assert load_session(tmp_path / "new.lossx") == hand.session
    assert hand.model.path == tmp_path / "new.lossx"
    assert hand.window.preferences.recent == (tmp_path / "new.lossx",)
    assert hand.window.preferences.folder == str(tmp_path)


def test_a_point_in_a_name_is_no_ending(hand, tmp_path, monkeypatch):
    name = str(tmp_path / "week 1.5")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    hand.keys("Ctrl+Shift+S")
    assert hand.model.path == tmp_path / "week 1.5.lossx"


@pytest.mark.parametrize("button", ["Yes", "No"])
def test_a_file_whose_ending_was_not_typed_is_replaced_only_if_wanted(
    hand, saved, answer, monkeypatch, button
):
    name = str(saved.with_suffix(""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    before = saved.read_bytes()
    asked = answer(QMessageBox.StandardButton[button])
    hand.keys("Ctrl+Shift+S")
    assert asked == ["“mine.lossx” is there already. Replace it?"]
    assert (saved.read_bytes() == before) == (button == "No")
    assert (hand.model.path == saved) == (button == "Yes")


def test_a_session_that_cannot_be_written_says_why_and_stays_modified(hand, tmp_path, monkeypatch):
    hand.change()
    name = str(tmp_path / "missing" / "new.lossx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    hand.keys("Ctrl+S")
    assert "does not exist" in hand.furniture.errors.text
    assert hand.model.modified and hand.model.path is None


def test_open_asks_for_a_file_and_undo_brings_the_old_session_back(hand, qtbot, saved, monkeypatch):
    before = hand.session
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(saved)], ""))
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
    hand.change()
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


def test_a_file_is_dropped_on_the_window(hand, qtbot, saved):
    drop(hand.window, saved)
    qtbot.waitUntil(lambda: hand.model.path == saved)


def test_recent_files_that_are_gone_stay_listed_but_cannot_be_chosen(hand, saved, tmp_path):
    other = tmp_path / "there" / "mine.lossx"
    other.parent.mkdir()
    other.write_bytes(saved.read_bytes())
    for path in (saved, other, saved, tmp_path):  # a folder of arrays is one, too
        hand.window.preferences.remember(path)
    other.unlink()
    menu = hand.window.menus["recent"]
    menu.aboutToShow.emit()
    folder, first, second = menu.actions()[:3]
    assert folder.text() == tmp_path.name and folder.isEnabled()
    assert first.text() == f"mine.lossx — {tmp_path.name}" and first.isEnabled()
    assert second.text() == "mine.lossx — there" and not second.isEnabled()
    assert str(other) in second.toolTip()


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


def test_an_exported_figure_is_opened_as_its_session_and_not_saved_over(
    hand, qtbot, tmp_path, monkeypatch
):
    picture = tmp_path / "figure.svg"
    session = set_workspace(open_lesson("softmax-ce"), "curves")
    content = b"<svg><metadata>a</metadata></svg>"
    picture.write_bytes(carrying(content, "svg", session))
    hand.window.dropped.emit([picture])
    qtbot.waitUntil(lambda: hand.session == session)
    assert hand.model.path is None
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append(1) or ("", ""))
    hand.change()
    hand.keys("Ctrl+S")
    assert asked
    picture.write_bytes(content)
    open_and_wait(hand, qtbot, picture)
    assert "no session is in it" in hand.furniture.errors.text
