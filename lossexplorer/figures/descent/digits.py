"""The picture of a classifier of the digits in training."""

from __future__ import annotations

from lossexplorer.figures.descent.digits_curves import error_panel, loss_panel
from lossexplorer.figures.descent.digits_weights import weights_panel
from lossexplorer.figures.figure import Figure
from lossexplorer.losses import get
from lossexplorer.session.descent.digits_objective import why_not
from lossexplorer.session.descent.digits_training import (
    Run,
    Training,
    asked_of,
    kept_training,
    training,
)
from lossexplorer.session.session import Session

_WIDTHS = (1.15, 1.0, 0.9)


def digits_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture; see :func:`lossexplorer.figures.build.build`."""
    view, asked = session.descent.digits, asked_of(session)
    if not view.run:
        now = Training(asked, tuple(Run(choice) for choice in asked.choices), 0.0)
    elif isinstance(known, Training):
        now = known if known.asked == asked else kept_training(asked)
    else:
        now = training(asked)
    shown = next((run for run in now.runs if run.choice.key == session.selected), None)
    panels = (
        loss_panel(now, session.selected),
        error_panel(now, session.selected),
        weights_panel(shown or next(iter(now.runs), None)),
    )
    return Figure(panels, column_weights=_WIDTHS, title=session.title, notes=_notes(session, now))


def _notes(session: Session, now: Training) -> tuple[str, ...]:
    """How far it is, what came of the selected loss, and which losses are left out."""
    notes: list[str] = []
    epochs = now.asked.recipe.epochs
    if not now.runs:
        notes.append("No ticked loss applies to ten classes: tick cross-entropy")
    elif not session.descent.digits.run:
        notes.append("Not trained yet: press Train")
    elif not now.complete:
        done = [run.descent.epochs for run in now.runs if run.descent is not None]
        said = "Stopped after epoch" if now.stopped else "Epoch"
        notes.append(f"{said} {min(done, default=0)} of {epochs}")
    for run in now.runs:
        name, found = get(run.choice.key).short, run.descent
        if run.trouble:
            notes.append(f"{name}: {run.trouble}")
        elif found is not None and now.complete and run.choice.key == session.selected:
            best = int(found.errors.argmin())
            notes.append(
                f"{name}: {found.errors[-1]:.1%} of the 500 validation digits wrong after "
                f"{found.epochs} epochs, fewest {found.errors[best]:.1%} after {best}"
            )
    left_out = (
        f"{get(choice.key).short}: {reason}"
        for choice in session.drawn
        if (reason := why_not(choice))
    )
    return (*notes, *left_out)
