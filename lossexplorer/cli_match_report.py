"""What ``match`` prints: for people, and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lossexplorer.session.matching import Found, Match, tried_words

_MOST, _MOST_SAME = 8, 3


def print_found(found: Found, notes: Sequence[str], *, everything: bool) -> None:
    """Print the matches, the simplest first, or what comes nearest."""
    typed = found.question.typed
    print(f"{typed.text} ± {typed.tolerance:.3g} ({typed.why})")
    for note in notes:
        print(f"  {note}")
    if not found.matches:
        print(f"Nothing gives this number. {tried_words(found)}")
        if found.nearest:
            print()
            print("Nearest:")
            _print(found.nearest, differences=True, most_same=0)
        return
    shown = found.matches if everything else found.matches[:_MOST]
    count = f"{len(found.matches)}{' or more' if found.more else ''}"
    print(f"{count} {'match' if count == '1' else 'matches'}. {tried_words(found)}")
    print()
    _print(shown, differences=False, most_same=None if everything else _MOST_SAME)
    if len(shown) < len(found.matches):
        print(f"… and {len(found.matches) - len(shown)} that are less simple: --all shows them")


def _print(matches: Sequence[Match], *, differences: bool, most_same: int | None) -> None:
    width = max(len(f"{match.value!r}") for match in matches)
    for place, match in enumerate(matches, 1):
        number = f"{match.value!r:<{width}}"
        off = f"  ({match.difference:+.3g})" if differences else ""
        print(f"{place:>2}  {number}{off}  {match.statement}")
        indent = " " * (width + 6)
        if match.mistake:
            print(f"{indent}! {match.mistake}")
        same = match.same if most_same is None else match.same[:most_same]
        for other in same:
            print(f"{indent}= {other.statement}")
        if len(same) < len(match.same) and not differences:
            print(f"{indent}= {len(match.same) - len(same)} more that can't be told apart here")


def as_json(found: Found, files: Sequence[str], notes: Sequence[str]) -> dict[str, Any]:
    """Everything that was found, as plain values."""
    typed, tried = found.question.typed, found.tried
    return {
        "value": typed.value,
        "tolerance": typed.tolerance,
        "tolerance_is": typed.why,
        "files": list(files),
        "notes": list(notes),
        "samples": found.question.data.rows,
        "classes": found.question.data.classes,
        "prediction_kind": found.question.data.prediction_kind,
        "temperature": found.question.temperature,
        "tried": {
            "numbers": tried.numbers,
            "losses": tried.losses,
            "fed": list(tried.feeds),
            "rows_alone": tried.rows_alone,
        },
        "matches": [_match(match) for match in found.matches],
        "more": found.more,
        "nearest": [_match(match) for match in found.nearest],
    }


def _match(match: Match) -> dict[str, Any]:
    choice = match.choice
    return {
        "value": match.value,
        "difference": match.difference,
        "words": match.statement,
        "mistake": match.mistake or None,
        "loss": choice.key,
        "convention": choice.convention,
        "as_in": list(match.sources),
        "fed": match.feed.name,
        "fed_words": match.feed.words,
        "parameters": choice.values(),
        "rows": choice.rows or None,
        "reduction": choice.reduction or None,
        "class_weights": match.weighted,
        "row": match.row,
        "same": [_match(other) for other in match.same],
    }
