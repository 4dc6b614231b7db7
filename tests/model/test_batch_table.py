"""The table of samples: what its cells say, and that nothing is kept for a row."""

from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
from msgspec.structs import replace
from plain_batches import (
    WORDS,
    details_of,
    digits,
    many,
    models_of,
    result_of,
    session_of_many,
)
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lossexplorer.batch.passes.result import BatchResult, Columns
from lossexplorer.errors import DataError
from lossexplorer.model.batch_columns import BatchColumn
from lossexplorer.model.batch_row_cache import PAGE, BatchRowCache
from lossexplorer.model.batch_table import BatchRole, BatchTable
from lossexplorer.model.number_text import exact
from lossexplorer.session.batch_edits import set_batch_view
from lossexplorer.session.edits import select_loss, set_parameter, set_temperature

C = BatchColumn
HORIZONTAL = Qt.Orientation.Horizontal


@pytest.fixture
def table(qapp):
    return BatchTable()


def show(table, session, **kwargs):
    result = result_of(session, **kwargs)
    table.set_details(details_of(session))
    table.set_result(result, session)
    return result


def cell(table, position, column, role=Qt.ItemDataRole.DisplayRole):
    return table.index(position, column).data(role)


def headings(table):
    return [table.headerData(section, HORIZONTAL) for section in range(table.columnCount())]


def test_a_model_tester_finds_nothing_while_the_table_changes(qtmodeltester, table):
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    session = digits()
    show(table, session)
    show(table, set_batch_view(session, wrong_only=True))
    show(table, digits(second=True))
    table.set_result(BatchResult((), 10, 0, np.empty(0, np.int64)), session)
    show(table, set_batch_view(session, sort="row", descending=False))
    qtmodeltester.check(table, force_py=True)
    assert tester.model() is table


def test_cells_say_what_the_columns_hold(table):
    session = digits()
    result = show(table, session)
    (columns,) = models_of(session)
    row = int(np.argmax(columns.loss))
    assert cell(table, 0, C.ROW) == str(row + 1)
    assert cell(table, 0, C.ROW, BatchRole.ROW) == row
    assert cell(table, 0, C.LABEL) == str(columns.label[row])
    assert cell(table, 0, C.LOSS) == f"{columns.loss[row]:.4f}"
    assert cell(table, 0, C.MARGIN).startswith("\u2212")
    about = Qt.ItemDataRole.ToolTipRole
    assert cell(table, 0, C.LOSS, about) == exact(float(columns.loss[row]))
    assert cell(table, 0, C.ROW, about) == f"row {row + 1:,}"
    assert table.rowCount() == len(result.order) == 1797
    assert table.position_of(row) == 0
    assert table.position_of(5000) is None


def test_a_wrong_prediction_has_a_sign_and_words(table):
    session = digits(class_names=WORDS)
    show(table, session)
    (columns,) = models_of(session)
    row = table.row_at(0)
    label, predicted = WORDS[columns.label[row]], WORDS[columns.predicted[row]]
    assert cell(table, 0, C.PREDICTED) == f"✗ {predicted}"
    assert cell(table, 0, C.PREDICTED, BatchRole.WRONG) is True
    assert cell(table, 0, C.PREDICTED, Qt.ItemDataRole.AccessibleTextRole) == f"{predicted}, wrong"
    tip = cell(table, 0, C.PREDICTED, Qt.ItemDataRole.ToolTipRole)
    assert tip == f"{predicted} (class {columns.predicted[row]}); the label is {label}"
    assert cell(table, 0, C.LABEL, BatchRole.WRONG) is False
    last = table.rowCount() - 1
    assert cell(table, last, C.PREDICTED) == cell(table, last, C.LABEL)
    assert cell(table, last, C.PREDICTED, BatchRole.WRONG) is False


def test_rows_are_called_by_their_names(table):
    names = tuple(f"img-{row:04}" for row in range(1797))
    session = digits(row_names=names)
    show(table, session)
    row = table.row_at(0)
    assert cell(table, 0, C.ROW) == names[row]
    tip = cell(table, 0, C.ROW, Qt.ItemDataRole.ToolTipRole)
    assert tip == f"row {row + 1:,}: {names[row]}"


