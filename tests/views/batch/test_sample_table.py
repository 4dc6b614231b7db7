"""The table of samples, driven by mouse, keyboard and clipboard."""

from __future__ import annotations

import numpy as np
from plain_batches import WORDS, digits, models_of, result_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.model.batch_columns import BatchColumn as C
from lossexplorer.model.number_text import exact
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import set_batch_view
from lossexplorer.views.batch.copied_rows import MOST_COPIED
from lossexplorer.views.batch.row_menu import RowMenu

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def order(values, descending=True):
    return np.argsort(-values if descending else values, kind="stable").tolist()


def actions(menu):
    """The texts of a menu and what triggers them."""
    return {action.text().partition("\t")[0]: action for action in menu.actions()}


def test_the_largest_losses_are_seen_first(hand):
    (columns,) = models_of(hand.session)
    assert hand.rows() == order(columns.loss)
    assert hand.top == 0
    assert hand.bar.count.text() == "1,797 rows"


def test_a_click_on_a_heading_sorts_and_another_turns_the_order(hand):
    (columns,) = models_of(hand.session)
    hand.click_header(C.MARGIN)
    assert hand.rows() == order(columns.margin, descending=False)
    hand.click_header(C.MARGIN)
    assert hand.rows() == order(columns.margin)
    hand.click_header(C.LABEL)
    assert hand.rows() == order(columns.label, descending=False)
    hand.click_header(C.ROW)
    assert hand.rows() == list(range(1797))
    assert hand.steps == 4
    hand.model.undo_stack.undo()
    assert hand.rows() == order(columns.label, descending=False)


def test_what_is_odd_when_large_is_sorted_downwards_first(open_panel):
    hand = open_panel(digits(second=True))
    mine, other = models_of(hand.session)
    hand.click_header(C.DIFFERENCE)
    assert hand.rows(5) == order(mine.loss - other.loss)[:5]
    hand.click_header(C.SECOND_PREDICTED)
    assert hand.session.batch.sort == "second_predicted"
    assert not hand.session.batch.descending


def test_headings_are_sorted_by_from_the_keyboard(hand):
    header = hand.view.header
    hand.view.setFocus()
    hand.key(Key.Key_Backtab)
    assert QApplication.focusWidget() is header
    hand.key(Key.Key_Right, Key.Key_Right)
    assert header.accessibleName() == "Predicted"
    hand.key(Key.Key_Space)
    assert (hand.session.batch.sort, hand.session.batch.descending) == ("predicted", False)
    assert header.accessibleName() == "Predicted, sorted, smallest first"
    hand.key(Key.Key_Return)
    assert header.accessibleName() == "Predicted, sorted, largest first"
    hand.key(Key.Key_End)
    assert header.accessibleName() == "Margin"
    hand.key(Key.Key_Home, Key.Key_Left, Key.Key_Return)
    assert hand.session.batch.sort == "row"
    hand.key(Key.Key_Down)
    assert QApplication.focusWidget() is hand.view


def test_arrow_keys_choose_rows(qtbot, hand):
    hand.click(0)
    assert hand.session.vector.row == hand.rows(1)[0]
    hand.key(Key.Key_Down, Key.Key_Down)
    assert hand.session.vector.row == hand.row == hand.rows(3)[2]
    hand.key(Key.Key_End)
    assert hand.session.vector.row == hand.rows()[-1]
    assert hand.top == hand.view.verticalScrollBar().maximum()
    hand.key(Key.Key_Home)
    assert hand.session.vector.row == hand.rows(1)[0]
    assert hand.top == 0
    hand.key(Key.Key_PageDown)
    assert hand.view.currentIndex().row() > 5
    assert hand.steps == 1  # fast steps through rows are one step to undo


def test_enter_and_a_double_click_open_the_row(qtbot, hand):
    hand.click(3)
    with qtbot.waitSignal(hand.view.row_opened) as opened:
        hand.key(Key.Key_Return)
    assert opened.args == [hand.rows(4)[3]]
    hand.click(1, C.LABEL)
    with qtbot.waitSignal(hand.view.row_opened) as opened:
        place = hand.view.visualRect(hand.table.index(1, C.LABEL)).center()
        QTest.mouseDClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [hand.rows(2)[1]]


