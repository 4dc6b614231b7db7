"""A number of a session that can be swept."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from lossexplorer.errors import ExplorerError, SessionError
from lossexplorer.session.session import Session


@dataclass(frozen=True)
class Setting:
    """One number that a person can set, as a sweep needs it.

    Attributes:
        key: what the command line calls it ("gamma", "probe").
        title: what it is, in words.
        symbol: what stands before its value ("γ" in "γ = 2").
        low, high: a range worth showing; other values are tried, too.
        read, write: from a session; ``write`` may raise an ExplorerError.
        whole: only whole numbers make sense.
        ratio: equal ratios say more than equal steps.
    """

    key: str
    title: str
    symbol: str
    low: float
    high: float
    read: Callable[[Session], float | None]
    write: Callable[[Session, float], Session]
    whole: bool = False
    ratio: bool = False

    def at(self, session: Session, value: float) -> Session:
        """``session`` with this setting at ``value``.

        Raises:
            SessionError: for a value it can't have.
        """
        try:
            after = self.write(session, value)
        except ExplorerError as error:
            raise SessionError(error.what, where=f"{self.key} = {value:g}", fix=error.fix) from None
        # some edits take the nearest value that is allowed: then the title would lie
        now = self.read(after)
        if now is None or not math.isclose(now, value, rel_tol=1e-9, abs_tol=1e-12):
            raise SessionError(
                f"the value {value:g} of {self.title} is out of reach",
                where=self.key,
                fix=f"try {self.low:g} to {self.high:g}",
            )
        return after

    def said(self, value: float) -> str:
        """The title of a picture at ``value``: "γ = 2"."""
        digits = f"{value:g}" if self.whole else f"{value:.4g}"
        return f"{self.symbol} = {digits}".replace("-", "−")
