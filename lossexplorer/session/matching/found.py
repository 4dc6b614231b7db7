"""What is looked for, and what was found."""

from __future__ import annotations

from dataclasses import dataclass

from lossexplorer.session.matching.feeds import Feed
from lossexplorer.session.matching.typed import Typed
from lossexplorer.session.session import Data, LossChoice


@dataclass(frozen=True, eq=False)
class Question:
    """What is looked for, and where.

    Attributes:
        typed: the number.
        data: predictions with labels; its class weights are tried if it has any.
        temperature: a softmax temperature that is tried beside 1.
        losses: the keys of the losses that are tried; () for all.
        first: losses that come first among equally simple ones.
    """

    typed: Typed
    data: Data
    temperature: float = 1.0
    losses: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Match:
    """One way in which the number comes about.

    Attributes:
        value: the number this way gives; difference: from the number typed.
        choice: the loss as a session sets it up. feed: what it is fed with.
        weighted: whether the class weights count.
        row: the only row that counts, from 0; None for all rows.
        title: of the loss. rule: how its values become one number.
        words: how the number comes about, one short statement each.
        sources: conventions that do just this, e.g. "PyTorch".
        cost: how far it is from the loss's defaults; the smallest is the simplest.
        same: ways that can't be told apart from this one on this data.
    """

    value: float
    difference: float
    choice: LossChoice
    feed: Feed
    weighted: bool
    row: int | None
    title: str
    rule: str
    words: tuple[str, ...]
    sources: tuple[str, ...]
    cost: float
    same: tuple[Match, ...] = ()

    @property
    def mistake(self) -> str:
        """What went wrong, if this is one of the mistakes people make; else ""."""
        return self.feed.mistake

    @property
    def statement(self) -> str:
        """Everything in one line."""
        text = f"{self.title}: {', '.join(self.words)}"
        return f"{text} (as in {', '.join(self.sources)})" if self.sources else text


@dataclass(frozen=True)
class Tried:
    """How much was tried.

    Attributes:
        numbers: how many numbers were compared.
        losses: how many losses fit the data.
        feeds: the names of the ways they were fed.
        rows_alone: whether each row was tried alone too.
    """

    numbers: int = 0
    losses: int = 0
    feeds: tuple[str, ...] = ()
    rows_alone: bool = False


@dataclass(frozen=True, eq=False)
class Found:
    """What a search has found so far.

    Attributes:
        matches: the simplest first.
        nearest: if nothing matches, what comes nearest, the nearest first.
        more: whether there are so many matches that some were dropped.
    """

    question: Question
    matches: tuple[Match, ...]
    nearest: tuple[Match, ...]
    tried: Tried
    more: bool = False


def tried_words(found: Found) -> str:
    """What was tried, as two sentences."""
    tried, question = found.tried, found.question
    fed = ", ".join(tried.feeds)
    words = (
        f"Tried {tried.numbers:,} numbers from {tried.losses} losses that fit the data, "
        f"fed with: {fed}"
    )
    if tried.losses == 1:
        words = f"Tried {tried.numbers:,} numbers from 1 loss, fed with: {fed}"
    if question.temperature != 1.0:
        words += f"; at temperature {question.temperature:g} and 1"
    if question.data.class_weights is not None:
        words += "; with and without class weights"
    alone = "all rows, and each row alone" if tried.rows_alone else "all rows"
    return f"{words}; on {alone if question.data.rows > 1 else 'the row'}."
