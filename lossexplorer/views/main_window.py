"""The window: on the screen at once, then with its frame, then with its views.

Importing this module and showing the bare window loads next to nothing;
:meth:`MainWindow.build` adds menus, docks and theme, and
:mod:`lossexplorer.views.assembly` fills them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QMainWindow

from lossexplorer.views.dropped_files import dropped_files
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.soon import soon

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QDockWidget, QMenu, QVBoxLayout, QWidget

    from lossexplorer.figures.palette import Palette
    from lossexplorer.views.stage import Stage
    from lossexplorer.views.theme import Theme

_SIZE = QSize(1440, 900)
_SMALLEST = QSize(1000, 600)
_FRAME = QSize(2, 40)  # what a window manager puts round it: borders and title bar


class MainWindow(QMainWindow):
    """Menus above, losses left, workspaces in the middle, data below, inspector right.

    Attributes:
        preferences: what was remembered.
        may_close: asked before the window closes; set by the file commands.
        layout_to_keep: the docks as they will be when those hidden now come back, or None.
        theme: what colours everything (from :meth:`build` on, like those below).
        actions_by_key, menus: see :mod:`lossexplorer.views.actions`.
        stage: the middle. docks: "losses", "lesson", "inspector" and "data".
        bottom: the layout under everything: strips, then the diagnostics line.

    Signals:
        appeared(): the bare window is on the screen.
        painted(): the first plot stands in it and is about to be painted.
        dropped(list[Path]): files were dropped on the window.
        themed(Theme): :meth:`build` was given this theme.
        another_requested(Path | None): the person wants one more window, on a file.
        closed(): the window is closing for good.
        replaced(): another window takes its place, in another language.
    """

    appeared = Signal()
    painted = Signal()
    dropped = Signal(list)
    themed = Signal(object)
    another_requested = Signal(object)
    closed = Signal()
    replaced = Signal()

    theme: Theme
    actions_by_key: dict[str, QAction]
    menus: dict[str, QMenu]
    stage: Stage
    docks: dict[str, QDockWidget]
    bottom: QVBoxLayout

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("Loss Explorer")
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(False)  # until something opens what is dropped
        self.preferences = preferences
        self.may_close: Callable[[], bool] = lambda: True
        self.layout_to_keep: QByteArray | None = None
        self._was_painted = False
        self._built = False
        self._set_ground()
        self._restore_geometry()

    def build(self, theme: Theme) -> None:
        """Add menus, tools, docks and the stage."""
        from lossexplorer.views import window_parts as parts
        from lossexplorer.views.dock_widths import DockWidths
        from lossexplorer.views.icons import program_icon

        self.setWindowIcon(program_icon())
        self.theme = theme
        self.preferences.ground = theme.palette.window
        self.setPalette(QPalette())  # from here on the theme's
        parts.add_actions(self)
        parts.add_stage(self)
        parts.add_docks(self)
        parts.add_bottom(self)
        self._built = True
        self._first_layout = self.saveState()
        self.restore_docks()
        DockWidths(self, theme)
        self.themed.emit(theme)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme: the icons of the actions."""
        from lossexplorer.views.action_icons import set_icons

        self.preferences.ground = palette.window
        set_icons(self.actions_by_key, palette)

    def reset_layout(self) -> None:
        """Put every dock where it was at first."""
        from lossexplorer.views.window_parts import size_docks

        self.restoreState(self._first_layout)
        for dock in self.docks.values():
            dock.show()
        size_docks(self)

    def restore_docks(self) -> None:
        """Put the docks where they were left; once more when they have been filled."""
        from lossexplorer.views.window_parts import size_docks

        docks = self.preferences.docks
        if docks is None or not self.restoreState(docks):
            size_docks(self)

    def remember(self) -> None:
        """Keep place and size for the next start."""
        if self._built:
            docks = self.layout_to_keep or self.saveState()
            self.preferences.remember_window(self.saveGeometry(), docks)

    def _set_ground(self) -> None:
        """The theme's ground from the first moment, as it was last; nothing flashes then."""
        if self.preferences.ground:
            self.setPalette(QPalette(QColor(self.preferences.ground)))

    def _restore_geometry(self) -> None:
        """Place and size as they were left; a first start fits the screen."""
        geometry = self.preferences.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableGeometry().size() - _FRAME if screen else _SIZE
            self.resize(_SIZE.boundedTo(room))

    @property
    def panels(self) -> list[QWidget]:
        """The parts of the window in the order in which the keyboard goes through them."""
        from PySide6.QtWidgets import QTabBar, QWidget

        docks = self.docks
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return [
            *self.findChildren(QWidget, "balloon", options=direct),  # of the tour
            docks["losses"],
            self.stage,
            docks["data"],
            docks["lesson"],
            docks["inspector"],
            *self.findChildren(QTabBar, options=direct),  # of docks that share a place
            self.statusBar(),
        ]

    # Qt's events ----------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes panel by panel, whatever was made first."""
        from lossexplorer.views.focus_order import move_focus

        return self._built and move_focus(self, self.panels, forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first time, let the frame and the views come."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            soon(self, self.appeared.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, unless there is something the person still wants to save."""
        if not self.may_close():
            event.ignore()
            return
        self.remember()
        self.closed.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        files = dropped_files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)
