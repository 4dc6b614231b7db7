"""What a Chinese keyboard types into boxes of numbers: full-width digits, signs and points."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.views.number_boxes import DecimalBox, WholeBox
from lossexplorer.views.number_edit import NumberEdit

FULL_WIDTH = [("\uff10\uff0e\uff15", 0.5), ("0\u30025", 0.5), ("\uff10\uff0c\uff15", 0.5)]
SIGNED = [("\uff0d\uff11", -1.0), ("\uff11\uff45\uff0d\uff13", 1e-3), ("\uff16\uff10\uff05", 0.6)]


def commit(widget, text):
    """Type ``text`` by an input method, in place of what stands there, and press Enter."""
    widget.setFocus()
    widget.selectAll()
    line = widget if isinstance(widget, NumberEdit) else widget.lineEdit()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)
    QTest.keyClick(widget, Qt.Key.Key_Return)


@pytest.fixture
def chinese_numbers():
    """The locale of a Chinese window."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def shown(qtbot, widget):
    """On the screen, with the keyboard."""
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.mark.parametrize(("text", "number"), FULL_WIDTH + SIGNED)
def test_a_number_is_understood(qtbot, chinese_numbers, text, number):
    edit = shown(qtbot, NumberEdit())
    with qtbot.waitSignal(edit.entered) as entered:
        commit(edit, text)
    assert entered.args == [number]


@pytest.mark.parametrize(("text", "number"), [*FULL_WIDTH, ("\uff0d\uff11", -1.0)])
def test_a_box_with_steps_understands_it(qtbot, chinese_numbers, text, number):
    box = DecimalBox()
    box.setRange(-10, 10)
    commit(shown(qtbot, box), text)
    assert box.value() == number
    assert box.text() == f"{number:.2f}"


def test_whole_numbers(qtbot, chinese_numbers):
    box = WholeBox()
    box.setRange(-5, 20_000)
    commit(shown(qtbot, box), "\uff11\uff12\uff13\uff14")
    assert (box.value(), box.text()) == (1234, "1234")


def test_pasted_into_a_box(qtbot, chinese_numbers):
    edit = shown(qtbot, NumberEdit())
    edit.setFocus()
    edit.selectAll()
    QGuiApplication.clipboard().setText("\uff0d\uff10\uff0e\uff12\uff15")
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(edit.entered) as entered:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert entered.args == [-0.25]


@pytest.mark.parametrize("language", ["zh_CN", "de_DE", "en_US"])
def test_boxes_with_steps_write_numbers_as_the_program_does(qtbot, language):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    box = DecimalBox()
    QLocale.setDefault(before)
    qtbot.addWidget(box)
    box.setRange(0, 1e6)
    box.setValue(12_345.5)
    assert box.text() == "12345.50"
