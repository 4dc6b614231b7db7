"""What the Images workspace shows."""

from __future__ import annotations

from msgspec import Struct


class ImagesView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Images workspace shows."""
