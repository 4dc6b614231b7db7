"""The loss and the error rate of a neuron over the plane of weight and bias, kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.descent.neuron_state import leading
from lossexplorer.session.descent.neuron_view import NeuronView, Point
from lossexplorer.session.descent.neuron_walks import arrays_of, objective_of
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.staircase import error_rate
from lossexplorer.theory.surface import COARSE, FINE, Plane, fine_size, over_plane

Floats = NDArray[np.float64]

REACH = 8.0  # of the plane around 0, at first
_MOST_FINE = 8


@dataclass(frozen=True, eq=False)
class Surface:
    """Heights over a plane, (rows, columns), sampled no finer than the plane says."""

    values: Floats
    plane: Plane


_fine: OrderedDict[Hashable, Surface] = OrderedDict()


def plane_of(view: NeuronView) -> Plane:
    """The plane that is shown, as finely as it is drawn at rest."""
    reach = (-REACH, REACH)
    return Plane(view.w_range or reach, view.b_range or reach, fine_size(len(view.points)))


def losses_over(
    choice: LossChoice, points: tuple[Point, ...], plane: Plane, draft: bool = False
) -> Surface:
    """A loss over a plane; NaN where it is not finite.

    Args:
        choice: a loss that applies.
        points: what the neuron is judged on.
        plane: where.
        draft: coarser, unless the fine one is known.
    """
    slot = (choice, points, plane)
    if slot in _fine:
        _fine.move_to_end(slot)
        return _fine[slot]
    if draft:
        coarse = Plane(plane.weights, plane.biases, min(COARSE, plane.size))
        return _sampled(choice, points, coarse)
    _fine[slot] = _sampled(choice, points, plane)
    if len(_fine) > _MOST_FINE:
        _fine.popitem(last=False)
    return _fine[slot]


def is_fine(session: Session) -> bool:
    """Whether the surface that is shown is known as finely as it is drawn at rest."""
    view, choice = session.descent.neuron, leading(session)
    if choice is None or view.unit != "sigmoid" or view.picture != "surface":
        return True
    return (choice, view.points, plane_of(view)) in _fine


@lru_cache(maxsize=16)
def _sampled(choice: LossChoice, points: tuple[Point, ...], plane: Plane) -> Surface:
    x, _ = arrays_of(points)
    surface = over_plane(plane, x, objective_of(choice, points).over)
    return Surface(np.where(np.isfinite(surface), surface, np.nan), plane)


@lru_cache(maxsize=16)
def errors_over(points: tuple[Point, ...], plane: Plane) -> Surface:
    """The error rate over a plane, which takes next to no time: always fine."""
    plane = Plane(plane.weights, plane.biases, FINE)
    x, labels = arrays_of(points)
    return Surface(error_rate(plane.w[None], plane.b[:, None], x, labels), plane)
