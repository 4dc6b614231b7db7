"""Copying out of the window, lessons, help, and that everything has a name."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMessageBox, QSlider, QSpinBox

from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import SECTIONS, lessons
from lossexplorer.session.session import Workspace
from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.menu_table import MENUS, SUBMENUS, TOOLS
from lossexplorer.views.published_line import comparable


def test_the_image_is_copied_as_png(hand, qtbot):
    QGuiApplication.clipboard().setText("nothing yet")
    hand.keys("Ctrl+Shift+C")
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasImage(), timeout=20_000)
    assert (clipboard.image().width(), clipboard.image().height()) == (1260, 866)
    assert hand.furniture.diagnostics.message.text() == "Image copied"
    qtbot.waitUntil(
        lambda: hand.furniture.diagnostics.message.text() == "No problems found", timeout=20_000
    )


def test_one_panel_is_copied_from_its_own_tool(hand, qtbot):
    QGuiApplication.clipboard().setText("nothing yet")
    hand.workspace.plot.copy_requested.emit("contributions")
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasImage(), timeout=20_000)


def test_the_drawn_numbers_are_copied_for_a_spreadsheet(hand):
    hand.keys("Ctrl+Shift+D")
    text = QGuiApplication.clipboard().text()
    assert "\t" in text and "0.6" in text


def test_the_reading_is_copied_with_all_digits(hand):
    hand.model.apply("", edits.select_loss, "cross_entropy")
    hand.keys("Ctrl+Shift+R")
    assert QGuiApplication.clipboard().text() == "Cross-entropy 0.5108256237659907 nats"


def test_lessons_are_opened_stepped_through_and_undone(hand):
    assert not hand.actions["lessons.previous"].isEnabled()
    hand.actions["lessons.next"].trigger()
    hand.settle()
    assert hand.session.lesson.key == lessons()[1].key
    assert hand.window.docks["lesson"].windowTitle() == f"Lesson 2 of {len(lessons())}"
    for _ in lessons():
        hand.actions["lessons.next"].trigger()
        hand.settle()
    assert hand.session.lesson.key == lessons()[-1].key
    assert not hand.actions["lessons.next"].isEnabled()
    hand.keys("Ctrl+Z")
    assert hand.session.lesson.key == lessons()[-2].key


def test_the_lessons_menu_lists_them_and_checks_the_open_one(hand):
    titles = {entry.title: entry.key for entry in lessons()}
    parts = [a.menu() for a in hand.window.menus["lessons"].actions() if a.menu() is not None]
    assert [part.title() for part in parts] == [title for title, _ in SECTIONS]
    actions = [a for part in parts for a in part.actions() if a.text() in titles]
    assert [titles[action.text()] for action in actions] == [entry.key for entry in lessons()]
    actions[2].trigger()
    hand.settle()
    assert hand.session.lesson.key == lessons()[2].key
    assert [action.isChecked() for action in actions].index(True) == 2


def test_a_lesson_is_read_page_by_page(hand):
    panel, lesson = hand.furniture.lesson, hand.session.lesson
    assert panel.text == lesson.look
    hand.click(panel.pages.button("explore"))
    assert panel.text == lesson.explore
    hand.click(panel.pages.button("conclude"))
    assert panel.text == lesson.conclude


def test_printed_numbers_stand_beside_those_computed_live(hand):
    panel = hand.furniture.lesson
    hand.click(panel.pages.button("published"))
    assert [row.published for row in panel.table.rows] == ["0.0975", "0.5975"]
    assert all(row.matches for row in panel.table.rows)
    hand.model.apply("", data_edits.drag_prediction, 0, 2, 0.9)
    hand.settle()
    assert not panel.table.rows[0].matches
    assert panel.table.rows[1].matches


@pytest.mark.parametrize(
    ("value", "printed", "text"),
    [
        (0.09750000000000003, "0.0975", "0.09750"),
        (-0.38613, "1.3537", "−0.38613"),
        (2.0, "2", "2.0"),
    ],
)
def test_computed_numbers_have_one_decimal_more_than_printed_ones(value, printed, text):
    assert comparable(value, printed) == text


def test_a_printed_mistake_says_why(hand):
    hand.furniture.lessons.open("nll")
    hand.settle()
    hand.click(hand.furniture.lesson.pages.button("published"))
    wrong = [row for row in hand.furniture.lesson.table.rows if not row.matches]
    assert len(wrong) == 1 and "logarithm" in wrong[0].why


def test_every_action_calls_a_method_and_stands_in_a_menu_or_tool(hand):
    listed = {key for _, _, keys in MENUS for key in keys if key and not key.endswith(">")}
    listed |= {key for _, keys in SUBMENUS.values() for key in keys if key}
    listed |= {key for key in TOOLS if key}
    assert listed == {spec.key for spec in ACTIONS}
    groups = vars(hand.furniture)
    for spec in ACTIONS:
        group, name = spec.key.split(".")
        holder = {"file": "files", "losses": "own"}.get(group, group)
        assert callable(getattr(groups[holder], name))


def test_no_two_actions_share_a_shortcut():
    keys = [keys for spec in ACTIONS for keys in spec.shortcuts]
    assert len(keys) == len(set(keys))
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_about_says_version_and_licence(hand):
    hand.actions["help.about"].trigger()
    (box,) = hand.window.findChildren(QMessageBox)
    assert "0.1.0" in box.text() and "MIT" in box.informativeText()
    box.close()


@pytest.mark.parametrize("workspace", get_args(Workspace))
def test_every_control_has_a_name_for_screen_readers(hand, workspace):
    hand.model.apply("", edits.set_workspace, workspace)
    hand.settle()
    nameless = []
    for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider, QSpinBox):
        for widget in hand.window.findChildren(kind):
            text = getattr(widget, "text", lambda: "")()
            internal = widget.objectName().startswith("qt_") or isinstance(
                widget.parent(), QLineEdit
            )
            if widget.isVisible() and not (widget.accessibleName() or text or internal):
                nameless.append((type(widget).__name__, repr(widget.parent())))
    assert not nameless


def test_the_window_fits_1280_by_720_without_cutting_tools_off(open_window):
    hand = open_window(size=(1280, 720))
    hand.actions["view.reset_layout"].trigger()
    for keys in tuple(f"Ctrl+{n}" for n in range(1, 10)):
        hand.keys(keys)
        for button in hand.workspace.tools.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()
                right = button.mapTo(hand.window.stage, button.rect().bottomRight())
                assert right.x() <= hand.window.stage.width()
