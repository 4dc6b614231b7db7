"""What a snippet shows: one call of ``evaluate``, with everything resolved."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import Result, evaluate, get
from lossexplorer.losses import settings as loss_settings
from lossexplorer.losses.curve_inputs import curve_inputs
from lossexplorer.losses.features import as_stack
from lossexplorer.losses.prepare import Call, prepare
from lossexplorer.losses.spec import Array, Loss, Space
from lossexplorer.losses.validate import laid_out, numbers, sample_weights
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.applied import applied
from lossexplorer.session.options import curve_variables, data_options, options_of, pipeline
from lossexplorer.session.options import settings as settings_of
from lossexplorer.session.row_view import alone, row_view
from lossexplorer.session.session import LossChoice, Session


@dataclass(frozen=True, eq=False)
class Evaluation:
    """One call of ``evaluate``.

    Attributes:
        inputs: in the loss's order, as given.
        options: the other keyword arguments of ``evaluate``.
        where: what it is evaluated on, in a few words.
        files: the file an input was read from unchanged, by the input's name.
    """

    loss: Loss
    inputs: tuple[Any, ...]
    options: Mapping[str, Any] = field(default_factory=dict)
    where: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Resolved:
    """An evaluation with all that conventions and defaults set.

    Attributes:
        arrays: the inputs by name, in rows; class labels (N,) or (N, C), the first
            input before temperature and link.
        labels: the name of the class labels; "" if there are none.
        classes: how many there are.
        parameters: all in force.
        rows: how the elements of a row combine; None to keep them, or for row losses.
        weight: what the values are multiplied by, in a shape that fits; None for nothing.
        kept: which rows count, (N,); None for all.
        elements: whether the kernel gives a value for each element, not for each row.
        values: of the kernel, (N, K) or (N,).
        result: of ``evaluate``.
    """

    loss: Loss
    where: str
    files: Mapping[str, str]
    link: str
    temperature: float
    convention: str
    parameters: Mapping[str, Any]
    arrays: Mapping[str, Array]
    behind: tuple[Array, ...]
    labels: str
    classes: int
    rows: str | None
    reduction: str
    weight: Array | None
    kept: Array | None
    mass: Array | None
    elements: bool
    values: Array
    result: Result

    @property
    def index(self) -> bool:
        """Whether class labels are indices."""
        return bool(self.labels) and self.arrays[self.labels].ndim == 1

    @property
    def soft(self) -> bool:
        """Whether class labels are rows that name more than one class."""
        if not self.labels or self.index:
            return False
        return bool((np.count_nonzero(self.arrays[self.labels], axis=-1) > 1).any())


def resolve(evaluation: Evaluation) -> Resolved:
    """What ``evaluate`` does with an evaluation, step by step, and its result.

    Raises:
        LossInputError: whatever ``evaluate`` finds wrong.
    """
    loss, given = evaluation.loss, dict(evaluation.options)
    result = evaluate(loss, *evaluation.inputs, **given)
    plain = {**given, "rows": None, "reduction": "none", "sample_weight": None}
    values = np.asarray(evaluate(loss, *evaluation.inputs, **plain).value)
    rows, reduction = given.pop("rows", "default"), given.pop("reduction", None)
    weight = given.pop("sample_weight", None)
    link, temperature = given.pop("link", None), float(given.pop("temperature", 1.0))
    convention = given.pop("convention", None)
    call = prepare(loss, evaluation.inputs, link, temperature, convention, given)
    rows, reduction = loss_settings.pipeline(
        call.layout.settings, rows, reduction, call.layout.soft
    )
    elements = values.ndim > len(call.layout.lead)
    first = _first(call, evaluation.inputs[0])
    if weight is not None:
        wide = call.layout.shapes[0] if elements and rows is None else None
        weight = sample_weights(weight, call.layout.lead, first.dtype, wide)
        if weight.ndim == 1 and elements and rows is None:
            weight = weight[:, None]
        elif weight.ndim == 2 and not (elements and rows is None):
            weight = weight[:, 0]
    names = [item.name for item in loss.inputs]
    kept = call.kept()
    with np.errstate(all="ignore"):
        behind = tuple(call.block(slice(0, call.count)).behind(call.layout.link))
    spaces = loss.spaces_of(call.layout.parameters)
    labels = [n for n, s in zip(names, spaces, strict=True) if s is Space.CLASS]
    return Resolved(
        loss=loss,
        where=evaluation.where,
        files={**evaluation.files, **_stack_files(loss, evaluation.options)},
        link=call.layout.link.name,
        temperature=temperature,
        convention=convention or loss.convention,
        parameters=call.layout.parameters,
        arrays=dict(zip(names, [first, *call.arrays[1:]], strict=True)),
        behind=behind,
        labels=labels[0] if labels else "",
        classes=call.layout.shapes[names.index(labels[0])][-1] if labels else 0,
        rows=rows if elements else None,
        reduction=reduction,
        weight=weight,
        kept=kept,
        mass=call.mass(kept) if reduction == "weighted_mean" else None,
        elements=elements,
        values=values.reshape(first.shape[0], -1) if elements else values.reshape(-1),
        result=result,
    )


def _stack_files(loss: Loss, options: Mapping[str, Any]) -> dict[str, str]:
    """The files that stacks of convolutions are read from, by parameter."""
    given = {p.name: options.get(p.name) for p in loss.parameters if p.check is as_stack}
    return {n: os.fspath(v) for n, v in given.items() if isinstance(v, str | os.PathLike)}


def _first(call: Call, given: Any) -> Array:
    """The first input in rows, before the temperature."""
    item = call.loss.inputs[0]
    space = call.loss.spaces_of(call.layout.parameters)[0]
    return laid_out(numbers(given, item.name), item, space)


def of_session(session: Session, key: str) -> Evaluation:
    """What the window shows of a loss now: at the probe, or on the shown row.

    Raises:
        LossInputError: if the loss doesn't apply there, saying why.
    """
    choice = session.choice(key)
    if session.workspace == "curves":
        return _at_probe(session, choice)
    return _on_row(session, choice)


def _at_probe(session: Session, choice: LossChoice) -> Evaluation:
    view, loss = session.curves, get(choice.key)
    variable = VARIABLES[view.variable]
    if view.variable not in curve_variables(choice):
        raise LossInputError(f"{loss.title} has no curve over the {variable.words}")
    label = 1 if view.label != "0" or not variable.labelled else 0
    options = {k: v for k, v in options_of(choice).items() if k not in ("rows", "reduction")}
    at = curve_inputs(loss, view.variable, np.array([view.probe]), label, settings_of(choice))
    options["reduction"] = "sum"
    if not loss.per_row:
        options["rows"] = "sum"
    if at.link:
        options["link"] = at.link
    where = f"at {variable.symbol} = {view.probe!r}"
    if variable.labelled:
        where += f", label {label}"
    return Evaluation(loss, at.inputs, options, where)


def _on_row(session: Session, choice: LossChoice) -> Evaluation:
    data, view, loss = session.data, session.vector, get(choice.key)
    shown = row_view(session, choice.key)
    one = alone(data, view.row)
    inputs = applied(one, choice, view.temperature)
    if inputs is None or shown.value is None:
        raise LossInputError(shown.reason or f"{loss.title} does not apply to such data")
    options = {**inputs.options, **data_options(choice, one)}
    if pipeline(choice, data)[1] == "none":
        options["reduction"] = "mean"  # one row is one number
    where = f"on {data.row_name(view.row)}, {view.row + 1} of {data.rows}"
    return Evaluation(loss, inputs.inputs, options, where)
