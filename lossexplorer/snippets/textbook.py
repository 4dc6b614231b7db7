"""The textbook form of a loss, called with the parameters in force.

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

from lossexplorer.losses.spec import Array, Loss


def arguments(loss: Loss, parameters: Mapping[str, Any], link: str = "identity") -> dict[str, Any]:
    """What of the parameters in force the textbook form of ``loss`` is called with.

    A base arrives as a number. A loss without a textbook form takes nothing.
    """
    if loss.textbook is None:
        return {}
    taken = [p.name for p in inspect.signature(loss.textbook).parameters.values()]
    chosen = {name: parameters[name] for name in taken if name in parameters}
    if chosen.get("base") == "e":
        chosen["base"] = math.e
    if "log_prediction" in chosen and link != "identity":
        chosen["log_prediction"] = link == "log_softmax"
    return chosen


def nats_left(loss: Loss, parameters: Mapping[str, Any], taken: Mapping[str, Any]) -> float:
    """The base the values have still to be converted to; e if there is none."""
    if not loss.unit or "base" in taken:
        return math.e
    base = parameters.get("base", "e")
    return math.e if base == "e" else float(base)


def textbook_values(
    loss: Loss, xp: Any, *inputs: Array, parameters: Mapping[str, Any], link: str = "identity"
) -> Array:
    """The values of a loss by its textbook form, as its kernel returns them.

    Args:
        loss: an entry with a textbook form.
        xp: NumPy, or a module like it.
        *inputs: as the kernel takes them, the first behind the link; class labels as
            rows (N, C).
        parameters: all parameters in force.
        link: what the first input went through.

    Raises:
        TypeError: if the loss has no textbook form.
    """
    if loss.textbook is None:
        raise TypeError(f"{loss.key} has no textbook form")
    chosen = arguments(loss, parameters, link)
    values = loss.textbook(xp, *inputs, **chosen)
    base = nats_left(loss, parameters, chosen)
    result: Array = values if base == math.e else values / math.log(base)
    return result
