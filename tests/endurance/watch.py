"""What goes wrong in a program that runs on, with what was done just before."""

from __future__ import annotations

import gc
import os
import statistics
import sys
import threading
import time
import traceback
import warnings
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from lossexplorer.views.window_list import main_windows

_REMEMBERED = 30
_SAME = 300  # characters: errors that end so are one
# What the offscreen platform can't do is no fault of the program, nor that Qt's picture of a
# page, in the settings of a printer, takes a quarter of a font's size in points: ours has pixels.
_NO_FAULTS = (
    "propagateSizeHints",
    "This plugin does not support",
    "Point size <= 0 (-0.250000)",
)
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Watch:
    """Takes down exceptions, Python's warnings and Qt's messages, each once.

    Attributes:
        deeds: the last things that were done.
        problems: what went wrong, in the order in which it did.
    """

    def __init__(self) -> None:
        self.deeds: deque[str] = deque(maxlen=_REMEMBERED)
        self.problems: list[str] = []
        report = sys.excepthook

        def on_error(kind, error, trace) -> None:
            self.problem("".join(traceback.format_exception(kind, error, trace)))
            if report is not sys.__excepthook__:
                report(kind, error, trace)

        def on_unraisable(args) -> None:
            trace = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
            self.problem(f"ignored in {args.object!r}: {''.join(trace)}")

        sys.excepthook = on_error
        sys.unraisablehook = on_unraisable
        threading.excepthook = lambda args: on_error(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", "path is deprecated", DeprecationWarning)  # ziamath
        warnings.showwarning = lambda message, category, *_: self.problem(
            f"{category.__name__}: {message}\n{''.join(traceback.format_stack(limit=20)[:-1])}"
        )
        qInstallMessageHandler(self._on_message)

    def note(self, deed: str) -> None:
        """Remember what is done now; where the process crashes, it is the last line."""
        self.deeds.append(deed)
        print(deed, file=sys.stderr, flush=True)

    def problem(self, text: str) -> None:
        """Print what went wrong and what led to it; the same again is not said again."""
        end = text[-_SAME:]  # the innermost calls, whatever led to them
        if any(known.endswith(end) for known in self.problems):
            return
        self.problems.append(text)
        before = "\n  ".join(self.deeds)
        print(f"PROBLEM {len(self.problems)}\n{text}\nafter\n  {before}", flush=True)

    def _on_message(self, kind: QtMsgType, _context: object, message: str) -> None:
        quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not quiet and not any(words in message for words in _NO_FAULTS):
            self.problem(f"Qt: {message}")


class Levels:
    """Memory and objects over time, and whether they level off."""

    def __init__(self) -> None:
        self._began = self._last = time.monotonic()
        self.megabytes: list[float] = []
        self.objects: list[int] = []

    def sample(self, interval: float) -> None:
        """Measure, unless that was done less than ``interval`` seconds ago."""
        now = time.monotonic()
        if now - self._last >= interval:
            self._last = now
            self.megabytes.append(resident_megabytes())
            self.objects.append(_qt_objects())

    def report(self) -> str:
        """The medians of each third."""
        return "; ".join(
            f"{name} {' → '.join(f'{statistics.median(third):.0f}' for third in _thirds(values))}"
            for name, values in (("MB", self.megabytes), ("Qt objects a window", self.objects))
            if len(values) >= 3
        )

    def risen(self, tolerance: float) -> list[str]:
        """What is higher in the last third than in the middle one by more than a share."""
        found = []
        for name, values in (("memory", self.megabytes), ("Qt objects a window", self.objects)):
            if len(values) < 3:
                continue
            _, middle, last = (statistics.median(third) for third in _thirds(values))
            if last > middle * (1 + tolerance):
                found.append(f"{name} rose from {middle:.0f} to {last:.0f}")
        return found


def resident_megabytes() -> float:
    """What the process occupies in memory; 0 where the system doesn't say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * _PAGE / 1e6 if statm.exists() else 0.0


def _qt_objects() -> int:
    """Objects below any top-level widget or the application, for each window there is.

    There are one to three, and as many of them as chance will have: their sum tells of that.
    """
    gc.collect()
    application = QApplication.instance()
    roots = [*QApplication.topLevelWidgets(), *([application] if application else [])]
    objects = sum(1 + len(root.findChildren(QObject)) for root in roots)
    return objects // max(1, len(main_windows()))


def _thirds(values: list) -> tuple[list, list, list]:
    third = len(values) // 3
    return values[:third], values[third : 2 * third], values[2 * third :]
