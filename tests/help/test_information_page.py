"""Every number of the page on information is what the program computes."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from pathlib import Path

import pytest

from lossexplorer.session.information.view import MOST_EVENTS, MOST_OUTCOMES
from lossexplorer.theory.information import (
    binary_entropy,
    cross_entropy,
    entropy,
    joint_information,
    kl_divergence,
    perplexity,
    self_information,
)

PAGE = Path(__file__).parents[2] / "resources" / "help" / "information.md"
WORDS = re.sub(r"\s+", " ", PAGE.read_text(encoding="utf-8"))
P, Q = (1 / 2, 1 / 4, 1 / 8, 1 / 8), (1 / 8, 1 / 2, 1 / 8, 1 / 4)


def stated(pattern: str) -> float:
    """The one number at the group of a pattern."""
    (found,) = re.findall(pattern, WORDS)
    return float(found)


def test_units():
    assert stated(r"1 nat is ([\d.]+) bits") == pytest.approx(1 / math.log(2), abs=5e-5)
    assert stated(r"1 dit is (\d\.\d+) bits") == pytest.approx(math.log2(10), abs=5e-5)


def test_events_add_up():
    assert "2 + 1 = 3 bits" in WORDS
    assert self_information([1 / 4, 1 / 2]).tolist() == [2.0, 1.0]
    assert joint_information([1 / 4, 1 / 2]) == self_information(1 / 8) == 3.0


def test_the_distribution():
    assert stated(r"For \(1/2, 1/4, 1/8, 1/8\) that is ([\d.]+) bits") == entropy(P)
    assert stated(r"([\d.]+) in the example, in every base") == pytest.approx(
        perplexity(P), abs=5e-4
    )


def test_the_pairs():
    rows = re.findall(r"\| \((\d+/\d+), \d+/\d+\) \| ([\d.]+) bits?", WORDS)
    assert len(rows) == 4
    for p, value in rows:
        assert float(value) == pytest.approx(binary_entropy(float(Fraction(p))), abs=5e-5)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cross-entropy", cross_entropy(P, Q)),
        ("forward KL divergence", kl_divergence(P, Q)),
        ("reverse KL divergence", kl_divergence(Q, P)),
    ],
)
def test_the_divergences(name, value):
    assert stated(rf"\| {name} \| [^|]+ \| ([\d.]+) bits") == pytest.approx(value)


def test_limits():
    assert stated(r"At most (\d+) events") == MOST_EVENTS
    assert stated(r"At most (\d+) outcomes") == MOST_OUTCOMES
