"""Family of the type, place of the names, and prints that are told apart without colour."""

import re
from itertools import combinations

import numpy as np
import pytest

from lossexplorer.export import render
from lossexplorer.export.image import settings_for
from lossexplorer.export.ink import Ink
from lossexplorer.export.page import drawn
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Axis, Bars, Figure, Line, Markers, Panel, floats
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import keys
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.session.session import Style

NAMES = ("cross-entropy", "focal, γ = 2", "squared error", "absolute error")


def lightness(color):
    """The cube root of the luminance of a grey: near to how light it looks."""
    grey = int(color[1:3], 16) / 255
    return np.cbrt(grey / 12.92 if grey <= 0.04045 else ((grey + 0.055) / 1.055) ** 2.4)


def texts(figure, **style):
    """Where each text of a page begins, and the axes' boxes, in points."""
    style = Style(**style)
    with settings_for(figure, style):
        draft = drawn(figure, style)
        found = [(text.get_text(), text.get_position()) for text in draft.sheet.page.texts]
    return found, [panel.box for panel in draft.panels]


@pytest.mark.parametrize("legend", ["ends", "right", "inside", "below", "none"])
def test_names_stand_where_they_are_wanted(legend, curves_figure):
    found, boxes = texts(curves_figure(), legend=legend)
    places = [place for text, place in found if text in NAMES]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    expected = {"ends": 8, "right": 4, "inside": 4, "below": 4, "none": 0}[legend]
    assert len(places) == expected
    for x, y in places:
        if legend in ("ends", "right"):
            assert x > right
        elif legend == "inside":
            assert left < x < right and bottom < y < top
        else:
            assert y < bottom


def test_a_list_too_wide_for_the_side_goes_below(curves_figure):
    found, boxes = texts(curves_figure(), legend="right", width_mm=55, height_mm=70)
    names = [place for text, place in found if text in NAMES]
    assert len(names) == 4
    assert all(y < min(box[1] for box in boxes) for _, y in names)


def _crowded(*levels: int) -> Figure:
    """Panels with the curves a and b, each with so many more curves from side to side."""
    x = floats([0.0, 1.0])
    panels = []
    for row, more in enumerate(levels):
        named = [Line(n, x, floats([0.0, 0.0]), "text", label=n, dash=n) for n in ("solid", "dot")]
        others = [Line(str(y), x, floats([y, y]), "text") for y in np.linspace(0, 1, more)]
        axis = Axis("", 0, 1)
        panels.append(Panel(f"p{row}", axis, axis, (*named, *others), row=row))
    return Figure(tuple(panels))


@pytest.mark.parametrize(
    ("levels", "row"), [((1, 1), 0), ((30, 1), 1), ((30, 30), None)], ids=["one", "two", "none"]
)
def test_names_inside_cross_no_curve(levels, row):
    """In the first panel that has room for them, else below."""
    found, boxes = texts(_crowded(*levels), legend="inside", width_mm=80, height_mm=70)
    heights = [y for text, (_, y) in found if text in ("solid", "dot")]
    assert len(heights) == 2
    low, high = (0.0, boxes[-1][1]) if row is None else (boxes[row][1], boxes[row][3])
    assert all(low < y < high for y in heights)


def test_without_a_legend_panels_are_wider(curves_figure):
    wide, narrow = (texts(curves_figure(), legend=name)[1][0] for name in ("none", "right"))
    assert wide[2] > narrow[2] + 40


@pytest.mark.parametrize(
    ("family", "name"),
    [("sans", "DejaVu Sans"), ("serif", "DejaVu Serif"), ("stix", "STIXGeneral")],
)
def test_the_family_is_in_every_format(family, name, curves_figure):
    style = Style(font_family=family, width_mm=80, height_mm=60)
    assert name.encode() in render(curves_figure(), style=style, format="svg")
    assert name.replace(" ", "").encode() in render(curves_figure(), style=style, format="pdf")
    assert name.encode() in render(curves_figure(), style=style, format="py")


def test_families_differ_in_pixels(curves_figure):
    pictures = {
        render(curves_figure(), style=Style(font_family=family, dpi=50), format="png")
        for family in ("sans", "serif", "stix")
    }
    assert len(pictures) == 3


def test_a_viewer_without_times_takes_a_font_of_the_same_widths(curves_figure):
    svg = render(curves_figure(), style=Style(font_family="stix"), format="svg").decode()
    families = re.search(r"font-family: ([^;\"]*STIXGeneral[^;\"]*)", svg)[1]
    assert families.index("Liberation Serif") < families.index("DejaVu Sans")


@pytest.mark.parametrize("key", lesson_keys())
def test_in_print_no_two_curves_or_bars_of_a_panel_look_alike(key):
    figure = build(open_lesson(key))
    ink = Ink(figure, Style(theme="print"))
    for panel in figure.panels:
        curves = {}
        for line in panel.items:
            if isinstance(line, Line) and line.label:
                curves[(line.label, line.color)] = (ink.dash(line), ink.width(line.emphasis))
        for (one, look), (other, another) in combinations(curves.items(), 2):
            assert look[0] != another[0] or one[0] == other[0], (panel.id, one, other)
        bars = {i.color: ink.hatch(i) for i in panel.items if isinstance(i, Bars) and i.name}
        for (one, look), (other, another) in combinations(bars.items(), 2):
            grey = abs(lightness(ink.color(one)) - lightness(ink.color(other)))
            assert look != another or grey > 0.1, (panel.id, one, other)
        marks = {i.color: i for i in panel.items if isinstance(i, Markers) and i.name}
        for one, other in combinations(marks.values(), 2):
            grey = abs(lightness(ink.color(one.color)) - lightness(ink.color(other.color)))
            looks = [(i.symbol, i.filled, i.size) for i in (one, other)]
            assert looks[0] != looks[1] or grey > 0.05, (panel.id, one.name, other.name)


def test_no_two_losses_of_the_catalog_have_both_one_dash_and_one_marker():
    looks = [(stroke_of(key).dash, stroke_of(key).symbol) for key in keys()]
    assert len(set(looks)) == len(looks)


def test_print_has_no_colour(curves_figure, vector_figure, pixels_of):
    for figure in (curves_figure(), vector_figure()):
        picture = pixels_of(figure, theme="print", dpi=60)
        assert np.ptp(picture, axis=2).max() == 0
