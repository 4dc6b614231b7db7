"""The Likelihood workspace in the window: outcomes, p, points, the line and its solution."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.annotations import words_id
from lossexplorer.session.annotation_edits import add_note
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.likelihood import bernoulli_edits, line_edits
from lossexplorer.session.likelihood.fits import least_squares
from lossexplorer.views.likelihood import arrival


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture
def coin(hand):
    hand.model.apply("", set_workspace, "likelihood")
    hand.model.apply("", bernoulli_edits.set_outcomes, "1101110110")
    hand.settle()
    hand.model.undo_stack.clear()
    return hand.workspace.parts["bernoulli"]


@pytest.fixture
def line(hand, coin):
    hand.click(hand.workspace.details.button("line"))
    hand.model.undo_stack.clear()
    return hand.workspace.parts["line"]


def bernoulli(hand):
    return hand.session.likelihood.bernoulli


def view(hand):
    return hand.session.likelihood.line


def test_p_is_dragged_in_both_panels_each_as_one_step(hand, coin):
    hand.drag(hand.place("product", 0.4, 0.001), hand.place("product", 0.6, 0.001))
    assert bernoulli(hand).p == pytest.approx(0.6, abs=0.01)
    assert hand.steps() == 1
    assert coin.entry.value == bernoulli(hand).p
    hand.drag(hand.place("sum", bernoulli(hand).p, -15.0), hand.place("sum", 0.2, -15.0))
    assert bernoulli(hand).p == pytest.approx(0.2, abs=0.01)
    assert hand.steps() == 2
    hand.keys("Ctrl+Z")
    assert bernoulli(hand).p == pytest.approx(0.6, abs=0.01)


def test_a_click_flips_an_outcome_and_pins_nothing(hand, coin):
    QTest.mouseClick(hand.canvas, Qt.MouseButton.LeftButton, pos=hand.place("outcomes", 3, 0))
    hand.settle()
    assert bernoulli(hand).outcomes == "1111110110"
    assert hand.steps() == 1
    assert hand.workspace.plot.pins == ()
    QTest.mouseClick(hand.canvas, Qt.MouseButton.LeftButton, pos=hand.place("product", 0.9, 0.002))
    hand.settle()
    assert bernoulli(hand).outcomes == "1111110110"


def test_outcomes_are_drawn_with_n_p_and_seed(hand, coin):
    hand.enter(coin.count, "2000")
    hand.enter(coin.chance, "0.5")
    hand.enter(coin.seed, "3")
    hand.click(coin.draw)
    assert len(bernoulli(hand).outcomes) == 2000
    assert bernoulli(hand).outcomes.count("1") == 1008
    hand.enter(coin.entry, "0.5")
    assert "underflows at n = 1075" in hand.workspace.notes.text()
    hand.click(coin.precision.button("float32"))
    assert "underflows at n = 150" in hand.workspace.notes.text()


@pytest.mark.parametrize(
    ("box", "text"),
    [("count", "0"), ("count", "1e9"), ("chance", "2"), ("seed", "-1"), ("entry", "7")],
)
def test_a_wrong_number_is_explained_and_changes_nothing(hand, coin, box, text):
    before = hand.session
    hand.enter(getattr(coin, box), text)
    assert hand.session == before
    assert getattr(coin, box).toolTip()
    assert hand.workspace.notes.text()


def test_the_maximum_and_the_scale_of_the_sum(hand, coin):
    hand.click(coin.best)
    assert bernoulli(hand).p == 0.7
    hand.click(coin.scale.button("mean"))
    assert bernoulli(hand).scale == "mean"
    assert "mean binary cross-entropy" in hand.workspace.figure.panel("sum").y.label


def test_outcomes_and_points_are_pasted(hand, coin):
    QGuiApplication.clipboard().setText("0 1 1 0")
    hand.workspace.plot.setFocus()
    hand.keys("Ctrl+V")
    assert bernoulli(hand).outcomes == "0110"
    QGuiApplication.clipboard().setText("0 5 1 0")
    hand.keys("Ctrl+V")
    assert bernoulli(hand).outcomes == "0110"
    hand.click(hand.workspace.details.button("line"))
    QGuiApplication.clipboard().setText("0\t1\n2\t3\n4\t4")
    hand.workspace.plot.setFocus()
    hand.keys("Ctrl+V")
    assert view(hand).points.array.tolist() == [[0, 1], [2, 3], [4, 4]]


def test_the_arrow_keys_move_p(hand, coin):
    hand.drag(hand.place("product", 0.4, 0.001), hand.place("product", 0.5, 0.001))
    p = bernoulli(hand).p
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Right)
    hand.settle()
    assert bernoulli(hand).p == pytest.approx(p + 0.01)


def test_a_point_is_dragged_as_one_step_and_axes_stand_still(hand, line):
    before = hand.workspace.plot._panels["points"].viewport.x_value(0.0)
    hand.drag(hand.place("points", 9.0, 5.2), hand.place("points", 8.0, 3.0))
    x, y = view(hand).points.array[9]
    assert (x, y) == pytest.approx((8.0, 3.0), abs=0.1)
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert view(hand).points.array[9].tolist() == [9.0, 5.2]
    assert hand.workspace.plot._panels["points"].viewport.x_value(0.0) == before


def test_a_point_comes_with_a_double_click_and_goes_with_delete(hand, line):
    place = hand.place("points", 2.0, 5.0)
    QTest.mouseDClick(hand.canvas, Qt.MouseButton.LeftButton, pos=place)
    hand.settle()
    assert view(hand).points.array[-1] == pytest.approx([2.0, 5.0], abs=0.1)
    x, y = view(hand).points.array[-1]
    hand.drag(hand.place("points", x, y), hand.place("points", 3.0, 5.0))
    assert hand.steps() == 2
    hand.workspace.plot.setFocus()
    for _ in range(2):  # the second time it is gone, but still drawn
        QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Delete)
    hand.settle()
    assert len(view(hand).points.array) == 10
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Delete)
    assert len(view(hand).points.array) == 10
    hand.model.apply("Note", add_note, "points", (3.0, 5.0), "here")
    hand.settle()
    hand.workspace.plot.touch("points", words_id(0))
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Delete)
    assert hand.session.annotations == ()
    assert len(view(hand).points.array) == 10


def test_a_handle_turns_the_line_around_the_other(hand, line):
    first, second = line._handles()
    w, b = view(hand).w, view(hand).b
    hand.drag(hand.place("points", second, w * second + b), hand.place("points", second, 2.0))
    now = view(hand)
    assert now.w * second + now.b == pytest.approx(2.0, abs=0.1)
    assert now.w * first + now.b == pytest.approx(w * first + b)
    assert hand.steps() == 1


def test_the_line_is_dragged_and_pushed_in_the_plane(hand, line):
    hand.drag(hand.place("plane", 0.2, 3.0), hand.place("plane", 0.5, 1.5))
    assert (view(hand).w, view(hand).b) == pytest.approx((0.5, 1.5), abs=0.05)
    assert hand.steps() == 1
    w, b = view(hand).w, view(hand).b
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Right)
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Up)
    hand.settle()
    assert view(hand).w > w
    assert view(hand).b > b


def test_w_is_dragged_over_the_slice(hand, line):
    hand.click(line.detail.button("slice"))
    panel = hand.workspace.figure.panel("risk")
    middle = (panel.y.low + panel.y.high) / 2
    hand.drag(hand.place("risk", 0.2, middle), hand.place("risk", 0.3, middle))
    assert view(hand).w == pytest.approx(0.3, abs=0.02)
    assert view(hand).b == 3.0


def test_the_solution_arrives_as_one_step(hand, line, qtbot, monkeypatch):
    monkeypatch.setattr(arrival, "_LASTS_S", 0.05)
    best = least_squares(view(hand).points)
    hand.click(line.solve)
    qtbot.waitUntil(lambda: not line.arrival.active)
    assert (view(hand).w, view(hand).b) == (best.w, best.b)
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert (view(hand).w, view(hand).b) == (0.2, 3.0)


def test_a_drag_stops_the_arrival(hand, line, monkeypatch):
    monkeypatch.setattr(arrival, "_LASTS_S", 1e6)
    hand.click(line.solve)
    assert line.arrival.active
    hand.drag(hand.place("points", 9.0, 5.2), hand.place("points", 9.0, 4.0))
    assert not line.arrival.active
    assert view(hand).points.array[9, 1] == pytest.approx(4.0, abs=0.1)


def test_numbers_of_the_line_are_typed_and_refused(hand, line):
    hand.enter(line.slope, "0.75")
    hand.enter(line.intercept, "-1")
    hand.enter(line.sigma, "2.5")
    assert (view(hand).w, view(hand).b, view(hand).sigma) == (0.75, -1.0, 2.5)
    before = hand.session
    for box, text in ((line.slope, "1e300"), (line.sigma, "0")):
        hand.enter(box, text)
        assert "out of range" in box.toolTip()
        assert hand.session == before


def test_losses_are_ticked_from_the_switches(hand, line):
    hand.click(line.toggles.button("huber"))
    assert hand.session.choice("huber").shown
    assert "fit:huber" in {item.id for item in hand.workspace.figure.panel("points").items}
    hand.click(line.toggles.button("huber"))
    assert "fit:huber" not in {item.id for item in hand.workspace.figure.panel("points").items}
    hand.click(line.toggles.button("squares"))
    assert not view(hand).squares


def test_points_without_a_slope_are_explained_below_the_plot(hand, line):
    hand.model.apply("", line_edits.set_points, [[2, 1], [2, 3]])
    hand.settle()
    assert "All x are equal" in hand.workspace.notes.text()
    hand.click(line.likeliest)
    assert hand.workspace.isVisible()


def test_the_axis_of_p_is_zoomed_in_both_panels_and_fitted_again(hand, coin, qtbot):
    hand.click(coin.best)
    place = hand.place("sum", 0.7, -6.5)
    for _ in range(4):
        turn = QWheelEvent(
            QPointF(place),
            QPointF(hand.canvas.mapToGlobal(place)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(hand.canvas, turn)
    qtbot.waitUntil(lambda: bernoulli(hand).p_range is not None)
    hand.settle()
    low, high = bernoulli(hand).p_range
    assert 0.0 < low < 0.7 < high < 1.0
    for name in ("product", "sum"):
        axis = hand.workspace.figure.panel(name).x
        assert (axis.low, axis.high) == (low, high)
    hand.actions["view.fit"].trigger()
    assert bernoulli(hand).p_range is None
