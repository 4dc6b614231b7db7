"""Feature stacks: the built-in one, those of a file, and the perceptual loss on them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate
from lossexplorer.losses.catalog.images import perceptual
from lossexplorer.losses.convolution import feature_maps
from lossexplorer.losses.features import DIRECTIONS, as_stack, load_stack, oriented_stack

RNG = np.random.default_rng(0)
WEIGHTS = RNG.normal(size=(4, 3, 3, 3))


def test_built_in_filters_answer_to_their_direction() -> None:
    """A step that grows brighter to the right is seen by 0°, at full height, not by 180°."""
    step = np.zeros((1, 1, 9, 12))
    step[..., 6:] = 1
    first, second, third = feature_maps(oriented_stack(), step)
    assert first.shape == (1, DIRECTIONS, 9, 12)
    assert second.shape == (1, DIRECTIONS, 5, 6)
    assert third.shape == (1, DIRECTIONS, 3, 3)
    answers = first[0].max(axis=(1, 2))
    assert answers[0] == pytest.approx(1)
    assert answers.argmax() == 0
    assert answers[DIRECTIONS // 2] == pytest.approx(0, abs=1e-12)
    np.testing.assert_allclose(answers[1], answers[-1])


def test_brightness_costs_nothing_and_small_shifts_little() -> None:
    image = RNG.uniform(size=(1, 16, 16))
    assert evaluate("perceptual", image + 0.3, image).value == pytest.approx(0, abs=1e-20)
    edge = np.zeros((16, 16))
    edge[:, 8:] = 1
    near, far = (evaluate("perceptual", np.roll(edge, k, axis=1), edge).value for k in (1, 3))
    assert near < far


def test_colours_go_through_one_by_one() -> None:
    image, reference = RNG.uniform(size=(2, 3, 8, 8)), RNG.uniform(size=(2, 3, 8, 8))
    whole = evaluate("perceptual", image, reference, reduction="none")
    for n in range(2):
        parts = [evaluate("perceptual", image[n, c], reference[n, c]) for c in range(3)]
        assert whole.value[n] == pytest.approx(np.mean([part.value for part in parts]))
        for c, part in enumerate(parts):
            np.testing.assert_allclose(whole.gradient[n, c], part.gradient / 3)


def test_images_in_blocks_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    image, reference = RNG.uniform(size=(5, 1, 6, 7)), RNG.uniform(size=(5, 1, 6, 7))
    once = evaluate("perceptual", image, reference)
    monkeypatch.setattr(perceptual, "_BLOCK", 1)
    assert evaluate("perceptual", image, reference).value == once.value


def test_pixels_are_the_squared_error() -> None:
    image, reference = RNG.uniform(size=(2, 3, 4, 5)), RNG.uniform(size=(2, 3, 4, 5))
    for features in ("pixels", (), []):
        result = evaluate("perceptual", image, reference, features=features, layer_weights=2)
        assert result.value == pytest.approx(2 * ((image - reference) ** 2).mean())
    expected = 4 * (image - reference) / image.size
    np.testing.assert_allclose(result.gradients["reference"], -expected)


def test_layer_weights_in_every_form() -> None:
    image, reference = RNG.uniform(size=(8, 8)), RNG.uniform(size=(8, 8))
    options = ("1, 0.5 0", [1, 0.5, 0], np.array([1, 0.5, 0]))
    values = {evaluate("perceptual", image, reference, layer_weights=w).value for w in options}
    (value,) = values
    parts = [evaluate("perceptual", image, reference, layer_weights=row).value for row in np.eye(3)]
    assert value == pytest.approx(parts[0] + 0.5 * parts[1])


@pytest.mark.parametrize("weights", ["", "a", [], [-1.0, 1, 1], [np.nan] * 3, [1.0], [[1.0]], {}])
def test_layer_weights_that_do_not_fit(weights: Any) -> None:
    with pytest.raises(LossInputError, match="layer_weights"):
        evaluate("perceptual", np.eye(8), np.zeros((8, 8)), layer_weights=weights)


def test_a_stack_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "net.npz"
    second = RNG.normal(size=(2, 4, 1, 1))
    np.savez(path, weights_0=WEIGHTS, bias_0=np.ones(4), stride_0=2, padding_0=1, weights_1=second)
    stack = load_stack(path)
    assert [layer.weights.shape for layer in stack] == [(4, 3, 3, 3), (2, 4, 1, 1)]
    assert (stack[0].stride, stack[0].padding, stack[1].stride, stack[1].padding) == (2, 1, 1, 0)
    assert load_stack(str(path)) is stack
    given = [(WEIGHTS, np.ones(4), 2, 1), (second,)]
    image, reference = RNG.uniform(size=(3, 6, 6)), RNG.uniform(size=(3, 6, 6))
    from_file = evaluate("perceptual", image, reference, features=str(path))
    assert from_file.value == evaluate("perceptual", image, reference, features=given).value
    np.savez(path, weights_0=WEIGHTS)
    os.utime(path, (0, 0))
    assert len(load_stack(path)) == 1


def test_files_that_are_no_stack(tmp_path: Path) -> None:
    path = tmp_path / "net.npz"
    with pytest.raises(LossInputError, match="can't be read"):
        load_stack(path)
    with pytest.raises(LossInputError, match="can't be read"):
        evaluate("perceptual", np.eye(8), np.eye(8), features="oriented")
    broken: list[tuple[str, dict[str, Any]]] = [
        ("array 'kernel'", {"kernel": WEIGHTS}),
        ("no weights_0", {"weights_1": WEIGHTS}),
        ("no weights_0", {}),
        ("no weights_1", {"weights_0": WEIGHTS, "bias_1": np.ones(2)}),
        ("plain arrays", {"weights_0": np.array([object()])}),
        (r"layer 0, weights: it has the shape \(3, 3\)", {"weights_0": np.eye(3)}),
        ("layer 1: it takes 3 channels", {"weights_0": WEIGHTS, "weights_1": WEIGHTS}),
        ("layer 0, stride", {"weights_0": WEIGHTS, "stride_0": 0}),
        ("layer 0, padding", {"weights_0": WEIGHTS, "padding_0": 0.5}),
    ]
    for words, arrays in broken:
        np.savez(path, **arrays)
        with pytest.raises(LossInputError, match=words) as caught:
            load_stack(path)
        assert str(path) in caught.value.message
    for content in (b"", b"no zip", b"PK\x03\x04 broken"):
        path.write_bytes(content)
        with pytest.raises(LossInputError, match="plain arrays"):
            load_stack(path)
    np.save(tmp_path / "array.npy", WEIGHTS)
    with pytest.raises(LossInputError, match="plain arrays"):
        load_stack(tmp_path / "array.npy")


@pytest.mark.parametrize(
    ("features", "words"),
    [
        (3, "no stack"),
        ([3], "no layer"),
        ([()], "no layer"),
        ([("a",)], "not all of it are real numbers"),
        ([(np.full((1, 1, 2, 2), 1j),)], "not all of it are real numbers"),
        ([(np.full((1, 1, 2, 2), np.nan),)], "finite"),
        ([(np.ones((2, 1, 3, 3)), np.ones(3))], "bias"),
        ([(np.ones((2, 1, 3, 3)), None, True)], "stride"),
        ([(np.ones((2, 1, 3, 3)), None, np.array(0))], "stride: 0 is not allowed; give .* 1 to"),
        ([(np.ones((2, 1, 3, 3)), None, 1, -1)], "padding"),
        ([(np.ones((2, 3, 3, 3)),)], "3 channels"),
        ([(np.ones((2, 1, 5, 3)),)], "5 x 3 pixels"),
    ],
)
def test_features_that_do_not_fit(features: Any, words: str) -> None:
    with pytest.raises(LossInputError, match=words) as caught:
        evaluate("perceptual", np.eye(4), np.zeros((4, 4)), features=features)
    assert "features" in caught.value.where


def test_layers_are_taken_as_they_are() -> None:
    assert as_stack(oriented_stack()) == oriented_stack()
