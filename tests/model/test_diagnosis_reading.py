"""What is odd about a session: at once, or from a thread once a drag rests."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.model.diagnosis_reading import DiagnosisReading
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import CurvesView, Data, LossChoice, Session

ROWS = 3_000


@pytest.fixture
def session():
    rng = np.random.default_rng(3)
    labels = np.eye(10)[np.arange(ROWS) % 10]
    p = rng.dirichlet(np.ones(10), ROWS)
    p[[4, 40]] *= 0.9
    return Session(data=Data(Matrix(p), Matrix(labels)), losses=(LossChoice("squared_error"),))


@pytest.fixture
def diagnosis(qapp):
    return DiagnosisReading()


def test_large_data_are_not_looked_through_within_a_frame(qtbot, session, diagnosis):
    assert diagnosis.of(session) == ()
    assert diagnosis.busy
    with qtbot.waitSignal(diagnosis.changed):
        pass
    (found,) = diagnosis.of(session)
    assert found.text.startswith("2 rows do not sum to 1: rows 5, 41;")
    assert not diagnosis.busy  # the same again is not computed again


def test_what_was_odd_stays_until_an_edit_was_looked_through(qtbot, session, diagnosis):
    diagnosis.of(session)
    qtbot.waitUntil(lambda: not diagnosis.busy)
    before = diagnosis.of(session)
    fixed = data_edits.set_prediction(session, 4, 0, 0.5)
    assert diagnosis.of(fixed) == before
    with qtbot.waitSignal(diagnosis.changed):
        pass
    assert diagnosis.of(fixed) != before


def test_other_data_do_not_take_over_what_was_odd(qtbot, session, diagnosis):
    diagnosis.of(session)
    qtbot.waitUntil(lambda: bool(diagnosis.of(session)))
    half = ROWS - 500
    data = Data(
        Matrix(session.data.predictions.array[:half]), Matrix(session.data.labels.array[:half])
    )
    assert diagnosis.of(replace(session, data=data)) == ()
    small = Data(Matrix([[0.5, 0.4]]), Matrix([[1.0, 0.0]]))
    (found,) = diagnosis.of(replace(session, data=small))
    assert found.text == "row 1 sums to 0.9, not 1"
    assert not diagnosis.busy


def test_the_probe_is_diagnosed_with_every_frame(qtbot, session, diagnosis):
    curves = replace(
        session,
        workspace="curves",
        curves=CurvesView(variable="angle", probe=3.0),
        losses=(LossChoice("arcface"),),
        selected="arcface",
    )
    assert [found.code for found in diagnosis.of(curves)] == ["loss:arcface"]


def test_the_frame_brings_them_when_they_are_known(qtbot, session):
    explorer = ExplorerModel(session)
    frames = []
    explorer.frame.connect(frames.append)
    explorer.refresh()
    assert frames[-1].diagnostics == ()
    qtbot.waitUntil(lambda: bool(frames[-1].diagnostics))
    assert frames[-1].diagnostics[0].code == "row-sum"
