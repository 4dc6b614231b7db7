"""What is done to a grey picture: shifted, blurred, made noisy, its contrast changed, blended.

Pictures are (height, width), 0 black and 1 white; results are not clipped, so that every
distortion is smooth in its amount. Beyond the border the pixels at the edge repeat.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

REACH = 4.0  # blur: the kernel ends at so many standard deviations
_ROWS = 32  # of a picture that are convolved at once


def shifted(picture: Floats, pixels: float) -> Floats:
    """The picture moved to the right by any number of pixels.

    Between pixels it is interpolated along each row by the cubic convolution of Keys
    (1981) with a = -1/2 (Catmull-Rom): exact for whole pixels and for parabolas.
    """
    width = picture.shape[1]
    whole = math.floor(pixels)
    t = pixels - whole
    columns = np.arange(width) - whole
    if t == 0:
        return picture[:, np.clip(columns, 0, width - 1)]
    # a pixel now shows what stood t to its left: between columns - 1 and columns
    moved = np.zeros_like(picture)
    for offset, weight in zip((-2, -1, 0, 1), _cubic(1 - t), strict=True):
        moved += weight * picture[:, np.clip(columns + offset, 0, width - 1)]
    return moved


def _cubic(t: float) -> tuple[float, float, float, float]:
    """Weights of the four pixels around a place, the fraction t behind the second."""
    return (
        ((-0.5 * t + 1) * t - 0.5) * t,
        (1.5 * t - 2.5) * t * t + 1,
        ((-1.5 * t + 2) * t + 0.5) * t,
        (0.5 * t - 0.5) * t * t,
    )


def blurred(picture: Floats, sigma: float) -> Floats:
    """The picture convolved with a Gaussian of standard deviation ``sigma`` pixels.

    The kernel is sampled at whole pixels up to 4 σ and scaled to sum to 1.
    """
    if sigma <= 0:
        return picture.copy()
    half = max(1, math.ceil(REACH * sigma))
    places = np.arange(-half, half + 1)
    kernel = np.exp(-0.5 * (places / sigma) ** 2)
    kernel /= kernel.sum()
    return _along_columns(_along_columns(picture, kernel).T, kernel).T


def _along_columns(picture: Floats, kernel: Floats) -> Floats:
    """Every column convolved; a few rows at once, as products with one small band matrix."""
    half, height = len(kernel) // 2, len(picture)
    band = np.zeros((_ROWS, _ROWS + 2 * half))
    for k in range(_ROWS):
        band[k, k : k + len(kernel)] = kernel
    padded = np.pad(picture, ((half, half), (0, 0)), mode="edge")
    result = np.empty_like(picture)
    for start in range(0, height, _ROWS):
        count = min(_ROWS, height - start)
        seen = padded[start : start + count + 2 * half]
        np.matmul(band[:count, : len(seen)], seen, out=result[start : start + count])
    return result


def noisy(picture: Floats, sigma: float, seed: int) -> Floats:
    """The picture with independent Gaussian noise; the same seed gives the same noise."""
    noise = np.random.Generator(np.random.PCG64(seed)).standard_normal(picture.shape)
    return picture + sigma * noise


def contrasted(picture: Floats, factor: float) -> Floats:
    """Every pixel's distance from the mean times ``factor``; 1 changes nothing."""
    mean = picture.mean()
    return np.asarray(mean + factor * (picture - mean))


def blended(picture: Floats, other: Floats, share: float) -> Floats:
    """``1 - share`` of the picture and ``share`` of another of the same shape."""
    return (1 - share) * picture + share * other
