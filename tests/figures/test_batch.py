"""Pictures of a batch: what is drawn of the rows, of one model and of two, and what is said."""

from __future__ import annotations

import gc
import json
import weakref
from dataclasses import replace

import numpy as np
import pytest
from msgspec import structs

from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.export import render
from lossexplorer.figures import batch_scatter
from lossexplorer.figures.batch import batch_figure, row_in_scatter
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Bars, Image, Line, Markers, Note, Rule
from lossexplorer.session.batch_edits import set_batch_view, set_second, swap_models
from lossexplorer.session.batch_jobs import jobs
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.edits import set_row, set_temperature
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data, LossChoice, blank


def samples(**view):
    """The 500 digits under two models."""
    return set_batch_view(open_lesson("digits-minibatch"), detail="samples", **view)


def alone(session):
    return set_second(session, None)


def of(probabilities, labels, kind="index"):
    """A session of a few rows of probabilities."""
    p = np.asarray(probabilities, dtype=float)
    rows = np.eye(p.shape[1])[labels] if kind == "index" else np.asarray(labels, dtype=float)
    return structs.replace(
        blank(p.shape[1]),
        data=Data(Matrix(p), Matrix(rows), label_kind=kind),
        losses=(LossChoice("cross_entropy"),),
        workspace="batch",
    )


def items(figure, panel, kind):
    return {item.id: item for item in figure.panel(panel).items if isinstance(item, kind)}


def said(figure, panel):
    return [note.text for note in items(figure, panel, Note).values()]


def test_one_model_has_three_panels_and_two_have_four():
    names = [panel.id for panel in build(samples()).panels]
    assert names == ["histogram", "classes", "reliability", "scatter"]
    assert [panel.id for panel in build(alone(samples())).panels] == names[:3]
    for panel in build(samples()).panels:
        assert panel.describe


@pytest.mark.parametrize("log_loss", [False, True])
@pytest.mark.parametrize("log_count", [False, True])
def test_the_histogram_holds_every_row(log_loss, log_count):
    session = samples(log_loss=log_loss, log_count=log_count)
    figure, result = build(session), batch_result(session)
    bars = items(figure, "histogram", Bars)
    panel = figure.panel("histogram")
    assert [item.height.sum() for item in bars.values()] == [500, 500]
    assert panel.y.scale == ("log" if log_count else "linear")
    assert panel.x.decades is log_loss
    for item, model in zip(bars.values(), result.models, strict=True):
        assert item.base == (0.5 if log_count else 0.0)
        assert (item.x >= panel.x.low).all()
        assert (item.x <= panel.x.high).all()
        loss = model.columns.loss.astype(float)
        step = bars["count:0"].width
        around = np.log10(loss) if log_loss else loss
        for x, count in zip(item.x, item.height, strict=True):
            near = np.abs(around - x)
            assert (near < 0.4 * step).sum() <= count <= (near < 0.6 * step).sum()


def test_rules_stand_at_the_means_and_at_the_row_that_is_looked_at():
    session = set_row(samples(), 363)
    figure, result = build(session), batch_result(session)
    rules = items(figure, "histogram", Rule)
    assert [rules[f"mean:{k}"].position for k in (0, 1)] == [m.summary.mean for m in result.models]
    assert rules["row"].position == pytest.approx(result.models[0].columns.loss[363])
    assert said(figure, "histogram") == ["● mean 0.2678", "□ mean 0.2767", "row 364: 8.087"]
    one = build(alone(session))
    assert items(one, "histogram", Rule)["median"].position == pytest.approx(
        np.median(result.models[0].columns.loss)
    )
    log = build(set_batch_view(session, log_loss=True))
    assert items(log, "histogram", Rule)["row"].position == pytest.approx(
        np.log10(8.0873), abs=1e-4
    )


def test_a_loss_of_0_has_a_place_on_a_logarithmic_axis():
    session = set_batch_view(of([[1.0, 0.0], [0.5, 0.5], [0.001, 0.999]], [0, 0, 0]), log_loss=True)
    panel = build(session).panel("histogram")
    place, text = panel.x.ticks[0]
    (bars,) = (item for item in panel.items if isinstance(item, Bars))
    assert text == "0"
    assert bars.height[bars.x == place] == 1
    assert bars.height.sum() == 3
    assert (bars.x[bars.x != place] > place + bars.width / 2).all()


