"""Help, what's this, the keys and the tour when the window speaks Chinese."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from lossexplorer.model.language import language
from lossexplorer.views.help.whats_this import describe
from lossexplorer.views.keyboard_sheet import KeyboardSheet

CHINESE = re.compile("[\u4e00-\u9fff]")
WORDS = re.compile(r"[A-Za-z]{3,} [a-z]{2,}")  # no keys, no names of frameworks


@pytest.fixture
def hand(open_window):
    """Other tests look for English texts."""
    yield open_window(size=(1280, 720))
    language().choose("en")


def switch(hand, qtbot):
    """Choose Chinese in the menu; gives the hand on the new window."""
    with qtbot.waitSignal(hand.opening.ready, timeout=20_000):
        hand.actions["view.language_zh"].trigger()
    again = type(hand)(hand.opening)
    again.settle()
    return again


def type_words(widget, text):
    """As an input method does: no key has these characters."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


def test_open_help_is_said_in_the_language_that_is_chosen_and_searched_in_it(hand, qtbot):
    hand.keys("F1")
    hand.furniture.help.shown.browser.show_page("curves.md")
    place = QRect(QPoint(40, 50), hand.furniture.help.shown.size())
    hand.furniture.help.shown.setGeometry(place)
    hand = switch(hand, qtbot)
    shown = hand.furniture.help.shown
    assert shown.isVisible() and shown.browser.place == "curves.md"
    assert shown.geometry() == place
    assert shown.windowTitle() == "曲线：损失随一个变量的变化 – 帮助"
    assert shown.browser.toPlainText().startswith("曲线：损失随一个变量的变化\n")
    assert shown.contents.currentIndex().data() == "曲线"
    QTest.keyClick(shown, Qt.Key_F, Qt.ControlModifier)
    type_words(shown.box, "离群值 斜率")
    found = [line.text for line in shown.contents.lines]
    assert 0 < len(found) < 12 and "Huber" in found
    QTest.keyClick(shown.box, Qt.Key_Down)
    marked = {one.cursor.selectedText() for one in shown.browser.extraSelections()}
    assert marked == {"离群值", "斜率"}
    shown.box.clear()
    type_words(shown.box, "合页")
    QTest.keyClick(shown.box, Qt.Key_Return)
    assert shown.browser.place == "loss/hinge"
    text = shown.browser.toPlainText()
    assert all(f"\n{title}\n" in text for title in ("何时使用", "参数", "何时失效", "另见"))
    assert not WORDS.search(text.partition("\n参考文献\n")[0])


def test_whats_this_the_search_the_keys_and_the_tour_are_chinese(hand, qtbot):
    hand = switch(hand, qtbot)
    describe(hand.window)
    said = [widget.whatsThis() for widget in hand.window.findChildren(QWidget)]
    said += [action.whatsThis() for action in hand.actions.values()]
    said = [re.sub(r"<[^>]*>", "\n", text) for text in said if text and "English" not in text]
    assert len(said) > 150
    assert [text for text in said if WORDS.search(text) or not CHINESE.search(text)] == []
    type_words(hand.furniture.losses.search, "KL散度")  # "KL 散度" in the list
    tree = hand.furniture.losses.tree
    families = [tree.model().index(row, 0) for row in range(tree.model().rowCount())]
    shown = [
        tree.model().index(row, 0, family).data()
        for family in families
        for row in range(tree.model().rowCount(family))
        if not tree.isRowHidden(row, family)
    ]
    assert shown == ["KL 散度", "反向 KL 散度"]
    hand.actions["help.keyboard"].trigger()
    (sheet,) = hand.window.findChildren(KeyboardSheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert [text for text in said if WORDS.search(text)] == []
    assert sum(CHINESE.search(text) is not None for text in said) > len(said) / 2
    sheet.close()
    hand.actions["help.tour"].trigger()
    balloon = hand.furniture.help.touring.balloon
    for number in range(5):
        QApplication.processEvents()
        assert balloon.count.text() == f"{number + 1} / 5"
        assert balloon.text.height() >= balloon.text.heightForWidth(balloon.text.width())
        for label in balloon.findChildren(QLabel):
            assert not WORDS.search(label.text())
        hand.click(balloon.on)
    assert hand.furniture.help.touring is None
