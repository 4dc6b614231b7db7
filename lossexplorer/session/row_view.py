"""One sample under one loss: value, contributions, gradients and the chain rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.batch.scoring.applying import taken_as_they_are
from lossexplorer.data.kinds import row_tolerance
from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import Applied, fits, on_logits, on_probabilities, to_probabilities
from lossexplorer.losses.links import jacobian
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.session.data_edits import logits, probabilities
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import data_options, pipeline, settings
from lossexplorer.session.recent_data import RecentData
from lossexplorer.session.session import Data, LossChoice, Session

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class RowView:
    """One row under one loss; every array has shape (K,) unless said otherwise.

    Attributes:
        probabilities, logits: the row in both terms. label: as 0/1 or soft.
        value: the loss, or None with a ``reason``.
        contributions: per-class terms that sum to the value, or None.
        gradient_p, gradient_z: with respect to probabilities and logits, or None
            (scores are no probabilities, nor are log-probabilities that sum to something
            else; then z are the numbers themselves).
    """

    probabilities: Floats
    logits: Floats
    label: Floats
    temperature: float
    value: float | None = None
    contributions: Floats | None = None
    gradient_p: Floats | None = None
    gradient_z: Floats | None = None
    reason: str = ""

    @cached_property
    def jacobian(self) -> Floats | None:
        """∂p/∂z of the link, (K, K); computed when asked, because K may be large."""
        if self.gradient_p is None:
            return None
        link = "sigmoid" if self.logits.size == 1 else "softmax"
        return jacobian(link, self.logits, self.temperature)


def row_view(session: Session, key: str, row: int | None = None) -> RowView:
    """The shown row (or another) of a session under one loss."""
    row = session.vector.row if row is None else row
    one = alone(session.data, row)
    return _row_view(one, session.choice(key), session.vector.temperature)


@RecentData
def alone(data: Data, row: int) -> Data:
    """One row as data of its own, so that editing another row leaves its results."""
    return replace(
        data,
        predictions=Matrix(data.predictions.array[row : row + 1]),
        labels=Matrix(data.labels.array[row : row + 1]),
        class_names=(),
        row_names=(),
        second=None,
    )


@lru_cache(maxsize=256)
def _row_view(data: Data, choice: LossChoice, temperature: float) -> RowView:
    loss = get(choice.key)
    z, p, label = _terms(data, temperature)
    scale = 1.0 if data.prediction_kind == "log-probabilities" else temperature
    plain = RowView(p, z, label, scale)
    spaces = loss.spaces_of(settings(choice))
    reason = fits(spaces, data.classes, data.prediction_kind != "probabilities")
    if reason:
        return _without(plain, reason)
    hard = data.label_kind == "index" and data.classes > 1
    options = _row_options(choice, data)
    try:
        with np.errstate(all="ignore"):
            on_z = on_logits(spaces, z, label, hard=hard, temperature=scale, links=loss.links)
            as_they_are = taken_as_they_are(spaces, data.prediction_kind) and not _are_logs(z)
            if as_they_are:
                on_z = Applied(on_z.inputs, "identity")
            value_z, gradient_z = _evaluate(loss, on_z, options)
            value, gradient_p = value_z, None
            if spaces[0] not in (Space.SCORE, Space.SCORES) and not as_they_are:
                on_p = on_probabilities(spaces, p, label, hard=hard)
                value_p, gradient = _evaluate(loss, on_p, options)
                gradient_p = to_probabilities(spaces, gradient, p)
                if data.prediction_kind == "probabilities":
                    value = value_p
            chosen = on_z if gradient_p is None else on_p
            terms = _contributions(loss, choice, data, chosen, options)
    except LossInputError as error:
        outside = np.flatnonzero((p < 0) | (p > 1))
        if outside.size:
            number = f"{p[outside[0]]:.4g}".replace("-", "−")
            return _without(plain, f"class {outside[0]}: {number} is no probability")
        return _without(plain, error.message)
    return RowView(
        probabilities=p,
        logits=z,
        label=label,
        temperature=scale,
        value=value,
        contributions=terms,
        gradient_p=gradient_p,
        gradient_z=gradient_z,
    )


def _are_logs(row: Floats) -> bool:
    """Whether a row is one of log-probabilities, so that p stands for the same."""
    return abs(float(np.exp(row).sum()) - 1.0) <= row_tolerance(row.size)


def _without(plain: RowView, reason: str) -> RowView:
    return RowView(plain.probabilities, plain.logits, plain.label, plain.temperature, reason=reason)


def _terms(data: Data, temperature: float) -> tuple[Floats, Floats, Floats]:
    """Logits, probabilities and 0/1 labels of the only row."""
    z = logits(data)[0]
    if data.prediction_kind == "probabilities":
        z = z * (temperature if data.classes > 1 else 1.0)
    label = data.labels.array[0]
    if data.label_coding == "sign":
        label = (label + 1.0) / 2.0
    return z, probabilities(data, temperature)[0], label


def _row_options(choice: LossChoice, data: Data) -> dict[str, Any]:
    """One row is one number: a convention that keeps values apart averages here."""
    options = data_options(choice, data)
    if pipeline(choice, data)[1] == "none":
        options["reduction"] = "mean"
    return options


def _evaluate(loss: Loss, applied: Applied, options: dict[str, Any]) -> tuple[float, Floats]:
    result = evaluate(loss.key, *applied.inputs, **applied.options, **options)
    name = loss.inputs[0].name
    gradient = result.gradients.get(name, np.zeros(np.shape(applied.inputs[0])))
    return float(result.value), np.asarray(gradient, dtype=np.float64)


def _contributions(
    loss: Loss, choice: LossChoice, data: Data, applied: Applied, options: dict[str, Any]
) -> Floats | None:
    """Per-class terms that sum to the row's value, if the loss splits that way."""
    if loss.per_row:
        if loss.contributions is None or applied.link != "identity":
            return None
        parameters = {**settings(choice), **options}
        known = {p.name: parameters[p.name] for p in loss.parameters}
        batch = (np.asarray(values)[None] for values in applied.inputs)
        return np.asarray(loss.contributions(*batch, **known)[0], dtype=np.float64)
    apart = {**options, "rows": None, "reduction": "none"}
    terms = np.asarray(evaluate(loss.key, *applied.inputs, **applied.options, **apart).value)
    rows, reduction = pipeline(choice, data)
    averaged = rows == "mean" or (rows is None and reduction != "sum")
    return terms / terms.size if averaged else terms
