"""A softmax vector class by class: logits, probabilities and where each loss pushes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from lossexplorer.figures.descent.neuron_lines import Walks
from lossexplorer.figures.figure import Axis, Bars, Floats, Item, Markers, Panel, floats
from lossexplorer.figures.ranges import around
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.links import apply
from lossexplorer.session.descent.neuron_state import at_step
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.session import Session

_WIDTH = 0.8  # of the bars of one class together


def class_panels(session: Session, walks: Walks) -> tuple[Panel, ...]:
    """Logits at the start and now; probabilities now; the negative gradient now."""
    view = session.descent.neuron
    now = [walk.points[at_step(walk, view.step)] for _, walk in walks]
    p = [np.asarray(apply("softmax", theta[None]))[0] for theta in now]
    pushes = [-walk.slope_at(theta) for (_, walk), theta in zip(walks, now, strict=True)]
    label = np.eye(len(view.logits))[view.label]
    logits = np.concatenate([np.array(view.logits), *now])
    return (
        _panel(
            view, "logits", _logit_items(view, walks, now), "logit z", around(logits, least=4.0), 0
        ),
        _panel(
            view,
            "probabilities",
            (
                Bars(
                    "label",
                    _places(view),
                    floats(label),
                    0.94,
                    "secondary",
                    fill="outline",
                    name="label",
                ),
                *_groups(view, walks, p, "p"),
            ),
            f"p at step {view.step}",
            (-0.03, 1.12),
            1,
        ),
        _panel(
            view,
            "pushes",
            tuple(_groups(view, walks, pushes, "−∂L/∂z")),
            "−∂L/∂z",
            around(np.concatenate(pushes)),
            2,
        ),
    )


def _logit_items(view: NeuronView, walks: Walks, now: list[Floats]) -> tuple[Item, ...]:
    """Bars of the start, which can be dragged, and a mark of every loss."""
    start = Bars(
        "start",
        _places(view),
        floats(view.logits),
        _WIDTH,
        "accent",
        fill="outline",
        name="z at the start",
        draggable=True,
    )
    marks = []
    for place, ((choice, _), theta) in enumerate(zip(walks, now, strict=True)):
        stroke = stroke_of(choice.key)
        x = floats(_places(view) + _shift(place, len(walks)))
        short = get(choice.key).short
        marks.append(
            Markers(
                f"now:{choice.key}",
                x,
                floats(theta),
                stroke.color,
                stroke.symbol,
                texts=(short, *[""] * (len(theta) - 1)),  # the first one says whose all are
                name=f"z under {short}",
            )
        )
    return (start, *marks)


def _groups(view: NeuronView, walks: Walks, heights: list[Floats], name: str) -> Iterator[Item]:
    """One bar a class for every loss, side by side, with the loss's marker at its end."""
    for place, ((choice, _), values) in enumerate(zip(walks, heights, strict=True)):
        stroke = stroke_of(choice.key)
        x = floats(_places(view) + _shift(place, len(walks)))
        ends = floats(np.where(np.isfinite(values), values, 0.0))
        width = _WIDTH / len(walks) * 0.9
        said = f"{name} under {get(choice.key).short}"
        yield Bars(f"{name}:{choice.key}", x, ends, width, stroke.color, name=said)
        yield Markers(f"end:{name}:{choice.key}", x, ends, stroke.color, stroke.symbol, 7.0)


def _shift(place: int, count: int) -> float:
    return _WIDTH * ((place + 0.5) / count - 0.5)


def _places(view: NeuronView) -> Floats:
    return floats(np.arange(len(view.logits)))


def _panel(
    view: NeuronView,
    panel_id: str,
    items: tuple[Item, ...],
    words: str,
    span: tuple[float, float],
    row: int,
) -> Panel:
    classes = len(view.logits)
    ticks = tuple(
        (float(k), f"class {k}" + (" (true)" if k == view.label else "")) for k in range(classes)
    )
    return Panel(
        panel_id,
        Axis("class", -0.6, classes - 0.4, ticks=ticks, zero_line=False, grid=False),
        Axis(words, *span),
        items,
        row=row,
        link_x="class",
        zoomable=False,
        describe=f"{words} of each class",
    )
