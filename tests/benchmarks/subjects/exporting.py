"""Pictures as the exporter draws them, beside matplotlib's own subplots of the same arrays.

Called with the number of rounds. Prints, as one line of JSON, by case and contender the
milliseconds of every round. Both draw once before, so that fonts are loaded. "previews" are
those of all workspaces, in milliseconds of the thread's own time.
"""

from __future__ import annotations

import gc
import io
import json
import sys
import time
from collections.abc import Callable
from typing import get_args

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Sheet

from lossexplorer.export import render
from lossexplorer.export.shown import picture_pixels
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Figure, Line
from lossexplorer.figures.sweeping import on_same_axes, only_panels, side_by_side
from lossexplorer.session.edits import select_loss, set_workspace
from lossexplorer.session.session import Style, Workspace, blank
from lossexplorer.session.sweeping.sweep import parse_sweep

SESSION = select_loss(set_workspace(blank(), "curves"), "focal")
SWEEP = parse_sweep(SESSION, "gamma=0:5:12")
PREVIEW = Style(dpi=84)  # what fills the dialog
PAGE = Style(width_mm=200, height_mm=150)


def twelve() -> Figure:
    """Twelve panels on one page."""
    figures = [only_panels(build(each), ["value"]) for each in SWEEP.sessions(SESSION)]
    return side_by_side(on_same_axes(figures), SWEEP.titles)


def subplots(figure: Figure, style: Style, kind: str) -> None:
    """The same curves as a person plots them."""
    sheet = Sheet(figsize=(style.width_mm / 25.4, style.height_mm / 25.4), layout="constrained")
    FigureCanvasAgg(sheet)
    rows = 1 + max(panel.row for panel in figure.panels)
    columns = 1 + max(panel.column for panel in figure.panels)
    for panel in figure.panels:
        axes = sheet.add_subplot(rows, columns, panel.row * columns + panel.column + 1)
        for item in panel.items:
            if isinstance(item, Line):
                axes.plot(item.x, item.y, label=item.label or None)
        axes.set(
            title=panel.title,
            xlabel=panel.x.caption,
            ylabel=panel.y.caption,
            xlim=(panel.x.low, panel.x.high),
            ylim=(panel.y.low, panel.y.high),
        )
        if any(isinstance(item, Line) and item.label for item in panel.items):
            axes.legend()
    sheet.savefig(io.BytesIO(), format=kind, dpi=style.dpi)


def milliseconds(draw: Callable[[], object]) -> float:
    """One drawing; what earlier ones left behind is cleared away first."""
    gc.collect()
    start = time.perf_counter()
    draw()
    return 1000 * (time.perf_counter() - start)


def previews(rounds: int) -> dict[str, list[float]]:
    """By workspace, what each drawing of its preview takes."""
    times = {}
    for name in get_args(Workspace):
        figure = build(set_workspace(blank(), name))
        picture_pixels(figure, PREVIEW)
        times[name] = []
        for _ in range(rounds):
            gc.collect()
            start = time.thread_time()
            picture_pixels(figure, PREVIEW)
            times[name].append(1000 * (time.thread_time() - start))
    return times


def main() -> None:
    """Take turns, and print."""
    rounds_asked = int(sys.argv[1])
    shown, page = build(SESSION), twelve()
    cases = {
        "preview of curves": (
            lambda: picture_pixels(shown, PREVIEW),
            lambda: subplots(shown, PREVIEW, "rgba"),
        ),
        "PDF of 12 panels": (
            lambda: render(page, style=PAGE, format="pdf"),
            lambda: subplots(page, PAGE, "pdf"),
        ),
    }
    times = {}
    for case, (ours, theirs) in cases.items():
        ours()
        theirs()
        rounds = [(milliseconds(ours), milliseconds(theirs)) for _ in range(rounds_asked)]
        times[case] = {"ours": [a for a, _ in rounds], "matplotlib": [b for _, b in rounds]}
    every = previews(-(-rounds_asked // 3))
    print(json.dumps({"panels": len(page.panels), "times": times, "previews": every}))


if __name__ == "__main__":
    main()
