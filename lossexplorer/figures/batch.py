"""The Batch workspace: many rows of one model or two, summed up in pictures."""

from __future__ import annotations

from collections.abc import Iterator

from lossexplorer.batch.calibration.temperature import untempered
from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.figures.batch_classes import MOST as MOST_LABELS
from lossexplorer.figures.batch_classes import classes_panel
from lossexplorer.figures.batch_histogram import histogram_panel
from lossexplorer.figures.batch_minibatch import draw_panel, drawn_rows, means, spread_panel
from lossexplorer.figures.batch_models import Model, models_of
from lossexplorer.figures.batch_reliability import reliability_panel
from lossexplorer.figures.batch_scatter import MOST_COUNTED, row_at, scatter_panel
from lossexplorer.figures.batch_temperature import best_words, temperature_panel
from lossexplorer.figures.class_panels import number
from lossexplorer.figures.figure import Axis, Figure, Note, Panel
from lossexplorer.losses import get
from lossexplorer.session.batch_edits import opened_row
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of


def batch_figure(session: Session, result: BatchResult) -> Figure:
    """The plots of the detail that is shown; a message where there is nothing to plot."""
    models = models_of(result, several=session.data.second is not None)
    words = _nothing_to_plot(session, result, models)
    if words:
        return _message(session, words)
    detail = session.batch.detail
    if detail == "temperature":
        panels, weights = _temperature(session, models)
    elif detail == "minibatch":
        panels, weights = _minibatch(session, models, complete=result.complete)
    else:
        panels, weights = _samples(session, models)
    return Figure(
        panels,
        column_weights=weights,
        title=session.title,
        notes=tuple(_notes(session, result, models)),
    )


def row_in_scatter(session: Session, result: BatchResult, x: float, y: float) -> int | None:
    """The row that is drawn nearest to a place of the panel "scatter"; None if none is near."""
    models = models_of(result, several=True)
    if len(models) < 2 or not result.done:
        return None
    return row_at(models, session.batch.log_loss, x, y)


def _nothing_to_plot(session: Session, result: BatchResult, models: tuple[Model, ...]) -> str:
    """Why there is no plot, or ""."""
    title = get(session.selected).title
    if result.problem:
        return f"{title}: {result.problem}"
    if not models or not result.done:
        return "No row is done yet."
    if not any(model.result.summary.kept for model in models):
        return f"{title}: every row is ignored."
    if session.batch.detail == "temperature" and all(_without(session, m) for m in models):
        return f"{_without(session, models[0])}.".capitalize()
    if all(m.result.summary.kept == m.result.summary.nonfinite for m in models):
        return f"{title} is infinite or no number on every row."
    return ""


def _message(session: Session, words: str) -> Figure:
    axis = Axis("", 0.0, 1.0, ticks=((0.0, ""),), zero_line=False, grid=False)
    note = Note("nothing", 0.5, 0.5, words, anchor=(0.5, 0.5), size="normal")
    panel = Panel("message", axis, axis, (note,), zoomable=False, describe=words)
    return Figure((panel,), title=session.title)


def _without(session: Session, model: Model) -> str:
    """Why a model has no temperature, or ""."""
    data = session.data
    kind = data.prediction_kind
    if not model.looked_at and data.second is not None:
        kind = data.second.prediction_kind
    return untempered(kind, data.classes)


Panels = tuple[tuple[Panel, ...], tuple[float, ...]]


def _samples(session: Session, models: tuple[Model, ...]) -> Panels:
    view, unit, row = session.batch, _unit(session), _row(session)
    panels = [
        histogram_panel(
            models, unit, log_loss=view.log_loss, log_count=view.log_count, row=row, column=0
        ),
        classes_panel(models, session.data, unit, column=1),
        reliability_panel(models, column=2),
    ]
    if len(models) > 1:
        panels.append(scatter_panel(models, log=view.log_loss, row=row, column=3))
    return tuple(panels), (1.1, 1.25, 1.0, 0.95)[: len(panels)]


