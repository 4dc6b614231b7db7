"""The quantities of outcomes 0 and 1 under a probability."""

from __future__ import annotations

import math

from lossexplorer.session.concepts import Concept
from lossexplorer.session.likelihood.bernoulli_result import Explained, explained
from lossexplorer.session.likelihood.bernoulli_view import BernoulliView

_EACH = r"p^{x_i} (1 - p)^{1 - x_i}"
_LOG = r"x_i \log p + (1 - x_i) \log(1 - p)"


def bernoulli_concepts(view: BernoulliView) -> tuple[Concept, ...]:
    """Likelihood, log-likelihood, their maximum, and the same as a loss."""
    now = explained(view)
    return (
        Concept(
            "likelihood",
            "likelihood, as a product",
            rf"L(p) = \prod_{{i=1}}^{{n}} {_EACH}",
            now.likelihood.value,
            note=_product_note(view, now),
        ),
        Concept(
            "log_likelihood",
            "log-likelihood, as a sum",
            rf"\log L(p) = \sum_{{i=1}}^{{n}} {_LOG}",
            now.log_likelihood,
            "nats",
            _impossible(view, now),
        ),
        Concept(
            "maximum",
            "maximum-likelihood estimate",
            r"\hat{p} = \frac{k}{n}",
            now.best,
            note=f"k = {now.ones} ones among n = {now.count} outcomes.",
        ),
        Concept(
            "greatest_log_likelihood",
            "log-likelihood at its maximum",
            r"\log L(\hat{p}) = k \log \hat{p} + (n - k) \log(1 - \hat{p})",
            now.greatest,
            "nats",
        ),
        Concept(
            "bce_sum",
            "sum of binary cross-entropies",
            rf"-\log L(p) = -\sum_{{i=1}}^{{n}} \left( {_LOG} \right)",
            now.bce,
            "nats",
            "As the loss binary cross-entropy gives it, with p as every prediction.",
        ),
        Concept(
            "bce_mean",
            "mean binary cross-entropy",
            r"-\frac{1}{n} \log L(p)",
            now.bce / now.count,
            "nats",
        ),
        _difference(now),
        Concept(
            "lost_at",
            "factors after which the product is 0",
            "",
            now.likelihood.lost_at,
            note="" if now.likelihood.lost_at else "It is not 0 by rounding.",
        ),
    )


def _difference(now: Explained) -> Concept:
    """What is left between the two names of one curve."""
    formula = r"-\log L(p) - \sum_{i=1}^{n} \mathrm{BCE}_i"
    title = "difference between −log L and the sum of BCE"
    if math.isinf(now.bce):
        return Concept("difference", title, formula, None, note="Both are infinite.")
    difference = -now.log_likelihood - now.bce
    # sums of the same terms in another order differ by rounding alone
    rounding = abs(difference) <= 1e-12 * max(1.0, abs(now.bce))
    note = "The two are the same: what is left is rounding." if difference and rounding else ""
    return Concept("difference", title, formula, difference, "nats", note)


def _product_note(view: BernoulliView, now: Explained) -> str:
    lost = now.likelihood.lost_at
    if lost is None:
        return _impossible(view, now)
    number = f"{now.log_likelihood:.6g}".replace("-", "−")
    return f"0 in {view.precision}: the product underflows at n = {lost}; the sum is {number} nats."


def _impossible(view: BernoulliView, now: Explained) -> str:
    if not math.isinf(now.log_likelihood):
        return ""
    which = "1" if view.p == 0 else "0"
    return f"An outcome {which} has probability 0 at p = {view.p:g}, and it occurred."
