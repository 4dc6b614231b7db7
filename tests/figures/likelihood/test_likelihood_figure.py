"""The pictures of the Likelihood workspace: what they show, where, and that they rest."""

import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.figures.build import build
from lossexplorer.figures.likelihood.outcomes import columns_of, outcome_at
from lossexplorer.session.likelihood import bernoulli_edits, line_edits
from lossexplorer.session.session import blank


@pytest.fixture
def coin():
    session = replace(blank(), workspace="likelihood")
    return bernoulli_edits.set_outcomes(session, "1101110110")


@pytest.fixture
def points(coin):
    session = replace(coin, likelihood=replace(coin.likelihood, detail="line"))
    return line_edits.show_fit(session, "absolute_error", True)


def item(figure, panel, name):
    return next(one for one in figure.panel(panel).items if one.id == name)


def names(figure, panel):
    return {one.id for one in figure.panel(panel).items}


def test_both_curves_are_highest_at_the_share_of_ones(coin):
    figure = build(coin)
    for panel, name in (("product", "likelihood"), ("sum", "log_likelihood")):
        curve = item(figure, panel, name)
        assert curve.x[np.nanargmax(curve.y)] == pytest.approx(0.7)
        assert item(figure, panel, "best").position == 0.7
        assert item(figure, panel, "p").draggable
    assert figure.panel("product").link_x == figure.panel("sum").link_x


@pytest.mark.parametrize(("scale", "factor"), [("sum", -1.0), ("mean", -0.1)])
def test_the_same_curve_as_binary_cross_entropy(coin, scale, factor):
    log = item(build(coin), "sum", "log_likelihood")
    bce = item(
        build(bernoulli_edits.set_bernoulli(coin, scale=scale)), "sum", "binary_cross_entropy"
    )
    np.testing.assert_allclose(bce.y, factor * log.y, rtol=1e-15)


def test_marks_stand_on_their_curves(coin):
    figure = build(bernoulli_edits.set_p(coin, 0.31))
    mark = item(figure, "sum", "at:sum")
    assert mark.y[0] == pytest.approx(7 * math.log(0.31) + 3 * math.log(0.69))
    power = (
        10 ** int(figure.panel("product").y.unit[2:] or 0) if figure.panel("product").y.unit else 1
    )
    assert item(figure, "product", "at:product").y[0] * power == pytest.approx(0.31**7 * 0.69**3)


def test_small_likelihoods_are_counted_in_a_power_of_ten(coin):
    many = bernoulli_edits.set_p(bernoulli_edits.set_outcomes(coin, "10" * 500), 0.5)
    panel = build(many).panel("product")
    assert panel.y.unit == "10⁻³⁰²"
    mark = item(build(many), "product", "at:product")
    assert mark.y[0] == pytest.approx(2.0**-1000 * 1e302, rel=1e-12)
    # 2^-1070 is no normal number: its axis is as long as any other's
    tiny = bernoulli_edits.set_outcomes(coin, "10" * 535)
    panel = build(tiny).panel("product")
    assert 0.5 < panel.y.high - panel.y.low < 20


@pytest.mark.parametrize(("precision", "n"), [("float64", 1075), ("float32", 150)])
def test_an_underflow_is_said_in_the_panel_and_below(coin, precision, n):
    many = bernoulli_edits.set_outcomes(coin, "10" * 1000)
    session = bernoulli_edits.set_p(bernoulli_edits.set_bernoulli(many, precision=precision), 0.5)
    figure = build(session)
    said = item(figure, "product", "lost").text.replace("\n", " ")
    assert f"0 in {precision}" in said
    assert f"n = {n}" in said
    assert "−1386" in said
    assert f"underflows at n = {n}" in figure.notes[0]
    assert item(figure, "product", "likelihood").y.max() == 0.0
    assert np.nanmax(item(figure, "sum", "log_likelihood").y) == pytest.approx(-1386.29, abs=0.01)


