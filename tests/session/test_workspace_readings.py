"""Readings and diagnostics are of what the workspace looks at."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lossexplorer.session import edits
from lossexplorer.session.diagnosis import diagnose_session, fix
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import readings
from lossexplorer.session.session import Session


def wrong_data() -> Session:
    """A session whose data alone give a diagnostic: the row sums to 2."""
    session = open_lesson("digit-mse")
    data = replace(session.data, predictions=Matrix(2 * session.data.predictions.array))
    return replace(session, data=data)


def in_workspace(name: str) -> Session:
    return edits.set_workspace(open_lesson("digit-mse"), name)


@pytest.mark.parametrize("name", ["information", "likelihood", "descent", "margins", "images"])
def test_every_loss_has_a_value_or_none(name):
    for key, reading in readings(in_workspace(name)).items():
        assert reading.key == key
        assert reading.value is None or isinstance(reading.value, float)


def test_information_has_no_losses_and_says_so():
    found = readings(in_workspace("information"))
    assert {reading.value for reading in found.values()} == {None}
    assert {reading.reason for reading in found.values()} == {
        "Information isn't about single losses"
    }


def test_margins_read_at_their_own_probe():
    session = edits.set_probe(in_workspace("margins"), 0.9)
    at_half = replace(session, margins=replace(session.margins, probe=0.5))
    assert readings(at_half)["hinge"].value == pytest.approx(0.5)


@pytest.mark.parametrize("name", ["information", "likelihood", "descent", "margins", "images"])
def test_the_rows_of_a_batch_are_no_matter_where_they_are_not_drawn(name):
    session = wrong_data()
    assert diagnose_session(session)
    assert not diagnose_session(edits.set_workspace(session, name))


def test_a_workspace_reports_and_mends_its_own_numbers():
    session = in_workspace("information")
    view = replace(session.information, detail="entropy", which="p")
    doubled = tuple(2 * p for p in view.p)
    session = replace(session, information=replace(view, p=doubled))
    (found,) = diagnose_session(session)
    assert "sums to 2" in found.text
    mended = fix(session, found.fix)
    assert sum(mended.information.p) == pytest.approx(1.0)
    assert not diagnose_session(mended)


def test_where_nothing_is_read_a_change_is_no_other_reading():
    session = in_workspace("information")
    moved = replace(session, information=replace(session.information, which="q"))
    assert moved != session and readings(moved) == readings(session)
    assert readings(in_workspace("margins")) != readings(session)
