"""Which parameters of a loss are tried: those sources set, and those they guard log 0 with."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import numpy as np

from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss, Parameter

EPSILONS = (
    1e-7,
    1e-8,
    1e-12,
    1e-15,
    float(np.finfo(np.float64).eps),
    float(np.finfo(np.float32).eps),
)
BASES: tuple[str | float, ...] = ("e", 2.0, 10.0)

# base and class weights are tried apart from the rest; of the others no tool has a default
# that differs, so that trying values would find numbers by chance
_FIXED = ("base", "class_weight", "pos_weight", "ignore_index", "label_smoothing", "log_target")
_MOST = 200  # of one loss; a loss of somebody's own may have any number of switches


def variants(loss: Loss) -> tuple[Mapping[str, Any], ...]:
    """Every set of parameters that is tried, all names in each, the most usual first."""
    axes = [_values(loss, parameter) for parameter in loss.parameters]
    names = [parameter.name for parameter in loss.parameters]
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for values in itertools.product(*axes):
        chosen = dict(zip(names, values, strict=True))
        for name in idle(chosen, rows_sum_to_one=False):
            chosen[name] = loss.parameter(name).default
        found.setdefault(tuple(map(repr, chosen.values())), chosen)
    ordered = sorted(found.values(), key=lambda p: departures(loss, p))
    return tuple(ordered[:_MOST])


def departures(loss: Loss, parameters: Mapping[str, Any]) -> int:
    """How many parameters differ from those of the source that comes nearest."""
    sources = (
        defaults(loss, source, linked=linked).parameters
        for source in (None, *loss.conventions)
        for linked in (False, True)
    )
    return min(len([n for n, v in source.items() if parameters[n] != v]) for source in sources)


def bases(loss: Loss) -> tuple[str | float, ...]:
    """The bases of the logarithm that are tried, the loss's own first; () without one."""
    for parameter in loss.parameters:
        if parameter.name == "base" and loss.unit == "nats":
            own = parameter.default
            return (own, *(base for base in BASES if base != own))
    return ()


def idle(parameters: Mapping[str, Any], *, rows_sum_to_one: bool) -> frozenset[str]:
    """Parameters that make no difference beside the others, or on this data."""
    found = set()
    if rows_sum_to_one:
        found.add("normalise")
    epsilon = parameters.get("epsilon", 0.0)
    if epsilon is None:
        found.add("epsilon_mode")
    elif epsilon and parameters.get("epsilon_mode", "clip") == "clip":
        found.add("clamp_log")  # which is far below any log ε
    return frozenset(found & parameters.keys())


def _values(loss: Loss, parameter: Parameter) -> tuple[Any, ...]:
    """The values of one parameter that are tried."""
    if parameter.name in _FIXED or parameter.kind in ("array", "object"):
        return (parameter.default,)
    if parameter.kind == "boolean":
        return (False, True)
    if parameter.kind == "choice":
        return parameter.choices
    guards = EPSILONS if parameter.name == "epsilon" and parameter.optional else ()
    set_by = (
        defaults(loss, source, linked=linked).parameters[parameter.name]
        for source in (None, *loss.conventions)
        for linked in (False, True)
    )
    return tuple(dict.fromkeys((parameter.default, *set_by, *guards)))
