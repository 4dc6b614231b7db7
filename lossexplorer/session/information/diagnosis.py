"""What is odd about the distributions, and the fixes that are one click away."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from lossexplorer.data.finding import Diagnostic
from lossexplorer.data.kinds import row_tolerance
from lossexplorer.session.information.lists import normalise, outcome_name
from lossexplorer.session.information.view import InformationView, Which
from lossexplorer.session.session import Session
from lossexplorer.theory.information import uncovered

# code of a fix → the distribution that is divided by its sum
FIXED: Mapping[str, Which] = MappingProxyType({"normalise-p": "p", "normalise-q": "q"})


def diagnose(session: Session) -> tuple[Diagnostic, ...]:
    """Distributions that don't sum to 1, and outcomes that make a divergence infinite."""
    return _diagnose(session.information)


@lru_cache(maxsize=16)
def _diagnose(view: InformationView) -> tuple[Diagnostic, ...]:
    if view.detail == "surprise":
        return ()
    found = list(_sums(view))
    if view.detail == "divergence":
        found += _infinite(view)
    return tuple(found)


def _sums(view: InformationView) -> Iterator[Diagnostic]:
    shown = tuple(FIXED.values()) if view.detail == "divergence" else (view.which,)
    for which in shown:
        total = math.fsum(view.distribution(which))
        if abs(total - 1) > row_tolerance(len(view.outcomes)):
            yield Diagnostic(
                "distribution-sum",
                "warning",
                f"{which.upper()} sums to {total:.6g}, not 1",
                fix=f"normalise-{which}",
                fix_text=f"divides each probability of {which.upper()} by their sum",
            )


def _infinite(view: InformationView) -> Iterator[Diagnostic]:
    for a, b, name, other in ((view.p, view.q, "P", "Q"), (view.q, view.p, "Q", "P")):
        missing = uncovered(a, b)
        if missing:
            outcomes = ", ".join(f"“{outcome_name(view, k)}”" for k in missing[:3])
            more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
            yield Diagnostic(
                "uncovered",
                "note",
                f"KL({name}‖{other}) is infinite: {other} gives 0 to {outcomes}{more}, "
                f"{name} does not",
                row=missing[0],
                fix_text=f"give it a little probability in {other}",
            )


def fix(session: Session, code: str) -> Session:
    """Apply a fix of :data:`FIXED`; KeyError for another one."""
    return normalise(session, FIXED[code])
