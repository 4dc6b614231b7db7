"""The diagnostics of a session, and the fixes that are one click away."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace as replace_field
from functools import cache, reduce
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from lossexplorer.data.diagnostics import (
    FIELD_FIXES,
    Diagnostic,
    apply_fix,
    diagnose,
    in_order,
)
from lossexplorer.data.fixes import EPSILON
from lossexplorer.data.whole_batch import OF_LABELS
from lossexplorer.errors import SessionError
from lossexplorer.losses import get
from lossexplorer.losses.spec import Space
from lossexplorer.session.data_edits import with_data
from lossexplorer.session.edits import set_parameter, with_choice
from lossexplorer.session.grids import WITH_GRID
from lossexplorer.session.loss_diagnosis import of_losses, two_means, weighted_means
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import settings
from lossexplorer.session.recent_data import RecentData
from lossexplorer.session.session import Data, LossChoice, Session

if TYPE_CHECKING:
    from lossexplorer.batch.reading.samples import Samples
    from lossexplorer.batch.statistics.summary import Summary

AT_ONCE = 20_000  # numbers; as many take less than a millisecond

Made = Callable[[int, Hashable, Callable[[], tuple[Diagnostic, ...]]], tuple[Diagnostic, ...]]


def _make(
    _model: int, _origin: Hashable, make: Callable[[], tuple[Diagnostic, ...]]
) -> tuple[Diagnostic, ...]:
    return make()


def diagnose_session(session: Session) -> tuple[Diagnostic, ...]:
    """What is odd about the data and the drawn losses, errors first.

    Of a batch that is read a part at a time, about the row that was opened. A workspace
    that draws other numbers reports what is odd about those.
    """
    if session.workspace in WITH_GRID:
        own = _own_diagnosis(session.workspace)
        found: tuple[Diagnostic, ...] = () if own is None else own.diagnose(session)
        return found
    return (*diagnose_rows(session), *at_probe(session))


@cache
def _own_diagnosis(workspace: str) -> ModuleType | None:
    """The module "diagnosis" of a workspace, if it has one."""
    name = f"lossexplorer.session.{workspace}.diagnosis"
    return None if find_spec(name) is None else import_module(name)


def diagnose_rows(session: Session) -> tuple[Diagnostic, ...]:
    """What is odd about all rows: of many, it takes its time."""
    start = 0 if session.large is None else session.large.opened
    found = _diagnose(session.data, needs_of(session), start)
    return found if session.workspace == "curves" else (*found, *of_losses(session))


def at_probe(session: Session) -> tuple[Diagnostic, ...]:
    """What is odd about the drawn losses at the probe, where one is shown."""
    return tuple(of_losses(session)) if session.workspace == "curves" else ()


def rows_origin(session: Session) -> Hashable:
    """Everything :func:`diagnose_rows` depends on."""
    if session.workspace == "curves":
        return session.data, needs_of(session)
    return session.data, session.drawn, session.vector.temperature


def is_quick(session: Session) -> bool:
    """Whether :func:`diagnose_session` is done within a frame."""
    elsewhere = session.workspace in WITH_GRID
    return elsewhere or session.data.rows * session.data.classes <= AT_ONCE


def diagnose_batch(
    session: Session,
    samples: Sequence[Samples],
    summary: Summary | None = None,
    report: Callable[[int], None] | None = None,
    made: Made = _make,
) -> tuple[Diagnostic, ...]:
    """What is odd about all rows of one or two models, errors first.

    Rows in files are gone through a part at a time; nothing in them can be fixed here.

    Args:
        session: data and losses.
        samples: of its models, the one that is looked at first.
        summary: of the selected loss on the model that is looked at, if it is known.
        report: told how many rows are done; what it raises ends the work.
        made: called with the number of a model, what its findings depend on and what
            finds them; may give what was found before.

    Raises:
        DataError: if a file can't be read or isn't what it was.
    """
    from lossexplorer.batch.reading.offenders import diagnose_samples  # loaded with the first batch

    needs = needs_of(session)

    def of(i: int) -> tuple[Diagnostic, ...]:
        one = samples[i]
        return made(i, (one, needs), lambda: diagnose_samples(one, report, needs=needs))

    if session.large is None:
        found = list(diagnose_session(session))
    else:
        found = list(of(0))
        if summary is not None:
            means = summary.value("weighted_mean"), summary.value("mean")
            found += two_means(
                session.data, session.choice(session.selected), means, rows=session.large.rows
            )
    for i, second in enumerate(samples[1:], 1):
        name = second.model or "the second model"
        found += [
            replace_field(one, text=f"{name}: {one.text}")
            for one in of(i)
            if one.code not in OF_LABELS
        ]
    return in_order(found)


@RecentData
def _diagnose(data: Data, needs: frozenset[str], start: int) -> tuple[Diagnostic, ...]:
    return diagnose(
        data.predictions.array,
        data.labels.array,
        prediction_kind=data.prediction_kind,
        label_kind=data.label_kind,
        label_coding=data.label_coding,
        needs=needs,
        start=start,
    )


def needs_of(session: Session) -> frozenset[str]:
    """What the drawn losses need of the data, in the words of :func:`diagnose`."""
    needs = set()
    for choice in session.drawn:
        loss = get(choice.key)
        in_force = settings(choice)
        spaces = (Space.PROBABILITY, Space.SIMPLEX, Space.LOG_SIMPLEX)
        if loss.unit and loss.inputs[0].space in spaces and in_force.get("epsilon") is None:
            needs.add("log")
    if session.drawn and all(_per_class(choice) for choice in session.drawn):
        needs.add("multi-label")
    return frozenset(needs)


def _per_class(choice: LossChoice) -> bool:
    """Whether the loss takes every class as a probability of its own."""
    return get(choice.key).spaces_of(settings(choice))[0] is Space.PROBABILITY


def fix(session: Session, code: str) -> Session:
    """Apply the fix a diagnostic offers.

    Raises:
        SessionError: if there is no such fix.
    """
    own = _own_diagnosis(session.workspace) if session.workspace in WITH_GRID else None
    if own is not None and code in own.FIXED:
        fixed: Session = own.fix(session, code)
        return fixed
    data = session.data
    if code in FIELD_FIXES:
        field, value = FIELD_FIXES[code]
        return with_data(session, **{field: value})
    if code == "epsilon":
        for choice in session.drawn:
            if any(p.name == "epsilon" for p in get(choice.key).parameters):
                session = set_parameter(session, choice.key, "epsilon", EPSILON)
        return session
    if code == "mean-by-count":
        keys = weighted_means(session)
        choices = (replace(session.choice(key), reduction="mean") for key in keys)
        return reduce(with_choice, choices, session)
    try:
        predictions, labels = apply_fix(code, data.predictions.array, data.labels.array)
    except KeyError:
        raise SessionError(f"there is no fix {code!r}") from None
    return with_data(session, predictions=Matrix(predictions), labels=Matrix(labels))
