"""Distortions against closed forms: polynomials, waves, known sums."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.theory.distortions import blended, blurred, contrasted, noisy, shifted

RNG = np.random.default_rng(3)
PICTURE = RNG.uniform(size=(7, 12))


def test_whole_pixels_are_moved_and_the_edge_repeats():
    moved = shifted(PICTURE, 3.0)
    np.testing.assert_array_equal(moved[:, 3:], PICTURE[:, :-3])
    np.testing.assert_array_equal(moved[:, :3], PICTURE[:, :1].repeat(3, axis=1))
    np.testing.assert_array_equal(shifted(moved, -3.0)[:, :-3], PICTURE[:, :-3])
    np.testing.assert_array_equal(shifted(PICTURE, 0.0), PICTURE)


@pytest.mark.parametrize("pixels", [0.25, -0.5, 1.75, -2.1])
def test_a_parabola_moves_exactly(pixels):
    x = np.arange(30.0)
    parabola = np.tile(0.3 * x * x - 2 * x + 1, (2, 1))
    y = x - pixels
    expected = np.tile(0.3 * y * y - 2 * y + 1, (2, 1))
    inside = slice(5, -5)
    np.testing.assert_allclose(shifted(parabola, pixels)[:, inside], expected[:, inside])


def test_shifts_are_continuous_at_whole_pixels():
    near = shifted(PICTURE, 2.0 - 1e-9), shifted(PICTURE, 2.0 + 1e-9)
    for moved in near:
        np.testing.assert_allclose(moved, shifted(PICTURE, 2.0), atol=1e-8)


def test_a_blur_keeps_constants_and_damps_a_wave_as_a_gaussian_does():
    np.testing.assert_allclose(blurred(np.full((5, 6), 0.4), 2.0), 0.4)
    np.testing.assert_array_equal(blurred(PICTURE, 0.0), PICTURE)
    x, sigma, omega = np.arange(200.0), 3.0, 0.3
    wave = np.tile(np.cos(omega * x), (3, 1))
    damped = np.exp(-0.5 * (sigma * omega) ** 2) * wave
    inside = slice(20, -20)
    np.testing.assert_allclose(blurred(wave, sigma)[:, inside], damped[:, inside], atol=2e-3)


def test_a_blur_treats_both_axes_alike():
    np.testing.assert_allclose(blurred(PICTURE.T, 1.3), blurred(PICTURE, 1.3).T)


def test_noise_has_its_deviation_and_its_seed():
    flat = np.zeros((200, 200))
    noise = noisy(flat, 0.2, 5)
    assert noise.std() == pytest.approx(0.2, rel=0.02)
    assert abs(noise.mean()) < 0.004
    np.testing.assert_array_equal(noise, noisy(flat, 0.2, 5))
    np.testing.assert_allclose(2 * noise, noisy(flat, 0.4, 5))
    assert (noise != noisy(flat, 0.2, 6)).all()


def test_contrast_keeps_the_mean_and_scales_the_deviation():
    flat = contrasted(PICTURE, 0.0)
    np.testing.assert_allclose(flat, PICTURE.mean())
    strong = contrasted(PICTURE, 1.5)
    assert strong.mean() == pytest.approx(PICTURE.mean())
    assert strong.std() == pytest.approx(1.5 * PICTURE.std())


def test_a_blend_goes_from_one_to_the_other():
    other = PICTURE[::-1]
    np.testing.assert_array_equal(blended(PICTURE, other, 0.0), PICTURE)
    np.testing.assert_array_equal(blended(PICTURE, other, 1.0), other)
    np.testing.assert_allclose(blended(PICTURE, other, 0.5), (PICTURE + other) / 2)


@pytest.mark.parametrize("shape", [(3, 70), (33, 5), (64, 31)])
def test_a_blur_is_the_sum_over_its_kernel(shape):
    picture, sigma = RNG.uniform(size=shape), 1.7
    half = 7  # the first whole number from 4 σ
    places = np.arange(-half, half + 1)
    kernel = np.exp(-0.5 * (places / sigma) ** 2)
    padded = np.pad(picture, half, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (2 * half + 1, 2 * half + 1))
    expected = np.einsum("ijkl,k,l->ij", windows, kernel, kernel) / kernel.sum() ** 2
    np.testing.assert_allclose(blurred(picture, sigma), expected, atol=1e-12)
