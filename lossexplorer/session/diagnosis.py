"""The diagnostics of a session, and the fixes that are one click away."""

from __future__ import annotations

from functools import lru_cache, reduce

from msgspec.structs import replace

from lossexplorer.data.diagnostics import FIELD_FIXES, Diagnostic, apply_fix, diagnose
from lossexplorer.data.fixes import EPSILON
from lossexplorer.errors import SessionError
from lossexplorer.losses import get
from lossexplorer.losses.spec import Space
from lossexplorer.session.data_edits import with_data
from lossexplorer.session.edits import set_parameter, with_choice
from lossexplorer.session.loss_diagnosis import of_losses, weighted_means
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import settings
from lossexplorer.session.session import Data, LossChoice, Session


def diagnose_session(session: Session) -> tuple[Diagnostic, ...]:
    """What is odd about the data and the drawn losses, errors first."""
    return (*_diagnose(session.data, _needs(session)), *of_losses(session))


@lru_cache(maxsize=64)
def _diagnose(data: Data, needs: frozenset[str]) -> tuple[Diagnostic, ...]:
    return diagnose(
        data.predictions.array,
        data.labels.array,
        prediction_kind=data.prediction_kind,
        label_kind=data.label_kind,
        label_coding=data.label_coding,
        needs=needs,
    )


def _needs(session: Session) -> frozenset[str]:
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
