"""The numbers of the Descent workspace that can be swept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from lossexplorer.session.descent import digits_edits, neuron_edits, risk_edits
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.setting import Setting

Field = tuple[str, str, str, float, float, dict[str, bool]]

_NEURON: tuple[Field, ...] = (
    ("rate", "Learning rate", "η", 0.02, 2.0, {"ratio": True}),
    ("momentum", "Momentum", "μ", 0.0, 0.9, {}),
    ("step", "Step that is looked at", "step", 0, 100, {"whole": True}),
    ("weight", "Weight at the start", "w", -4.0, 4.0, {}),
    ("bias", "Bias at the start", "b", -4.0, 4.0, {}),
)
_RISK: tuple[Field, ...] = (
    ("strength", "Strength of the penalty", "λ", 0.0, 2.0, {}),
    ("ratio", "Share of L1 in the penalty", "ρ", 0.0, 1.0, {}),
)
_DIGITS: tuple[Field, ...] = (
    ("rate", "Learning rate", "η", 0.01, 1.0, {"ratio": True}),
    ("momentum", "Momentum", "μ", 0.0, 0.9, {}),
    ("batch", "Rows a mini-batch", "n", 8, 512, {"whole": True, "ratio": True}),
    ("decay", "Weight decay", "λ", 0.0, 0.1, {}),
)
_NEURON_EDITS: Mapping[str, Callable[[Session, float], Session]] = {
    "rate": neuron_edits.set_rate,
    "momentum": neuron_edits.set_momentum,
    "step": neuron_edits.set_step,
    "weight": lambda s, value: neuron_edits.set_start(s, weight=value),
    "bias": lambda s, value: neuron_edits.set_start(s, bias=value),
}


def descent_settings(session: Session) -> tuple[Setting, ...]:
    """The numbers of the part of the Descent workspace that is shown."""
    part = session.descent.detail
    if part == "neuron":
        offered = _NEURON if session.descent.neuron.unit == "sigmoid" else _NEURON[:3]
        return tuple(_of_part(part, field, _NEURON_EDITS[field[0]]) for field in offered)
    if part == "risk":
        fields, edit = _RISK, risk_edits.set_risk
    else:  # what is compared are trained classifiers
        fields, edit = _DIGITS, partial(digits_edits.set_digits, run=True)
    return tuple(_of_part(part, field, partial(_set_field, edit, field)) for field in fields)


def _of_part(part: str, field: Field, write: Callable[[Session, float], Session]) -> Setting:
    key, title, symbol, low, high, how = field

    def read(session: Session) -> float:
        return float(getattr(getattr(session.descent, part), key))

    return Setting(key, title, symbol, low, high, read, write, **how)


def _set_field(edit: Callable[..., Any], field: Field, session: Session, value: float) -> Session:
    whole = field[5].get("whole", False)
    after: Session = edit(session, **{field[0]: int(value) if whole else value})
    return after
