"""The whole window by keyboard and by ear, workspace after workspace, in one window."""

from __future__ import annotations

import pytest
from clipped_text import clipped_text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from spoken_names import nameless, undescribed, unread

from lossexplorer.session import edits
from lossexplorer.views import motion
from lossexplorer.views.focus_order import in_reading_order, stops
from lossexplorer.views.plot.grips import targets
from lossexplorer.views.stage import WORKSPACES

BACK = Qt.Key.Key_Backtab


def press(key: Qt.Key) -> QWidget:
    """Press a key where the keyboard is; say where it is then."""
    QTest.keyClick(QApplication.focusWidget(), key)
    holder = QApplication.focusWidget()
    assert holder is not None
    return holder


def walk(start: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where the keyboard stops until it is back at ``start``."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [start]
    while (holder := press(key)) is not start:
        assert holder not in seen, f"the keyboard is trapped at {holder}"
        seen.append(holder)
    return seen


def reachable(window: QMainWindow) -> set[QWidget]:
    """Every control that Tab may stop at."""
    tab = Qt.FocusPolicy.TabFocus
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
        and widget.focusPolicy() & tab == tab
    }


def focus_shows(widget: QWidget) -> bool:
    """Whether a picture of the control differs when it has the keyboard."""
    holder = QApplication.focusWidget()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = widget.grab().toImage()
    widget.clearFocus()
    without = widget.grab().toImage()
    if holder is not None:
        holder.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without


def draggables(plot) -> list[tuple[str, str]]:
    """Panel and target of everything that the mouse can drag."""
    return [(key, target) for key, view in plot._panels.items() for target in targets(view)]


@pytest.fixture
def shown(hand):
    """Brings up a workspace."""

    def show(name: str) -> None:
        hand.model.nudge("", edits.set_workspace, name)
        hand.settle()
        QApplication.processEvents()

    return show


def test_tab_reaches_every_control_once_in_every_workspace_and_shift_tab_goes_back(hand, shown):
    unseen: set[str] = set()
    known: set[str] = set()
    for name in WORKSPACES:
        shown(name)
        forward = walk(hand.window.stage.tabs, Qt.Key.Key_Tab)
        assert set(forward) == reachable(hand.window), name
        if name in ("curves", "batch", "numerics"):
            backward = walk(hand.window.stage.tabs, BACK)
            assert backward[1:] == forward[:0:-1], name
        for widget in forward:
            kind = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
            if kind not in known:
                known.add(kind)
                if not focus_shows(widget):
                    unseen.add(kind)
    assert not unseen


def test_the_order_is_that_of_reading(hand, shown):
    for name in WORKSPACES:
        shown(name)
        stage = hand.window.stage
        order = list(stops(stage))
        assert order[0] is stage.tabs
        places = [widget.mapTo(stage, QPoint(0, 0)).y() for widget in order]
        tools, plot = stage._tools, hand.workspace.plot
        above = [w for w in order if tools.isAncestorOf(w)]
        below = [w for w in order if hand.workspace.strip.isAncestorOf(w)]
        assert order.index(plot) == 1 + len(above)
        assert all(order.index(w) > order.index(plot) for w in below)
        assert places[0] < places[order.index(plot)]


def test_what_can_be_dragged_is_reached_said_and_moved_by_keys(hand, shown, monkeypatch):
    stuck: list[str] = []
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    for name in WORKSPACES:
        shown(name)
        plot = hand.workspace.plot
        there = draggables(plot)
        plot.setFocus(Qt.FocusReason.TabFocusReason)
        said.clear()
        reached = set()
        for _ in there:
            QTest.keyClick(plot, Qt.Key.Key_PageDown)
            assert plot._keyboard.current is not None
            reached.add(plot._keyboard.current)
        assert reached == set(there), name
        assert len(said) >= len(there) and all(said), name
        panel, target = plot._keyboard.current or ("", "")
        before = hand.session
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left):
            if there and hand.session == before:
                QTest.keyClick(plot, key)
                hand.settle()
        if there and hand.session == before:
            stuck.append(f"{name}: {target} of {panel}")
    assert not stuck


