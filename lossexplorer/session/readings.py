"""What every loss gives on the session now: value, gradient, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """One loss, now.

    Attributes:
        value: at the probe (Curves) or on the shown row (Vector); None if the
            loss does not apply there.
        gradient: the slope at the probe, or the Euclidean norm of the row's gradient.
        unit: "nats", "bits", "dits" or "".
        rows: in Vector, the value on every compared row, by row index.
        reason: why there is no value, in the reader's words.
    """

    key: str
    value: float | None
    gradient: float | None
    unit: str = ""
    rows: tuple[tuple[int, float], ...] = ()
    reason: str = ""
