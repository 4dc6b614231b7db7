"""The figure on the screen: updated in place, restyled, never talking back."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lossexplorer.figures.figure import (
    Axis,
    Band,
    Bars,
    Figure,
    Line,
    Markers,
    Panel,
    floats,
)
from lossexplorer.figures.palette import DARK, LIGHT, PRINT
from lossexplorer.views.plot.plot_view import PlotView

RESTED = 150  # ms, a little more than it takes to settle


def _rgb(color: str) -> list[int]:
    return [int(color[k : k + 2], 16) for k in (1, 3, 5)]


def _count(picture: np.ndarray, color: str) -> int:
    return int((np.abs(picture.astype(int) - _rgb(color)).max(axis=2) <= 2).sum())


def _refreshed(plot, monkeypatch) -> list[str]:
    """Records the items that are drawn anew from now on."""
    seen: list[str] = []
    for view in plot._panels.values():
        for graphic in view.graphics.values():
            original = graphic.refresh

            def refresh(item, viewport, ink, original=original):
                seen.append(item.id)
                original(item, viewport, ink)

            monkeypatch.setattr(graphic, "refresh", refresh)
    return seen


def test_only_what_has_changed_is_drawn_anew(plot, curves, monkeypatch):
    plot.set_figure(curves(probe=0.6))
    seen = _refreshed(plot, monkeypatch)
    plot.set_figure(curves(probe=0.7))
    assert sorted(seen) == ["probe", "rule", "rule"]


def test_a_resting_picture_is_not_painted_again_for_the_probe(plot, curves):
    plot.set_figure(curves(probe=0.6))
    QTest.qWait(RESTED)
    view = plot._panels["loss"]
    before = view.backdrop.paintings
    for probe in np.linspace(0.3, 0.9, 20):
        plot.set_figure(curves(probe=float(probe)))
        QApplication.processEvents()
    QTest.qWait(RESTED)
    assert view.backdrop.paintings == before


def test_curves_look_the_same_live_and_at_rest(plot, curves, pixels):
    plot.set_figure(curves())
    live = pixels()
    QTest.qWait(RESTED)
    rested = pixels()
    assert (np.abs(live.astype(int) - rested).max(axis=2) > 40).sum() == 0


def test_a_changed_curve_moves_and_its_old_place_is_clean(plot, curves, pixels):
    x = floats([0.0, 1.0])

    def flat(y: float) -> Figure:
        line = Line("l", x, floats([y, y]), "#FF0000")
        axis = Axis("y", 0.0, 1.0, grid=False, zero_line=False)
        return Figure((Panel("a", Axis("x", 0.0, 1.0, grid=False), axis, (line,)),))

    plot.set_figure(flat(0.25))
    QTest.qWait(RESTED)
    plot.set_figure(flat(0.75))
    rect = plot.plot_rect("a")
    red = (pixels() == [255, 0, 0]).all(axis=2)
    rows = np.flatnonzero(red.sum(axis=1) > 50)
    assert len(rows) and abs(rows.mean() - (rect.top() + rect.height() * 0.25)) < 2


def test_many_changed_points_are_drafted_and_then_drawn_fine(plot, curves, pixels):
    x = floats(np.linspace(0.0, 1.0, 2000))

    def wavy(shift: float) -> Figure:
        line = Line("l", x, floats(0.5 + 0.1 * np.sin(6 * x + shift)), "#FF0000")
        return Figure((Panel("a", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), (line,)),))

    plot.set_figure(wavy(0.0))
    fine = _count(pixels(), "#FF0000")
    plot.set_figure(wavy(1.0))
    assert _count(pixels(), "#FF0000") < 0.7 * fine
    QTest.qWait(RESTED)
    assert _count(pixels(), "#FF0000") > 0.8 * fine


def test_an_item_of_another_kind_replaces_the_old_one(plot):
    def figure(item) -> Figure:
        return Figure((Panel("a", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), (item,)),))

    x = floats([0.2, 0.8])
    plot.set_figure(figure(Line("i", x, x, "accent")))
    plot.set_figure(figure(Markers("i", x, x, "accent")))
    assert isinstance(plot._panels["a"].graphics["i"].item, Markers)
    plot.set_figure(Figure((Panel("a", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), ()),)))
    assert plot._panels["a"].graphics == {}


def test_the_grid_is_laid_out_only_when_it_changes(plot, curves, monkeypatch):
    plot.set_figure(curves(probe=0.6))
    calls = []
    original = plot._stage._arrange
    monkeypatch.setattr(
        plot._stage, "_arrange", lambda *a, **k: (calls.append(1), original(*a, **k))
    )
    plot.set_figure(curves(probe=0.7))
    assert calls == []
    loss, gradient = curves(probe=0.7).panels
    plot.set_figure(Figure((loss, replace(gradient, row=0, column=1))))
    assert calls == [1]
    assert plot.plot_rect("loss").top() == plot.plot_rect("gradient").top()


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
def test_another_palette_restyles_ground_texts_and_curves(plot, curves, pixels, palette):
    plot.set_figure(curves())
    QTest.qWait(RESTED)
    before = pixels()
    assert _count(before, LIGHT.curves[0]) > 300
    plot.set_palette(palette)
    QTest.qWait(RESTED)
    after = pixels()
    assert _count(after, palette.plot) > 0.5 * after.shape[0] * after.shape[1]
    assert _count(after, palette.curves[0]) > 300
    # the cached axes follow, too: nothing differs from a plot that never was light
    fresh = PlotView(plot.parentWidget())
    fresh.resize(plot.size())
    fresh.set_palette(palette)
    fresh.set_figure(curves())
    fresh.show()
    QTest.qWait(RESTED)
    assert fresh.grab().toImage() == plot.grab().toImage()
    fresh.hide()
    plot.set_palette(LIGHT)
    QTest.qWait(RESTED)
    assert (pixels() == before).all()


def test_a_changed_range_redraws_the_cached_axes(plot, curves, pixels):
    plot.set_figure(curves())
    QTest.qWait(RESTED)
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
    assert voices["Loss"].accessibleDescription() == "Loss against p."
    assert voices["Gradient"].accessibleDescription() == "Gradient against p."
    assert voices["Gradient"].geometry().top() > voices["Loss"].geometry().top()
    assert plot.accessibleName()
    plot.set_figure(bars())
    QTest.qWait(10)
    children = plot.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert "Loss" not in {child.accessibleName() for child in children}


def test_panels_that_go_leave_nothing_behind(plot, curves, bars):
    plot.set_figure(curves())
    gone = weakref.ref(plot._panels["loss"])
    items = len(plot._canvas.scene().items())
    plot.set_figure(bars())
    plot.set_figure(Figure(panels=()))
    gc.collect()
    assert gone() is None
    plot.set_figure(curves())
    assert len(plot._canvas.scene().items()) == items


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


def test_what_moves_below_a_curve_never_hides_it(plot, pixels):
    x = floats([0.0, 1.0])
    line = Line("l", x, floats([0.5, 0.5]), "#FF0000")
    bare = Axis("", 0.0, 1.0, grid=False, zero_line=False)

    def figure(height: float) -> Figure:
        bars = Bars("b", floats([0.5]), floats([height]), 0.8, "#00FF00", draggable=True)
        band = Band("d", "vertical", 0.2, 0.2 + height / 2, "#0000FF", hatched=False)
        return Figure((Panel("a", bare, bare, (band, bars, line)),))

    plot.set_figure(figure(0.7))
    expected = _count(pixels(), "#FF0000")
    assert expected > 500
    for height in (0.8, 0.9):
        plot.set_figure(figure(height))
        assert _count(pixels(), "#FF0000") == expected
        QTest.qWait(RESTED)
        assert _count(pixels(), "#FF0000") == expected
