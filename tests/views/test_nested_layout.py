"""Layouts of the program leave Python no objects that Qt deletes without a word."""

from __future__ import annotations

import pytest
from borrowed import names_of_borrowed, take_away
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.wrapping_row import WrappingRow


@pytest.fixture
def page(qtbot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def test_a_filled_layout_in_another_leaves_no_objects_for_its_items(page):
    column, row = QVBoxLayout(page), QHBoxLayout()
    label = QLabel("a")
    row.addWidget(label)
    row.addStretch()
    add_layout(column, row, 2)
    assert column.stretch(0) == 2 and label.parentWidget() is page
    assert not names_of_borrowed()


def test_by_qt_alone_there_would_be_such_objects(page):
    column, row = QVBoxLayout(page), QHBoxLayout()
    row.addWidget(QLabel("a"))
    column.addLayout(row)
    assert names_of_borrowed() == ["QWidgetItem"]
    take_away(object)


@pytest.mark.parametrize("width", [120, 2000])
def test_a_row_that_wraps_leaves_none_and_may_lose_what_stands_in_it(qtbot, page, width):
    row = WrappingRow(page)
    members = [QLabel("name"), QSlider(), QCheckBox("logarithmic")]
    for member in members:
        row.addWidget(member)
    row.addStretch()
    page.resize(width, 200)
    with qtbot.waitExposed(page):
        page.show()
    assert not names_of_borrowed()
    members[2].deleteLater()
    qtbot.waitUntil(lambda: row.count() == 3)
    page.resize(width + 1, 200)
    assert not names_of_borrowed()
