"""The lessons: worked examples that open as sessions, from ``resources/presets``."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lossexplorer import assets
from lossexplorer.errors import SessionError
from lossexplorer.session.session import Session
from lossexplorer.session.store import SUFFIX, load_session

# From the first loss of a single prediction to what its gradient does; a file that
# isn't named here comes after them.
COURSE = (
    "digit-mse",
    "digit-ce",
    "eight-teams",
    "two-matches",
    "table-tennis",
    "three-classes",
    "kl-not-symmetric",
    "ce-from-logits",
    "nll",
    "cat-likelihood",
    "coin-underflow",
    "softmax-ce",
    "gaussian-least-squares",
    "one-outlier",
    "mse-saturates",
    "naive-softmax",
    "epsilon-gradient",
    "two-models",
    "digits-minibatch",
    "digits-descent",
    "ridge-and-lasso",
    "imbalance",
    "surrogates",
    "target-logit",
    "margin-circle",
    "pixels-or-perception",
)


@dataclass(frozen=True)
class LessonEntry:
    """One line in the list of lessons.

    Attributes:
        key: what ``open_lesson`` and the command line take.
        summary: one sentence on what is shown.
    """

    key: str
    title: str
    summary: str


@cache
def lessons() -> tuple[LessonEntry, ...]:
    """All lessons in course order.

    Raises:
        SessionError: if a file of theirs is damaged.
    """
    entries = []
    for key in sorted(_files(), key=_place):
        lesson = open_lesson(key).lesson
        if lesson is not None:
            entries.append(LessonEntry(key, lesson.title, lesson.look.partition(". ")[0] + "."))
    return tuple(entries)


def open_lesson(key: str) -> Session:
    """The session of a lesson.

    Raises:
        SessionError: if there is no such lesson, with the nearest key.
    """
    files = _files()
    if key not in files:
        near = difflib.get_close_matches(key, files, 1)
        known = ", ".join(sorted(files, key=_place))
        fix = f"did you mean {near[0]!r}?" if near else f"there are {known}"
        raise SessionError(f"there is no lesson {key!r}", fix=fix)
    return _loaded(files[key])


@cache
def _loaded(path: Path) -> Session:
    return load_session(path)


@cache
def _files() -> dict[str, Path]:
    return {path.stem: path for path in assets.path("presets").glob(f"*{SUFFIX}")}


def _place(key: str) -> tuple[int, str]:
    return (COURSE.index(key) if key in COURSE else len(COURSE), key)
