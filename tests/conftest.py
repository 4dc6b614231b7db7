"""What every test stands on: no screen, no trace in the user's files, no window left behind.

Qt is imported only for tests that ask for it, so that the others stay light.
"""

from __future__ import annotations

import gc
import itertools
import os
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from kept_looks import kept_looks
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Before anything imports Qt. The tests under a virtual screen start the program in a
# process of its own with an environment of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
# Each test gets an empty home; without this, each process started in one would index
# all fonts anew. It also keeps a user's matplotlibrc out of the tests.
os.environ["MPLCONFIGDIR"] = str(Path(__file__).parents[1] / ".pytest_cache" / "matplotlib")

# A loaded machine is no error: hypothesis gives no example a time limit of its own.
settings.register_profile("lossexplorer", deadline=None, print_blob=True)
settings.load_profile("lossexplorer")

_HOME_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}
_numbers = itertools.count()
_PATIENCE_MS = 30_000


class _PatientBot(QtBot):
    """Waits longer than pytest-qt's 5 s before it gives up: a loaded machine is no error."""

    waitExposed = partialmethod(QtBot.waitExposed, timeout=_PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=_PATIENCE_MS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=_PATIENCE_MS)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> QtBot:
    """As pytest-qt's, with more patience."""
    return _PatientBot(request)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(scope="session", autouse=True)
def _runtime_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A private XDG_RUNTIME_DIR for the whole run: Qt warns where it is missing or shared."""
    folder = tmp_path_factory.mktemp("runtime")
    folder.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        yield


@pytest.fixture(autouse=True)
def home(_homes: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A new, empty home folder: settings, autosaves and caches of this test only."""
    folder = _homes / str(next(_numbers))
    folder.mkdir()
    for variable, below in _HOME_FOLDERS.items():
        monkeypatch.setenv(variable, str(folder / below))
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import QSettings

        # Qt remembers where settings lie after it has looked once.
        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
                QSettings.setPath(kind, scope, str(folder / ".config"))
    return folder


def _alive() -> dict[int, QWidget]:
    """The top-level widgets that exist now, by address."""
    import shiboken6
    from PySide6.QtWidgets import QApplication

    # A tool tip belongs to Qt and dies by its own timer.
    return {
        shiboken6.getCppPointer(widget)[0]: widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"
    }


def _belongs(widget: QWidget, windows: set[int]) -> bool:
    """Whether it is the list of a box or the like, in one of these windows."""
    import shiboken6
    from PySide6.QtCore import Qt

    owner = widget.parentWidget()
    if owner is None or widget.windowType() != Qt.WindowType.Popup:
        return False
    return shiboken6.getCppPointer(owner.window())[0] in windows


def _flush() -> None:
    """Carry out deletions that ``deleteLater`` has put off."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def _no_leaked_widgets(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window behind or a worker running."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    from borrowed import take_away
    from PySide6.QtCore import QThreadPool

    from lossexplorer.views.garbage import collect_what_is_due

    gc.disable()  # as in the program: Qt's objects are not destroyed in a worker thread
    before = set(_alive())
    failed_before = request.session.testsfailed
    yield
    finished = QThreadPool.globalInstance().waitForDone(10_000)
    borrowed = take_away()
    _flush()
    if _alive().keys() - before:
        gc.collect()  # windows in a reference cycle are no leak
        _flush()
    else:
        collect_what_is_due()
    left = [
        widget
        for address, widget in _alive().items()
        if address not in before and not _belongs(widget, before)
    ]
    names = [f"{type(widget).__name__} {widget.objectName()!r}" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    _flush()
    if request.session.testsfailed > failed_before:
        return  # the traceback of a failed test keeps its widgets alive
    assert finished, "a worker was still running 10 s after the test"
    assert not borrowed, f"Python learns nothing of the end of: {', '.join(borrowed)}"
    assert not names, f"top-level widgets left behind: {', '.join(names)}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was run at random, so that it can be run again."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name == "seed":
                    terminalreporter.write_line(f"ran at random: tests/endurance/{value}")


@pytest.fixture
def looks(qapp) -> Iterator[None]:
    """Gives the application its style, palette, font and style sheet back."""
    with kept_looks(qapp):
        yield
