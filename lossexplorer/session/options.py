"""From a chosen loss to the keyword arguments of ``evaluate``."""

from __future__ import annotations

from typing import Any

from lossexplorer.losses import get
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.variables import variables_of
from lossexplorer.session.session import CurvesView, Data, LossChoice


def options_of(choice: LossChoice) -> dict[str, Any]:
    """Parameters, convention, rows and reduction as chosen; what is unset stays out."""
    options: dict[str, Any] = choice.values()
    if choice.convention is not None:
        options["convention"] = choice.convention
    if choice.rows:
        options["rows"] = None if choice.rows == "keep" else choice.rows
    if choice.reduction:
        options["reduction"] = choice.reduction
    return options


def data_options(choice: LossChoice, data: Data) -> dict[str, Any]:
    """The same, with the data's class weights for losses that take them."""
    options = options_of(choice)
    takes = {p.name for p in get(choice.key).parameters}
    if data.class_weights is not None and "class_weight" in takes:
        options.setdefault("class_weight", data.class_weights.array)
    return options


def settings(choice: LossChoice) -> dict[str, Any]:
    """The values in force of all parameters: chosen, else the convention's, else the default."""
    return {**defaults(get(choice.key), choice.convention).parameters, **choice.values()}


def curve_variables(choice: LossChoice) -> tuple[str, ...]:
    """The variables the loss can be drawn over as it is set up."""
    return variables_of(get(choice.key), settings(choice))


def probed_label(view: CurvesView) -> int:
    """The label whose curve the probe reads: 1 where both are drawn."""
    return 0 if view.label == "0" else 1


def pipeline(choice: LossChoice, data: Data) -> tuple[str | None, str]:
    """Rows and reduction in force on data: label rows may have a reduction of their own."""
    base = defaults(get(choice.key), choice.convention)
    rows = base.rows if not choice.rows else None if choice.rows == "keep" else choice.rows
    own = base.reduction if data.label_kind == "index" else base.soft_reduction
    return rows, choice.reduction or own
