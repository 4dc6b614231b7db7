"""The search: every loss, fed every way, under every setting, against one number."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from lossexplorer.errors import LossInputError
from lossexplorer.losses.numerics import nats
from lossexplorer.losses.spec import Loss
from lossexplorer.session.matching.attempts import Attempt, attempts
from lossexplorer.session.matching.found import Found, Question
from lossexplorer.session.matching.gathering import Gathering
from lossexplorer.session.matching.naming import Case, named
from lossexplorer.session.matching.rules import rules
from lossexplorer.session.matching.sums import Evaluator, Sums
from lossexplorer.session.matching.variants import bases

_SHOW_EVERY_S = 0.2
_MANY = 50_000  # numbers, before threads are worth their start


def search(
    question: Question,
    report: Callable[[float], None] = lambda share: None,
    show: Callable[[Found], None] = lambda found: None,
) -> Found:
    """Find every setting that gives a number on some data.

    Args:
        question: the number and the data.
        report: told the share that is done; may raise to stop.
        show: given what is found so far, a few times a second.

    Raises:
        LossInputError: if a loss that is asked for does not exist.
    """
    evaluator = Evaluator(question.data)
    gathering = Gathering(question)
    tried = attempts(question, evaluator)
    shown = time.monotonic()
    for place, (attempt, sums) in enumerate(_computed(tried, evaluator)):
        report(place / len(tried))
        if sums is None:
            continue
        gathering.count(attempt.loss.key, attempt.feed.name)
        _compare(attempt, sums, evaluator, gathering)
        if gathering.fresh and time.monotonic() - shown > _SHOW_EVERY_S:
            show(gathering.found())
            shown = time.monotonic()
    return gathering.found()


def _computed(
    tried: Sequence[Attempt], evaluator: Evaluator
) -> Iterator[tuple[Attempt, Sums | None]]:
    """The sums of each attempt in order; None where a loss does not take such numbers.

    Over many numbers NumPy lets other threads run, so that several attempts go at a time.
    """
    stopped = Event()

    def compute(attempt: Attempt) -> Sums | None:
        try:
            return evaluator.sums(
                attempt.loss, attempt.parameters, attempt.feed, attempt.weighted, stopped.is_set
            )
        except LossInputError:  # no tool gives a number either
            return None

    if evaluator.data.rows * evaluator.data.classes < _MANY:
        yield from ((attempt, compute(attempt)) for attempt in tried)
        return
    pool = ThreadPoolExecutor(min(4, os.cpu_count() or 1), "match")
    try:
        yield from zip(tried, pool.map(compute, tried), strict=True)
    finally:  # also when whoever asked has stopped listening
        stopped.set()
        pool.shutdown(cancel_futures=True)


def _compare(attempt: Attempt, sums: Sums, evaluator: Evaluator, gathering: Gathering) -> None:
    """Hold every number that follows from the sums against the one that is looked for."""
    typed = gathering.question.typed
    for case in _cases(attempt.loss, sums):
        gathering.numbers += 1
        if typed.fits(case.value):
            gathering.add(named(attempt, case, evaluator, typed))
        elif gathering.is_near(case.value):
            gathering.keep_near(named(attempt, case, evaluator, typed))


def _cases(loss: Loss, sums: Sums) -> Iterator[Case]:
    """Every number that the sums give: on all rows and on one, by rule, in each base."""
    scales = _scales(loss)
    for row, part in _parts(sums):
        if not math.isfinite(part.total):
            continue
        for rule in rules(part):
            for base, scale in scales:
                yield Case(part.total * scale / rule.divisor, rule, row, base, part.linked)


def _parts(sums: Sums) -> Iterator[tuple[int | None, Sums]]:
    yield None, sums
    for row, (total, mass) in enumerate(sums.alone):
        yield row, Sums(total, 1, sums.elements, mass, sums.linked)


def _scales(loss: Loss) -> list[tuple[str | float | None, float]]:
    """Each base of the logarithm, and what a value in the loss's own base becomes in it."""
    found = bases(loss)
    return [(base, nats(found[0]) / nats(base)) for base in found] or [(None, 1.0)]
