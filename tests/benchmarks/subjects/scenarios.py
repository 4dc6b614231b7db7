"""What the frame benchmarks draw: a session to begin with and one for every frame after.

Every contender draws these sessions. No two frames of one scenario are alike, so that
nothing computed for one frame serves another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from lossexplorer.session.edits import select_loss, set_curves, set_parameter, set_probe
from lossexplorer.session.session import LossChoice, Session, blank

TWELVE = (
    "absolute_error",
    "huber",
    "l2_norm",
    "smooth_l1",
    "squared_error",
    "binary_cross_entropy",
    "cross_entropy",
    "focal",
    "kl_divergence",
    "negative_log_likelihood",
    "reverse_kl",
    "zero_one",
)

# one parameter each of six losses; with both labels drawn they are twelve curves
SLIDERS = (
    ("huber", "delta", 0.1, 1.0),
    ("smooth_l1", "beta", 0.1, 1.0),
    ("binary_cross_entropy", "label_smoothing", 0.0, 0.5),
    ("cross_entropy", "label_smoothing", 0.0, 0.5),
    ("focal", "gamma", 0.5, 5.0),
    ("kl_divergence", "epsilon", 1e-7, 1e-2),
)


@dataclass(frozen=True)
class Scenario:
    """One thing a person does.

    Attributes:
        title: what the summary calls it.
        start: the session before it.
        step: the session after frame ``n`` (0, 1, …).
        by: how a person does it: with the mouse on the probe, on the slider of the
            selected loss's first parameter, or by nothing that the mouse could hold.
    """

    title: str
    start: Session
    step: Callable[[Session, int], Session]
    by: Literal["probe", "slider", ""] = ""

    def session(self, frame: int) -> Session:
        """What frame ``frame`` shows."""
        return self.step(self.start, frame)


def travel(frame: int) -> float:
    """A place in [0, 1] for each frame: there and back in even steps, no place twice."""
    turn = (frame * 0.0061803398875) % 2.0
    return turn if turn < 1.0 else 2.0 - turn


def _twelve_losses() -> Session:
    """Twelve losses ticked, over the probability."""
    session = replace(blank(), losses=tuple(LossChoice(key) for key in TWELVE))
    return replace(session, workspace="curves")


def _six_losses() -> Session:
    losses = tuple(LossChoice(key) for key, *_ in SLIDERS)
    return set_curves(replace(_twelve_losses(), losses=losses), label="both")


def _move_probe(session: Session, frame: int) -> Session:
    return set_probe(session, 0.02 + 0.96 * travel(frame))


def _move_sliders(session: Session, frame: int) -> Session:
    for key, name, low, high in SLIDERS:
        value = low + (high - low) * (0.01 + 0.98 * travel(frame))
        session = set_parameter(session, key, name, value)
    return session


def _zoom(session: Session, frame: int) -> Session:
    margin = 0.4 * travel(frame)
    return set_curves(session, x_range=(margin, 1.0 - margin))


def _select_focal() -> Session:
    return select_loss(_twelve_losses(), "focal")


def _move_gamma(session: Session, frame: int) -> Session:
    return set_parameter(session, "focal", "gamma", 0.05 + 4.9 * travel(frame))


SCENARIOS = {
    "probe": Scenario("probe drag, 12 curves", _twelve_losses(), _move_probe, "probe"),
    "multiples": Scenario(
        "probe drag, 24 plots",
        set_curves(_twelve_losses(), layout="multiples"),
        _move_probe,
        "probe",
    ),
    "slider": Scenario("slider of one loss of 12", _select_focal(), _move_gamma, "slider"),
    "parameters": Scenario("parameters of 12 curves", _six_losses(), _move_sliders),
    "zoom": Scenario("zoom on 12 curves", _twelve_losses(), _zoom),
}
