"""What a descent shows at each step: outputs, and the parameters at the present one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.links import apply
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.descent.neuron_walks import applicable, arrays_of, shown_walk
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.descent import Descent

Floats = NDArray[np.float64]

_LAST_DIGIT = 1e-15  # what float64 can't tell from nothing beside 1


def outputs(view: NeuronView, points: Floats) -> Floats:
    """What the unit says at parameters θ, (m, d): (m,).

    The neuron's p at its only point; the mean probability of the true class over several;
    the softmax vector's probability of its label.
    """
    if view.unit == "softmax":
        return np.asarray(apply("softmax", points)[:, view.label], dtype=np.float64)
    x, labels = arrays_of(view.points)
    p = np.asarray(apply("sigmoid", points[:, :1] * x + points[:, 1:]), dtype=np.float64)
    if len(x) == 1:
        return p[:, 0]
    true: Floats = np.where(labels > 0, p, 1.0 - p).mean(axis=1)
    return true


def saturated(view: NeuronView, point: Floats) -> bool:
    """Whether every answer at parameters θ, (d,), is 0 or 1 to the last digit."""
    if view.unit == "softmax":
        p = np.asarray(apply("softmax", point[None]))
    else:
        x, _ = arrays_of(view.points)
        p = np.asarray(apply("sigmoid", point[0] * x + point[1]))
    return bool((np.minimum(p, 1.0 - p) < _LAST_DIGIT).all())


def at_step(walk: Descent, step: int) -> int:
    """The step that stands for ``step`` in a descent that ended before or is not as far."""
    return min(step, walk.steps)


def answers_right(view: NeuronView, points: Floats) -> NDArray[np.bool_]:
    """Whether every answer is right at parameters θ, (m, d): (m,)."""
    if view.unit == "softmax":
        right: NDArray[np.bool_] = points.argmax(axis=1) == view.label
        return right
    x, labels = arrays_of(view.points)
    says_one = points[:, :1] * x + points[:, 1:] > 0
    return np.asarray((says_one == (labels > 0)).all(axis=1))


def first_right(session: Session, choice: LossChoice) -> int | None:
    """The first step from which on every answer is right; None if there is none so far."""
    view = session.descent.neuron
    right = answers_right(view, np.array(shown_walk(session, choice).points))
    if not right[-1]:
        return None
    wrong = np.flatnonzero(~right)
    return int(wrong[-1]) + 1 if wrong.size else 0


def leading(session: Session) -> LossChoice | None:
    """The loss whose surface and numbers are shown: the selected one, if it applies."""
    choices = applicable(session)
    for choice in choices:
        if choice.key == session.selected:
            return choice
    return choices[0] if choices else None


def present(session: Session, choice: LossChoice) -> Floats:
    """θ at the present step under a loss, (d,)."""
    walk = shown_walk(session, choice)
    return walk.points[at_step(walk, session.descent.neuron.step)]
