"""Numbers for a loss that is shown without any: a small example of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from msgspec.structs import replace as changed

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import curve_variables
from lossexplorer.session.session import CurvesView, Data, PredictionKind, Session
from lossexplorer.snippets.evaluation import Evaluation, of_session

_ROWS: tuple[tuple[PredictionKind, tuple[float, ...]], ...] = (
    ("probabilities", (0.1, 0.6, 0.3)),
    ("logits", (-0.4, 1.2, 0.3)),
)
_LABEL = (0.0, 1.0, 0.0)
_PROBE = 0.6


def example(key: str) -> Evaluation:
    """A row of three classes, or a point on the loss's curve where rows don't fit.

    Raises:
        LossInputError: if neither fits the loss.
    """
    key = get(key).key
    for kind, row in _ROWS:
        data = Data(Matrix(np.array([row])), Matrix(np.array([_LABEL])), prediction_kind=kind)
        session = Session(data, selected=key)
        try:
            return replace(of_session(session, key), where="on an example")
        except LossInputError:
            continue
    variables = curve_variables(session.choice(key))
    if not variables:
        raise LossInputError(f"there is no small example of {key}")
    view = CurvesView(variable=variables[0], probe=_PROBE)  # type: ignore[arg-type]
    return of_session(changed(session, workspace="curves", curves=view), key)
