"""The windows of one process: each with a model, undo and autosave of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from lossexplorer.views.leaving import leave
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.opening import Opening
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.soon import soon

if TYPE_CHECKING:
    from lossexplorer.session.session import Session
    from lossexplorer.views.theme import Theme

_STEP = 32


class Windows(QObject):
    """Opens windows and keeps them until they are closed; settings and theme are shared.

    Attributes:
        openings: those that are open, the oldest first.

    Signals:
        opened(Opening): another one is on its way to the screen.
        closed(Opening): one was closed; it is about to be deleted.
        emptied(): the last one was closed.
    """

    opened = Signal(object)
    closed = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        preferences: Preferences | None = None,
        autosave_folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.openings: list[Opening] = []
        self._preferences = preferences or Preferences()
        self._folder = autosave_folder
        self._theme: Theme | None = None

    def open(self, path: Path | None = None, session: Session | None = None) -> Opening:
        """Show another window.

        Args:
            path: a file to open in it, or None.
            session: what to show instead; None for the first lesson or unsaved work.
        """
        opening = Opening(path, self._preferences, self._folder, session, self._theme)
        window = opening.window
        if self.openings:
            _put_beside(window, self.openings[-1].window)
        self.openings.append(opening)
        window.themed.connect(self._share)
        self._watch(opening)
        self.opened.emit(opening)
        window.show()
        return opening

    @property
    def active(self) -> Opening | None:
        """The window a person works in, else the newest; None if there is none."""
        for opening in self.openings:
            if opening.window.isActiveWindow():
                return opening
        return self.openings[-1] if self.openings else None

    def _watch(self, opening: Opening) -> None:
        """Follow the opening's window, and the one that may take its place."""
        window = opening.window
        window.another_requested.connect(self._open_another)
        window.closed.connect(partial(self._forget, opening))
        again = partial(self._watch, opening)
        window.replaced.connect(lambda: soon(self, again))

    def _open_another(self, path: Path | None) -> None:
        from lossexplorer.session.session import blank

        self.open(path, None if path else blank())

    def _share(self, theme: Theme) -> None:
        """The first window's theme is everybody's, and outlives it."""
        if self._theme is None:
            self._theme = theme
            theme.setParent(self)

    def _forget(self, opening: Opening) -> None:
        self.openings.remove(opening)
        self.closed.emit(opening)
        leave(opening.window)
        opening.deleteLater()
        if not self.openings:
            self.emptied.emit()


def _put_beside(window: MainWindow, other: MainWindow) -> None:
    """Put a window a little below and to the right of another one, where it fits."""
    place = other.pos() + QPoint(_STEP, _STEP)
    if other.screen().availableGeometry().contains(place):
        window.move(place)
