"""What is left of two names when the words they share are left out."""

from __future__ import annotations

import pytest

from lossexplorer.session.told_apart import told_apart


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("digits-mlp-logits", "digits-softmax-logits"), ("mlp", "softmax")),
        (("resnet50_augmented_run17", "resnet50_plain_run18"), ("augmented_run17", "plain_run18")),
        (("model 1", "model 2"), ("model 1", "model 2")),
        (("a long name of one", "a long name of one"), ("a long name of one",) * 2),
        (("predictions", "predictions_calibrated"), ("predictions", "predictions_calibrated")),
        (("run_a_run_a_run", "run_a_run"), ("run_a_run", "run")),
        (("a transformer of some size", "MLP"), ("a transformer of some size", "MLP")),
        (("", "a transformer of some size"), ("", "a transformer of some size")),
    ],
)
def test_shared_words_are_left_out(names, short):
    assert told_apart(*names) == short
    assert told_apart(*names[::-1]) == short[::-1]
