"""Unsaved work on disk: written soon, by one window each, found again."""

from __future__ import annotations

import errno
import json
import os
import shutil
import threading

import pytest
from PySide6.QtCore import QLockFile, QThreadPool

from lossexplorer.model.autosave import Autosave
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.unsaved import autosave_folder, unsaved_files
from lossexplorer.model.unsaved_entry import Entry, recover
from lossexplorer.session import edits
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import load_session


@pytest.fixture
def model(qtbot):
    return ExplorerModel(open_lesson("digit-mse"))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "autosave"


def hasty(model, folder):
    """One that writes as soon as it can, not once a second."""
    saver = Autosave(model, folder)
    saver._timer.setInterval(20)
    return saver


@pytest.fixture
def autosave(model, folder):
    saver = hasty(model, folder)
    yield saver
    saver.deleteLater()


def change(model, probe=0.25):
    model.apply("Move the probe", edits.set_probe, probe)


def test_nothing_is_written_before_anything_changes(autosave, folder, qtbot):
    qtbot.wait(50)
    assert not folder.exists()


def test_a_change_is_on_disk_soon_after_a_second(model, folder, qtbot):
    saver = Autosave(model, folder)
    assert saver._timer.interval() == 1000
    change(model)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    (file,) = unsaved_files(folder)
    assert load_session(file) == model.session
    saver.finish(keep=False)


def test_long_computations_do_not_hold_it_up(autosave, model, folder, qtbot):
    go_on, pool = threading.Event(), QThreadPool.globalInstance()
    for _ in range(pool.maxThreadCount()):
        pool.start(lambda: go_on.wait(20) and None)
    change(model)
    try:
        qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=10_000)
    finally:
        go_on.set()


def test_what_changes_while_it_is_written_follows(autosave, model, folder, qtbot):
    for k in range(1, 40):
        change(model, k / 100)
        qtbot.wait(10)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    (file,) = unsaved_files(folder)
    qtbot.waitUntil(lambda: load_session(file) == model.session, timeout=20_000)


def test_a_saved_session_needs_no_autosave(autosave, model, folder, qtbot, tmp_path):
    change(model)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    model.mark_saved(tmp_path / "a.lossx")
    qtbot.waitUntil(lambda: not unsaved_files(folder), timeout=20_000)


def test_the_work_of_a_living_window_is_not_offered(autosave, model, folder, qtbot):
    change(model)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    assert recover(folder) == []


def test_finishing_keeps_it_or_leaves_nothing(model, folder):
    change(model)
    Autosave(model, folder).finish(keep=False)
    assert unsaved_files(folder) == []
    Autosave(model, folder).finish(keep=True)
    (found,) = recover(folder)
    assert found.session == model.session
    assert found.closed and found.document is None
    found.discard()
    assert recover(folder) == [] and unsaved_files(folder) == []


def test_two_windows_do_not_disturb_each_other(model, folder, qtbot):
    other = ExplorerModel(open_lesson("three-classes"))
    first, second = hasty(model, folder), hasty(other, folder)
    change(model)
    change(other)
    qtbot.waitUntil(lambda: len(unsaved_files(folder)) == 2, timeout=20_000)
    first.finish(keep=False)
    assert len(unsaved_files(folder)) == 1
    second.finish(keep=False)
    assert unsaved_files(folder) == []


def test_the_document_of_an_entry_is_remembered(folder, tmp_path):
    entry = Entry(folder)
    entry.write(open_lesson("digit-mse"), tmp_path / "a.lossx")
    entry.release()
    (found,) = recover(folder)
    assert found.document == tmp_path / "a.lossx" and not found.closed
    found.entry.release()


def test_newest_work_comes_first_and_damaged_files_are_left_alone(folder):
    for age, name in ((10, "old"), (5, "new")):
        entry = Entry(folder, name)
        entry.write(edits.set_probe(open_lesson("digit-mse"), age / 100), None)
        entry.release()
        os.utime(entry.file, (1_000_000 - age, 1_000_000 - age))
    (folder / "damaged.lossx").write_text("{")
    (folder / "new.json").write_text("[1]")
    found = recover(folder)
    assert [one.session.curves.probe for one in found] == [0.05, 0.10]
    assert found[0].document is None
    assert (folder / "damaged.lossx").exists()
    for one in found:
        one.entry.release()


