"""The softmax family in the Margins workspace: ψ, and the loss of an embedding on the circle.

All numbers come from ``evaluate`` and from the functions the catalog itself computes with.
The plain softmax is cross-entropy on the logits w_j · x.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.angular import Angular, Margin
from lossexplorer.losses.prepare import prepare
from lossexplorer.losses.spec import Gradients
from lossexplorer.losses.variables import kinks_of
from lossexplorer.session.margins.scene import Scene
from lossexplorer.session.options import options_of, settings
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.angles import rising
from lossexplorer.theory.circle import reach, unowned

Floats = NDArray[np.float64]

PLAIN = "cross_entropy"
USUAL = {
    "surrogates": ("hinge", "squared_hinge", "exponential", "logistic", "focal"),
    "psi": (PLAIN, "l_softmax", "a_softmax", "am_softmax", "arcface"),
    "circle": (PLAIN, "l_softmax", "a_softmax", "am_softmax", "arcface", "l2_softmax"),
}
"""What each part of the workspace is usually shown with."""

_APART = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])  # a plane of θ that the second never enters


# Members --------------------------------------------------------------------------


@lru_cache(maxsize=256)
def family_of(choice: LossChoice) -> Angular | None:
    """What a loss makes of the angle; None for a loss that is no member of the family."""
    if choice.key == PLAIN:
        return Angular(embedding_length=True, prototype_length=True)
    loss = get(choice.key)
    if loss.angular is None:
        return None
    given = settings(choice)
    family: Angular = loss.angular(**{p.name: given[p.name] for p in loss.parameters})
    return family


def members(session: Session) -> tuple[LossChoice, ...]:
    """The drawn losses of the family."""
    return tuple(choice for choice in session.drawn if family_of(choice) is not None)


def chosen_member(session: Session) -> LossChoice | None:
    """The selected loss, or the first drawn one where that is no member."""
    choice = session.choice(session.selected)
    if family_of(choice) is not None:
        return choice
    return next(iter(members(session)), None)


def short_of(choice: LossChoice) -> str:
    """What a member is called at the end of its curve."""
    return "softmax" if choice.key == PLAIN else get(choice.key).short


def title_of(choice: LossChoice) -> str:
    """What a member is called in sentences."""
    return "Softmax" if choice.key == PLAIN else get(choice.key).title


def margin_of(choice: LossChoice) -> Margin:
    """F of a member's target logit F(cos θ)."""
    family = family_of(choice)
    assert family is not None
    return family.margin


@lru_cache(maxsize=256)
def zones_of(choice: LossChoice) -> tuple[tuple[float, float], ...]:
    """The stretches of angles on which a member's ψ rises, so that the loss pushes away."""
    return rising(margin_of(choice))


def other_branch(choice: LossChoice) -> LossChoice | None:
    """The same loss written the other way beyond π - m; None where there is one way alone."""
    branch = settings(choice).get("past_pi")
    if branch is None:
        return None
    other = {**choice.values(), "past_pi": "paper" if branch == "fallback" else "fallback"}
    return replace(choice, parameters=tuple(sorted(other.items())))


def jumps_of(choice: LossChoice) -> tuple[float, ...]:
    """The angles inside (0, π) at which a member's ψ jumps."""
    kinks = kinks_of(get(choice.key), "angle", 1, settings(choice))
    return tuple(k.position for k in kinks if k.kind == "jump" and 0 < k.position < math.pi)


