"""The labels of a session's data as losses take them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.session import Data

Floats = NDArray[np.float64]


def binary_labels(data: Data) -> Floats:
    """The labels as 0/1 or soft, (N, K), whatever they were entered as."""
    labels = data.labels.array
    return (labels + 1.0) / 2.0 if data.label_coding == "sign" else labels


def has_hard_labels(data: Data) -> bool:
    """Whether losses get class indices."""
    return data.label_kind == "index" and data.classes > 1
