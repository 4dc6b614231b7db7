"""What is remembered of data is bounded by what the data take."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.session import recent_data
from lossexplorer.session.diagnosis import diagnose_session
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.recent_data import LEAST, RecentData
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import blank
from lossexplorer.session.total import total

ROOM = 2**16


@pytest.fixture(autouse=True)
def little_room(monkeypatch):
    """What is large takes long."""
    monkeypatch.setattr(recent_data, "ROOM", ROOM)


def table(rows, first=0.5):
    """A session with so many rows."""
    session = blank()
    numbers = np.full((rows, 3), 0.25)
    numbers[:, 0] = 0.5
    numbers[0, 0] = first
    labels = np.eye(3)[np.zeros(rows, int)]
    data = replace(session.data, predictions=Matrix(numbers), labels=Matrix(labels), row_names=())
    return replace(session, data=data)


def test_a_result_is_computed_once_for_equal_data_and_arguments():
    asked = []

    @RecentData
    def rows(data, factor, *, plus=0):
        asked.append(factor)
        return factor * data.rows + plus

    assert [rows(table(4).data, 2), rows(table(4).data, 2), rows(table(4).data, 3)] == [8, 8, 12]
    assert rows(table(4).data, 2, plus=1) == 9
    assert asked == [2, 3, 2]
    rows.cache_clear()
    assert rows(table(4).data, 2) == 8
    assert asked == [2, 3, 2, 2]


def test_of_large_data_those_used_last_are_remembered():
    asked = []
    rows = RecentData(lambda data: asked.append(data) or data.rows)
    large = ROOM // (3 * 8)  # the predictions alone fill the room
    first, second, third = (table(large, first=x).data for x in (0.1, 0.2, 0.3))
    for data in (first, second, first, third, first):
        rows(data)
    assert asked == [first, second, third]
    rows(second)
    assert len(asked) == 4
    assert len(rows._made) == LEAST


def test_of_small_data_many_are_remembered_but_not_all():
    rows = RecentData(lambda data: data.rows)
    for count in range(100):
        rows(table(1, first=count / 100).data)
    assert len(rows._made) == 64


def test_moves_of_a_drag_in_a_large_table_leave_no_tables_behind():
    gone = []
    for move in range(20):
        session = table(ROOM // (8 * 3 * 8), first=0.1 + move / 100)
        gone.append(weakref.ref(session.data.predictions))
        key = session.selected
        row_view(session, key)
        total(session, key)
        diagnose_session(session)
        del session
    gc.collect()
    assert sum(matrix() is not None for matrix in gone) <= 8
