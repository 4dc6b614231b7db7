"""The scenarios draw what the summary says they draw."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Line

SCRIPT = Path(__file__).with_name("subjects") / "scenarios.py"
SCENARIOS, travel = map(runpy.run_path(str(SCRIPT)).get, ("SCENARIOS", "travel"))


def curves(figure):
    return [
        item
        for panel in figure.panels
        for item in panel.items
        if isinstance(item, Line) and not item.id.startswith("tangent")
    ]


@pytest.mark.parametrize("name", SCENARIOS)
def test_twelve_curves_with_their_gradients(name):
    figure = build(SCENARIOS[name].start)
    assert len(curves(figure)) == 24
    assert len(figure.panels) == (24 if name == "multiples" else 2)


@pytest.mark.parametrize(("name", "fresh"), [("parameters", 24), ("zoom", 24), ("slider", 2)])
def test_curves_are_computed_anew_for_every_frame(name, fresh):
    plan = SCENARIOS[name]
    before, after = (curves(build(plan.session(frame))) for frame in (0, 1))
    assert sum(one is not other for one, other in zip(before, after, strict=True)) == fresh


def test_no_place_comes_twice():
    places = [travel(frame) for frame in range(2000)]
    assert len(set(places)) == len(places)
    assert min(places) < 0.01
    assert max(places) > 0.99
