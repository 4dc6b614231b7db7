"""A job's settings resolved once, before any row is read."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from lossexplorer.batch.applying import inputs_of
from lossexplorer.batch.job import Job
from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.adapt import Spaces, fits
from lossexplorer.losses.settings import defaults, merged, pipeline
from lossexplorer.losses.spec import Loss, OfSurprise, Space

TILE_BYTES = 1280 * 1024
"""Rows are worked on in tiles of at most so many bytes, always at the same row numbers.

A row's value then never depends on how a batch is cut up, not even under a loss that
decides something for several rows at once. In larger tiles numbers would leave the cache
before they are done with; in smaller ones threads would wait for Python's lock.
"""

Meaning = Literal["probabilities", "log-probabilities", "logits", "nothing"]


@dataclass(frozen=True, slots=True)
class Setup:
    """What holds for every row of a job.

    Attributes:
        loss: the loss. spaces: of its inputs.
        parameters: all of them.
        on_classes: whether the loss gets class labels.
        meaning: what the predictions say of classes: how probabilities are had from them.
        temperature: what logits are divided by on the way to probabilities.
        rows: the rule for the elements of a row, as ``evaluate`` takes it.
        adds: whether elements that are kept apart are added up, else averaged.
        reduction: in force; "mean" where values are kept apart.
        weighted: whether rows have weights.
        dtype: what losses are computed in.
        of_surprise: the loss's values from the probability of the label alone, where that
            is a softmax's and the job allows it.
        tile_rows: how many rows a tile has.
    """

    job: Job
    loss: Loss
    spaces: Spaces
    parameters: Mapping[str, Any]
    on_classes: bool
    meaning: Meaning
    temperature: float
    rows: str | None
    adds: bool
    reduction: str
    weighted: bool
    dtype: np.dtype[Any]
    of_surprise: OfSurprise | None
    tile_rows: int


def setup(job: Job) -> Setup:
    """Resolve a job's settings.

    Raises:
        LossInputError: if the loss doesn't exist or can't be applied to such samples.
    """
    samples, loss = job.samples, get(job.loss)
    dtype = np.dtype(np.float32 if samples.predictions.dtype == np.float32 else np.float64)
    linked = job.link not in (None, "identity")
    settings = defaults(loss, job.convention, linked=linked, dtype=dtype)
    parameters = merged(loss, settings, job.parameters, samples.classes, dtype)
    if not 0 < job.temperature < math.inf:  # what takes a shorter way than evaluate needs it, too
        raise LossInputError(
            f"{job.temperature!r} is not allowed", where="temperature", fix="give a number above 0"
        )
    spaces = loss.spaces_of(parameters)
    logits = linked or samples.prediction_kind != "probabilities"
    if reason := fits(spaces, samples.classes, logits):
        raise LossInputError(f"{loss.key} can't be applied: {reason}", fix="choose another loss")
    on_classes = len(spaces) > 1 and spaces[1] is Space.CLASS
    _, reduction = pipeline(settings, job.rows, job.reduction, on_classes and not samples.hard)
    meaning = _meaning(job)
    through_softmax = _link(job, loss, spaces) == _SOFTMAX.get(spaces[0])
    shortcut = loss.of_surprise if through_softmax and on_classes and samples.hard else None
    return Setup(
        job=job,
        loss=loss,
        spaces=spaces,
        parameters=parameters,
        on_classes=on_classes,
        meaning=meaning,
        temperature=job.temperature if meaning == "logits" else 1.0,
        rows=job.rows,
        adds=reduction in ("sum", "batchmean"),
        reduction="mean" if reduction == "none" else reduction,
        weighted=job.sample_weight is not None or parameters.get("class_weight") is not None,
        dtype=dtype,
        of_surprise=shortcut if shortcut is not None and shortcut.takes(parameters) else None,
        tile_rows=max(1, TILE_BYTES // (max(1, samples.classes) * dtype.itemsize)),
    )


_SOFTMAX = {Space.SIMPLEX: "softmax", Space.LOG_SIMPLEX: "log_softmax"}
"""The link behind which a loss sees the probabilities of a softmax."""


def _link(job: Job, loss: Loss, spaces: Spaces) -> str:
    """The link predictions go through."""
    if job.link is not None:
        return job.link
    row = np.full((1, job.samples.classes), 0.5)
    kind = job.samples.prediction_kind
    return inputs_of(loss, spaces, row, kind, row, hard=False, temperature=1.0).link


def _meaning(job: Job) -> Meaning:
    """What the predictions say of classes, by the link if there is one, else by their kind."""
    classes = job.samples.classes
    if job.link in ("softmax", "log_softmax"):
        return "logits" if classes > 1 else "nothing"
    if job.link == "sigmoid":
        return "logits" if classes == 1 else "nothing"
    kind = job.samples.prediction_kind
    # there is no softmax of one number: it is a logit
    return "logits" if classes == 1 and kind == "log-probabilities" else kind
