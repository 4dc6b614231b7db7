"""The window's frame: menus, tools, docks, and the places where views will stand.

Nothing slow is loaded here, so that the window is on the screen before NumPy and
pyqtgraph are; :mod:`lossexplorer.views.assembly` fills it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStatusBar, QToolBar, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.views.actions import TOOLS, build_actions, build_menus
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.stage import Stage
from lossexplorer.views.theme import Theme

_SIZE = QSize(1440, 900)
_SMALLEST = QSize(900, 560)
_SIDE_WIDTHS = {"losses": 236, "inspector": 320}
_DATA_HEIGHT = 168
_LESSON_HEIGHT = 232


class MainWindow(QMainWindow):
    """Menus above, losses left, workspaces in the middle, data below, inspector right.

    Attributes:
        theme: what colours everything.
        actions_by_key, menus: see :mod:`lossexplorer.views.actions`.
        stage: the middle. docks: "losses", "lesson", "inspector" and "data".
        bottom: the layout under everything: strips, then the diagnostics line.
        may_close: asked before the window closes; set by the file commands.

    Signals:
        painted(): the window has been drawn for the first time.
        dropped(Path): a file was dropped on the window.
        closed(): the window is closing for good.
    """

    painted = Signal()
    closed = Signal()
    dropped = Signal(Path)

    def __init__(
        self, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("main-window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setAcceptDrops(True)
        self.setMinimumSize(_SMALLEST)
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.theme = theme
        self.preferences = preferences
        self.may_close: Callable[[], bool] = lambda: True
        self._was_painted = False
        self.actions_by_key = build_actions(self)
        self.menus = build_menus(self.menuBar(), self.actions_by_key)
        self._add_tools()
        self.stage = Stage()
        self.setCentralWidget(self.stage)
        self.docks = {
            "losses": self._add_dock(
                "losses", self.tr("Losses"), Qt.DockWidgetArea.LeftDockWidgetArea
            ),
            "lesson": self._add_dock(
                "lesson", self.tr("Lesson"), Qt.DockWidgetArea.RightDockWidgetArea
            ),
            "inspector": self._add_dock(
                "inspector", self.tr("Inspector"), Qt.DockWidgetArea.RightDockWidgetArea
            ),
            "data": self._add_dock("data", self.tr("Data"), Qt.DockWidgetArea.BottomDockWidgetArea),
        }
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.bottom = self._add_bottom()
        for dock in self.docks.values():
            before = self.menus["panels"].actions()[-2]  # the separator
            self.menus["panels"].insertAction(before, dock.toggleViewAction())
        self._start_layout = self.saveState()
        self._restore()
        theme.changed.connect(self.set_palette_tokens)

    # The frame ----------------------------------------------------------------------

    def _add_tools(self) -> None:
        """The tools stand at the right end of the menu bar, where there is one."""
        self.tools = QToolBar(self.tr("Tools"))
        self.tools.setObjectName("tools")
        self.tools.setMovable(False)
        self.tools.setIconSize(QSize(18, 18))
        for key in TOOLS:
            if key is None:
                self.tools.addSeparator()
            else:
                self.tools.addAction(self.actions_by_key[key])
        if self.menuBar().isNativeMenuBar():
            self.addToolBar(self.tools)
        else:
            self.menuBar().setCornerWidget(self.tools, Qt.Corner.TopRightCorner)

    def _add_dock(self, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(_placeholder())
        self.addDockWidget(area, dock)
        return dock

    def _add_bottom(self) -> QVBoxLayout:
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar.addWidget(holder, 1)
        bar.setMinimumHeight(30)
        self.setStatusBar(bar)
        return layout

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme: icons of the actions."""
        from lossexplorer.views.action_icons import set_icons  # loads QtSvg

        set_icons(self.actions_by_key, palette)

    # Layout -------------------------------------------------------------------------

    def reset_layout(self) -> None:
        """Put every dock where it was at first."""
        self.restoreState(self._start_layout)
        for dock in self.docks.values():
            dock.show()
        self._size_docks()

    def _size_docks(self) -> None:
        sides = [self.docks[name] for name in _SIDE_WIDTHS]
        self.resizeDocks(sides, list(_SIDE_WIDTHS.values()), Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks["data"]], [_DATA_HEIGHT], Qt.Orientation.Vertical)
        right = [self.docks["lesson"], self.docks["inspector"]]
        self.resizeDocks(right, [_LESSON_HEIGHT, self.height()], Qt.Orientation.Vertical)

    def _restore(self) -> None:
        """Place and size as they were left; a first start fits the screen."""
        geometry = self.preferences.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableGeometry().size() if screen else _SIZE
            self.resize(_SIZE.boundedTo(room))
        docks = self.preferences.docks
        if docks is None or not self.restoreState(docks):
            self._size_docks()

    def remember(self) -> None:
        """Keep place and size for the next start."""
        self.preferences.remember_window(
            QByteArray(self.saveGeometry()), QByteArray(self.saveState())
        )

    # Qt's events ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first time, let the views come."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

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
        if _local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file that was dropped."""
        files = _local_files(event)
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files[0])


def _placeholder() -> QWidget:
    """The ground a view will stand on."""
    widget = QWidget()
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    return widget


def _local_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
