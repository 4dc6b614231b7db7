"""Each kind of item on the screen, looked at in pixels."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtTest import QTest

from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Band,
    Bars,
    Figure,
    Image,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.palette import DARK, LIGHT

RED = "#FF0000"


@pytest.fixture
def seen(plot, pixels):
    """Shows items on a bare panel from 0 to 1 and returns what the plot area looks like."""

    def show(*items, x: Axis | None = None, y: Axis | None = None) -> np.ndarray:
        bare = Axis("", 0.0, 1.0, zero_line=False, grid=False)
        plot.set_figure(Figure((Panel("a", x or bare, y or bare, items),)))
        rect = plot.plot_rect("a").toRect()
        picture = pixels()
        return picture[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]

    return show


def _red(picture: np.ndarray) -> np.ndarray:
    """Where a picture is reddish."""
    r, g, b = (picture[:, :, k].astype(int) for k in range(3))
    return (r - g > 60) & (r - b > 60)


def _extent(mask: np.ndarray) -> tuple[float, float, float, float]:
    """Left, right, bottom, top of a mask, as fractions of the plot."""
    rows, columns = np.nonzero(mask)
    height, width = mask.shape
    return (
        columns.min() / width,
        (columns.max() + 1) / width,
        1 - (rows.max() + 1) / height,
        1 - rows.min() / height,
    )


def test_a_line_breaks_where_it_is_not_finite(seen):
    y = [0.5, 0.5, np.nan, 0.5, 0.5, np.inf, 0.5]
    mask = _red(seen(Line("l", floats(np.linspace(0, 1, 7)), floats(y), RED)))
    columns = mask.any(axis=0)
    inside = [columns[int(len(columns) * f)] for f in (0.08, 0.25, 0.42, 0.58, 0.75, 0.92)]
    assert inside == [True, False, False, True, False, False]


def test_bars_without_height_leave_no_trace_unless_they_can_be_dragged(seen):
    bars = Bars("b", floats([0.5]), floats([0.0]), 0.5, RED, fill="outline")
    assert not _red(seen(bars)).any()


def test_notes_in_one_place_stand_apart(seen, plot):
    notes = [Note(f"n{k}", 0.5, 1.0, "same place", RED, (0.0, 1.0)) for k in range(4)]
    seen(*notes)
    boxes = [plot._panels["a"].graphics[note.id].box for note in notes]
    for a, b in itertools.combinations(boxes, 2):
        assert not a.adjusted(0.5, 0.5, -0.5, -0.5).intersects(b)
    tops = [box.top() for box in boxes]
    assert tops == sorted(tops)


def test_a_line_of_one_point_or_none_draws_nothing(seen):
    assert not _red(seen(Line("l", floats([0.5]), floats([0.5]), RED))).any()
    assert not _red(seen(Line("m", floats([]), floats([]), RED))).any()


def test_an_emphasised_line_is_thicker(seen):
    x = floats([0.0, 1.0])
    thin = _red(seen(Line("a", x, floats([0.5, 0.5]), RED))).sum()
    thick = _red(seen(Line("b", x, floats([0.5, 0.5]), RED, emphasis=True))).sum()
    assert thick > 1.3 * thin


@pytest.mark.parametrize("dash", ["dash", "dot", "dashdot", "longdash", "dashdotdot"])
def test_dashes_leave_gaps(seen, dash):
    x = floats([0.0, 1.0])
    mask = _red(seen(Line("a", x, floats([0.5, 0.5]), RED, dash)))
    assert 0.2 < mask.any(axis=0).mean() < 0.9


def test_bars_stand_from_base_to_height(seen):
    bars = Bars("b", floats([0.25, 0.75]), floats([0.8, 0.2]), 0.2, RED, base=0.4)
    mask = _red(seen(bars))
    half = mask.shape[1] // 2
    assert _extent(mask[:, :half])[2:] == pytest.approx((0.4, 0.8), abs=0.01)
    assert _extent(mask[:, half:])[2:] == pytest.approx((0.2, 0.4), abs=0.01)
    left, right, *_ = _extent(mask)
    assert (left, right) == pytest.approx((0.15, 0.85), abs=0.01)


def test_fills_differ_without_colour(seen):
    x, height = floats([0.5]), floats([0.9])
    share = {}
    for fill in ("solid", "outline", "hatch"):
        mask = _red(seen(Bars(fill, x, height, 0.5, RED, fill=fill)))
        left, right, bottom, top = _extent(mask)
        share[fill] = mask.sum() / ((right - left) * (top - bottom) * mask.size)
    assert share["solid"] > 0.95
    assert share["outline"] < 0.1
    assert share["outline"] < share["hatch"] < 0.6


def _with_dark_text(picture: np.ndarray) -> np.ndarray:
    return (picture.astype(int) < 90).all(axis=2)


def test_bar_texts_stand_above_the_bars_and_inside_the_plot(seen):
    bars = Bars("b", floats([0.25, 0.75]), floats([0.5, 1.0]), 0.3, RED, texts=("0.500", "1.000"))
    text = _with_dark_text(seen(bars))
    half = text.shape[1] // 2
    assert 0.5 <= _extent(text[:-2, 2:half])[2] <= 0.53
    assert _extent(text[:-2, half:-2])[3] < 1.0


def test_bar_texts_that_do_not_fit_are_left_out(seen):
    count = 200
    bars = Bars(
        "b",
        floats((np.arange(count) + 0.5) / count),
        floats(np.full(count, 0.5)),
        0.8 / count,
        RED,
        texts=("0.500",) * count,
    )
    assert not _with_dark_text(seen(bars))[:-2, 2:].any()


@pytest.mark.parametrize(
    "symbol", ["circle", "square", "triangle", "diamond", "cross", "plus", "star", "pentagon"]
)
@pytest.mark.parametrize("filled", [True, False])
def test_markers_sit_on_their_points(seen, symbol, filled):
    mask = _red(
        seen(Markers("m", floats([0.5]), floats([0.25]), RED, symbol, size=16, filled=filled))
    )
    left, right, bottom, top = _extent(mask)
    assert (left + right) / 2 == pytest.approx(0.5, abs=0.01)
    assert (bottom + top) / 2 == pytest.approx(0.25, abs=0.012)


def test_a_marker_on_the_edge_is_whole_and_one_outside_is_gone(plot, pixels, seen):
    seen(Markers("m", floats([1.0]), floats([0.5]), RED, size=20))
    rect = plot.plot_rect("a").toRect()
    beyond = _red(pixels())[:, rect.right() + 2 :]
    assert beyond.sum() > 20
    assert not _red(seen(Markers("m", floats([1.2, np.nan]), floats([0.5, 0.5]), RED))).any()


def test_many_markers_look_like_few(seen):
    few = _red(seen(Markers("few", floats([0.5]), floats([0.5]), RED, size=12))).sum()
    x = floats(np.linspace(0.1, 0.9, 60))
    many = _red(seen(Markers("many", x, floats(np.full(60, 0.5)), RED, size=6))).sum()
    assert few > 60 and many > 60 * 10


def test_marker_texts_stay_inside(seen):
    picture = seen(
        Markers("m", floats([0.99, 0.2]), floats([0.5, 0.99]), RED, texts=("right", "top"))
    )
    text = _with_dark_text(picture)[2:-2, 2:-2]
    left, right, *_ = _extent(text)
    assert text.sum() > 40 and right < 0.99


def test_arrows_have_heads_at_their_tips_and_dots_where_they_have_no_length(seen):
    arrows = Arrows(
        "a",
        floats([0.2, 0.7]),
        floats([0.2, 0.5]),
        floats([0.2, 0.7]),
        floats([0.8, 0.5]),
        RED,
    )
    mask = _red(seen(arrows))
    height = mask.shape[0]
    half = mask.shape[1] // 2
    arrow = mask[:, :half]
    near_tip = arrow[round(height * 0.2) + 5].sum()
    shaft = arrow[height // 2].sum()
    assert near_tip > shaft >= 2
    assert _extent(arrow)[2:] == pytest.approx((0.2, 0.8), abs=0.01)
    assert 8 < mask[:, half:].sum() < 60


def test_arrow_texts_stand_beyond_the_tips(seen):
    arrows = Arrows(
        "a", floats([0.5]), floats([0.2]), floats([0.5]), floats([0.6]), RED, texts=("+0.40",)
    )
    assert _extent(_with_dark_text(seen(arrows))[2:-2, 2:-2])[2] > 0.58


@pytest.mark.parametrize(("orientation", "axis"), [("vertical", 0), ("horizontal", 1)])
def test_rules_cross_the_whole_plot(seen, orientation, axis):
    mask = _red(seen(Rule("r", orientation, 0.25, RED)))
    assert mask.any(axis=1 - axis).all()
    extent = _extent(mask)
    middle = sum(extent[:2] if axis == 0 else extent[2:]) / 2
    assert middle == pytest.approx(0.25, abs=0.005)


def test_a_rule_out_of_range_or_without_place_is_not_drawn(seen):
    assert not _red(seen(Rule("r", "vertical", 1.5, RED, draggable=True))).any()
    log = Axis("", 0.01, 1.0, scale="log", grid=False)
    assert not _red(seen(Rule("s", "vertical", 0.0, RED, label="zero"), x=log)).any()


@pytest.mark.parametrize("orientation", ["vertical", "horizontal"])
@pytest.mark.parametrize("position", [0.02, 0.99])
def test_rule_labels_stay_inside(seen, orientation, position):
    bare = _red(seen(Rule("r", orientation, position, RED)))
    labelled = _red(seen(Rule("r", orientation, position, RED, label="threshold")))
    text = labelled & ~bare
    assert text.sum() > 50
    left, right, bottom, top = _extent(text)
    assert left > 0.005 and right < 0.998 and bottom > 0.002 and top < 0.998


def test_a_band_is_hatched_and_does_not_leave_its_place(seen):
    hatched = seen(Band("b", "vertical", 0.5, 0.7, RED)).astype(int)
    width = hatched.shape[1]
    inside = hatched[20:-20, round(width * 0.52) : round(width * 0.68)]
    assert len(np.unique(inside[:, :, 1])) >= 2
    outside = hatched[20:-20, round(width * 0.72) :]
    assert (outside == 255).all()
    plain = seen(Band("b", "vertical", 0.5, 0.7, RED, hatched=False))
    inside = plain[20:-20, round(width * 0.52) : round(width * 0.68)]
    assert len(np.unique(inside[:, :, 1])) == 1


def test_a_neutral_band_can_be_told_from_the_ground(seen):
    picture = seen(Band("b", "horizontal", -1.0, 0.5))
    height = picture.shape[0]
    assert (picture[round(height * 0.6) :, 5:-5] != 255).any(axis=2).mean() > 0.9
    assert (picture[5 : round(height * 0.4), 5:-5] == 255).all()


def test_a_band_reaches_to_the_end_of_a_log_axis(seen):
    log = Axis("", 0.01, 1.0, scale="log", grid=False, zero_line=False)
    picture = seen(Band("b", "vertical", 0.0, 0.1, RED), x=log)
    width = picture.shape[1]
    tinted = (picture[10:-10] != 255).any(axis=2).mean(axis=0) > 0.9
    assert tinted[: round(width * 0.48)].all() and not tinted[round(width * 0.52) :].any()


def test_a_band_without_room_for_its_label_goes_without(seen):
    narrow = seen(Band("b", "vertical", 0.5, 0.51, "grid", False, "outside the domain"))
    assert not _with_dark_text(narrow)[2:-2, 2:-2].any()


@pytest.mark.parametrize("anchor", [(0.0, 0.0), (1.0, 1.0), (0.5, 0.5)])
@pytest.mark.parametrize("place", [(0.5, 0.5), (0.0, 0.0), (1.0, 1.0)])
def test_notes_stay_inside_the_plot(seen, anchor, place):
    note = Note("n", *place, "unbounded here", RED, anchor, "normal")
    mask = _red(seen(note))
    assert mask.sum() > 60
    left, right, bottom, top = _extent(mask)
    assert left > 0.001 and right < 0.999 and bottom > 0.0 and top < 1.0
    if place == (0.5, 0.5) and anchor == (0.0, 0.0):
        assert left > 0.5 and bottom > 0.5


def test_a_note_out_of_sight_is_not_drawn(seen):
    assert not _red(seen(Note("n", 3.0, 0.5, "far away", RED))).any()


def test_a_matrix_begins_below_and_has_zero_in_the_ground_colour(seen):
    values = floats([[1.0, 0.0], [np.nan, -1.0]])
    picture = seen(Image("i", values, 0.0, 0.0, 1.0, 1.0))
    height, width = picture.shape[:2]

    def cell(row: int, column: int) -> str:
        place = (round(height * (0.25 + 0.5 * row)), round(width * (0.25 + 0.5 * column)))
        return "#" + "".join(f"{v:02X}" for v in picture[place])

    assert cell(1, 0) == LIGHT.positive
    assert cell(1, 1) == LIGHT.plot
    assert cell(0, 1) == LIGHT.negative
    assert cell(0, 0) == LIGHT.hairline


def test_a_matrix_begins_on_top_of_a_downward_axis(seen):
    values = floats([[1.0], [-1.0]])
    down = Axis("", 1.0, 0.0, zero_line=False, grid=False)
    picture = seen(Image("i", values, 0.0, 0.0, 1.0, 1.0), y=down)
    assert picture[20, 50].tolist() == [int(LIGHT.positive[k : k + 2], 16) for k in (1, 3, 5)]


def test_a_sequential_matrix_goes_from_the_ground_to_the_accent(plot, seen):
    picture = seen(Image("i", floats([[0.0, 4.0]]), 0.0, 0.0, 1.0, 1.0, diverging=False))
    width = picture.shape[1]
    assert picture[50, width // 4].tolist() == [255, 255, 255]
    accent = [int(LIGHT.accent[k : k + 2], 16) for k in (1, 3, 5)]
    assert picture[50, 3 * width // 4].tolist() == accent


def test_cell_texts_contrast_with_their_cells_and_leave_when_cells_are_small(seen):
    def image(count: int) -> Image:
        values = floats(np.full((count, count), 1.0))
        return Image("i", values, 0.0, 0.0, 1.0, 1.0, texts=("1.00",) * count**2)

    assert _with_dark_text(seen(image(4)))[2:-2, 2:-2].sum() > 100
    assert not _with_dark_text(seen(image(60)))[2:-2, 2:-2].any()


def test_an_empty_matrix_draws_nothing(seen):
    assert (seen(Image("i", floats(np.zeros((0, 0))), 0, 0, 1, 1))[5:-5, 5:-5] == 255).all()


def test_every_kind_follows_the_palette(plot, seen):
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
    QTest.qWait(150)
    bare = Axis("", 0.0, 1.0, zero_line=False, grid=False)
    picture = seen(*items, Note("n2", 0.9, 0.9, ""), x=bare)
    white = (picture == 255).all(axis=2)
    assert white.sum() < 20
