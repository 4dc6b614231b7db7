"""What is odd about the losses that are drawn, given the numbers they get now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from lossexplorer.data.finding import Diagnostic
from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.spec import Loss
from lossexplorer.session.applied import applied, result_on_all_rows
from lossexplorer.session.options import (
    curve_variables,
    data_options,
    pipeline,
    probed_label,
    settings,
)
from lossexplorer.session.recent_data import RecentData
from lossexplorer.session.session import Data, LossChoice, Session


def of_losses(session: Session) -> Iterator[Diagnostic]:
    """Remarks of every drawn loss: at the probe in Curves, else on all rows."""
    for choice in session.drawn:
        if session.workspace == "curves":
            view = session.curves
            yield from _at_probe(choice, view.variable, probed_label(view), view.probe)
        else:
            yield from _on_rows(session.data, choice, session.vector.temperature)


def weighted_means(session: Session) -> tuple[str, ...]:
    """The drawn losses whose mean under class weights could be meant otherwise."""
    data, large = session.data, session.large
    rows = data.rows if large is None else large.rows
    return tuple(c.key for c in session.drawn if _is_ambiguous(data, c, rows))


def _is_ambiguous(data: Data, choice: LossChoice, rows: int) -> bool:
    if choice.reduction or "class_weight" not in data_options(choice, data):
        return False
    return rows > 1 and pipeline(choice, data)[1] in ("mean", "weighted_mean")


@RecentData
def _on_rows(data: Data, choice: LossChoice, temperature: float) -> tuple[Diagnostic, ...]:
    loss = get(choice.key)
    found: list[Diagnostic] = []
    if _is_ambiguous(data, choice, data.rows):
        means = _means(data, choice, temperature)
        if means is not None:
            found += two_means(data, choice, means, rows=data.rows)
    if loss.diagnose is not None:
        inputs = applied(data, choice, temperature)
        result = result_on_all_rows(data, choice, temperature) if inputs is not None else None
        if result is not None:
            found += [_remark(loss, line) for line in result.diagnostics]
    return tuple(found)


@lru_cache(maxsize=64)
def _at_probe(
    choice: LossChoice, variable: str, label: int, probe: float
) -> tuple[Diagnostic, ...]:
    loss = get(choice.key)
    if loss.diagnose is None or not loss.curves or variable not in curve_variables(choice):
        return ()
    parameters = settings(choice)
    given = {p.name: parameters[p.name] for p in loss.parameters}
    inputs, _ = loss.curves[variable](np.array([probe]), label, **given)
    try:
        result = evaluate(loss.key, *inputs, **given)
    except LossInputError:
        return ()
    # the probe is the only row
    return tuple(
        _remark(loss, line.replace("row 1 is", "the probe is")) for line in result.diagnostics
    )


def _remark(loss: Loss, line: str) -> Diagnostic:
    return Diagnostic(f"loss:{loss.key}", "warning", f"{loss.title}: {line}")


def two_means(
    data: Data, choice: LossChoice, means: tuple[float, float], *, rows: int
) -> Iterator[Diagnostic]:
    """Class weights: a mean that could be meant otherwise.

    Args:
        data: as in the session.
        choice: the loss.
        means: over Σw, and over rows.
        rows: how many there are.
    """
    if not _is_ambiguous(data, choice, rows):
        return
    if not np.isfinite(means).all() or np.isclose(*means, rtol=1e-9):
        return
    used = 0 if pipeline(choice, data)[1] == "weighted_mean" else 1
    here = [" (used here)" if place == used else "" for place in (0, 1)]
    yield Diagnostic(
        "weighted-mean",
        "warning",
        f"class weights make the mean of {get(choice.key).title} ambiguous: "
        f"÷ Σw gives {means[0]:.6g}{here[0]}, ÷ number of rows {means[1]:.6g}{here[1]}",
        fix="mean-by-count",
        fix_text=("keeps dividing" if used else "divides") + " by the number of rows",
    )


def _means(data: Data, choice: LossChoice, temperature: float) -> tuple[float, float] | None:
    """Over Σw and over rows; None where they can't be computed."""
    values = []
    for reduction in ("weighted_mean", "mean"):
        result = result_on_all_rows(data, choice, temperature, reduction=reduction)
        if result is None:
            return None
        values.append(float(result.value))
    return values[0], values[1]
