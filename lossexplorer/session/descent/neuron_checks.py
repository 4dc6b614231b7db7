"""What the settings of one neuron or one softmax vector that descends must satisfy beyond types."""

from __future__ import annotations

import math

from lossexplorer.errors import SessionError
from lossexplorer.session.descent.neuron_view import NeuronView

_PLACE = "session.descent.neuron"
_RANGES = ("w_range", "b_range", "step_range", "loss_range", "gradient_range")


def check_neuron(view: NeuronView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.neuron.…").
    """
    if view.label >= len(view.logits):
        raise SessionError(
            f"there is no class {view.label}",
            where=f"{_PLACE}.label",
            fix=f"there are classes 0 to {len(view.logits) - 1}",
        )
    if view.step > view.steps:
        raise SessionError(
            f"step {view.step} is beyond the last", where=f"{_PLACE}.step", fix=_upto(view.steps)
        )
    for name in _RANGES:
        span: tuple[float, float] | None = getattr(view, name)
        if span is not None and not -math.inf < span[0] < span[1] < math.inf:
            raise SessionError(
                "this is no range",
                where=f"{_PLACE}.{name}",
                fix="give the lower end before the upper, or null",
            )


def _upto(last: int) -> str:
    return f"give a number from 0 to {last}"
