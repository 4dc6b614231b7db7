"""What is done in front of a class: projector mode, pages as slides, notes, locked lessons."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lossexplorer.model.explorer import Frame
from lossexplorer.session.locking import lock_of, unlock
from lossexplorer.session.presets import lesson_keys
from lossexplorer.views.assembly import Assembly
from lossexplorer.views.commands.lessons import LessonCommands
from lossexplorer.views.lesson_panel import LessonPanel
from lossexplorer.views.presenting import Presenting


class PresentingCommands(QObject):
    """Carries out the "present." actions."""

    def __init__(
        self,
        assembly: Assembly,
        panel: LessonPanel,
        lessons: LessonCommands,
        diagnostics: QWidget,
    ) -> None:
        super().__init__(assembly.window)
        self._window = window = assembly.window
        self._model = assembly.model
        self._assembly = assembly
        self._panel = panel
        self._lessons = lessons
        self._actions = window.actions_by_key
        self._presenting = Presenting(assembly, diagnostics)
        self._presenting.projecting.connect(self._show_projecting)
        self._actions["view.full_screen"].toggled.connect(lambda _: self._enable())
        self._model.frame.connect(self.set_frame)
        if window.theme.projector:  # this window came in the place of one in a lecture
            self._presenting.set_on(True)

    def set_frame(self, frame: Frame) -> None:
        """Offer what the session has."""
        self._enable()
        self._actions["present.unlock"].setEnabled(lock_of(frame.session) is not None)

    def projector(self) -> None:
        """Begin a lecture, or end it."""
        self._presenting.set_on(not self._presenting.on)

    def next_page(self) -> None:
        """The next page of the lesson, after the last one the next lesson."""
        if not self._panel.step(1) and self._in_course:
            self._lessons.next()

    def previous_page(self) -> None:
        """The page before, before the first one the end of the lesson before."""
        if self._panel.step(-1) or not self._in_course:
            return
        if self._actions["lessons.previous"].isEnabled():
            self._panel.enter_from_end()
            self._lessons.previous()

    def note(self) -> None:
        """Write a note in the middle of the plot."""
        self._assembly.workspace(self._model.session.workspace).annotating.write_by_key()

    def unlock(self) -> None:
        """Take the lock off the lesson; undo brings it back."""
        self._model.apply(self.tr("Unlock the lesson"), unlock)

    def save_lesson(self) -> None:
        """Ask what a locked lesson says and hides, and write it."""
        from lossexplorer.views.lesson_dialog import LessonDialog

        LessonDialog(self._model, self._window.preferences, self._window).open()

    @property
    def _in_course(self) -> bool:
        lesson = self._model.session.lesson
        return lesson is not None and lesson.key in lesson_keys()

    def _show_projecting(self, on: bool) -> None:
        self._actions["present.projector"].setChecked(on)
        self._panel.set_presented(on)
        self._enable()

    def _enable(self) -> None:
        """In a lecture Page Up and Page Down, the keys of a presenter, turn the lesson's pages."""
        lecture = self._presenting.on or self._actions["view.full_screen"].isChecked()
        for key in ("present.previous_page", "present.next_page"):
            self._actions[key].setEnabled(lecture and self._model.session.lesson is not None)
