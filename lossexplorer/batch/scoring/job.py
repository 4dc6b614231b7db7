"""What is to be computed over many rows: which loss, set up how, on which samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lossexplorer.batch.reading.rows import Rows
from lossexplorer.batch.reading.samples import Samples


@dataclass(frozen=True, eq=False)
class Job:
    """One loss over many rows. It can be pickled, so that another process can work on it.

    Attributes:
        samples: predictions and labels.
        loss: its key.
        parameters: keyword arguments of the loss; what is not named is the convention's.
        convention: None for the loss's own.
        rows: how the elements of a row combine: "default" for the convention's rule. A row
            always becomes one number here: elements that are kept apart are averaged, or
            added up under the reduction "sum", so that the reduced value is the same.
        reduction: of all rows; None for the convention's.
        link: what predictions go through, as in ``evaluate``. None to let the prediction
            kind decide, as the window does: logits of classes go through a softmax (a
            sigmoid if there is one), probabilities are taken as they are.
        temperature: what logits are divided by before the link.
        sample_weight: (N,), one weight a row; or None.
        top: how many of the rows with the largest loss are kept in the summary.
    """

    samples: Samples
    loss: str = "cross_entropy"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    convention: str | None = None
    rows: str | None = "default"
    reduction: str | None = None
    link: str | None = None
    temperature: float = 1.0
    sample_weight: Rows | None = None
    top: int = 20
