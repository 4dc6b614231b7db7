"""A loss as what the classifier of the digits is trained on, through ``evaluate``."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import fits, on_logits, targets
from lossexplorer.losses.settings import defaults
from lossexplorer.session.descent.digits_samples import CLASSES
from lossexplorer.session.options import options_of, settings
from lossexplorer.session.session import LossChoice
from lossexplorer.theory.sgd import Objective

Floats = NDArray[np.float64]


def why_not(choice: LossChoice) -> str:
    """Why a loss can't be trained on; "" if it can."""
    spaces = get(choice.key).spaces_of(settings(choice))
    if len(spaces) < 2:
        return "it has no label to learn from"
    return fits(spaces, CLASSES, logits=True)


def objective(choice: LossChoice, labels: Floats) -> Objective:
    """The loss of rows of logits as it is set up, and its gradient by the logits.

    Args:
        choice: a loss that applies.
        labels: (N, 10), one-hot, of all rows.
    """
    loss = get(choice.key)
    spaces = loss.spaces_of(settings(choice))
    wanted = targets(spaces[1:], labels, True)
    options: dict[str, Any] = options_of(choice)
    if (choice.reduction or defaults(loss, choice.convention).reduction) == "none":
        options["reduction"] = "mean"
    name = loss.inputs[0].name

    def of_rows(logits: Floats, rows: NDArray[np.int64]) -> tuple[float, Floats]:
        applied = on_logits(spaces[:1], logits, labels[:0], hard=True, links=loss.links)
        some = (target[rows] for target in wanted)
        result = evaluate(loss.key, *applied.inputs, *some, **applied.options, **options)
        gradient = result.gradients.get(name)
        slope = np.zeros_like(logits) if gradient is None else np.asarray(gradient)
        return float(result.value), slope

    return of_rows
