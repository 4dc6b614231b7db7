"""What the Information workspace shows."""

from __future__ import annotations

from msgspec import Struct


class InformationView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Information workspace shows."""
