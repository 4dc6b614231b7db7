"""Whether a model is as often right as it is sure: confidence against accuracy."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.batch_models import Model
from lossexplorer.figures.class_panels import number
from lossexplorer.figures.figure import Axis, Bars, Item, Line, Markers, Note, Panel, floats
from lossexplorer.figures.remembered import once


def reliability_panel(models: tuple[Model, ...], *, column: int) -> Panel:
    """A mark for every bin that has rows, the diagonal, and what share of the rows it has."""
    summaries = tuple(model.result.summary for model in models)
    key = ("reliability", column, tuple((model.place, model.name) for model in models))
    return once(summaries, key, lambda: _panel(models, column))


def _panel(models: tuple[Model, ...], column: int) -> Panel:
    items: list[Item] = []
    errors: list[tuple[Model, float]] = []
    diagonal = floats([0.0, 1.0])
    for model in models:
        found = model.result.summary.reliability
        if found is None or not found.count.sum():
            continue
        full = found.count > 0
        bins = len(found.count)
        width = 0.8 / bins / len(models)
        middle = (np.arange(bins) + 0.5) / bins
        shift = (model.place - 0.5) * width if len(models) > 1 else 0.0
        items.append(
            Bars(
                f"share:{model.place}",
                floats(middle[full] + shift),
                floats(found.count[full] / found.count.sum()),
                width,
                "hairline",
                fill="solid" if model.filled else "outline",
                name=f"{model.name} share of rows".strip(),
            )
        )
        x, y = floats(found.confidence[full]), floats(found.accuracy[full])
        name = f"{model.name} accuracy".strip()
        items.append(Line(f"line:{model.place}", x, y, model.color, model.dash, name=name))
        items.append(
            Markers(
                f"accuracy:{model.place}",
                x,
                y,
                model.color,
                model.symbol,
                6.0,
                filled=model.filled,
            )
        )
        errors.append((model, found.error))
    label = "confidence"
    if errors:
        items.insert(0, Line("diagonal", diagonal, diagonal, "secondary", "dot"))
        describe = "Accuracy against confidence; expected calibration error: "
        describe += ", ".join(f"{m.said}{number(error, 3)}" for m, error in errors)
        if len(models) == 1:  # two have theirs below the plots: there is no room among the marks
            label = f"confidence (ECE {number(errors[0][1], 3)})"
    else:
        describe = "no probabilities of classes: nothing to be sure with"
        items.append(Note("reason", 0.5, 0.5, describe, anchor=(0.5, 0.5)))
    return Panel(
        "reliability",
        Axis(label, -0.02, 1.02, zero_line=False),
        Axis("accuracy", -0.02, 1.04),
        tuple(items),
        column=column,
        describe=describe,
    )
