"""What the pictures of distributions share: the axis of outcomes and the bars to drag."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Axis, Bars, floats
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.session.information.view import Which

FEW = 8  # up to so many outcomes, every bar carries its number

COLORS = {"p": "accent", "q": "curve:1"}


@lru_cache(maxsize=16)
def outcome_axis(names: tuple[str, ...], *more: str) -> Axis:
    """The axis that names the outcomes, and what stands after them."""
    texts = [name or str(k + 1) for k, name in enumerate(names)] + list(more)
    ticks = tuple((float(k), text) for k, text in enumerate(texts))
    return Axis("outcome", -0.6, len(texts) - 0.4, ticks=ticks, zero_line=False, grid=False)


def probability_axis(*distributions: tuple[float, ...]) -> Axis:
    """From 0 to 1; of many small probabilities only as far as they reach."""
    highest = max(max(numbers) for numbers in distributions)
    many = len(distributions[0]) > FEW
    top = min(round_up(1.2 * highest), 1.0) if many and highest > 0 else 1.0
    return Axis("probability", -0.02 * top, 1.08 * top)


@lru_cache(maxsize=64)
def probability_bars(
    which: Which, numbers: tuple[float, ...], offset: float = 0.0, width: float = 0.7
) -> Bars:
    """The bars of one distribution, which can be dragged: target ``p:2`` or ``q:2``."""
    few = len(numbers) * (1 if width > 0.5 else 2.5) <= FEW
    return Bars(
        which,
        floats(np.arange(len(numbers)) + offset),
        floats(numbers),
        width,
        COLORS[which],
        fill="solid" if which == "p" else "hatch",
        texts=tuple(f"{number:.3g}" for number in numbers) if few else (),
        name=which.upper(),
        draggable=True,
    )


def with_unit(value: float, unit: str) -> str:
    """A value with its unit: "0.8113 bits", "1 bit"."""
    text = short(value)
    return f"{text} {unit.removesuffix('s') if text == '1' else unit}"


def shortened(text: str, most: int) -> str:
    """A name of at most so many letters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
