"""From nothing to a filled window, in the order in which a person can see it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from lossexplorer.errors import ExplorerError
from lossexplorer.model.language import language
from lossexplorer.model.unsaved import unsaved_files
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.soon import soon

if TYPE_CHECKING:
    from lossexplorer.model.explorer import ExplorerModel
    from lossexplorer.session.session import Session
    from lossexplorer.views.assembly import Assembly
    from lossexplorer.views.furniture import Furniture
    from lossexplorer.views.recovery import Recovery
    from lossexplorer.views.theme import Theme

FIRST_LESSON = "digit-mse"
# What the panels are made of, the innermost first; all at once they take a tenth of a second.
_PANELS = (
    "lossexplorer.batch.passes.result",
    "lossexplorer.snippets.jax_code",
    "lossexplorer.snippets.frameworks",
    "lossexplorer.views.inspector.readings_panel",
    "lossexplorer.views.inspector.snippet_panel",
    "lossexplorer.views.inspector.convention",
    "lossexplorer.views.inspector.inspector",
    "lossexplorer.data.pasted",
    "lossexplorer.views.commands.edit",
    "lossexplorer.views.commands.batch",
    "lossexplorer.views.data_dock",
    "lossexplorer.views.furniture",
)


class Opening(QObject):
    """Shows the frame, then imports and draws the plot, then everything else.

    Attributes:
        window: there from the start.
        assembly, furniture: None until their turn.

    Signals:
        ready(): every panel and action is there; once more after another language was chosen.
    """

    ready = Signal()

    def __init__(
        self,
        path: Path | None = None,
        preferences: Preferences | None = None,
        autosave_folder: Path | None = None,
        session: Session | None = None,
        theme: Theme | None = None,
    ) -> None:
        """Make the window; it fills itself once it has been shown.

        Args:
            path: a session or a file of predictions, or None.
            preferences: what was remembered; None for the user's settings.
            autosave_folder: where unsaved work is; None for the user's state folder.
            session: what to show; None for the path, unsaved work or the first lesson.
            theme: the other windows'; None to make one.
        """
        super().__init__()
        preferences = preferences or Preferences()
        self._path = path
        self._folder = autosave_folder
        self._session = session
        self._theme = theme
        language().choose(preferences.language)
        language().changed.connect(self._speak)
        self._spoken = language().name
        self.window = MainWindow(preferences)
        self.assembly: Assembly | None = None
        self.furniture: Furniture | None = None
        self._loading = _load_panels()
        self.window.appeared.connect(self._build)

    def _speak(self) -> None:
        """Say everything in another language: a new window around the work of this one."""
        if self.assembly is None or self.furniture is None or not self.window.isVisible():
            return
        self._renew()
        self.ready.emit()

    def _renew(self) -> None:
        from lossexplorer.views.renewal import renewed

        assert self.assembly is not None and self.furniture is not None
        self._spoken = language().name
        self.assembly, self.furniture = renewed(self.assembly, self.furniture, self._folder)
        self.window = self.assembly.window

    def report(self, error: BaseException) -> None:
        """Say in the window that something went wrong that should not have."""
        if self.furniture is not None:
            self.furniture.errors.show_message(
                self.tr("Something went wrong in the program ({}: {}). Your work is kept.").format(
                    type(error).__name__, error
                ),
                "error",
            )

    def _build(self) -> None:
        from lossexplorer.views.theme import Theme

        if self._theme is None:
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            preferences = self.window.preferences
            self._theme = Theme(preferences.theme, self.window, preferences.text_size)
            self._theme.apply(application)
        self.window.build(self._theme)
        soon(self, self._draw)

    def _draw(self) -> None:
        from lossexplorer.views.assembly import Assembly

        if self._session is not None:
            session, file = self._session, None
        else:
            session, file = _first_session(self._path)
        self.assembly = Assembly(self.window, session)
        model = self.assembly.model
        self._recovery = self._find_unsaved(model)
        if file is not None:
            model.mark_saved(file)
            self.window.preferences.remember(file)
            self._path = None
        elif self._path is None and self._recovery is not None:
            self._recovery.restore()
        model.refresh()
        self.window.painted.emit()
        # the rest would come before Qt's next painting: wait for it
        self.assembly.workspaces[model.session.workspace].plot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first plot is being painted: everything else may come."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            soon(self, self._load)
        return False

    def _load(self) -> None:
        """A piece at a time, so that the window answers meanwhile."""
        more = next(self._loading, False)
        soon(self, self._load if more else self._furnish)

    def _find_unsaved(self, model: ExplorerModel) -> Recovery | None:
        """What was not saved, if there is anything; mostly there is not."""
        if self._session is not None or not unsaved_files(self._folder):
            return None
        from lossexplorer.model.unsaved_entry import recover
        from lossexplorer.views.recovery import Recovery

        return Recovery(model, recover(self._folder), self.window)

    def _furnish(self) -> None:
        from lossexplorer.views.furniture import Furniture

        assert self.assembly is not None
        # it leads to the first model and its window, which may be replaced
        recovery, self._recovery = self._recovery, None
        self.furniture = Furniture(self.assembly, recovery, self._folder)
        if self._spoken != language().name:  # chosen while the window was being made
            self._renew()
        if self._path is not None:
            self.furniture.files.open_path(self._path)
        self.ready.emit()


def _load_panels() -> Iterator[bool]:
    """Load the panels and what their menu lists; one piece a step."""
    for name in _PANELS:
        import_module(name)
        yield True
    from lossexplorer.session.presets import lesson_keys, open_lesson

    for key in lesson_keys():
        with suppress(ExplorerError):  # said by the menu
            open_lesson(key)
        yield True


def _first_session(path: Path | None) -> tuple[Session, Path | None]:
    """What is drawn first, and the session file it came from.

    Anything but a readable session is opened later, over the first lesson, so that
    the window says what it is or what is wrong with it.
    """
    from lossexplorer.session.presets import open_lesson
    from lossexplorer.session.session import blank
    from lossexplorer.session.store import SUFFIX, load_session

    if path is not None and path.suffix.lower() == SUFFIX:
        with suppress(ExplorerError):
            return load_session(path), path
    try:
        return open_lesson(FIRST_LESSON), None
    except ExplorerError:  # said by the menu
        return blank(), None