def test_the_current_row_stays_current_in_another_order_and_nothing_scrolls(hand):
    hand.click(4)
    row = hand.row
    hand.view.verticalScrollBar().setValue(3000)
    hand.click_header(C.LABEL)
    assert hand.row == row == hand.session.vector.row
    assert hand.view.currentIndex().row() == hand.table.position_of(row) != 4
    assert hand.top == 3000
    selected = hand.view.selected_ranges()
    assert selected == [(hand.table.position_of(row),) * 2]
    hand.click_header(C.LABEL)
    assert (hand.row, hand.top) == (row, 3000)


def test_a_row_that_is_filtered_out_is_current_again_when_it_is_back(hand):
    hand.click(0)
    row = hand.row
    label = int(models_of(hand.session)[0].label[row])
    hand.model.apply("x", set_batch_view, label=(label + 1) % 10)
    assert hand.row is None
    assert hand.session.vector.row == row
    hand.model.apply("x", set_batch_view, label=None)
    assert hand.row == row


def test_a_row_chosen_elsewhere_is_scrolled_to(hand):
    row = hand.rows()[1200]
    hand.model.apply("x", edits.set_row, row)
    assert hand.row == row
    assert hand.view.viewport().rect().contains(hand.view.visualRect(hand.view.currentIndex()))


def test_results_that_come_in_parts_lose_neither_place_nor_row(hand):
    session = hand.session
    (columns,) = models_of(session)
    hand.click(2)
    row = hand.row
    hand.view.verticalScrollBar().setValue(1000)
    for done in (800, 1200, 1797):
        part = type(columns)(*(getattr(columns, f)[:done] for f in ("loss", "predicted")),
                             columns.margin[:done], columns.label[:done])  # fmt: skip
        hand.panel.set_result(result_of(session, [part], rows=1797), session)
        assert hand.top == 1000
        assert hand.row == (row if row < done else None)
    assert hand.steps == 1  # the click


def test_other_data_are_shown_from_the_top(hand):
    hand.view.verticalScrollBar().setValue(1000)
    session = hand.session
    (columns,) = models_of(session)
    part = type(columns)(
        columns.loss[:900], columns.predicted[:900], columns.margin[:900], columns.label[:900]
    )
    hand.panel.set_result(result_of(session, [part]), session)
    assert hand.top == 0


def test_the_focus_alone_chooses_no_row(qtbot, hand):
    hand.model.apply("x", set_batch_view, search="999")
    hand.bar.search.setFocus()
    with qtbot.assertNotEmitted(hand.view.row_chosen):
        hand.view.setFocus()
    assert hand.row is None
    hand.key(Key.Key_Down)
    assert hand.row == hand.rows(1)[0]


def test_selected_rows_are_copied_with_all_digits(hand):
    hand.click(1)
    hand.key(Key.Key_Down, modifiers=SHIFT)
    hand.key(Key.Key_C, modifiers=CONTROL)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    (columns,) = models_of(hand.session, gradient=True)
    for line, row in zip(lines, hand.rows(3)[1:], strict=True):
        assert line[: C.LOSS] == [
            str(row + 1),
            str(columns.label[row]),
            str(columns.predicted[row]),
        ]
        numbers = (columns.loss[row], columns.gradient[row], columns.margin[row])
        assert line[C.LOSS :] == [exact(float(number)) for number in numbers]


def test_names_that_are_formulas_are_copied_as_text(open_panel):
    names = ("=1+1", *WORDS[1:])
    hand = open_panel(set_batch_view(digits(class_names=names), label=0))
    hand.click(0)
    hand.key(Key.Key_C, modifiers=CONTROL)
    assert QGuiApplication.clipboard().text().split("\t")[C.LABEL] == "'=1+1"


