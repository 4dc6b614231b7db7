"""What the Likelihood workspace shows."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lossexplorer.session.likelihood.bernoulli_view import BernoulliView
from lossexplorer.session.likelihood.line_view import LineView

Detail = Literal["bernoulli", "line"]


class LikelihoodView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Likelihood workspace shows.

    Attributes:
        detail: outcomes 0 and 1, or points with a line.
    """

    detail: Detail = "bernoulli"
    bernoulli: BernoulliView = BernoulliView()
    line: LineView = LineView()
