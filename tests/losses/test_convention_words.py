"""What conventions set, said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lossexplorer.losses import get
from lossexplorer.losses.convention_words import SOURCES, conventions_of, words_of
from lossexplorer.losses.registry import all_losses


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_convention_has_words(loss):
    for words in conventions_of(loss):
        assert words.source == SOURCES[words.key]
        assert words.own == (words.key == loss.convention)
        assert bool(words.rows) == (not loss.per_row)
        assert bool(words.weights) == (words.values == "mean")
        assert words.function or words.key == "textbook"


def parts(key, convention):
    return "; ".join(words_of(get(key), convention).parts)


def test_the_choices_of_the_field_are_named():
    assert parts("mse", "textbook") == "elements added up; mean, with weights ÷ n; factor c = ½: on"
    assert parts("mse", "pytorch").startswith("elements kept apart; mean, with weights ÷ Σw;")
    assert parts("ce", "pytorch").startswith("mean, with weights ÷ Σw (label rows: ÷ n)")
    assert "clamp the logarithm: -100" in parts("bce", "pytorch")
    assert parts("bce", "keras").endswith("from logits clip probabilities: off")
    assert "clip probabilities: 2.22e-16 (1.192e-7 in float32)" in parts("bce", "sklearn")
    assert parts("focal", "pytorch").endswith("balance: 0.25, clip the logarithm: off")
    assert parts("huber", "optax") == "elements kept apart; each value; threshold: 1"


def test_the_mode_of_what_is_off_is_left_out():
    assert "how ε guards: clip" in parts("ce", "keras")
    assert "guards:" not in parts("ce", "pytorch").replace("guard against log 0:", "")


def test_functions_go_by_the_names_of_their_source():
    found = {words.key: words.function for words in conventions_of(get("nll"))}
    assert found == {"textbook": "", "pytorch": "F.nll_loss"}
    assert words_of(get("kl"), "keras").function == "keras.losses.kl_divergence"
    speechless = replace(get("huber"), calls={"pytorch": lambda link, **_: None})
    assert words_of(speechless, "pytorch").function == ""
