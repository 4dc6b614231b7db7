"""All kinds of items together."""

from __future__ import annotations

from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Band,
    Bars,
    Image,
    Line,
    Markers,
    Note,
    Rule,
    floats,
)
from lossexplorer.figures.palette import DARK


def test_every_kind_follows_the_palette(plot, seen, rest):
    half = floats([0.5])
    items = (
        Band("band", "vertical", 0.0, 0.1, label="no"),
        Image("image", floats([[0.5]]), 0.2, 0.8, 0.3, 0.9, texts=("0.5",)),
        Bars("bars", floats([0.4]), half, 0.05, "curve:0", texts=("x",)),
        Line("line", floats([0, 1]), floats([0.2, 0.3]), "curve:1", label="line"),
        Arrows("arrows", half, half, half, floats([0.7]), "curve:2", texts=("x",)),
        Markers("markers", half, half, "curve:3", texts=("x",)),
        Rule("rule", "vertical", 0.6, "accent", label="r", draggable=True),
        Note("note", 0.7, 0.7, "words"),
    )
    seen(*items)
    plot.set_palette(DARK)
    rest()
    bare = Axis("", 0.0, 1.0, zero_line=False, grid=False)
    picture = seen(*items, Note("n2", 0.9, 0.9, ""), x=bare)
    white = (picture == 255).all(axis=2)
    assert white.sum() < 20
