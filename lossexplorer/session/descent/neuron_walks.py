"""The descents of a session's losses from one start, computed once and as far as asked."""

from __future__ import annotations

import math
import time
from functools import lru_cache
from weakref import WeakSet

import numpy as np

from lossexplorer.session.descent.neuron_objective import (
    NeuronObjective,
    VectorObjective,
    table_of,
    why_not,
)
from lossexplorer.session.descent.neuron_view import NeuronView, Point
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.descent import Descent
from lossexplorer.theory.descent_sketch import Sketch


class ByFrames:
    """Says to a picture that it will be asked for again: it needn't compute everything now."""


BY_FRAMES = ByFrames()
_by_frames: WeakSet[Descent] = WeakSet()

_SLICE = 24  # steps of one loss before the next one's turn


def applicable(session: Session) -> tuple[LossChoice, ...]:
    """The drawn losses that can be descended on."""
    classes = _classes(session.descent.neuron)
    return tuple(choice for choice in session.drawn if not why_not(choice, classes))


def refusals(session: Session) -> tuple[tuple[LossChoice, str], ...]:
    """The drawn losses that can't be, each with the reason."""
    classes = _classes(session.descent.neuron)
    reasons = ((choice, why_not(choice, classes)) for choice in session.drawn)
    return tuple((choice, reason) for choice, reason in reasons if reason)


def _classes(view: NeuronView) -> int:
    return 1 if view.unit == "sigmoid" else len(view.logits)


def reason_against(session: Session, choice: LossChoice) -> str:
    """Why a loss can't be descended on here; "" if it can."""
    return why_not(choice, _classes(session.descent.neuron))


def walk_of(session: Session, choice: LossChoice) -> Descent:
    """The descent on a loss that applies, as far as it is known."""
    view = session.descent.neuron
    if view.unit == "sigmoid":
        return _neuron_walk(choice, view.points, view.start, view.rate, view.momentum, view.steps)
    return _vector_walk(choice, view.label, view.start, view.rate, view.momentum, view.steps)


def shown_walk(session: Session, choice: LossChoice) -> Descent:
    """The descent on a loss that applies, as it is drawn.

    Where a window computes it by frames, a neuron's is a sketch until it is complete.
    """
    walk, view = walk_of(session, choice), session.descent.neuron
    if view.unit == "softmax" or walk not in _by_frames or walk.done(view.steps):
        return walk
    return _sketch(choice, view.points, view.start, view.rate, view.momentum, view.steps)


def advance(session: Session, budget: float = math.inf) -> bool:
    """Compute the descents of all losses that apply, in turns.

    Args:
        session: says which, and how many steps.
        budget: seconds it may take; what is known by then is drawn.

    Returns:
        Whether all are complete.
    """
    deadline, view = time.perf_counter() + budget, session.descent.neuron
    walks = [walk_of(session, choice) for choice in applicable(session)]
    if math.isfinite(budget):
        _by_frames.update(walks)
    for last in (view.step, view.steps):  # the present step is looked at before the others
        open_ = [walk for walk in walks if not walk.done(last)]
        while open_ and time.perf_counter() < deadline:
            for walk in sorted(open_, key=lambda walk: walk.steps):
                walk.advance(min(walk.steps + _SLICE, last), deadline)
            open_ = [walk for walk in open_ if not walk.done(last)]
    return not open_


def finish(session: Session) -> None:
    """Compute what no window is at: where one is, its next frames do."""
    for choice in applicable(session):
        walk = walk_of(session, choice)
        if walk not in _by_frames:
            walk.advance(session.descent.neuron.steps)


def complete(session: Session) -> bool:
    """Whether all descents are known to the end."""
    steps = session.descent.neuron.steps
    return all(walk_of(session, choice).done(steps) for choice in applicable(session))


def arrays_of(points: tuple[Point, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Inputs and labels of some points, (n,) each."""
    return (
        np.array([point.x for point in points], dtype=np.float64),
        np.array([point.label for point in points], dtype=np.float64),
    )


@lru_cache(maxsize=256)
def objective_of(choice: LossChoice, points: tuple[Point, ...]) -> NeuronObjective:
    """What the neuron descends on under a loss."""
    return NeuronObjective(choice, *arrays_of(points))


@lru_cache(maxsize=64)
def _neuron_walk(
    choice: LossChoice,
    points: tuple[Point, ...],
    start: tuple[float, ...],
    rate: float,
    momentum: float,
    steps: int,  # so that no walk is longer than what is shown
) -> Descent:
    return Descent(objective_of(choice, points), start, rate, momentum)


@lru_cache(maxsize=64)
def _sketch(
    choice: LossChoice,
    points: tuple[Point, ...],
    start: tuple[float, ...],
    rate: float,
    momentum: float,
    steps: int,
) -> Sketch:
    objective = objective_of(choice, points)
    tables = [(point.x, table_of(choice, point.label, objective.share)) for point in points]
    return Sketch(objective, objective.at_all, tables, start, rate, momentum, steps)


@lru_cache(maxsize=64)
def _vector_walk(
    choice: LossChoice,
    label: int,
    start: tuple[float, ...],
    rate: float,
    momentum: float,
    steps: int,
) -> Descent:
    return Descent(VectorObjective(choice, len(start), label), start, rate, momentum)
