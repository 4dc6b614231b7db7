"""The plots of the Batch workspace in the window: details, axes, what is clicked and dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lossexplorer import assets
from lossexplorer.figures.figure import Bars, Markers, Rule
from lossexplorer.views.workspaces.batch import BatchWorkspace


@pytest.fixture
def batch(open_window, qtbot):
    hand = open_window(assets.path("presets") / "digits-minibatch.lossx", size=(1280, 720))
    qtbot.waitUntil(lambda: known(hand), timeout=20_000)
    hand.settle()
    hand.model.undo_stack.clear()
    return hand


def known(hand):
    result = hand.model.batch.result
    return result is not None and len(result.models) == 2 and result.models[1].best is not None


def item(hand, panel, key):
    return next(item for item in hand.workspace.figure.panel(panel).items if item.id == key)


def panels(hand):
    return [panel.id for panel in hand.workspace.figure.panels]


def detail(hand, name):
    hand.click(hand.workspace.detail.button(name))


def test_a_detail_shows_its_plots(batch):
    assert isinstance(batch.workspace, BatchWorkspace)
    assert panels(batch) == ["draw", "spread"]
    detail(batch, "samples")
    assert panels(batch) == ["histogram", "classes", "reliability", "scatter"]
    detail(batch, "temperature")
    assert panels(batch) == ["temperature", "reliability"]
    batch.keys("Ctrl+Z")
    assert panels(batch) == ["histogram", "classes", "reliability", "scatter"]


def test_plots_and_their_words_fit_a_small_window(batch):
    for name in ("samples", "temperature", "minibatch"):
        detail(batch, name)
        for panel in panels(batch):
            view = batch.workspace.plot._panels[panel]
            assert view.plot_rect.width() > 90
            assert view.plot_rect.height() > 70  # the filter takes two lines here
            assert batch.workspace.plot.rect().contains(view.plot_rect.toAlignedRect())


def test_the_log_axes_are_switched(batch):
    detail(batch, "samples")
    batch.workspace.toggles.toggled.emit("log_count", True)
    batch.settle()
    assert batch.workspace.figure.panel("histogram").y.scale == "log"
    batch.workspace.plot.log_requested.emit("histogram")
    batch.settle()
    assert batch.workspace.figure.panel("histogram").x.decades
    assert batch.workspace.figure.panel("scatter").x.decades


def test_a_click_on_a_point_chooses_its_row(batch):
    detail(batch, "samples")
    points = item(batch, "scatter", "rows")
    assert isinstance(points, Markers)
    place = batch.place("scatter", points.x[363], points.y[363])
    QTest.mouseClick(batch.canvas, Qt.MouseButton.LeftButton, pos=place)
    batch.settle()
    assert batch.session.vector.row == 363
    assert item(batch, "histogram", "row").position == pytest.approx(8.0873, abs=1e-4)
    assert batch.session.workspace == "batch"


def test_the_temperature_is_dragged_and_everything_follows(batch, qtbot):
    detail(batch, "temperature")
    y = item(batch, "temperature", "best:0").y[0] + 0.03
    steps = batch.steps()
    batch.drag(batch.place("temperature", 1.0, y), batch.place("temperature", 1.474, y))
    assert batch.session.vector.temperature == pytest.approx(1.474, rel=0.02)
    assert batch.steps() == steps + 1
    rule = item(batch, "temperature", "temperature")
    assert isinstance(rule, Rule)
    assert rule.position == batch.session.vector.temperature
    qtbot.waitUntil(lambda: batch.model.batch.result.complete, timeout=20_000)
    detail(batch, "samples")

    def told():
        batch.settle()
        return any("0.2453" in note.text for note in notes(batch, "histogram"))

    qtbot.waitUntil(told, timeout=20_000)


def notes(hand, panel):
    return [i for i in hand.workspace.figure.panel(panel).items if i.id.startswith("legend")]


def test_the_size_of_a_mini_batch_is_dragged(batch):
    size = item(batch, "spread", "size")
    y = item(batch, "spread", "center").position + 0.5
    batch.drag(batch.place("spread", size.position, y), batch.place("spread", 40.0, y))
    assert batch.session.batch.draw.size == pytest.approx(40, abs=2)
    bars = item(batch, "draw", "drawn")
    assert isinstance(bars, Bars)
    assert len(bars.x) == batch.session.batch.draw.size
    batch.keys("Ctrl+Z")
    assert batch.session.batch.draw.size == 10
