"""Help → Conventions: every convention of every loss, found by words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from lossexplorer.losses.registry import all_losses
from lossexplorer.views.conventions_dialog import ConventionsDialog


@pytest.fixture
def dialog(hand, qtbot):
    hand.actions["help.conventions"].trigger()
    (found,) = hand.window.findChildren(ConventionsDialog)
    yield found
    found.close()


def shown(dialog):
    """(loss, source) of every line that is not hidden."""
    found = []
    for place in range(dialog.table.topLevelItemCount()):
        item = dialog.table.topLevelItem(place)
        lines = [item.child(number) for number in range(item.childCount())]
        visible = [line.text(0).removesuffix(" ●") for line in lines if not line.isHidden()]
        assert item.isHidden() == (not visible)
        found += [(item.text(0), source) for source in visible]
    return found


def test_every_convention_stands_in_the_table(dialog):
    assert len(shown(dialog)) == sum(len(loss.conventions) for loss in all_losses())
    assert "Σw" in dialog.reading.toPlainText()
    assert "---" not in dialog.reading.toPlainText()


def test_it_begins_at_the_selected_loss(hand, dialog):
    title = next(x.title for x in all_losses() if x.key == hand.session.selected)
    assert dialog.table.currentItem().text(0) == title
    assert dialog.isVisible() and not dialog.isModal()


def test_lines_are_found_by_all_words(dialog, qtbot):
    dialog.search.setFocus()
    qtbot.keyClicks(dialog.search, "mse sklearn")
    assert shown(dialog) == [("Squared error", "scikit-learn")]
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "no such words")
    assert shown(dialog) == [] and dialog.nothing.isVisible()
    dialog.search.clear()
    assert not dialog.nothing.isVisible()


def test_the_inspector_leads_there(hand, qtbot):
    qtbot.waitUntil(lambda: hand.furniture.inspector.page is not None)
    page = hand.furniture.inspector.page
    (button,) = (b for b in page.findChildren(QPushButton) if "conventions" in b.text())
    scroll = hand.furniture.inspector._scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)  # laid out
    scroll.ensureWidgetVisible(button)
    hand.click(button)
    (dialog,) = hand.window.findChildren(ConventionsDialog)
    assert dialog.isVisible()
    dialog.close()
