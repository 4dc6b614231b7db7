"""A typed formula as a loss like any of the catalog's."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from lossexplorer.losses.own.formula import Formula, read_formula
from lossexplorer.losses.own.kernels import Slopes, kernel_of, slopes, slopes_on_logits
from lossexplorer.losses.own.kinks import kinks_of
from lossexplorer.losses.own.settings import Setting
from lossexplorer.losses.own.tex import name_tex, tex
from lossexplorer.losses.own.textbook import Textbook
from lossexplorer.losses.own.words import RESIDUAL
from lossexplorer.losses.spec import Input, Loss, Parameter, Space, Through

FAMILY = "Your own"

_SPACES = {
    "p": (Space.PROBABILITY, Space.BINARY),
    "z": (Space.SCORE, Space.BINARY),
    "s": (Space.SCORE, Space.SIGN),
}
_WORDS = {
    Space.REAL: "any real number",
    Space.PROBABILITY: "a probability",
    Space.SCORE: "a score",
    Space.BINARY: "0, 1 or a soft label between",
    Space.SIGN: "-1 or 1",
}
_LINKS = ("identity", "sigmoid", "softmax")
_TITLE = 40
_SHORT = 8


@lru_cache(maxsize=512)
def formula_loss(text: str) -> Loss:
    """The loss of a text such as "formula: (y - t)^2"; equal formulas give one loss.

    Raises:
        FormulaError: if it can't be used, with the place of the mistake.
    """
    return _of(read_formula(text))


@lru_cache(maxsize=512)
def _of(formula: Formula) -> Loss:
    found = slopes(formula)
    prediction, target = _SPACES.get(formula.prediction, (Space.REAL, Space.REAL))
    by_target = target is not Space.SIGN
    fused: dict[str, Any] = {}
    if prediction is Space.PROBABILITY:
        on_logits = kernel_of(formula, slopes_on_logits(formula), by_target=by_target)
        fused = {"sigmoid": on_logits, "softmax": Through("against_rest", on_logits)}
    return Loss(
        key=formula.key,
        title=formula.name or _shortened(formula.text, _TITLE),
        family=FAMILY,
        short=formula.short or _label(formula),
        inputs=(
            Input("prediction", prediction, description=_WORDS[prediction]),
            Input("target", target, by_target, _WORDS[target]),
        ),
        parameters=tuple(_parameter(name, setting) for name, setting in formula.parameters),
        value_and_gradient=kernel_of(formula, found, by_target=by_target),
        from_logits=fused,
        links=_LINKS if prediction is not Space.SCORE else _LINKS[:1],
        rows="mean",
        reduction="mean",
        convention="",
        kinks=kinks_of(formula, found),
        textbook=Textbook(formula),
        formula=formula_tex(formula),
        gradient_formula=gradient_tex(formula, found),
        summary="Typed in; the gradient was derived from the formula.",
        notes=_notes(formula, found),
        reference=f"Your own: {formula.text}",
    )


def formula_tex(formula: Formula) -> str:
    """The loss typeset as typed, with what e stands for."""
    text = f"L = {tex(formula.tree)}"
    return text + rf",\quad e = {_first(formula)} - {formula.target or 't'}" * formula.residual


def gradient_tex(formula: Formula, found: Slopes) -> str:
    """The derivative by the prediction."""
    symbol = name_tex(_first(formula))
    return rf"\frac{{\partial L}}{{\partial {symbol}}} = {tex(found.by_prediction)}"


def _first(formula: Formula) -> str:
    """The symbol of the prediction."""
    short = {"prediction": "y", RESIDUAL: "y"}
    return short.get(formula.prediction, formula.prediction)


def _parameter(name: str, setting: Setting) -> Parameter:
    low, high = setting.range
    return Parameter(
        name,
        setting.default,
        slider=(low, high),
        logarithmic=setting.logarithmic,
        symbol=name_tex(name),
        description="A name of your formula.",
    )


def _notes(formula: Formula, found: Slopes) -> tuple[str, ...]:
    notes = []
    if found.value != formula.tree:
        notes.append(
            "Computed in a form that neither overflows nor loses digits; the value is the same."
        )
    if formula.prediction in ("prediction", "y", RESIDUAL):
        notes.append("Its prediction is any real number; write p for a probability.")
    return tuple(notes)


def _label(formula: Formula) -> str:
    """What stands at the end of a curve when nothing was set."""
    words = formula.name.split()
    if len(words) > 1 and len(formula.name) > _SHORT:
        return "".join(word[0].upper() for word in words[:_SHORT])
    return _shortened(formula.name or formula.text.replace(" ", ""), _SHORT)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
