"""The search through all pages."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lossexplorer.views.help.page import HelpPage
from lossexplorer.views.search_words import wanted_words

_MENTIONED = 3
_BEFORE, _LENGTH = 24, 110  # characters of a snippet


@dataclass(frozen=True)
class Hit:
    """A page that has all words, and a piece of its text around them."""

    page: HelpPage
    snippet: str


def search(pages: Iterable[HelpPage], text: str) -> list[Hit]:
    """The pages in which every word of ``text`` stands, anywhere in another word too.

    Pages with the words in their titles come first, then those with other names that have
    them, then those that only mention them: side by side as they were typed before scattered,
    and among these those that have the rarest of them more often.
    """
    words = wanted_words(text)
    phrase = " ".join(words)
    found: list[tuple[int, int, Hit]] = []
    for page in pages:
        title, names, body = page.title.lower(), " ".join(page.names).lower(), page.words
        everything = f"{title} {names} {body.lower()}"
        if words and all(word in everything for word in words):
            together = everything.count(phrase)
            often = together or min(everything.count(word) for word in words)
            rank = _rank(words, title, names)
            rank += rank == _MENTIONED and not together
            found.append((rank, -often, Hit(page, _snippet(body, words))))
    return [hit for _, _, hit in sorted(found, key=lambda entry: entry[:2])]


def marked(text: str, words: Sequence[str]) -> str:
    """HTML of a text with the words in bold."""
    lower, pieces, at = text.lower(), [], 0
    if len(lower) != len(text):  # letters that change their length have no place in common
        return html.escape(text)
    while at < len(text):
        places = [(lower.find(word, at), -len(word)) for word in words if word in lower[at:]]
        if not places:
            break
        start, length = min(places)
        pieces.append(
            f"{html.escape(text[at:start])}<b>{html.escape(text[start : start - length])}</b>"
        )
        at = start - length
    return "".join((*pieces, html.escape(text[at:])))


def _rank(words: Sequence[str], title: str, names: str) -> int:
    if title.startswith(words[0]) and all(word in title for word in words):
        return 0
    if all(word in title for word in words):
        return 1
    return 2 if all(word in f"{title} {names}" for word in words) else _MENTIONED


def _snippet(body: str, words: Sequence[str]) -> str:
    """The text around the words, else the rarest of them, from the start of a word on."""
    lower = body.lower()
    phrase = " ".join(words)
    there = [word for word in words if word in lower]
    rarest = phrase if phrase in lower else min(there, key=lower.count, default="")
    place = lower.find(rarest)
    start = max(0, place - _BEFORE)
    if start:
        gap = body.find(" ", start, place)
        start = gap + 1 if gap >= 0 else start
    piece = body[start : start + _LENGTH].strip()
    return ("… " if start else "") + piece + (" …" if start + _LENGTH < len(body) else "")