def test_every_label_has_a_bar_with_the_mean_of_its_rows():
    session = samples()
    bars = items(build(session), "classes", Bars)
    labels = session.data.labels.array.argmax(axis=1)
    for item, model in zip(bars.values(), batch_result(session).models, strict=True):
        means = [model.columns.loss[labels == k].mean() for k in range(10)]
        assert item.height == pytest.approx(means)
    assert bars["class:0"].fill != bars["class:1"].fill
    (one,) = items(build(alone(session)), "classes", Bars).values()
    assert [int(text) for text in one.texts] == np.bincount(labels).tolist()


def test_of_many_labels_the_worst_are_drawn_and_that_is_said():
    rng = np.random.default_rng(0)
    p, labels = rng.dirichlet(np.ones(40), 400), np.arange(400) % 40
    session = of(p, labels)
    figure, result = build(session), batch_result(session)
    (bars,) = items(figure, "classes", Bars).values()
    worst = np.sort(result.models[0].summary.by_class.loss)[-30:]
    assert np.sort(bars.height) == pytest.approx(worst)
    assert any("30 labels" in note for note in figure.notes)
    names = [text for _, text in figure.panel("classes").x.ticks]
    assert names == sorted(names, key=int)


def test_a_label_with_an_infinite_mean_says_so():
    figure = build(of([[1.0, 0.0], [0.5, 0.5], [0.4, 0.6]], [1, 0, 0]))
    (bars,) = items(figure, "classes", Bars).values()
    assert bars.texts[1] == "∞"
    assert bars.height[1] == 0
    assert any("1 rows are infinite or NaN" in note for note in figure.notes)


def test_reliability_leaves_empty_bins_out():
    session = alone(samples())
    figure = build(session)
    found = batch_result(session).models[0].summary.reliability
    marks = items(figure, "reliability", Markers)["accuracy:0"]
    share = items(figure, "reliability", Bars)["share:0"]
    full = found.count > 0
    assert 0 < full.sum() < len(full)
    assert marks.y == pytest.approx(found.accuracy[full])
    assert marks.x == pytest.approx(found.confidence[full])
    assert share.height == pytest.approx(found.count[full] / 500)
    assert figure.panel("reliability").x.label == f"confidence (ECE {found.error:.3g})"
    assert build(samples()).notes[0].startswith(f"● softmax: ECE {found.error:.3g}   □ MLP: ECE ")
    diagonal = items(figure, "reliability", Line)["diagonal"]
    assert diagonal.x.tolist() == diagonal.y.tolist() == [0, 1]


def test_loss_against_loss_has_a_point_a_row():
    session = set_row(samples(), 363)
    figure, result = build(session), batch_result(session)
    marks = items(figure, "scatter", Markers)
    assert marks["rows"].x == pytest.approx(result.models[0].columns.loss.astype(float))
    assert marks["rows"].y == pytest.approx(result.models[1].columns.loss.astype(float))
    assert marks["row"].x == pytest.approx([result.models[0].columns.loss[363]])
    panel = figure.panel("scatter")
    assert "on 31 rows, MLP on 469" in panel.describe
    assert panel.y.label == "loss of MLP"
    assert panel.x.label == "loss of softmax"


@pytest.mark.parametrize("log", [False, True])
def test_of_many_rows_cells_are_counted(log, monkeypatch):
    monkeypatch.setattr(batch_scatter, "MOST_POINTS", 100)
    figure = build(samples(log_loss=log))
    image = items(figure, "scatter", Image)["cells"]
    assert np.round(10**image.values - 1).sum() == 500
    panel = figure.panel("scatter")
    assert panel.x.low <= image.x0 < image.x1 <= panel.x.high
    assert panel.x.decades is log


@pytest.mark.parametrize("log", [False, True])
def test_a_click_finds_the_nearest_row(log):
    session = samples(log_loss=log)
    figure, result = build(session), batch_result(session)
    points = items(figure, "scatter", Markers)["rows"]
    assert row_in_scatter(session, result, points.x[363], points.y[363]) == 363
    assert row_in_scatter(session, result, 1e6, 1e6) is None
    assert row_in_scatter(session, replace(result, models=result.models[:1]), 0.0, 0.0) is None


def test_colours_and_order_stay_when_the_models_are_swapped():
    session = set_row(samples(), 363)
    plain, swapped = build(session), build(swap_models(session))
    for panel, kind in (("histogram", Bars), ("classes", Bars), ("reliability", Markers)):
        before, after = items(plain, panel, kind), items(swapped, panel, kind)
        assert list(before) == list(after)
        for key, item in before.items():
            assert item.color == after[key].color
            np.testing.assert_array_equal(item.x, after[key].x)
    assert said(swapped, "histogram")[-1] == "row 364: 9.396"


