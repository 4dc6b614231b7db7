"""Ten switches of the language by the menu: nothing is lost, nothing is left behind."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.session import data_edits
from lossexplorer.session.presets import open_lesson

TIMES = 10
_TIP = "QTipLabel"  # belongs to Qt and dies by its own timer
MENU = {"zh": "文件(&F)", "en": "&File"}
# what a platform without a screen says of a menu that opens
pytestmark = [
    pytest.mark.qt_log_ignore("does not support", extend=True),
    pytest.mark.usefixtures("english_again"),
]


def choose(window, name):
    """Click an entry of View ▸ Language, as a person does."""
    menu = window.menus["language"]
    menu.popup(window.mapToGlobal(window.rect().center()))
    entry = menu.actionGeometry(window.actions_by_key[f"view.language_{name}"])
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=entry.center())


def state(opening):
    """All that a person would miss."""
    window, model = opening.window, opening.assembly.model
    stack = model.undo_stack
    plot = opening.assembly.workspaces[model.session.workspace].plot
    return {
        "session": model.session,
        "steps": (stack.count(), stack.index(), stack.isClean()),
        "modified": model.modified,
        "path": model.path,
        "docks": {
            name: (window.dockWidgetArea(dock), None if dock.isHidden() else dock.width())
            for name, dock in window.docks.items()
        },
        "size": window.size(),
        "workspace": window.stage.tabs.currentIndex(),
        "zoom": {k: (v.panel.x.low, v.panel.x.high) for k, v in plot._panels.items()},
    }


def title(window):
    """The picture of a dock's title."""
    dock = window.docks["losses"]
    return dock.grab(QRect(0, 0, 150, dock.widget().y())).toImage()


def counts():
    """Windows there are, and what hangs on the application."""
    application = QCoreApplication.instance()
    windows = [w for w in QApplication.topLevelWidgets() if w.metaObject().className() != _TIP]
    return len(windows), len(application.findChildren(QObject))


def at_rest(qtbot):
    """The counts when they have not changed for half a second: a window fills bit by bit."""
    seen = [counts()]
    while len(seen) < 10 or len(set(seen[-10:])) > 1:
        qtbot.wait(50)
        flush()
        seen.append(counts())
    return seen[-1]


def flush():
    """Carry out what was put off."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def test_ten_switches_lose_nothing_and_leave_nothing(open_window, qtbot, saved):
    hand = open_window(saved)
    hand.model.replace_session("Open", open_lesson("mse-saturates"), saved)
    hand.settle()
    hand.workspace.zoom("value", (-2.0, 1.0), (0.0, 3.0))
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 1, 0.9)
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 1, 0.8)
    hand.model.undo_stack.undo()
    hand.window.docks["data"].hide()
    hand.settle()
    opening, before, gone, first = hand.opening, state(hand.opening), [], ()
    del hand
    for turn in range(TIMES):
        name = ("zh", "en")[turn % 2]
        gone.append(weakref.ref(opening.window))
        with qtbot.waitSignal(opening.ready, timeout=20_000):
            choose(opening.window, name)
        flush()
        assert state(opening) == before
        assert opening.window.menuBar().actions()[0].text() == MENU[name]
        first = first or at_rest(qtbot)
    gc.collect()
    qtbot.waitUntil(lambda: flush() or counts() <= first, timeout=20_000)
    assert sum(window() is not None for window in gone) <= 1  # one may still be on its way


def test_windows_in_which_bars_were_dragged_are_left_behind_too(open_window, qtbot):
    opening, gone = open_window().opening, []
    for turn in range(4):
        model = opening.assembly.model
        model.begin_gesture()
        for value in (0.9, 0.8, 0.7):
            model.apply("Drag a bar", data_edits.drag_prediction, 0, 1, value - turn / 10)
        model.end_gesture()
        del model
        gone.append(weakref.ref(opening.window))
        with qtbot.waitSignal(opening.ready, timeout=20_000):
            choose(opening.window, ("zh", "en")[turn % 2])
        flush()

    def left_behind():
        flush()
        gc.collect()
        return sum(window() is not None for window in gone)

    qtbot.waitUntil(lambda: left_behind() <= 1, timeout=20_000)


def test_a_lecture_goes_on_in_the_other_language(open_window, qtbot):
    hand = open_window()
    normal = title(hand.window)
    hand.actions["present.projector"].trigger()
    hand.settle()
    for name in ("zh", "en"):
        with qtbot.waitSignal(hand.opening.ready, timeout=20_000):
            hand.actions[f"view.language_{name}"].trigger()
        hand = type(hand)(hand.opening)
        hand.settle()
        assert hand.window.theme.projector
        assert hand.window.docks["inspector"].isHidden()
        assert hand.actions["present.projector"].isChecked()
    hand.actions["present.projector"].trigger()
    hand.settle()
    qtbot.waitUntil(lambda: title(hand.window) == normal, timeout=20_000)
    assert not hand.window.docks["inspector"].isHidden()
