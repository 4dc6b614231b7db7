"""What the Margins workspace's settings must satisfy beyond types."""

from __future__ import annotations

import math

from lossexplorer.errors import SessionError
from lossexplorer.session.margins.view import Area, MarginsView, Zoomed


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
    for place in ("surrogate_ranges", "psi_ranges", "plane", "turning"):
        _ranges(getattr(view, place), f"session.margins.{place}")


def _ranges(zoomed: Zoomed | Area, place: str) -> None:
    for name in zoomed.__struct_fields__:
        span: tuple[float, float] | None = getattr(zoomed, name)
        if span is not None and not -math.inf < span[0] < span[1] < math.inf:
            raise SessionError(
                "this is no range",
                where=f"{place}.{name}",
                fix="give the lower end before the upper, or null",
            )
