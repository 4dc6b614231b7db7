"""The quantities of a classifier of the digits in training."""

from __future__ import annotations

from lossexplorer.losses import get
from lossexplorer.session.concepts import Concept
from lossexplorer.session.descent.digits_samples import TRAIN_ROWS
from lossexplorer.session.descent.digits_training import Run, asked_of, kept_run
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of
from lossexplorer.theory.sgd import running_mean

_NOT_YET = "Not trained to its end yet."


def digits_concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first.

    Nothing is trained for them: they have a value once the selected loss was.
    """
    view, choice = session.descent.digits, session.choice(session.selected)
    run = kept_run(choice, asked_of(session).recipe) if view.run else None
    name = get(choice.key).short
    loss, error, fewest = _numbers(run)
    return (
        Concept(
            "training_loss",
            f"training loss under {name}: mean of the mini-batches of the last epoch",
            r"\frac{1}{S} \sum_{s=1}^{S} L_{B_s}(W, b)",
            loss,
            unit_of(choice),
            _note(run, f"A mini-batch B holds {min(view.batch, TRAIN_ROWS)} rows."),
        ),
        Concept(
            "validation_error",
            f"validation error under {name}",
            r"\frac{1}{M} \#\{i : \mathrm{argmax}_k\, z_{ik} \neq t_i\}",
            error,
            note=_note(run, "Of M = 500 digits that were not trained on."),
        ),
        Concept(
            "fewest_errors",
            "least validation error after any epoch",
            "",
            fewest,
            note=_note(run, ""),
        ),
        Concept(
            "step",
            "step of the descent",
            r"v \leftarrow \mu v - \eta \left(\frac{\partial L_B}{\partial W} + "
            r"\lambda W\right),\quad W \leftarrow W + v",
            view.rate,
            note="The value is the learning rate η.",
        ),
    )


def _numbers(run: Run | None) -> tuple[float | None, float | None, float | None]:
    """Training loss, last and least validation error."""
    if run is None or run.descent is None or run.trouble:
        return None, None, None
    found = run.descent
    loss = float(running_mean(found.losses, found.steps_an_epoch)[-1])
    return loss, float(found.errors[-1]), float(found.errors.min())


def _note(run: Run | None, words: str) -> str:
    if run is None:
        return _NOT_YET
    return f"No result: {run.trouble}." if run.trouble else words
