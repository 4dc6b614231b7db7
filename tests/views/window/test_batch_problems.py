"""What is odd about a batch is said below it, and the row is one click away."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lossexplorer.session import edits
from lossexplorer.session.batch_edits import open_large, opened_row
from lossexplorer.session.large import Large
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Session, blank

ROWS = 4_000


@pytest.fixture
def predictions():
    rng = np.random.default_rng(8)
    p = rng.dirichlet(np.ones(6), ROWS)
    p[[1234, 3000]] *= 0.9
    p[500] = p[250]
    return p


@pytest.fixture
def labels():
    return np.arange(ROWS) % 6


def bar(hand):
    return hand.furniture.diagnostics


def shown(hand, qtbot, session):
    """Show a session and wait until its rows are looked through."""
    hand.model.replace_session("Open", replace(session, workspace="batch"))
    hand.settle()
    known(hand, qtbot)


def known(hand, qtbot):
    def looked_through():
        hand.settle()
        result = hand.model.batch.result
        return result is not None and result.diagnosed and not hand.model.batch.busy

    qtbot.waitUntil(looked_through, timeout=20_000)
    hand.settle()


@pytest.fixture
def in_memory(hand, qtbot, predictions, labels):
    data = Data(Matrix(predictions), Matrix(np.eye(6)[labels]))
    shown(hand, qtbot, Session(data=data, losses=(LossChoice("squared_error"),)))
    return hand


@pytest.fixture
def in_a_file(hand, qtbot, predictions, labels, tmp_path):
    np.save(tmp_path / "p.npy", predictions)
    np.save(tmp_path / "y.npy", labels)
    large = Large(
        str(tmp_path / "p.npy"),
        str(tmp_path / "y.npy"),
        prediction_kind="probabilities",
        rows=ROWS,
    )
    session = edits.select_loss(open_large(blank(), large), "squared_error")
    shown(hand, qtbot, session)
    return hand


def test_a_problem_is_counted_and_its_row_shown_and_fixed(in_memory, qtbot):
    hand = in_memory
    assert bar(hand).message.text().startswith("2 rows do not sum to 1: rows 1235, 3001;")
    assert bar(hand).row_button.text() == "Show row 1,235"
    hand.click(bar(hand).row_button)
    assert hand.session.vector.row == 1234
    assert bar(hand).row_button.isHidden()
    hand.click(bar(hand).fix_button)
    known(hand, qtbot)
    assert bar(hand).message.text() == "rows 251 and 501 have the same predictions"
    assert bar(hand).fix_button.isHidden()
    assert "more than once" in bar(hand).message.toolTip()
    hand.keys("Ctrl+Z")
    known(hand, qtbot)
    bar(hand).step(1)  # what was shown stays in sight, and is one of two now
    assert bar(hand).message.text().startswith("2 rows do not sum to 1")


def test_rows_of_a_file_are_shown_but_not_fixed(in_a_file):
    hand = in_a_file
    assert bar(hand).message.text().startswith("2 rows do not sum to 1: rows 1235, 3001;")
    assert bar(hand).fix_button.isHidden()
    assert "before it is written" in bar(hand).message.toolTip()
    hand.click(bar(hand).row_button)
    assert opened_row(hand.session) == (1234, ROWS)


def test_the_opened_row_of_a_file_is_named_by_its_number(in_a_file, qtbot):
    hand = in_a_file
    hand.click(bar(hand).row_button)
    hand.model.apply("Vector", edits.set_workspace, "vector")
    hand.settle()
    assert bar(hand).message.text() == "row 1235 sums to 0.9, not 1"
    assert bar(hand).row_button.isHidden()
    QTest.mouseClick(bar(hand).fix_button, Qt.MouseButton.LeftButton)
    hand.settle()
    assert bar(hand).message.text() == "No problems found"


def test_nothing_is_promised_before_the_rows_were_looked_through(hand, predictions, labels):
    data = Data(Matrix(predictions), Matrix(np.eye(6)[labels]))
    before = Session(data=data, losses=(LossChoice("squared_error"),), workspace="batch")
    hand.model.replace_session("Open", before)
    hand.model.refresh()
    hand.model.panels.catch_up()
    assert bar(hand).message.text() == "Looking for problems …"


def test_what_no_loss_takes_is_named_with_its_fix(hand, qtbot, predictions, labels):
    predictions[9, 2] = -0.1
    data = Data(Matrix(predictions), Matrix(np.eye(6)[labels]))
    shown(hand, qtbot, Session(data=data, losses=(LossChoice("cross_entropy"),)))
    assert hand.model.batch.result.problem == "row 10, class 2: -0.1 is no probability"
    assert bar(hand).message.text().startswith("-0.1 in row 10, class 2")
    hand.click(bar(hand).fix_button)
    known(hand, qtbot)
    assert not hand.model.batch.result.problem
    assert hand.model.batch.result.models
