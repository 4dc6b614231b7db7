"""Several windows: each with its own session, one theme, no file opened twice."""

from __future__ import annotations

import pytest
from drops import drop
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import blank
from lossexplorer.session.store import save_session
from lossexplorer.views import opening as opening_module
from lossexplorer.views.open.dialog import OpenDialog
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.theme import LARGEST
from lossexplorer.views.windows import Windows

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def windows(qtbot, looks, folder):
    """A first window, filled; closed again without questions."""
    preferences = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    preferences.theme = "light"
    windows = Windows(preferences, folder / "autosave")
    with qtbot.waitSignal(windows.open().ready, timeout=20_000):
        pass
    yield windows
    for opening in list(windows.openings):
        opening.window.may_close = lambda: True
        opening.furniture.autosave.finish(keep=False)
        opening.window.close()
    assert windows.openings == []
    windows.deleteLater()


def another(windows, qtbot):
    """Ctrl+Shift+N in the first window; the second one, filled."""
    first = windows.openings[0].window
    first.activateWindow()
    QTest.keySequence(first, "Ctrl+Shift+N")
    second = windows.openings[1]
    assert not second.window.acceptDrops()  # nothing opens what is dropped yet
    qtbot.waitSignal(second.ready, timeout=20_000).wait()
    assert second.window.acceptDrops()
    return second


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_second_window_has_a_session_undo_and_autosave_of_its_own(windows, qtbot, folder, saved):
    first, second = windows.openings[0], another(windows, qtbot)
    model, other = first.assembly.model, second.assembly.model
    assert other.session == blank()
    assert second.window.docks["lesson"].isHidden()  # there is none
    assert other.undo_stack is not model.undo_stack
    shown = model.session
    other.apply("Show another workspace", lambda session: blank(4))
    assert model.session is shown and not model.modified and other.modified
    for one, classes in ((model, 5), (other, 6)):
        one.apply("New session", lambda _, classes=classes: blank(classes))
    qtbot.waitUntil(lambda: len(list((folder / "autosave").glob("*.lossx"))) == 2, timeout=20_000)

    # the theme is everybody's
    second.window.actions_by_key["view.theme_dark"].trigger()
    assert first.window.theme.palette.name == "dark"
    assert first.window.actions_by_key["view.theme_dark"].isChecked()

    # a file that is open somewhere is not opened twice
    second.furniture.files.open_path(saved)
    qtbot.waitUntil(lambda: other.path == saved)
    second.window.showMinimized()
    first.furniture.files.open_path(saved)
    assert not second.window.isMinimized()
    assert model.path is None

    # the first is closed, the second stays, and the theme with it
    first.window.may_close = lambda: True
    assert first.window.close()
    first.furniture.autosave.finish(keep=False)
    del first, model
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(windows.openings) == 1
    second.window.actions_by_key["view.theme_light"].trigger()
    assert second.window.theme.palette.name == "light"
    assert second.window.isVisible()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_lecture_in_two_windows_of_two_sizes_restyles_once(windows, qtbot):
    first, second = windows.openings[0].window, another(windows, qtbot).window
    first.resize(1280, 720)
    second.resize(2200, 1300)
    QApplication.processEvents()
    changed, projecting = [], {}
    first.theme.changed.connect(changed.append)

    def show(on):
        changed.clear()
        second.activateWindow()
        QTest.keySequence(second, "F5")
        qtbot.wait(500)  # both have taken their new size
        projecting[on] = [
            window.actions_by_key["present.projector"].isChecked() for window in (first, second)
        ]
        return len(changed), first.theme.magnification

    assert show(True) == (1, LARGEST)
    assert show(False) == (1, 1.0)
    assert projecting == {True: [True, True], False: [False, False]}


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_each_session_that_is_dropped_gets_a_window_of_its_own(windows, qtbot, saved, tmp_path):
    mine, broken = tmp_path / "other.lossx", tmp_path / "broken.lossx"
    save_session(open_lesson("softmax-ce"), mine)
    broken.write_text("{")
    first = windows.openings[0]
    drop(first.window, saved, mine, saved, broken)
    second, third = windows.openings[1:]
    qtbot.waitUntil(lambda: second.furniture is not None and third.furniture is not None)
    qtbot.waitUntil(lambda: first.assembly.model.path == saved)
    assert second.assembly.model.path == mine
    assert second.assembly.model.session.lesson.key == "softmax-ce"
    qtbot.waitUntil(lambda: "broken.lossx" in third.furniture.errors.text)

    # what a window shows already comes forward; data go where they were dropped
    second.window.showMinimized()
    data = tmp_path / "p.csv"
    data.write_text("a,b,label\n0.7,0.3,0\n0.2,0.8,1\n")
    drop(first.window, mine, data)
    assert len(windows.openings) == 3
    assert not second.window.isMinimized()
    (dialog,) = first.window.findChildren(OpenDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    dialog.open_button.click()
    assert first.assembly.model.session.data.source == "p.csv"


def test_quit_closes_the_windows_until_one_has_something_to_save(
    windows, qtbot, saved, monkeypatch
):
    second = another(windows, qtbot)
    second.furniture.files.open_path(saved)
    qtbot.waitUntil(lambda: second.assembly.model.path == saved)
    second.assembly.model.apply("New session", lambda _: blank(4))
    cancel = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "question", lambda *_: cancel)
    windows.openings[0].furniture.files.quit()
    assert second in windows.openings
    assert second.window.isVisible()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    emptied = qtbot.waitSignal(windows.emptied)
    second.furniture.files.quit()
    emptied.wait()


def test_what_is_dragged_before_the_controls_are_there_stays(windows, qtbot, monkeypatch):
    waiting = [True]
    monkeypatch.setattr(opening_module, "_load_panels", lambda: iter(lambda: bool(waiting), False))
    opening = windows.open(session=open_lesson("coin-underflow"))
    qtbot.waitUntil(lambda: opening.assembly is not None, timeout=20_000)
    plot = opening.assembly.workspaces["likelihood"].plot
    qtbot.waitUntil(lambda: "product" in plot._panels and not plot.visibleRegion().isEmpty())
    shown, canvas = opening.assembly.model.session, plot._canvas.viewport()
    view = plot._panels["product"]
    corner, across = view.plot_rect.topLeft(), view.viewport.x_pixel(shown.likelihood.bernoulli.p)
    probe = (corner + QPointF(across, view.plot_rect.height() / 2)).toPoint()
    QTest.mousePress(canvas, LEFT, pos=probe)
    QTest.mouseMove(canvas, probe + QPoint(40, 0))
    assert opening.furniture is None and opening.assembly.model.session is shown
    waiting.clear()
    with qtbot.waitSignal(opening.ready, timeout=20_000):
        pass
    QTest.mouseMove(canvas, probe + QPoint(60, 0))
    QTest.mouseRelease(canvas, LEFT, pos=probe + QPoint(60, 0))
    assert opening.assembly.model.session is shown and not opening.assembly.model.in_gesture
    QTest.mousePress(canvas, LEFT, pos=probe)
    QTest.mouseMove(canvas, probe + QPoint(40, 0))
    QTest.mouseRelease(canvas, LEFT, pos=probe + QPoint(40, 0))
    assert opening.assembly.model.session != shown
