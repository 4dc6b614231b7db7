"""What the Descent workspace shows."""

from __future__ import annotations

from msgspec import Struct


class DescentView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Descent workspace shows."""
