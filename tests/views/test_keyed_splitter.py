"""The splitter that the keyboard moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from lossexplorer.views.keyed_splitter import KeyedSplitter

Key = Qt.Key


@pytest.mark.parametrize(
    ("orientation", "less", "more", "other"),
    [
        (Qt.Orientation.Horizontal, Key.Key_Left, Key.Key_Right, Key.Key_Up),
        (Qt.Orientation.Vertical, Key.Key_Up, Key.Key_Down, Key.Key_Left),
    ],
)
def test_arrow_keys_move_it_between_its_limits(qtbot, orientation, less, more, other):
    splitter = KeyedSplitter(orientation, "Share the room")
    qtbot.addWidget(splitter)
    for _ in range(2):
        splitter.addWidget(QListWidget())
    splitter.resize(600, 600)
    splitter.setSizes([300, 300])
    splitter.show()
    splitter.activateWindow()
    qtbot.waitUntil(splitter.isActiveWindow)
    first = splitter.sizes()
    handle = splitter.handle(1)
    splitter.setTabOrder(splitter.widget(0), handle)
    splitter.widget(0).setFocus()
    QTest.keyClick(splitter.widget(0), Key.Key_Tab)
    assert handle.hasFocus()
    shown = handle.grab().toImage()
    QTest.keyClick(handle, more)
    wider = splitter.sizes()
    assert wider[0] > first[0] and sum(wider) == sum(first)
    QTest.keyClick(handle, other)
    assert splitter.sizes() == wider
    QTest.keyClick(handle, less)
    assert splitter.sizes() == first
    for key in (Key.Key_Home, Key.Key_End):
        QTest.keyClick(handle, key)
        QTest.keyClick(handle, less if key == Key.Key_Home else more)
        assert all(size > 0 for size in splitter.sizes()) and splitter.sizes() != first
    spoken = QAccessible.queryAccessibleInterface(handle)
    assert spoken.text(QAccessible.Text.Name) == "Share the room"
    assert spoken.role() == QAccessible.Role.Grip
    QTest.keyClick(handle, Key.Key_Tab)
    assert not handle.hasFocus() and handle.grab().toImage() != shown
