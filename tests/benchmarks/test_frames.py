"""Frames of the real window while something moves, beside matplotlib and pyqtgraph.

The yardsticks redraw the figures at the size of the plot in our window; the figures are
made before their clock starts. Beside them stands our plot alone, given the same figures.
"ours" counts all a person waits for: the mouse event, the session, the figure, the plot,
the list, the inspector and the table.
"""

from __future__ import annotations

import pytest

SECTION = "frames, window 1600 × 1000 (ms)"
FRAME = 16.7
ALONE = "ours, plot alone"
MATPLOTLIB, PYQTGRAPH = "matplotlib Qt canvas", "pyqtgraph defaults"
AIMS = {MATPLOTLIB: 10.0, PYQTGRAPH: 4.0}


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("scenario", "what"),
    [
        ("probe", "probe drag, 12 curves"),
        ("multiples", "probe drag, 24 plots"),
        ("slider", "slider of one loss of 12"),
        ("parameters", "parameters of 12 curves"),
        ("zoom", "zoom on 12 curves"),
    ],
)
def test_frames(scenario, what, contenders, contest, report, repetitions):
    if scenario == "zoom" and repetitions(True, False):
        pytest.skip("only with LOSSEXPLORER_BENCH=full")
    ours = contenders("window.py")
    yardsticks = {
        MATPLOTLIB: (contenders("matplotlib_canvas.py"), repetitions(2, 20)),
        PYQTGRAPH: (contenders("pyqtgraph_defaults.py"), repetitions(5, 40)),
    }
    width, height = ours.ask("size")
    rounds = {who: [] for who in ("ours", ALONE, *yardsticks)}
    for _ in range(repetitions(2, 7)):
        count = repetitions(20, 120)
        rounds["ours"].append(ours.ask("frames", scenario=scenario, count=count))
        rounds[ALONE].append(ours.ask("plot_alone", scenario=scenario, count=count // 2))
        for who, (contender, few) in yardsticks.items():
            rounds[who].append(
                contender.ask("frames", scenario=scenario, count=few, width=width, height=height)
            )
    measured = contest(SECTION, what, rounds)
    row = measured.row("ours")
    report(measured.row("ours", "", f"p95 ≤ {FRAME}", row.p95 <= FRAME))
    report(measured.row(ALONE))
    for who in yardsticks:
        # they only redraw the figure: like with like is the plot alone
        alone, whole = measured.ratio(who, ALONE), measured.ratio(who, "ours")
        ratio = f"{alone:.1f}× ours (window {whole:.1f}×)"
        report(measured.row(who, ratio, f"≥ {AIMS[who]:g}×", alone >= AIMS[who]))
