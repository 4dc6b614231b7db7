"""What a loss may have been fed with: the right thing, and what people feed by mistake.

Each way is numbers made from the predictions, and the kind a session reads them as, so
that a session can show every one of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.links import apply
from lossexplorer.losses.spec import Space
from lossexplorer.session.session import PredictionKind

Floats = NDArray[np.float64]

_MISTAKE, _UNUSUAL = 2.0, 1.0

_FORGOTTEN_LOG = "log forgotten: probabilities in the place of log-probabilities"
_SOFTMAX_TWICE = "softmax applied twice: the logits were already probabilities"
_SIGMOID_TWICE = "sigmoid applied twice: the logits were already probabilities"
_SOFTMAX_AGAIN = "softmax applied twice: the predictions are already probabilities"
_SIGMOID_AGAIN = "sigmoid applied twice: the predictions are already probabilities"
_NO_SCORES = "probabilities in the place of scores"


@dataclass(frozen=True)
class Feed:
    """One way to feed a loss.

    Attributes:
        name: "none", "softmax", "softmax twice", "log-softmax", "sigmoid", "log" …
        words: the same as part of a sentence.
        kind: what the session is told the numbers are.
        made: what is done to the predictions first, each the name of a link, or "exp".
        made_at: the temperature of the first of ``made``.
        temperature: the temperature of the session's own softmax.
        mistake: what went wrong, if this is one of the known mistakes.
        cost: how far it is from what one would do.
    """

    name: str
    words: str
    kind: PredictionKind
    made: tuple[str, ...] = ()
    made_at: float = 1.0
    temperature: float = 1.0
    mistake: str = ""
    cost: float = 0.0

    def numbers(self, predictions: Floats) -> Floats:
        """The numbers the session holds, made from its predictions, (N, K)."""
        values, scale = predictions, self.made_at
        for step in self.made:
            with np.errstate(over="ignore"):
                values = np.exp(values) if step == "exp" else apply(step, values, scale)
            scale = 1.0
        return values


def feeds(
    kind: PredictionKind,
    space: Space,
    classes: int,
    temperature: float,
    *,
    links: Collection[str],
    regression: bool,
) -> tuple[Feed, ...]:
    """Every way to feed a loss, the right one first.

    Args:
        kind: what the predictions are.
        space: where the loss's first input lives.
        classes: how many numbers a row has.
        temperature: the softmax temperature that may have been used; 1 is tried too.
        links: those the loss has.
        regression: whether the targets are numbers rather than labels.
    """
    found = _linked(_all(kind, space, classes, temperature, regression), space, classes, links)
    if temperature == 1.0:
        return found
    plain = _linked(_all(kind, space, classes, 1.0, regression), space, classes, links)
    return (
        *(_said(feed, temperature) for feed in found),
        *(replace(feed, cost=feed.cost + _UNUSUAL) for feed in plain if feed not in found),
    )


def _linked(
    found: Iterable[Feed], space: Space, classes: int, links: Collection[str]
) -> tuple[Feed, ...]:
    """The same for a loss that may lack the link: the numbers go through it beforehand."""
    log = space is Space.LOG_SIMPLEX
    link = "log_softmax" if log else "softmax" if classes > 1 else "sigmoid"
    if link in links or space in (Space.SCORE, Space.SCORES):
        return tuple(found)
    return tuple(_made_before(feed, link, log) for feed in found)


def _made_before(feed: Feed, link: str, log: bool) -> Feed:
    if feed.kind == "logits":
        at = feed.made_at if feed.made else feed.temperature
        read: PredictionKind = "log-probabilities" if log else "probabilities"
        feed = replace(feed, cost=feed.cost + _UNUSUAL)
        return replace(feed, kind=read, made=(*feed.made, link), made_at=at, temperature=1.0)
    if feed.kind == "log-probabilities" and not log:
        return replace(feed, kind="probabilities", made=("exp",))
    return feed


def _said(feed: Feed, temperature: float) -> Feed:
    if temperature not in (feed.made_at, feed.temperature):
        return feed
    return replace(feed, words=f"{feed.words} at temperature {temperature:g}")


def _all(
    kind: PredictionKind, space: Space, classes: int, t: float, regression: bool
) -> Iterator[Feed]:
    if space in (Space.SCORE, Space.SCORES):
        yield from _as_scores(kind, classes, t)
    elif space is Space.LOG_SIMPLEX:
        yield from _as_logs(kind, t)
    elif regression:
        yield Feed("none", "the predictions as they are", "probabilities")
        if kind == "logits" and classes == 1:
            yield Feed("sigmoid", "sigmoid of the predictions", "logits", cost=_MISTAKE)
    elif classes == 1:
        yield from _as_one_probability(kind, space, t)
    else:
        yield from _as_probabilities(kind, space, t)


def _as_scores(kind: PredictionKind, classes: int, t: float) -> Iterator[Feed]:
    mistake = _NO_SCORES if kind == "probabilities" else ""
    words = {"logits": "the logits", "probabilities": "the probabilities"}.get(
        kind, "the log-probabilities"
    )
    cost = _MISTAKE if mistake else 0.0
    yield Feed("none", f"{words} as scores", "logits", mistake=mistake, cost=cost)
    if kind == "logits":
        link = "sigmoid" if classes == 1 else "softmax"
        words = f"{link} of the logits as scores"
        yield Feed(link, words, "logits", (link,), t, mistake=_NO_SCORES, cost=_MISTAKE)


def _as_logs(kind: PredictionKind, t: float) -> Iterator[Feed]:
    """For a loss on log-probabilities."""
    if kind == "probabilities":
        yield Feed("log", "log of the probabilities", "probabilities")
        words = "the probabilities"
        yield Feed("none", words, "log-probabilities", mistake=_FORGOTTEN_LOG, cost=_MISTAKE)
        words = "log-softmax of the probabilities"
        yield Feed(
            "log-softmax", words, "logits", temperature=t, mistake=_SOFTMAX_AGAIN, cost=_MISTAKE
        )
        return
    made = ("exp",) if kind == "log-probabilities" else ("softmax",)
    at = t if kind == "logits" else 1.0
    if kind == "logits":
        yield Feed("log-softmax", "log-softmax of the logits", "logits", temperature=t)
    else:
        yield Feed("none", "the log-probabilities", "log-probabilities")
    words = "softmax of the logits" if kind == "logits" else "exp of the log-probabilities"
    yield Feed(
        "softmax", words, "log-probabilities", made, at, mistake=_FORGOTTEN_LOG, cost=_MISTAKE
    )
    words = f"log-softmax of the {words}"
    yield Feed("softmax twice", words, "logits", made, at, mistake=_SOFTMAX_TWICE, cost=_MISTAKE)
    if kind == "logits":
        mistake = "log-softmax forgotten: logits in the place of log-probabilities"
        yield Feed("none", "the logits", "log-probabilities", mistake=mistake, cost=_MISTAKE)
    else:
        yield Feed("log-softmax", "log-softmax of the log-probabilities", "logits", temperature=t)


def _as_probabilities(kind: PredictionKind, space: Space, t: float) -> Iterator[Feed]:
    """For a loss on rows of probabilities, or on any numbers."""
    real = space is Space.REAL
    unusual = _UNUSUAL if real else _MISTAKE
    if kind == "probabilities":
        yield Feed("none", "the probabilities", "probabilities")
        words = "softmax of the probabilities"
        yield Feed("softmax", words, "logits", temperature=t, mistake=_SOFTMAX_AGAIN, cost=_MISTAKE)
    elif kind == "logits":
        yield Feed("softmax", "softmax of the logits", "logits", temperature=t)
        words = "softmax of the softmax of the logits"
        made = ("softmax",)
        yield Feed("softmax twice", words, "logits", made, t, mistake=_SOFTMAX_TWICE, cost=_MISTAKE)
        mistake = "" if real else "softmax forgotten: logits in the place of probabilities"
        yield Feed("none", "the logits", "probabilities", mistake=mistake, cost=unusual)
    else:
        yield Feed("exp", "exp of the log-probabilities", "log-probabilities")
        words, made = "softmax of the probabilities", ("exp",)
        yield Feed("softmax twice", words, "logits", made, mistake=_SOFTMAX_TWICE, cost=_MISTAKE)
        yield Feed("none", "the log-probabilities", "probabilities", cost=unusual)
    yield from _each_alone(kind, space, t)
    if real and kind == "logits":
        words, made = "log-softmax of the logits", ("log_softmax",)
        yield Feed("log-softmax", words, "probabilities", made, t, cost=_MISTAKE)


def _each_alone(kind: PredictionKind, space: Space, t: float) -> Iterator[Feed]:
    """Every number of a row through a sigmoid of its own, as for several labels at once."""
    if kind == "log-probabilities":
        return
    alone = space is Space.PROBABILITY
    mistake = _SIGMOID_AGAIN if kind == "probabilities" else ""
    words = f"sigmoid of each {'logit' if kind == 'logits' else 'probability'}"
    cost = _MISTAKE if mistake or not alone else _UNUSUAL
    yield Feed("sigmoid", words, "probabilities", ("sigmoid",), t, mistake=mistake, cost=cost)
    if alone and kind == "logits":
        words = "sigmoid of the sigmoid of each logit"
        made = ("sigmoid", "sigmoid")
        yield Feed(
            "sigmoid twice",
            words,
            "probabilities",
            made,
            t,
            mistake=_SIGMOID_TWICE,
            cost=_MISTAKE,
        )


def _as_one_probability(kind: PredictionKind, space: Space, t: float) -> Iterator[Feed]:
    """One number a row, which is a probability or becomes one by a sigmoid."""
    unusual = _UNUSUAL if space is Space.REAL else _MISTAKE
    if kind == "probabilities":
        yield Feed("none", "the probabilities", "probabilities")
        words = "sigmoid of the probabilities"
        yield Feed("sigmoid", words, "logits", mistake=_SIGMOID_AGAIN, cost=_MISTAKE)
    elif kind == "logits":
        yield Feed("sigmoid", "sigmoid of the logits", "logits")
        if t != 1.0:
            made = ("sigmoid",)
            words = "sigmoid of the logits"
            yield Feed("sigmoid", words, "probabilities", made, t, cost=_UNUSUAL)
        words = "sigmoid of the sigmoid of the logits"
        made = ("sigmoid",)
        yield Feed("sigmoid twice", words, "logits", made, t, mistake=_SIGMOID_TWICE, cost=_MISTAKE)
        mistake = "" if space is Space.REAL else "sigmoid forgotten"
        yield Feed("none", "the logits", "probabilities", mistake=mistake, cost=unusual)
    else:
        yield Feed("exp", "exp of the log-probabilities", "probabilities", ("exp",))
