"""What is shown of one neuron or one softmax vector that descends."""

from __future__ import annotations

from msgspec import Struct


class NeuronView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of one neuron or one softmax vector that descends."""