@pytest.mark.parametrize(("outcomes", "best"), [("1", 1.0), ("0", 0.0), ("1111", 1.0)])
@pytest.mark.parametrize("p", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("scale", ["log", "sum", "mean"])
def test_edges_are_drawn_and_said(coin, outcomes, best, p, scale):
    session = bernoulli_edits.set_p(bernoulli_edits.set_outcomes(coin, outcomes), p)
    figure = build(bernoulli_edits.set_bernoulli(session, scale=scale))
    for panel in figure.panels:
        assert panel.y.low == pytest.approx(panel.y.low)
        assert panel.x.low < panel.x.high
        assert panel.y.low != panel.y.high
        assert np.isfinite([panel.y.low, panel.y.high]).all()
    assert any(f"p̂ = {best:g}" in note for note in figure.notes)
    impossible = p == 1.0 - best
    assert any("probability 0" in note for note in figure.notes) == impossible
    assert ("beyond" in names(figure, "sum")) == impossible


@pytest.mark.parametrize("count", [1, 2, 60, 61, 1000, 10_000])
def test_every_outcome_is_found_where_it_is_drawn(coin, count):
    session = bernoulli_edits.draw_outcomes(bernoulli_edits.set_bernoulli(coin, draw_count=count))
    text = session.likelihood.bernoulli.outcomes
    panel = build(session).panel("outcomes")
    columns = columns_of(count)
    if count <= 60:
        drawn = {
            int(x): digit for one in panel.items for x, digit in zip(one.x, one.texts, strict=True)
        }
        assert "".join(drawn[k] for k in sorted(drawn)) == text
    else:
        cells = panel.items[0].values.ravel()[:count]
        assert "".join(f"{cell:.0f}" for cell in cells) == text
    for index in {0, count // 2, count - 1}:
        row, column = divmod(index, columns)
        y = 0.1 if count <= 60 else row + 0.5
        assert outcome_at(count, column + 1.2, y) == index
    assert outcome_at(count, columns + 3.0, 0.1) is None
    assert outcome_at(count, -1.0, 0.1) is None


def test_what_does_not_change_is_the_same_object(coin, points):
    moved = build(bernoulli_edits.set_p(coin, 0.2))
    before = build(coin)
    assert item(moved, "product", "likelihood") is item(before, "product", "likelihood")
    assert moved.panel("outcomes") is before.panel("outcomes")
    one = build(points)
    other = build(line_edits.set_coefficients(points, 0.21, 3.0))
    assert item(one, "points", "point") is item(other, "points", "point")
    assert item(one, "points", "fit:absolute_error") is item(other, "points", "fit:absolute_error")
    assert item(one, "plane", "likelihood") is item(other, "plane", "likelihood")


def test_squares_reach_from_the_line_to_the_point_and_are_square(points):
    squares = item(build(points), "points", "squares")
    view = points.likelihood.line
    corners_x = squares.x.reshape(-1, 5)[:, :4]
    corners_y = squares.y.reshape(-1, 5)[:, :4]
    for (x, y), across, up in zip(view.points.array, corners_x, corners_y, strict=True):
        assert {round(v, 9) for v in up} == {round(y, 9), round(view.w * x + view.b, 9)}
        assert np.ptp(across) == pytest.approx(np.ptp(up))
    assert build(points).panel("points").equal
    assert "squares" not in names(build(line_edits.set_line(points, squares=False)), "points")


def test_units_that_differ_a_lot_are_not_drawn_equal(points):
    wide = line_edits.set_points(points, [[0, 0], [1e5, 1], [5e4, 3]])
    assert not build(wide).panel("points").equal


def test_the_plane_peaks_where_the_rings_are_centred(points):
    for sigma in (0.2, 1.0, 5.0):
        figure = build(line_edits.set_sigma(points, sigma))
        surface, best = item(figure, "plane", "likelihood"), item(figure, "plane", "best")
        row, column = np.unravel_index(surface.values.argmax(), surface.values.shape)
        size = surface.values.shape[0]
        w = surface.x0 + (column + 0.5) / size * (surface.x1 - surface.x0)
        b = surface.y0 + (row + 0.5) / size * (surface.y1 - surface.y0)
        assert w == pytest.approx(best.x[0], abs=(surface.x1 - surface.x0) / size)
        assert b == pytest.approx(best.y[0], abs=(surface.y1 - surface.y0) / size)


def test_sigma_changes_the_width_of_the_peak_and_no_ring(points):
    sharp, wide = (build(line_edits.set_sigma(points, sigma)) for sigma in (0.5, 2.0))
    assert (
        item(sharp, "plane", "likelihood").values.sum()
        < item(wide, "plane", "likelihood").values.sum()
    )
    assert item(sharp, "plane", "mse") is item(wide, "plane", "mse")


def test_the_mse_is_the_same_all_along_a_ring(points):
    rings = item(build(points), "plane", "mse")
    x, y = points.likelihood.line.points.array.T
    ends = np.flatnonzero(np.isnan(rings.x))
    start = 0
    for end in ends:
        w, b = rings.x[start:end], rings.y[start:end]
        mse = ((y[:, None] - w * x[:, None] - b) ** 2).mean(axis=0)
        np.testing.assert_allclose(mse, mse[0], rtol=1e-9)
        start = end + 1
    assert len(ends) >= 5


def test_slices_have_one_peak_at_one_place(points):
    session = line_edits.set_line(points, detail="slice")
    figure = build(session)
    x, y = session.likelihood.line.points.array.T
    b = session.likelihood.line.b
    peak = float((y - b) @ x / (x @ x))
    for panel in ("likelihood", "risk"):
        curve = item(figure, panel, panel)
        assert curve.x[curve.y.argmax()] == pytest.approx(peak)
        assert item(figure, panel, "peak").position == pytest.approx(peak)
    assert item(figure, "likelihood", "likelihood").y.max() == pytest.approx(1.0)


@pytest.mark.parametrize("detail", ["plane", "slice"])
@pytest.mark.parametrize(
    "places",
    [
        [[2, 5]],
        [[2, 1], [2, 4]],
        [[0, 0], [0, 0]],
        [[0, 1], [1, 2]],
        [[-1e6, 1e6], [1e6, -1e6]],
        [[1e6, 3], [1e6, 3.5]],
    ],
)
def test_odd_points_make_a_picture_with_words_not_an_error(points, places, detail):
    session = line_edits.set_line(points, detail=detail)
    session = line_edits.solve(line_edits.set_points(session, places))
    figure = build(session)
    for panel in figure.panels:
        limits = [panel.x.low, panel.x.high, panel.y.low, panel.y.high]
        assert np.isfinite(limits).all()
        assert limits[0] < limits[1] and limits[2] < limits[3]
    same_x = len({x for x, _ in places}) == 1
    assert any("All x are equal" in note for note in figure.notes) == same_x


def test_handles_stay_in_sight_of_a_steep_line(points):
    for w in (-400.0, -3.0, 0.0, 0.3, 50.0):
        session = line_edits.set_coefficients(points, w, 3.0 - 4.5 * w)
        panel = build(session).panel("points")
        handle = next(one for one in panel.items if one.id == "handle")
        assert ((handle.y >= panel.y.low - 1e-9) & (handle.y <= panel.y.high + 1e-9)).all()
        assert ((handle.x >= panel.x.low) & (handle.x <= panel.x.high)).all()
        assert handle.x[0] < handle.x[1]


def test_what_is_dragged_is_drawn_coarser(points):
    draft, fine = build(points, True), build(points)
    assert (
        item(draft, "plane", "likelihood").values.size
        < item(fine, "plane", "likelihood").values.size
    )
