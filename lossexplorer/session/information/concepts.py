"""The quantities the Information workspace shows, with their formulas and what they are now."""

from __future__ import annotations

import math
from functools import lru_cache

from lossexplorer.session.concepts import Concept
from lossexplorer.session.information.lists import event_name, outcome_name
from lossexplorer.session.information.view import InformationView
from lossexplorer.session.session import Session
from lossexplorer.theory.information import (
    binary_entropy,
    cross_entropy,
    entropy,
    joint_information,
    kl_divergence,
    perplexity,
    self_information,
    uncovered,
)

_ORDER = {
    "surprise": ("events", "distribution", "pair"),
    "entropy": ("distribution", "pair", "events"),
    "divergence": ("pair", "distribution", "events"),
}


def concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first.

    All of them whatever is shown, because lessons compare their numbers at any time.
    """
    return _concepts(session.information)


@lru_cache(maxsize=16)
def _concepts(view: InformationView) -> tuple[Concept, ...]:
    parts = {"events": _of_events, "distribution": _of_distribution, "pair": _of_pair}
    return tuple(concept for part in _ORDER[view.detail] for concept in parts[part](view))


def _of_events(view: InformationView) -> tuple[Concept, ...]:
    probabilities = [event.probability for event in view.events]
    each = self_information(probabilities, view.base)
    found = [
        Concept(
            f"self_information:{i}",
            f"self-information of “{event_name(view, i)}”",
            r"I(x) = -\log p(x)" if i == 0 else "",
            float(each[i]),
            view.unit,
        )
        for i in range(len(view.events))
    ]
    found.append(
        Concept(
            "joint_information",
            "self-information of all events together",
            r"-\log \prod_{i} p_i = \sum_{i} -\log p_i",
            joint_information(probabilities, view.base),
            view.unit,
            f"probability of all together, if independent: {math.prod(probabilities):.6g}",
        )
    )
    return tuple(found)


def _of_distribution(view: InformationView) -> tuple[Concept, ...]:
    k = view.outcome
    one = view.distribution(view.which)[k]
    return (
        Concept(
            "entropy",
            "entropy of P",
            r"H(P) = -\sum_{x} p(x) \log p(x)",
            entropy(view.p, view.base),
            view.unit,
            f"at most log {len(view.p)} = "
            f"{float(self_information(1 / len(view.p), view.base)):.4g} {view.unit}, "
            "where all are equally likely",
        ),
        Concept(
            "perplexity",
            "perplexity of P",
            r"b^{H(P)}",
            perplexity(view.p),
            "",
            "so many equally likely outcomes are as uncertain; the same for every base b",
        ),
        Concept(
            "binary_entropy",
            f"binary entropy of “{outcome_name(view, k)}” in {view.which.upper()}",
            r"h(p) = -p \log p - (1-p) \log (1-p)",
            float(binary_entropy(one, view.base)),
            view.unit,
            "the entropy of whether it happens or not",
        ),
    )


def _of_pair(view: InformationView) -> tuple[Concept, ...]:
    return (
        Concept(
            "cross_entropy",
            "cross-entropy of Q under P",
            r"\mathrm{CE}(P, Q) = -\sum_{x} p(x) \log q(x) = H(P) + \mathrm{KL}(P \| Q)",
            cross_entropy(view.p, view.q, view.base),
            view.unit,
            _why_infinite(view, reverse=False),
        ),
        Concept(
            "kl_forward",
            "forward KL divergence",
            r"\mathrm{KL}(P \| Q) = \sum_{x} p(x) \log \frac{p(x)}{q(x)}",
            kl_divergence(view.p, view.q, view.base),
            view.unit,
            _why_infinite(view, reverse=False),
        ),
        Concept(
            "kl_reverse",
            "reverse KL divergence",
            r"\mathrm{KL}(Q \| P) = \sum_{x} q(x) \log \frac{q(x)}{p(x)}",
            kl_divergence(view.q, view.p, view.base),
            view.unit,
            _why_infinite(view, reverse=True),
        ),
        Concept(
            "entropy_q",
            "entropy of Q",
            r"H(Q) = -\sum_{x} q(x) \log q(x)",
            entropy(view.q, view.base),
            view.unit,
        ),
    )


def _why_infinite(view: InformationView, *, reverse: bool) -> str:
    """Which outcome makes a divergence infinite; "" where it is finite."""
    (a, first), (b, second) = ((view.p, "P"), (view.q, "Q"))
    if reverse:
        (a, first), (b, second) = (b, second), (a, first)
    missing = uncovered(a, b)
    if not missing:
        return ""
    name = outcome_name(view, missing[0])
    return f"infinite: {second} gives 0 to “{name}”, which {first} gives {a[missing[0]]:.4g}"
