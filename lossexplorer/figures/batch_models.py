"""How the models of a batch are told apart, in every picture of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lossexplorer.batch.passes.result import BatchResult, ModelResult
from lossexplorer.figures.figure import Dash, Note, Symbol


@dataclass(frozen=True, eq=False)
class Model:
    """One model with the colour, dash, marker and filling it always has.

    Attributes:
        place: 0 for the one that came first, 1 for the other.
        looked_at: whether it is the one whose rows are opened.
        alone: whether it is the only one.
        name: what it is called; "" if there is one alone without a name.
    """

    place: int
    name: str
    looked_at: bool
    alone: bool
    result: ModelResult
    color: str
    dash: Dash
    symbol: Symbol
    fill: Literal["solid", "hatch"]
    filled: bool

    @property
    def sign(self) -> str:
        """Its marker before a reading, if there are two."""
        return "" if not self.name or self.alone else "● " if self.filled else "□ "

    @property
    def said(self) -> str:
        """Its marker and name before a reading."""
        return f"{self.sign}{self.name}: " if self.name else ""


def models_of(result: BatchResult, *, several: bool) -> tuple[Model, ...]:
    """The models in the order they came in, whichever is looked at.

    Args:
        result: what is known of them; perhaps not yet of the second one.
        several: whether there are two.
    """
    found = []
    for model in sorted(result.models, key=lambda model: not model.first):
        place = 0 if model.first else 1
        name = model.name or (f"model {place + 1}" if several else "")
        about = (place, name, model is result.models[0], not several, model)
        if place == 0:
            found.append(Model(*about, "curve:0", "solid", "circle", "solid", True))
        else:
            found.append(Model(*about, "curve:1", "dash", "square", "hatch", False))
    return tuple(found)


def legend(
    lines: list[tuple[str, str]], x: float, y: float, anchor: tuple[float, float]
) -> Iterator[Note]:
    """Readings one below the other in a corner: (text, colour) each."""
    for index, (text, color) in enumerate(lines):
        yield Note(f"legend:{index}", x, y, text, color=color, anchor=anchor)
