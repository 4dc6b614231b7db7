"""The middle of the window: tabs of workspaces with their tools.

It stands empty while the plots are still being loaded.
"""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.session.session import Workspace
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.page_stack import PageStack
from lossexplorer.views.tall_page import TallPage
from lossexplorer.views.toggles import ToggleRow

WORKSPACES = get_args(Workspace)
_MARGINS = 24


class Stage(QWidget):
    """Tabs above, the workspace that is shown below.

    Signals:
        chosen(str): the person asked for another workspace.
        cramped(int): the workspace needs so many pixels more height than it has.
    """

    chosen = Signal(str)
    cramped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = {
            "curves": self.tr("Curves"),
            "vector": self.tr("Vector"),
            "batch": self.tr("Batch"),
            "information": self.tr("Information"),
            "likelihood": self.tr("Likelihood"),
            "descent": self.tr("Descent"),
            "margins": self.tr("Margins"),
            "images": self.tr("Images"),
            "numerics": self.tr("Numerics"),
        }
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)  # in a narrow window every tab can be reached
        self.tabs.setAccessibleName(self.tr("Workspaces"))
        for name in WORKSPACES:
            self.tabs.addTab(titles[name])
        for arrow in self.tabs.findChildren(QToolButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard goes to the next tab
        self._silent = False
        self.tabs.currentChanged.connect(self._choose)
        self._tools = PageStack()
        self._tools.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._pages = PageStack()
        self._names: list[str] = []
        self._header = header = QGridLayout()
        header.setContentsMargins(8, 4, 8, 0)
        header.setSpacing(8)
        header.setVerticalSpacing(4)
        header.setColumnStretch(1, 1)
        header.addWidget(self.tabs, 0, 0, Qt.AlignmentFlag.AlignBottom)
        header.addWidget(self._tools, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        add_layout(layout, header)
        self._room = TallPage(self._pages)
        self._room.cramped.connect(self.cramped)
        layout.addWidget(self._room, 1)

    @property
    def current(self) -> str:
        """The name of the workspace that is shown."""
        return WORKSPACES[self.tabs.currentIndex()]

    def add_workspace(self, name: str, page: QWidget, tools: QWidget) -> None:
        """Fill one tab."""
        self._names.append(name)
        self._pages.addWidget(page)
        self._tools.addWidget(tools)
        tools.installEventFilter(self)
        self.show_workspace(self.current)

    def show_parts(self, tabs: bool, tools: bool) -> None:
        """Show or hide what stands above the workspace."""
        self.tabs.setVisible(tabs)
        self._tools.setVisible(tools)
        self.fit_tools()

    def show_workspace(self, name: str) -> None:
        """Show one workspace; emits nothing."""
        self._silent = True
        self.tabs.setCurrentIndex(WORKSPACES.index(name))
        self._silent = False
        if name in self._names:
            self._pages.setCurrentIndex(self._names.index(name))
            self._tools.setCurrentIndex(self._names.index(name))
            self.fit_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the tools out where there is no room for them."""
        super().resizeEvent(event)
        self.fit_tools()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A tool came, went or grew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit_tools()
        return False

    def fit_tools(self) -> None:
        """Show the tools with words if they fit beside the tabs; if not even without, below."""
        page = self._tools.currentWidget()
        if page is None:
            return
        rows = page.findChildren(ToggleRow)
        needed = page.sizeHint().width() + sum(row.missing_width for row in rows)
        tabs = 0 if self.tabs.isHidden() else self.tabs.sizeHint().width()
        room = self.width() - tabs - _MARGINS
        below = needed - sum(row.words_width for row in rows) > room
        for row in rows:
            row.set_compact(needed > (self.width() - _MARGINS if below else room))
        place = (1, 0, 1, 2) if below else (0, 1, 1, 1)
        if self._header.getItemPosition(self._header.indexOf(self._tools)) != place:
            self._header.addWidget(self._tools, *place)
        layout = page.layout()
        if layout is not None:  # at once, or the other tools would be narrow for a moment
            layout.activate()

    def ask_for_room(self) -> None:
        """Emit :attr:`cramped` again if the workspace lacks height."""
        self._room.ask_again()

    def _choose(self, index: int) -> None:
        if not self._silent:
            self.chosen.emit(WORKSPACES[index])
