"""What is known of some rows one after another, before they are summed up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """Rows in their order, (n,) each.

    Attributes:
        loss: weights included; of a row that doesn't count whatever it is.
        label: the label's class, its largest one if it is soft, from 0; any class for a row
            that doesn't count.
        wrong: whether another class was predicted; None where only losses are wanted.
        kept: which rows count; None for all.
        mass: class weight times sample weight; None for 1 each.
        confidence: the largest probability; None where there are none, or not wanted.
        predicted: the class with the largest number; None where it wasn't asked for.
        margin: as in ``Columns``; None where it wasn't asked for.
        gradient: norms, (n,); None where they weren't asked for.
        labelled: whether labels are classes, hard or soft, and no other numbers.
        elements: how many values of a row the convention keeps apart; 1 for none.
    """

    loss: Array
    label: Array
    wrong: Array | None = None
    kept: Array | None = None
    mass: Array | None = None
    confidence: Array | None = None
    predicted: Array | None = None
    margin: Array | None = None
    gradient: Array | None = None
    labelled: bool = True
    elements: int = 1
