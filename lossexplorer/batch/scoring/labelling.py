"""Labels of some rows: their classes, and what a loss gets of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.setup import Setup
from lossexplorer.losses import validate
from lossexplorer.losses.labels import class_mass, kept_rows
from lossexplorer.losses.signature import Input
from lossexplorer.losses.spec import Space

Array = NDArray[Any]

_LABEL = Input("target", Space.CLASS)


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """The labels of n rows.

    Attributes:
        label: classes, (n,), the largest of a soft label. One that is ignored stays as it is.
        rows: soft labels, (n, K), else the same indices, (n,); with one class (n, 1).
        labelled: whether they are class labels at all: none is below 0 or above 1.
        kept: which rows count, (n,); None for all.
        weight: sample weights, (n,), or None.
        mass: class weights times sample weights, (n,); None for 1 each.
    """

    label: Array
    rows: Array
    labelled: bool
    kept: Array | None
    weight: Array | None
    mass: Array | None

    @property
    def there(self) -> Array:
        """``label``, with the first class for rows that don't count: theirs may be none."""
        return self.label if self.kept is None else np.where(self.kept, self.label, 0)


def labels_of(setup: Setup, given: Array, weight: Array | None) -> Labels:
    """The labels of some rows.

    Args:
        setup: of the job.
        given: (n,) or (n, K).
        weight: sample weights, (n,), or None.

    Raises:
        LossInputError: for an index that is no class, or a weight that can't be used.
    """
    weight = _weights(weight, len(given), setup.dtype)
    classes = setup.job.samples.classes
    ignored = setup.parameters.get("ignore_index") if setup.on_classes else None
    if classes == 1:
        given = given.reshape(-1, 1)
    labelled = True
    if given.ndim == 1:
        shape = (len(given), classes)
        label = given
        if not _plain(given, classes):
            label = validate.class_labels(given, _LABEL, shape, setup.dtype, ignored)
        rows = label
    else:
        rows = given.astype(setup.dtype, copy=False)
        label = rows.argmax(axis=1) if classes > 1 else (rows[:, 0] >= 0.5).astype(np.intp)
        labelled = not rows.size or bool(rows.min() >= 0 and rows.max() <= 1)
    kept = mass = None
    if setup.on_classes:
        kept = kept_rows(rows, ignored)
        mass = class_mass(rows, setup.parameters.get("class_weight"), kept)
        if kept is not None and setup.parameters.get("class_weight") is None:
            mass = None
    if weight is not None:
        mass = weight.astype(np.float64) if mass is None else mass * weight.astype(np.float64)
    return Labels(label, rows, labelled, kept, weight, mass)


def _plain(labels: Array, classes: int) -> bool:
    """Whether labels are indices of classes as NumPy takes them: a look at every number."""
    if labels.dtype != np.intp or not labels.size:
        return False
    # a negative one is a large number without its sign
    return bool(np.maximum.reduce(labels.view(np.uintp)) < classes)


def _weights(given: Array | None, rows: int, dtype: np.dtype[Any]) -> Array | None:
    """Sample weights of some rows, (n,), checked."""
    if given is None or not rows:
        return None
    return validate.sample_weights(given, (rows,), dtype, None).reshape(-1)
