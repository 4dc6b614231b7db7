"""What the Margins workspace shows."""

from __future__ import annotations

from msgspec import Struct


class MarginsView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Margins workspace shows."""
