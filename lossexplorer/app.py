"""Opens the window: its frame first, the plots a moment later, the rest after them."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from lossexplorer.display import display_problem
from lossexplorer.errors import ExplorerError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lossexplorer.views.opening import Opening
    from lossexplorer.views.windows import Windows

__all__ = ["display_problem", "run"]

NAME = "LossExplorer"


def run(path: Path | None = None, argv: Sequence[str] = ()) -> int:
    """Show the window and stay until it is closed.

    Args:
        path: a session or a file of predictions to open, or None.
        argv: what Qt may read options from, without the program's name.

    Returns:
        The exit code: 0, or 2 where no window can be opened (said on stderr).
    """
    problem = display_problem()
    if problem is not None:
        print(f"lossexplorer: {problem}", file=sys.stderr)
        return 2
    from lossexplorer.views.allocator import return_large_blocks
    from lossexplorer.views.garbage import collected_between_events

    return_large_blocks()
    application = make_application(argv)
    windows = make_windows()
    opening = windows.open(path)
    if path is None:
        opening.ready.connect(partial(_welcome, opening))
    _report_errors(windows)
    # Python's own handler would wait until the event loop next runs Python code
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with collected_between_events(application):
        return application.exec()


def make_application(argv: Sequence[str] = ()) -> QApplication:
    """The QApplication with the program's names, under which settings are kept."""
    from PySide6.QtWidgets import QApplication

    application = QApplication(["lossexplorer", *argv])
    application.setOrganizationName(NAME)
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Loss Explorer")
    application.setDesktopFileName("lossexplorer")
    return application


def shared_application() -> QApplication:
    """The application there is, for a window beside others; else a new one.

    Raises:
        ExplorerError: if the one there is can have no windows.
    """
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    there = QCoreApplication.instance()
    if there is None:
        return make_application()
    if not isinstance(there, QApplication):
        raise ExplorerError(
            "there is an application of Qt without windows", fix="make a QApplication instead"
        )
    return there


def make_windows() -> Windows:
    """What opens windows, as long as the application lives.

    The event loop fills them, and gets the rest ready in idle time.
    """
    from PySide6.QtWidgets import QApplication

    from lossexplorer.views.windows import Windows

    windows = Windows(parent=QApplication.instance())
    windows.opened.connect(lambda opening: opening.ready.connect(partial(_get_ready, opening)))
    return windows


def open_window(path: Path | None = None) -> Opening:
    """Show one window, on a file if one is named."""
    return make_windows().open(path)


def _welcome(opening: Opening) -> None:
    """Show a person who is here for the first time around."""
    if not opening.window.preferences.toured:
        from lossexplorer.views.tour.welcome import welcome

        welcome(opening)


def _get_ready(opening: Opening) -> None:
    """Make the workspaces that are not shown, while nobody uses the window."""
    from lossexplorer.views.ahead import pieces
    from lossexplorer.views.idle import Idle

    assert opening.assembly is not None
    assert opening.furniture is not None
    idle = Idle(pieces(opening.furniture), opening.assembly)  # goes with its window
    opening.assembly.model.frame.connect(lambda _: idle.wait())
    opening.window.closed.connect(idle.stop)
    opening.window.replaced.connect(idle.stop)


def _report_errors(windows: Windows) -> None:
    """Let an error of the program be seen in the window where it was made, and go on."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, trace)
        if windows.active is not None:
            windows.active.report(error)

    sys.excepthook = report
