"""What a screen reader is told of the panels of every workspace."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lossexplorer.figures.build import build
from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Bars,
    Image,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.model.language import language
from lossexplorer.session.presets import lesson_keys, open_lesson
from lossexplorer.views.plot import spoken as module
from lossexplorer.views.plot.spoken import joined, reads, spoken, spoken_thing

CLASSES = Axis("class", -0.5, 1.5, ticks=((0.0, "cat"), (1.0, "dog")))
Y = Axis("p", 0.0, 1.0)


def panel(*items):
    return Panel("p", CLASSES, Y, items, describe="what is drawn")


@pytest.mark.parametrize("key", lesson_keys())
def test_every_panel_of_every_lesson_says_what_is_drawn_and_what_it_reads(key):
    for drawn in build(open_lesson(key)).panels:
        said = spoken(drawn)
        assert drawn.describe and said.startswith(drawn.describe.rstrip("."))
        assert any(letter.isdigit() for letter in said), drawn.id
        assert "nan" not in said.split(), drawn.id


def test_bars_beside_a_class_are_called_by_it_and_by_their_model():
    pair = [
        Bars(name, floats([at, 1 + at]), floats(heights), 0.4, "text", name=name)
        for name, at, heights in (("P", -0.2, (0.75, 0.25)), ("Q", 0.2, (0.5, 0.5)))
    ]
    assert spoken(panel(pair[0])) == "what is drawn; cat: 0.7500, dog: 0.2500"
    said = spoken(panel(*pair))
    assert said == "what is drawn; P: cat: 0.7500, dog: 0.2500; Q: cat: 0.5000, dog: 0.5000"


def test_upright_arrows_are_read_like_bars():
    at, zero = floats([0, 1]), floats([0, 0])
    arrows = Arrows("g", at, zero, at, floats([-0.5, 0.5]), "accent", name="gradient")
    assert spoken(panel(arrows)) == "what is drawn; cat: −0.5000, dog: 0.5000"


def test_of_many_bars_and_of_a_picture_the_extremes_are_said():
    bars = Bars("b", floats(np.arange(50)), floats(np.arange(50) ** 2), 1.0, "text", name="b")
    assert spoken(panel(bars)) == "what is drawn; from 0 (cat) to 2401 (49.00)"
    cells = Image("i", floats([[0.5, np.nan], [-1.0, 0.0]]), 0, 0, 1, 1)
    assert spoken(panel(cells)) == "what is drawn; values from −1.000 to 0.5000"


def test_in_chinese_a_reading_is_said_once_and_with_chinese_marks(qapp):
    language().choose("zh_CN")
    try:
        at = floats([0, 1])
        heights = Bars("b", at, floats([0.75, 0.25]), 0.4, "text", name="P")
        drawn = Panel("p", CLASSES, Y, (heights,), describe="画的是概率。")
        assert spoken(drawn) == "画的是概率；cat：0.7500，dog：0.2500"
        assert spoken(replace(drawn, describe="概率；在 p = 0.4 处")) == "概率；在 p = 0.4 处"
        assert reads("概率；在 p = 0.4 处") == "在 p = 0.4 处"
        assert joined(["甲。", "", "乙"]) == "甲。乙"
    finally:
        language().choose("en")


@pytest.mark.parametrize(
    ("item", "part", "said"),
    [
        (Bars("a", floats([0, 1]), floats([0.75, 0.25]), 0.4, "text"), 1, "dog: 0.2500"),
        (Bars("a", floats([0, 1]), floats([1, 0]), 0.4, "text", name="P"), 0, "P, cat: 1.000"),
        (Rule("a", "vertical", 0.5), -1, "class = 0.5000"),
        (Rule("a", "horizontal", 0.5, label="least"), -1, "least, p = 0.5000"),
        (Note("a", 0.5, 0.5, "here"), -1, "here"),
        (
            Markers("a", floats([0, 1]), floats([0.5, 0.25]), "text", texts=("u", "v")),
            1,
            "v, class = 1.000, p = 0.2500",
        ),
        (
            Arrows("a", *(floats([value]) for value in (0, 0, 1, 0.5)), "text", name="w"),
            0,
            "w, class = 1.000, p = 0.5000",
        ),
        (Line("a", floats([0, 1]), floats([0, 1]), "text"), -1, ""),
    ],
)
def test_what_the_arrow_keys_move_is_said_with_its_place(item, part, said):
    assert spoken_thing(panel(item), item, part) == said


def test_of_a_thousand_bars_the_least_and_the_largest_are_named_and_no_other(monkeypatch):
    named = []
    name_of = module._name_of
    monkeypatch.setattr(module, "_name_of", lambda *all_: named.append(all_) or name_of(*all_))
    many = np.arange(1000.0)
    classes = Axis("class", -0.5, 999.5, ticks=tuple((at, f"c{at:.0f}") for at in many))
    bars = Bars("p", floats(many), floats(np.sin(many)), 0.8, "text", name="p")
    said = spoken(Panel("p", classes, Y, (bars,), describe="what is drawn"))
    assert said == "what is drawn; from −1.0000 (c344) to 1.0000 (c699)"
    assert len(named) == 2
