"""The menu of files that were opened or saved lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from lossexplorer.views.preferences import Preferences


class RecentFiles(QObject):
    """Lists the files when the menu is about to be shown; those that are gone are grey."""

    def __init__(
        self, menu: QMenu, preferences: Preferences, open_path: Callable[[Path], None]
    ) -> None:
        super().__init__(menu)
        self._menu, self._preferences, self._open = menu, preferences, open_path
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        for action in self._menu.actions():  # clear() would leave their deletion to two owners
            self._menu.removeAction(action)
            action.deleteLater()
        paths = self._preferences.recent
        names = Counter(path.name for path in paths)
        for path in paths:
            text = path.name if names[path.name] == 1 else f"{path.name} — {path.parent.name}"
            action = self._menu.addAction(text.replace("&", "&&"))
            there = path.exists()
            action.setEnabled(there)
            words = str(path) if there else self.tr("{} is not there").format(path)
            action.setToolTip(words)
            action.setStatusTip(words)
            action.triggered.connect(partial(self._open, path))
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("No files yet")).setEnabled(False)
            return
        self._menu.addSeparator()
        clear = self._menu.addAction(self.tr("Clear the list"))
        clear.triggered.connect(self._preferences.forget_recent)
