"""The help window: pages, search, links into the program; and what's this."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses
from lossexplorer.session import edits
from lossexplorer.session.session import Workspace
from lossexplorer.views.help.page import PICTURE, address
from lossexplorer.views.help.whats_this import describe, is_control
from lossexplorer.views.help.window import HelpWindow
from lossexplorer.views.plot.plot_view import PlotView

OWN = "formula: abs(p - t)^q; q = 1.5; name = Bent"


@pytest.fixture(scope="module")
def pages(qapp):
    window = HelpWindow()
    window.set_losses((*all_losses(), get(OWN)))
    window.set_palette_tokens(LIGHT)
    window.browser.show_page("loss/huber")  # its plot stays for all tests
    window.show()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def help_window(pages):
    pages.show_page()
    yield pages
    pages.box.clear()
    pages.close()


def _anchor(browser, target: str) -> QPoint:
    """Where a link is on the page; scrolls to it."""
    cursor = QTextCursor(browser.document())
    while cursor.charFormat().anchorHref() != target:
        assert cursor.movePosition(QTextCursor.NextCharacter), f"no link to {target}"
    bar = browser.verticalScrollBar()
    bar.setValue(bar.value() + browser.cursorRect(cursor).top() - 40)
    return browser.cursorRect(cursor).center() + QPoint(2, 0)


def _click(browser, target: str) -> None:
    QTest.mouseClick(browser.viewport(), Qt.LeftButton, pos=_anchor(browser, target))


def test_a_page_is_chosen_from_the_list_and_left_again(help_window):
    contents, browser = help_window.contents, help_window.browser
    row = [line.text for line in contents.lines].index("Huber")
    index = contents.model().index(row, 0)
    contents.scrollTo(index)
    place = contents.visualRect(index).center()
    QTest.mouseClick(contents.viewport(), Qt.LeftButton, pos=place)
    assert browser.place == "loss/huber" and help_window.windowTitle() == "Huber – Help"
    assert browser.toPlainText().startswith("Huber")
    QTest.keyClick(help_window, Qt.Key_Left, Qt.AltModifier)
    assert browser.place == "start.md" and contents.currentIndex().data() == "Getting started"
    QTest.keyClick(help_window, Qt.Key_Right, Qt.AltModifier)
    assert browser.place == "loss/huber"


def test_a_link_leads_to_another_page(help_window):
    _click(help_window.browser, "curves.md")
    assert help_window.browser.place == "curves.md"
    assert help_window.contents.currentIndex().data() == "Curves"


def test_words_are_searched_marked_and_opened_by_keys(help_window):
    QTest.keyClick(help_window, Qt.Key_F, Qt.ControlModifier)
    assert help_window.box.hasFocus()
    help_window.browser.setFocus()
    QTest.keyClick(help_window.browser, "v")  # typed while the page is read
    assert help_window.box.hasFocus()
    QTest.keyClicks(help_window.box, "anish outlier")
    found = len(help_window.contents.lines)
    assert 0 < found < 10
    QTest.keyClick(help_window.box, Qt.Key_Down)
    assert help_window.contents.hasFocus()
    marked = help_window.browser.extraSelections()
    assert {one.cursor.selectedText().lower() for one in marked} == {"vanish", "outlier"}
    QTest.keyClick(help_window, Qt.Key_F, Qt.ControlModifier)
    QTest.keyClicks(help_window.box, "zzz")  # replaces what was typed
    assert help_window.contents.lines[0].text == "Nothing found"
    QTest.keyClick(help_window.box, Qt.Key_Escape)
    assert len(help_window.contents.lines) > 50 and help_window.isVisible()
    QTest.keyClick(help_window.box, Qt.Key_Escape)
    assert not help_window.isVisible()


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("key", ["huber", get(OWN).key], ids=["catalog", "own"])
def test_formulas_and_curve_are_drawn_in_the_theme(help_window, qtbot, palette, key):
    help_window.set_palette_tokens(palette)
    help_window.browser.show_page(f"loss/{key}")

    def has(name: str, color: str) -> bool:
        kind = QTextDocument.ResourceType.ImageResource
        url = address(f"{name}/{key}", PICTURE)
        image = help_window.browser.document().resource(kind.value, url)
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return any(image.pixelColor(*place) == QColor(color) for place in places)

    qtbot.waitUntil(lambda: has("formula", palette.text) and has("gradient", palette.text))
    assert has("curve", palette.plot) and has("curve", palette.accent)


def test_help_is_opened_from_the_window_and_leads_back_into_it(hand, qtbot):
    hand.keys("F1")
    shown = hand.furniture.help.shown
    assert shown.isVisible() and not shown.isModal() and shown.browser.place == "start.md"
    hand.window.activateWindow()
    qtbot.waitUntil(hand.window.isActiveWindow)
    hand.keys("Shift+F1")
    assert shown.browser.place == f"{hand.session.workspace}.md"
    hand.actions["view.information"].trigger()
    hand.settle()
    shown.browser.show_page("loss/huber")
    _click(shown.browser, "program:///loss/huber")
    hand.settle()
    assert hand.session.selected == "huber" and hand.session.workspace == "curves"
    shown.browser.show_page("lessons.md")
    _click(shown.browser, "program:///lesson/nll")
    hand.settle()
    assert hand.session.lesson.key == "nll"
    selected = hand.session.selected
    hand.click(hand.furniture.inspector.page._help)
    assert shown.browser.place == f"loss/{selected}"
    hand.model.apply("", edits.select_loss, OWN)
    hand.settle()
    hand.furniture.help.loss(get(OWN).key)
    assert "Bent" in shown.browser.toPlainText()
    QTest.keyClick(shown, Qt.Key_Escape)
    assert not shown.isVisible()


def test_every_control_says_what_it_is_for(hand):
    for workspace in get_args(Workspace):
        hand.model.apply("", edits.set_workspace, workspace)
        hand.settle()
        describe(hand.window)
        silent = []
        for widget in hand.window.findChildren(QWidget):
            internal = widget.objectName().startswith("qt_")
            if is_control(widget) and widget.isVisible() and not internal:
                text = widget.whatsThis()
                if text.count("<p>") < 2:
                    silent.append((type(widget).__name__, repr(widget.parent()), text))
        assert not silent
    assert all(action.whatsThis() for action in hand.actions.values())
    assert all(dock.whatsThis().count("<p>") == 2 for dock in hand.window.docks.values())


@pytest.mark.qt_log_ignore("does not support")
def test_a_click_is_answered_instead_of_obeyed(hand):
    for target in (hand.canvas, hand.workspace.toggles.button("compare")):
        before = hand.session
        hand.actions["help.whats_this"].trigger()
        assert QWhatsThis.inWhatsThisMode()
        QTest.mouseClick(target, Qt.LeftButton)
        QApplication.processEvents()
        shown = [w for w in QApplication.topLevelWidgets() if w.inherits("QWhatsThat")]
        assert len(shown) == 1 and hand.session == before
        QWhatsThis.hideText()
        QApplication.processEvents()
    assert "wheel" in hand.window.findChild(PlotView).whatsThis()
