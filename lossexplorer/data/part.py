"""What is asked of one file, and what it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.text_blocks import Report


@dataclass(frozen=True)
class Request:
    """What the caller asked for; see :func:`lossexplorer.data.readers.read_table`.

    Attributes:
        labelled: whether the labels are in this file.
        left_out: if they are not, a column that is no prediction.
    """

    label_column: str | int | None = None
    arrays: Sequence[str] = ()
    labelled: bool = True
    left_out: str | int | None = None
    allow_infinite: bool = False
    report: Report | None = None


@dataclass(frozen=True)
class Part:
    """Predictions with what stands beside them in their file.

    Attributes:
        predictions: as stored.
        labels: as stored or, from words, as class indices; None if they are not there.
        kind: what the name of the predictions says they are.
        headings: what stands above the prediction columns.
        class_names: the headings without a common "p_", or names of their own.
        row_names: names of the rows, or empty.
        notes: what was decided without being asked.
    """

    predictions: NDArray[Any]
    labels: NDArray[Any] | None = None
    kind: PredictionKind | None = None
    headings: tuple[str, ...] = ()
    class_names: tuple[str, ...] = ()
    row_names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
