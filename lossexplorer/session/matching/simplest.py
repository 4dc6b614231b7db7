"""The simplest way to say a setting: as which source, and what departs from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss
from lossexplorer.session.matching.rules import Rule
from lossexplorer.session.session import LossChoice, ParameterValue

SOURCES = {
    "textbook": "textbook",
    "pytorch": "PyTorch",
    "keras": "Keras",
    "optax": "Optax",
    "sklearn": "scikit-learn",
}
_OTHER_SOURCE = 0.5  # than the loss's own


@dataclass(frozen=True)
class Said:
    """A setting as a session has it.

    Attributes:
        cost: departures from the source named, and from the loss's own source.
        sources: those that do just this, nothing set by hand.
    """

    choice: LossChoice
    cost: float
    sources: tuple[str, ...]


def simplest(
    loss: Loss,
    parameters: Mapping[str, Any],
    rule: Rule,
    *,
    linked: bool,
    soft: bool,
    idle: Collection[str],
) -> Said:
    """Say a setting with as few departures as possible.

    Args:
        loss: the loss.
        parameters: all of them, without class weights.
        rule: how rows are reduced.
        linked: whether logits go in through a link.
        soft: whether class labels are rows.
        idle: parameters that may have any value.
    """
    own = loss.convention if loss.convention in loss.conventions else None
    sources = [None, *(name for name in loss.conventions if name != own)]
    best: Said | None = None
    exact = []
    for source in sources:
        settings = defaults(loss, source, linked=linked)
        set_ = {
            name: value
            for name, value in parameters.items()
            if name not in idle and settings.parameters[name] != value
        }
        usual = settings.soft_reduction if soft else settings.reduction
        usual = "mean" if usual == "none" else usual  # values kept apart are averaged
        rows, reduction, odd = _nearest(loss, rule, settings.rows, usual)
        if not set_ and not odd:
            exact.append(source or own)
        cost = len(set_) + odd + (_OTHER_SOURCE if source is not None else 0.0)
        if best is None or cost < best.cost:
            best = Said(_choice(loss, source, set_, rows, reduction), cost, ())
    assert best is not None  # there is always the loss's own source
    named = tuple(SOURCES.get(name, name) for name in exact if name is not None)
    return Said(best.choice, best.cost, named)


def _nearest(loss: Loss, rule: Rule, rows: str | None, reduction: str) -> tuple[str, str, int]:
    """The pair of a rule that departs least: rows, reduction as a choice has them, and how far."""
    best = ("", "", 9)
    for by_row, how in rule.pairs:
        odd_rows = not loss.per_row and by_row != rows
        odd = odd_rows + (how != reduction)
        if odd < best[2]:
            best = ((by_row or "keep") if odd_rows else "", how if how != reduction else "", odd)
    return best


def _choice(
    loss: Loss, source: str | None, set_: Mapping[str, Any], rows: str, reduction: str
) -> LossChoice:
    pairs = cast(tuple[tuple[str, ParameterValue], ...], tuple(sorted(set_.items())))
    return LossChoice(
        loss.key,
        parameters=pairs,
        convention=source,
        rows=cast(Literal["", "mean", "sum", "keep"], rows),
        reduction=cast(Literal["", "sum", "mean", "weighted_mean", "batchmean"], reduction),
    )
