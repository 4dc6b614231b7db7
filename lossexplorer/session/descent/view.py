"""What the Descent workspace shows."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lossexplorer.session.descent.digits_view import DigitsView
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.descent.risk_view import RiskView

Detail = Literal["neuron", "risk", "digits"]


class DescentView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Descent workspace shows.

    Attributes:
        detail: a neuron or a softmax vector under several losses; regularised risk; or
            a classifier trained on the digits.
    """

    detail: Detail = "neuron"
    neuron: NeuronView = NeuronView()
    risk: RiskView = RiskView()
    digits: DigitsView = DigitsView()
