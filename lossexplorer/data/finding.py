"""One thing that is odd about the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Diagnostic:
    """One thing that is odd.

    Attributes:
        code: which kind of thing, e.g. "row-sum", "outside", "log-zero", "off-by-one".
        severity: "error" where a loss can't be computed, "warning" where it misleads.
        text: what and where, in one line.
        row, column: the first place, counted from 0; None where it is everywhere.
        fix: a key of FIXES, or None.
        fix_text: what the fix does; without a fix, what to do.
    """

    code: str
    severity: Literal["warning", "error", "note"]
    text: str
    row: int | None = None
    column: int | None = None
    fix: str | None = None
    fix_text: str = ""
