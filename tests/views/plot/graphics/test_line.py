"""Curves, looked at in pixels."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.figures.figure import Line, floats

RED = "#FF0000"


def test_a_line_breaks_where_it_is_not_finite(seen, red):
    y = [0.5, 0.5, np.nan, 0.5, 0.5, np.inf, 0.5]
    mask = red(seen(Line("l", floats(np.linspace(0, 1, 7)), floats(y), RED)))
    columns = mask.any(axis=0)
    inside = [columns[int(len(columns) * f)] for f in (0.08, 0.25, 0.42, 0.58, 0.75, 0.92)]
    assert inside == [True, False, False, True, False, False]


def test_a_line_of_one_point_or_none_draws_nothing(seen, red):
    assert not red(seen(Line("l", floats([0.5]), floats([0.5]), RED))).any()
    assert not red(seen(Line("m", floats([]), floats([]), RED))).any()


def test_an_emphasised_line_is_thicker(seen, red):
    x = floats([0.0, 1.0])
    thin = red(seen(Line("a", x, floats([0.5, 0.5]), RED))).sum()
    thick = red(seen(Line("b", x, floats([0.5, 0.5]), RED, emphasis=True))).sum()
    assert thick > 1.3 * thin


@pytest.mark.parametrize("dash", ["dash", "dot", "dashdot", "longdash", "dashdotdot"])
def test_dashes_leave_gaps(seen, dash, red):
    x = floats([0.0, 1.0])
    mask = red(seen(Line("a", x, floats([0.5, 0.5]), RED, dash)))
    assert 0.2 < mask.any(axis=0).mean() < 0.9
