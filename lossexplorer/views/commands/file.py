"""What the File menu does: new, open, save, export, quit."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from lossexplorer.errors import ExplorerError
from lossexplorer.files import file_stem
from lossexplorer.losses.own import allow
from lossexplorer.model.autosave import Autosave
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import say
from lossexplorer.model.worker import Worker
from lossexplorer.session.in_figure import CARRIERS, carries, open_session
from lossexplorer.session.own_words import has_own_title, own_texts
from lossexplorer.session.session import Session, blank
from lossexplorer.session.store import SUFFIX, save_session
from lossexplorer.session.validation import CodeNotAllowedError
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.message_strip import Choice, MessageStrip
from lossexplorer.views.recent_files import RecentFiles
from lossexplorer.views.save_name import ask_where
from lossexplorer.views.window_list import in_front_elsewhere, main_windows

if TYPE_CHECKING:
    from lossexplorer.views.commands.data_files import DataFiles


class FileCommands(QObject):
    """Carries out the "file." actions; knows which document the window shows.

    Signals:
        opened(): another session is shown: a file, a lesson, a new one.
    """

    opened = Signal()

    def __init__(
        self, window: MainWindow, model: ExplorerModel, autosave: Autosave, strip: MessageStrip
    ) -> None:
        super().__init__(window)
        self._window = window
        self._model = model
        self._autosave = autosave
        self._strip = strip
        self._preferences = window.preferences
        self._opening = Path()
        self._data: DataFiles | None = None
        self._reader = Worker(self)
        self._reader.finished.connect(self._opened)
        self._reader.failed.connect(self._not_opened)
        RecentFiles(window.menus["recent"], window.preferences, self.open_path)
        window.dropped.connect(self.open_paths)
        window.setAcceptDrops(True)
        window.may_close = self._may_close
        model.document_changed.connect(self.show_title)
        self.show_title()

    # Opening ------------------------------------------------------------------------

    def new(self) -> None:
        """Start from one uniform row of three classes."""
        self.show_session(self.tr("New session"), blank())

    def new_window(self) -> None:
        """Open one more window, with a session of its own."""
        self._window.another_requested.emit(None)

    def open(self) -> None:
        """Ask for files and open them."""
        from lossexplorer.views.commands.data_files import data_filter

        data = data_filter()
        figures = " ".join(f"*{suffix}" for suffix in CARRIERS)
        filters = (
            self.tr("Sessions and data (*{} {})").format(SUFFIX, f"{data} {figures}"),
            self.tr("Sessions (*{})").format(SUFFIX),
            self.tr("Exported figures ({})").format(figures),
            self.tr("Predictions ({})").format(data),
            self.tr("All files (*)"),
        )
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open"), self._preferences.folder, ";;".join(filters)
        )
        self.open_paths([Path(name) for name in names])

    def open_path(self, path: Path) -> None:
        """Open a session, or show what was recognised in a data file first.

        A session that another window shows is not opened twice: that window comes forward.
        """
        if in_front_elsewhere(path, self._window):
            return
        if _is_session(path):
            self._opening = path
            self._reader.start(lambda _report: open_session(path))
            return
        self._data_files().open([path])

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Open data that belong together or else a session here, others in their own windows."""
        each = dict.fromkeys(paths)
        data = [path for path in each if not _is_session(path)]
        sessions = [path for path in each if _is_session(path)]
        if data:
            self._data_files().open(data)
        elif sessions:
            self.open_path(sessions.pop(0))
        for path in sessions:
            if not in_front_elsewhere(path, self._window):
                self._window.another_requested.emit(path)

    def open_second(self) -> None:
        """Ask for the predictions of a second model."""
        self._data_files().ask_second()

    def _data_files(self) -> DataFiles:
        """What opens files of data; loaded with the first of them."""
        from lossexplorer.views.commands.data_files import DataFiles

        if self._data is None:
            self._data = DataFiles(self._window, self._model, self.show_session)
        return self._data

    def show_session(self, text: str, session: Session, path: Path | None = None) -> None:
        """Show another session; undo brings the present one back."""
        self._autosave.set_aside()
        self._model.replace_session(text, session, path)
        self.opened.emit()

    def _opened(self, session: Session) -> None:
        path = self._opening
        self._preferences.remember(path)
        # a figure is not saved over by its session: that gets a file of its own
        document = None if carries(path) else path
        self.show_session(self.tr("Open {}").format(path.name), session, document)

    def _not_opened(self, error: ExplorerError) -> None:
        choices: tuple[Choice, ...] = ()
        if isinstance(error, CodeNotAllowedError):
            words = self.tr("Allow {} and open").format(error.name)
            choices = ((words, partial(self._open_with_code, self._opening, error.name)),)
        self._strip.show_message(error.message, "error", choices)

    def _open_with_code(self, path: Path, name: str) -> None:
        """The person trusts the Python code a session asks for."""
        allow(name)
        self.open_path(path)

    # Saving -------------------------------------------------------------------------

    def save(self) -> bool:
        """Save to the session's file; False if it was not saved."""
        return self._write(self._model.path) if self._model.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save to it; False if it was not saved."""
        start = self._model.path or Path(self._preferences.folder) / f"{self.file_name()}{SUFFIX}"
        kinds = {self.tr("Sessions (*{})").format(SUFFIX): SUFFIX}
        path = ask_where(self._window, self.tr("Save as"), start, kinds)
        return path is not None and self._write(path)

    def export(self) -> None:
        """Open the export dialog."""
        from lossexplorer.views.export_dialog import ExportDialog

        dialog = ExportDialog(self._model, self._preferences, self.file_name(), self._window)
        dialog.set_palette_tokens(self._window.theme.palette)
        dialog.open()

    def close_window(self) -> None:
        """Close this window."""
        self._window.close()

    def quit(self) -> None:
        """Close every window, until one has something to save."""
        all(window.close() for window in main_windows())  # no further than one that stays

    def _write(self, path: Path) -> bool:
        try:
            save_session(self._model.session, path)
        except ExplorerError as error:
            self._strip.show_message(error.message, "error")
            return False
        self._model.mark_saved(path)
        self._autosave.forget(path)
        self._preferences.remember(path)
        return True

    # The document -------------------------------------------------------------------

    def show_title(self) -> None:
        """Name the document in the title bar, with a star while it is not saved."""
        name = self._model.path.name if self._model.path else self._said_name()
        # on macOS the name of the program stands in the menu bar
        program = "" if sys.platform == "darwin" else " — Loss Explorer"
        self._window.setWindowTitle(f"{name}[*]{program}")
        self._window.setWindowModified(self._model.modified and self._model.path is not None)
        self._window.setWindowFilePath(str(self._model.path or ""))

    def _name(self) -> str:
        """What the document is called, without suffix."""
        session = self._model.session
        if self._model.path:
            return self._model.path.stem
        return (session.lesson.title if session.lesson else session.title) or self.tr("Untitled")

    def _said_name(self) -> str:
        """What the document is called, in the language of the window unless a person named it."""
        session, name = self._model.session, self._name()
        own = session.lesson is None and has_own_title(session)
        return name if own else say(name, own_texts(session))

    def file_name(self) -> str:
        """A name every file system takes."""
        lesson = self._model.session.lesson
        name = lesson.key if lesson and not self._model.path else self._name()
        return file_stem(name)

    def _may_close(self) -> bool:
        """Ask for a titled document with changes; an untitled one is kept by itself."""
        path = self._model.path
        if path is None or not self._model.modified:
            self._autosave.finish(keep=self._model.modified)
            return True
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Save the changes?"),
            self.tr("“{}” has changes that are not saved.").format(path.name),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Cancel or (answer == buttons.Save and not self.save()):
            return False
        self._autosave.forget(path)
        self._autosave.finish(keep=False)
        return True


def _is_session(path: Path) -> bool:
    """Whether it is a session's file, or a figure that may carry one."""
    return path.suffix.lower() == SUFFIX or carries(path)
