from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF

from lossexplorer.figures.figure import Axis, Figure, Line, Panel
from lossexplorer.views.plot.arrangement import (
    EDGE,
    GAP,
    Margins,
    arrange,
    framings,
    shares_axis_below,
)
from lossexplorer.views.plot.calm import calmest_corner
from lossexplorer.views.plot.viewport import Scale, Viewport

X = Axis("x", 0, 1)


def _panel(key: str, row: int, column: int, link: str = "") -> Panel:
    return Panel(key, X, X, (), row=row, column=column, link_x=link)


def test_plots_share_the_space_by_weight_and_line_up():
    figure = Figure(
        (_panel("a", 0, 0), _panel("b", 1, 0), _panel("c", 0, 1)),
        row_weights=(2.0, 1.0),
        column_weights=(1.0, 1.0),
    )
    margins = {
        "a": Margins(30.2, 20, 5, 0),
        "b": Margins(50.7, 20, 5, 30),
        "c": Margins(20, 20, 80, 30),
    }
    places = arrange(figure, margins, 800, 600)
    plots = {key: place.plot.translated(place.cell.topLeft()) for key, place in places.items()}
    assert plots["a"].left() == plots["b"].left() == EDGE + 51
    assert plots["a"].width() == plots["b"].width() == plots["c"].width()
    assert plots["a"].height() == pytest.approx(2 * plots["b"].height(), abs=1.5)
    assert plots["c"].top() == plots["a"].top()
    assert plots["c"].left() - plots["a"].right() == 5 + GAP + 20
    assert plots["b"].bottom() + 30 + EDGE == pytest.approx(600, abs=1.5)
    assert plots["c"].right() + 80 + EDGE == pytest.approx(800, abs=1.5)


def test_a_panel_can_span_columns():
    wide = Panel("w", X, X, (), column_span=2)
    figure = Figure((wide, _panel("a", 1, 0), _panel("b", 1, 1)), (1.0, 1.0), (1.0, 2.0))
    margins = dict.fromkeys("wab", Margins(30, 20, 10, 30))
    places = arrange(figure, margins, 800, 600)
    plots = {key: place.plot.translated(place.cell.topLeft()) for key, place in places.items()}
    assert plots["w"].left() == plots["a"].left()
    assert plots["w"].right() == plots["b"].right()
    assert places["w"].cell.right() == places["b"].cell.right()


def test_a_picture_takes_the_room_others_need_for_their_axis():
    bare = Panel("p", X, X, (), bare=True)
    figure = Figure((bare, _panel("a", 0, 1), _panel("b", 1, 1)))
    margins = {"p": Margins(0, 20, 0, 4), "a": Margins(30, 20, 5, 30), "b": Margins(30, 20, 5, 30)}
    places = arrange(figure, margins, 800, 600)
    assert places["p"].plot.height() == places["a"].plot.height() + 26
    assert places["p"].cell.height() == places["a"].cell.height()


def test_everything_lies_on_whole_pixels():
    figure = Figure((_panel("a", 0, 0), _panel("b", 1, 0)), row_weights=(3.0, 2.0))
    margins = dict.fromkeys("ab", Margins(30.3, 20.6, 11.1, 17.9))
    for place in arrange(figure, margins, 777, 555).values():
        for rect in (place.cell, place.plot):
            assert all(v == round(v) for v in (rect.x(), rect.y(), rect.width(), rect.height()))


def test_without_room_plots_keep_a_least_size():
    places = arrange(Figure((_panel("a", 0, 0),)), {"a": Margins(50, 50, 50, 50)}, 20, 20)
    assert places["a"].plot.width() > 0 and places["a"].plot.height() > 0


def test_no_panels_need_no_places():
    assert arrange(Figure(()), {}, 100, 100) == {}


def test_only_a_linked_panel_right_below_shares_its_axis():
    figure = Figure(
        (_panel("a", 0, 0, "p"), _panel("b", 1, 0, "p"), _panel("c", 2, 0), _panel("d", 0, 1, "p"))
    )
    shared = [panel.id for panel in figure.panels if shares_axis_below(figure, panel)]
    assert shared == ["a"]


def test_a_caption_goes_inside_the_plot_only_where_rows_are_very_low():
    figure = Figure((_panel("a", 0, 0), _panel("b", 1, 0)))
    assert not framings(figure, 400, 15)["a"].compact
    low = framings(figure, 280, 15)["a"]
    assert low.compact
    assert not low.caption_inside
    assert framings(figure, 180, 15)["a"].caption_inside


def test_words_that_would_be_hidden_weigh_more_than_curves():
    x = np.linspace(0, 1, 50)
    panel = Panel("a", X, X, (Line("curve", x, x, "accent"),))  # in two of the corners
    viewport = Viewport(100, 14, Scale.of(X), Scale.of(X))
    names = [QRectF(0, 0, 30, 14)]  # and there is no room below it
    corner = calmest_corner(panel, viewport, QSizeF(30, 12), (1.0, 1.0), names)
    assert corner.x() > 30
