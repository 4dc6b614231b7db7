"""Every way a session can change: pure functions from session to session.

They raise :class:`SessionError` (and change nothing) when an edit makes no
sense; a value that is allowed but suspicious (a row that sums to 0.95) goes in
and is reported by the diagnostics.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from msgspec.structs import replace

from lossexplorer.errors import LossInputError, SessionError
from lossexplorer.losses import get
from lossexplorer.losses.settings import checked, defaults
from lossexplorer.losses.variables import VARIABLES, convert
from lossexplorer.session.options import curve_variables, probed_label
from lossexplorer.session.session import LossChoice, ParameterValue, Session, Workspace


def set_workspace(session: Session, workspace: Workspace) -> Session:
    """Show another workspace."""
    return replace(session, workspace=workspace)


# Losses --------------------------------------------------------------------------


def with_choice(session: Session, choice: LossChoice) -> Session:
    """``choice`` in the place of the one with its key, or at the end."""
    if any(old.key == choice.key for old in session.losses):
        losses = tuple(choice if old.key == choice.key else old for old in session.losses)
    else:
        losses = (*session.losses, choice)
    return replace(session, losses=losses)


def show_loss(session: Session, key: str, shown: bool) -> Session:
    """Tick or untick a loss."""
    return with_choice(session, replace(session.choice(get(key).key), shown=shown))


def select_loss(session: Session, key: str) -> Session:
    """Make a loss the one the inspector explains; it is drawn even if not ticked.

    Where curves are shown and it has none over their variable, it brings its own.
    """
    session = replace(session, selected=get(key).key)
    has = curve_variables(session.choice(session.selected))
    if session.workspace == "curves" and has and session.curves.variable not in has:
        return set_variable(session, has[0])
    return session


def set_parameter(session: Session, key: str, name: str, value: ParameterValue) -> Session:
    """Set one parameter of one loss.

    Raises:
        SessionError: for a value outside the declared range, or not of its kind.
    """
    key = get(key).key
    parameter = get(key).parameter(name)
    try:
        checked(parameter, value, session.data.classes, np.float64)
    except LossInputError as error:
        raise SessionError(error.what, where=error.where, fix=error.fix) from None
    choice = session.choice(key)
    values = {**choice.values(), name: value}
    default = defaults(get(key), choice.convention).parameters[name]
    if value == default and type(value) is type(default):
        del values[name]
    return with_choice(session, replace(choice, parameters=tuple(sorted(values.items()))))


def reset_parameter(session: Session, key: str, name: str) -> Session:
    """Give one parameter its default again."""
    key = get(key).key
    choice = session.choice(key)
    kept = tuple(pair for pair in choice.parameters if pair[0] != name)
    return with_choice(session, replace(choice, parameters=kept))


def set_convention(session: Session, key: str, convention: str | None) -> Session:
    """Compute a loss as another source does; None for its own default."""
    key = get(key).key
    if convention is not None and convention not in get(key).conventions:
        known = ", ".join(get(key).conventions)
        raise SessionError(
            f"{key} has no convention {convention!r}", where="convention", fix=f"it has {known}"
        )
    return with_choice(session, replace(session.choice(key), convention=convention))


def set_rows(session: Session, key: str, rows: Any) -> Session:
    """How the elements of a row combine: "mean", "sum", "keep", or "" for the default.

    Raises:
        SessionError: for a loss that gives one number a row anyway.
    """
    key = get(key).key
    if rows and get(key).per_row:
        raise SessionError(f"{key} already gives one number a row", fix="leave rows as they are")
    return with_choice(session, replace(session.choice(key), rows=rows))


# Curves --------------------------------------------------------------------------


def set_variable(session: Session, variable: Any) -> Session:
    """Draw the curves over another variable; the probe stands for the same situation."""
    view = session.curves
    probe = convert(view.probe, view.variable, variable, probed_label(view))
    curves = replace(
        view, variable=variable, probe=probe, x_range=None, y_range=None, gradient_range=None
    )
    session = replace(session, curves=curves)
    if variable not in curve_variables(session.choice(session.selected)):
        for choice in session.drawn:
            if variable in curve_variables(choice):
                return replace(session, selected=choice.key)
    return session


def set_probe(session: Session, position: float) -> Session:
    """Move the probe; it stays inside the variable's domain."""
    if math.isnan(position):
        raise SessionError("the probe's position is no number")
    low, high = VARIABLES[session.curves.variable].domain
    low, high = max(low, -1e6), min(high, 1e6)
    curves = replace(session.curves, probe=min(max(position, low), high))
    return replace(session, curves=curves)


def set_curves(session: Session, /, **fields: Any) -> Session:
    """Change switches of the Curves workspace: label, log_y, layout, tangent, ranges and more."""
    return replace(session, curves=replace(session.curves, **fields))


# Vector --------------------------------------------------------------------------


def set_vector(session: Session, /, **fields: Any) -> Session:
    """Change switches of the Vector workspace: compare, renormalise, gradient, detail."""
    return replace(session, vector=replace(session.vector, **fields))


def set_row(session: Session, row: int) -> Session:
    """Show another sample.

    Raises:
        SessionError: if there is no such row.
    """
    if not 0 <= row < session.data.rows:
        raise SessionError(
            f"there is no row {row + 1}", fix=f"rows go from 1 to {session.data.rows}"
        )
    return set_vector(session, row=row)


def set_temperature(session: Session, temperature: float) -> Session:
    """Set the softmax temperature.

    Raises:
        SessionError: unless it is finite and above 0.
    """
    if not (math.isfinite(temperature) and temperature > 0):
        raise SessionError(f"temperature {temperature:g} is out of range", fix="use a number > 0")
    return set_vector(session, temperature=float(temperature))


def set_style(session: Session, /, **fields: Any) -> Session:
    """Change how exported files look."""
    return replace(session, style=replace(session.style, **fields))


def unit_simplex(values: Any) -> Any:
    """A row scaled so that it sums to 1; a row without positive sum becomes uniform."""
    values = np.clip(np.asarray(values, dtype=np.float64), 0.0, None)
    total = values.sum()
    return values / total if total > 0 else np.full(values.shape, 1.0 / values.size)
