"""Unsaved work: restored after a crash, offered, kept or discarded."""

from __future__ import annotations

import gc
import shutil
import weakref
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import load_session


def crash(hand, qtbot, folder: Path) -> None:
    """Leave behind what a killed process leaves: its files, and nobody who holds them."""
    qtbot.waitUntil(lambda: bool(list((folder / "autosave").glob("*.lossx"))), timeout=20_000)
    aside = folder / "crashed"
    shutil.copytree(folder / "autosave", aside, ignore=shutil.ignore_patterns("*.lock"))
    hand.furniture.autosave.finish(keep=False)
    hand.window.may_close = lambda: True
    hand.window.close()
    shutil.rmtree(folder / "autosave")
    aside.rename(folder / "autosave")


def test_work_is_restored_after_a_crash_and_kept(open_window, qtbot, folder):
    hand = open_window()
    hand.change()
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


def test_what_is_offered_is_offered_in_another_language_and_its_first_window_freed(
    open_window, qtbot, folder, english_again
):
    hand = open_window()
    hand.change()
    crash(hand, qtbot, folder)
    opening = open_window().opening
    first = weakref.ref(opening.window)
    for name, words in (("zh", "已恢复"), ("en", "Restored unsaved work from ")):
        with qtbot.waitSignal(opening.ready, timeout=20_000):
            opening.window.actions_by_key[f"view.language_{name}"].trigger()
        strip = opening.furniture.recovered
        assert strip.text.startswith(words)
    strip._buttons[1].click()
    assert strip.text == ""
    assert opening.assembly.model.session == open_lesson("digit-mse")
    qtbot.waitUntil(lambda: gc.collect() is None or first() is None, timeout=20_000)


def test_restored_work_can_be_discarded(open_window, qtbot, folder):
    hand = open_window()
    hand.change()
    crash(hand, qtbot, folder)
    again = open_window()
    again.click(again.furniture.recovered._buttons[1])
    assert again.session == open_lesson("digit-mse")
    qtbot.waitUntil(lambda: not list((folder / "autosave").glob("*.lossx")), timeout=20_000)


def test_restored_changes_of_a_document_know_it(open_window, qtbot, folder, saved):
    hand = open_window(saved)
    hand.change()
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
    hand.change()
    lost = hand.session
    crash(hand, qtbot, folder)
    again = open_window(saved)
    assert again.session == load_session(saved)
    assert again.furniture.recovered.text.startswith("There is unsaved work from ")
    again.click(again.furniture.recovered._buttons[0])
    assert again.session == lost


def test_changes_of_a_document_that_another_one_replaced_are_offered_later(
    open_window, qtbot, saved, answer
):
    hand = open_window(saved)
    hand.change()
    lost = hand.session
    hand.actions["file.new"].trigger()
    assert hand.session != lost
    answer(QMessageBox.StandardButton.Cancel)
    assert hand.window.close()
    again = open_window()
    strip = again.furniture.recovered
    assert strip.text.startswith("There is unsaved work from ") and "(mine.lossx)" in strip.text
    again.click(strip._buttons[0])
    assert again.session == lost
    assert again.model.path == saved