def test_what_has_not_changed_is_the_same_object_again():
    session = samples()
    result = batch_result(session)
    first = batch_figure(session, result)
    other = batch_figure(set_row(session, 3), result)
    assert first.panel("classes") is other.panel("classes")
    assert first.panel("reliability") is other.panel("reliability")
    for panel, kind in (("histogram", Bars), ("scatter", Markers)):
        before, after = items(first, panel, kind), items(other, panel, kind)
        key = next(iter(before))
        assert before[key] is after[key]


def test_results_are_not_kept_alive_by_their_pictures():
    session = samples()
    result = batch_result(session)
    batch_figure(session, result)
    alive = [weakref.ref(x) for m in result.models for x in (m.columns, m.summary)]
    del result
    gc.collect()
    assert [ref() for ref in alive] == [None] * 4


def test_a_part_of_the_rows_is_drawn_and_said():
    session = samples()
    (job, _) = jobs(session)
    rows = (
        ArrayRows(job.samples.predictions.read(0, 200)),
        ArrayRows(job.samples.labels.read(0, 200)),
    )
    first = replace(job.samples, predictions=rows[0], labels=rows[1])
    part = run(replace(job, samples=first), columns=True)
    result = batch_result(session)
    model = replace(result.models[0], summary=part.summary, columns=part.columns)
    partial = replace(result, models=(model,), done=200, rows=100_000)
    for detail in ("samples", "temperature", "minibatch"):
        figure = batch_figure(set_batch_view(session, detail=detail), partial)
        assert figure.panels
        assert "first 200 of 100,000 rows" in figure.notes
    assert [panel.id for panel in figure.panels] == ["draw"]  # the spread needs all rows


def test_models_of_which_one_is_ahead_of_the_other_are_drawn():
    session = samples(log_loss=True)
    result = batch_result(session)
    behind = result.models[1]
    columns = replace(
        behind.columns,
        **{n: getattr(behind.columns, n)[:100] for n in ("loss", "predicted", "margin", "label")},
        gradient=None,
    )
    result = replace(result, models=(result.models[0], replace(behind, columns=columns)), done=100)
    figure = batch_figure(set_row(session, 363), result)
    marks = items(figure, "scatter", Markers)
    assert len(marks["rows"].x) == 100
    assert "row" not in marks


@pytest.mark.parametrize("detail", ["samples", "temperature", "minibatch"])
def test_where_there_is_nothing_to_plot_the_reason_stands_there(detail):
    session = set_batch_view(samples(), detail=detail)
    result = batch_result(session)

    def words(result, session=session):
        figure = batch_figure(session, result)
        assert [panel.id for panel in figure.panels] == ["message"]
        assert render(figure, style=structs.replace(session.style, dpi=40), format="png")
        return said(figure, "message")

    assert words(replace(result, problem="it needs other inputs")) == [
        "Cross-entropy: it needs other inputs"
    ]
    assert words(replace(result, models=(), done=0)) == ["No row is done yet."]
    every = structs.replace(
        session, losses=(LossChoice("cross_entropy", parameters=(("ignore_index", 1),)),)
    )
    ones = of([[0.5, 0.5]], [1])
    ones = structs.replace(ones, losses=every.losses, batch=session.batch)
    if detail != "temperature":
        assert words(batch_result(ones), ones) == ["Cross-entropy: every row is ignored."]
        infinite = structs.replace(of([[1.0, 0.0]], [1]), batch=session.batch)
        assert "infinite" in words(batch_result(infinite), infinite)[0]


def test_a_filter_is_said_and_leaves_the_plots_alone():
    session = samples()
    wrong = set_batch_view(session, wrong_only=True)
    none = set_batch_view(session, above=1e9)
    assert any("keeps 36 rows; the plots show all" in note for note in build(wrong).notes)
    assert any("keeps no rows" in note for note in build(none).notes)
    assert not any("filter" in note for note in build(session).notes)
    assert items(build(none), "histogram", Bars)["count:0"].height.sum() == 500


def test_one_score_has_the_labels_0_and_1():
    data = Data(
        Matrix([[2.0], [-1.0], [0.5], [-3.0]]),
        Matrix([[1], [0], [0], [0]]),
        prediction_kind="logits",
    )
    session = structs.replace(
        blank(), data=data, selected="binary_cross_entropy", workspace="batch"
    )
    figure = build(session)
    assert [text for _, text in figure.panel("classes").x.ticks] == ["0", "1"]
    assert figure.panel("reliability").items


