"""The distortions beside each other: how much of each, and what the losses make of it."""

from __future__ import annotations

from lossexplorer.errors import LossInputError, SessionError
from lossexplorer.session.grids import Cell, Column, Grid
from lossexplorer.session.images.compared import (
    PERCEPTUAL,
    layer_values,
    mean_absolute,
    mean_squared,
    phi_of,
    too_slow,
    value_of,
)
from lossexplorer.session.images.edits import amount_of, set_amount
from lossexplorer.session.images.kinds import WORDS, offered
from lossexplorer.session.images.place import Pair, pair_of
from lossexplorer.session.images.view import Kind
from lossexplorer.session.session import Session


def grid(session: Session) -> Grid:
    """One row a distortion; its amount can be edited, what follows from it stands beside it."""
    view, kinds = session.images, offered(session.images)
    layers = _layer_count(session)
    columns = (
        Column("amount", "amount", tip="Shift and blur in pixels; noise from 0 black to 1 white"),
        Column("mse", "MSE", editable=False, tip="Mean squared error over the pixels"),
        Column("mae", "MAE", editable=False, tip="Mean absolute error over the pixels"),
        Column("perceptual", "perceptual", editable=False, tip="Perceptual loss"),
        *(
            Column(f"layer_{k}", f"layer {k}", editable=False, tip=f"Layer {k} of φ, unweighted")
            for k in range(1, layers + 1)
        ),
    )
    rows = tuple(_heading(kind) for kind in kinds)
    cells = tuple(
        (amount_of(view, kind), *_numbers(session, pair_of(session, kind), layers))
        for kind in kinds
    )
    return Grid(columns, rows, cells, set_cell=_set_cell)


def _heading(kind: Kind) -> str:
    words = WORDS[kind]
    unit = f" ({words.unit})" if words.unit else ""
    return f"{words.title}{unit}"


def _layer_count(session: Session) -> int:
    try:
        return len(phi_of(session.choice(PERCEPTUAL))[1])
    except LossInputError:
        return 0


def _numbers(session: Session, pair: Pair, layers: int) -> tuple[Cell, ...]:
    mse, mae = mean_squared(pair.reference, pair.image), mean_absolute(pair.reference, pair.image)
    choice = session.choice(PERCEPTUAL)
    if too_slow(choice, pair.reference, pair.image):
        return mse, mae, None, *[None] * layers
    try:
        stack, _ = phi_of(choice)
        value = value_of(choice, pair.reference, pair.image)
        apart = layer_values(stack, pair.reference, pair.image).tolist()
    except LossInputError:
        return mse, mae, None, *[None] * layers
    return mse, mae, value, *apart


def _set_cell(session: Session, row: int, column: str, value: float | str) -> Session:
    """Change the amount of one distortion.

    Raises:
        SessionError: for a text, or an amount outside its range.
    """
    if isinstance(value, str):
        raise SessionError(f"{value!r} is no number", fix="type one like 1.5")
    return set_amount(session, value, offered(session.images)[row])
