"""The samples a session holds: what was predicted for each row, and what is true."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.labels import LabelKind
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.words import Name


class Second(Struct, frozen=True, forbid_unknown_fields=True):
    """What a second model predicts for the same rows.

    Attributes:
        predictions: (N, K), as many as the first model's.
        name: what the model is called, or "".
        first: whether it came first in the file or the lesson. The model that is looked
            at is always the one in :class:`Data` itself; swapping the two keeps colours
            and order where they were.
    """

    predictions: Matrix
    prediction_kind: PredictionKind = "probabilities"
    name: Name = ""
    first: bool = False


class Data(Struct, frozen=True, forbid_unknown_fields=True):
    """Predictions with their labels, one row a sample.

    Attributes:
        predictions: (N, K).
        labels: (N, K) as entered: one-hot for "index" and "one-hot", any row for
            "soft". With K = 1: one score a row, label 0/1 or -1/+1.
        prediction_kind: what the numbers are; logits reach losses through a softmax.
        label_coding: whether the labels as entered are 0/1 or -1/+1.
        class_names: K names. row_names: N names, or empty.
        class_weights: (K,) or None.
        model: what the model behind the predictions is called, or "".
        second: what another model predicts for the same rows.
    """

    predictions: Matrix
    labels: Matrix
    prediction_kind: PredictionKind = "probabilities"
    label_kind: LabelKind = "index"
    label_coding: Literal["binary", "sign"] = "binary"
    class_names: tuple[Name, ...] = ()
    row_names: tuple[Name, ...] = ()
    class_weights: Matrix | None = None
    source: Name = ""
    model: Name = ""
    second: Second | None = None

    @property
    def rows(self) -> int:
        """The number of samples, N."""
        return self.predictions.shape[0]

    @property
    def classes(self) -> int:
        """The number of classes, K."""
        return self.predictions.shape[1]

    def row_name(self, row: int) -> str:
        """The name of a row; "row 3" (counted from 1) where none was given."""
        return self.row_names[row] if row < len(self.row_names) else f"row {row + 1}"

    def class_name(self, column: int) -> str:
        """The name of a class; "class 2" (counted from 0, as labels are) without one."""
        return self.class_names[column] if column < len(self.class_names) else f"class {column}"
