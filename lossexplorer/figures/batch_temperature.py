"""The mean cross-entropy of a batch against the temperature its logits are divided by."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.batch.passes.result import BestTemperature
from lossexplorer.figures.batch_models import Model
from lossexplorer.figures.class_panels import number
from lossexplorer.figures.figure import Axis, Item, Line, Markers, Note, Panel, Rule, floats
from lossexplorer.figures.remembered import once

_RISE = 4.0  # times as far above the minimum as T = 1 is, the top of the axis
_LEAST_RISE = 0.4  # of the minimum
_AIR = 0.08


def temperature_panel(models: tuple[Model, ...], temperature: float, *, column: int) -> Panel:
    """A curve and its minimum for each model, and the temperature in force as a rule."""
    bests = [model.result.best for model in models if model.result.best is not None]
    items = [item for model in models for item in _curve(model)]
    y = _losses(bests, temperature)
    x = _temperatures(bests, temperature, y.high)
    rule = Rule("temperature", "vertical", temperature, "accent", draggable=True)
    left = temperature > math.sqrt(x.low * x.high)
    said = f"T = {number(temperature, 4)}"
    note = Note("reading", temperature, y.high, said, "accent", (1.0 if left else 0.0, 1.0))
    return Panel(
        "temperature",
        x,
        y,
        (*items, rule, note),
        column=column,
        describe="Mean cross-entropy against temperature; "
        + "; ".join((said, *(m.said + best_words(m) for m in models if m.result.best))),
    )


def _curve(model: Model) -> tuple[Item, ...]:
    best = model.result.best
    if best is None:
        return ()
    key = ("curve", model.place, model.name, model.looked_at)
    return once((best,), key, lambda: _curve_of(model, best))


def _curve_of(model: Model, best: BestTemperature) -> tuple[Item, ...]:
    grid, losses = np.array(best.grid), np.array(best.losses)
    inside = grid[0] <= best.temperature <= grid[-1]
    if inside:  # the curve goes through its minimum
        place = int(np.searchsorted(grid, best.temperature))
        grid = np.insert(grid, place, best.temperature)
        losses = np.insert(losses, place, best.loss)
    line = Line(
        f"curve:{model.place}",
        floats(grid),
        floats(losses),
        model.color,
        model.dash,
        name=model.name or "mean cross-entropy",
        emphasis=model.looked_at,
    )
    if not inside:
        return (line,)
    return (
        line,
        Markers(
            f"best:{model.place}",
            floats([best.temperature]),
            floats([best.loss]),
            model.color,
            model.symbol,
            10.0,
            filled=model.filled,
            name=f"{model.name} best".strip(),
        ),
    )


def _losses(bests: list[BestTemperature], temperature: float) -> Axis:
    """From below the lowest minimum to well above what is lost at T = 1."""
    label, unit = "mean cross-entropy", "nats"
    if not bests:
        return Axis(label, 0.0, 1.0, unit=unit)
    lowest = min(best.loss for best in bests)
    highest = max(
        max(
            best.loss + max(_RISE * (best.at_one - best.loss), _LEAST_RISE * best.loss),
            at(best, temperature),
        )
        for best in bests
    )
    if not highest > lowest:
        highest = max(max(best.losses) for best in bests) or 1.0
    air = _AIR * (highest - lowest)
    return Axis(label, lowest - air, highest + air, unit=unit, zero_line=False)


def _temperatures(bests: list[BestTemperature], temperature: float, top: float) -> Axis:
    """The temperatures whose losses are in view, 1 and the one in force among them."""
    seen = [0.5, 2.0, temperature]
    for best in bests:
        grid, losses = np.array(best.grid), np.array(best.losses)
        seen += grid[losses <= top].tolist()
        if 0 < best.temperature < math.inf:
            seen.append(best.temperature)
    return Axis(
        "temperature T", min(seen) / 1.15, max(seen) * 1.15, symbol="T", scale="log", grid=True
    )


def at(best: BestTemperature, temperature: float) -> float:
    """The mean cross-entropy at a temperature, between those that were computed."""
    return float(np.interp(math.log(temperature), np.log(best.grid), best.losses))


def best_words(model: Model) -> str:
    """The best temperature of a model and its loss, or why there is none; "" if not known."""
    best = model.result.best
    if best is None:
        return ""
    if best.temperature == 0:
        return "every row is right: the smaller T, the better"
    if math.isinf(best.temperature):
        return "an even distribution is better: T → ∞"
    return f"best T {number(best.temperature, 4)}, cross-entropy {number(best.loss, 4)}"
