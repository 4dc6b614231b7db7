"""The parts of the window's frame: menus and tools, stage, docks, bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStatusBar, QToolBar, QVBoxLayout, QWidget

from lossexplorer.views.action_icons import set_icons
from lossexplorer.views.actions import build_actions, build_menus
from lossexplorer.views.menu_table import TOOLS
from lossexplorer.views.stage import Stage

if TYPE_CHECKING:
    from lossexplorer.views.main_window import MainWindow

_SIDE_WIDTHS = {"losses": 256, "inspector": 320}
_DATA_HEIGHT = 168
_LESSON_HEIGHT = 320
_LESSON_SHARE = 0.42
_BOTTOM_HEIGHT = 32


def add_actions(window: MainWindow) -> None:
    """Menus, and the tools at the right end of the menu bar, where there is one."""
    window.actions_by_key = build_actions(window)
    window.addActions(list(window.actions_by_key.values()))  # also those in no menu
    window.menus = build_menus(window.menuBar(), window.actions_by_key)
    # with a parent, or Python would take it away again at the end of this function
    tools = QToolBar(QCoreApplication.translate("MainWindow", "Tools"), window)
    tools.setObjectName("tools")
    tools.setMovable(False)
    tools.setStyleSheet(
        "QToolBar { padding: 0 8px 0 0; }"
    )  # no higher than the menu bar's own items
    set_icons(window.actions_by_key, window.theme.palette, [key for key in TOOLS if key])
    for key in TOOLS:
        if key is None:
            tools.addSeparator()
        else:
            tools.addAction(window.actions_by_key[key])
    if window.menuBar().isNativeMenuBar():
        window.addToolBar(tools)
    else:
        window.menuBar().setCornerWidget(tools, Qt.Corner.TopRightCorner)
        tools.show()  # the menu bar is on the screen already and would leave it hidden


def add_stage(window: MainWindow) -> None:
    """The middle."""
    window.stage = Stage()
    window.setCentralWidget(window.stage)
    window.stage.cramped.connect(lambda lacking: _give_room(window, lacking))


def add_docks(window: MainWindow) -> None:
    """Empty docks around the middle; the right side goes down to the bottom."""
    window.setDockOptions(
        QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
    )
    area = Qt.DockWidgetArea
    window.docks = {
        "losses": _dock(
            window,
            "losses",
            QCoreApplication.translate("MainWindow", "Losses"),
            area.LeftDockWidgetArea,
        ),
        "lesson": _dock(
            window,
            "lesson",
            QCoreApplication.translate("MainWindow", "Lesson"),
            area.RightDockWidgetArea,
        ),
        "inspector": _dock(
            window,
            "inspector",
            QCoreApplication.translate("MainWindow", "Inspector"),
            area.RightDockWidgetArea,
        ),
        "data": _dock(
            window,
            "data",
            QCoreApplication.translate("MainWindow", "Data"),
            area.BottomDockWidgetArea,
        ),
    }
    window.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
    separator = window.menus["panels"].actions()[0]
    for dock in window.docks.values():
        window.menus["panels"].insertAction(separator, dock.toggleViewAction())


def add_bottom(window: MainWindow) -> None:
    """The place for strips and the diagnostics line."""
    bar = QStatusBar()
    bar.setSizeGripEnabled(False)
    bar.setMinimumHeight(_BOTTOM_HEIGHT)  # until it is filled
    holder = QWidget()
    window.bottom = QVBoxLayout(holder)
    window.bottom.setContentsMargins(0, 0, 0, 0)
    window.bottom.setSpacing(0)
    bar.addWidget(holder, 1)
    window.setStatusBar(bar)


def size_docks(window: MainWindow) -> None:
    """Give the docks the sizes they have at first."""
    docks = window.docks
    sides = [docks[name] for name in _SIDE_WIDTHS]
    window.resizeDocks(sides, list(_SIDE_WIDTHS.values()), Qt.Orientation.Horizontal)
    window.resizeDocks([docks["data"]], [_DATA_HEIGHT], Qt.Orientation.Vertical)
    lesson = min(_LESSON_HEIGHT, round(window.height() * _LESSON_SHARE))
    window.resizeDocks(
        [docks["lesson"], docks["inspector"]],
        [lesson, window.height() - lesson],
        Qt.Orientation.Vertical,
    )


def _give_room(window: MainWindow, lacking: int) -> None:
    """Let the dock below lend the stage what the stage lacks, as far as it can."""
    dock = window.docks["data"]
    below = window.dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea
    if below and dock.isVisible() and not dock.isFloating():
        height = max(dock.height() - lacking, dock.minimumSizeHint().height())
        window.resizeDocks([dock], [height], Qt.Orientation.Vertical)


def _dock(window: MainWindow, name: str, title: str, area: Qt.DockWidgetArea) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    placeholder = QWidget()
    placeholder.setAutoFillBackground(True)
    placeholder.setBackgroundRole(QPalette.ColorRole.Base)
    dock.setWidget(placeholder)
    window.addDockWidget(area, dock)
    return dock
