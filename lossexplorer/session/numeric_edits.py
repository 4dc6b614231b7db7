"""What a person changes in the Numerics workspace: pure functions from session to session.

Every edit starts from the view that is shown, which may be over another variable than
the one chosen before, for another loss (see :func:`numeric_axis.shown_view`).
"""

from __future__ import annotations

import math
from typing import Any

from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.numeric_axis import (
    alike,
    drawn_range,
    kept,
    numeric_variables,
    over,
    shown_view,
    whole_domain,
)
from lossexplorer.session.session import NumericVariable, Session

PRECISIONS = ("float16", "float32", "float64")
FORMS = ("naive", "stable")


def set_numeric_variable(session: Session, variable: NumericVariable) -> Session:
    """Examine the selected loss over another variable; the probe stays in its situation.

    Raises:
        SessionError: if the loss can't be examined over it.
    """
    offered = numeric_variables(session.choice(session.selected))
    if variable not in offered:
        raise SessionError(
            f"{session.selected} can't be examined over a {variable}",
            fix=f"it has {', '.join(offered) or 'none that can'}",
        )
    return replace(session, numerics=over(shown_view(session), variable))


def set_numeric_probe(session: Session, position: float) -> Session:
    """Move the probe; it stays inside the variable's domain.

    Raises:
        SessionError: for a NaN.
    """
    if math.isnan(position):
        raise SessionError("the probe's position is no number")
    view = shown_view(session)
    return replace(session, numerics=replace(view, probe=kept(view.variable, position)))


def slide_numeric_probe(session: Session, position: float) -> Session:
    """Move the probe to about a position, to where all precisions see the same number."""
    return set_numeric_probe(session, alike(shown_view(session).variable, position))


def set_numerics(session: Session, /, **fields: Any) -> Session:
    """Change switches of the Numerics workspace: precisions, forms, guard, ε, label, ranges.

    Raises:
        SessionError: if no precision or no form would be left, or ε is not between 0 and ½.
    """
    if "log_x" in fields:
        fields = {"x_range": None, **fields}
    view = replace(shown_view(session), **fields)
    for names, what in ((PRECISIONS, "precision"), (FORMS, "form")):
        if not any(getattr(view, name) for name in names):
            raise SessionError(f"no {what} would be left", fix=f"choose another {what} first")
    if not 0 < view.epsilon < 0.5:
        raise SessionError(f"ε = {view.epsilon:g} is out of range", fix="give 0 < ε < 0.5")
    return replace(session, numerics=view)


def set_numeric_range(session: Session, low: float | None, high: float | None) -> Session:
    """Show the variable from ``low`` to ``high``; None leaves an end where it is.

    Raises:
        SessionError: if the low end is not below the high one, or one is not shown.
    """
    view = shown_view(session)
    present = drawn_range(view)
    ends = (present[0] if low is None else low, present[1] if high is None else high)
    if not ends[0] < ends[1]:
        raise SessionError("the low end is not below the high one", fix="give another number")
    within = whole_domain(view.variable, view.log_x)
    for end in ends:
        if not within[0] <= end <= within[1]:
            raise SessionError(
                f"{end:g} can't be shown", fix=f"give a number from {within[0]:g} to {within[1]:g}"
            )
    return replace(session, numerics=replace(view, x_range=ends))