def test_gradients_are_computed_for_rows_that_are_seen(table):
    session = digits()
    asked = []
    details = details_of(session)

    def counted(model, rows):
        asked.append(len(rows))
        return details(model, rows)

    show(table, session)
    table.set_details(counted)
    expected = models_of(session, gradient=True)[0].gradient
    assert cell(table, 0, C.GRADIENT) == f"{expected[table.row_at(0)]:.4f}"
    cell(table, PAGE - 1, C.GRADIENT)
    assert asked == [PAGE]
    cell(table, 1000, C.GRADIENT)
    assert asked == [PAGE, PAGE]


def test_gradients_of_another_session_are_computed_anew(table):
    session = digits()
    show(table, session)
    before = cell(table, 0, C.GRADIENT)
    warm = set_temperature(session, 5.0)
    (columns,) = models_of(session)
    calls = []

    def details(model, rows):
        calls.append(rows)
        return Columns(columns.loss, columns.predicted, columns.margin, columns.label, rows * 1.0)

    table.set_details(details)
    table.set_result(result_of(session), session)
    shown = cell(table, 0, C.GRADIENT)
    assert shown != before
    table.set_result(result_of(session), set_batch_view(session, log_loss=True))
    assert cell(table, 0, C.GRADIENT) == shown
    assert len(calls) == 1
    table.set_result(result_of(session), warm)
    cell(table, 0, C.GRADIENT)
    assert len(calls) == 2


def test_a_file_that_can_not_be_read_is_said_once_and_shown_as_nothing(table):
    session = digits()
    calls = []

    def details(model, rows):
        calls.append(rows)
        raise DataError("the file has changed", where="z.npy", fix="open it again")

    show(table, session)
    table.set_details(details)
    assert cell(table, 0, C.GRADIENT) == "—"
    assert "the file has changed" in cell(table, 500, C.GRADIENT, Qt.ItemDataRole.ToolTipRole)
    assert len(calls) == 1


def test_rows_that_no_column_holds_are_computed_whole(table):
    session = digits(second=True)
    mine, other = models_of(session)
    empty = Columns(*(np.empty(0) for _ in range(4)))
    result = result_of(session, [empty, empty], rows=1797)
    order = np.array([40, 3, 1000])
    table.set_details(details_of(session))
    table.set_result(BatchResult(result.models, 1797, 0, order), session)
    assert cell(table, 2, C.LOSS, Qt.ItemDataRole.ToolTipRole) == exact(float(mine.loss[1000]))
    assert cell(table, 1, C.LABEL) == str(mine.label[3])
    second = cell(table, 0, C.SECOND_LOSS, Qt.ItemDataRole.ToolTipRole)
    assert second == exact(float(other.loss[40]))


def test_forgotten_rows_are_computed_again():
    cache = BatchRowCache(kept=2)
    calls = []

    def details(model, rows):
        calls.append(rows.tolist())
        values = rows * 1.0
        return Columns(values, rows, values, rows, values)

    cache.set_details(details)
    for row in (1, 2, 1, 3, 1, 2):
        found = cache.row(0, row, lambda row=row: np.array([row]))
        assert found.gradient == row
    assert calls == [[1], [2], [3], [2]]


