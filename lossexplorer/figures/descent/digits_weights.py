"""The learned weights of one loss, a little image for each digit."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.figure import Axis, Image, Item, Note, Panel, floats
from lossexplorer.figures.remembered import once
from lossexplorer.losses import get
from lossexplorer.session.descent.digits_samples import CLASSES, SIDE
from lossexplorer.session.descent.digits_training import Run
from lossexplorer.theory.sgd import Descent

_COLUMNS = 2  # the panel is narrow and high: two fill it better than three
_ROWS = -(-CLASSES // _COLUMNS)
_GAP = 0.12  # between images of 1 by 1
_NAME = 0.28  # in front of an image: its digit


def weights_panel(run: Run | None) -> Panel:
    """What each pixel speaks for or against; one colour scale for all ten."""
    items: tuple[Item, ...] = ()
    name = "" if run is None else get(run.choice.key).short
    if run is not None and run.descent is not None:
        descent = run.descent
        items = once((descent,), "weights", lambda: _images(descent))
    nothing = ((-1.0, ""),)
    wide, high = _COLUMNS * (1 + _GAP + _NAME), _ROWS * (1 + _GAP)
    title = f"weights, {name}" if name else "weights"
    across = Axis(title, 0.0, wide, ticks=nothing, zero_line=False, grid=False)
    # the first row of pixels on top
    down = Axis("", high, 0.0, ticks=nothing, zero_line=False, grid=False)
    return Panel(
        "weights",
        across,
        down,
        items,
        column=2,
        equal=True,
        bare=True,
        zoomable=False,
        describe=f"Weights of the ten digits under {name}, each an image of 8 × 8 pixels",
    )


def _images(descent: Descent) -> tuple[Item, ...]:
    bound = float(np.abs(descent.weights).max()) or 1.0
    items: list[Item] = []
    for digit in range(CLASSES):
        row, column = divmod(digit, _COLUMNS)
        x, y = _NAME + column * (1 + _GAP + _NAME), _GAP / 2 + row * (1 + _GAP)
        items.append(
            Image(
                f"weights:{digit}",
                floats(descent.weights[:, digit].reshape(SIDE, SIDE)),
                x,
                y,
                x + 1,
                y + 1,
                name=f"weights of digit {digit}",
                low=-bound,
                high=bound,
            )
        )
        items.append(Note(f"digit:{digit}", x - _NAME / 2, y + 0.5, str(digit), "text", (0.5, 0.5)))
    return tuple(items)
