"""What the Batch workspace shows."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lossexplorer.session.words import Name

SortColumn = Literal[
    "row",
    "label",
    "predicted",
    "loss",
    "gradient",
    "margin",
    "second_predicted",
    "second_loss",
    "difference",
]


class Draw(Struct, frozen=True, forbid_unknown_fields=True):
    """Mini-batches drawn from the rows.

    Attributes:
        size: rows a mini-batch, n.
        seed: of the generator; the same seed draws the same rows.
        replacement: whether a row may be drawn twice.
        repeats: how many mini-batches the spread is taken over, for every n.
    """

    size: Annotated[int, Meta(ge=1, le=1_000_000)] = 10
    seed: Annotated[int, Meta(ge=0, le=2**32 - 1)] = 0
    replacement: bool = False
    repeats: Annotated[int, Meta(ge=2, le=10_000)] = 400


class BatchView(Struct, frozen=True, forbid_unknown_fields=True):
    """How the table is ordered and filtered, and which plots stand beside it.

    Attributes:
        detail: histogram, classes and reliability; or cross-entropy against temperature;
            or mini-batches.
        log_loss: a logarithmic loss axis in the histogram.
        log_count: a logarithmic count axis in the histogram.
        sort, descending: the order of the table.
        wrong_only: only rows whose predicted class is not their label.
        label: only rows of this class (its index); None for all.
        above: only rows whose loss is above this; None for all.
        search: only rows whose name, label or row number contains this.
    """

    detail: Literal["samples", "temperature", "minibatch"] = "samples"
    log_loss: bool = False
    log_count: bool = False
    sort: SortColumn = "loss"
    descending: bool = True
    wrong_only: bool = False
    label: Annotated[int, Meta(ge=0)] | None = None
    above: float | None = None
    search: Name = ""
    draw: Draw = Draw()
