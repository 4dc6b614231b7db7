"""The rows of a batch in the order the session asks for, also while some are still to come."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from lossexplorer.batch.passes.result import BatchResult, Columns
from lossexplorer.batch.table.order import order_of
from lossexplorer.session.session import Session

_FIRST = 50_000  # rows: with as many, there is a first order
_GROWTH = 4  # so many times more rows have to be done before they are ordered again
_MOST = 1_000_000  # rows ordered while others are still to come


def ordered(result: BatchResult, session: Session) -> BatchResult:
    """A result with its rows filtered and sorted as the session says now."""
    if not result.models:
        return result
    mine, *other = (model.columns for model in result.models)
    order = order_of(
        mine,
        session.batch,
        second=other[0] if other else None,
        class_names=session.data.class_names,
        row_names=session.data.row_names if session.large is None else (),
    )
    return replace(result, order=order.rows, found=order.found)


class EarlyOrder:
    """Orders the first rows now and then while the others are still to come."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._due = _FIRST

    def put(self, result: BatchResult) -> BatchResult:
        """The result in order, or in the order it had if it is too early for another."""
        if not self._due <= result.done:
            return result
        done = min(result.done, _MOST)
        self._due = done * _GROWTH if done < _MOST else result.rows + 1
        models = tuple(replace(m, columns=_first(m.columns, done)) for m in result.models)
        early = ordered(replace(result, models=models), self._session)
        return replace(result, order=early.order, found=early.found)


def _first(columns: Columns, rows: int) -> Columns:
    """The columns of the first rows."""
    parts: dict[str, Any] = {f.name: getattr(columns, f.name) for f in fields(columns)}
    kept: dict[str, Any] = {n: None if part is None else part[:rows] for n, part in parts.items()}
    return Columns(**kept)
