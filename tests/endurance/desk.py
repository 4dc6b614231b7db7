"""The program as random hands find it: nothing it asks for leads out of its folder."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from borrowed import names_of_borrowed
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDrag
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from lossexplorer.errors import ExplorerError
from lossexplorer.session.store import dumps, loads
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.window_list import main_windows
from lossexplorer.views.windows import Windows

_POPUP_MS = 400  # so long may a menu or a question stop everything else
_MOST_WINDOWS = 3
_PATIENCE = 0.05  # how likely a dialog is closed each time


class Desk:
    """The opened program, with an answer to whatever it asks the system.

    Attributes:
        in_deed: whether something is being done, so that what waits, waits for an answer.
    """

    def __init__(
        self,
        application: QApplication,
        windows: Windows,
        chance: random.Random,
        files: list[Path],
        folder: Path,
    ) -> None:
        self._application = application
        self.in_deed = self._closing = False
        self._windows = windows
        opening = windows.open()
        self._answer(chance, files, folder / "written")
        while opening.furniture is None:
            self.settle(20)
        opening.window.resize(1280, 720)
        opening.window.activateWindow()
        self._closer = QTimer()
        self._closer.timeout.connect(lambda: self._close_some(chance))
        self._closer.start(_POPUP_MS)

    def _answer(self, chance: random.Random, files: list[Path], written: Path) -> None:
        """Files to open are those that lie there; what is saved goes to a folder beside."""
        written.mkdir()
        names = [str(written / name) for name in ("a.lossx", "b.lossx", "c.csv", "d", "e.npz")]
        buttons = QMessageBox.StandardButton
        QFileDialog.getOpenFileName = lambda *_, **__: (str(chance.choice(files)), "")
        QFileDialog.getOpenFileNames = lambda *_, **__: ([str(chance.choice(files))], "")
        QFileDialog.getSaveFileName = lambda *_, **__: (chance.choice([*names, ""]), "")
        QFileDialog.getExistingDirectory = lambda *_, **__: str(written)
        QMessageBox.question = lambda *_, **__: chance.choice((buttons.Discard, buttons.Cancel))
        QDesktopServices.openUrl = lambda *_: True
        QDrag.exec = lambda *_: Qt.DropAction.IgnoreAction
        close = MainWindow.closeEvent

        def close_but_the_last(window: MainWindow, event: QCloseEvent) -> None:
            if self._closing or len(main_windows()) > 1:
                close(window, event)
            else:
                event.ignore()

        MainWindow.closeEvent = close_but_the_last

    def settle(self, milliseconds: int) -> None:
        """Let the program go on for a while."""
        if milliseconds:
            loop = QEventLoop()
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec()
        self._application.processEvents()
        for window in main_windows()[_MOST_WINDOWS:]:
            window.close()

    def _close_some(self, chance: random.Random) -> None:
        """Close what waits inside a deed; dialogs that wait beside it have time."""
        popup = QApplication.activePopupWidget()
        if popup is not None or self.in_deed or chance.random() < _PATIENCE:
            _close_popup()

    def check(self, problem: Callable[[str], None]) -> None:
        """What the windows show can be saved and is the same when it is opened again.

        And Python has hold of nothing that may bring the program down.
        """
        for name in names_of_borrowed():
            problem(f"Python learns nothing of the end of: {name}")
        for opening in self._windows.openings:
            if opening.assembly is None:
                continue  # on its way
            session = opening.assembly.model.session
            try:
                if loads(dumps(session)) != session:
                    problem("the session differs when it is opened again")
            except ExplorerError as error:
                problem(f"the session can't be saved and opened again: {error.message}")

    def close(self) -> None:
        """Close every window and let what they leave behind end."""
        self._closer.stop()
        for _ in range(20):
            _close_popup()
            self.settle(0)
        self._closing = True
        QMessageBox.question = lambda *_, **__: QMessageBox.StandardButton.Discard
        for window in main_windows():
            window.close()
        self._application.processEvents()


def _close_popup() -> None:
    """Close the menu or the dialog that takes all input."""
    above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if above is not None:
        above.close()