def _temperature(session: Session, models: tuple[Model, ...]) -> Panels:
    at = session.vector.temperature
    return (
        temperature_panel(models, at, column=0),
        reliability_panel(models, column=1),
    ), (1.4, 1.0)


def _minibatch(session: Session, models: tuple[Model, ...], *, complete: bool) -> Panels:
    model = next(model for model in models if model.looked_at)
    how, unit = session.batch.draw, _unit(session)
    rows = drawn_rows(model, how)
    panels = [draw_panel(model, rows, unit, column=0)]
    if complete:
        panels.append(spread_panel(model, how, means(model, rows)[0], unit, column=1))
    return tuple(panels), (1.15, 1.0)[: len(panels)]


def _unit(session: Session) -> str:
    return unit_of(session.choice(session.selected))


def _row(session: Session) -> tuple[int, str]:
    """Number and name of the row that is looked at."""
    row = opened_row(session)[0]
    if session.large is not None:
        return row, f"row {row + 1}"
    return row, session.data.row_name(row)


def _notes(session: Session, result: BatchResult, models: tuple[Model, ...]) -> Iterator[str]:
    """What the plots can't say by themselves."""
    view = session.batch
    if len(models) > 1:
        yield from _about_models(session, models)
    if not result.complete:
        yield f"first {result.done:,} of {result.rows:,} rows"
        if view.detail == "minibatch":
            yield "the spread of mini-batches follows when all rows are done"
    if view.detail == "temperature":
        yield from _about_temperatures(session, models)
    for model in models:
        summary = model.result.summary
        if summary.nonfinite:
            yield (
                f"{model.said}{summary.nonfinite:,} rows are infinite or NaN and not drawn, "
                f"the first is row {summary.odd[0] + 1:,}"
            )
        if summary.kept < summary.count:
            yield f"{model.said}{summary.count - summary.kept:,} rows are ignored"
    if view.detail == "samples":
        yield from _about_samples(session, result, models)


def _about_models(session: Session, models: tuple[Model, ...]) -> Iterator[str]:
    """Which marker is whose and, of a mini-batch, what it says of both."""
    if session.batch.detail != "minibatch":
        yield "   ".join(_about_model(session, model) for model in models)
        return
    looked_at = next(model for model in models if model.looked_at)
    rows = drawn_rows(looked_at, session.batch.draw)
    for model in models:
        own, every = (number(mean, 4) for mean in means(model, rows))
        yield f"{model.said}mini-batch {own}, all rows {every}"


def _about_model(session: Session, model: Model) -> str:
    """A model's marker and name, and the numbers there is no room for in the plots."""
    numbers = [best_words(model)] if session.batch.detail == "temperature" else []
    bins = model.result.summary.reliability
    if bins is not None and bins.count.any():
        numbers.append(f"ECE {number(bins.error, 3)}")
    words = ", ".join(filter(None, numbers))
    return model.said + words if words else model.sign + model.name


def _about_temperatures(session: Session, models: tuple[Model, ...]) -> Iterator[str]:
    for model in models:
        best = model.result.best
        if reason := _without(session, model):
            yield model.said + reason
            continue
        if best is None:
            yield f"{model.said}the curve follows when all rows are done"
            continue
        if model.alone:
            yield best_words(model)
        if best.sampled:
            yield f"{model.said}curve of {best.sampled:,} sampled rows, minimum of all"


def _about_samples(
    session: Session, result: BatchResult, models: tuple[Model, ...]
) -> Iterator[str]:
    labels = models[0].result.summary.by_class
    if labels is not None and (labels.count > 0).sum() > MOST_LABELS:
        yield f"the {MOST_LABELS} labels with the largest mean loss"
    if len(models) > 1 and result.done > MOST_COUNTED:
        yield f"loss against loss: every {-(-result.done // MOST_COUNTED)}th row"
    view = session.batch
    filtered = view.wrong_only or view.search or view.label is not None or view.above is not None
    if filtered and result.complete:
        found = len(result.order) if result.found is None else result.found
        yield f"the filter keeps {f'{found:,}' if found else 'no'} rows; the plots show all"
