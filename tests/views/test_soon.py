"""Work put off until the events in hand are over."""

from __future__ import annotations

import gc
import weakref
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lossexplorer.views.soon import soon

pytestmark = pytest.mark.usefixtures("qapp")


class Held:
    """Something that is held by the work alone."""

    def __init__(self) -> None:
        self.done = 0

    def work(self) -> None:
        self.done += 1


def test_work_is_done_once_and_later():
    owner, held = QObject(), Held()
    soon(owner, held.work)
    assert held.done == 0
    for _ in range(3):
        QApplication.processEvents()
    assert held.done == 1
    assert not owner.children()


def test_work_comes_in_order_and_goes_on_where_one_piece_fails(qtbot):
    owner, done = QObject(), []
    soon(owner, partial(done.append, 1))
    soon(owner, partial(soon, owner, partial(done.append, 4)))
    soon(owner, partial(int, "no number"))
    soon(owner, partial(done.append, 3))
    with qtbot.captureExceptions() as errors:
        qtbot.waitUntil(lambda: 4 in done)
    assert done == [1, 3, 4] and len(errors) == 1


def test_the_work_of_an_owner_that_is_gone_is_neither_done_nor_kept():
    owner, held, done = QObject(), Held(), []
    soon(owner, partial(_note, held, done))
    there = weakref.ref(held)
    del held
    shiboken6.delete(owner)
    QApplication.processEvents()
    gc.collect()
    assert there() is None and not done


def _note(held: Held, done: list[Held]) -> None:
    done.append(held)
