"""Beside the plane of a neuron: its data with what it says, and a section at its bias."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.descent.neuron_lines import Walks
from lossexplorer.figures.figure import Axis, Item, Line, Markers, Note, Panel, Rule, floats
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import around
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.links import apply
from lossexplorer.session.descent.neuron_state import at_step, leading, present
from lossexplorer.session.descent.neuron_surface import plane_of
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.descent.neuron_walks import arrays_of, objective_of
from lossexplorer.session.session import Session
from lossexplorer.theory.staircase import error_rate, stairs

_SAMPLES = 121
_HIGHEST = 2.0  # of the losses beside the error rate: more would press it flat
_REACH = 4.0  # of the inputs that are shown at least, on both sides of 0


def data_panel(session: Session, walks: Walks, *, column: int) -> Panel:
    """The points with their classes, and the sigmoid of every loss at the present step."""
    view = session.descent.neuron
    x, labels = arrays_of(view.points)
    low, high = _inputs(view)
    places = np.linspace(low, high, _SAMPLES)
    items: list[Item] = [Rule("half", "horizontal", 0.5, "hairline")]
    for choice, walk in walks:
        weight, bias = walk.points[at_step(walk, view.step)]
        stroke, name = stroke_of(choice.key), get(choice.key).short
        items.append(
            Line(
                choice.key,
                floats(places),
                floats(apply("sigmoid", weight * places + bias)),
                stroke.color,
                stroke.dash,
                name=f"p under {name}",
                emphasis=choice.key == session.selected,
            )
        )
    items.append(
        Markers(
            "points",
            floats(x),
            floats(labels),
            "text",
            name="class t",
            draggable=True,
            parts=True,
            moves="x",
        )
    )
    return Panel(
        "data",
        Axis("input x", low, high, symbol="x"),
        Axis("output p", -0.08, 1.08, ticks=((0.0, "0"), (0.5, "0.5"), (1.0, "1"))),
        tuple(items),
        title="output now",
        column=column,
        link_x="input",  # its range stands still while a point is dragged
        zoomable=False,
        describe=f"{len(x)} points with their classes, and the output of the neuron against "
        f"its input at step {view.step}",
    )


def _inputs(view: NeuronView) -> tuple[float, float]:
    places = [point.x for point in view.points]
    low, high = min(*places, -_REACH), max(*places, _REACH)
    air = 0.05 * (high - low)
    return low - air, high + air


def section_panel(session: Session, walks: Walks, *, column: int) -> Panel:
    """Every loss and the error rate over the weight at the bias there is now."""
    view, choice = session.descent.neuron, leading(session)
    assert choice is not None
    weight, bias = (float(number) for number in present(session, choice))
    plane = plane_of(view)
    places = np.linspace(*plane.weights, _SAMPLES)
    x, labels = arrays_of(view.points)
    items: list[Item] = []
    tops, readings = [], []
    for one, _ in walks:
        objective = objective_of(one, view.points)
        losses = objective.over(places[:, None] * x + bias)
        here = float(objective.over((weight * x + bias)[None])[0])
        readings.append(f"{get(one.key).short} {short(here)}")
        losses = np.where(np.isfinite(losses), losses, np.nan)
        tops.append(losses)
        if np.allclose(losses, error_rate(places, np.array(bias), x, labels)):
            continue  # the 0-1 loss: its stairs are drawn exactly
        stroke, name = stroke_of(one.key), get(one.key).short
        items.append(
            Line(
                one.key,
                floats(places),
                floats(losses),
                stroke.color,
                stroke.dash,
                name=name,
                emphasis=one.key == session.selected,
            )
        )
    corners, rates = stairs(bias, x, labels, *plane.weights)
    items += [
        Line("stairs", floats(corners), floats(rates), "text", name="error rate"),
        Note("errors", float(corners[0]), float(rates[0]), "error rate", color="text"),
        Rule("weight", "vertical", weight, "secondary", "dash"),
    ]
    _, high = around(np.concatenate(tops))
    return Panel(
        "section",
        Axis("weight w", *plane.weights, symbol="w"),
        Axis("loss, error rate", -0.05, min(max(high, 1.05), _HIGHEST)),
        tuple(items),
        title="over w at the present b",
        column=column,
        link_x="weight",
        describe=f"losses and the error rate against the weight at b = {short(bias)}; "
        f"at w = {short(weight)}: {', '.join(readings)}",
    )