def test_regression_targets_name_no_class():
    session = of([[0.2, 0.8], [0.5, 0.5]], [[0.3, 0.7], [0.5, 0.5]], kind="soft")
    session = structs.replace(session, selected="squared_error")
    figure = build(session)
    assert figure.panel("histogram").items
    assert figure.panel("classes").describe


@pytest.mark.parametrize("detail", ["samples", "temperature", "minibatch"])
def test_every_picture_can_be_exported(detail):
    session = set_batch_view(samples(log_loss=True), detail=detail)
    figure = build(session)
    table = render(figure, style=session.style, format="csv").decode()
    document = json.loads(render(figure, style=session.style, format="json"))
    assert document["panels"]
    assert len(table.splitlines()) > 10
    if detail == "samples":
        assert "log10 of loss (nats)" in table.splitlines()[0]
        assert document["panels"][0]["x"]["scale"] == "log10"
    for kind in ("png", "svg"):
        assert render(figure, style=structs.replace(session.style, dpi=60), format=kind)


def test_temperature_curves_have_their_minimum_marked():
    session = set_batch_view(samples(), detail="temperature")
    figure, result = build(session), batch_result(session)
    marks = items(figure, "temperature", Markers)
    for place, model in enumerate(result.models):
        best = model.best
        assert marks[f"best:{place}"].x.tolist() == [best.temperature]
        line = items(figure, "temperature", Line)[f"curve:{place}"]
        assert line.y.min() == best.loss
        assert line.x[line.y.argmin()] == best.temperature
    rule = items(figure, "temperature", Rule)["temperature"]
    assert rule.draggable
    assert rule.position == 1
    panel = figure.panel("temperature")
    assert panel.x.scale == "log"
    assert panel.x.low < 1 < panel.x.high
    assert [panel.id for panel in figure.panels] == ["temperature", "reliability"]
    assert said(figure, "temperature") == ["T = 1"]
    first, second = figure.notes[0].split("   ")
    assert first.startswith("● softmax: best T 1.092, cross-entropy 0.2661, ECE ")
    assert second.startswith("□ MLP: best T 1.474, cross-entropy 0.2453, ECE ")
    assert build(alone(session)).notes == ("best T 1.092, cross-entropy 0.2661",)
    moved = set_temperature(session, 15.0)
    panel = build(moved).panel("temperature")
    assert panel.x.low < 15 < panel.x.high


def test_minima_at_the_ends_are_said_in_words():
    session = set_batch_view(samples(), detail="temperature")
    result = batch_result(session)
    for temperature, words in ((0.0, "every row is right"), (np.inf, "T → ∞")):
        best = replace(result.models[0].best, temperature=temperature)
        models = (replace(result.models[0], best=best), result.models[1])
        figure = batch_figure(session, replace(result, models=models))
        assert words in figure.notes[0]
        assert "best:0" not in items(figure, "temperature", Markers)
        assert render(figure, style=structs.replace(session.style, dpi=40), format="png")


def test_a_sampled_or_missing_curve_is_said():
    session = set_batch_view(samples(), detail="temperature")
    result = batch_result(session)
    sampled = replace(result.models[0], best=replace(result.models[0].best, sampled=200_000))
    missing = replace(result.models[1], best=None)
    figure = batch_figure(session, replace(result, models=(sampled, missing)))
    assert any("200,000 sampled rows" in note for note in figure.notes)
    assert any("follows when all rows are done" in note for note in figure.notes)
    assert list(items(figure, "temperature", Markers)) == ["best:0"]


def test_probabilities_have_no_temperature():
    session = set_batch_view(of([[0.2, 0.8]], [1]), detail="temperature")
    (words,) = said(build(session), "message")
    assert words == "A temperature divides logits, and these are probabilities."


def test_the_mean_over_rows_is_no_weighted_mean_and_is_called_so():
    session = set_batch_view(open_lesson("imbalance"), detail="samples")
    assert said(build(session), "histogram")[0] == "● mean over rows 0.3335"
    even = structs.replace(session, data=structs.replace(session.data, class_weights=None))
    assert said(build(even), "histogram")[0] == "● mean 0.3767"


def test_a_long_name_is_shortened_on_an_axis_and_whole_in_the_notes():
    session = samples()
    name = "a transformer of some size"
    session = structs.replace(session, data=structs.replace(session.data, model=name))
    figure = build(session)
    assert figure.panel("scatter").x.label == "loss of a transformer…"
    assert figure.notes[0].startswith(f"● {name}: ECE ")
