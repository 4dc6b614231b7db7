"""Element losses on probabilities, behind a softmax instead of a sigmoid.

p_k = softmax(z)_k = sigmoid(ζ_k) with ζ_k = z_k - log Σ_{j≠k} exp(z_j): class k against
the rest. So a kernel that is stable in the sigmoid's logit is stable behind a softmax.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np

from lossexplorer.losses.spec import Array, Gradients, Kernel


def against_rest(kernel: Kernel) -> Kernel:
    """The softmax version of a kernel fused with the sigmoid."""

    @functools.wraps(kernel)
    def behind_softmax(
        prediction: Array, target: Array, **parameters: Any
    ) -> tuple[Array, Gradients]:
        rest = _Rest(prediction)
        values, gradients = kernel(rest.logits, target, **parameters)
        pulled = rest.pullback(gradients["prediction"])
        return values, {**gradients, "prediction": pulled}

    return behind_softmax


class _Rest:
    """Each class of a row against the others, from one pass of exponentials.

    Attributes:
        logits: ζ, shape (N, K).
    """

    def __init__(self, z: Array) -> None:
        self._index = np.arange(len(z)), z.argmax(axis=1)
        largest = z[self._index][:, None]
        shifted = z - largest
        self._exponentials = np.exp(shifted)
        total = self._exponentials.sum(axis=1, keepdims=True)
        # the others of a smaller class include the largest, so nothing cancels here
        self._others = total - self._exponentials
        self.logits: Array = shifted - np.log(self._others)
        # the others of the largest class are summed on their own scale
        below = z.copy()
        below[self._index] = -np.inf
        second = below.max(axis=1, keepdims=True)
        second = np.where(np.isinf(second), 0, second)
        below = np.exp(below - second)
        total = below.sum(axis=1, keepdims=True)
        self.logits[self._index] = (largest - second - np.log(total))[:, 0]
        self._shares = below / np.where(total == 0, 1, total)

    def pullback(self, g: Array) -> Array:
        """d/dζ to d/dz: dζ_k/dz_k = 1, dζ_k/dz_j = -exp(z_j) / Σ_{i≠k} exp(z_i)."""
        if g.shape[1] == 1:
            return np.where(np.isnan(g), g, 0).astype(g.dtype)
        shared = g / self._others
        shared[self._index] = 0
        pulled = g - self._exponentials * (shared.sum(axis=1, keepdims=True) - shared)
        top = g[self._index][:, None]
        result: Array = pulled - top * self._shares
        return result
