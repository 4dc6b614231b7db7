"""Points with a line in a session: edits, fits, quantities, table, files."""

import math

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import DataError, SessionError
from lossexplorer.figures.build import build
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.edits import select_loss, set_parameter, show_loss
from lossexplorer.session.grids import grid_of
from lossexplorer.session.likelihood import line_edits as edits
from lossexplorer.session.likelihood.fits import loss_fits
from lossexplorer.session.likelihood.readings import outlier_share
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import readings
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads


@pytest.fixture
def session():
    session = replace(blank(), workspace="likelihood")
    return replace(session, likelihood=replace(session.likelihood, detail="line"))


def line(session):
    return session.likelihood.line


def values(session):
    return {concept.key: concept.value for concept in concepts_of(session)}


def fitted_under(session, key):
    """The line under a loss once it is drawn; None if it has none."""
    return {item.key: item.fit for item in loss_fits(show_loss(session, key, True))}.get(key)


def points(session):
    return line(session).points.array.tolist()


def test_likelihood_and_mse_agree_on_the_best_line(session):
    x, y = line(session).points.array.T
    w, b = np.polyfit(x, y, 1)
    solved = edits.solve(session)
    assert (line(solved).w, line(solved).b) == pytest.approx((w, b))
    for sigma in (0.1, 1.0, 7.0):
        best = values(edits.set_sigma(solved, sigma))
        assert best["log_likelihood"] == pytest.approx(best["greatest_log_likelihood"])
        assert best["mse"] == pytest.approx(best["least_mse"])
        for step in ((0.01, 0.0), (0.0, -0.01), (-0.01, 0.02)):
            moved = edits.set_coefficients(solved, w + step[0], b + step[1])
            other = values(edits.set_sigma(moved, sigma))
            assert other["log_likelihood"] < best["log_likelihood"]
            assert other["mse"] > best["mse"]


def test_the_gaussian_likelihood_is_that_of_the_catalog(session):
    found = values(edits.set_sigma(session, 2.5))
    assert abs(found["difference"]) < 1e-12 * abs(found["log_likelihood"])


def test_the_likeliest_sigma_is_the_root_of_the_mse(session):
    likeliest = edits.likeliest_sigma(session)
    sigma = line(likeliest).sigma
    assert sigma == pytest.approx(math.sqrt(values(session)["mse"]))
    best = values(likeliest)["log_likelihood"]
    for other in (0.97 * sigma, 1.03 * sigma):
        assert values(edits.set_sigma(session, other))["log_likelihood"] < best


def test_a_line_through_all_points_has_no_likeliest_sigma(session):
    session = edits.solve(edits.set_points(session, [[0, 1], [2, 5]]))
    with pytest.raises(SessionError, match="without end"):
        edits.likeliest_sigma(session)


def test_the_list_reads_losses_as_means_over_the_points(session):
    found = readings(session)
    assert found["squared_error"].value == pytest.approx(values(session)["mse"])
    x, y = line(session).points.array.T
    r = line(session).w * x + line(session).b - y
    slope = 2 * np.array([r @ x, r.sum()]) / x.size
    assert found["squared_error"].gradient == pytest.approx(np.hypot(*slope))
    assert found["absolute_error"].value == pytest.approx(np.abs(r).mean())
    assert found["hinge"].value is None


def test_the_drawn_losses_have_lines_and_parameters_count(session):
    session = edits.show_fit(session, "huber", True)
    session = edits.show_fit(session, "absolute_error", True)
    assert [item.key for item in loss_fits(session)] == [
        "squared_error",
        "huber",
        "absolute_error",
    ]
    far = edits.move_point(session, 9, 9, 30)
    wide = set_parameter(far, "huber", "delta", 1000.0)
    squared = fitted_under(far, "squared_error")
    assert fitted_under(wide, "huber").w == pytest.approx(squared.w)
    assert fitted_under(far, "huber").w < squared.w - 0.5
    half = set_parameter(far, "pinball", "tau", 0.5)
    assert fitted_under(half, "pinball") == fitted_under(far, "absolute_error")
    sharp = set_parameter(far, "smooth_l1", "beta", 0.0)
    assert fitted_under(sharp, "smooth_l1") == fitted_under(far, "absolute_error")
    assert fitted_under(far, "smooth_l1") == fitted_under(far, "huber")
    assert fitted_under(far, "log_cosh").exact
    assert fitted_under(far, "hinge") is None
    assert fitted_under(set_parameter(far, "pinball", "tau", 1.0), "pinball") is None


