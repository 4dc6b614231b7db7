"""What the Lessons menu does: worked examples, opened as sessions."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from lossexplorer.errors import ExplorerError
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.session.presets import damaged_lessons, lessons, open_lesson
from lossexplorer.views.commands.file import FileCommands
from lossexplorer.views.lesson_summary import lesson_summary
from lossexplorer.views.main_window import MainWindow


class LessonCommands(QObject):
    """Fills the Lessons menu and carries out the "lessons." actions."""

    def __init__(self, window: MainWindow, model: ExplorerModel, files: FileCommands) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._files = files
        self._entries: dict[str, QAction] = {}
        self._group = QActionGroup(self)
        self._shown: str | None = None  # not known before the first frame
        self._list_lessons()
        model.frame.connect(self.set_frame)

    def open(self, key: str) -> None:
        """Show a lesson; undo brings the present session back."""
        try:
            session = open_lesson(key)
        except ExplorerError as error:
            self._model.refused.emit(error)
            return
        self._files.show_session(self.tr("Open a lesson"), session)

    def previous(self) -> None:
        """Open the lesson before this one."""
        self._step(-1)

    def next(self) -> None:
        """Open the next lesson."""
        self._step(1)

    def set_frame(self, frame: Frame) -> None:
        """Check the lesson that is open; its panel comes and goes with it."""
        key = frame.session.lesson.key if frame.session.lesson else ""
        if key == self._shown:
            return
        self._shown = key
        for name, action in self._entries.items():
            action.setChecked(name == key)
        self._window.docks["lesson"].setVisible(bool(key))
        keys = list(self._entries)
        place = keys.index(key) if key in keys else -1
        self._window.actions_by_key["lessons.previous"].setEnabled(place > 0)
        self._window.actions_by_key["lessons.next"].setEnabled(place + 1 < len(keys))

    def _step(self, step: int) -> None:
        keys = list(self._entries)
        place = keys.index(self._shown) if self._shown in keys else -1
        if 0 <= place + step < len(keys):
            self.open(keys[place + step])

    def _list_lessons(self) -> None:
        """One submenu for each part of the course: a single list would not fit a screen."""
        menus: dict[str, QMenu] = {"": self._window.menus["lessons"]}
        for entry in lessons():
            if entry.section not in menus:
                menus[entry.section] = menus[""].addMenu(say(entry.section))
                menus[entry.section].setToolTipsVisible(True)
            action = menus[entry.section].addAction(say(entry.title).replace("&", "&&"))
            action.setCheckable(True)
            action.setToolTip(lesson_summary(entry.key))
            action.triggered.connect(lambda _=False, key=entry.key: self.open(key))
            self._group.addAction(action)
            self._entries[entry.key] = action
        menus[""].setToolTipsVisible(True)
        for error in damaged_lessons():
            self._model.refused.emit(error)
