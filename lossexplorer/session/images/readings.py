"""What a loss gives on the two pictures: the number in the list of losses."""

from __future__ import annotations

import math

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.session.images.compared import (
    applies,
    gradient_losses,
    gradient_of,
    too_slow,
    value_of,
)
from lossexplorer.session.images.place import pair_of
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of


def reading(session: Session, key: str) -> Reading:
    """One loss of the distorted picture against the reference, or why it has none.

    The gradient's norm is given where its picture is shown, which needs it anyway.
    """
    choice = session.choice(key)
    if not applies(choice):
        return Reading(key, None, None, reason=f"{get(key).title} doesn't compare pictures")
    pair = pair_of(session)
    with_gradient = session.images.detail == "gradients" and choice in gradient_losses(session)
    if too_slow(choice, pair.reference, pair.image, gradient=with_gradient):
        return Reading(key, None, None, reason="it is being computed")
    norm = None
    try:
        value = value_of(choice, pair.reference, pair.image)
        if with_gradient:
            slopes = gradient_of(choice, pair.reference, pair.image).array
            norm = math.sqrt(float((slopes * slopes).sum()))
    except LossInputError as error:
        return Reading(key, None, None, reason=error.message)
    return Reading(key, value, norm, unit_of(choice))
