"""What the Likelihood workspace shows."""

from __future__ import annotations

from msgspec import Struct


class LikelihoodView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Likelihood workspace shows."""
