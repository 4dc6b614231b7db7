"""ψ(θ), a cosine of a multiple of the angle that falls from 0 to π: L-softmax and SphereFace."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.losses.angular import Margin
from lossexplorer.losses.spec import Array, Kink, Parameter

MULTIPLE = Parameter(
    "margin",
    2,
    "integer",
    minimum=1,
    maximum=10,
    slider=(1, 8),
    symbol="m",
    title="Angular margin",
    description="The true class's angle counts m times; 1 is no margin.",
)

BLEND = Parameter(
    "blend",
    0.0,
    minimum=0.0,
    slider=(0.0, 10.0),
    symbol=r"\lambda",
    title="Blend with cos θ",
    description="ψ becomes (λ cos θ + ψ)/(1 + λ); training starts large and lets it fall.",
)


def psi(multiple: int, blend: float) -> Margin:
    """F = (λ cos θ + ψ)/(1 + λ) with ψ = (-1)^k cos(mθ) - 2k for kπ/m <= θ <= (k + 1)π/m.

    cos(mθ) is a polynomial of cos θ, so the derivative stays finite at 0 and π.
    """

    def margin(cosine: Array) -> tuple[Array, Array]:
        before, now = np.ones_like(cosine), cosine  # Chebyshev's T_0, T_1
        slope_before, slope = np.zeros_like(cosine), np.ones_like(cosine)  # U_-1, U_0
        for _ in range(multiple - 1):
            before, now = now, 2 * cosine * now - before
            slope_before, slope = slope, 2 * cosine * slope - slope_before
        piece = np.floor(np.arccos(cosine) * multiple / math.pi).clip(0, multiple - 1)
        sign = 1 - 2 * (piece % 2)
        value = (blend * cosine + sign * now - 2 * piece) / (1 + blend)
        return value, (blend + sign * multiple * slope) / (1 + blend)

    return margin


def boundaries(*, margin: int = 2, blend: float = 0.0) -> tuple[Kink, ...]:
    """Where ψ goes over to its next piece."""
    return tuple(
        Kink("angle", k * math.pi / margin, "bend", f"piece {k + 1} of ψ begins", 1)
        for k in range(1, margin)
    )
