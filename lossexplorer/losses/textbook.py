"""What the textbook form of a loss is called with, given the parameters in force.

A textbook form takes what it needs of the parameters. Three things it doesn't have to
write down hold for all losses alike: information is in nats until it is divided by the
logarithm of the base, ignored rows cost nothing, and behind a link it is known whether a
prediction is a logarithm.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Mapping
from typing import Any

from lossexplorer.losses.features import as_stack, plain_layers
from lossexplorer.losses.spec import Loss


def arguments(loss: Loss, parameters: Mapping[str, Any], link: str = "identity") -> dict[str, Any]:
    """What of the parameters in force the textbook form of ``loss`` is called with.

    A base arrives as a number, a stack of convolutions as plain layers. A loss without a
    textbook form takes nothing.
    """
    if loss.textbook is None:
        return {}
    taken = [p.name for p in inspect.signature(loss.textbook).parameters.values()]
    chosen = {name: parameters[name] for name in taken if name in parameters}
    if chosen.get("base") == "e":
        chosen["base"] = math.e
    for parameter in loss.parameters:
        if parameter.check is as_stack and parameter.name in chosen:
            chosen[parameter.name] = plain_layers(chosen[parameter.name])
    if "log_prediction" in chosen and link != "identity":
        chosen["log_prediction"] = link == "log_softmax"
    return chosen


def nats_left(loss: Loss, parameters: Mapping[str, Any], taken: Mapping[str, Any]) -> float:
    """The base the values have still to be converted to; e if there is none."""
    if not loss.unit or "base" in taken:
        return math.e
    base = parameters.get("base", "e")
    return math.e if base == "e" else float(base)
