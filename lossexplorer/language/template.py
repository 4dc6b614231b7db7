"""A text with gaps, "{} is no number", matched against texts that were made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_GAP = re.compile(r"\{(\d*)\}")
_WORD = re.compile(r"[A-Za-z]{2,}")
_CHINESE = re.compile("[\u4e00-\u9fff]{2}")


def is_template(text: str) -> bool:
    """Whether ``text`` has gaps; braces of a formula, "{x}", are none."""
    return _GAP.search(text) is not None


def words(text: str) -> frozenset[str]:
    """The words of two letters and more."""
    return frozenset(_WORD.findall(text))


def gaps(text: str) -> tuple[str, ...]:
    """The numbers of the gaps in the order of the text; unnumbered ones count up."""
    return tuple(number or str(at) for at, number in enumerate(_GAP.findall(text)))


@dataclass(frozen=True)
class Template:
    """A text with gaps and the same in another language.

    Attributes:
        source: as it is written, gaps as "{}".
        target: the same said otherwise; "{1}" is the second gap wherever it stands.
    """

    source: str
    target: str
    _pieces: tuple[str, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        pieces = _GAP.split(self.source)[::2]  # the numbers of the gaps lie between
        object.__setattr__(self, "_pieces", tuple(pieces))

    @property
    def letters(self) -> int:
        """How much of the source is fixed: of two templates the longer one is meant."""
        return sum(map(len, self._pieces))

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The gaps between single quotes: a name stands there as a file or a person has it."""
        numbers, pieces = gaps(self.source), self._pieces
        around = zip(numbers, pieces, pieces[1:], strict=False)
        return frozenset(number for number, left, right in around if left[-1:] == right[:1] == "'")

    @property
    def anchors(self) -> frozenset[str]:
        """Whole words every text made from the template holds."""
        found: set[str] = set()
        for at, piece in enumerate(self._pieces):
            for match in _WORD.finditer(piece):
                open_left = at > 0 and match.start() == 0
                open_right = at + 1 < len(self._pieces) and match.end() == len(piece)
                if not open_left and not open_right:
                    found.add(match.group())
        return frozenset(found)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        numbers = gaps(self.source)
        first, *others = map(re.escape, self._pieces)
        out = [first]
        for number, following, piece in zip(numbers, (*numbers[1:], ""), others, strict=True):
            # "{}{}" is a value and an addition: where the target parts them, so must this
            parted = not piece and f"{{{number}}}{{{following}}}" not in self._numbered_target
            out += [r"(\S*)" if parted and following else "(.*?)", piece]
        return re.compile("".join(out), re.DOTALL)

    @property
    def _numbered_target(self) -> str:
        """The target with a number in each gap."""
        numbers = iter(gaps(self.target))
        return _GAP.sub(lambda _: f"{{{next(numbers)}}}", self.target)

    def match(self, text: str) -> dict[str, str] | None:
        """What stands in the gaps of ``text`` by their numbers; None if it has another form."""
        found = self._pattern.fullmatch(text)
        if found is None:
            return None
        return dict(zip(gaps(self.source), found.groups(), strict=True))

    def filled(self, parts: Mapping[str, str]) -> str:
        """The target with ``parts`` in its gaps.

        Room beside a gap is for numbers and Latin words: between Chinese characters it goes.
        """
        pieces = _GAP.split(self.target)[::2]
        out = pieces[0]
        for number, piece in zip(gaps(self.target), pieces[1:], strict=True):
            out = _beside(_beside(out, parts[number]), piece)
        return out


def _beside(left: str, right: str) -> str:
    if _CHINESE.fullmatch(left[-2:-1] + right[:1]) and left[-1] == " ":
        return left[:-1] + right
    if _CHINESE.fullmatch(left[-1:] + right[1:2]) and right[0] == " ":
        return left + right[1:]
    return left + right
