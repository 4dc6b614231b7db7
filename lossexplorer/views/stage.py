"""The middle of the window: tabs of workspaces with their tools, and the lesson above.

It stands empty while the plots are still being loaded.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

WORKSPACES = ("curves", "vector")


class Stage(QWidget):
    """Tabs above, the workspace that is shown below.

    Signals:
        chosen(str): the person asked for another workspace.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = {"curves": self.tr("Curves"), "vector": self.tr("Vector")}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Workspaces"))
        for name in WORKSPACES:
            self.tabs.addTab(titles[name])
        self._silent = False
        self.tabs.currentChanged.connect(self._choose)
        self._tools = QStackedWidget()
        self._pages = QStackedWidget()
        self._above = QVBoxLayout()
        self._names: list[str] = []
        header = QHBoxLayout()
        header.setContentsMargins(8, 4, 8, 0)
        header.setSpacing(8)
        header.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        header.addStretch(1)
        header.addWidget(self._tools, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addLayout(self._above)
        layout.addWidget(self._pages, 1)

    @property
    def current(self) -> str:
        """The name of the workspace that is shown."""
        return WORKSPACES[self.tabs.currentIndex()]

    def add_workspace(self, name: str, page: QWidget, tools: QWidget) -> None:
        """Fill one tab."""
        self._names.append(name)
        self._pages.addWidget(page)
        self._tools.addWidget(tools)
        self.show_workspace(self.current)

    def add_above(self, widget: QWidget) -> None:
        """Put a strip between the tabs and the workspace."""
        self._above.addWidget(widget)

    def show_workspace(self, name: str) -> None:
        """Show one workspace; emits nothing."""
        self._silent = True
        self.tabs.setCurrentIndex(WORKSPACES.index(name))
        self._silent = False
        if name in self._names:
            self._pages.setCurrentIndex(self._names.index(name))
            self._tools.setCurrentIndex(self._names.index(name))

    def _choose(self, index: int) -> None:
        if not self._silent:
            self.chosen.emit(WORKSPACES[index])
