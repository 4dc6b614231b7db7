"""The words of what a person types to search."""

from __future__ import annotations

import re

_CHINESE = "\u4e00-\u9fff"
_WORD = re.compile(rf"[{_CHINESE}]+|[^\s{_CHINESE}、，。；：？！（）“”]+")


def wanted_words(text: str) -> tuple[str, ...]:
    """What is searched for, without regard to case.

    Chinese and Latin words are apart: texts have room between them, people type none.
    """
    return tuple(_WORD.findall(text.lower()))