def test_menus_open_copy_filter_and_sort(qtbot, hand):
    hand.click(0)
    row = hand.row
    label = int(models_of(hand.session)[0].label[row])
    menu = hand.view.menu_at(hand.view.currentIndex())
    with qtbot.waitSignal(hand.view.row_opened):
        actions(menu)["Open in Vector"].trigger()
    actions(menu)["Copy rows"].trigger()
    assert QGuiApplication.clipboard().text().startswith(f"{row + 1}\t")
    assert "Rows of all classes" not in actions(menu)
    actions(menu)[f"Only rows labelled {label}"].trigger()
    assert hand.session.batch.label == label
    again = hand.view.menu_at(hand.view.currentIndex())
    actions(again)["Rows of all classes"].trigger()
    assert hand.session.batch.label is None
    order = actions(actions(again)["Sort by"].menu())
    assert order["Loss (nats)"].isChecked()
    order["Margin"].trigger()
    assert hand.session.batch.sort == "margin"
    empty = hand.view.menu_at(hand.table.index(-1, -1))
    assert set(actions(empty)) == {"Sort by"}


def test_the_menu_key_opens_the_menu_of_the_current_row(qtbot, hand):
    hand.click(2)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(hand.view.viewport(), QContextMenuEvent(reason, QPoint(), QPoint()))
    (menu,) = hand.view.findChildren(RowMenu)
    assert menu.isVisible()
    assert "Open in Vector" in actions(menu)
    menu.close()
    qtbot.waitUntil(lambda: not hand.view.findChildren(RowMenu))


def test_columns_are_made_wider_and_narrower_from_the_keyboard(hand):
    header = hand.view.header
    header.setFocus()
    hand.key(Key.Key_Right)
    before = header.sectionSize(1)
    QTest.keyClick(header, Key.Key_Right, CONTROL)
    assert header.sectionSize(1) == before + 16
    for _ in range(60):
        QTest.keyClick(header, Key.Key_Left, CONTROL)
    assert header.sectionSize(1) == header.minimumSectionSize()


def test_headings_explain_themselves(hand):
    tip = hand.table.headerData(C.MARGIN, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "below 0 the row is predicted wrong" in tip
    assert hand.view.accessibleName() == "Samples"
    assert "Enter" in hand.view.accessibleDescription()


def test_columns_fill_the_width_until_a_person_sets_one(hand):
    header, view = hand.view.header, hand.view
    assert header.length() == view.viewport().width()
    hand.resize(1000)
    assert header.length() == view.viewport().width()
    edge = header.sectionViewportPosition(C.PREDICTED) - 1
    height = header.height() // 2
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, height))
    QTest.mouseMove(header.viewport(), QPoint(edge + 40, height))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + 40, height))
    width = header.sectionSize(C.LABEL)
    hand.click_header(C.LOSS)
    hand.resize(900)
    assert header.sectionSize(C.LABEL) == width


def test_narrow_tables_cut_headings_before_cells(open_panel):
    hand = open_panel(digits(second=True))
    hand.resize(640)
    metrics = hand.view.fontMetrics()
    for column in range(C.LOSS, hand.table.columnCount()):
        room = hand.view.header.sectionSize(column) - 16
        if column != C.SECOND_PREDICTED:
            assert room >= metrics.horizontalAdvance("\u22127.7527")


def test_a_wrong_prediction_is_drawn_in_another_colour_and_with_a_cross(hand):
    hand.model.apply("x", set_batch_view, wrong_only=True)
    rect = hand.view.visualRect(hand.table.index(1, C.PREDICTED))
    for palette in (LIGHT, DARK):
        hand.panel.set_palette_tokens(palette)
        picture = hand.view.viewport().grab(rect).toImage()
        drawn = {picture.pixelColor(x, y).name() for x in range(24) for y in range(rect.height())}
        assert palette.error.lower() in drawn


def test_too_many_rows_for_the_clipboard_are_refused(open_panel, monkeypatch):
    monkeypatch.setattr("lossexplorer.views.batch.sample_table.MOST_COPIED", 100)
    hand = open_panel()
    QGuiApplication.clipboard().setText("before")
    hand.key(Key.Key_A, modifiers=CONTROL)
    hand.key(Key.Key_C, modifiers=CONTROL)
    assert QGuiApplication.clipboard().text() == "before"
    assert "1,797 rows are too many" in hand.refused[0]
    assert MOST_COPIED == 10_000
