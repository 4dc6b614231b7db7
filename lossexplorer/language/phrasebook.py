"""Says English texts in another language: whole, by templates, or piece by piece."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from copy import copy
from functools import lru_cache

from lossexplorer.language.template import Template, gaps, is_template, words

_REMEMBERED = 16384
_BESIDE = 4  # windows with words of their own
_RUN = 8  # pieces and joints of a text that has joints in itself
# Where texts are joined, the loosest joint first. Marks are said in the other language, too.
_JOINTS = (
    re.compile(r"(\n+|\s{2,}(?:·\s+)?)"),
    re.compile(r"((?<=[.?!])\s+(?=[^\s\d]))"),
    re.compile(r"(; )"),
    re.compile(r"(: )"),
    re.compile(r"( · | — | – )"),
    re.compile(r"(, )"),
    re.compile(r"( \(|\(|\)|“|”|'(?=\s|$)|(?<=\s)')"),
    re.compile(r"( [=<>≤≥≈+×/→] )"),
    re.compile(r"( (?=[−-]?\d)|(?<=\d) )"),
)
_JOINED = re.compile(r"\n|; |: |, | · | — |(?<=[.?!]) ")
# brackets around signs alone belong to a formula: H(P), KL(P‖Q)
_OF_FORMULA = re.compile(r"[（(]([^（）()\u2e80-\uffef]*)[）)]")
LISTED = "', '"
"""The mark that stands between codes of a list."""

_OPENS = (":", ";")  # a text that ends so goes on with what the program found
# what a person is to type as it stands: 'add', or "'add', 'clip' or 'none'"
_CODES = re.compile(r"'[a-z][\w-]*'(?:(?:, (?:or )?| or )'[a-z][\w-]*')*")
_BETWEEN_CODES = re.compile(r", (?:or )?| or ")
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
            if source.endswith(_OPENS):
                templates.append(_opening(source, target))
        self._marks = dict(marks or {})
        self._by_word, self._wordless = _indexed(templates)
        self._own: frozenset[str] = frozenset()
        self._remember()

    def say(self, text: str, own: frozenset[str] = frozenset()) -> str:
        """A text in the book's language.

        Args:
            text: in English.
            own: words of a person that stay as they are, alone and in a text's gaps.
        """
        return self._beside(own)._known(text) if own and self else self._known(text)

    def _remember(self) -> None:
        self._known = lru_cache(maxsize=_REMEMBERED)(self._say)
        self._beside = lru_cache(maxsize=_BESIDE)(self._keeping)

    def _keeping(self, own: frozenset[str]) -> Phrasebook:
        """The same book for texts with words of a person in them."""
        book = copy(self)
        book._own = own
        book._remember()
        return book

    def __bool__(self) -> bool:
        """Whether anything is in it."""
        return bool(self._exact or self._by_word or self._wordless)

    def mark(self, joint: str) -> str:
        """What stands between texts where English has ``joint``: ": ", "; ", ", ", ". "."""
        return self._marks.get(joint, joint)

    def template(self, text: str) -> str | None:
        """The template ``text`` was made from, as far as the book can tell."""
        found = self._templates(text)
        return found[0].source if found else None

    def _say(self, text: str) -> str:
        """``text`` in the book's language."""
        core = text.strip()
        if not core or text in self._own or _LETTERS.search(core) is None:
            return text
        if core != text:
            start = text.index(core)
            return f"{text[:start]}{self._known(core)}{text[start + len(core) :]}"
        if _CODES.fullmatch(text):
            return _BETWEEN_CODES.sub(self._marks.get(LISTED, r"\g<0>"), text)
        whole = self._whole(text)
        if whole is not None:
            return whole
        best = self._templates(text)
        # a gap that reaches over a joint may be two texts read as one: what leaves less English
        said = [self._in_pieces(text)]
        if best:
            said.append(self._filled(*best))
        return min(said, key=_english)

    def _whole(self, text: str) -> str | None:
        """A text that is in the book as it stands or by a template; None if it isn't."""
        if text in self._own:
            return text
        # a title in the middle of a text begins small: "threshold: 1" of "Threshold"
        exact = self._exact.get(text) or self._exact.get(text[0].upper() + text[1:])
        if exact is not None:
            return exact
        best = self._templates(text)
        return self._filled(*best) if best and not self._over_a_joint(best[1]) else None

    def _filled(self, template: Template, parts: Mapping[str, str]) -> str:
        said = {
            number: part if number in template.quoted else self._known(part)
            for number, part in parts.items()
        }
        return template.filled(said)

    def _templates(self, text: str) -> tuple[Template, dict[str, str]] | None:
        """The template that fits and what stands in its gaps: no joint, then the longest."""
        best: tuple[Template, dict[str, str]] | None = None
        rank = (False, 0)
        candidates = [*self._wordless]
        for word in words(text):
            candidates += self._by_word.get(word, ())
        for template in candidates:
            if (True, template.letters) <= rank:
                continue
            parts = template.match(text)
            if parts is None or text in parts.values():
                continue
            fit = (not self._over_a_joint(parts), template.letters)
            if fit > rank:
                best, rank = (template, parts), fit
        return best

    def _over_a_joint(self, parts: Mapping[str, str]) -> bool:
        """Whether what stands in a gap is more than one text, or ends in the middle of a joint."""
        return any(
            _JOINED.search(f"{part} ") and part not in self._own and not _CODES.fullmatch(part)
            for part in parts.values()
        )

    def _in_pieces(self, text: str) -> str:
        """Parts of a joined text, each by itself; as it is where nothing is known."""
        for joint in _JOINTS:
            pieces = joint.split(text)
            if len(pieces) == 1:
                continue
            said = self._said(pieces)
            if said != text:
                return _OF_FORMULA.sub(r"(\1)", said)
        return text

    def _said(self, pieces: Sequence[str]) -> str:
        """Pieces and the joints between them; several that are one text together as that."""
        said, at, known = [], 0, False
        while at < len(pieces):
            quoted = at > 0 and pieces[at - 1][-1:] == "".join(pieces[at + 1 : at + 2])[:1] == "'"
            end, piece = (at + 1, pieces[at]) if quoted else self._run(pieces, at)
            known |= piece != "".join(pieces[at:end])
            said.append(piece)
            said += [self._marks.get(joint, joint) for joint in pieces[end : end + 1]]
            at = end + 1
        return "".join(said if known else pieces)

    def _run(self, pieces: Sequence[str], start: int) -> tuple[int, str]:
        """The longest text that begins at ``start``: where it ends, and how it is said."""
        last = min(len(pieces), start + _RUN) if pieces[start].strip() else start
        for end in range(last - (last - start + 1) % 2, start + 1, -2):
            if end - start < len(pieces):
                whole = self._whole("".join(pieces[start:end]))
                if whole is not None:
                    return end, whole
        return start + 1, self._known(pieces[start])


def _opening(source: str, target: str) -> Template:
    """A text and all that follows it."""
    space = " " if target[-1:].isascii() else ""
    return Template(f"{source} {{}}", f"{target}{space}{{{len(gaps(source))}}}")


def _english(text: str) -> int:
    """How many letters of English words a text has."""
    return sum(map(len, words(text)))


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
