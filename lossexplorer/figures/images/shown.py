"""What there is to draw of the Images workspace."""

from __future__ import annotations

from dataclasses import dataclass

from lossexplorer.session.images.place import Pair, Sweep

WAITING = "φ is large: it is computed beside the window"


@dataclass(frozen=True)
class Shown:
    """The pictures and the curves.

    Attributes:
        pair: the pictures now.
        through: those φ is shown with: where it is slow, the last ones it has seen; None
            before there are any.
        against: the pictures of the distortion compared with, or None.
        sweep: the curves as far as they are known, or None.
    """

    pair: Pair
    through: Pair | None
    against: Pair | None
    sweep: Sweep | None
