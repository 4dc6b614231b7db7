"""How values become one number: every pair of ``rows`` and ``reduction``, by divisor."""

from __future__ import annotations

from dataclasses import dataclass

from lossexplorer.session.matching.sums import Sums

Pair = tuple[str | None, str]  # rows and reduction, as ``evaluate`` takes them


@dataclass(frozen=True)
class Rule:
    """One way to make values a number.

    Attributes:
        words: it as part of a sentence. divisor: what the sum is divided by.
        pairs: the settings of ``evaluate`` that do this.
    """

    words: str
    divisor: float
    pairs: tuple[Pair, ...]


def rules(sums: Sums) -> tuple[Rule, ...]:
    """Every rule that gives another number; those that agree on this data are one."""
    found = [
        Rule(words, divisor, pairs)
        for words, divisor, pairs in (_of_elements(sums) if sums.elements > 1 else _of_rows(sums))
        if divisor > 0
    ]
    merged: dict[float, Rule] = {}
    for rule in found:
        first = merged.get(rule.divisor)
        if first is None:
            merged[rule.divisor] = rule
        else:
            pairs = (*first.pairs, *rule.pairs)
            merged[rule.divisor] = Rule(first.words, first.divisor, pairs)
    return tuple(merged.values())


def _of_rows(sums: Sums) -> list[tuple[str, float, tuple[Pair, ...]]]:
    """For a loss that gives one number a row."""
    n = float(sums.rows)
    summed = ("summed over the rows", 1.0, ((None, "sum"),))
    if sums.mass is None:
        mean: tuple[Pair, ...] = ((None, "mean"), (None, "weighted_mean"), (None, "batchmean"))
        return [("mean over the rows", n, mean), summed]
    by_mass = ("weighted mean, ÷ Σ weights", sums.mass, ((None, "weighted_mean"),))
    plain: tuple[Pair, ...] = ((None, "mean"), (None, "batchmean"))
    return [by_mass, ("weighted, ÷ number of rows", n, plain), summed]


def _of_elements(sums: Sums) -> list[tuple[str, float, tuple[Pair, ...]]]:
    """For a loss that gives one number an element."""
    n, k = float(sums.rows), float(sums.elements)
    every: tuple[Pair, ...] = (
        (None, "mean"),
        ("mean", "mean"),
        ("mean", "batchmean"),
    )
    each_row: tuple[Pair, ...] = (("sum", "mean"), ("sum", "batchmean"), (None, "batchmean"))
    if sums.mass is None:
        every = (*every, (None, "weighted_mean"), ("mean", "weighted_mean"))
        each_row = (*each_row, ("sum", "weighted_mean"))
    found: list[tuple[str, float, tuple[Pair, ...]]] = [
        ("mean over rows and classes", n * k, every),
        ("summed over the classes, mean over the rows", n, each_row),
        ("summed over rows and classes", 1.0, ((None, "sum"), ("sum", "sum"))),
        ("mean over the classes, summed over the rows", k, (("mean", "sum"),)),
    ]
    if sums.mass is not None:
        found += [
            (
                "weighted mean over rows and classes, ÷ Σ weights",
                sums.mass * k,
                ((None, "weighted_mean"), ("mean", "weighted_mean")),
            ),
            (
                "summed over the classes, weighted mean, ÷ Σ weights",
                sums.mass,
                (("sum", "weighted_mean"),),
            ),
        ]
    return found
