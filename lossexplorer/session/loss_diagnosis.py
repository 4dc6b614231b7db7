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
    return tuple(c.key for c in session.drawn if _is_ambiguous(session.data, c))


def _is_ambiguous(data: Data, choice: LossChoice) -> bool:
    if choice.reduction or "class_weight" not in data_options(choice, data):
        return False
    return data.rows > 1 and pipeline(choice, data)[1] in ("mean", "weighted_mean")


@lru_cache(maxsize=64)
def _on_rows(data: Data, choice: LossChoice, temperature: float) -> tuple[Diagnostic, ...]:
    loss = get(choice.key)
    found: list[Diagnostic] = []
    if _is_ambiguous(data, choice):
        found += _two_means(loss, data, choice, temperature)
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


def _two_means(
    loss: Loss, data: Data, choice: LossChoice, temperature: float
) -> Iterator[Diagnostic]:
    """Class weights: the mean over Σw and the mean over rows, where they differ."""
    values = []
    for reduction in ("weighted_mean", "mean"):
        result = result_on_all_rows(data, choice, temperature, reduction=reduction)
        if result is None:
            return
        values.append(float(result.value))
    if not np.isfinite(values).all() or np.isclose(values[0], values[1], rtol=1e-9):
        return
    used = 0 if pipeline(choice, data)[1] == "weighted_mean" else 1
    here = [" (used here)" if place == used else "" for place in (0, 1)]
    yield Diagnostic(
        "weighted-mean",
        "warning",
        f"class weights make the mean of {loss.title} ambiguous: ÷ Σw gives {values[0]:.6g}"
        f"{here[0]}, ÷ number of rows {values[1]:.6g}{here[1]}",
        fix="mean-by-count",
        fix_text=("keeps dividing" if used else "divides") + " by the number of rows",
    )
