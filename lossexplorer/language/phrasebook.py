"""Says English texts in another language: whole, by templates, or piece by piece."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from lossexplorer.language.template import Template, is_template, words

_REMEMBERED = 16384
_DEEPEST = 8
# Where texts are joined, the loosest joint first. Marks are said in the other language, too.
_JOINTS = (
    re.compile(r"(\n+)"),
    re.compile(r"((?<=[.?!])\s+(?=[^\s\d]))"),
    re.compile(r"(; )"),
    re.compile(r"(: )"),
    re.compile(r"( · | — | – )"),
    re.compile(r"(, )"),
    re.compile(r"( \(|\(|\)|“|”|'(?=\s|$)|(?<=\s)')"),
    re.compile(r"( [=<>≤≥≈+×/→] )"),
)
_LETTERS = re.compile(r"[^\W\d_]{2}|^[A-Za-z]$")


class Phrasebook:
    """What English texts are called in another language.

    A text that isn't in the book comes back as it is. Numbers, names and formulas are
    kept wherever they stand.
    """

    def __init__(self, phrases: Mapping[str, str], marks: Mapping[str, str] | None = None) -> None:
        """Make a book.

        Args:
            phrases: translations by English text; one with gaps "{}" is a template.
            marks: what joints are called: {": ": "："}.
        """
        self._exact: dict[str, str] = {}
        templates: list[Template] = []
        for source, target in phrases.items():
            if is_template(source):
                templates.append(Template(source, target))
            else:
                self._exact[source] = target
        self._marks = dict(marks or {})
        self._by_word, self._wordless = _indexed(templates)
        self.say = lru_cache(maxsize=_REMEMBERED)(self._say)

    def __bool__(self) -> bool:
        """Whether anything is in it."""
        return bool(self._exact or self._by_word or self._wordless)

    def knows(self, text: str) -> bool:
        """Whether ``text`` is said as a whole, not piece by piece."""
        return text in self._exact or self._template(text) is not None

    def template(self, text: str) -> str | None:
        """The template ``text`` was made from, as far as the book can tell."""
        found = self._template(text)
        return found[0].source if found else None

    def _say(self, text: str) -> str:
        """``text`` in the book's language."""
        return self._said(text, 0)

    def _said(self, text: str, depth: int) -> str:
        core = text.strip()
        if not core or _LETTERS.search(core) is None:
            return text
        if core != text:
            start = text.index(core)
            inside = self._said(core, depth)
            return f"{text[:start]}{inside}{text[start + len(core) :]}"
        exact = self._exact.get(text)
        if exact is not None:
            return exact
        if depth == _DEEPEST:
            return text
        found = self._template(text)
        if found is not None:
            template, parts = found
            return template.filled(
                {number: self._said(part, depth + 1) for number, part in parts.items()}
            )
        return self._in_pieces(text, depth)

    def _template(self, text: str) -> tuple[Template, dict[str, str]] | None:
        """The longest template that fits and what stands in its gaps."""
        best: tuple[Template, dict[str, str]] | None = None
        candidates = [*self._wordless]
        for word in words(text):
            candidates += self._by_word.get(word, ())
        for template in candidates:
            if best is None or template.letters > best[0].letters:
                parts = template.match(text)
                if parts is not None and text not in parts.values():
                    best = template, parts
        return best

    def _in_pieces(self, text: str, depth: int) -> str:
        """Parts of a joined text, each by itself; as it is where nothing is known."""
        for joint in _JOINTS:
            pieces = joint.split(text)
            if len(pieces) > 1:
                said = [
                    self._said(piece, depth + 1) if at % 2 == 0 else piece
                    for at, piece in enumerate(pieces)
                ]
                if said == pieces:
                    continue
                marks = self._marks
                return "".join(
                    marks.get(piece, piece) if at % 2 else said[at]
                    for at, piece in enumerate(pieces)
                )
        return text


def _indexed(
    templates: list[Template],
) -> tuple[dict[str, list[Template]], tuple[Template, ...]]:
    """Templates by their rarest whole word, and those that have none."""
    count = Counter(word for template in templates for word in template.anchors)
    by_word: dict[str, list[Template]] = {}
    wordless: list[Template] = []
    for template in templates:
        if template.anchors:
            rarest = min(sorted(template.anchors), key=count.__getitem__)
            by_word.setdefault(rarest, []).append(template)
        else:
            wordless.append(template)
    return by_word, tuple(wordless)
