"""What is dragged in the plots of the workspaces that explain where losses come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Session


@dataclass(frozen=True)
class Drag:
    """One thing a person drags, and where.

    Attributes:
        title: what the summary calls it.
        lesson: the session to begin with.
        panel, item: what is taken hold of ("id:index" for one of several); no panel, and
            the accessible name, for a slider beside the plot.
        up: it is dragged up and down, not from side to side.
        changes: of the view called ``part`` ("descent.neuron") before the drag begins.
    """

    title: str
    lesson: str
    panel: str
    item: str
    up: bool = False
    part: str = ""
    changes: tuple[tuple[str, Any], ...] = ()

    def session(self) -> Session:
        """What is shown before the drag."""
        session = open_lesson(self.lesson)
        if not self.changes:
            return session
        return _changed(session, self.part.split("."), dict(self.changes))


def _changed(value: Any, path: list[str], changes: dict[str, Any]) -> Any:
    if not path:
        return replace(value, **changes)
    return replace(value, **{path[0]: _changed(getattr(value, path[0]), path[1:], changes)})


DRAGS = {
    "event": Drag("information: an event", "eight-teams", "surprise", "events:0"),
    "outcome": Drag("information: P and Q", "kl-not-symmetric", "distributions", "p:0", up=True),
    "bernoulli": Drag("likelihood: p of 2 000", "coin-underflow", "product", "p"),
    "point": Drag("likelihood: an outlier", "one-outlier", "points", "point:0", up=True),
    "margin": Drag("margins: surrogates", "surrogates", "value", "probe"),
    "angle": Drag("margins: target logit", "target-logit", "value", "theta"),
    "embedding": Drag("margins: embedding", "margin-circle", "circle", "embedding"),
    "prototype": Drag("margins: prototype", "margin-circle", "circle", "prototype1"),
    "strength": Drag("descent: penalty", "ridge-and-lasso", "paths", "strength"),
    "start": Drag(
        "descent: start on surface",
        "mse-stalls",
        "plane",
        "start",
        part="descent.neuron",
        changes=(("picture", "surface"),),
    ),
    "sample": Drag(
        "descent: one of 12 points",
        "why-not-accuracy",
        "data",
        "points:3",
        part="descent.neuron",
        changes=(("picture", "surface"),),
    ),
    "step": Drag("descent: step", "mse-stalls", "loss", "step"),
    "rate": Drag("descent: learning rate", "mse-stalls", "", "Learning rate η"),
    "picture": Drag("images: shift", "pixels-or-perception", "curves", "place"),
}
