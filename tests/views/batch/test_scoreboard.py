"""The measures of two models side by side, driven by mouse and keyboard."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import set_second, swap_models
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Session
from lossexplorer.views.batch.scoreboard import Scoreboard

LEFT = Qt.MouseButton.LeftButton
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
# both call the same two of three right; the second is surer of what it says
FIRST = [[0.3, 0.3, 0.4], [0.3, 0.4, 0.3], [0.1, 0.2, 0.7]]
SECOND = [[0.1, 0.2, 0.7], [0.1, 0.7, 0.2], [0.3, 0.4, 0.3]]
LABELS = [[0, 0, 1.0], [0, 1.0, 0], [1.0, 0, 0]]


@pytest.fixture
def one():
    data = Data(Matrix(FIRST), Matrix(LABELS), model="a model whose name is long")
    losses = (LossChoice("cross_entropy", convention="textbook"),)
    return Session(data=data, losses=losses, workspace="batch")


@pytest.fixture
def two(one):
    return set_second(one, Matrix(SECOND), "probabilities", "MLP")


@pytest.fixture
def board(qtbot):
    widget = Scoreboard()
    qtbot.addWidget(widget)
    widget.resize(240, 160)
    widget.set_palette_tokens(LIGHT)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def show(board, session):
    board.set_result(batch_result(session), session)
    return session


def texts(board):
    return [
        [board.item(row, column).text() for column in range(board.columnCount())]
        for row in range(board.rowCount())
    ]


def click(qtbot, board, row, column=0):
    place = board.visualItemRect(board.item(row, column)).center()
    qtbot.mouseClick(board.viewport(), LEFT, pos=place)


def test_two_models_stand_side_by_side_and_the_smaller_loss_is_marked(board, two):
    show(board, two)
    assert [row.key for row in board.rows][:3] == ["zero_one", "squared_error", "cross_entropy"]
    lines = texts(board)
    assert lines[0][1:] == ["0.3333", "0.3333"]
    assert [row.better for row in board.rows[:3]] == [None, 1, 1]
    cell = board.item(2, 2)
    assert cell.data(ACCESSIBLE).endswith("smaller than a model whose name is long")
    assert "smaller" not in board.item(2, 1).data(ACCESSIBLE)
    assert cell.icon().cacheKey() != board.item(2, 1).icon().cacheKey()


def test_tool_tips_have_all_digits_and_how_it_was_computed(board, two):
    show(board, two)
    lines = board.item(2, 2).toolTip().split("\n")
    assert lines[0].startswith("MLP: 0.63910756")
    assert lines[0].endswith("nats")
    assert lines[-1] == "Cross-entropy: Textbook, mean of all rows"
    assert board.item(2, 0).toolTip().endswith(lines[-1])
    assert board.horizontalHeaderItem(1).toolTip() == "a model whose name is long"
    assert board.horizontalHeaderItem(1).text().endswith("…")


def test_models_keep_their_columns_when_they_are_swapped(board, two):
    show(board, two)
    before = texts(board)
    show(board, swap_models(two))
    assert texts(board) == before


def test_another_loss_that_is_selected_has_a_line_of_its_own(board, two):
    show(board, edits.select_loss(two, "focal"))
    assert board.rows[3].key == "focal"
    assert board.currentRow() == 3
    assert board.rows[3].better == 1


def test_one_model_has_one_column_without_marks(board, one):
    show(board, replace(one, data=replace(one.data, model="")))
    assert board.columnCount() == 2
    assert board.horizontalHeaderItem(1).text() == "Value"
    assert all(row.better is None for row in board.rows)


def test_what_cannot_be_computed_says_why(board, two):
    result = batch_result(two)
    score = replace_score(result, "squared_error", "no row counts")
    board.set_result(score, two)
    assert texts(board)[1][1] == "—"
    assert "no row counts" in board.item(1, 1).toolTip()
    assert board.rows[1].better is None


def replace_score(result, key, reason):
    from dataclasses import replace as changed

    first = result.models[0]
    scores = tuple(
        changed(s, value=None, reason=reason) if s.key == key else s for s in first.scores
    )
    return changed(result, models=(changed(first, scores=scores), *result.models[1:]))


def test_a_click_and_the_arrow_keys_select_a_loss(qtbot, board, two):
    show(board, two)
    assert board.currentRow() == 2  # the selected one, without a signal
    with qtbot.waitSignal(board.loss_chosen) as chosen:
        click(qtbot, board, 1, 2)
    assert chosen.args == ["squared_error"]
    show(board, edits.select_loss(two, "squared_error"))
    with qtbot.waitSignal(board.loss_chosen) as chosen:
        qtbot.keyClick(board, Qt.Key.Key_Up)
    assert chosen.args == ["zero_one"]


def test_what_is_no_loss_cannot_be_chosen(qtbot, board, two):
    show(board, two)
    place = [row.key for row in board.rows].index("calibration")
    with qtbot.assertNotEmitted(board.loss_chosen):
        click(qtbot, board, place)


def test_a_frame_chooses_nothing(qtbot, board, two):
    with qtbot.assertNotEmitted(board.loss_chosen):
        show(board, two)
        show(board, edits.select_loss(two, "squared_error"))
        board.set_palette_tokens(DARK)
    assert board.currentRow() == 1


def test_the_table_is_copied_for_a_spreadsheet_and_for_a_text(qtbot, board, two):
    show(board, two)
    qtbot.keyClick(board, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "measure\ta model whose name is long\tMLP"
    assert lines[1].split("\t")[1:] == ["0.3333333333333333"] * 2
    assert lines[3].startswith("Cross-entropy (nats)\t")
    place = board.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    board.contextMenuEvent(QContextMenuEvent(reason, place, board.mapToGlobal(place)))
    menu = board.findChild(QMenu)
    menu.actions()[1].trigger()
    menu.close()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "| measure | a model whose name is long | MLP |"
    assert lines[1] == "| --- | ---: | ---: |"


def test_titles_are_short_where_there_is_no_room(qtbot, board, two):
    show(board, two)
    assert texts(board)[2][0] == "CE"
    assert board.item(2, 0).data(ACCESSIBLE) == "Cross-entropy"
    board.resize(400, 160)
    assert texts(board)[2][0] == "Cross-entropy"
    assert board.minimumSizeHint().width() <= 248
    assert not board.horizontalScrollBar().isVisible()
