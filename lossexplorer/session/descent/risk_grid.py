"""The samples of a risk with a penalty as a table."""

from __future__ import annotations

from lossexplorer.errors import SessionError
from lossexplorer.session.descent.risk_edits import (
    add_sample,
    remove_samples,
    set_sample,
    set_samples,
)
from lossexplorer.session.descent.risk_results import minimiser
from lossexplorer.session.descent.risk_samples import features_and_targets, rows_of
from lossexplorer.session.grids import Column, Grid
from lossexplorer.session.session import Session

_COMPUTED = "output"


def risk_grid(session: Session) -> Grid:
    """The features of each sample, its y, and what the model makes of it."""
    view = session.descent.risk
    rows = rows_of(view).array
    count = rows.shape[1] - 1
    target = "of which the sign counts" if view.term == "logistic" else ""
    columns = (
        *(Column(f"x{j + 1}", f"x{j + 1}", f"feature {j + 1}") for j in range(count)),
        Column("y", "y", " ".join(("what the model should give", target)).strip()),
        Column(_COMPUTED, "w·x", "what it gives with the weights of the minimiser", False),
    )
    output = features_and_targets(view)[0] @ minimiser(view)
    cells = tuple((*map(float, row), float(given)) for row, given in zip(rows, output, strict=True))
    return Grid(
        columns,
        tuple(str(i + 1) for i in range(len(rows))),
        cells,
        caption="Samples: a row of features x and the target y",
        set_cell=lambda s, row, key, value: set_sample(s, row, _place(s, key), _number(value)),
        set_cells=lambda s, row, key, block: set_samples(
            s, row, _place(s, key), tuple(tuple(map(_number, values)) for values in block)
        ),
        add_row=add_sample,
        remove_rows=remove_samples,
    )


def _place(session: Session, key: str) -> int:
    """The place of a column among the numbers that can be edited."""
    if key == "y":
        return rows_of(session.descent.risk).shape[1] - 1
    if key == _COMPUTED:
        raise SessionError("what the model gives is computed", fix="change a feature or y")
    return int(key[1:]) - 1


def _number(value: float | str) -> float:
    try:
        return float(value)
    except ValueError:
        raise SessionError(f"{value!r} is no number", fix="give a number such as 0.6") from None
