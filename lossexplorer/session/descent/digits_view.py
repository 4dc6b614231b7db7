"""What is shown of a classifier of the digits in training."""

from __future__ import annotations

from msgspec import Struct


class DigitsView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of a classifier of the digits in training."""
