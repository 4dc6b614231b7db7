"""The diagnostics of a session, and the fixes that are one click away."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from lossexplorer.data.diagnostics import Diagnostic, apply_fix, diagnose
from lossexplorer.errors import SessionError
from lossexplorer.losses import get
from lossexplorer.losses.spec import Space
from lossexplorer.session.data_edits import read_as
from lossexplorer.session.edits import set_parameter
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import settings
from lossexplorer.session.session import Data, Session

EPSILON = 1e-7


def diagnose_session(session: Session) -> tuple[Diagnostic, ...]:
    """What is odd about the data, given the losses that are shown."""
    return _diagnose(session.data, _needs(session))


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
    """What the shown losses need of the data: "log" if one takes a logarithm unguarded."""
    needs = set()
    for choice in session.drawn:
        loss = get(choice.key)
        in_force = settings(choice)
        spaces = (Space.PROBABILITY, Space.SIMPLEX, Space.LOG_SIMPLEX)
        if loss.unit and loss.inputs[0].space in spaces and in_force.get("epsilon") is None:
            needs.add("log")
        if loss.inputs[0].space is Space.SCORE:
            needs.add("sign")
    return frozenset(needs)


def fix(session: Session, code: str) -> Session:
    """Apply the fix a diagnostic offers.

    Raises:
        SessionError: if there is no such fix.
    """
    data = session.data
    if code == "read-as-sign":
        return replace(session, data=replace(data, label_coding="sign"))
    if code == "read-as-binary":
        return replace(session, data=replace(data, label_coding="binary"))
    if code == "read-as-logits":
        return read_as(session, "logits")
    if code == "epsilon":
        for choice in session.drawn:
            if any(p.name == "epsilon" for p in get(choice.key).parameters):
                session = set_parameter(session, choice.key, "epsilon", EPSILON)
        return session
    try:
        predictions, labels = apply_fix(code, data.predictions.array, data.labels.array)
    except KeyError:
        raise SessionError(f"there is no fix {code!r}") from None
    data = replace(data, predictions=Matrix(predictions), labels=Matrix(labels))
    return replace(session, data=data)
