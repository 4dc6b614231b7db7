"""Where a line of Chinese may end."""

from __future__ import annotations

import re

_FIRST_CJK = 0x2E80  # from here on scripts without spaces
# a short remark in brackets, as a unit, stays whole; so do numbers and words of other scripts
_PARTS = re.compile(
    r"[（(][^（）()\s]{1,4}[)）]|[^\u2E80-\U0010FFFF（(]+|[（(]|[\u2E80-\U0010FFFF]", re.DOTALL
)
_OPENS = "（([【《「『“‘"
_CLOSES = "）)]】》」』”’，。、；：！？…,.;:!?%‰°"


def needs_no_space(word: str) -> bool:
    """Whether a line may end inside ``word``."""
    return any(ord(letter) >= _FIRST_CJK for letter in word)


def unbroken(word: str) -> list[str]:
    """The parts of ``word`` in order; a line may end between two of them.

    No line begins with a mark that closes something, none ends with one that opens.
    """
    parts: list[str] = []
    for part in _PARTS.findall(word):
        if parts and (parts[-1][-1] in _OPENS or part[0] in _CLOSES or part.isspace()):
            parts[-1] += part
        else:
            parts.append(part)
    return parts
