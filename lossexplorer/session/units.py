"""Units of information: what a loss's number counts."""

from __future__ import annotations

import math

from lossexplorer.losses import get
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice

NAMES = {"e": "nats", 2: "bits", 10: "dits"}


def unit_of(choice: LossChoice) -> str:
    """The unit of a loss: "nats", "bits", "dits", "base-b digits", or "" if it has none."""
    loss = get(choice.key)
    if not loss.unit:
        return ""
    base = settings(choice).get("base", "e")
    return NAMES.get(base, f"base-{base:g} digits" if base != "e" else "nats")


def in_bits(value: float, choice: LossChoice) -> float:
    """A reading in bits, whatever base the loss is set to.

    Raises:
        ValueError: if the loss has no unit of information.
    """
    if not get(choice.key).unit:
        raise ValueError(f"{choice.key} is not measured in bits")
    base = settings(choice).get("base", "e")
    return value / math.log(2) * (1.0 if base == "e" else math.log(base))
