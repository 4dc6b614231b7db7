"""Everything that is tried: each loss, under each variant, fed each way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lossexplorer.losses import get
from lossexplorer.losses.adapt import Spaces, fits
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.session.matching.feeds import Feed, feeds
from lossexplorer.session.matching.found import Question
from lossexplorer.session.matching.sums import Evaluator
from lossexplorer.session.matching.variants import departures, variants

USUAL = (
    "cross_entropy",
    "binary_cross_entropy",
    "squared_error",
    "negative_log_likelihood",
    "absolute_error",
    "kl_divergence",
)
"""What people mean if nothing else tells."""

_NO_WEIGHTS = 0.5  # what it costs to leave out weights that are there


@dataclass(frozen=True, eq=False)
class Attempt:
    """One evaluation.

    Attributes:
        weighted: whether class weights count.
        cost: how unusual it is to use this loss, fed this way, on such data.
        odd: how many parameters depart from the nearest source.
    """

    loss: Loss
    parameters: Mapping[str, Any]
    feed: Feed
    weighted: bool
    cost: float
    odd: int


def attempts(question: Question, evaluator: Evaluator) -> list[Attempt]:
    """What is tried, the likeliest first: the usual losses, then settings sources have.

    Raises:
        LossInputError: if a loss that is asked for does not exist.
    """
    losses = [get(key) for key in question.losses] or all_losses()
    found = (attempt for loss in losses for attempt in _of(loss, question, evaluator))
    return sorted(found, key=_unlikely)


def _unlikely(attempt: Attempt) -> float:
    rare = 0.0 if attempt.loss.key in USUAL else 2.0
    return attempt.cost + 2.0 * attempt.odd + rare


def _of(loss: Loss, question: Question, evaluator: Evaluator) -> Iterator[Attempt]:
    data = question.data
    takes = any(parameter.name == "class_weight" for parameter in loss.parameters)
    weightings = (True, False) if takes and data.class_weights is not None else (False,)
    for parameters in variants(loss):
        spaces = loss.spaces_of(parameters)
        odd = departures(loss, parameters)
        ways = feeds(
            data.prediction_kind,
            spaces[0],
            data.classes,
            question.temperature,
            links=loss.links,
            regression=evaluator.regression,
        )
        for feed in ways:
            if fits(spaces, data.classes, feed.kind != "probabilities"):
                continue
            if loss.key not in USUAL and odd > (0 if feed.mistake else 1):
                continue  # too much of chance: a rare loss, set up as no source does
            cost = feed.cost + _strangeness(loss, spaces, evaluator)
            for weighted in weightings:
                left_out = _NO_WEIGHTS if len(weightings) > 1 and not weighted else 0.0
                yield Attempt(loss, parameters, feed, weighted, cost + left_out, odd)


def _strangeness(loss: Loss, spaces: Spaces, evaluator: Evaluator) -> float:
    """How odd it is to use a loss on such labels, so that the usual ones come first."""
    if len(spaces) == 1:
        return 1.5
    if evaluator.regression:
        return 0.0 if spaces[0] is Space.REAL else 1.0
    one = evaluator.data.classes == 1
    if spaces[0] is Space.REAL or (spaces[1] is Space.SIGN and not one):
        return 0.75
    if spaces[0] is Space.PROBABILITY and not one:
        return 0.5
    return 0.25 if loss.spaces or spaces[1] is Space.SIMPLEX else 0.0
