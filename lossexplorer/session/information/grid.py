"""The numbers of the Information workspace as a table that can be edited."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from lossexplorer.errors import SessionError
from lossexplorer.session.grids import Column, Grid
from lossexplorer.session.information.edits import set_event, set_probability
from lossexplorer.session.information.lists import (
    add_event,
    add_outcome,
    name_event,
    name_outcome,
    remove_events,
    remove_outcomes,
)
from lossexplorer.session.information.pasting import paste_probabilities
from lossexplorer.session.information.view import InformationView
from lossexplorer.session.session import Session
from lossexplorer.theory.information import entropy_terms, kl_terms, self_information

_NAME = Column("name", "name", "What it is called")


def grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands: events, or outcomes with P and Q."""
    return _grid(session.information)


@lru_cache(maxsize=4)
def _grid(view: InformationView) -> Grid:
    return _events(view) if view.detail == "surprise" else _outcomes(view)


def _events(view: InformationView) -> Grid:
    each = self_information([event.probability for event in view.events], view.base)
    return Grid(
        columns=(
            _NAME,
            Column("p", "p", "The probability of the event"),
            Column("information", f"−log p ({view.unit})", "Its self-information", editable=False),
        ),
        rows=tuple(str(i + 1) for i in range(len(view.events))),
        cells=tuple(
            (event.name, event.probability, float(value))
            for event, value in zip(view.events, each, strict=True)
        ),
        set_cell=_set_event_cell,
        set_cells=_pasting(_set_event_cell, ("name", "p"), lambda v: len(v.events), add_event),
        paste=paste_probabilities,
        add_row=add_event,
        remove_rows=remove_events,
    )


def _outcomes(view: InformationView) -> Grid:
    computed = (
        (
            Column("information", f"−log p ({view.unit})", "Self-information", editable=False),
            self_information(view.p, view.base),
        ),
        (
            Column("term", "−p log p", "What it adds to the entropy of P", editable=False),
            entropy_terms(view.p, view.base),
        ),
        (
            Column("forward", "p log(p/q)", "What it adds to KL(P‖Q)", editable=False),
            kl_terms(view.p, view.q, view.base),
        ),
        (
            Column("reverse", "q log(q/p)", "What it adds to KL(Q‖P)", editable=False),
            kl_terms(view.q, view.p, view.base),
        ),
    )
    lists = [view.outcomes, view.p, view.q, *(values.tolist() for _, values in computed)]
    return Grid(
        columns=(
            _NAME,
            Column("p", "P", "Its probability under P"),
            Column("q", "Q", "Its probability under Q"),
            *(column for column, _ in computed),
        ),
        rows=tuple(str(k + 1) for k in range(len(view.outcomes))),
        cells=tuple(zip(*lists, strict=True)),
        set_cell=_set_outcome_cell,
        set_cells=_pasting(
            _set_outcome_cell, ("name", "p", "q"), lambda v: len(v.outcomes), add_outcome
        ),
        paste=paste_probabilities,
        add_row=add_outcome,
        remove_rows=remove_outcomes,
    )


def _set_event_cell(session: Session, row: int, key: str, value: float | str) -> Session:
    if key == "name":
        return name_event(session, row, _text(value))
    return set_event(session, row, _number(value))


def _set_outcome_cell(session: Session, row: int, key: str, value: float | str) -> Session:
    if key == "name":
        return name_outcome(session, row, _text(value))
    return set_probability(session, "p" if key == "p" else "q", row, _number(value))


def _text(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.15g}"


def _number(value: float | str) -> float:
    if isinstance(value, str):
        raise SessionError(f"{value[:50]!r} is no number", fix="write it like 0.25")
    return value


def _pasting(
    set_cell: Callable[[Session, int, str, float | str], Session],
    keys: tuple[str, ...],
    count: Callable[[InformationView], int],
    add: Callable[[Session], Session],
) -> Callable[[Session, int, str, tuple[tuple[float | str, ...], ...]], Session]:
    """Cells pasted from one on, a row at a time; rows that are missing are added.

    A single line of numbers is a list: it goes down the column.
    """

    def paste(
        session: Session, row: int, key: str, cells: tuple[tuple[float | str, ...], ...]
    ) -> Session:
        if key not in keys:
            raise SessionError(f"the column {key!r} is computed", fix=f"paste into {keys[-1]}")
        columns = keys[keys.index(key) :]
        if len(cells) == 1 and len(cells[0]) > len(columns):
            cells = tuple((cell,) for cell in cells[0])
        for line, values in enumerate(cells):
            if len(values) > len(columns):
                raise SessionError(
                    f"{len(values)} numbers do not fit into {len(columns)} columns",
                    where=f"row {line + 1}",
                    fix="paste a list, or columns as the table has them",
                )
            while row + line >= count(session.information):
                session = add(session)
            for one, value in zip(columns, values, strict=False):
                session = set_cell(session, row + line, one, value)
        return session

    return paste
