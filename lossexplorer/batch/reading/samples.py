"""One model's predictions with their labels, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from lossexplorer.batch.reading.rows import Rows
from lossexplorer.data.kinds import PredictionKind


@dataclass(frozen=True, eq=False)
class Samples:
    """N rows of K classes.

    Attributes:
        predictions: (N, K), floats.
        labels: class indices (N,), whole numbers; or soft labels (N, K), floats. With
            K = 1: (N, 1), 0/1 or soft.
        prediction_kind: what the predictions are.
        model: what the model is called, or "".
        class_names: K names, or empty.
    """

    predictions: Rows
    labels: Rows
    prediction_kind: PredictionKind
    model: str = ""
    class_names: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """N."""
        return self.predictions.shape[0]

    @property
    def classes(self) -> int:
        """K."""
        return self.predictions.shape[1]

    @property
    def hard(self) -> bool:
        """Whether every label names one class."""
        return len(self.labels.shape) == 1
