"""The likelihood of outcomes 0 and 1 as a function of p: as a product and as a sum.

With k ones among n independent outcomes, L(p) = ∏ p^x (1 − p)^(1 − x) = p^k (1 − p)^(n − k)
and log L(p) = k log p + (n − k) log(1 − p), whose maximum is at p̂ = k/n.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Precision = Literal["float64", "float32"]


@dataclass(frozen=True)
class Product:
    """A product of n factors, multiplied one after the other in one precision.

    Attributes:
        value: as it comes out, as float64.
        lost_at: after how many factors it became 0 although no factor is 0; None if it
            did not.
    """

    value: float
    lost_at: int | None


def log_likelihood(ones: int, zeros: int, p: Any) -> Floats:
    """Σ x log p + (1 − x) log(1 − p), in nats, with 0 · log 0 = 0.

    Args:
        ones: how many outcomes are 1.
        zeros: how many are 0.
        p: the probability of a 1, of any shape, in [0, 1].

    Returns:
        Of the shape of ``p``; −inf where an outcome that occurred has probability 0.
    """
    p = np.asarray(p, dtype=np.float64)
    total = np.zeros(p.shape)
    with np.errstate(divide="ignore"):
        if ones:
            total = total + ones * np.log(p)
        if zeros:
            total = total + zeros * np.log1p(-p)
    return total


def maximum_likelihood(ones: int, zeros: int) -> float:
    """The p at which the likelihood is greatest: k/n.

    Args:
        ones: how many outcomes are 1.
        zeros: how many are 0; at least one outcome in all.
    """
    return ones / (ones + zeros)


def product(outcomes: NDArray[np.bool_], p: float, precision: Precision = "float64") -> Product:
    """∏ p^x (1 − p)^(1 − x), multiplied from the first outcome to the last.

    Args:
        outcomes: shape (n,), n ≥ 1.
        p: the probability of a 1.
        precision: what every factor and every product is rounded to.
    """
    dtype = np.dtype(precision).type
    with np.errstate(under="ignore"):
        factors = np.where(outcomes, dtype(p), dtype(1.0) - dtype(p))
        products = np.multiply.accumulate(factors)
    lost = not products[-1] and bool(factors.all())
    return Product(float(products[-1]), int(np.argmin(products != 0)) + 1 if lost else None)


def products(ones: int, zeros: int, p: Any, precision: Precision = "float64") -> Floats:
    """The product at many p, from two powers.

    It underflows where the product of the single factors does: a factor is at most 1, so
    no power is smaller than the whole.

    Args:
        ones: how many outcomes are 1.
        zeros: how many are 0.
        p: any shape.
        precision: what powers and product are rounded to.
    """
    p = np.asarray(p, dtype=precision)
    with np.errstate(under="ignore"):
        found: Floats = (p**ones * (1 - p) ** zeros).astype(np.float64)
    return found


def draw(n: int, p: float, seed: int) -> NDArray[np.bool_]:
    """``n`` outcomes that are 1 with probability ``p``; equal seeds give equal outcomes.

    Returns:
        Shape (n,).
    """
    found: NDArray[np.bool_] = np.random.default_rng(seed).random(n) < p
    return found
