"""A page that is scrolled only where it is lower than it can be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lossexplorer.views.page_stack import PageStack
from lossexplorer.views.tall_page import TallPage

LIKED, LEAST = 400, 120


class Plot(QWidget):
    """Likes to be high, and is content with less."""

    def sizeHint(self) -> QSize:
        return QSize(300, LIKED)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, LEAST)


def test_a_plot_gives_way_before_its_page_is_scrolled(qtbot):
    page = QWidget()
    words = QLabel("a line that wraps where the page is narrow", wordWrap=True)
    column = QVBoxLayout(page)
    column.addWidget(Plot(), 1)
    column.addWidget(words)
    pages = PageStack()
    pages.addWidget(page)
    room = TallPage(pages)
    qtbot.addWidget(room)
    room.resize(320, LIKED - 100)
    room.show()
    assert page.hasHeightForWidth()
    assert room.verticalScrollBar().maximum() == 0
    room.resize(320, LEAST)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
    assert page.height() >= LEAST + words.height()
