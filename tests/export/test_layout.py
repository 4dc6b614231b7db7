import numpy as np
import pytest

from lossexplorer.export.clipping import clipped
from lossexplorer.export.layout import Insets, arrange, flow, shares_x_below
from lossexplorer.figures.figure import Axis, Figure, Panel

X, Y = Axis("x", 0, 1), Axis("y", 0, 1)
PAGE = (10.0, 20.0, 210.0, 120.0)


def _panel(name, row, column, **more):
    return Panel(name, X, Y, (), row=row, column=column, **more)


def test_weights_divide_what_insets_leave():
    figure = Figure(
        (_panel("a", 0, 0), _panel("b", 1, 0)), row_weights=(3.0, 1.0), column_weights=(1.0,)
    )
    insets = {"a": Insets(20, 10, 30, 5), "b": Insets(10, 15, 0, 0)}
    boxes = arrange(figure, PAGE, insets, gap=10)
    # 100 high, less 5 + 10 + 10 + 15: 45 and 15 are left; 200 wide, less 20 + 30
    assert boxes == {"a": (30, 70, 180, 115), "b": (30, 35, 180, 50)}


def test_a_panel_may_span_columns():
    panels = (_panel("wide", 0, 0, column_span=2), _panel("a", 1, 0), _panel("b", 1, 1))
    figure = Figure(panels, (1.0, 1.0), (1.0, 3.0))
    insets = {"wide": Insets(left=5, right=7), "a": Insets(left=10, right=3), "b": Insets(left=17)}
    boxes = arrange(figure, PAGE, insets, gap=10)
    assert boxes["wide"][0] == boxes["a"][0] == 20
    assert boxes["wide"][2] == boxes["b"][2] == 203
    widths = [boxes[key][2] - boxes[key][0] for key in ("a", "b")]
    assert widths[1] == pytest.approx(3 * widths[0])


def test_too_small_a_page_still_gives_every_panel_some_room():
    figure = Figure((_panel("a", 0, 0), _panel("b", 5, 3)))
    insets = {key: Insets(100, 100, 100, 100) for key in "ab"}
    for left, bottom, right, top in arrange(figure, PAGE, insets, gap=10).values():
        assert right > left
        assert top > bottom


def test_only_the_lowest_of_linked_axes_is_written():
    a = _panel("a", 0, 0, link_x="p")
    b = _panel("b", 2, 0, link_x="p")
    beside = _panel("c", 2, 1, link_x="p")
    other = Panel("d", Axis("z", 0, 1), Y, (), row=1, column=0, link_x="p")
    assert shares_x_below(Figure((a, b)), a)
    assert not shares_x_below(Figure((a, b)), b)
    assert not shares_x_below(Figure((a, beside)), a)
    assert not shares_x_below(Figure((a, b, other)), a)
    assert not shares_x_below(Figure((_panel("a", 0, 0), b)), _panel("a", 0, 0))


def test_flow_breaks_rows():
    assert flow([40, 40, 30, 200, 10], room=100, gap=5) == [
        (0, 0),
        (45, 0),
        (0, 1),
        (0, 2),
        (0, 3),
    ]


def _clip(*points):
    parts = clipped(np.array(points, dtype=float).reshape(-1, 2), (0.0, 0.0, 10.0, 10.0))
    return [None if np.isnan(x) else (round(x, 9), round(y, 9)) for x, y in parts]


def test_clipping_cuts_where_the_edge_is_crossed():
    assert _clip((-10, 5), (20, 5)) == [(0, 5), (10, 5)]
    assert _clip((1, 1), (2, 2), (2, 20)) == [(1, 1), (2, 2), (2, 10)]


def test_clipping_breaks_what_comes_back():
    assert _clip((1, 5), (3, 15), (5, 15), (7, 5)) == [(1, 5), (2, 10), None, (6, 10), (7, 5)]


def test_clipping_keeps_breaks_and_drops_what_is_outside():
    nan = np.nan
    assert _clip((1, 1), (2, 2), (nan, nan), (3, 3), (4, 4)) == [
        (1, 1),
        (2, 2),
        None,
        (3, 3),
        (4, 4),
    ]
    assert _clip((-5, 0), (0, 20)) == []
    assert _clip((11, 0), (11, 9)) == []
    assert _clip((5, 5)) == []
    assert _clip() == []
    assert _clip((1, 1), (2, np.inf)) == []
