"""Starts a program and prints when its window and its plot were first painted.

``starting.py WHICH START``: which program ("ours", "window", "plot"), and what the clock
said when this process was asked for. Milliseconds since then, as one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent

_GIVE_UP_MS = 30_000
_which, _start = sys.argv[1], float(sys.argv[2])
_times: dict[str, float] = {}


def painted(name: str) -> None:
    """Look at the clock, if it is the first time; leave after the last."""
    _times.setdefault(name, (time.monotonic() - _start) * 1000)
    if name == "plot" or _which == "window":
        print(json.dumps(_times), flush=True)
        os._exit(0)  # closing would ask, save and remember; none of it is measured


class WatchedWindow(QObject):
    """Notes when a window has been painted for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the widget paint, then look at the clock."""
        if event.type() != QEvent.Type.Paint:
            return False
        watched.removeEventFilter(self)
        QCoreApplication.sendEvent(watched, event)
        painted("window")
        return True


class WatchedView(QtWidgets.QGraphicsView):
    """What pyqtgraph makes its plots from; notes when something has been painted on it."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint, then look at the clock."""
        super().paintEvent(event)
        if self.scene().items():
            painted("plot")


def give_up() -> None:
    """Say what is missing."""
    print(f"painted within {_GIVE_UP_MS / 1000:g} s: {sorted(_times)}", file=sys.stderr)
    os._exit(1)


def run() -> int:
    """The event loop, which gives up after a while."""
    QTimer.singleShot(_GIVE_UP_MS, give_up)
    return _run_loop()


def watch_ours() -> int:
    """The event loop of the program, whose window is there by now."""
    windows = QtWidgets.QApplication.topLevelWidgets()
    window = next(one for one in windows if isinstance(one, QtWidgets.QMainWindow))
    window.installEventFilter(WatchedWindow(window))
    return run()


def start_window() -> None:
    """An empty window."""
    application = QtWidgets.QApplication([])
    window = QtWidgets.QMainWindow()
    window.resize(900, 800)
    window.installEventFilter(WatchedWindow(window))
    window.show()
    run()
    del application


def start_plot() -> None:
    """An empty plot."""
    import pyqtgraph

    application = QtWidgets.QApplication([])
    plot = pyqtgraph.PlotWidget()
    plot.resize(900, 800)
    plot.show()
    run()
    del application


def start_ours() -> None:
    """What ``lossexplorer`` on the command line does."""
    QtWidgets.QApplication.exec = staticmethod(watch_ours)
    from lossexplorer.cli import main

    main([])


_run_loop = QtWidgets.QApplication.exec
QtWidgets.QGraphicsView = WatchedView
{"ours": start_ours, "window": start_window, "plot": start_plot}[_which]()
