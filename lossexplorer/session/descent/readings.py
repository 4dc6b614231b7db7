"""What each loss reads in the Descent workspace, for the list of losses."""

from __future__ import annotations

from lossexplorer.session.descent.digits_readings import digits_reading
from lossexplorer.session.descent.neuron_state import at_step
from lossexplorer.session.descent.neuron_walks import reason_against, shown_walk, walk_of
from lossexplorer.session.descent.risk_readings import risk_reading
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of


def reading(session: Session, key: str) -> Reading:
    """Of a neuron: the loss and the norm of its gradient at the present step of its descent."""
    choice = session.choice(key)
    if session.descent.detail == "risk":
        return risk_reading(session, key)
    if session.descent.detail == "digits":
        return digits_reading(session, key)
    reason = reason_against(session, choice)
    if reason:
        return Reading(key, None, None, reason=reason)
    if all(choice.key != drawn.key for drawn in session.drawn):
        return Reading(key, None, None, reason="it descends once it is ticked")
    walk = shown_walk(session, choice)
    wanted = session.descent.neuron.step
    step = at_step(walk, wanted)
    value, norm, unit = walk.values[step], walk.norms[step], unit_of(choice)
    return Reading(key, value, norm, unit, final=walk_of(session, choice).done(wanted))
