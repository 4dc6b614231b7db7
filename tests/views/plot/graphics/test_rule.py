"""Rules, looked at in pixels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis, Line, Rule, floats

RED = "#FF0000"


@pytest.mark.parametrize(("orientation", "axis"), [("vertical", 0), ("horizontal", 1)])
def test_rules_cross_the_whole_plot(seen, orientation, axis, red, extent):
    mask = red(seen(Rule("r", orientation, 0.25, RED)))
    assert mask.any(axis=1 - axis).all()
    extent = extent(mask)
    middle = sum(extent[:2] if axis == 0 else extent[2:]) / 2
    assert middle == pytest.approx(0.25, abs=0.005)


def test_a_rule_out_of_range_or_without_place_is_not_drawn(seen, red):
    assert not red(seen(Rule("r", "vertical", 1.5, RED, draggable=True))).any()
    log = Axis("", 0.01, 1.0, scale="log", grid=False)
    assert not red(seen(Rule("s", "vertical", 0.0, RED, label="zero"), x=log)).any()


@pytest.mark.parametrize("orientation", ["vertical", "horizontal"])
@pytest.mark.parametrize("position", [0.02, 0.99])
def test_rule_labels_stay_inside(seen, orientation, position, red, extent):
    bare = red(seen(Rule("r", orientation, position, RED)))
    labelled = red(seen(Rule("r", orientation, position, RED, label="threshold")))
    text = labelled & ~bare
    assert text.sum() > 50
    left, right, bottom, top = extent(text)
    assert left > 0.005 and right < 0.998 and bottom > 0.002 and top < 0.998


@pytest.mark.parametrize("right", [True, False])
def test_the_label_of_a_level_rule_stands_where_it_hides_no_curve(seen, right, red, extent):
    x = np.linspace(0.7, 1.0, 30) if right else np.linspace(0.0, 0.3, 30)
    curve = Line("c", floats(x), floats(np.full(30, 0.53)), "text")
    level = Rule("r", "horizontal", 0.5, RED)
    text = red(seen(curve, replace(level, label="threshold"))) & ~red(seen(curve, level))
    first, last, *_ = extent(text)
    assert last < 0.5 if right else first > 0.5
