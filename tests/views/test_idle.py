"""Work in idle time: piece by piece, and only while nothing happens."""

from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lossexplorer.views import idle as idling
from lossexplorer.views.idle import Idle


@pytest.fixture
def done(monkeypatch):
    monkeypatch.setattr(idling, "_QUIET_MS", 30)
    monkeypatch.setattr(idling, "_PAUSE_MS", 0)
    return []


@pytest.fixture
def owner(qapp):
    parent = QObject()
    yield parent
    parent.deleteLater()


def pieces(done, count):
    for number in range(count):
        done.append(number)
        yield


def test_pieces_come_in_order_when_it_is_quiet(qtbot, owner, done):
    idle = Idle(pieces(done, 5), owner)
    assert done == []
    with qtbot.waitSignal(idle.finished):
        pass
    assert done == [0, 1, 2, 3, 4]


def test_a_key_puts_them_off(qtbot, owner, done, monkeypatch):
    widget = QWidget()
    qtbot.addWidget(widget)
    Idle(pieces(done, 1000), owner)
    qtbot.waitUntil(lambda: len(done) > 1)
    monkeypatch.setattr(idling, "_QUIET_MS", 60_000)
    QTest.keyClick(widget, "a")
    before = len(done)
    qtbot.wait(60)
    assert len(done) == before


def test_what_is_stopped_stays_undone(qtbot, owner, done, monkeypatch):
    monkeypatch.setattr(idling, "_QUIET_MS", 5)
    idle = Idle(pieces(done, 1000), owner)
    qtbot.waitUntil(lambda: len(done) > 1)
    idle.stop()
    idle.wait()  # a last frame of a window that was replaced
    before = len(done)
    qtbot.wait(60)
    assert len(done) == before


def test_what_is_stopped_holds_nothing(qtbot, owner):
    class Panels:
        pass

    def work(panels):
        while True:
            yield panels

    panels = Panels()
    held = weakref.ref(panels)
    idle = Idle(work(panels), owner)
    del panels
    assert held() is not None
    idle.stop()
    assert held() is None
