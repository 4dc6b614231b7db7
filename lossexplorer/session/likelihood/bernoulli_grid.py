"""Outcomes 0 and 1 as a table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.errors import SessionError
from lossexplorer.session.grids import Cell, Column, Grid
from lossexplorer.session.likelihood.bernoulli_edits import (
    as_outcomes,
    paste_outcomes,
    set_outcomes,
)
from lossexplorer.session.likelihood.bernoulli_result import as_array
from lossexplorer.session.likelihood.bernoulli_view import BernoulliView, Precision
from lossexplorer.session.session import Session

_MOST_TERMS = 500  # rows whose terms are written: all of them change as p is dragged

_OUTCOME = Column("outcome", "outcome x", "0 or 1")
_CELLS: Mapping[str, tuple[Cell, ...]] = MappingProxyType({"0": (0.0,), "1": (1.0,)})


def bernoulli_grid(view: BernoulliView) -> Grid:
    """One row an outcome: its factor of the product, its term of the sum, both so far."""
    if len(view.outcomes) > _MOST_TERMS:
        return _outcomes(view.outcomes)
    return _terms(view.outcomes, view.p, view.precision)


@lru_cache(maxsize=2)
def _outcomes(outcomes: str) -> Grid:
    return _grid(outcomes, (_OUTCOME,), tuple(map(_CELLS.__getitem__, outcomes)))


@lru_cache(maxsize=4)
def _terms(outcomes: str, p: float, precision: Precision) -> Grid:
    happened = as_array(outcomes)
    dtype = np.dtype(precision).type
    with np.errstate(all="ignore"):
        factors = np.where(happened, dtype(p), dtype(1.0) - dtype(p))
        products = np.multiply.accumulate(factors)
        logs = np.array([np.log1p(-np.float64(p)), np.log(np.float64(p))])[happened.astype(int)]
        sums = np.add.accumulate(logs)
    columns = (
        _OUTCOME,
        Column("factor", "factor", "pˣ (1 − p)¹⁻ˣ", editable=False),
        Column("product", "product so far", f"multiplied in {precision}", editable=False),
        Column("log", "log of the factor", "in nats", editable=False),
        Column("sum", "sum so far", "in nats", editable=False),
    )
    lists: tuple[NDArray[Any], ...] = (happened.astype(np.float64), factors, products, logs, sums)
    cells = tuple(zip(*(array.tolist() for array in lists), strict=True))
    return _grid(outcomes, columns, cells)


def _grid(outcomes: str, columns: tuple[Column, ...], cells: tuple[tuple[Cell, ...], ...]) -> Grid:
    count, ones = len(outcomes), outcomes.count("1")
    return Grid(
        columns,
        _headings(count),
        cells,
        f"{ones} of {count} outcomes are 1",
        set_cell=_set_cell,
        set_cells=_set_cells,
        paste=paste_outcomes,
        add_row=_add_row,
        remove_rows=_remove_rows,
    )


@lru_cache(maxsize=4)
def _headings(count: int) -> tuple[str, ...]:
    return tuple(str(row) for row in range(1, count + 1))


def _set_cell(session: Session, row: int, column: str, value: float | str) -> Session:
    return _set_cells(session, row, column, ((value,),))


def _set_cells(
    session: Session, row: int, column: str, rows: tuple[tuple[float | str, ...], ...]
) -> Session:
    """Outcomes from ``row`` on; a list that goes to the right goes down, too."""
    if len(rows) > 1 and len(rows[0]) > 1:
        raise SessionError(f"there are {len(rows[0])} columns", fix="paste one column of 0 and 1")
    pasted = as_outcomes([value for line in rows for value in line])
    outcomes = session.likelihood.bernoulli.outcomes
    return set_outcomes(session, outcomes[:row] + pasted + outcomes[row + len(pasted) :])


def _add_row(session: Session, before: int) -> Session:
    outcomes = session.likelihood.bernoulli.outcomes
    return set_outcomes(session, outcomes[:before] + "1" + outcomes[before:])


def _remove_rows(session: Session, rows: tuple[int, ...]) -> Session:
    gone = set(rows)
    outcomes = session.likelihood.bernoulli.outcomes
    return set_outcomes(session, "".join(x for i, x in enumerate(outcomes) if i not in gone))
