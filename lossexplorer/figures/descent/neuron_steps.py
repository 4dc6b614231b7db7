"""Output, loss and gradient of a unit against the steps of its descents."""

from __future__ import annotations

from typing import Literal

from lossexplorer.figures.descent.neuron_lines import (
    Walks,
    series,
    step_line,
    step_marks,
    step_range,
)
from lossexplorer.figures.figure import Axis, Item, Panel, Rule
from lossexplorer.figures.probe_marks import short
from lossexplorer.losses import get
from lossexplorer.session.descent.neuron_state import at_step
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of

_AIR = 0.015  # of the steps, so that the rule can be seen at both ends


def steps_panels(session: Session, walks: Walks) -> tuple[Panel, ...]:
    """Three panels above each other with one step in all of them."""
    return tuple(
        step_panel(session, walks, part, row=row, column=0)
        for row, part in enumerate(("output", "loss", "gradient"))
    )


def step_panel(session: Session, walks: Walks, part: str, *, row: int, column: int) -> Panel:
    """One part against the steps, with the rule of the present step."""
    view = session.descent.neuron
    y = _axis(session, walks, part)
    items: list[Item] = []
    if part == "output" and view.unit == "sigmoid" and len(view.points) == 1:
        label = view.points[0].label
        items.append(Rule("target", "horizontal", label, "secondary", "dot"))
    if part == "output":
        items.append(Rule("half", "horizontal", 0.5, "hairline"))
    items += [
        step_line(view, choice, walk, part, selected=choice.key == session.selected)
        for choice, walk in walks
    ]
    items.append(Rule("step", "vertical", view.step, "accent", draggable=True))
    items += step_marks(view, walks, part, y.low, y.high)
    return Panel(
        part,
        step_axis(view),
        y,
        tuple(items),
        row=row,
        column=column,
        link_x="step",
        describe=_describe(session, walks, part, y.label),
    )


def step_axis(view: NeuronView) -> Axis:
    """The steps, all of them or those that were zoomed to."""
    air = _AIR * view.steps
    low, high = view.step_range or (-air, view.steps + air)
    return Axis("step", low, high, symbol="step", zero_line=False, counted=True)


def _axis(session: Session, walks: Walks, part: str) -> Axis:
    view = session.descent.neuron
    if part == "output":
        return Axis(_output(view), -0.04, 1.04, ticks=_output_ticks(view))
    chosen = view.loss_range if part == "loss" else view.gradient_range
    low, high = chosen or step_range(view, walks, part)
    scale: Literal["linear", "log"] = "log" if view.log_y else "linear"
    if part == "gradient":
        return Axis("‖∇L‖", low, high, scale=scale)
    units = {unit_of(choice) for choice, _ in walks}
    unit = units.pop() if len(units) == 1 else ""
    return Axis("loss", low, high, unit=unit, scale=scale)


def _output_ticks(view: NeuronView) -> tuple[tuple[float, str], ...]:
    """0, ½ and 1; the label of the only point is named there, where no curve crosses it."""
    ticks = [(0.0, "0"), (0.5, "0.5"), (1.0, "1")]
    if view.unit == "sigmoid" and len(view.points) == 1:
        label = view.points[0].label
        ticks[2 * label] = (float(label), f"t = {label}")
    return tuple(ticks)


def _output(view: NeuronView) -> str:
    if view.unit == "softmax":
        return "p of the label"
    return "output p" if len(view.points) == 1 else "mean p of the label"


def _describe(session: Session, walks: Walks, part: str, words: str) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    view = session.descent.neuron
    readings = ", ".join(
        f"{get(choice.key).title} {short(float(series(view, walk, part)[step]))}"
        for choice, walk in walks
        for step in (at_step(walk, view.step),)
    )
    return f"{words} against the step; at step {view.step}: {readings}"
