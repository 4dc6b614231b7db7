"""The lessons: worked examples that open as sessions, from ``resources/presets``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lossexplorer import assets
from lossexplorer.errors import SessionError, near
from lossexplorer.session.session import Session
from lossexplorer.session.store import SUFFIX, load_session

# From two guesses of one digit over where the losses come from to what they do to a model.
# A file that isn't named here comes after them, without a section.
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("A first loss", ("digit-mse", "digit-ce")),
    (
        "Information",
        ("eight-teams", "two-matches", "table-tennis", "three-classes", "kl-not-symmetric"),
    ),
    (
        "Likelihood",
        ("cat-likelihood", "coin-underflow", "nll", "gaussian-least-squares", "one-outlier"),
    ),
    ("Softmax and gradients", ("ce-from-logits", "soft-softmax", "softmax-ce", "mse-saturates")),
    (
        "Descent",
        (
            "mse-stalls",
            "mse-stalls-softmax",
            "why-not-accuracy",
            "digits-descent",
            "ridge-and-lasso",
        ),
    ),
    ("Margins", ("surrogates", "target-logit", "margin-circle")),
    ("Images", ("pixels-or-perception",)),
    ("Batches", ("two-models", "digits-minibatch", "imbalance")),
    ("Numerics", ("naive-softmax", "epsilon-gradient")),
)
COURSE = tuple(key for _, keys in SECTIONS for key in keys)


@dataclass(frozen=True)
class LessonEntry:
    """One line in the list of lessons.

    Attributes:
        key: what ``open_lesson`` and the command line take.
        section: the part of the course it belongs to, "" for none.
    """

    key: str
    title: str
    section: str


def lesson_keys() -> tuple[str, ...]:
    """The keys of all lessons in course order; none of them is read."""
    return tuple(sorted(_files(), key=_place))


def lessons() -> tuple[LessonEntry, ...]:
    """All lessons in course order; a file that is damaged is left out."""
    return _listed()[0]


def damaged_lessons() -> tuple[SessionError, ...]:
    """What is wrong with the files that :func:`lessons` leaves out."""
    return _listed()[1]


def open_lesson(key: str) -> Session:
    """The session of a lesson.

    Raises:
        SessionError: if there is no such lesson, with the nearest key.
    """
    files = _files()
    if key not in files:
        fix = near(key, files) or f"there are {', '.join(lesson_keys())}"
        raise SessionError(f"there is no lesson {key!r}", fix=fix)
    return _loaded(files[key])


def workspace_of(key: str) -> str | None:
    """The workspace a lesson is about; None if it is none of the program's."""
    return open_lesson(key).workspace if key in _files() else None


@cache
def _listed() -> tuple[tuple[LessonEntry, ...], tuple[SessionError, ...]]:
    entries, damaged = [], []
    for key in lesson_keys():
        try:
            lesson = open_lesson(key).lesson
        except SessionError as error:
            damaged.append(error)
            continue
        if lesson is not None:
            entries.append(LessonEntry(key, lesson.title, _section(key)))
    return tuple(entries), tuple(damaged)


@cache
def _loaded(path: Path) -> Session:
    return load_session(path)


@cache
def _files() -> dict[str, Path]:
    return {path.stem: path for path in assets.path("presets").glob(f"*{SUFFIX}")}


def _place(key: str) -> tuple[int, str]:
    return (COURSE.index(key) if key in COURSE else len(COURSE), key)


def _section(key: str) -> str:
    return next((title for title, keys in SECTIONS if key in keys), "")
