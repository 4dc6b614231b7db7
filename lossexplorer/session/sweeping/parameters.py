"""The numbers among the parameters of the drawn losses."""

from __future__ import annotations

from collections.abc import Collection

from lossexplorer.losses import get
from lossexplorer.losses.spec import Parameter
from lossexplorer.session.edits import set_parameter
from lossexplorer.session.options import settings
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.setting import Setting

_GREEK = {
    r"\alpha": "α",
    r"\beta": "β",
    r"\gamma": "γ",
    r"\delta": "δ",
    r"\lambda": "λ",
    r"\rho": "ρ",
    r"\sigma": "σ",
    r"\tau": "τ",
    r"\theta": "θ",
    r"\varepsilon": "ε",
    r"\varphi": "φ",
}
_NUMBERS = ("float", "integer")
_BELOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def parameter_settings(session: Session, taken: Collection[str] = ()) -> tuple[Setting, ...]:
    """A setting for every parameter with a slider, those of the selected loss first.

    Args:
        session: whose drawn losses are meant.
        taken: names that mean something else here, so that a loss's is called in full.
    """
    drawn = sorted(session.drawn, key=lambda choice: choice.key != session.selected)
    return tuple(
        _setting(
            choice.key,
            parameter,
            short=choice.key == session.selected and parameter.name not in taken,
        )
        for choice in drawn
        for parameter in get(choice.key).parameters
        if parameter.kind in _NUMBERS and parameter.slider is not None
    )


def _setting(loss: str, parameter: Parameter, short: bool) -> Setting:
    name, whole = parameter.name, parameter.kind == "integer"
    low, high = parameter.slider or (0.0, 1.0)

    def read(session: Session) -> float | None:
        value = settings(session.choice(loss))[name]
        return float(value) if isinstance(value, int | float) else None

    def write(session: Session, value: float) -> Session:
        return set_parameter(session, loss, name, int(value) if whole else value)

    words = parameter.title or name.replace("_", " ")
    return Setting(
        key=name if short else f"{loss}.{name}",
        title=f"{get(loss).title}: {words}",
        symbol=_symbol(parameter),
        low=low,
        high=high,
        read=read,
        write=write,
        whole=whole,
        ratio=parameter.logarithmic and low > 0,
    )


def _symbol(parameter: Parameter) -> str:
    """The parameter's symbol as plain text, else its name."""
    if not parameter.symbol:
        return (parameter.title or parameter.name.replace("_", " ")).lower()
    letter, _, index = parameter.symbol.partition("_")
    return _GREEK.get(letter, letter.lstrip("\\")) + index.translate(_BELOW)
