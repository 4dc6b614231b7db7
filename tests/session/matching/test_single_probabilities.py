"""One number a row: a probability, a logit, or a logarithm, and 0 or 1 to hit."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.losses.links import apply
from lossexplorer.session.matching import apply_match, tried_words
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, Session
from lossexplorer.session.total import total

RNG = np.random.default_rng(8)
Z = RNG.normal(size=(9, 1)) * 2
P = apply("sigmoid", Z)
LABELS = RNG.integers(0, 2, (9, 1)).astype(float)


def data(numbers: np.ndarray, kind: str) -> Data:
    return Data(Matrix(numbers), Matrix(LABELS), kind)


@pytest.mark.parametrize(
    ("numbers", "kind", "fed", "mistake"),
    [
        (P, "probabilities", P, ""),
        (P, "probabilities", apply("sigmoid", P), "sigmoid applied twice"),
        (Z, "logits", P, ""),
        (np.log(P), "log-probabilities", P, ""),
    ],
)
def test_what_was_fed_is_found(look, numbers, kind, fed, mistake):
    value = evaluate("binary_cross_entropy", fed, LABELS).value
    given = data(numbers, kind)
    first = look(value, given).matches[0]
    assert first.choice.key == "binary_cross_entropy"
    assert first.mistake.partition(":")[0] == mistake
    shown = apply_match(Session(data=given), given, first)
    assert total(shown, first.choice.key) == pytest.approx(value, rel=1e-12)


def test_a_temperature_before_the_sigmoid(look):
    value = evaluate("squared_error", apply("sigmoid", Z / 2.5), LABELS, rows=None).value
    given = data(Z, "logits")
    found = look(value, given, temperature=2.5)
    first = found.matches[0]
    assert first.choice.key == "squared_error"
    assert "2.5" in " ".join(first.words)
    shown = apply_match(Session(data=given), given, first)
    assert total(shown, "squared_error") == pytest.approx(value, rel=1e-12)
    assert "at temperature 2.5 and 1" in tried_words(found)
