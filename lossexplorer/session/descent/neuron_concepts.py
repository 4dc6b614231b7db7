"""The quantities of one neuron or one softmax vector that descends."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses import get
from lossexplorer.losses.links import apply
from lossexplorer.session.concepts import Concept
from lossexplorer.session.descent.neuron_state import (
    at_step,
    first_right,
    leading,
    outputs,
    present,
)
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.descent.neuron_walks import (
    applicable,
    arrays_of,
    finish,
    shown_walk,
)
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of
from lossexplorer.theory.descent import divergence_threshold
from lossexplorer.theory.staircase import error_rate

Floats = NDArray[np.float64]

_STEP = 1e-5


def neuron_concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    view = session.descent.neuron
    finish(session)
    choice = leading(session)
    found = [_rule(), *_slopes(view)]
    if choice is not None:
        found += _now(session, choice)
        found.append(_stable_rate(session, choice))
    found += [_turning(session, one) for one in applicable(session)]
    return tuple(found)


def _rule() -> Concept:
    return Concept(
        "update",
        "gradient descent with momentum",
        r"v \leftarrow \mu v - \eta \nabla L(\theta), \quad \theta \leftarrow \theta + v",
        None,
        note="With μ = 0 each step goes η times the gradient downhill.",
    )


def _slopes(view: NeuronView) -> list[Concept]:
    """The slopes at the start that explain who stalls: for one output alone."""
    if view.unit == "softmax" or len(view.points) > 1:
        return []
    x, labels = arrays_of(view.points)
    p = float(apply("sigmoid", np.array([view.weight * x[0] + view.bias]))[0])
    error = p - labels[0]
    return [
        Concept(
            "ce_slope",
            "slope of cross-entropy in z at the start",
            r"\frac{\partial L}{\partial z} = p - t",
            error,
            note="It is as large as the error.",
        ),
        Concept(
            "mse_slope",
            "slope of ½ (p − t)² in z at the start",
            r"\frac{\partial L}{\partial z} = (p - t)\, p (1 - p)",
            error * p * (1.0 - p),
            note="The factor p (1 − p) vanishes where the sigmoid saturates.",
        ),
    ]


def _now(session: Session, choice: LossChoice) -> list[Concept]:
    """The leading loss at the present step."""
    view, walk = session.descent.neuron, shown_walk(session, choice)
    step = at_step(walk, view.step)
    theta, title = walk.points[step], get(choice.key).title
    found = [
        Concept("loss", f"{title} at step {step}", "", _finite(walk.values[step]), unit_of(choice)),
        Concept(
            "gradient_norm",
            f"norm of its gradient at step {step}",
            r"\|\nabla L\| = \sqrt{\sum_i (\partial L / \partial \theta_i)^2}",
            _finite(walk.norms[step]),
        ),
        Concept(
            "output",
            *_output_words(view),
            float(outputs(view, theta[None])[0]),
        ),
    ]
    if view.unit == "sigmoid":
        x, labels = arrays_of(view.points)
        rate = float(error_rate(theta[0], theta[1], x, labels))
        found.append(
            Concept(
                "error_rate",
                f"error rate at step {step}",
                r"\frac{1}{n} \sum_i [\, t_i \neq [w x_i + b > 0] \,]",
                rate,
                note="It is constant around almost every (w, b): its gradient there is 0.",
            )
        )
    return found


def _output_words(view: NeuronView) -> tuple[str, str]:
    """Title and formula of what the top panel shows."""
    if view.unit == "softmax":
        return "probability of the true class", r"p_y = e^{z_y} / \sum_j e^{z_j}"
    if len(view.points) == 1:
        return "output of the neuron", r"p = \sigma(w x + b)"
    return (
        "mean probability of the true class",
        r"\frac{1}{n} \sum_i p_i^{t_i} (1 - p_i)^{1 - t_i}",
    )


def _stable_rate(session: Session, choice: LossChoice) -> Concept:
    """The learning rate beyond which a step overshoots for good, from the curvature here."""
    view, walk = session.descent.neuron, shown_walk(session, choice)
    curvature = _largest_curvature(walk.slope_at, present(session, choice))
    flat = not curvature > 1e-12
    return Concept(
        "stable_rate",
        f"largest stable learning rate at step {at_step(walk, view.step)}",
        r"\eta_{\max} = 2 (1 + \mu) / \lambda_{\max}(\nabla^2 L)",
        None if flat else divergence_threshold(curvature, view.momentum),
        note="There is no upward curvature here."
        if flat
        else "Above it descent on a quadratic of this curvature diverges.",
    )


def _largest_curvature(slope: Callable[[Floats], Floats], theta: Floats) -> float:
    """The largest eigenvalue of the Hessian, by central differences of the exact gradient."""
    size = _STEP * max(1.0, float(np.abs(theta).max()))
    shifts = np.eye(len(theta)) * size
    with np.errstate(invalid="ignore"):  # both slopes may be infinite
        rows = [(slope(theta + shift) - slope(theta - shift)) / (2 * size) for shift in shifts]
    hessian = np.array(rows)
    if not np.isfinite(hessian).all():
        return math.nan
    return float(np.linalg.eigvalsh((hessian + hessian.T) / 2)[-1])


def _turning(session: Session, choice: LossChoice) -> Concept:
    """When the answer turns right under one loss."""
    walk, step = shown_walk(session, choice), first_right(session, choice)
    return Concept(
        f"right_from:{choice.key}",
        f"steps until every answer is right under {get(choice.key).title}",
        "",
        None if step is None else float(step),
        note=f"Not within {walk.steps} steps." if step is None else "",
    )


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
