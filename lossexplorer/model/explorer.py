"""The model behind the window: one session, its undo history, one update a frame.

Views never change each other. They call :meth:`ExplorerModel.apply` with an edit
and are told of the result by :attr:`ExplorerModel.frame`, at most once a frame.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal

from lossexplorer.errors import ExplorerError
from lossexplorer.model.beside import Beside
from lossexplorer.model.frame import Frame
from lossexplorer.model.framing import Framing
from lossexplorer.model.gestures import Gestures
from lossexplorer.model.history import History
from lossexplorer.model.turns import Turns
from lossexplorer.model.undo import Snapshot, SnapshotCommand
from lossexplorer.session.locking import check_lock
from lossexplorer.session.session import Session

if TYPE_CHECKING:
    from lossexplorer.model.batch_evaluation import BatchEvaluation

__all__ = ["FRAME_MS", "ExplorerModel", "Frame"]

P = ParamSpec("P")

FRAME_MS = 16


class ExplorerModel(QObject):
    """The session as Qt sees it.

    Signals:
        changed(Session): at once after every change, undo and redo.
        frame(Frame): once a frame after changes; what plots draw from.
        refused(ExplorerError): an edit or a file was not accepted; nothing changed.
        document_changed(): the file's path or the modified mark changed.

    Attributes:
        panels: hands the frames on to what stands around the plot.
    """

    changed = Signal(object)
    frame = Signal(object)
    refused = Signal(object)
    document_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = History(self)
        self.undo_stack.cleanChanged.connect(self.document_changed)
        self._now = Snapshot(session, None)
        self._gestures = Gestures()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._last_frame = 0.0
        self._drafted = False
        self._framing = Framing(self)
        self._framing.changed.connect(self.schedule)
        self._framing.failed.connect(self.refused)
        self.panels = Turns(self._gestures, self)
        self.frame.connect(self.panels.pass_on)

    @property
    def session(self) -> Session:
        """The session now."""
        return self._now.session

    @property
    def path(self) -> Path | None:
        """The .lossx file this session was opened from or saved to."""
        return self._now.path

    @property
    def modified(self) -> bool:
        """Whether there is something to save."""
        return not self.undo_stack.isClean()

    def apply(
        self,
        text: str,
        edit: Callable[Concatenate[Session, P], Session],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ExplorerError | None:
        """Change the session by ``edit(session, *args, **kwargs)``, as an undo step.

        Inside a gesture (:meth:`begin_gesture`) steps with the same ``text``
        become one. An edit that changes nothing leaves no step.

        Returns:
            None, or the error that was also sent out by ``refused``.
        """
        error = self.attempt(text, edit, *args, **kwargs)
        if error is not None:
            self.refused.emit(error)
        return error

    def attempt(
        self,
        text: str,
        edit: Callable[Concatenate[Session, P], Session],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ExplorerError | None:
        """Like :meth:`apply`, for a caller that shows the error where it was made."""
        try:
            after = edit(self.session, *args, **kwargs)
            check_lock(self.session, after)
        except ExplorerError as error:
            return error
        if after is not self.session and after != self.session:
            self._push(text, Snapshot(after, self.path), self._show_edited)
        return None

    def begin_gesture(self) -> None:
        """Start a drag: until :meth:`end_gesture`, equal edits are one undo step."""
        self._gestures.begin()

    @property
    def in_gesture(self) -> bool:
        """Whether something is being dragged."""
        return self._gestures.running

    def end_gesture(self) -> None:
        """End the drag; what was drawn coarsely or left behind meanwhile is drawn again."""
        self._gestures.end()
        if self._drafted:
            self.schedule()
        if not self._timer.isActive():  # else the next frame is for all
            self.panels.catch_up()

    def nudge(
        self,
        text: str,
        edit: Callable[Concatenate[Session, P], Session],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ExplorerError | None:
        """Like :meth:`apply`; nudges that follow within a second are one undo step."""
        with self._gestures.nudge(text):
            return self.apply(text, edit, *args, **kwargs)

    def replace_session(self, text: str, session: Session, path: Path | None = None) -> None:
        """Show another session (a lesson, a file); undo brings the present one back.

        With a ``path`` the session counts as saved there.
        """
        self._push(text, Snapshot(session, path), self._show)
        if path is not None:
            self.undo_stack.setClean()
        self.document_changed.emit()

    def mark_saved(self, path: Path) -> None:
        """Remember that the session now is what the file holds."""
        self._now = Snapshot(self.session, path)
        self.undo_stack.setClean()
        self.document_changed.emit()

    def take_over(self, other: ExplorerModel, reword: Callable[[str], str]) -> None:
        """Go on where another model stopped: its session, its file, all its steps.

        Args:
            other: what is given up; it is stopped.
            reword: says what a step is called in the language of the window.
        """
        other.stop()
        shows = {show.__name__: show for show in (self._show, self._show_edited)}
        self.undo_stack.take_over(other.undo_stack, reword, shows)
        self._now = Snapshot(other.session, other.path)
        self.document_changed.emit()

    def _push(self, text: str, after: Snapshot, show: Callable[[Snapshot], None]) -> None:
        step = SnapshotCommand(text, self._now, after, show, self._gestures.number)
        self.undo_stack.add(step)

    def _show_edited(self, snapshot: Snapshot) -> None:
        """Undoing an edit leaves the file alone, which may have been chosen since."""
        same = snapshot.path == self.path
        self._show(snapshot if same else Snapshot(snapshot.session, self.path))

    def _show(self, snapshot: Snapshot) -> None:
        """Called by undo commands only: make ``snapshot`` the present state."""
        moved = snapshot.path != self._now.path
        self._now = snapshot
        self.changed.emit(snapshot.session)
        if moved:
            self.document_changed.emit()
        self.schedule()

    def schedule(self) -> None:
        """Ask for a frame; asking again before it comes changes nothing."""
        if not self._timer.isActive():
            elapsed = (time.monotonic() - self._last_frame) * 1000
            self._timer.start(max(0, int(FRAME_MS - elapsed)))

    def refresh(self) -> None:
        """Build the frame now and send it out."""
        self._timer.stop()
        self._last_frame = time.monotonic()
        self.frame.emit(self.snapshot())

    def snapshot(self) -> Frame:
        """The frame of the present session, without sending it."""
        self._drafted = self.in_gesture and self._framing.drafts(self.session)
        return self._framing.frame(self.session, self._drafted)

    def beside(self, workspace: str) -> Beside | None:
        """What computes for a workspace in a thread, made when it is first needed; or None."""
        return self._framing.beside(workspace)

    @property
    def batch(self) -> BatchEvaluation:
        """What evaluates all rows for the Batch workspace; made when it is first needed."""
        return self._framing.batch

    def stop(self) -> None:
        """The window is closing: nobody waits for what is computed any more."""
        self._framing.stop()

    def call(self, method: Callable[..., Any], *args: Any) -> Any:
        """Run ``method`` and send an ExplorerError out by ``refused``; None then."""
        try:
            return method(*args)
        except ExplorerError as error:
            self.refused.emit(error)
            return None
