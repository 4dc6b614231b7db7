"""What is drawn where, read back from pixels and from SVG."""

import re
from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Axis, Bars, Figure, Image, Line, Panel, floats
from lossexplorer.figures.palette import LIGHT
from lossexplorer.session.presets import open_lesson

SVG = "{http://www.w3.org/2000/svg}"
NAN, INF = np.nan, np.inf


def _panel_of(*items, low=0.0, high=1.0, scale="linear") -> Figure:
    plain = {"zero_line": False, "grid": False}
    x, y = Axis("", 0, 1, **plain), Axis("", low, high, scale=scale, **plain)
    return Figure((Panel("p", x, y, items),))


def test_a_break_is_a_gap(ink_of):
    x = np.linspace(0, 1, 101)
    whole, broken = np.full(101, 0.5), np.full(101, 0.5)
    broken[40:61] = NAN
    full = ink_of(_panel_of(Line("l", floats(x), floats(whole), "curve:1")), "curve:1").any(axis=0)
    gap = ink_of(_panel_of(Line("l", floats(x), floats(broken), "curve:1")), "curve:1").any(axis=0)
    start, end = np.flatnonzero(full)[[0, -1]]
    assert full[start : end + 1].all()
    missing = np.flatnonzero(~gap[start : end + 1]) / (end - start)
    assert missing.min() == pytest.approx(0.39, abs=0.02)
    assert missing.max() == pytest.approx(0.61, abs=0.02)


def test_dashes_are_drawn(ink_of):
    x = floats([0, 1])
    solid, dash, dot = (
        ink_of(_panel_of(Line("l", x, floats([0.5, 0.5]), "curve:1", dash=d)), "curve:1").any(
            axis=0
        )
        for d in ("solid", "dash", "dot")
    )
    changes = [int(np.count_nonzero(np.diff(row.astype(int)))) for row in (solid, dash, dot)]
    assert changes[0] == 2 < changes[1] < changes[2]


def test_curves_end_where_the_panel_ends(svg_of):
    figure = _panel_of(Line("l", floats([0, 1]), floats([-5, 6]), "curve:1"))
    svg = svg_of(figure, width_mm=80, height_mm=60)
    numbers = [
        tuple(float(n) for n in pair)
        for path in svg.iter(f"{SVG}path")
        if LIGHT.curves[1].lower() in path.get("style", "").lower()
        for pair in re.findall(r"[ML] (\S+) (\S+)", path.get("d"))
    ]
    assert len(numbers) == 2
    assert all(0 < y < 60 / 25.4 * 72 for _, y in numbers)


def test_log_axes_space_decades_evenly(svg_of, words_in, ink_of):
    x = np.linspace(0, 1, 400)
    figure = _panel_of(
        Line("l", floats(x), floats(10 ** (-4 + 4 * x)), "curve:1"), low=1e-4, high=1, scale="log"
    )
    rows, columns = np.nonzero(ink_of(figure, "curve:1"))
    slope, start = np.polyfit(columns, rows, 1)
    assert slope < 0
    assert np.abs(rows - (start + slope * columns)).max() < 3
    assert {"0.001", "0.01", "0.1", "1"} & words_in(svg_of(figure)) == {
        "0.001",
        "0.01",
        "0.1",
        "1",
    } or {
        "10⁻⁴",
        "10⁰",
    } <= words_in(svg_of(figure))


@pytest.mark.parametrize(("low", "high", "top"), [(0.0, 1.0, 1), (1.0, 0.0, 0)])
def test_the_first_row_of_an_image_begins_at_y0(low, high, top, ink_of):
    image = Image("i", floats([[1.0, 1.0], [-1.0, -1.0]]), 0, 0, 1, 1)
    figure = _panel_of(image, low=low, high=high)
    positive, negative = (np.nonzero(ink_of(figure, t))[0].mean() for t in ("positive", "negative"))
    assert (positive < negative) == (top == 0)


def test_matrix_cells_are_vectors_and_carry_theirwords_in(svg_of, words_in):
    image = Image("i", floats([[1.0, -0.5]]), 0, 0, 1, 1, texts=("one", "half"))
    svg = svg_of(_panel_of(image))
    assert {"one", "half"} <= words_in(svg)
    assert not list(svg.iter(f"{SVG}image"))


def test_a_matrix_without_texts_has_a_scale(svg_of, words_in):
    image = Image("i", floats([[3.0, -1.0]]), 0, 0, 1, 1)
    assert {"−1", "0", "3"} <= words_in(svg_of(_panel_of(image)))


def test_infinite_bars_reach_the_edge_and_keep_their_text(svg_of, words_in, ink_of):
    bars = Bars("b", floats([0.5]), floats([INF]), 0.5, "curve:1", texts=("∞",))
    figure = _panel_of(bars)
    assert "∞" in words_in(svg_of(figure))
    rows = np.flatnonzero(ink_of(figure, "curve:1").any(axis=1))
    assert rows[-1] - rows[0] > 0.8 * 60 / 25.4 * 100 * 0.8


def test_x_axes_that_are_linked_are_written_once(curves_figure, svg_of):
    figure = curves_figure()
    svg = svg_of(figure)
    captions = [
        t for t in svg.iter(f"{SVG}text") if "".join(t.itertext()) == figure.panels[0].x.label
    ]
    assert len(captions) == 1
    apart = replace(figure, panels=tuple(replace(p, link_x="") for p in figure.panels))
    captions = [
        t
        for t in svg_of(apart).iter(f"{SVG}text")
        if "".join(t.itertext()) == apart.panels[0].x.label
    ]
    assert len(captions) == 2


def test_bars_whose_name_begins_like_another_are_named_once(svg_of, words_in):
    words = words_in(svg_of(build(open_lesson("soft-softmax"))))
    assert {text for text in words if text.startswith("T = ")} == {
        "T = 1, entropy = 0.8781",
        "T = 2, entropy = 1.741",
        "T = 5, entropy = 2.211",
        "T = 20, entropy = 2.315",
    }
