"""A number that matches, as a match: how it comes about, in words and as a session has it."""

from __future__ import annotations

from dataclasses import dataclass

from lossexplorer.session.matching.attempts import Attempt
from lossexplorer.session.matching.found import Match
from lossexplorer.session.matching.rules import Rule
from lossexplorer.session.matching.simplest import simplest
from lossexplorer.session.matching.sums import Evaluator
from lossexplorer.session.matching.typed import Typed
from lossexplorer.session.matching.variants import idle
from lossexplorer.session.matching.words import parameter_words

_ROW_ALONE = 1.0  # what it costs to leave out the other rows

# of one row there is nothing to sum or average over the rows
_ONE_ROW = {
    "mean over rows and classes": "mean over the classes",
    "summed over the classes, mean over the rows": "summed over the classes",
    "mean over the rows": "",
}


@dataclass(frozen=True)
class Case:
    """One number that follows from the sums of an attempt.

    Attributes:
        row: the only row that counts; None for all.
        base: of the logarithm; None if the loss has none.
        linked: whether logits went in through a link.
    """

    value: float
    rule: Rule
    row: int | None
    base: str | float | None
    linked: bool


def named(attempt: Attempt, case: Case, evaluator: Evaluator, typed: Typed) -> Match:
    """The match that a number is."""
    loss, feed, data = attempt.loss, attempt.feed, evaluator.data
    parameters = dict(attempt.parameters)
    if case.base is not None:
        parameters["base"] = case.base
    without = "normalise" in parameters and evaluator.rows_sum_to_one(feed, case.linked)
    no_matter = {*idle(parameters, rows_sum_to_one=without), "class_weight"}
    said = simplest(
        loss,
        parameters,
        case.rule,
        linked=case.linked,
        soft=evaluator.soft(loss),
        idle=no_matter,
    )
    rule = case.rule.words
    if case.row is not None or data.rows == 1:
        rule = _ONE_ROW.get(rule, rule)
    words = [feed.words, *parameter_words(loss, parameters, no_matter), rule]
    if case.row is not None:
        words.append(f"on {data.row_name(case.row)} alone")
    if data.class_weights is not None and not attempt.weighted:
        words.append("without class weights")
    return Match(
        value=case.value,
        difference=case.value - typed.value,
        choice=said.choice,
        feed=feed,
        weighted=attempt.weighted,
        row=case.row,
        title=loss.title,
        rule=case.rule.words,
        words=tuple(word for word in words if word),
        sources=said.sources,
        cost=attempt.cost + said.cost + (_ROW_ALONE if case.row is not None else 0.0),
    )
