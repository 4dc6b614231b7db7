"""Quantities that a workspace is about: name, formula, and what they are now.

The inspector explains them and lessons cite them, so that a number is computed in one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from lossexplorer.session.ideas import IDEAS

if TYPE_CHECKING:
    from lossexplorer.session.session import Session

WITH_CONCEPTS = IDEAS
# where the selected loss is not what is looked at
WITHOUT_LOSS = ("information", "likelihood")


@dataclass(frozen=True)
class Concept:
    """One quantity.

    Attributes:
        key: what lessons cite it by: "entropy".
        title: its standard name: "entropy of P".
        formula: in TeX, as ziamath takes it; "" for none.
        value: now; None where it has none, with ``note`` saying why.
        unit: "bits", "nats", "dits" or "".
        note: a sentence that helps to read it, or "".
    """

    key: str
    title: str
    formula: str
    value: float | None
    unit: str = ""
    note: str = ""


def concepts_of(session: Session) -> tuple[Concept, ...]:
    """The quantities of the workspace that is shown; none where it is about losses alone."""
    if session.workspace not in WITH_CONCEPTS:
        return ()
    module = import_module(f"lossexplorer.session.{session.workspace}.concepts")
    found: tuple[Concept, ...] = module.concepts(session)
    return found


def leading_concept(session: Session) -> Concept | None:
    """The first quantity that has a value, where no single loss is looked at."""
    if session.workspace not in WITHOUT_LOSS:
        return None
    return next((one for one in concepts_of(session) if one.value is not None), None)
