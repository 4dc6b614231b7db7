"""The mean loss of the rows of each label."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.batch_models import Model
from lossexplorer.figures.class_panels import number
from lossexplorer.figures.figure import Axis, Bars, Item, Note, Panel, floats
from lossexplorer.figures.ranges import around
from lossexplorer.figures.remembered import once
from lossexplorer.session.session import Data

MOST = 30
"""Of more labels than this the worst are drawn."""


def classes_panel(models: tuple[Model, ...], data: Data, unit: str, *, column: int) -> Panel:
    """One bar a label and model; how many rows have the label stands over it."""
    summaries = tuple(model.result.summary for model in models)
    names = tuple(name_of(data, label) for label in range(max(data.classes, 2)))
    key = ("classes", unit, names, tuple((m.place, m.name, m.looked_at) for m in models))
    return once(summaries, key, lambda: _panel(models, names, unit, column))


def name_of(data: Data, label: int) -> str:
    """What a label is called on an axis; a single score has the labels 0 and 1."""
    named = data.classes > 1 and data.class_names
    return data.class_name(label) if named else str(label)


def _panel(models: tuple[Model, ...], names: tuple[str, ...], unit: str, column: int) -> Panel:
    sums = [model.result.summary.by_class for model in models]
    leading = next(s for s, model in zip(sums, models, strict=True) if model.looked_at)
    if leading is None:
        axis = Axis("", 0.0, 1.0, ticks=((0.0, ""),), zero_line=False, grid=False)
        note = Note("reason", 0.5, 0.5, "these labels name no class", anchor=(0.5, 0.5))
        return Panel("classes", axis, axis, (note,), column=column, zoomable=False)
    labels = _drawn(leading.count, leading.loss)
    width = 0.8 / len(models)
    items: list[Item] = []
    everything = []
    for index, (model, found) in enumerate(zip(models, sums, strict=True)):
        if found is None:
            continue
        loss = found.loss[labels]
        finite = np.where(np.isfinite(loss), loss, 0.0)
        everything.append(finite)
        items.append(
            Bars(
                f"class:{model.place}",
                floats(np.arange(len(labels)) + (index - (len(models) - 1) / 2) * width),
                floats(finite),
                0.92 * width,
                model.color,
                fill=model.fill,
                texts=_texts(loss, leading.count[labels], alone=len(models) == 1),
                name=f"{model.name} mean loss".strip(),
            )
        )
    low, high = around(np.concatenate(everything))
    ticks = tuple((float(k), names[label]) for k, label in enumerate(labels.tolist()))
    worst = int(labels[np.nan_to_num(leading.loss[labels], nan=-np.inf).argmax()])
    return Panel(
        "classes",
        Axis("label", -0.6, len(labels) - 0.4, ticks=ticks, zero_line=False, grid=False),
        Axis("mean loss", low if low < -0.1 * high else 0.0, high, unit=unit),
        tuple(items),
        column=column,
        zoomable=False,
        describe=(
            f"Mean loss of the rows of each of {len(labels)} labels; highest: {names[worst]} "
            f"with {number(float(leading.loss[worst]), 4)} over {int(leading.count[worst])} rows"
        ),
    )


def _drawn(count: np.ndarray, loss: np.ndarray) -> np.ndarray:
    """Which labels are drawn: all, or those with rows and the largest means, in their order."""
    present = np.flatnonzero(count)
    if len(present) <= MOST:
        return np.arange(len(count)) if len(count) <= MOST else present
    worst = present[np.argsort(-loss[present], kind="stable")[:MOST]]
    return np.sort(worst)


def _texts(loss: np.ndarray, count: np.ndarray, *, alone: bool) -> tuple[str, ...]:
    """Over each bar how many rows it stands for, and ∞ where it would reach there."""
    return tuple(
        number(float(x), 1) if np.isinf(x) else f"{int(n)}" if alone and n else ""
        for x, n in zip(loss, count, strict=True)
    )
