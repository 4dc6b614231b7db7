"""What the settings of one neuron or one softmax vector that descends must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.descent.neuron_view import NeuronView


def check_neuron(view: NeuronView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.neuron.…").
    """
