"""What the Margins workspace's settings must satisfy beyond types."""

from __future__ import annotations

import math

from lossexplorer.errors import SessionError
from lossexplorer.session.margins.view import MarginsView, Zoomed


def check(view: MarginsView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.margins.…").
    """
    numbers = {
        "probe": (view.probe,),
        "theta": (view.theta,),
        "prototypes": view.prototypes,
        "embedding": view.embedding,
    }
    for name, values in numbers.items():
        if not all(map(math.isfinite, values)):
            raise SessionError(
                "this is no finite number",
                where=f"session.margins.{name}",
                fix="give a finite number",
            )
    _ranges(view.surrogate_ranges, "session.margins.surrogate_ranges")
    _ranges(view.psi_ranges, "session.margins.psi_ranges")


def _ranges(zoomed: Zoomed, place: str) -> None:
    for name in ("x", "upper", "lower"):
        span: tuple[float, float] | None = getattr(zoomed, name)
        if span is not None and not -math.inf < span[0] < span[1] < math.inf:
            raise SessionError(
                "this is no range",
                where=f"{place}.{name}",
                fix="give the lower end before the upper, or null",
            )
