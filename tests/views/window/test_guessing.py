"""Numbers of a lesson that are guessed before they are shown."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.session.lesson import Lesson, Published
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.published import published_rows
from lossexplorer.session.session import blank
from lossexplorer.views.published_line import Guess
from lossexplorer.views.published_table import PublishedTable


@pytest.fixture
def printed(hand):
    """The page of printed numbers, where the second one is asked for."""
    hand.furniture.lessons.open("digit-ce")
    hand.settle()
    hand.click(hand.furniture.lesson.pages.button("published"))
    return hand.furniture.lesson.table


def shown(table) -> list[str]:
    return [line.text for line in table.lines]


def type_guess(hand, line, text: str) -> None:
    line.box.setFocus()
    QTest.keyClicks(line.box, text)
    QTest.keyClick(line.box, Qt.Key.Key_Return)
    hand.settle()


def test_a_number_is_hidden_until_it_is_guessed(hand, printed):
    first, second = printed.lines
    assert "0.510825457099338" in first.text
    assert second.text == ""
    assert second.box.isVisible()
    type_guess(hand, second, "2")
    assert second.text.splitlines() == [
        "printed 2.302584092994546   computed 2.3025840929945458   agrees",
        "You guessed 2: 0.3026 too low (13 %)",
    ]
    assert not second.box.isVisible()


def test_a_right_guess_is_said_to_be_right(hand, printed):
    type_guess(hand, printed.lines[1], "2.3026")
    assert printed.lines[1].text.endswith("You guessed 2.3026: right")


def test_how_far_off_a_guess_was_is_in_sight_in_a_small_window(hand, printed):
    line, area = printed.lines[1], hand.furniture.lesson._printed
    for height in range(620, 800, 10):  # the smallest in which the question fits
        hand.window.resize(1280, height)
        hand.settle()
        if area.verticalScrollBar().maximum() == 0:
            break
    type_guess(hand, line, "2.3")
    assert area.verticalScrollBar().maximum() > 0
    assert printed.visibleRegion().boundingRect().bottom() >= line.geometry().bottom()


def test_a_number_can_be_shown_without_a_guess(hand, printed):
    hand.click(printed.lines[1].show_button)
    (text,) = printed.lines[1].text.splitlines()
    assert text.startswith("printed 2.302584092994546")


def test_what_is_no_number_is_refused_where_it_stands(hand, printed):
    line = printed.lines[1]
    type_guess(hand, line, "much")
    assert line.text == ""
    assert line.box.property("invalid")
    assert line.box.toolTip()


def test_a_guess_is_no_change_of_the_session(hand, printed):
    before, steps = hand.session, hand.steps()
    type_guess(hand, printed.lines[1], "0.5")
    assert hand.session is before and hand.steps() == steps
    hand.change()
    hand.keys("Ctrl+Z")
    assert "You guessed 0.5" in printed.lines[1].text


def test_the_distance_is_that_from_the_number_when_it_was_guessed(hand, printed):
    line = printed.lines[1]
    type_guess(hand, line, "0.5")
    hand.model.apply("", lambda session: replace(session, losses=session.losses[1:]))
    hand.settle()
    assert line.text.endswith("You guessed 0.5: 1.803 too low (78 %)")


def test_opening_the_lesson_again_asks_again(hand, printed):
    type_guess(hand, printed.lines[1], "0.5")
    hand.furniture.lessons.open(hand.session.lesson.key)
    hand.settle()
    assert printed.lines[1].text == ""
    assert printed.lines[1].box.text() == ""


def test_going_on_and_coming_back_by_undo_asks_nothing_again(hand, printed):
    type_guess(hand, printed.lines[1], "0.5")
    hand.model.apply("", lambda _: open_lesson("nll"))
    hand.settle()
    hand.click(hand.furniture.lesson.pages.button("published"))
    assert printed.lines[0].text == ""
    hand.keys("Ctrl+Z")
    hand.click(hand.furniture.lesson.pages.button("published"))
    assert "You guessed 0.5" in printed.lines[1].text


def test_the_keyboard_gets_there_and_stays_inside(hand, printed):
    line = printed.lines[1]
    hand.window.activateWindow()
    hand.furniture.lesson.pages.button("published").setFocus()
    for _ in range(6):
        if line.box.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert line.box.hasFocus()
    QTest.keyClick(line.box, Qt.Key.Key_Tab)
    assert line.show_button.hasFocus()
    QTest.keyClick(line.show_button, Qt.Key.Key_Space)
    assert line.text
    focus = QApplication.focusWidget()
    assert focus is not None and focus.isVisible()


def test_screen_readers_hear_which_number_is_guessed(printed):
    line = printed.lines[1]
    assert "second prediction" in line.box.accessibleName()
    assert "second prediction" in line.show_button.accessibleName()


def test_enter_leads_from_guess_to_guess(qtbot):
    items = tuple(
        Published(f"number {k}", "1.0986", loss="cross_entropy", ask=True) for k in range(2)
    )
    table = PublishedTable()
    qtbot.addWidget(table)
    table.set_session(replace(blank(), lesson=Lesson("k", "t", published=items)))
    with qtbot.waitExposed(table):
        table.show()
    table.activateWindow()
    first, second = table.lines
    first.box.setFocus()
    QTest.keyClicks(first.box, "2")
    QTest.keyClick(first.box, Qt.Key.Key_Return)
    assert second.box.hasFocus()
    assert "You guessed 2: 0.9014 too high (82 %)" in first.text


@pytest.mark.parametrize(
    ("value", "computed", "text"),
    [
        (1.0, 0.0, "You guessed 1: 1.000 too high"),
        (-1.0, 4.0, "You guessed −1: 5.000 too low (125 %)"),
        (1.04, 1.0, "You guessed 1.04: 0.04000 too high (4 %)"),
        (5e5, 1.0, "You guessed 500000: 499999 too high"),
        (1.0, float("inf"), "You guessed 1"),
        (0.0, 0.0, "You guessed 0: right"),
    ],
)
def test_how_far_off(qtbot, value, computed, text):
    table = PublishedTable()
    qtbot.addWidget(table)
    session = open_lesson("digit-mse")
    table.set_session(session)
    line, row = table.lines[1], published_rows(session)[1]
    for palette in (LIGHT, DARK):
        line.show_row(row, Guess(value, computed), palette)
        assert line.text.splitlines()[1] == text


def test_what_cannot_be_computed_is_not_asked_for():
    item = Published("w", "1", loss="hinge", ask=True)
    (row,) = published_rows(replace(blank(), lesson=Lesson("k", "t", published=(item,))))
    assert row.computed is None and not row.asked


def test_a_number_that_is_printed_nowhere_has_no_verdict(hand):
    hand.furniture.lessons.open("two-matches")
    hand.settle()
    hand.click(hand.furniture.lesson.pages.button("published"))
    *_, line = hand.furniture.lesson.table.lines
    assert line.text == ""
    type_guess(hand, line, "0.4")
    assert line.text.splitlines() == ["computed 0.4690", "You guessed 0.4: 0.06900 too low (15 %)"]
    # the guess was about a match that is not on the screen, and still is none
    assert hand.session.information.q == (0.75, 0.25)
