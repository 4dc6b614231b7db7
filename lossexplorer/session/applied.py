"""One loss on all rows with everything ``evaluate`` says: value, gradient, diagnostics."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from lossexplorer.batch.scoring.applying import inputs_of
from lossexplorer.errors import LossInputError
from lossexplorer.losses import Result, evaluate, get
from lossexplorer.losses.adapt import Applied, fits, on_logits
from lossexplorer.losses.links import apply
from lossexplorer.session.all_rows import binary_labels, has_hard_labels
from lossexplorer.session.data_edits import logits
from lossexplorer.session.options import data_options, settings
from lossexplorer.session.session import Data, LossChoice


def applied(data: Data, choice: LossChoice, temperature: float, link: str = "") -> Applied | None:
    """The inputs a loss gets from all rows; None where it can't be applied to such data.

    Args:
        data: predictions and labels.
        choice: the loss.
        temperature: what logits are divided by.
        link: what logits go through instead of what the loss asks for, as in a mistake.
    """
    loss = get(choice.key)
    spaces = loss.spaces_of(settings(choice))
    kind, labels, hard = data.prediction_kind, binary_labels(data), has_hard_labels(data)
    if fits(spaces, data.classes, kind != "probabilities"):
        return None
    if not link:
        numbers = data.predictions.array
        return inputs_of(loss, spaces, numbers, kind, labels, hard=hard, temperature=temperature)
    z = logits(data)
    right = on_logits(spaces, z, labels, hard=hard)
    return Applied((np.asarray(apply(link, z, temperature)), *right.inputs[1:]), "identity")


@lru_cache(maxsize=4)  # they are large; what is said of them is remembered by who asks
def result_on_all_rows(
    data: Data, choice: LossChoice, temperature: float, **changed: Any
) -> Result | None:
    """A loss on all rows, reduced as chosen; None where it doesn't apply.

    Args:
        data: predictions and labels.
        choice: the loss.
        temperature: what logits are divided by.
        **changed: keyword arguments of ``evaluate`` in the place of what was chosen.
    """
    inputs = applied(data, choice, temperature)
    if inputs is None:
        return None
    options = {**inputs.options, **data_options(choice, data), **changed}
    try:
        return evaluate(choice.key, *inputs.inputs, **options)
    except LossInputError:
        return None
