"""Where each loss would change the distorted picture: its gradient by every pixel."""

from __future__ import annotations

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import Panel
from lossexplorer.figures.images.frames import empty_panel, picture_panel, signed
from lossexplorer.figures.images.shown import WAITING
from lossexplorer.losses import get
from lossexplorer.session.images.compared import gradient_losses, gradient_of
from lossexplorer.session.images.place import Pair
from lossexplorer.session.session import LossChoice, Session


def gradient_panels(session: Session, pair: Pair | None) -> tuple[Panel, ...]:
    """One picture a loss; or why a loss has none."""
    if pair is None:
        return (empty_panel("gradient", WAITING, 1, 0),)
    return tuple(
        _panel(choice, pair, column) for column, choice in enumerate(gradient_losses(session))
    )


def _panel(choice: LossChoice, pair: Pair, column: int) -> Panel:
    id_, name = f"gradient:{choice.key}", get(choice.key).short
    try:
        slopes = gradient_of(choice, pair.reference, pair.image)
    except LossInputError as error:
        return empty_panel(id_, error.message, 1, column)
    title = f"∂{name}/∂x"
    words = f"the gradient of {get(choice.key).title} by every pixel of the distorted picture"
    return picture_panel(id_, title, signed(id_, slopes), 1, column, describe=words)
