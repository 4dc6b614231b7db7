"""From the interpreter's start to the first window, and to the first plot in it."""

from __future__ import annotations

import time

import pytest

SECTION = "start (ms)"
AIM = 1.3


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_first_window_and_first_plot(run_json, contest, report, repetitions):
    yardsticks = {"window": "PySide6, empty", "plot": "pyqtgraph, empty"}
    for which in ("ours", *yardsticks):
        run_json("starting.py", which, time.monotonic())  # with bytecode from now on
    rounds = {part: {"ours": [], name: []} for part, name in yardsticks.items()}
    for _ in range(repetitions(4, 25)):
        ours = run_json("starting.py", "ours", time.monotonic())
        assert ours.keys() == {"window", "plot"}
        for part, name in yardsticks.items():
            rounds[part]["ours"].append([ours[part]])
            rounds[part][name].append([run_json("starting.py", part, time.monotonic())[part]])
    for part, name in yardsticks.items():
        measured = contest(SECTION, f"first {part}", rounds[part])
        ratio = measured.ratio("ours", name)
        report(measured.row("ours", f"takes {ratio:.2f}× as long", f"≤ {AIM}×", ratio <= AIM))
        report(measured.row(name))