def test_a_line_is_read_from_the_left(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    widgets = []
    for x, y, height in ((50, 3, 20), (0, 0, 24), (0, 30, 20), (90, 28, 26)):
        widget = QWidget(box)
        widget.setGeometry(x, y, 40, height)
        widgets.append(widget)
    order = in_reading_order(widgets, lambda widget: widget.pos())
    assert order == [widgets[k] for k in (1, 0, 2, 3)]


def test_f6_goes_from_panel_to_panel(hand):
    panels = [p for p in hand.window.panels if any(True for _ in stops(p))]
    assert len(panels) >= 5
    next(stops(panels[0])).setFocus()
    for panel in (*panels[1:], panels[0]):
        hand.keys("F6")
        assert panel.isAncestorOf(QApplication.focusWidget())
    hand.keys("Shift+F6")
    assert panels[-1].isAncestorOf(QApplication.focusWidget())


def test_everything_has_a_name_and_every_plot_says_what_it_reads(hand, shown):
    for name in WORKSPACES:
        shown(name)
        assert not nameless(hand.window), name
        assert not undescribed(hand.window), name
        assert not unread(hand.window), name
        plot = hand.workspace.plot
        plot._voices.catch_up()
        assert QAccessible.queryAccessibleInterface(plot).role() == QAccessible.Role.Graphic
        voices = plot._voices._widgets
        order = [child for child in plot.children() if child in voices.values()]
        assert order == [voices[key] for key in plot._panels], name
        for key, voice in voices.items():
            assert voice.accessibleName(), (name, key)
            graphic = QAccessible.queryAccessibleInterface(voice).role()
            assert graphic == QAccessible.Role.Graphic, (name, key)
            said = voice.accessibleDescription()
            assert said, (name, key)
            assert said.rstrip(".") in plot.accessibleDescription()
    assert "; " in hand.workspace.plot.accessibleDescription()


def test_a_drag_is_announced_once_it_rests(hand, shown, qtbot):
    shown("curves")
    plot = hand.workspace.plot
    plot._voices.catch_up()
    before = plot.accessibleDescription()
    for k in range(5):
        hand.model.nudge("", edits.set_probe, 0.2 + 0.025 * k)
        hand.settle()
    assert plot.accessibleDescription() == before and plot._voices._rest.isActive()
    qtbot.waitUntil(lambda: plot.accessibleDescription() != before, timeout=20_000)
    assert "p = 0.3" in plot.accessibleDescription()


@pytest.mark.parametrize(
    "key",
    [
        "file.export",
        "carry.export_sweep",
        "edit.match_number",
        "losses.own",
        "present.save_lesson",
        "help.conventions",
        "help.keyboard",
        "help.about",
    ],
)
def test_dialogs_have_names_a_keyboard_and_room_for_their_texts(hand, key):
    hand.actions[key].trigger()
    QTest.qWait(50)
    (dialog,) = (d for d in hand.window.findChildren(QDialog) if d.isVisible())
    assert not nameless(dialog)
    assert not undescribed(dialog)
    assert not clipped_text(dialog)
    first = dialog.focusWidget() or next(stops(dialog))
    dialog.activateWindow()
    seen = walk(first, Qt.Key.Key_Tab)
    missed = set(stops(dialog)) - set(seen)
    assert not missed
    dialog.close()


def test_less_motion_can_be_asked_for_and_nothing_glides_then(hand, shown):
    action = hand.actions["view.reduced_motion"]
    assert not action.isChecked() and not hand.window.preferences.reduced_motion
    action.trigger()
    assert motion.reduced_motion() and hand.window.preferences.reduced_motion
    shown("curves")
    hand.workspace.sweep.start()
    assert hand.workspace.sweep._timer.interval() > 200
    hand.workspace.sweep.stop()
    shown("descent")
    playback = hand.workspace.parts["neuron"].transport.playback
    playback.start()
    assert playback._timer.interval() >= 500
    playback.stop()
    shown("likelihood")
    line = hand.workspace.parts["line"]
    before, steps = hand.session.likelihood.line, hand.steps()
    line.arrival.start()
    assert not line.arrival.active and hand.steps() == steps + 1
    assert hand.session.likelihood.line != before
    action.trigger()
    assert not hand.window.preferences.reduced_motion
