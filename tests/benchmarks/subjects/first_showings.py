"""Shows each workspace for the first time and prints how long nothing else could happen.

Then the export dialog, and everything in the other theme.

``first_showings.py FOLDER WHEN``: a folder for what the program remembers, and "ahead" once
the workspaces were made in idle time, or "cold" before. One line of JSON: the longest block
of the event loop for each tab, while they were made ("idle"), and for each of the "acts" that
follow, in milliseconds of the thread's own time: a block comes once, and other programs must
not count as part of it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from serving import rest

from lossexplorer.app import make_application
from lossexplorer.views.ahead import pieces
from lossexplorer.views.idle import Idle
from lossexplorer.views.opening import Opening
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.stage import WORKSPACES

_folder, _when = Path(sys.argv[1]), sys.argv[2]
_LONGEST = 30.0  # s
_SHOWN = 0.3  # s; until a tab and all that comes with it stands


class Blocks(QObject):
    """The longest time in which the event loop did not come round."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.restart()

    def restart(self) -> None:
        """Forget what was."""
        self._last, self._longest = time.thread_time(), 0.0

    def longest(self) -> float:
        """In milliseconds, since the last restart."""
        self._tick()
        return self._longest * 1000

    def _tick(self) -> None:
        now = time.thread_time()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def until(told: list[object]) -> None:
    """Wait until something was told."""
    for _ in range(int(_LONGEST / 0.01)):
        if told:
            return
        rest(0.01)
    raise RuntimeError("the window was not filled")


application = make_application()
settings = QSettings(str(_folder / "settings.ini"), QSettings.Format.IniFormat)
opening = Opening(None, Preferences(settings), _folder)
ready: list[object] = []
opening.ready.connect(lambda: ready.append(True))
opening.window.resize(1600, 1000)
opening.window.show()
until(ready)
rest(_SHOWN)
blocks = Blocks()
times: dict[str, float] = {}
if _when == "ahead":
    done: list[object] = []
    idle = Idle(pieces(opening.furniture), opening.assembly)
    idle.finished.connect(lambda: done.append(True))
    until(done)
    times["idle"] = blocks.longest()
tabs, shown = opening.window.stage.tabs, opening.window.stage.current
for number, name in enumerate(WORKSPACES):
    if name == shown:
        continue
    blocks.restart()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())
    rest(_SHOWN)
    times[name] = blocks.longest()
    assert opening.assembly.workspaces[name].isVisible()
acts: dict[str, float] = {}
for what, key in (("export dialog", "file.export"), ("other theme", "view.theme_dark")):
    blocks.restart()
    opening.window.actions_by_key[key].trigger()
    rest(_SHOWN)
    acts[what] = blocks.longest()
assert opening.window.theme.palette.name == "dark"
assert QApplication.activeModalWidget() is not None
print(json.dumps({"tabs": times, "acts": acts}), flush=True)
os._exit(0)  # closing would ask, save and remember; none of it is measured