# Losses ---------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def at_theta(choice: LossChoice, theta: float) -> tuple[float, float]:
    """Loss and its slope by θ of an embedding of length 1, at 90° from the other prototype.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    if choice.key != PLAIN:
        embedding = np.array([[math.cos(theta), math.sin(theta), 0.0]])
        value, gradient = _through(choice, embedding, _APART, 0)
        turned = math.cos(theta) * gradient[0, 1] - math.sin(theta) * gradient[0, 0]
        return float(value[0]), float(turned)
    value, gradient = _plain(choice, np.array([[math.cos(theta), 0.0]]), 0)
    return float(value[0]), float(-math.sin(theta) * gradient[0, 0])


@lru_cache(maxsize=256)
def _kernel(choice: LossChoice) -> Callable[..., tuple[Floats, Gradients]]:
    """What ``evaluate`` calls for this loss, its options checked once for all frames of a drag.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    options = _plainly(choice)
    del options["reduction"]
    convention = options.pop("convention", None)
    inputs = (np.ones((1, 2)), np.eye(2), np.zeros(1, dtype=int))
    call = prepare(choice.key, inputs, None, 1.0, convention, options)
    return partial(call.layout.loss.value_and_gradient, **call.layout.parameters)


@np.errstate(all="ignore")
def _through(
    choice: LossChoice, rows: Floats, prototypes: Floats, label: int
) -> tuple[Floats, Floats]:
    """Values and gradients by the embeddings of a loss that takes embeddings."""
    found, gradients = _kernel(choice)(rows, prototypes, np.full(len(rows), label))
    return found, np.asarray(gradients["embedding"])


def _plain(choice: LossChoice, logits: Floats, label: int) -> tuple[Floats, Floats]:
    """Cross-entropy after a softmax over two logits, and its gradient by them."""
    labels = np.full(len(logits), label)
    result = evaluate(PLAIN, logits, labels, link="softmax", **_plainly(choice))
    return np.asarray(result.value), np.asarray(result.gradient)


def _plainly(choice: LossChoice) -> dict[str, Any]:
    """The loss's options, one value a row."""
    options = options_of(choice)
    options.pop("rows", None)
    return {**options, "reduction": "none"}


def at_rows(
    choice: LossChoice, rows: Floats, prototypes: Floats, label: int
) -> tuple[Floats, Floats]:
    """Loss of some embeddings and its gradient by each.

    Args:
        choice: a member of the family.
        rows: embeddings, (n, 2).
        prototypes: (2, 2), one a row.
        label: 0 or 1, of all rows.

    Returns:
        Values (n,) and gradients (n, 2).

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    if choice.key == PLAIN:
        of_rows, by_logits = _plain(choice, rows @ prototypes.T, label)
        return of_rows, by_logits @ prototypes
    return _through(choice, rows, prototypes, label)


@lru_cache(maxsize=1024)
def at_embedding(choice: LossChoice, scene: Scene) -> tuple[float, tuple[float, float]]:
    """Loss at the embedding and its gradient there.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    rows = np.array([scene.embedding])
    value, gradient = at_rows(choice, rows, scene.prototypes, scene.label)
    return float(value[0]), (float(gradient[0, 0]), float(gradient[0, 1]))


# Boundaries -----------------------------------------------------------------------


def leads_of(choice: LossChoice) -> tuple[float, float]:
    """What F(cos θ_y) - cos θ_other has to be at least, by class: less where it has a bias."""
    family = family_of(choice)
    assert family is not None
    if family.bias is None or len(family.bias) != 2:
        return 0.0, 0.0
    ahead = (float(family.bias[1]) - float(family.bias[0])) / family.scale
    return ahead, -ahead


def reach_of(choice: LossChoice, apart: float, label: int) -> float | None:
    """The angle from its prototype up to which a class owns the arc, in radians."""
    return _reach(choice, apart, leads_of(choice)[label]) if apart else None


@lru_cache(maxsize=256)
def _reach(choice: LossChoice, apart: float, lead: float) -> float | None:
    return reach(margin_of(choice), apart, lead)


@lru_cache(maxsize=256)
def wedge_of(choice: LossChoice, angles: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    """The directions (in radians) that neither class owns under a member."""
    first, second = math.radians(angles[0]), math.radians(angles[1])
    return unowned(margin_of(choice), first, second, leads_of(choice))
