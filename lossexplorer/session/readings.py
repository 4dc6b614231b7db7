"""What every loss gives on the session now: value, gradient, or why there is none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from lossexplorer.errors import LossInputError
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.numeric_axis import shown_view
from lossexplorer.session.options import curve_variables, pipeline, probed_label
from lossexplorer.session.own_losses import listed_losses
from lossexplorer.session.probe import at_point
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of

if TYPE_CHECKING:
    from lossexplorer.batch.passes.result import BatchResult

MOST_COMPARED = 4
# workspaces that read losses on numbers of their own, in a module "readings" of theirs
_READ_THEMSELVES = ("likelihood", "descent", "margins", "images")


@dataclass(frozen=True)
class Reading:
    """One loss, now.

    Attributes:
        value: at the probe (Curves), on the shown row (Vector), or on what else the
            workspace looks at; None if the loss does not apply there.
        gradient: the slope at the probe, or the Euclidean norm of the gradient there.
        unit: "nats", "bits", "dits" or "".
        rows: in Vector, the value on every compared row, by row index.
        reason: why there is no value, in the reader's words.
        final: whether it stays so for this session; else later frames compute further.
    """

    key: str
    value: float | None
    gradient: float | None
    unit: str = ""
    rows: tuple[tuple[int, float], ...] = ()
    reason: str = ""
    final: bool = True


class Readings(Mapping[str, Reading]):
    """The reading of every loss by key, each computed when it is first asked for.

    A list shows a dozen of them; while something is dragged the others are not computed.
    Two are equal if they are of the same session, and nothing has been computed since.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, Reading] = {}

    def __getitem__(self, key: str) -> Reading:
        if key not in self._known:
            if key not in self._keys:
                raise KeyError(key)
            self._known[key] = reading(self._session, key)
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Readings):
            return False
        if {self._session.workspace, other._session.workspace} == {"information"}:
            return self._keys == other._keys  # it reads no loss, whatever moves there
        if self._session is not other._session:
            return False
        known = (*self._known.values(), *other._known.values())
        return all(one.final for one in known)

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def _keys(self) -> dict[str, None]:
        return dict.fromkeys(loss.key for loss in listed_losses(self._session))


def readings(session: Session) -> Readings:
    """The reading of every loss in the catalog, and of the session's own, by key."""
    return Readings(session)


def batch_readings(session: Session, result: BatchResult) -> Mapping[str, Reading]:
    """The drawn losses on all rows, as far as they are known, by key; no other loss is read.

    The selected one is read on the rows done so far.
    """
    values = dict(result.values)
    if result.models and session.selected not in values:
        reduction = pipeline(session.choice(session.selected), session.data)[1]
        reduction = "mean" if reduction == "none" else reduction
        values[session.selected] = result.models[0].summary.value(reduction)
    return {
        choice.key: Reading(
            choice.key,
            values.get(choice.key),
            None,
            unit_of(choice),
            reason=result.problem if choice.key == session.selected else "",
        )
        for choice in session.drawn
    }


def reading(session: Session, key: str) -> Reading:
    """The reading of one loss in the workspace that is shown."""
    if session.workspace == "curves":
        return _at_probe(session, key)
    if session.workspace == "numerics":
        return _at_numeric_probe(session, key)
    if session.workspace == "information":
        return Reading(key, None, None, reason="Information isn't about single losses")
    if session.workspace in _READ_THEMSELVES:
        module = import_module(f"lossexplorer.session.{session.workspace}.readings")
        found: Reading = module.reading(session, key)
        return found
    return _on_row(session, key)


def compared_rows(session: Session) -> tuple[int, ...]:
    """The rows drawn together: the shown one and its neighbours, a few at most."""
    view, rows = session.vector, session.data.rows
    if not view.compare or rows == 1:
        return (view.row,)
    if rows <= MOST_COMPARED:
        return tuple(range(rows))
    return (view.row,)


def _at_probe(session: Session, key: str) -> Reading:
    view = session.curves
    return _at(session.choice(key), view.variable, probed_label(view), view.probe)


def _at_numeric_probe(session: Session, key: str) -> Reading:
    view = shown_view(session)
    return _at(session.choice(key), view.variable, int(view.label), view.probe)


def _at(choice: LossChoice, variable: str, label: int, probe: float) -> Reading:
    key = choice.key
    if variable not in curve_variables(choice):
        words = VARIABLES[variable].words
        return Reading(key, None, None, reason=f"it has no curve over the {words}")
    try:
        value, slope = at_point(choice, variable, label, probe)
    except LossInputError as error:
        return Reading(key, None, None, reason=error.message)
    return Reading(key, value, slope, unit_of(choice))


def _on_row(session: Session, key: str) -> Reading:
    view = row_view(session, key)
    if view.value is None:
        return Reading(key, None, None, reason=view.reason)
    wrt = view.gradient_p if session.vector.gradient == "probabilities" else view.gradient_z
    wrt = view.gradient_z if wrt is None else wrt
    norm = None if wrt is None else math.hypot(*wrt.tolist())  # squares may overflow
    rows = []
    for row in compared_rows(session):
        value = row_view(session, key, row).value
        if value is not None:
            rows.append((row, value))
    return Reading(key, view.value, norm, unit_of(session.choice(key)), tuple(rows))
