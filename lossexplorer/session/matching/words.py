"""Parameters that were tried, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from lossexplorer.losses.spec import Loss, Parameter

_BASES = {"e": "natural logarithm", 2: "logarithm to base 2", 10: "logarithm to base 10"}


def parameter_words(
    loss: Loss, parameters: Mapping[str, Any], idle: Collection[str]
) -> tuple[str, ...]:
    """One short statement for each parameter that differs from what the loss declares."""
    said = []
    for parameter in loss.parameters:
        value = parameters[parameter.name]
        if parameter.name in idle or parameter.name == "epsilon_mode" or value == parameter.default:
            continue
        said.append(_said(parameter, value, parameters))
    return tuple(said)


def _said(parameter: Parameter, value: Any, all_: Mapping[str, Any]) -> str:
    if parameter.name == "epsilon":
        if value is None:
            return "without ε"
        if not parameter.optional:  # a coefficient, no guard of the logarithm
            return f"ε = {_short(value)}"
        return f"ε = {_short(value)} {'added' if all_.get('epsilon_mode') == 'add' else 'clips'}"
    if parameter.name == "half":
        return "times ½" if value else "without the ½"
    if parameter.name == "base":
        return _BASES[value]
    title = parameter.title or parameter.name
    if isinstance(value, bool):
        words = f"{title[:1].lower()}{title[1:]}"
        return words if value else f"not: {words}"
    if value is None:
        return f"without {parameter.name.replace('_', ' ')}"
    shown = _short(value) if isinstance(value, int | float) else value
    return f"{parameter.name.replace('_', ' ')} {shown}"


def _short(value: float) -> str:
    """Four digits at most, and no zeros in the exponent: "1e-7"."""
    mantissa, e, exponent = f"{value:.4g}".partition("e")
    return f"{mantissa}{e}{int(exponent)}" if e else mantissa
