"""Panels take turns while something is dragged, and are all right once it rests."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import edits
from lossexplorer.session.session import blank


class Panel:
    """Remembers what it was shown."""

    def __init__(self, model: ExplorerModel, visible: bool = True) -> None:
        self.probes: list[float] = []
        self._visible = visible
        model.panels.add(self)

    def set_frame(self, frame):
        self.probes.append(frame.session.curves.probe)

    def isVisible(self):
        return self._visible


@pytest.fixture
def model(qtbot: QtBot) -> ExplorerModel:
    return ExplorerModel(blank())


@pytest.fixture
def panels(model: ExplorerModel) -> list[Panel]:
    return [Panel(model) for _ in range(3)]


def move(model: ExplorerModel, probe: float) -> None:
    model.apply("Move the probe", edits.set_probe, probe)
    model.refresh()


def test_every_panel_sees_every_edit(model, panels):
    move(model, 0.2)
    move(model, 0.3)
    assert [panel.probes for panel in panels] == [[0.2, 0.3]] * 3


def test_while_something_is_dragged_one_panel_follows_a_frame(model, panels):
    model.begin_gesture()
    for probe in (0.1, 0.2, 0.3, 0.4):
        move(model, probe)
    assert [panel.probes for panel in panels] == [[0.1, 0.4], [0.2], [0.3]]


def test_panels_that_are_hidden_take_nobodys_turn(model):
    panels = [Panel(model, visible) for visible in (False, True, False, True)]
    model.begin_gesture()
    for probe in (0.1, 0.2):
        move(model, probe)
    assert [panel.probes for panel in panels] == [[0.1], [0.1], [0.2], [0.2]]


def test_letting_go_brings_all_up_to_date(model, panels):
    model.begin_gesture()
    move(model, 0.1)
    move(model, 0.2)
    model.end_gesture()
    assert [panel.probes[-1] for panel in panels] == [0.2] * 3
    assert sum(len(panel.probes) for panel in panels) == 4  # nobody sees a frame twice


def test_a_move_that_is_not_drawn_yet_is_for_all(model, panels, qtbot):
    model.panels._rest.setInterval(60_000)  # the hand doesn't rest, however slow the machine
    model.begin_gesture()
    move(model, 0.1)
    model.apply("Move the probe", edits.set_probe, 0.2)
    model.end_gesture()
    qtbot.waitUntil(lambda: all(panel.probes[-1:] == [0.2] for panel in panels))
    assert [panel.probes for panel in panels] == [[0.1, 0.2], [0.2], [0.2]]


def test_a_hand_that_rests_without_letting_go_sees_all(model, panels, qtbot):
    model.begin_gesture()
    move(model, 0.1)
    qtbot.waitUntil(lambda: all(panel.probes == [0.1] for panel in panels))


def test_a_panel_that_qt_has_deleted_is_forgotten(model, qtbot):
    class Gone(QWidget):
        def set_frame(self, frame):
            self.setToolTip(frame.session.title)

    panel, other = Gone(), Panel(model)
    model.panels.add(panel)
    move(model, 0.1)
    delete(panel)
    move(model, 0.2)
    assert other.probes == [0.1, 0.2]


def test_another_workspace_is_shown_panel_by_panel(model, panels, qtbot):
    move(model, 0.1)
    seen = [len(panel.probes) for panel in panels]
    model.apply("Numerics", edits.set_workspace, "numerics")
    model.refresh()
    assert [len(panel.probes) for panel in panels] == seen
    QApplication.processEvents()
    assert sum(len(panel.probes) for panel in panels) == sum(seen) + 1
    qtbot.waitUntil(lambda: sum(len(panel.probes) for panel in panels) == sum(seen) + 3)
