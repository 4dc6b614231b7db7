"""The numbers of a classifier of the digits in training as a table."""

from __future__ import annotations

import numpy as np

from lossexplorer.losses import get
from lossexplorer.session.descent.digits_training import Run, asked_of, kept_training
from lossexplorer.session.grids import Cell, Column, Grid
from lossexplorer.session.session import Session
from lossexplorer.theory.sgd import Descent


def digits_grid(session: Session) -> Grid:
    """Training loss and validation error of every loss after each epoch; nothing is typed."""
    asked = asked_of(session)
    runs = kept_training(asked).runs if session.descent.digits.run else ()
    known = [(run, run.descent) for run in runs if run.descent is not None]
    if not known:
        return Grid((), (), caption="Losses and errors after each epoch stand here once trained")
    columns = [column for run, _ in known for column in _columns(run)]
    epochs = 1 + max(descent.epochs for _, descent in known)
    each = [column for _, descent in known for column in _cells(descent, epochs)]
    cells = tuple(zip(*each, strict=True))
    return Grid(
        tuple(columns),
        tuple(str(epoch) for epoch in range(epochs)),
        cells,
        caption="After each epoch: mean training loss of its mini-batches, validation error",
    )


def _columns(run: Run) -> tuple[Column, Column]:
    key, name = run.choice.key, get(run.choice.key).short
    return (
        Column(f"{key}:loss", f"{name} loss", "mean of the mini-batches of the epoch", False),
        Column(f"{key}:error", f"{name} error", "share of the validation digits", False),
    )


def _cells(descent: Descent, epochs: int) -> tuple[list[Cell], list[Cell]]:
    """A column of losses and one of errors; empty where it had diverged."""
    losses: list[Cell] = [None] * epochs
    errors: list[Cell] = [None] * epochs
    each = descent.losses[: descent.epochs * descent.steps_an_epoch]
    for epoch, steps in enumerate(np.split(each, max(descent.epochs, 1)), 1):
        if steps.size:
            losses[epoch] = float(steps.mean())
    errors[: len(descent.errors)] = map(float, descent.errors[:epochs])
    return losses, errors
