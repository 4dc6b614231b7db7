"""The picture of mini-batches: the rows that were drawn, and the spread of their means."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec import structs

from lossexplorer.batch.statistics.minibatch import draw
from lossexplorer.figures.batch import batch_figure
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Bars, Line, Markers, Note, Rule
from lossexplorer.session.batch_edits import set_draw, set_second, swap_models
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.edits import set_temperature
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import LossChoice


def session_of(**fields):
    return set_draw(open_lesson("digits-minibatch"), **fields)


def items(figure, panel, kind):
    return {item.id: item for item in figure.panel(panel).items if isinstance(item, kind)}


def test_every_row_that_was_drawn_has_a_bar():
    session = session_of(size=10, seed=4)
    figure, result = build(session), batch_result(session)
    rows, loss = draw(500, 10, 4), result.models[0].columns.loss
    (bars,) = items(figure, "draw", Bars).values()
    np.testing.assert_array_equal(bars.height, loss[rows])
    assert [text for _, text in figure.panel("draw").x.ticks] == [str(row + 1) for row in rows]
    rules = items(figure, "draw", Rule)
    assert rules["batch"].position == pytest.approx(loss[rows].mean())
    assert rules["all"].position == result.models[0].summary.mean
    assert rules["batch"].dash != rules["all"].dash


def test_both_models_are_compared_on_the_same_rows():
    figure = build(session_of(seed=0))
    assert figure.notes[:2] == (
        "● softmax: mini-batch 0.4798, all rows 0.2678",
        "□ MLP: mini-batch 0.3428, all rows 0.2767",
    )
    other = build(swap_models(session_of(seed=0)))
    assert other.notes == figure.notes
    assert items(other, "draw", Bars)["drawn"].color == "curve:1"
    assert build(set_second(session_of(seed=0), None)).notes == ()


def test_a_large_mini_batch_is_a_line_from_the_largest_loss_down():
    session = session_of(size=400, seed=1)
    figure, loss = build(session), batch_result(session).models[0].columns.loss
    line = items(figure, "draw", Line)["drawn"]
    np.testing.assert_array_equal(line.y, np.sort(loss[draw(500, 400, 1)])[::-1])
    assert not items(figure, "draw", Bars)


def test_the_size_is_a_rule_that_can_be_dragged():
    figure = build(session_of(size=50))
    size = items(figure, "spread", Rule)["size"]
    assert size.draggable
    assert size.position == 50
    panel = figure.panel("spread")
    assert panel.x.scale == "log"
    assert panel.x.low < 1 < 500 < panel.x.high
    this = items(figure, "spread", Markers)["this"]
    assert this.x.tolist() == [50]
    assert this.y.tolist() == [items(figure, "draw", Rule)["batch"].position]


@pytest.mark.parametrize("replacement", [False, True])
def test_the_band_is_sigma_over_root_n(replacement):
    session = session_of(replacement=replacement)
    figure, loss = build(session), batch_result(session).models[0].columns.loss
    lines = items(figure, "spread", Line)
    n, above = lines["theory:1"].x, lines["theory:1"].y
    left = np.ones_like(n) if replacement else (500 - n) / 499
    sigma = loss.astype(float).std()
    np.testing.assert_allclose(above, loss.mean() + sigma * np.sqrt(left / n), rtol=1e-6)
    below = lines["theory:-1"].y
    np.testing.assert_allclose(above + below, 2 * loss.mean(), rtol=1e-6)
    observed = lines["observed:1"]
    assert observed.x.tolist() == [1, 2, 5, 10, 20, 50, 100, 200, 500]
    expected = np.interp(observed.x, n, above) - loss.mean()
    np.testing.assert_allclose(observed.y - loss.mean(), expected, atol=0.25 * sigma, rtol=0.2)
    sizes = items(figure, "spread", Markers)["means"].x
    assert set(sizes.tolist()) == set(observed.x.tolist())


def test_with_replacement_a_mini_batch_may_be_larger_than_the_batch():
    figure = build(session_of(size=5000, replacement=True))
    assert figure.panel("spread").x.high > 5000
    assert items(figure, "spread", Rule)["size"].position == 5000
    without = build(session_of(size=5000))
    assert len(items(without, "draw", Line)["drawn"].x) == 500


def test_dragging_the_size_leaves_the_spread_where_it_is():
    session = session_of(size=10)
    result = batch_result(session)
    first = items(batch_figure(session, result), "spread", Markers)["means"]
    assert items(batch_figure(session_of(size=90), result), "spread", Markers)["means"] is first
    other = items(batch_figure(session_of(seed=9), result), "spread", Markers)["means"]
    assert (other.y != first.y).any()
    warmer = build(set_temperature(session, 2.0))
    assert (items(warmer, "spread", Markers)["means"].y != first.y).any()


def test_rows_that_do_not_count_are_left_out():
    session = structs.replace(
        session_of(size=500),
        losses=(LossChoice("cross_entropy", parameters=(("ignore_index", 3),)),),
    )
    loss = batch_result(session).models[0].columns.loss
    counting = int(np.isfinite(loss).sum())
    assert 400 < counting < 500
    figure = build(session)
    assert len(items(figure, "draw", Line)["drawn"].x) == counting
    assert max(items(figure, "spread", Line)["observed:1"].x) == counting
    assert items(figure, "spread", Rule)["center"].position == pytest.approx(np.nanmean(loss))


def test_words_say_what_the_lines_are():
    figure = build(session_of(size=10))
    words = [note.text for note in items(figure, "spread", Note).values()]
    assert words == ["n = 10: ± 0.27", "dashed: ± σ/√n"]
    assert "400 mini-batches of each size" in figure.panel("spread").describe
