"""One piece of text as one number.

A number is what Python's ``float`` reads, plus a percent sign, a simple fraction
and, where nothing else can be meant, a decimal comma.
"""

from __future__ import annotations

import math
import re
from typing import NoReturn

from lossexplorer.errors import DataError

THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+")

_MAX_TOKEN = 1_000  # no number worth reading is longer; float() itself has no limit
_RIGHT = "write it like 0.6, 1e-3, 60 % or 1/3"
_QUALIFIED = re.compile(r"([+-]?)(?:np|numpy|math|torch|jnp)\.(inf|nan)", re.IGNORECASE)
_SPACED_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?!\d)")

# a Chinese keyboard's full stop where a decimal point was meant
_POINT = re.compile(r"(?<=\d)[\u3002\uff61](?=\d)")
_PLAIN: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN |= dict.fromkeys(map(ord, "\u2212\u2012\u2013\ufe63"), "-")  # minus signs
_PLAIN |= dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_PLAIN |= dict.fromkeys(map(ord, "\ufeff\u200b\u2060"), "")  # marks that print nothing
_PLAIN |= {ord("\u3010"): "[", ord("\u3011"): "]"}  # black brackets
_PLAIN |= {ord("\u3001"): ",", ord("\u221e"): "inf", ord("\u2044"): "/"}


class NotANumberError(DataError):
    """A value that is missing: NaN."""


def shown(token: str) -> str:
    """The token in quotes, fit for a one-line message: shortened, nothing unprintable."""
    short = token if len(token) <= 24 else token[:23] + "…"
    printable = (c if c.isprintable() else c.encode("unicode_escape").decode() for c in short)
    return f"'{''.join(printable)}'"


def plain(text: str) -> str:
    """The text with typographic minus signs, blanks and full-width characters made plain.

    Raises:
        DataError: if a non-breaking blank may be a thousands separator.
    """
    doubtful = None if text.isascii() else _SPACED_THOUSANDS.search(text)
    if doubtful:
        raise DataError(
            f"{shown(unadorned(doubtful[0]))} may be one number or several",
            fix="write a number without blanks, and a comma between two numbers",
        )
    return text if text.isascii() else _POINT.sub(".", unadorned(text))


def unadorned(text: str) -> str:
    """As :func:`plain`, for words: nothing is doubtful."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else text.translate(_PLAIN)


def parse_number(text: str, *, allow_infinite: bool = False) -> float:
    """Read one cell as a person types it: "0.6", "1e-3", "60 %", "1/3", "0,6", "-inf".

    Args:
        text: the cell.
        allow_infinite: whether "inf" and "-inf" are numbers.

    Raises:
        DataError: if it is no number, naming the token and what would be right.
    """
    token = plain(text).strip()
    if not token:
        raise DataError("there is no number", fix=_RIGHT)
    if "," in token and ("." in token or THOUSANDS.fullmatch(token)):
        raise doubtful_comma(token)
    if token.count(",") == 1:
        token = token.replace(",", ".")
    try:
        return number(token, allow_infinite=allow_infinite)
    except NotANumberError as error:  # one number alone has no row to leave out
        raise DataError(error.what, fix=_RIGHT) from None


def doubtful_comma(token: str) -> DataError:
    """The complaint about a comma that can be read in two ways."""
    return DataError(
        f"the comma in {shown(token)} may be a decimal comma or separate thousands",
        fix="write a decimal point and no thousands separator, such as 1234.5",
    )


def doubtful_point(token: str) -> DataError:
    """The complaint about a point where other numbers have decimal commas."""
    return DataError(
        f"the point in {shown(token)} may be a decimal point or separate thousands",
        fix="write every number with a decimal point and without thousands separators",
    )


def number(token: str, *, allow_infinite: bool = False) -> float:
    """The value of one token of plain text, without decimal commas.

    Raises:
        DataError: if it is no number.
    """
    if len(token) > _MAX_TOKEN:
        raise DataError(f"{shown(token)} has {len(token):,} characters", fix=_RIGHT)
    percent = token.endswith("%")
    above, slash, below = (token[:-1] if percent else token).partition("/")
    try:
        value = float(_QUALIFIED.sub(r"\1\2", above)) / (float(below) if slash else 1.0)
    except ZeroDivisionError:
        raise DataError(f"{shown(token)} divides by zero", fix=_RIGHT) from None
    except ValueError:
        _refuse(token)
    if math.isnan(value):
        raise NotANumberError(
            f"{shown(token)} is not a number (NaN)", fix="give its value or leave the row out"
        )
    if math.isinf(value) and "inf" not in token.lower():
        raise DataError(f"{shown(token)} is too large", fix="the largest number is 1.8e308")
    if math.isinf(value) and not allow_infinite:
        raise DataError(f"{shown(token)} is infinite", fix="give a finite number")
    return value / 100.0 if percent else value


def _refuse(token: str) -> NoReturn:
    """Say why a token is no number."""
    if not token:
        raise DataError("the cell is empty", fix="give a number")
    if token in ("True", "False", "true", "false"):
        fix = "write 1 or 0"
    elif "," in token:
        fix = "write a decimal point, such as 0.6"
    elif any(c.isspace() for c in token):
        fix = "put a comma between two numbers"
    else:
        fix = _RIGHT
    raise DataError(f"{shown(token)} is no number", fix=fix)
