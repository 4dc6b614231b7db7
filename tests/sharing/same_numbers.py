"""What a translation has to keep: the numbers; and what it must not: sentences in English."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?<![A-Za-z\d.])[−-]?\d+(?:[.,\u00a0\u202f ]\d+)*")
_MILLIONS = re.compile(r"(\d+) million")
_SENTENCE = re.compile(r"\b[A-Za-z'’]{2,}(?:,? [a-z'’]{2,}){3,}")


def numbers(text: str) -> set[str]:
    """The numbers of a text, with their signs; "20 million" is 2000 of 10 000."""
    counted = _MILLIONS.sub(lambda found: f"{found[1]}00 ", text)
    return {part for found in _NUMBER.findall(counted) for part in found.split(" ")}


def words_in_a_row(text: str) -> list[str]:
    """Where four English words and more follow each other."""
    return _SENTENCE.findall(text)
