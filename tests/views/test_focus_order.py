"""What the keyboard goes to is scrolled into view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

from lossexplorer.views.focus_order import bring_into_view


@pytest.fixture
def area(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    area = QScrollArea(window)
    page = QWidget()
    page.resize(1000, 1000)
    inner = QWidget(page)
    inner.setGeometry(100, 100, 800, 800)
    area.setWidget(page)
    area.resize(300, 300)
    window.show()
    yield area, inner  # "window" is held meanwhile


def seen(area: QScrollArea, inner: QWidget) -> QRect:
    """What is seen of the widget, in its own pixels."""
    viewport = area.viewport()
    return QRect(inner.mapFrom(viewport, QPoint(0, 0)), viewport.size()) & inner.rect()


@pytest.mark.parametrize("part", [QRect(0, 0, 50, 50), QRect(700, 600, 99, 199)])
def test_a_part_is_seen_whole(area, part):
    area, inner = area
    for start in (QRect(0, 0, 1, 1), QRect(799, 799, 1, 1)):
        bring_into_view(inner, start)
        bring_into_view(inner, part)
        assert seen(area, inner).contains(part)


def test_of_what_is_larger_the_beginning_is_seen(area):
    area, inner = area
    for start in (QRect(0, 0, 1, 1), QRect(799, 799, 1, 1)):
        bring_into_view(inner, start)
        assert seen(area, inner).contains(start)
        bring_into_view(inner, inner.rect())
        assert seen(area, inner).topLeft() == QPoint(0, 0)
