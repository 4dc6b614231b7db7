"""The window, opened by a script or from a notebook on its arrays."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lossexplorer.app import display_problem, make_windows, shared_application
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.errors import ExplorerError
from lossexplorer.from_python.figure import Drawing, figure
from lossexplorer.session.from_arrays import LossAsked, session_of_arrays
from lossexplorer.session.session import Session

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from lossexplorer.views.opening import Opening
    from lossexplorer.views.windows import Windows

_OTHER_BINDINGS = ("PyQt6", "PyQt5", "PySide2")
_INTERRUPT_MS = 200  # how often Python may look whether Ctrl+C was pressed

# by the application they belong to: another call goes on with them
_windows: dict[QCoreApplication, Windows] = {}


class Explorer:
    """A window that is open, or was.

    Attributes:
        opening: what fills it, for programs that do more with it; None once it is closed.
    """

    def __init__(self, windows: Windows, session: Session) -> None:
        self._windows = windows
        self._session = session
        self._loop: QEventLoop | None = None
        self.opening: Opening | None = windows.open(session=session)
        windows.closed.connect(self._leave)

    @property
    def session(self) -> Session:
        """The session now, or as it was when the window was closed."""
        if self.opening is not None and self.opening.assembly is not None:
            self._session = self.opening.assembly.model.session
        return self._session

    @property
    def is_open(self) -> bool:
        """Whether the window is there."""
        return self.opening is not None

    def figure(self, **options: Any) -> Drawing:
        """What the window shows, as :func:`lossexplorer.figure` draws it."""
        return figure(self.session, **options)

    def wait(self) -> None:
        """Stay until the window is closed.

        Raises:
            KeyboardInterrupt: if Ctrl+C was pressed in the terminal; the window is closed.
        """
        if self.opening is None:
            return
        from PySide6.QtCore import QEventLoop, QTimer

        from lossexplorer.views.garbage import collected_between_events

        loop = QEventLoop()
        self._loop = loop
        interrupted = False

        def interrupt(*_: object) -> None:
            nonlocal interrupted
            interrupted = True
            loop.quit()

        ours = threading.current_thread() is threading.main_thread()
        before = None
        if ours:
            before = signal.signal(signal.SIGINT, interrupt)
        timer = QTimer(loop)
        timer.timeout.connect(lambda: None)  # any Python code lets the handler run
        timer.start(_INTERRUPT_MS)
        try:
            with collected_between_events(loop):
                loop.exec()
        finally:
            self._loop = None
            if ours:
                signal.signal(signal.SIGINT, before)
        if interrupted:
            self.close()
            raise KeyboardInterrupt

    def close(self) -> None:
        """Close the window without a question."""
        if self.opening is None:
            return
        window = self.opening.window
        window.may_close = lambda: True
        if self.opening.furniture is not None:
            self.opening.furniture.autosave.finish(keep=False)
        window.close()

    def _leave(self, opening: Opening) -> None:
        if opening is self.opening:
            self._session = self.session
            self.opening = None
            self._windows.closed.disconnect(self._leave)
            if self._loop is not None:
                self._loop.quit()

    def __repr__(self) -> str:
        state = "open" if self.is_open else "closed"
        return f"<Explorer, {state}, on {self.session.data.rows} rows>"


def explore(
    predictions: Any,
    labels: Any,
    *,
    losses: Sequence[LossAsked] = (),
    names: Sequence[str] = (),
    kind: PredictionKind | None = None,
    title: str = "",
    block: bool | None = None,
) -> Explorer:
    """Open the window on arrays.

    From a script it stays until the window is closed; what was changed in it is in the
    ``session`` of what it returns:

    >>> import lossexplorer
    >>> logits = [[2.0, 1.0, 0.1], [0.3, 0.2, 2.5]]
    >>> explorer = lossexplorer.explore(logits, [0, 2], names=["cat", "dog", "fish"])
    >>> explorer.figure(theme="print").save("batch.svg").name
    'batch.svg'

    In IPython type ``%gui qt`` first: its event loop runs the window while you go on
    typing. Two models are compared if ``predictions`` names them:

    >>> both = {"small": logits, "large": [[5.0, 1.0, 0.1], [0.3, 0.2, 4.5]]}
    >>> explorer = lossexplorer.explore(
    ...     both, [0, 2], losses=["cross_entropy", ("focal", {"gamma": 1.0})], block=False
    ... )
    >>> explorer.session.data.second.name
    'large'
    >>> explorer.close()

    Args:
        predictions: (N, K), (N,) or, with one label, (K,); anything NumPy, torch or pandas
            calls an array. A mapping of one or two such arrays by the models' names.
        labels: (N,) indices or names of classes, or (N, K) rows.
        losses: keys, or pairs of a key and parameters; the first is selected. Empty for
            those such data ask for.
        names: K names of classes; those of a data frame's columns if empty.
        kind: "logits", "probabilities" or "log-probabilities"; None to recognise it.
        title: what the session is called.
        block: whether to wait until the window is closed; None to wait unless an event
            loop of Qt runs already, as in IPython after ``%gui qt``.

    Raises:
        ExplorerError: for what can't be shown, naming the argument; where no window can
            be opened; or outside the main thread.
    """
    session = session_of_arrays(
        predictions, labels, losses=losses, names=names, kind=kind, title=title
    )
    application = _application()
    if application not in _windows:
        _windows[application] = make_windows()
    explorer = Explorer(_windows[application], session)
    if not loop_runs(application) if block is None else block:
        explorer.wait()
    return explorer


def loop_runs(application: QCoreApplication) -> bool:
    """Whether somebody runs Qt's event loop: a program, or IPython while it waits for input."""
    from PySide6.QtCore import QThread

    if QThread.currentThread().loopLevel() > 0 or getattr(application, "_in_event_loop", False):
        return True
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return str(getattr(shell, "active_eventloop", None) or "").startswith("qt")


def _application() -> QCoreApplication:
    """The application there is, or a new one.

    Raises:
        ExplorerError: if no window can be opened here.
    """
    if threading.current_thread() is not threading.main_thread():
        raise ExplorerError(
            "a window can be opened by the main thread only", fix="call explore() there"
        )
    for other in _OTHER_BINDINGS:
        if f"{other}.QtCore" in sys.modules:  # two libraries of one name: a crash sooner or later
            raise ExplorerError(
                f"{other} is loaded, and the window needs PySide6",
                fix="restart, and import PySide6.QtCore first, in IPython before %gui qt",
            )
    problem = display_problem()
    if problem is not None:
        raise ExplorerError(problem)
    return shared_application()
