"""What a search has come across, in order and without saying anything twice."""

from __future__ import annotations

import bisect
from dataclasses import replace

from lossexplorer.losses.registry import keys
from lossexplorer.session.matching.attempts import USUAL
from lossexplorer.session.matching.found import Found, Match, Question, Tried
from lossexplorer.session.matching.sums import MOST_ROWS_ALONE

_MOST = 400  # matches; a number that fits so much says nothing
_NEAREST = 5
_ROUNDING = 1e-12  # by which the same number differs when it is computed in two ways


class Gathering:
    """Collects matches and what comes near.

    Attributes:
        question: what is looked for.
        numbers: how many numbers were compared.
        fresh: whether there are matches that :meth:`found` has not given yet.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.numbers = 0
        self.fresh = False
        self._matches: list[Match] = []
        self._more = False
        self._near: list[Match] = []
        self._losses: dict[str, None] = {}
        self._feeds: dict[str, None] = {}
        order = dict.fromkeys((*question.first, *USUAL, *keys()))
        self._rank = {key: place for place, key in enumerate(order)}

    def count(self, loss: str, feed: str) -> None:
        """Note that a loss could be computed, fed some way."""
        self._losses[loss] = None
        self._feeds[feed] = None

    def add(self, match: Match) -> None:
        """Take in a match."""
        self._more = self._more or len(self._matches) >= _MOST
        if len(self._matches) < _MOST:
            self._matches.append(match)
            self.fresh = True

    def is_near(self, value: float) -> bool:
        """Whether a number is among the nearest so far; never, once there are matches."""
        if self._matches:
            return False
        distance = abs(value - self.question.typed.value)
        return len(self._near) < 4 * _NEAREST or distance < abs(self._near[-1].difference)

    def keep_near(self, match: Match) -> None:
        """Take in what comes near."""
        bisect.insort(self._near, match, key=lambda each: (abs(each.difference), each.cost))
        del self._near[4 * _NEAREST :]

    def found(self) -> Found:
        """What was found so far."""
        self.fresh = False
        alone = 1 < self.question.data.rows <= MOST_ROWS_ALONE
        tried = Tried(self.numbers, len(self._losses), tuple(self._feeds), alone)
        matches = self._grouped(self._matches)
        near = () if matches else self._grouped(self._near)
        near = tuple(sorted(near, key=lambda each: abs(each.difference)))[:_NEAREST]
        return Found(self.question, matches, near, tried, self._more)

    def _grouped(self, matches: list[Match]) -> tuple[Match, ...]:
        """The simplest first; what can't be told apart from a simpler one goes under it."""
        groups: list[list[Match]] = []
        for match in sorted(matches, key=lambda m: (m.cost, self._rank.get(m.choice.key, 0))):
            group = next((g for g in groups if _same(g, match)), None)
            if group is None:
                groups.append([match])
            elif match.statement not in (other.statement for other in group):
                group.append(match)
        return tuple(replace(group[0], same=tuple(group[1:])) for group in groups)


def _same(group: list[Match], match: Match) -> bool:
    """Whether a match is no news: the same number, or one with a guard that doesn't show.

    Two settings of one loss that both give the digits typed can't be told apart by them.
    """
    first = group[0]
    apart = abs(first.value - match.value)
    if apart <= _ROUNDING * max(abs(first.value), abs(match.value)):
        return True
    return any(_alike(other) == _alike(match) for other in group)


def _alike(match: Match) -> tuple[object, ...]:
    """What two settings have in common that differ in nothing but parameters."""
    return match.choice.key, match.feed, match.row, match.weighted, match.rule
