"""Asks what a locked lesson says, hides and fixes, and writes it as a session."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.errors import ExplorerError
from lossexplorer.files import file_stem
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.lock import Lock
from lossexplorer.session.own_lesson import as_lesson
from lossexplorer.session.own_words import own_texts
from lossexplorer.session.session import Session
from lossexplorer.session.store import SUFFIX, save_session
from lossexplorer.session.words import LONGEST_NAME
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.save_name import ask_where

_LEAST_LINES, _LINES = 2, 4  # of a text that are seen; Chinese ones are higher: three
_FRAME = 40  # px of the window's title bar and borders
_COLUMNS = 2
# what a first lock keeps to: the picture stays, what is dragged moves
_USUAL = Lock(hidden=("losses", "data", "workspaces"), fixed=("losses", "workspace", "ranges"))


class LessonDialog(QDialog):
    """Title and texts above, what is hidden and what is fixed below.

    Attributes:
        title: the lesson's. texts: "look", "explore" and "conclude".
        hidden, fixed: the boxes, by the words of :class:`lossexplorer.session.lock.Lock`.
    """

    def __init__(
        self, model: ExplorerModel, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save as a locked lesson"))
        self._model = model
        self._preferences = preferences
        lesson = model.session.lesson or Lesson(key="", title=model.session.title)
        hint = QLabel(self.tr("Whoever opens the lesson can choose Unlock to change everything."))
        hint.setProperty("role", "secondary")
        hint.setWordWrap(True)
        self.complaint = QLabel()
        self.complaint.setProperty("role", "error")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        add_layout(layout, self._ask_texts(lesson), 1)
        add_layout(layout, self._ask_lock(lesson.locked or _USUAL))
        for widget in (hint, self.complaint, self.buttons):
            layout.addWidget(widget)
        more = len(self.texts) * (_LINES - _LEAST_LINES) * self.fontMetrics().lineSpacing()
        room = self.screen().availableGeometry().height() - _FRAME
        self.resize(self.sizeHint().width(), min(self.minimumSizeHint().height() + more, room))

    def _ask_texts(self, lesson: Lesson) -> QFormLayout:
        written = (lesson.title, lesson.look, lesson.explore, lesson.conclude)
        # a text left as it is is saved as it was: every reader has it in their own language
        own = own_texts(self._model.session)
        self._written = {say(text, own): text for text in written}
        self.title = QLineEdit(say(lesson.title, own))
        self.title.setMaxLength(LONGEST_NAME)
        self.texts = {
            "look": _field(say(lesson.look, own)),
            "explore": _field(say(lesson.explore, own)),
            "conclude": _field(say(lesson.conclude, own)),
        }
        words = {
            "look": self.tr("Look"),
            "explore": self.tr("Try"),
            "conclude": self.tr("Conclude"),
        }
        tips = {
            "look": self.tr("What is shown"),
            "explore": self.tr("What to change"),
            "conclude": self.tr("What follows"),
        }
        self.title.setToolTip(self.tr("Stands above the lesson"))
        form = QFormLayout()
        form.addRow(self.tr("Title"), self.title)
        for name, field in self.texts.items():
            field.setAccessibleName(words[name])
            field.setToolTip(tips[name])
            form.addRow(words[name], field)
        return form

    def _ask_lock(self, lock: Lock) -> QHBoxLayout:
        hidden, self.hidden = _boxes(
            self.tr("Hide"),
            (
                ("losses", self.tr("List of losses")),
                ("inspector", self.tr("Inspector")),
                ("data", self.tr("Data")),
                ("tools", self.tr("Tools above the plot")),
                ("strip", self.tr("Controls below the plot")),
                ("workspaces", self.tr("Tabs of the workspaces")),
            ),
            lock.hidden,
        )
        fixed, self.fixed = _boxes(
            self.tr("Nobody can change"),
            (
                ("losses", self.tr("Losses and parameters")),
                ("data", self.tr("Data")),
                ("settings", self.tr("Settings")),
                ("values", self.tr("What is dragged or slid")),
                ("workspace", self.tr("Workspace")),
                ("ranges", self.tr("Ranges: zoom and pan")),
                ("notes", self.tr("Notes")),
            ),
            lock.fixed,
        )
        boxes = QHBoxLayout()
        boxes.addWidget(hidden)
        boxes.addWidget(fixed)
        return boxes

    def lesson(self) -> Session:
        """The session that would be written.

        Raises:
            SessionError: for a title or a text that can't be saved.
        """
        texts = {name: self._typed(field.toPlainText()) for name, field in self.texts.items()}
        lock = Lock(hidden=_ticked(self.hidden), fixed=_ticked(self.fixed))
        return as_lesson(self._model.session, self._typed(self.title.text()), texts, lock)

    def save(self) -> None:
        """Ask for a file and write the lesson; the session in the window stays as it is."""
        try:
            session = self.lesson()
        except ExplorerError as error:
            self._complain(error)
            return
        start = Path(self._preferences.folder) / f"{file_stem(say(session.title))}{SUFFIX}"
        kinds = {self.tr("Sessions (*{})").format(SUFFIX): SUFFIX}
        path = ask_where(self, self.windowTitle(), start, kinds)
        if path is None:
            return
        try:
            save_session(session, path)
        except ExplorerError as error:
            self._complain(error)
            return
        self._preferences.remember(path)
        self.accept()

    def _typed(self, text: str) -> str:
        return self._written.get(text, text)

    def _complain(self, error: ExplorerError) -> None:
        self.complaint.setText(say(error.message))
        self.complaint.show()


def _field(text: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(field.fontMetrics().lineSpacing() * _LEAST_LINES + 16)
    return field


def _boxes(
    title: str, choices: Sequence[tuple[str, str]], ticked: Sequence[str]
) -> tuple[QGroupBox, dict[str, QCheckBox]]:
    group = QGroupBox(title)
    grid = QGridLayout(group)
    boxes = {}
    for place, (key, words) in enumerate(choices):
        boxes[key] = QCheckBox(words)
        boxes[key].setChecked(key in ticked)
        boxes[key].setAccessibleDescription(title)  # both groups have a box "Data"
        grid.addWidget(boxes[key], *divmod(place, _COLUMNS))
    grid.setRowStretch(len(choices), 1)  # the lines of both groups are level
    return group, boxes


def _ticked(boxes: dict[str, QCheckBox]) -> tuple[Any, ...]:
    return tuple(key for key, box in boxes.items() if box.isChecked())
