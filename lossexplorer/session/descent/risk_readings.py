"""What each loss reads beside a risk with a penalty, for the list of losses."""

from __future__ import annotations

import math

from lossexplorer.losses import evaluate
from lossexplorer.session.descent.risk_results import minimiser, ratio_of
from lossexplorer.session.descent.risk_samples import features_and_targets
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import Session

_TERMS = {"squared": "half_squared", "logistic": "logistic"}


def risk_reading(session: Session, key: str) -> Reading:
    """The regularised risk at its minimiser; no other loss is part of the picture."""
    if key != "regularised_risk":
        return Reading(key, None, None, reason="the regularised risk has its own data term")
    view, ratio = session.descent.risk, ratio_of(session.descent.risk)
    weights = minimiser(view)
    if any(map(math.isnan, weights)):
        return Reading(key, None, None, reason="there is no minimiser without a penalty")
    result = evaluate(
        key,
        *features_and_targets(view),
        weights,
        0.0,
        data=_TERMS[view.term],
        l1=view.strength * ratio,
        l2=view.strength * (1.0 - ratio),
        half_l2=True,
        reduction="mean",
    )
    return Reading(key, float(result.value), None)
