"""What is kept of many rows under one loss: sums that can be merged in any order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class ClassSums:
    """Sums by label, (K,) each; for soft labels by the label's largest class.

    Attributes:
        count: rows that count. loss: mean loss of them (NaN for none).
        wrong: how many were given another class. weight: Σ w.
    """

    count: Array
    loss: Array
    wrong: Array
    weight: Array


@dataclass(frozen=True, eq=False)
class Reliability:
    """Confidence (the largest probability) against accuracy, in equal bins of [0, 1].

    Attributes:
        count: rows a bin. confidence: their mean confidence. accuracy: share predicted
            right. NaN in empty bins.
        error: Σ count/N |accuracy - confidence|, the expected calibration error (Guo et
            al. 2017).
    """

    count: Array
    confidence: Array
    accuracy: Array
    error: float


@dataclass(frozen=True, eq=False)
class Counts:
    """Rows by loss, ready to draw: ``count[i]`` rows lie in [edges[i], edges[i + 1])."""

    edges: Array
    count: Array


class Summary:
    """Everything a report or a plot says of many rows at once.

    Merging is exact: it gives the same whatever the parts and their order. Losses are of
    single rows, class and sample weights included.
    """

    count: int
    """Rows seen."""
    kept: int
    """Rows that count: not ignored."""
    nonfinite: int
    """Rows whose loss is infinite or NaN; their first numbers are in :attr:`odd`."""
    odd: tuple[int, ...]
    lowest: float
    highest: float
    hardest: tuple[tuple[float, int], ...]
    """(loss, row), the largest losses first; equal ones by row."""
    correct: int | None
    """Rows whose predicted class is their label; None where there is no class."""

    def merged(self, other: Summary) -> Summary:
        """Both together."""
        raise NotImplementedError

    def value(self, reduction: str) -> float:
        """The loss under "sum", "mean", "weighted_mean" or "batchmean"; may be ±inf or NaN."""
        raise NotImplementedError

    @property
    def mean(self) -> float:
        """Σ loss / rows that count."""
        raise NotImplementedError

    @property
    def deviation(self) -> float:
        """The standard deviation of the loss, from Σ loss and Σ loss²."""
        raise NotImplementedError

    @property
    def by_class(self) -> ClassSums | None:
        """Sums by label; None where there is no class."""
        raise NotImplementedError

    @property
    def reliability(self) -> Reliability | None:
        """None where predictions give no probabilities of classes."""
        raise NotImplementedError

    def histogram(self, *, logarithmic: bool = False, bins: int = 48) -> Counts:
        """Finite losses in about ``bins`` bins, equal in width or in ratio; exact counts."""
        raise NotImplementedError

    def as_dict(self) -> dict[str, Any]:
        """Plain numbers, for JSON."""
        raise NotImplementedError
