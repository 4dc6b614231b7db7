"""What is shown of a risk with a penalty."""

from __future__ import annotations

from msgspec import Struct


class RiskView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of a risk with a penalty."""
