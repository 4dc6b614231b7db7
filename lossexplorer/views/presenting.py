"""What a lecture or a locked lesson leaves of the window, and how the rest comes back."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lossexplorer.model.explorer import Frame
from lossexplorer.session.locking import lock_of
from lossexplorer.views.assembly import Assembly
from lossexplorer.views.stage import WORKSPACES
from lossexplorer.views.theme import LARGEST, PROJECTOR
from lossexplorer.views.workspaces.workspace import Workspace

_NOT_IN_A_LECTURE = frozenset({"losses", "inspector", "data", "workspaces"})
_DOCKS = ("losses", "inspector", "data")
_BASE = (1280, 720)  # the window in which type has the size PROJECTOR gives it
_STEP = 0.05
_REST_MS = 200
_RESTS = 5  # so often docks are put back until the window has its former size
_LESSON_SHARE = 0.3


class Presenting(QObject):
    """Hides controls while a lecture is held or a locked lesson is open.

    Signals:
        projecting(bool): large type and few controls began or ended.
    """

    projecting = Signal(bool)

    def __init__(self, assembly: Assembly, diagnostics: QWidget) -> None:
        super().__init__(assembly.window)
        self._window = assembly.window
        self._assembly = assembly
        self._diagnostics = diagnostics
        self._on = False
        self._was_full = False
        self._locked: frozenset[str] = frozenset()
        self._hidden: frozenset[str] = frozenset()
        self._docks: QByteArray | None = None
        self._returning: QByteArray | None = None
        self._size, self._rests = self._window.size(), 0
        self._no_title = QWidget(self._window.docks["lesson"])  # what a dock had, it keeps
        self._no_title.hide()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_resized)
        self._window.installEventFilter(self)
        self._window.docks["lesson"].visibilityChanged.connect(self._widen_lesson)
        self._window.theme.changed.connect(self._follow)
        assembly.made.connect(self._show_strip)
        assembly.model.frame.connect(self.set_frame)

    @property
    def on(self) -> bool:
        """Whether a lecture is held."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Begin or end a lecture; at its end everything is as it was."""
        if on == self._on:
            return
        self._on = on
        if on:
            self._was_full, self._size = self._window.isFullScreen(), self._window.size()
            self._show()
            self._enlarge_all()
        else:
            self._returning, self._rests = self._docks, _RESTS
            if self._window.isFullScreen() and not self._was_full:
                self._window.actions_by_key["view.full_screen"].trigger()
            self._enlarge_all()
            self._show()
            self._rest.start()
        self.projecting.emit(on)

    def _follow(self) -> None:
        """The type is that of all windows: where it is large, a lecture is held."""
        self.set_on(self._window.theme.projector)

    def set_frame(self, frame: Frame) -> None:
        """Follow the lock of the lesson that is open."""
        lock = lock_of(frame.session)
        hidden = frozenset(lock.hidden) if lock is not None else frozenset()
        if hidden != self._locked:
            self._locked = hidden
            self._show()

    def _on_resized(self) -> None:
        if self._on:
            if self._window.isActiveWindow():
                self._enlarge()
        elif self._returning is not None:
            if not self._hidden:  # they came back while type and window were still larger
                self._restore(self._returning)
            self._rests -= 1
            if self._rests and self._window.size() != self._size:
                self._rest.start()  # a slow window system has not made it smaller yet
            else:
                self._returning = None

    def _enlarge_all(self) -> None:
        """Say how large type is, unless another window has just said it.

        Windows of several sizes that each said it would never come to an end.
        """
        if self._window.theme.projector != self._on:
            self._enlarge()

    def _enlarge(self) -> None:
        """Type for a room: the larger the picture, the larger its letters."""
        size = self._window.size()
        scale = min(size.width() / _BASE[0], size.height() / _BASE[1], LARGEST / PROJECTOR)
        magnification = PROJECTOR * max(1.0, scale)
        self._window.theme.set_projector(self._on, round(magnification / _STEP) * _STEP)

    def _show(self) -> None:
        """Show what is neither locked away nor needless in a lecture."""
        hidden = self._locked | (_NOT_IN_A_LECTURE if self._on else frozenset())
        if hidden and not self._hidden:
            self._docks = self._window.saveState()
            self._window.layout_to_keep = self._docks
        before, self._hidden = self._hidden, hidden
        self._show_docks(before)
        self._window.stage.show_parts(tabs="workspaces" not in hidden, tools="tools" not in hidden)
        for name in WORKSPACES:
            self._window.actions_by_key[f"view.{name}"].setEnabled("workspaces" not in self._locked)
        self._window.actions_by_key["view.reset_layout"].setEnabled(not hidden)
        self._diagnostics.setVisible(not self._on)
        corner = self._window.menuBar().cornerWidget()
        if corner is not None:
            corner.setVisible(not self._on)
        self._window.menuBar().setVisible(not (self._on and self._window.isFullScreen()))
        for workspace in self._assembly.workspaces.values():
            self._show_strip(workspace)

    def _show_docks(self, before: frozenset[str]) -> None:
        lesson = self._window.docks["lesson"]
        shown = not lesson.isHidden()
        if not self._hidden and self._docks is not None:
            self._restore(self._docks)
            self._docks = self._window.layout_to_keep = None
        for name in _DOCKS:
            dock = self._window.docks[name]
            dock.toggleViewAction().setEnabled(name not in self._locked)
            if name in self._hidden:
                dock.hide()
            elif name in before and self._docks is not None:
                dock.show()
        # what stands in the title stands in the panel then, in large type
        lesson.setTitleBarWidget(self._no_title if self._on else None)  # type: ignore[arg-type]
        self._widen_lesson(shown)

    def _widen_lesson(self, shown: bool) -> None:
        if self._on and shown:
            width = round(self._window.width() * _LESSON_SHARE)
            docks = [self._window.docks["lesson"]]
            self._window.resizeDocks(docks, [width], Qt.Orientation.Horizontal)

    def _restore(self, docks: QByteArray) -> None:
        """Put the docks where they were; that of the lesson comes and goes with the lesson."""
        lesson = self._window.docks["lesson"]
        shown = not lesson.isHidden()
        self._window.restoreState(docks)
        lesson.setVisible(shown)

    def _show_strip(self, workspace: Workspace) -> None:
        workspace.lock_strip("strip" in self._hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape, where nothing else took it, ends a lecture, then full screen."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and not event.modifiers():
                return self._leave()
        elif kind == QEvent.Type.Resize:
            self._rest.start()
        elif kind == QEvent.Type.WindowStateChange and self._on:
            self._window.menuBar().setVisible(not self._window.isFullScreen())
        return False

    def _leave(self) -> bool:
        if self._on:
            self.set_on(False)
            return True
        if self._window.isFullScreen():
            self._window.actions_by_key["view.full_screen"].trigger()
            return True
        return False
