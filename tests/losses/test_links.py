"""Links: forward, pullback, Jacobian, each against differences."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, links

Z = np.array([[0.3, -1.2, 2.0], [1.0, 1.0, -3.0]])


@pytest.mark.parametrize("name", links.COORDINATES)
def test_pullback_is_the_transposed_jacobian(name: str) -> None:
    link = links.COORDINATES[name]
    g = np.array([[1.0, -2.0, 0.5], [0.1, 0.0, 3.0]])
    pulled = link.pullback(Z, link.forward(Z), g)
    for index in np.ndindex(Z.shape):
        step = np.zeros_like(Z)
        step[index] = 1e-6
        slope = (g * (link.forward(Z + step) - link.forward(Z - step))).sum() / 2e-6
        assert pulled[index] == pytest.approx(slope, abs=1e-8)


@pytest.mark.parametrize("name", links.LINKS)
@pytest.mark.parametrize("temperature", [1.0, 2.5])
def test_jacobian(name: str, temperature: float) -> None:
    z = Z[0]
    jacobian = links.jacobian(name, z, temperature)
    for j in range(3):
        step = np.zeros(3)
        step[j] = 1e-6
        up, down = (
            links.apply(name, z + step, temperature),
            links.apply(name, z - step, temperature),
        )
        np.testing.assert_allclose(jacobian[:, j], (up - down) / 2e-6, atol=1e-8)


def test_softmax_jacobian_by_its_formula() -> None:
    p = links.apply("softmax", Z[0])
    np.testing.assert_allclose(links.jacobian("softmax", Z[0]), np.diag(p) - np.outer(p, p))
    assert links.jacobian("softmax", Z[0].astype(np.float32)).dtype == np.float32


def test_sigmoid_slope_keeps_its_digits() -> None:
    slope = links.jacobian("sigmoid", np.array([40.0]))
    assert slope[0, 0] == pytest.approx(math.exp(-40), rel=1e-14)


def test_unknown_link() -> None:
    with pytest.raises(LossInputError, match="did you mean 'softmax'"):
        links.jacobian("softmx", Z[0])


def test_class_against_the_rest() -> None:
    """Softmax is the sigmoid of these coordinates, for large logits too."""
    link = links.COORDINATES["against_rest"]
    z = np.array([[1e3, -1e3, 0.0], [5.0, 5.0, 5.0], [-1e3, 1.0, 2.0]])
    with np.errstate(all="ignore"):
        zeta = link.forward(z)
        np.testing.assert_allclose(links.apply("sigmoid", zeta), links.apply("softmax", z))
    np.testing.assert_allclose(zeta[0], [1000.0, -2000.0, -1000.0])


def test_a_single_class_is_certain() -> None:
    link = links.COORDINATES["against_rest"]
    z = np.array([[3.0], [-7.0]])
    with np.errstate(all="ignore"):
        zeta = link.forward(z)
    np.testing.assert_array_equal(zeta, [[np.inf], [np.inf]])
    pulled = link.pullback(z, zeta, np.array([[1.0], [np.nan]]))
    np.testing.assert_array_equal(pulled, [[0.0], [np.nan]])
