"""The quantities of a risk with a penalty."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.session.concepts import Concept
from lossexplorer.session.descent.risk_results import (
    data_term,
    minimiser,
    path,
    ratio_of,
)
from lossexplorer.session.session import Session
from lossexplorer.theory.penalties import penalty

_TERMS = {
    "squared": (
        "data term: half the mean squared error",
        r"\frac{1}{2N} \sum_i (w \cdot x_i - y_i)^2",
    ),
    "logistic": (
        "data term: mean logistic loss",
        r"\frac{1}{N} \sum_i \log (1 + e^{-y_i\, w \cdot x_i})",
    ),
}
_PENALTIES = {
    "l1": ("penalty P: L1 norm", r"\sum_j |w_j|"),
    "l2": ("penalty P: half the squared L2 norm", r"\frac{1}{2} \sum_j w_j^2"),
    "elastic": (
        "penalty P: elastic net",
        r"\rho \sum_j |w_j| + \frac{1 - \rho}{2} \sum_j w_j^2",
    ),
}


def risk_concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    view = session.descent.risk
    term, ratio, weights = data_term(view), ratio_of(view), minimiser(view)
    known = bool(np.isfinite(weights).all())
    fit = float(term.value(weights)) if known else None
    price = float(penalty(weights, ratio)) if known else None
    zeros = int(np.count_nonzero(weights == 0))
    return (
        Concept(
            "risk",
            "regularised risk at its minimiser",
            r"\hat R(w) + \lambda P(w)",
            None if fit is None or price is None else fit + view.strength * price,
            note=nothing_there(session),
        ),
        Concept("data_term", _TERMS[view.term][0], _TERMS[view.term][1], fit),
        Concept("penalty", _PENALTIES[view.penalty][0], _PENALTIES[view.penalty][1], price),
        Concept("strength", "strength of the penalty", r"\lambda", view.strength),
        Concept(
            "zeros",
            "weights that are exactly 0",
            r"\#\{j : \hat w_j = 0\}",
            float(zeros) if known else None,
            note=f"of {len(weights)}",
        ),
        Concept(
            "zero_from",
            "all weights are 0 from this λ on",
            r"\max_j |\partial_j \hat R(0)| / \rho",
            None if math.isinf(path(view).zero_from) else path(view).zero_from,
            note="L2 alone makes no weight exactly 0." if ratio == 0 else "",
        ),
        *(
            Concept(
                f"w{j + 1}",
                f"weight {j + 1} of the minimiser",
                rf"\hat w_{{{j + 1}}}",
                float(weight) if known else None,
            )
            for j, weight in enumerate(weights)
        ),
    )


def nothing_there(session: Session) -> str:
    """Why there is no minimiser, or why it is one of many; "" where it is the only one."""
    view = session.descent.risk
    term, weights = data_term(view), minimiser(view)
    if not np.isfinite(weights).all():
        return (
            "No minimiser at λ = 0: a plane separates the two classes, and the loss falls "
            "for ever as the weights grow."
        )
    if view.strength == 0 and term.rank < len(weights):
        return (
            f"Only {term.rank} of {len(weights)} features are linearly independent: at λ = 0 "
            "many weights fit equally well; those of least norm are drawn."
        )
    return ""
