"""A loss typed as a formula: its text, its settings, and what its names mean.

A text is a formula and settings, separated by semicolons::

    name = Robust error; where(abs(e) < delta, e^2/2, delta*(abs(e) - delta/2)); delta = 0.5

The formula knows numbers, ``+ - * / ^`` (or ``**``), parentheses, the comparisons
``< <= > >= == !=`` as the first argument of ``where(condition, a, b)``, the constant
``pi``, and the functions of :data:`~lossexplorer.losses.own.words.FUNCTIONS`. There is no
implied multiplication: write ``2*y``. Which name stands for the prediction says what the
prediction is:

===============  ==================================  ==============================
name             prediction                          target
===============  ==================================  ==============================
y, prediction    any real number                     t or target, any real number
e                as y; e is the residual y − t
p                a probability                       t, 0 or 1 or between (e = p − t)
z                a logit                             t, 0 or 1 or between
s                a score, its sign decides           t or y, −1 or +1
===============  ==================================  ==============================

Every other name is a parameter with a slider. Settings, all optional::

    name = words          what the loss is called
    short = word          the label at the end of its curve, up to 8 characters
    delta = 0.5           the default of a parameter (otherwise 1)
    delta = 0.5 from 0.01 to 10 log     also its slider's range, in equal ratios

Grammar, from the loosest to the tightest::

    text        = item { ";" item }            one item is the formula
    item        = formula | name "=" setting
    condition   = sum ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) sum
    sum         = product { ( "+" | "-" ) product }
    product     = signed { ( "*" | "/" ) signed }
    signed      = { "-" | "+" } power
    power       = atom [ "^" signed ]          from the right: 2^3^2 = 2^9
    atom        = number | name | name "(" sum { "," sum } ")" | "(" sum ")"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lossexplorer.losses.own.limits import check_size
from lossexplorer.losses.own.parser import parse
from lossexplorer.losses.own.settings import Setting, parameter_setting, words_setting
from lossexplorer.losses.own.text import written
from lossexplorer.losses.own.tokens import FormulaError
from lossexplorer.losses.own.tree import Node, names_in
from lossexplorer.losses.own.words import (
    CONSTANTS,
    MAX_PARAMETERS,
    MAX_TEXT,
    MEANINGS,
    PREDICTIONS,
    RESIDUAL,
    TARGETS,
    WIDE,
)

PREFIX = "formula:"

_SETTING = re.compile(r"\s*([^\W\d]\w*)\s*=(?!=)(.*)", re.DOTALL)


@dataclass(frozen=True)
class Formula:
    """A formula that was understood.

    Attributes:
        tree: the loss as typed.
        prediction: the name that stands for the prediction: "y", "p", "z", "s",
            "prediction", or "e" if only the residual occurs.
        target: the name that stands for the target; "" if there is none.
        residual: whether e occurs.
        parameters: every other name with its setting, in order of appearance.
        name, short: as set; "" otherwise.
    """

    tree: Node
    prediction: str
    target: str
    residual: bool
    parameters: tuple[tuple[str, Setting], ...]
    name: str = ""
    short: str = ""

    @property
    def text(self) -> str:
        """The formula alone, as it is always written."""
        return written(self.tree)

    @property
    def key(self) -> str:
        """What ``get`` takes and a session stores; equal losses have one key."""
        parts = [f"name = {self.name}"] if self.name else []
        parts += [f"short = {self.short}"] if self.short else []
        parts.append(self.text)
        parts += [f"{name} = {s.text}" for name, s in self.parameters if s != Setting()]
        return f"{PREFIX} {'; '.join(parts)}"


def read_formula(text: str) -> Formula:
    """Understand a text such as "(y - t)^2" or "delta*abs(e); delta = 0.5".

    Args:
        text: with or without "formula:" before it. Positions in errors count from its
            beginning.

    Raises:
        FormulaError: for whatever can't be used, with the place of the mistake.
    """
    if len(text) > MAX_TEXT:
        raise FormulaError(
            f"the formula has {len(text):,} characters", fix=f"use at most {MAX_TEXT:,}"
        )
    text = text.translate(WIDE)
    start = len(text) - len(text.lstrip())
    offset = start + len(PREFIX) if text[start:].startswith(PREFIX) else 0
    formula: tuple[str, int] | None = None
    settings: dict[str, tuple[str, int]] = {}
    for item in text[offset:].split(";"):
        found = _SETTING.fullmatch(item)
        if found is not None:
            name, place = found[1], offset + found.start(1)
            if name in settings:
                raise FormulaError(f"{name[:24]} is set twice", fix="once will do", position=place)
            settings[name] = (found[2], offset + found.start(2))
        elif item.strip():
            if formula is not None:
                place = offset + len(item) - len(item.lstrip())
                raise FormulaError(
                    "this is a second formula", fix="write one, then settings", position=place
                )
            formula = (item, offset)
        offset += len(item) + 1
    if formula is None:
        raise FormulaError("there is no formula", fix="write one such as (y - t)^2")
    return _understood(*formula, settings)


def _understood(text: str, place: int, settings: dict[str, tuple[str, int]]) -> Formula:
    """A formula with its settings, once every name has a meaning."""
    tree = parse(text, place)
    begins = place + len(text) - len(text.lstrip())
    check_size(tree, begins)
    names = names_in(tree)
    prediction, target = _roles(names, begins)
    known = (prediction, target, RESIDUAL, *CONSTANTS)
    free = [name for name in names if name not in known]
    if len(free) > MAX_PARAMETERS:
        raise FormulaError(
            f"it has {len(free)} parameters", fix=f"use at most {MAX_PARAMETERS}", position=begins
        )
    words = {word: words_setting(word, *settings.pop(word, ("", 0))) for word in ("name", "short")}
    for name, (_, where) in settings.items():
        if name not in free:
            what = f"{name[:24]} is {MEANINGS[name]}" if name in MEANINGS else ""
            raise FormulaError(
                what or f"{name[:24]!r} is not in the formula",
                fix="only parameters can be set",
                position=where,
            )
    parameters = [
        (name, parameter_setting(name, *settings[name]) if name in settings else Setting())
        for name in free
    ]
    made = Formula(tree, prediction, target, RESIDUAL in names, tuple(parameters), **words)
    if len(made.key) > MAX_TEXT:
        raise FormulaError("the formula is too long", fix=f"use at most {MAX_TEXT:,} characters")
    return made


def _roles(names: tuple[str, ...], position: int) -> tuple[str, str]:
    """Which names stand for prediction and target."""
    scored = "s" in names
    predictions = [n for n in names if n in PREDICTIONS and not (scored and n == "y")]
    targets = [n for n in names if n in TARGETS or (scored and n == "y")]
    for several, role in ((predictions, "prediction"), (targets, "target")):
        if len(several) > 1:
            raise FormulaError(
                f"{' and '.join(several)} are both the {role}", fix="use one", position=position
            )
    prediction = predictions[0] if predictions else ""
    if RESIDUAL in names:
        if prediction in ("s", "z"):
            raise FormulaError(
                f"e is the residual y − t, which {prediction} has not",
                fix="write exp(x) for the exponential, or another letter",
                position=position,
            )
        prediction = prediction or RESIDUAL
    if not prediction:
        raise FormulaError(
            "there is no prediction in it", fix="use y, p, z, s or e", position=position
        )
    return prediction, targets[0] if targets else ""
