"""The figure on the screen: restyled, described, never talking back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lossexplorer.figures.figure import Axis, Figure, Line, Panel, floats
from lossexplorer.figures.palette import DARK, LIGHT, PRINT
from lossexplorer.views.plot.plot_view import PlotView


def test_a_zoomed_range_stays_until_the_figure_asks_for_another(plot, curves, at, mouse):
    plot.set_figure(curves(probe=0.6))
    mouse.wheel(at("loss", 0.5, 1.0), 240)
    view = plot._panels["loss"]
    zoomed = (view.x, view.y)
    plot.set_figure(curves(probe=0.7))
    assert (view.x, view.y) == zoomed
    plot.set_figure(curves(probe=0.7, y=Axis("loss", 0.0, 8.0, "nats")))
    assert view.x == zoomed[0]
    assert (view.y.low, view.y.high) == (0.0, 8.0)


def test_nothing_is_emitted_for_what_the_program_does(plot, curves, bars, emitted):
    plot.set_figure(curves(probe=0.6))
    plot.set_figure(curves(probe=0.7, y=Axis("loss", 0.0, 8.0)))
    plot.set_palette(DARK)
    plot.resize(500, 400)
    plot.set_figure(bars())
    plot.set_figure(Figure(panels=()))
    QTest.qWait(300)
    assert not any(emitted.values())


@pytest.mark.parametrize("palette", [DARK, PRINT], ids=lambda palette: palette.name)
def test_another_palette_restyles_ground_texts_and_curves(
    plot, curves, pixels, palette, count, rest
):
    plot.set_figure(curves())
    rest()
    before = pixels()
    assert count(before, LIGHT.curves[0]) > 300
    plot.set_palette(palette)
    rest()
    after = pixels()
    assert count(after, palette.plot) > 0.5 * after.shape[0] * after.shape[1]
    assert count(after, palette.curves[0]) > 300
    # the cached axes follow, too: nothing differs from a plot that never was light
    fresh = PlotView(plot.parentWidget())
    fresh.resize(plot.size())
    fresh.set_palette(palette)
    fresh.set_figure(curves())
    fresh.show()
    rest(fresh)
    assert fresh.grab().toImage() == plot.grab().toImage()
    fresh.hide()
    plot.set_palette(LIGHT)
    rest()
    assert (pixels() == before).all()


def test_a_changed_range_redraws_the_cached_axes(plot, curves, pixels, rest):
    plot.set_figure(curves())
    rest()
    rect = plot.plot_rect("loss").toRect()
    before = pixels()[rect.top() : rect.bottom(), : rect.left() - 4]
    plot.set_figure(curves(y=Axis("loss", 0.0, 7.0, "nats")))
    after = pixels()[rect.top() : rect.bottom(), : rect.left() - 4]
    assert (before != after).any()


def test_the_applications_font_enlarges_type_and_lines(plot, curves, pixels):
    plot.set_figure(curves())
    small = plot.plot_rect("loss")
    old = QFont(QApplication.font())
    try:
        large = QFont(old)
        large.setPixelSize(26)
        QApplication.setFont(large)
        plot.set_palette(LIGHT)
        assert plot.plot_rect("loss").top() > small.top() + 8
    finally:
        QApplication.setFont(old)


def test_a_log_axis_shows_only_what_is_positive(plot, pixels):
    x = floats(np.linspace(0.0, 1.0, 101))
    y = floats(np.where(x < 0.5, -1.0, 10.0 ** (4 * x - 2)))
    line = Line("l", x, y, "#FF0000")
    axis = Axis("y", 0.01, 100.0, scale="log")
    plot.set_figure(Figure((Panel("a", Axis("x", 0.0, 1.0), axis, (line,)),)))
    rect = plot.plot_rect("a")
    red = (pixels() == [255, 0, 0]).all(axis=2)
    columns = np.flatnonzero(red.any(axis=0))
    assert columns.min() >= rect.left() + rect.width() / 2 - 3
    rows = np.flatnonzero(red.any(axis=1))
    # from 1 to 100 is the upper half of 0.01 to 100, and straight
    assert abs(rows.max() - rect.center().y()) < 4
    assert abs(rows.min() - rect.top()) < 4


def test_linked_panels_share_the_lower_ones_ticks(plot, curves):
    plot.set_figure(curves())
    loss, gradient = plot.plot_rect("loss"), plot.plot_rect("gradient")
    assert (loss.left(), loss.right()) == (gradient.left(), gradient.right())
    gap = gradient.top() - loss.bottom()
    below = plot.height() - gradient.bottom()
    assert gap < 60 < below + 30


def test_a_thousand_classes_have_no_labels_and_ten_have_all(plot, bars):
    plot.set_figure(bars(tuple(np.full(1000, 0.001))))
    assert plot._panels["prediction"].backdrop._x.ticks == ()
    plot.set_figure(bars(tuple(np.full(10, 0.1))))
    texts = [text for _, text in plot._panels["prediction"].backdrop._x.ticks]
    assert texts == [f"class {k}" for k in range(10)]


def test_screen_readers_hear_every_panel(plot, curves, bars):
    plot.set_figure(curves())
    children = plot.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    voices = {child.accessibleName(): child for child in children if child.accessibleName()}
    assert voices["Loss"].accessibleDescription().startswith("Loss against p; at p = ")
    assert voices["Gradient"].accessibleDescription().startswith("Gradient against p; ")
    assert "Gradient against p; " in plot.accessibleDescription()
    assert voices["Gradient"].geometry().top() > voices["Loss"].geometry().top()
    assert plot.accessibleName()
    plot.set_figure(bars())
    QTest.qWait(10)
    children = plot.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert "Loss" not in {child.accessibleName() for child in children}


def test_a_plot_dies_with_its_window(qtbot, curves):
    window = QWidget()
    view = PlotView(window)
    view.set_figure(curves())
    died = []
    view.destroyed.connect(lambda: died.append(True))
    window.deleteLater()
    qtbot.waitUntil(lambda: bool(died))


def test_a_tiny_plot_still_draws(plot, curves, pixels):
    plot.set_figure(curves())
    plot.resize(90, 70)
    pixels()


def test_a_caption_inside_the_plot_keeps_clear_of_curves_that_have_grown(plot, rest):
    def figure(reach):
        x = floats(np.linspace(0.0, reach, 200))
        line = Line("l", x, floats(np.minimum(x, 0.95)), "curve:0")
        axes = Axis("x", 0.0, 10.0), Axis("output p", 0.0, 1.0)
        return Figure(tuple(Panel(f"p{k}", *axes, (line,), row=k) for k in range(3)))

    plot.resize(500, 320)
    plot.set_figure(figure(1.0))
    rest()
    plot.set_figure(figure(10.0))
    rest()
    grown = plot.grab().toImage()
    for view in plot._panels.values():
        view.refresh_all(draft=False)
        view.settle()
    rest()
    assert grown == plot.grab().toImage()
