"""A figure replaced by another: only what has changed is drawn anew."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.figure import Axis, Band, Bars, Figure, Line, Markers, Panel, floats


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


def test_a_resting_picture_is_not_painted_again_for_the_probe(plot, curves, rest, qtbot):
    plot.set_figure(curves(probe=0.6))
    rest()
    view = plot._panels["loss"]
    qtbot.waitUntil(lambda: view.backdrop._picture is not None)
    picture = view.backdrop._picture
    for probe in np.linspace(0.3, 0.9, 20):
        plot.set_figure(curves(probe=float(probe)))
        QApplication.processEvents()
    rest()
    assert view.backdrop._picture is picture


def test_curves_look_the_same_live_and_at_rest(plot, curves, pixels, rest):
    plot.set_figure(curves())
    live = pixels()
    rest()
    rested = pixels()
    assert (np.abs(live.astype(int) - rested).max(axis=2) > 40).sum() == 0


def test_a_changed_curve_moves_and_its_old_place_is_clean(plot, curves, pixels, rest):
    x = floats([0.0, 1.0])

    def flat(y: float) -> Figure:
        line = Line("l", x, floats([y, y]), "#FF0000")
        axis = Axis("y", 0.0, 1.0, grid=False, zero_line=False)
        return Figure((Panel("a", Axis("x", 0.0, 1.0, grid=False), axis, (line,)),))

    plot.set_figure(flat(0.25))
    rest()
    plot.set_figure(flat(0.75))
    rect = plot.plot_rect("a")
    red = (pixels() == [255, 0, 0]).all(axis=2)
    rows = np.flatnonzero(red.sum(axis=1) > 50)
    assert len(rows) and abs(rows.mean() - (rect.top() + rect.height() * 0.25)) < 2


def test_many_changed_points_are_drafted_and_then_drawn_fine(plot, curves, pixels, count, rest):
    x = floats(np.linspace(0.0, 1.0, 2000))

    def wavy(shift: float) -> Figure:
        line = Line("l", x, floats(0.5 + 0.1 * np.sin(6 * x + shift)), "#FF0000")
        return Figure((Panel("a", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), (line,)),))

    plot.set_figure(wavy(0.0))
    fine = count(pixels(), "#FF0000")
    plot.set_figure(wavy(1.0))
    assert count(pixels(), "#FF0000") < 0.7 * fine
    rest()
    assert count(pixels(), "#FF0000") > 0.8 * fine


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


def test_what_moves_below_a_curve_never_hides_it(plot, pixels, count, rest):
    x = floats([0.0, 1.0])
    line = Line("l", x, floats([0.5, 0.5]), "#FF0000")
    bare = Axis("", 0.0, 1.0, grid=False, zero_line=False)

    def figure(height: float) -> Figure:
        bars = Bars("b", floats([0.5]), floats([height]), 0.8, "#00FF00", draggable=True)
        band = Band("d", "vertical", 0.2, 0.2 + height / 2, "#0000FF", hatched=False)
        return Figure((Panel("a", bare, bare, (band, bars, line)),))

    plot.set_figure(figure(0.7))
    expected = count(pixels(), "#FF0000")
    assert expected > 500
    for height in (0.8, 0.9):
        plot.set_figure(figure(height))
        assert count(pixels(), "#FF0000") == expected
        rest()
        assert count(pixels(), "#FF0000") == expected
