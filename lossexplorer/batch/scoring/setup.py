"""A job's settings resolved once, before any row is read."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from lossexplorer.batch.scoring.applying import inputs_of
from lossexplorer.batch.scoring.job import Job
from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.losses.adapt import Spaces, fits
from lossexplorer.losses.own import is_own
from lossexplorer.losses.rivals import SHORT
from lossexplorer.losses.settings import defaults, merged, pipeline
from lossexplorer.losses.spec import Loss, OfMistake, OfSurprise, Space

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
        rows: the rule for the elements of a row, as ``evaluate`` takes it. row_rule: the
            one in force: "mean", "sum", or None to keep them apart.
        adds: whether elements that are kept apart are added up, else averaged.
        reduction: in force; "mean" where values are kept apart.
        weighted: whether rows have weights.
        dtype: what losses are computed in.
        of_surprise: the loss's values from the probability of the label alone, where that
            is a softmax's and the job allows it.
        of_mistake: the loss's values from whether another class was predicted.
        by_columns: whether elements stand alone and rows are short, so that they may be
            turned.
        tile_rows: how many rows a tile has.
        value_only: whether nothing but the reduced value is wanted.
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
    row_rule: str | None
    of_surprise: OfSurprise | None
    of_mistake: OfMistake | None
    by_columns: bool
    tile_rows: int
    value_only: bool


def setup(job: Job, *, value_only: bool = False) -> Setup:
    """Resolve a job's settings.

    Args:
        job: which loss, on what.
        value_only: whether nothing but the reduced value is wanted of all rows.

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
    row_rule, reduction = pipeline(
        settings, job.rows, job.reduction, on_classes and not samples.hard
    )
    meaning = _meaning(job)
    link = _link(job, loss, spaces)
    through_softmax = link == _SOFTMAX.get(spaces[0])
    of_surprise = loss.of_surprise if through_softmax and on_classes and samples.hard else None
    of_mistake = loss.of_mistake if link == "identity" and on_classes else None
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
        of_surprise=of_surprise if of_surprise and of_surprise.takes(parameters) else None,
        of_mistake=of_mistake if of_mistake and of_mistake.takes(parameters) else None,
        by_columns=_by_columns(loss, parameters, link) and 1 < samples.classes <= SHORT,
        row_rule=row_rule,
        tile_rows=max(1, TILE_BYTES // (max(1, samples.classes) * dtype.itemsize)),
        value_only=value_only,
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


def _by_columns(loss: Loss, parameters: Mapping[str, Any], link: str) -> bool:
    """Whether the kernel may be given turned rows: nothing belongs to one class."""
    plain = link in ("identity", "softmax") and link not in loss.from_logits
    of_classes = any(isinstance(value, np.ndarray) for value in parameters.values())
    return plain and not (loss.per_row or of_classes or is_own(loss.key))


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
