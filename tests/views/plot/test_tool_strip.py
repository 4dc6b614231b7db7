from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.figure import Axis

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strip(plot, curves, at, mouse):
    """The tools of the upper panel."""
    plot.set_figure(curves(probe=0.9))
    assert not plot._strip.isVisible()
    mouse.move(at("loss", 0.5, 2.0))
    assert plot._strip.isVisible()
    return plot._strip


@pytest.mark.parametrize(
    ("name", "signal"),
    [("fit", "fit_requested"), ("log", "log_requested"), ("copy", "copy_requested")],
)
def test_tools_ask_for_their_panel(strip, emitted, name, signal):
    QTest.mouseClick(strip.button(name), LEFT)
    assert emitted[signal] == [("loss",)]


def test_the_strip_stands_above_the_panels_right_corner(plot, strip, at, mouse):
    rect = plot.plot_rect("loss")
    assert strip.geometry().bottom() <= rect.top()
    assert abs(strip.geometry().right() - rect.right()) <= 2
    mouse.move(at("gradient", 0.5, -2.0))
    assert strip.geometry().bottom() <= plot.plot_rect("gradient").top()
    assert strip.panel == "gradient"


def test_it_goes_with_the_pointer(strip, mouse):
    mouse.leave()
    assert not strip.isVisible()


def test_it_stays_while_the_pointer_is_on_it(plot, strip, mouse, monkeypatch):
    middle = strip.mapToGlobal(strip.rect().center())
    monkeypatch.setattr(QCursor, "pos", lambda: middle)
    mouse.leave()
    assert strip.isVisible()
    monkeypatch.setattr(QCursor, "pos", lambda: middle + QPoint(0, 500))
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert not strip.isVisible()


def test_the_keyboard_reaches_the_tools(plot, strip, mouse, emitted):
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Tab)
    assert strip.button("fit").hasFocus()
    mouse.leave()
    assert strip.isVisible()
    QTest.keyClick(strip.button("fit"), Qt.Key.Key_Space)
    assert emitted["fit_requested"] == [("loss",)]


def test_pins_are_cleared_only_where_there_are_some(plot, strip, at, mouse, emitted):
    assert not strip.button("pin").isVisible()
    mouse.click(at("loss", 0.3, 3.0))
    assert strip.button("pin").isVisible()
    QTest.mouseClick(strip.button("pin"), LEFT)
    assert plot.pins == ()
    assert len(emitted["pins_changed"]) == 2


def test_log_shows_what_is_on(plot, strip, curves, at, mouse):
    assert not strip.button("log").isChecked()
    plot.set_figure(curves(probe=0.9, y=Axis("loss", 0.01, 10.0, scale="log")))
    mouse.move(at("loss", 0.4, 1.0))
    assert strip.button("log").isChecked()


def test_class_axes_have_nothing_to_fit(plot, bars, at, mouse):
    plot.set_figure(bars())
    mouse.move(at("prediction", 0.5, 0.9))
    strip = plot._strip
    assert strip.button("copy").isVisible()
    assert not strip.button("fit").isVisible() and not strip.button("log").isVisible()


def test_it_is_gone_while_something_is_dragged(plot, strip, curves, at, mouse):
    start = at("loss", 0.4, 3.0)
    mouse.press(start)
    mouse.move(at("loss", 0.5, 3.0))
    assert not strip.isVisible()
    mouse.release(at("loss", 0.5, 3.0))
    assert strip.isVisible()


def test_every_tool_has_a_name(strip):
    for name in ("fit", "log", "pin", "copy"):
        assert strip.button(name).accessibleName()
        assert not strip.button(name).icon().isNull()


def test_it_goes_with_its_panel(plot, strip, curves):
    figure = curves(probe=0.9)
    plot.set_figure(replace(figure, panels=figure.panels[1:]))
    assert not strip.isVisible()
