"""A formula cut into numbers, names and signs."""

from __future__ import annotations

import re
from typing import NamedTuple

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.words import GREEK, LARGEST, MAX_DIGITS, SIGNS, SMALLEST

_PIECE = re.compile(
    r"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign>\*\*|<=|>=|==|!=|[-+*/^(),<>])"
)
_SPACE = " \t\n\r"


class FormulaError(LossInputError):
    """A formula that can't be used.

    Attributes:
        position: where the mistake is, counted in characters from 0 in the whole text.
    """

    def __init__(self, what: str, *, where: str = "", fix: str = "", position: int = 0) -> None:
        self.position = position
        super().__init__(what, where=where or f"column {position + 1}", fix=fix)


class Token(NamedTuple):
    """A piece of a formula; ``kind`` is "number", "name", "sign" or "end"."""

    kind: str
    text: str
    position: int


def tokens_of(text: str, offset: int = 0) -> list[Token]:
    """The pieces of a formula, and one "end".

    Args:
        text: the formula.
        offset: where it begins in what was typed, for messages.

    Raises:
        FormulaError: for a sign that means nothing here, or a number out of range.
    """
    tokens = []
    at = 0
    while at < len(text):
        letter = text[at]
        if letter in _SPACE:
            at += 1
            continue
        plain = GREEK.get(letter) or SIGNS.get(letter)
        if plain is not None:
            kind = "name" if plain.isalpha() else "sign"
            tokens.append(Token(kind, plain, offset + at))
            at += 1
            continue
        found = _PIECE.match(text, at)
        if found is None:
            raise _unknown(letter, offset + at)
        kind = str(found.lastgroup)
        piece = "^" if found[0] == "**" else found[0]
        tokens.append(Token(kind, piece, offset + at))
        if kind == "number":
            _check_number(piece, offset + at)
        at = found.end()
    return [*tokens, Token("end", "", offset + len(text))]


def _unknown(letter: str, position: int) -> FormulaError:
    fixes = {
        "=": "write it twice to compare, or a setting such as delta = 0.5 behind a semicolon",
        ".": "a dot stands only in numbers like 0.5",
        "|": "write abs(x)",
        "[": "use parentheses ( )",
        "{": "use parentheses ( )",
        "'": "a formula has no texts",
        '"': "a formula has no texts",
        "²": "write ^2",
        "√": "write sqrt(x)",
    }
    shown = repr(letter) if letter.isprintable() else f"the character U+{ord(letter):04X}"
    fix = fixes.get(letter, "use numbers, names, + - * / ^ ( ) , and comparisons")
    return FormulaError(f"{shown} means nothing in a formula", fix=fix, position=position)


def _check_number(piece: str, position: int) -> None:
    size = float(piece) if len(piece) <= MAX_DIGITS else float("inf")
    nothing = not piece.lower().partition("e")[0].strip("0.")
    if not nothing and not SMALLEST <= size <= LARGEST:
        raise FormulaError(
            f"the number {piece[:12]}{'…' * (len(piece) > 12)} is out of range",
            fix=f"use 0, or {SMALLEST:g} to {LARGEST:g} with at most {MAX_DIGITS} characters",
            position=position,
        )