def test_a_second_model_stands_beside_the_first(table):
    session = digits(second=True)
    show(table, set_batch_view(session, sort="difference"))
    mine, other = models_of(session)
    row = int(np.argmax(mine.loss - other.loss))
    assert table.row_at(0) == row
    assert table.columnCount() == 9
    difference = cell(table, 0, C.DIFFERENCE, Qt.ItemDataRole.ToolTipRole)
    assert difference == exact(float(mine.loss[row] - other.loss[row]))
    assert cell(table, 0, C.SECOND_PREDICTED) == str(other.predicted[row])
    assert headings(table) == [
        "Row",
        "Label",
        "softmax\nPredicted",
        "softmax\nLoss (nats)",
        "softmax\nGradient",
        "softmax\nMargin",
        "MLP\nPredicted",
        "MLP\nLoss (nats)",
        "Difference\n(nats)",
    ]
    tip = table.headerData(C.DIFFERENCE, HORIZONTAL, Qt.ItemDataRole.ToolTipRole)
    assert tip == "The loss of softmax minus that of MLP."
    spoken = table.headerData(C.SECOND_LOSS, HORIZONTAL, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "MLP: Loss (nats)"


def test_a_second_model_that_is_not_computed_yet_has_its_columns(table):
    session = digits(second=True)
    table.set_result(result_of(session, models_of(session)[:1]), session)
    assert table.columnCount() == 9
    assert cell(table, 0, C.SECOND_LOSS) == cell(table, 0, C.DIFFERENCE) == "—"
    assert cell(table, 0, C.SECOND_LOSS, Qt.ItemDataRole.ToolTipRole) == "Not known yet."


def test_units_stand_in_the_header(qtbot, table):
    session = digits()
    show(table, session)
    with qtbot.waitSignal(table.headerDataChanged):
        bits = set_parameter(session, "cross_entropy", "base", 2.0)
        table.set_result(result_of(session), bits)
    assert headings(table)[C.LOSS] == "Loss (bits)"
    table.set_result(result_of(session), select_loss(session, "zero_one"))
    assert headings(table)[C.LOSS] == "Loss"


def test_headings_say_what_gradient_and_margin_are(table):
    session = digits()
    show(table, session)
    about = Qt.ItemDataRole.ToolTipRole
    assert "∂L/∂z" in table.headerData(C.GRADIENT, HORIZONTAL, about)
    assert "logits" in table.headerData(C.MARGIN, HORIZONTAL, about)


def test_infinite_missing_and_ignored_values_are_told_apart(table):
    loss = np.array([np.inf, np.nan, np.nan, 0.0])
    label = np.array([0, 1, -100, 2])
    columns = Columns(loss, np.array([1, 1, 1, 1]), loss, label, loss)
    session = set_batch_view(session_of_many(), sort="row", descending=False)
    table.set_result(result_of(session, [columns]), session)
    assert [cell(table, row, C.LOSS) for row in range(4)] == ["∞", "NaN", "NaN", "0"]
    assert [cell(table, row, C.LABEL) for row in range(4)] == ["0", "1", "—", "2"]
    about = Qt.ItemDataRole.ToolTipRole
    assert cell(table, 1, C.LOSS, about) == "nan"
    for column in (C.LOSS, C.LABEL):
        assert "ignored" in cell(table, 2, column, about)
    wrong = [cell(table, row, C.PREDICTED, BatchRole.WRONG) for row in range(4)]
    assert wrong == [True, False, False, True]
    ignoring = set_parameter(session, "cross_entropy", "ignore_index", 1)
    table.set_result(result_of(session, [columns]), ignoring)
    assert "ignored" in cell(table, 1, C.LOSS, about)


def test_a_million_rows_cost_nothing_beside_their_order(table):
    session = session_of_many()
    result = result_of(session, [many(1_000_000)])
    tracemalloc.start()
    table.set_result(result, session)
    for position in range(0, 1_000_000, 100_000):
        for column in range(table.columnCount()):
            assert cell(table, position, column)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000
    assert table.rowCount() == 1_000_000
    assert math.isfinite(float(cell(table, 999_999, C.LOSS, Qt.ItemDataRole.ToolTipRole)))


def test_more_rows_than_a_view_can_hold_are_cut(table, monkeypatch):
    monkeypatch.setattr("lossexplorer.model.batch_table.MOST", 100)
    show(table, digits())
    assert table.rowCount() == 100


def test_the_same_rows_in_the_same_order_are_no_reset(qtbot, table):
    session = digits()
    show(table, session)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        show(table, session)
    with qtbot.waitSignal(table.modelReset):
        show(table, set_batch_view(session, descending=False))


def test_rows_are_looked_at_only(table):
    show(table, digits())
    assert not table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert table.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert table.rowCount(table.index(0, 0)) == table.columnCount(table.index(0, 0)) == 0
    assert cell(table, 0, C.LABEL, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert table.headerData(0, Qt.Orientation.Vertical) is None


@pytest.mark.parametrize(
    ("kind", "classes", "words"), [("probabilities", 10, "∂L/∂p"), ("log-probabilities", 10, "log")]
)
def test_the_gradient_is_with_respect_to_what_the_file_holds(table, kind, classes, words):
    session = session_of_many()
    session = replace(session, data=replace(session.data, prediction_kind=kind))
    table.set_result(result_of(session, [many(5)]), session)
    about = table.headerData(C.GRADIENT, HORIZONTAL, Qt.ItemDataRole.ToolTipRole)
    assert words in about
