import itertools

import pytest

from lossexplorer.export.ink import Ink
from lossexplorer.figures.figure import Axis, Bars, Figure, Line, Panel, floats
from lossexplorer.session.session import Style

AT = floats([0.0])


def _ink(theme, *items):
    axis = Axis("", 0, 1)
    return Ink(Figure((Panel("p", axis, axis, items),)), Style(theme=theme))


def _lines(*looks):
    return [Line(f"l{i}", AT, AT, c, d, n) for i, (c, d, n) in enumerate(looks)]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_screen_colours_a_line_keeps_its_own_dash(theme):
    lines = _lines(("curve:0", "dash", "a"), ("curve:1", "dash", "b"), ("curve:0", "dot", "c"))
    ink = _ink(theme, *lines)
    assert ink.dash(lines[0]) == ink.dash(lines[1])
    assert ink.dash(lines[0]) != ink.dash(lines[2])


def test_two_curves_of_one_look_are_told_apart():
    lines = _lines(("curve:0", "dash", "CE, t = 0"), ("curve:0", "dash", "CE, t = 1"))
    ink = _ink("light", *lines)
    assert ink.dash(lines[0]) != ink.dash(lines[1])


def test_one_curve_looks_alike_in_all_panels():
    above, below = _lines(("curve:0", "dash", "CE"), ("curve:0", "dash", "CE"))
    ink = _ink("print", above, below)
    assert ink.dash(above) == ink.dash(below)


def test_in_print_ten_curves_have_ten_dashes_and_owners_keep_theirs():
    lines = _lines(*((f"curve:{i}", "solid", str(i)) for i in range(8)), ("text", "dot", "d"))
    ink = _ink("print", *lines)
    dashes = [ink.dash(line) for line in lines]
    assert len(set(dashes)) == len(lines)
    assert dashes[0] == (0.0, ())
    assert dashes[-1] == _ink("light", lines[-1]).dash(lines[-1])


def test_more_curves_than_dashes_share_their_own():
    lines = _lines(*((f"curve:{i}", "solid", str(i)) for i in range(12)))
    assert len({_ink("print", *lines).dash(line) for line in lines}) == 10


def test_in_print_bars_of_different_colours_have_different_hatches():
    bars = [Bars(f"b{i}", AT, AT, 1.0, f"curve:{i}") for i in range(4)]
    outline = Bars("o", AT, AT, 1.0, "curve:9", fill="outline")
    ink = _ink("print", *bars, outline)
    assert all(ink.hatch(a) != ink.hatch(b) for a, b in itertools.combinations(bars, 2))
    assert ink.hatch(outline) == ""
    assert {_ink("light", *bars).hatch(bar) for bar in bars} == {""}


@pytest.mark.parametrize("theme", ["light", "print"])
def test_rows_of_hatched_bars_have_different_hatches(theme):
    rows = [Bars(f"r{i}", AT, AT, 1.0, "secondary", fill="hatch", name=str(i)) for i in range(4)]
    zones = [Bars(f"z{i}", AT, AT, 1.0, "error", fill="hatch") for i in range(2)]
    ink = _ink(theme, *rows, *zones)
    assert len({ink.hatch(bars) for bars in rows}) == 4
    assert {ink.hatch(bars) for bars in zones} == {ink.hatch(rows[0])}


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_texts_can_be_read_on_any_colour(theme):
    ink = _ink(theme)
    assert ink.readable_on("#FFFF80") == "#000000"
    assert ink.readable_on("#101060") == "#FFFFFF"
