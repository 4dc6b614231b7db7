"""Two names without the words they share: what tells them apart where there is little room."""

from __future__ import annotations

import re

_SHORT = 10  # letters; names of no more are left as they are
_BETWEEN = re.compile(r"([-_.\s]+)")


def told_apart(first: str, second: str) -> tuple[str, str]:
    """Leave out whole words at the beginning and the end that both names have.

    "digits-mlp-logits" and "digits-softmax-logits" become "mlp" and "softmax". Names that are
    short, alike, or of which nothing would be left stay whole.
    """
    if first == second or max(len(first), len(second)) <= _SHORT:
        return first, second
    one, other = _BETWEEN.split(first), _BETWEEN.split(second)
    most = (min(len(one), len(other)) - 1) // 2  # a word of each has to stay
    start = _alike(one[::2], other[::2], most)
    end = _alike(one[::-2], other[::-2], most - start)
    one, other = (words[2 * start : len(words) - 2 * end] for words in (one, other))
    return "".join(one), "".join(other)


def _alike(one: list[str], other: list[str], most: int) -> int:
    """How many words two lists begin with, at most so many."""
    count = 0
    while count < most and one[count] == other[count]:
        count += 1
    return count
