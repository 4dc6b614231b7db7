"""Each class of a row against all others: the coordinates in which softmax is a sigmoid.

p_k = softmax(z)_k = sigmoid(ζ_k) with ζ_k = z_k - log Σ_{j≠k} exp(z_j). So an element
loss that is stable in the logit of a sigmoid is stable behind a softmax too.
"""

from __future__ import annotations

import numpy as np

from lossexplorer.losses.spec import Array


def forward(z: Array) -> Array:
    """Logits of shape (N, K) to ζ of the same shape; +inf where there is one class only."""
    return _Rest(z).logits


def pullback(z: Array, zeta: Array, g: Array) -> Array:
    """d/dζ to d/dz: dζ_k/dz_k = 1, dζ_k/dz_j = -exp(z_j) / Σ_{i≠k} exp(z_i)."""
    if z.shape[1] == 1:
        return np.where(np.isnan(g), g, 0).astype(g.dtype)
    rest = _Rest(z)
    shared = g / rest.others
    shared[rest.largest] = 0
    pulled = g - rest.exponentials * (shared.sum(axis=1, keepdims=True) - shared)
    result: Array = pulled - g[rest.largest][:, None] * rest.shares
    return result


class _Rest:
    """What forward and pullback share.

    Attributes:
        logits: ζ.
        largest: index of the largest logit of each row.
        exponentials: exp(z - largest).
        others: Σ_{j≠k} of them; not valid for the largest itself.
        shares: softmax over the row without its largest logit.
    """

    def __init__(self, z: Array) -> None:
        self.largest = np.arange(len(z)), z.argmax(axis=1)
        largest = z[self.largest][:, None]
        shifted = z - largest
        self.exponentials = np.exp(shifted)
        # the others of a smaller class include the largest, so nothing cancels here
        self.others = self.exponentials.sum(axis=1, keepdims=True) - self.exponentials
        self.logits: Array = shifted - np.log(self.others)
        # the others of the largest class are summed on their own scale
        below = z.copy()
        below[self.largest] = -np.inf
        second = below.max(axis=1, keepdims=True)
        second = np.where(np.isinf(second), 0, second)
        below = np.exp(below - second)
        total = below.sum(axis=1, keepdims=True)
        self.logits[self.largest] = (largest - second - np.log(total))[:, 0]
        self.shares = below / np.where(total == 0, 1, total)