def test_a_folder_that_cannot_be_written_is_said_once(model, tmp_path, qtbot):
    (tmp_path / "file").write_text("no folder")
    said = []
    model.refused.connect(lambda error: said.append(error.message))
    saver = hasty(model, tmp_path / "file" / "autosave")
    tried = []
    saver._worker.failed.connect(tried.append)
    change(model, 0.3)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    before = len(tried)
    change(model, 0.4)
    qtbot.waitUntil(lambda: len(tried) > before + 1, timeout=20_000)
    assert len(said) == 1 and "can't be kept" in said[0]
    saver.finish(keep=True)


def test_a_replaced_document_is_set_aside_until_it_is_saved(autosave, model, folder, tmp_path):
    path = tmp_path / "a.lossx"
    model.mark_saved(path)
    autosave.set_aside()
    assert unsaved_files(folder) == []
    change(model)
    autosave.set_aside()
    (file,) = unsaved_files(folder)
    assert json.loads(file.with_suffix(".json").read_text())["document"] == str(path)
    autosave.forget(path)
    assert unsaved_files(folder) == []


def test_the_folder_is_the_users_state_folder(home):
    assert home in autosave_folder().parents


def test_saved_work_is_offered_no_more_at_once(autosave, model, folder, qtbot, tmp_path):
    change(model)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    qtbot.waitUntil(lambda: not autosave._worker.busy, timeout=20_000)
    model.mark_saved(tmp_path / "a.lossx")
    assert unsaved_files(folder) == []


def test_work_on_another_document_never_stands_under_the_one_before(autosave, model, tmp_path):
    folder = autosave._folder
    autosave._put(model.session, tmp_path / "a.lossx")
    (first,) = unsaved_files(folder)
    autosave._put(open_lesson("three-classes"), tmp_path / "b.lossx")
    (second,) = unsaved_files(folder)
    assert first != second
    assert json.loads(second.with_suffix(".json").read_text())["document"].endswith("b.lossx")
    autosave.finish(keep=False)


def test_a_disk_that_has_room_again_is_used_without_another_change(
    model, folder, qtbot, monkeypatch
):
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    tried = []

    def refuse(path, content):
        tried.append(path)
        raise full

    said = []
    model.refused.connect(lambda error: said.append(error.message))
    saver = hasty(model, folder)
    with monkeypatch.context() as patch:
        patch.setattr("lossexplorer.model.unsaved_entry.atomic_write", refuse)
        change(model)
        qtbot.waitUntil(lambda: len(tried) > 3, timeout=20_000)
        assert len(said) == 1 and "the disk is full" in said[0]
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    (file,) = unsaved_files(folder)
    assert load_session(file) == model.session
    saver.finish(keep=False)


def test_a_folder_that_vanished_is_made_again_and_locked(autosave, model, folder, qtbot):
    change(model)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    qtbot.waitUntil(lambda: not autosave._worker.busy, timeout=20_000)
    shutil.rmtree(folder)
    change(model, 0.4)
    qtbot.waitUntil(lambda: bool(unsaved_files(folder)), timeout=20_000)
    assert recover(folder) == []
    autosave.finish(keep=False)


def test_a_folder_where_nothing_can_be_locked_is_said(model, folder, qtbot, monkeypatch):
    monkeypatch.setattr(QLockFile, "tryLock", lambda *_: False)
    saver = hasty(model, folder)
    with qtbot.waitSignal(model.refused, timeout=20_000) as refused:
        change(model)
    assert "can't be kept" in refused.args[0].message
    saver.finish(keep=False)


def test_what_a_killed_process_had_begun_is_swept_away(folder):
    entry = Entry(folder)
    entry.write(open_lesson("digit-mse"), None)
    entry.file.unlink()
    entry.release()
    part = folder / ".0123456789abcdef.part"
    part.write_text("{")
    assert recover(folder) == [] and part.exists()  # it may still be written
    os.utime(part, (1_000_000, 1_000_000))
    assert recover(folder) == [] and list(folder.iterdir()) == []
