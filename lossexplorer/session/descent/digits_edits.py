"""What a person changes about the training on the digits: pure functions on sessions."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.descent.digits_samples import TRAIN_ROWS
from lossexplorer.session.descent.digits_view import (
    LARGEST_DECAY,
    LARGEST_RATE,
    LAST_SEED,
    MOST_EPOCHS,
    DigitsView,
)
from lossexplorer.session.session import Session


def set_digits(session: Session, /, **fields: Any) -> Session:
    """Change settings: rate, momentum, batch, epochs, seed, decay, run.

    Raises:
        SessionError: for a number out of its range.
    """
    view = replace(session.descent.digits, **fields)
    for good, name, value, fix in _rules(view):
        if not good:
            raise SessionError(f"{name} {value:g} is out of range", fix=fix)
    return replace(session, descent=replace(session.descent, digits=view))


def train_again(session: Session) -> Session:
    """Train with the rows in another order: that of the next seed."""
    seed = session.descent.digits.seed
    return set_digits(session, seed=0 if seed >= LAST_SEED else seed + 1, run=True)


def _rules(view: DigitsView) -> tuple[tuple[bool, str, float, str], ...]:
    """What must hold, the number's name, the number, and what would be right."""
    return (
        (
            0 < view.rate <= LARGEST_RATE,
            "learning rate",
            view.rate,
            f"give a number above 0, to {LARGEST_RATE:.0f}",
        ),
        (0 <= view.momentum < 1, "momentum", view.momentum, "give 0 or more, and less than 1"),
        (
            1 <= view.batch <= TRAIN_ROWS,
            "mini-batch size",
            view.batch,
            f"give 1 to {TRAIN_ROWS} rows",
        ),
        (1 <= view.epochs <= MOST_EPOCHS, "epochs", view.epochs, f"give 1 to {MOST_EPOCHS}"),
        (0 <= view.seed <= LAST_SEED, "seed", view.seed, f"give 0 to {LAST_SEED}"),
        (0 <= view.decay <= LARGEST_DECAY, "λ", view.decay, f"give 0 to {LARGEST_DECAY:g}"),
    )