def test_a_line_that_is_taken_away_is_gone_even_if_its_loss_is_explained(session):
    session = select_loss(edits.show_fit(session, "huber", True), "huber")
    gone = edits.show_fit(session, "huber", False)
    assert "huber" not in {item.key for item in loss_fits(gone)}
    assert gone.selected != "huber"


@pytest.mark.parametrize("few", [[[2.0, 5.0]], [[2.0, 1.0], [2.0, 4.0], [2.0, 10.0]]])
def test_points_above_each_other_have_no_slope_and_say_so(session, few):
    for key in ("absolute_error", "huber", "log_cosh"):
        session = show_loss(session, key, True)
    session = edits.set_points(session, few)
    found = {concept.key: concept for concept in concepts_of(session)}
    for key in ("best_w", "best_b", "w_absolute_error", "b_huber"):
        assert found[key].value is None
        assert "All x are equal" in found[key].note
    solved = edits.solve(session)
    height = 2.0 * line(solved).w + line(solved).b
    assert height == pytest.approx(np.mean([y for _, y in few]))
    assert values(solved)["mse"] == pytest.approx(found["least_mse"].value)


def test_pulling_a_handle_turns_the_line_around_the_other(session):
    before = line(session).w * 2.0 + line(session).b
    pulled = line(edits.pull_line(session, 8.0, 7.0, 2.0))
    assert pulled.w * 8.0 + pulled.b == pytest.approx(7.0)
    assert pulled.w * 2.0 + pulled.b == pytest.approx(before)
    assert edits.pull_line(session, 2.0, 7.0, 2.0) == session


def test_points_come_move_and_go(session):
    added = edits.add_point(session, 3.0, -2.0)
    assert points(added)[-1] == [3.0, -2.0]
    assert points(edits.move_point(added, 10, 1.0, 1e300))[-1] == [1.0, 1e6]
    assert points(edits.remove_points(added, (10,))) == points(session)
    with pytest.raises(SessionError, match="at least one"):
        edits.remove_points(session, tuple(range(10)))
    many = edits.set_points(session, np.zeros((200, 2)))
    with pytest.raises(SessionError, match="201 points are too many"):
        edits.add_point(many, 0, 0)


@pytest.mark.parametrize("bad", [math.nan, math.inf, 1e300, -1e7])
def test_numbers_that_are_none_or_too_large_are_refused(session, bad):
    with pytest.raises(SessionError, match="out of range"):
        edits.set_points(session, [[0.0, bad]])
    with pytest.raises(SessionError, match="out of range"):
        edits.set_coefficients(session, bad * 1e4, 0.0)
    with pytest.raises(SessionError, match="σ"):
        edits.set_sigma(session, bad)


@pytest.mark.parametrize("text", ["0 1\n2 3", "0\t1\n2\t3\n", "[[0, 1], [2, 3]]", "0, 1\n2, 3"])
def test_points_are_pasted_as_two_columns(session, text):
    assert points(edits.paste_points(session, text)) == [[0.0, 1.0], [2.0, 3.0]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 2 3\n4 5 6", "3 columns"),
        ("1\n2\n3", "column"),
        ("0 1e300", "range|column"),
        ("x", "number"),
    ],
)
def test_what_are_no_points_is_refused(session, text, message):
    with pytest.raises((SessionError, DataError), match=message):
        edits.paste_points(session, text)


