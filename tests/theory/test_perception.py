"""Layers of φ one by one: they add up to the perceptual loss, their gradients to its own."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate
from lossexplorer.losses.features import as_stack, oriented_stack
from lossexplorer.theory import perception
from lossexplorer.theory.perception import gradient, layer_losses, look

RNG = np.random.default_rng(8)
REFERENCE, PICTURE = RNG.uniform(size=(2, 14, 17))
COLOUR = as_stack([(RNG.normal(size=(4, 3, 3, 3)), RNG.normal(size=4), 2, 1)])
TWO = as_stack([(RNG.normal(size=(3, 1, 3, 3)), None, 2), (RNG.normal(size=(2, 3, 2, 2)),)])


@pytest.mark.parametrize("stack", [oriented_stack(), TWO, ()])
def test_layers_add_up_to_the_loss(stack):
    weights = [0.5, 2.0, 1.5][: max(len(stack), 1)]
    apart = layer_losses(look(stack, REFERENCE), look(stack, PICTURE))
    whole = evaluate("perceptual", PICTURE, REFERENCE, features=stack, layer_weights=weights)
    assert np.dot(weights, apart) == pytest.approx(float(whole.value), rel=1e-12)
    slopes = gradient(stack, weights, look(stack, REFERENCE), look(stack, PICTURE))
    np.testing.assert_allclose(slopes, whole.gradient, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("stack", [oriented_stack(), TWO, COLOUR, ()])
def test_gradients_are_the_slopes(stack):
    weights, eps = [1.0, 0.5, 0.25][: max(len(stack), 1)], 1e-6
    seen = look(stack, REFERENCE)
    slopes = gradient(stack, weights, seen, look(stack, PICTURE))

    def value(picture):
        return float(np.dot(weights, layer_losses(seen, look(stack, picture))))

    for _ in range(4):
        direction = RNG.normal(size=PICTURE.shape)
        rise = value(PICTURE + eps * direction) - value(PICTURE - eps * direction)
        assert (slopes * direction).sum() == pytest.approx(rise / (2 * eps), rel=1e-5)


def test_a_colour_stack_sees_grey_in_every_channel():
    grey = look(COLOUR, PICTURE).maps[0]
    weights = COLOUR[0].weights.sum(axis=1, keepdims=True)
    same = as_stack([(weights, COLOUR[0].bias, 2, 1)])
    np.testing.assert_allclose(grey, look(same, PICTURE).maps[0])


def test_what_does_not_fit_is_refused(monkeypatch):
    with pytest.raises(LossInputError, match="layer 0 needs 3 x 3 pixels"):
        look(TWO, np.zeros((2, 9)))
    large = as_stack([(np.full((1, 1, 1, 1), 1e308), None), (np.full((1, 1, 1, 1), 1e308), None)])
    with pytest.raises(LossInputError, match="overflow"):
        look(large, np.full((4, 4), 9.0))
    monkeypatch.setattr(perception, "MOST", 100)
    with pytest.raises(LossInputError, match="would hold 1,904 numbers"):
        look(oriented_stack()[:1], np.zeros((14, 17)))
