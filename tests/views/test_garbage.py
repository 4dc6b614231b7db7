"""Garbage is collected between events, in the GUI thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lossexplorer.views import garbage
from lossexplorer.views.garbage import collected_between_events


class Knot:
    """Objects in a reference cycle; notes the thread that destroys one."""

    destroyed_by: list[QThread]

    def __init__(self, destroyed_by):
        self.me = self
        self.destroyed_by = destroyed_by

    def __del__(self):
        self.destroyed_by.append(QThread.currentThread())


@pytest.fixture
def between_events(qapp, monkeypatch):
    monkeypatch.setattr(garbage, "_rested_at", 0.0)
    gc.collect()
    with collected_between_events(qapp):
        yield


def knots(count, destroyed_by):
    """Tie knots and forget them; gives a weak reference to the last."""
    for _ in range(count):
        knot = Knot(destroyed_by)
    return weakref.ref(knot)


def test_a_worker_thread_leaves_garbage_to_the_gui_thread(between_events, qtbot):
    destroyed_by = []
    worker = threading.Thread(target=knots, args=(5_000, destroyed_by))
    worker.start()
    worker.join()
    assert destroyed_by == []
    qtbot.waitUntil(lambda: len(destroyed_by) == 5_000)
    assert set(destroyed_by) == {QCoreApplication.instance().thread()}


@pytest.mark.parametrize(
    ("counts", "generation"),
    [
        ((700, 50, 50), -1),
        ((701, 10, 50), 0),
        ((701, 11, 10), 1),
        ((701, 11, 11), 2),
        ((7_700, 0, 10), 1),
        ((77_000, 0, 0), 2),  # as a hundred figures made by a worker
    ],
)
def test_as_much_is_due_as_python_would_have_collected(counts, generation):
    assert garbage._due(counts, (700, 10, 10)) == generation


def test_nothing_is_collected_in_the_middle_of_an_event(between_events, qtbot):
    last = knots(5_000, [])
    assert last() is not None
    qtbot.waitUntil(lambda: last() is None)


def test_going_through_all_objects_rests(monkeypatch, qapp):
    now = [0.0]
    collected = []

    def collect(generation):
        collected.append(generation)
        now[0] += 0.5

    monkeypatch.setattr(garbage, "_rested_at", 0.0)
    monkeypatch.setattr(garbage, "_due", lambda *_: 2)
    monkeypatch.setattr(garbage.gc, "collect", collect)
    monkeypatch.setattr(garbage.time, "monotonic", lambda: now[0])
    for _ in range(3):
        garbage.collect_what_is_due()
    now[0] += 30 * 0.5
    garbage.collect_what_is_due()
    assert collected == [2, 1, 1, 2]


@pytest.mark.parametrize("before", [True, False])
def test_afterwards_python_collects_as_before(qapp, before):
    (gc.enable if before else gc.disable)()
    with collected_between_events(qapp):
        assert not gc.isenabled()
    assert gc.isenabled() == before
    gc.disable()


def test_old_objects_wait_for_the_end_of_a_drag(between_events, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    knot = Knot([])
    old = weakref.ref(knot)
    for _ in range(20):
        gc.collect(1)
    for _ in range(20):
        gc.collect(0)
    del knot
    new = [[] for _ in range(2_000)]
    counts, limits = gc.get_count(), gc.get_threshold()
    assert all(count > limit for count, limit in zip(counts, limits, strict=True))
    QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton)
    assert QGuiApplication.mouseButtons()
    qtbot.waitUntil(lambda: gc.get_count()[0] <= gc.get_threshold()[0])  # the young are done
    assert old() is not None
    QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton)
    new += [[] for _ in range(2_000)]
    qtbot.waitUntil(lambda: old() is None)
