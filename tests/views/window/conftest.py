"""The whole window, opened as the program opens it, with hands to work it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kept_looks import kept_looks
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget

from lossexplorer.model.language import language
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Session
from lossexplorer.session.store import save_session
from lossexplorer.views.opening import Opening
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.workspaces.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton
SIZE = (1280, 800)
NO_KEY = Qt.KeyboardModifier.NoModifier


class Hand:
    """The opened window and a mouse and a keyboard on it."""

    def __init__(self, opening: Opening) -> None:
        assert opening.assembly is not None and opening.furniture is not None
        self.opening = opening
        self.window = opening.window
        self.model = opening.assembly.model
        self.workspaces = opening.assembly.workspaces
        self.furniture = opening.furniture
        self.actions = opening.window.actions_by_key

    @property
    def session(self) -> Session:
        """The session now."""
        return self.model.session

    @property
    def workspace(self) -> Workspace:
        """The workspace that is shown."""
        return self.workspaces[self.session.workspace]

    @property
    def canvas(self) -> QWidget:
        """What the mouse is pressed on in the plot."""
        return self.workspace.plot._canvas.viewport()

    def settle(self) -> None:
        """Let the frame that is due be drawn, and the panels follow."""
        self.model.refresh()
        if not self.model.in_gesture:
            self.model.panels.catch_up()
        QApplication.processEvents()

    def steps(self) -> int:
        """How many undo steps there are."""
        return self.model.undo_stack.index()

    def place(self, panel: str, x: float, y: float) -> QPoint:
        """Where a place in data units is on the canvas."""
        view = self.workspace.plot._panels[panel]
        corner = view.plot_rect.topLeft()
        across, down = view.viewport.x_pixel(x), view.viewport.y_pixel(y)
        return QPoint(round(corner.x() + across), round(corner.y() + down))

    def drag(self, *places: QPoint) -> None:
        """Press at the first place, go through the others, let go at the last."""
        self._move(places[0], Qt.MouseButton.NoButton)
        QTest.mousePress(self.canvas, LEFT, NO_KEY, places[0])
        for start, end in zip(places, places[1:], strict=False):
            for step in range(1, 5):
                self._move(start + (end - start) * step / 4, LEFT)
                self.settle()
        QTest.mouseRelease(self.canvas, LEFT, NO_KEY, places[-1])
        self.settle()

    def _move(self, place: QPoint, held: Qt.MouseButton) -> None:
        canvas = self.canvas
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(canvas.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            held,
            NO_KEY,
        )
        QApplication.sendEvent(canvas, event)
        QApplication.processEvents()

    def keys(self, keys: str) -> None:
        """Press a shortcut such as "Ctrl+Z" in the window."""
        QTest.keySequence(self.window, keys)
        self.settle()

    def change(self) -> None:
        """Make the session differ from what is saved."""
        self.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.9)
        self.settle()

    def enter(self, box: QLineEdit, text: str) -> None:
        """Type a text over what stands in a box, and Return."""
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)
        self.settle()

    def click(self, widget: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(widget, LEFT)
        self.settle()


Open = Callable[..., Hand]


def close(opening: Opening) -> None:
    """Close a window without a question and without a trace."""
    opening.window.may_close = lambda: True
    if opening.furniture is not None and not opening.window.isHidden():
        opening.furniture.autosave.finish(keep=False)
    opening.window.close()
    opening.window.deleteLater()
    opening.deleteLater()


@pytest.fixture
def folder(tmp_path) -> Path:
    """Settings and unsaved work of the windows of one test."""
    return tmp_path / "state"


@pytest.fixture
def open_window(qtbot, looks, folder) -> Iterator[Open]:
    """Opens a window and waits until it is filled; gives the application back as it was."""
    opened: list[Opening] = []

    def start(path: Path | None = None, theme: str = "light", size=SIZE) -> Hand:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings)
        if "theme" not in settings.allKeys():
            preferences.theme = theme
        opening = Opening(path, preferences, folder / "autosave")
        opened.append(opening)
        if preferences.geometry is None:
            opening.window.resize(*size)
        with qtbot.waitSignal(opening.ready, timeout=20_000):
            opening.window.show()
        QApplication.processEvents()
        opening.window.activateWindow()
        return Hand(opening)

    yield start
    for opening in opened:
        close(opening)


@pytest.fixture
def english_again(open_window) -> Iterator[None]:
    """Other tests look for English texts."""
    yield
    language().choose("en")


@pytest.fixture
def hand(open_window) -> Hand:
    """A window at its first start."""
    return open_window()


@pytest.fixture(scope="module")
def standing(qapp, tmp_path_factory) -> Iterator[Hand]:
    """A window that stands as long as the tests of a module run, see :func:`same_hand`."""
    folder = tmp_path_factory.mktemp("standing")
    preferences = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    preferences.theme = "light"
    with kept_looks(qapp):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("HOME", str(folder))
            opening = Opening(None, preferences, folder / "autosave")
            opening.window.resize(*SIZE)
            filled = QSignalSpy(opening.ready)
            opening.window.show()
            assert filled.wait(20_000)
        QApplication.processEvents()
        opening.window.activateWindow()
        yield Hand(opening)
        close(opening)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def same_hand(standing) -> Iterator[Hand]:
    """A window at its first start, one for a module whose tests change only the session.

    To open a window takes longer than most tests. A module takes this one by a fixture
    ``hand`` of its own that returns it.
    """
    first = standing.session
    yield standing
    for dialog in standing.window.findChildren(QDialog):
        dialog.close()
    if standing.model.in_gesture:
        standing.model.end_gesture()
    for workspace in standing.workspaces.values():
        workspace.plot.clear_pins()
        workspace.plot._keyboard._current = None  # what the keys moved last
    standing.furniture.errors.dismiss()
    standing.window.theme.set_mode("light")
    standing.model.replace_session("", first)
    standing.model.undo_stack.clear()
    standing.settle()
    standing.window.resize(*SIZE)
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()


@pytest.fixture
def saved(tmp_path) -> Path:
    """A session file."""
    path = tmp_path / "mine.lossx"
    save_session(edits.set_probe(open_lesson("three-classes"), 0.25), path)
    return path


@pytest.fixture
def answer(monkeypatch) -> Callable[[QMessageBox.StandardButton], list[str]]:
    """Answers what is asked before closing; gives the list of what was asked."""

    def give(button: QMessageBox.StandardButton) -> list[str]:
        asked: list[str] = []
        monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or button)
        return asked

    return give
