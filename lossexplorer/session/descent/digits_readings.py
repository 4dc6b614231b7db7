"""What each loss reads while the digits are trained, for the list of losses."""

from __future__ import annotations

from lossexplorer.session.descent.digits_objective import why_not
from lossexplorer.session.descent.digits_training import asked_of, kept_run
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of
from lossexplorer.theory.sgd import running_mean


def digits_reading(session: Session, key: str) -> Reading:
    """The training loss of the last epoch, once the loss was trained to its end."""
    choice = session.choice(key)
    if reason := why_not(choice):
        return Reading(key, None, None, reason=reason)
    drawn = any(choice.key == other.key for other in session.drawn)
    if not drawn or not session.descent.digits.run:
        return Reading(key, None, None)
    run = kept_run(choice, asked_of(session).recipe)
    if run is None or run.descent is None:
        return Reading(key, None, None, final=False)
    if run.trouble:
        return Reading(key, None, None, reason=run.trouble)
    last = running_mean(run.descent.losses, run.descent.steps_an_epoch)[-1]
    return Reading(key, float(last), None, unit_of(choice))
