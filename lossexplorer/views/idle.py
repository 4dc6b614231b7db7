"""Work in small pieces while nobody uses the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_PAUSE_MS = 15  # after each piece: what waits in the event loop comes first
_QUIET_MS = 600  # without a key, the mouse or a frame, before it begins or goes on
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
}


class Idle(QObject):
    """Goes through pieces of work one at a time, and waits as long as something happens.

    Signals:
        finished(): the last piece is done.
    """

    finished = Signal()

    def __init__(self, pieces: Iterator[object], parent: QObject) -> None:
        """Begin as soon as it is quiet.

        Args:
            pieces: does one with each step; the next one may need what came before.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._pieces = pieces
        self._stopped = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._work)
        application = QCoreApplication.instance()
        assert application is not None
        self._application = application
        application.installEventFilter(self)
        self.wait()

    def wait(self) -> None:
        """Something happens: go on later."""
        if not self._stopped:
            self._timer.start(_QUIET_MS)

    def stop(self) -> None:
        """Leave what is not done undone, whatever happens, and let go of it."""
        self._stopped = True
        self._pieces = iter(())
        self._timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A person does something."""
        if event.type() in _INPUT:
            self.wait()
        return False

    def _work(self) -> None:
        try:
            next(self._pieces)
        except StopIteration:
            self.stop()
            self.finished.emit()
        else:
            self._timer.start(_PAUSE_MS)
