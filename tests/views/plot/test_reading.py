from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.figures.decades import Decades
from lossexplorer.figures.figure import (
    Axis,
    Bars,
    Image,
    Line,
    Markers,
    Panel,
    Rule,
    floats,
)
from lossexplorer.views.plot.reading import read, value_at

X = floats([0.0, 0.5, 1.0])


def _panel(*items, ticks=(), label="p"):
    return Panel("a", Axis(label, 0.0, 1.0, ticks=ticks), Axis("loss", 0.0, 1.0), items)


def test_between_samples_the_value_is_interpolated():
    assert value_at(Line("l", X, floats([0.0, 1.0, 4.0]), "text"), 0.75) == 2.5


def test_on_a_sample_the_value_is_exact_even_beside_a_break():
    line = Line("l", X, floats([np.inf, 1.0, 4.0]), "text")
    assert value_at(line, 0.0) == math.inf
    assert value_at(line, 0.5) == 1.0
    assert math.isnan(value_at(line, 0.25))


def test_there_is_no_value_outside_or_on_what_is_no_function():
    assert value_at(Line("l", X, X, "text"), 1.1) is None
    assert value_at(Line("l", floats([0.0, 1.0, 0.0]), X, "text"), 0.5) is None
    assert value_at(Line("l", floats([]), floats([]), "text"), 0.5) is None


def test_a_reading_names_place_and_values_in_the_figures_order():
    panel = _panel(
        Line("b", X, floats([3.0, 3.0, 3.0]), "curve:1", name="B"),
        Line("a", X, X, "curve:0", "dash", label="A"),
        Line("tangent", X, X, "text"),
    )
    reading = read(panel, 0.1234, 0.0, 0.002)
    assert reading.heading == "p = 0.123"
    assert [(row.name, row.value) for row in reading.rows] == [("B", 3.0), ("A", 0.123)]


def test_the_place_snaps_to_a_rule_or_point_and_to_the_ends():
    line = Line("a", X, X, "curve:0", name="A")
    rule = Rule("r", "vertical", 0.6180339)
    point = Markers("m", floats([0.25001]), floats([0.2]), "accent")
    panel = _panel(line, rule, point)
    assert read(panel, 0.62, 0.0, 0.002).x == 0.6180339
    assert read(panel, 0.247, 0.0, 0.002).x == 0.25001
    assert read(panel, 1.003, 0.0, 0.002).x == 1.0
    assert read(panel, 0.4001, 0.0, 0.002).x == pytest.approx(0.4)


def test_bars_are_read_by_class():
    ticks = ((0.0, "cat"), (1.0, "dog"))
    panel = _panel(
        Bars("p", floats([0, 1]), floats([0.9, 0.1]), 0.7, "curve:0", name="prediction"),
        Bars("t", floats([0, 1]), floats([0.0, 1.0]), 0.8, "text", fill="outline", name="label"),
        ticks=ticks,
    )
    reading = read(panel, 1.2, 0.5, 0.01)
    assert reading.heading == "dog"
    assert [(row.name, row.value) for row in reading.rows] == [("prediction", 0.1), ("label", 1.0)]
    assert not reading.along_x
    assert read(panel, 2.5, 0.5, 0.01) is None


def test_a_histogram_is_read_by_place():
    bars = Bars("h", floats([0.25, 0.75]), floats([3.0, 5.0]), 0.5, "curve:0", name="count")
    reading = read(_panel(bars), 0.7, 1.0, 0.01)
    assert reading.heading == "p = 0.75"
    assert reading.rows[0].value == 5.0


def test_cells_count_rows_from_where_the_matrix_begins():
    image = Image("J", floats([[1.0, 2.0], [3.0, -4.0]]), 0.0, 0.0, 1.0, 1.0, name="J")
    panel = _panel(image)
    assert read(panel, 0.2, 0.1, 0.01).rows[0].value == 1.0
    reading = read(panel, 0.9, 0.9, 0.01)
    assert reading.rows[0].value == -4.0
    assert reading.heading == "p = 0.75, loss = 0.75"
    assert (reading.x, reading.y, reading.along_x) == (0.75, 0.75, False)
    assert read(panel, 1.5, 0.1, 0.01) is None


def test_an_empty_panel_has_nothing_to_read():
    assert read(_panel(), 0.5, 0.5, 0.01) is None


def test_a_bar_over_logarithms_is_read_as_the_number_it_stands_for():
    scale = Decades.around(1e-4, 1.0, zero=True)
    bars = Bars("b", floats([scale.zero, -1.7]), floats([3, 5]), 0.1, "accent", name="rows")
    panel = Panel("h", scale.axis("loss", "nats"), Axis("rows", 0, 6), (bars,))
    reading = read(panel, -1.68, 1.0, 0.01)
    assert reading.heading == "loss ≈ 0.020"
    assert reading.rows[0].value == 5
    assert read(panel, scale.zero, 1.0, 0.01).heading == "0"


def test_between_two_steps_there_is_nothing_to_read():
    steps = Axis("step", 0.0, 200.0, symbol="step", counted=True)
    every = floats(range(201))
    panel = Panel("a", steps, Axis("loss", 0.0, 1.0), (Line("l", every, every, "text", name="A"),))
    reading = read(panel, 100.7, 0.0, 0.3)
    assert (reading.x, reading.heading) == (101.0, "step = 101")
