"""Changes of outcomes and of the probability that explains them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec.structs import replace

from lossexplorer.data.text import parse_numbers
from lossexplorer.errors import SessionError
from lossexplorer.session.likelihood.bernoulli_view import MOST_OUTCOMES, P_ENDS
from lossexplorer.session.session import Session
from lossexplorer.theory.bernoulli import draw, maximum_likelihood

_LEAST_SPAN = 1e-3  # of p that can be shown alone
_IGNORED = str.maketrans("", "", " ,;\t\r\n[]()")


def set_bernoulli(session: Session, /, **fields: Any) -> Session:
    """Change the switches: scale, precision, how outcomes are drawn."""
    view = session.likelihood
    return replace(session, likelihood=replace(view, bernoulli=replace(view.bernoulli, **fields)))


def set_p(session: Session, p: float) -> Session:
    """Look at another probability; it stays between 0 and 1.

    Raises:
        SessionError: if it is no number.
    """
    if math.isnan(p):
        raise SessionError("the probability is no number")
    return set_bernoulli(session, p=min(max(float(p), 0.0), 1.0))


def set_p_range(session: Session, low: float, high: float) -> Session:
    """Show a part of the axis of p; it stays on the axis, and no peak is narrower."""
    low, high = max(low, P_ENDS[0]), min(high, P_ENDS[1])
    if not high - low >= _LEAST_SPAN:
        return session
    whole = (low, high) == P_ENDS
    return set_bernoulli(session, p_range=None if whole else (low, high))


def set_outcomes(session: Session, outcomes: str) -> Session:
    """Replace all outcomes.

    Args:
        session: the session.
        outcomes: a text of 0 and 1 alone.

    Raises:
        SessionError: if there are none or too many.
    """
    if not outcomes:
        raise SessionError("there is no outcome left", fix="keep at least one 0 or 1")
    if len(outcomes) > MOST_OUTCOMES:
        raise SessionError(
            f"{len(outcomes):,} outcomes are too many", fix=f"at most {MOST_OUTCOMES:,}"
        )
    return set_bernoulli(session, outcomes=outcomes)


def flip(session: Session, index: int) -> Session:
    """Turn one outcome into the other.

    Raises:
        SessionError: if there is no such outcome.
    """
    outcomes = session.likelihood.bernoulli.outcomes
    if not 0 <= index < len(outcomes):
        raise SessionError(f"there is no outcome {index + 1}", fix=f"they end at {len(outcomes)}")
    other = "0" if outcomes[index] == "1" else "1"
    return set_outcomes(session, outcomes[:index] + other + outcomes[index + 1 :])


def draw_outcomes(session: Session) -> Session:
    """Replace all outcomes by drawn ones."""
    view = session.likelihood.bernoulli
    drawn = draw(view.draw_count, view.draw_p, view.draw_seed)
    return set_outcomes(session, (drawn + np.uint8(ord("0"))).tobytes().decode())


def to_maximum(session: Session) -> Session:
    """Look at the p of greatest likelihood."""
    outcomes = session.likelihood.bernoulli.outcomes
    ones = outcomes.count("1")
    return set_p(session, maximum_likelihood(ones, len(outcomes) - ones))


def paste_outcomes(session: Session, text: str) -> Session:
    """Replace all outcomes by pasted ones: "0 1 1 0", "0110", a column, a Python list.

    Raises:
        DataError: for a text that holds no numbers.
        SessionError: for other numbers than 0 and 1.
    """
    plain = text.translate(_IGNORED)
    if plain and not plain.strip("01"):
        return set_outcomes(session, plain)
    return set_outcomes(session, as_outcomes(parse_numbers(text).ravel().tolist()))


def as_outcomes(numbers: Sequence[float | str]) -> str:
    """Numbers 0 and 1 as the text that sessions hold.

    Raises:
        SessionError: for any other.
    """
    for place, number in enumerate(numbers, start=1):
        if number not in (0.0, 1.0):
            shown = number if isinstance(number, str) else f"{number:g}"
            raise SessionError(
                f"{shown!r} is no outcome" if isinstance(number, str) else f"{shown} is no outcome",
                where=f"number {place}",
                fix="outcomes are 0 or 1",
            )
    return "".join("1" if number else "0" for number in numbers)
