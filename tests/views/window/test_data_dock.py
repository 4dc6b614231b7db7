"""The Data dock changes its page with the workspace and leaves its place to the person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lossexplorer.session import edits


def show(hand, workspace):
    hand.model.apply("", edits.set_workspace, workspace)
    hand.settle()
    QApplication.processEvents()


def test_the_page_is_that_of_the_workspace(hand):
    dock = hand.furniture.data
    assert dock.currentWidget() is dock.table
    show(hand, "batch")
    assert dock.currentWidget() is dock.page
    for workspace in ("curves", "vector", "numerics"):
        show(hand, workspace)
        assert dock.currentWidget() is dock.table


def test_a_height_that_was_set_in_batch_is_found_again(hand):
    show(hand, "batch")
    window, dock = hand.window, hand.window.docks["data"]
    window.resizeDocks([dock], [250], Qt.Orientation.Vertical)
    QApplication.processEvents()
    chosen = dock.height()
    show(hand, "vector")
    show(hand, "batch")
    assert abs(dock.height() - chosen) <= 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_made_late_has_the_theme(open_window, theme):
    hand = open_window(theme=theme)
    show(hand, "batch")
    page = hand.furniture.data.page
    assert page.samples.table.isVisible()
    assert page.samples.bar.everything.icon().cacheKey() != 0


@pytest.mark.qt_log_ignore("does not support raise")  # the offscreen platform
def test_a_floating_dock_keeps_its_size(hand):
    dock = hand.window.docks["data"]
    dock.setFloating(True)
    QApplication.processEvents()
    dock.resize(600, 222)
    QApplication.processEvents()
    before = dock.height()
    show(hand, "batch")
    assert dock.isFloating() and dock.height() == before
    show(hand, "vector")
    assert dock.height() == before


def test_a_dock_that_was_closed_stays_closed(hand):
    hand.window.docks["data"].hide()
    show(hand, "batch")
    assert hand.window.docks["data"].isHidden()
    assert hand.workspaces["batch"].isVisible()