def test_the_table_changes_points(session):
    table = grid_of(session)
    view = line(session)
    x, y, on_line, residual, square = table.cells[3]
    assert [x, y] == points(session)[3]
    assert on_line == pytest.approx(view.w * x + view.b)
    assert residual == pytest.approx(y - on_line)
    assert square == pytest.approx(residual**2)
    assert points(table.set_cell(session, 3, "y", 9.0))[3] == [3.0, 9.0]
    longer = table.set_cells(session, 9, "x", ((1.0, 2.0), (3.0, 4.0)))
    assert points(longer)[9:] == [[1.0, 2.0], [3.0, 4.0]]
    assert len(points(table.add_row(session, 10))) == 11
    assert len(points(table.add_row(session, 0))) == 11
    assert points(table.remove_rows(session, (0,))) == points(session)[1:]
    for bad, where in (((("cat",),), "x"), (((1.0, 2.0),), "y"), (((1.0,), (2.0,)), "x")):
        with pytest.raises(SessionError):
            table.set_cells(session, 9, where, bad)


def test_files_keep_everything_and_refuse_what_does_not_fit(session):
    session = edits.set_line(session, squares=False, detail="slice", x_range=(0.0, 1.0))
    assert loads(dumps(session)) == session
    text = dumps(session).decode()
    for old, new in (
        ('"sigma": 1.0', '"sigma": 0'),
        ("[0.0, 1.0]", "[1.0, 0.0]"),
        ("[0.0, 1.2]", "[0.0, 1e300]"),
        ("[0.0, 1.2]", '[0.0, "inf"]'),
    ):
        assert old in text
        with pytest.raises(SessionError, match=r"session\.likelihood\.line"):
            loads(text.replace(old, new, 1).encode())


def test_an_outlier_outweighs_all_others_under_the_squared_error_alone():
    session = open_lesson("one-outlier")
    x, y = line(session).points.array.T
    assert sorted(y - x) == [-3, -2, -1, 0, 1, 2, 3, 20]
    assert outlier_share(session, "squared_error") == 20 / 32
    for key in ("absolute_error", "huber", "smooth_l1"):
        assert outlier_share(session, key) == 1 / 7
    assert fitted_under(session, "squared_error").w == pytest.approx(17 / 7)
    assert fitted_under(session, "absolute_error").w == pytest.approx(7 / 6)
    assert fitted_under(session, "huber").w == pytest.approx(19 / 18)
    wide = set_parameter(session, "huber", "delta", 20.0)
    squared = fitted_under(session, "squared_error")
    assert fitted_under(wide, "huber").w == pytest.approx(squared.w, abs=1e-12)


def test_nothing_pulls_on_a_line_through_all_points(session):
    session = edits.solve(edits.set_points(session, [[0, 1], [1, 2], [2, 3]]))
    shares = [c for c in concepts_of(session) if c.key == "share_squared_error"]
    assert shares[0].value is None or 0 <= shares[0].value <= 1


def test_the_lessons_of_the_coin_and_the_cats():
    cats = values(open_lesson("cat-likelihood"))
    assert cats["bce_sum"] == pytest.approx(4.897535206344254)
    assert cats["difference"] == 0.0
    coin = open_lesson("coin-underflow")
    assert coin.likelihood.bernoulli.outcomes.count("1") == 1008
    assert values(coin)["likelihood"] == 0.0
    assert values(coin)["lost_at"] == 1075
    assert values(coin)["log_likelihood"] == pytest.approx(-1386.29, abs=0.01)


@pytest.mark.parametrize("spread", [1e-3, 1e-50, 1e-99, 1e-101, 1e-170, 1e-300, 5e-324])
@pytest.mark.parametrize("detail", ["plane", "slice"])
def test_points_hardly_apart_are_fitted_or_count_as_one_x(spread, detail):
    points = [[spread, 1e6], [0.0, 0.0], [0.0, -1e6]]
    session = edits.set_line(edits.set_points(open_lesson("one-outlier"), points), detail=detail)
    figure = build(session)
    assert bool(figure.notes) == (spread < 1e-100)
    assert all(math.isfinite(panel.x.high) for panel in figure.panels)
    assert fitted_under(session, "huber").unique == (spread > 1e-100)
