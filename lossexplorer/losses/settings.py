"""Keyword arguments of a loss: what a convention sets, overridden by what is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from lossexplorer.errors import LossInputError, near
from lossexplorer.losses.parameter_values import checked
from lossexplorer.losses.reduction import REDUCTIONS, ROWS
from lossexplorer.losses.spec import Loss

__all__ = ["Settings", "checked", "defaults", "merged", "near", "pipeline"]

_NOT_PARAMETERS = ("rows", "reduction", "soft_reduction", "logits", "function")


@dataclass(frozen=True, slots=True)
class Settings:
    """The defaults of a loss under one convention.

    Attributes:
        rows, reduction: as in ``evaluate``.
        soft_reduction: the reduction for labels given as rows.
        parameters: every parameter with its default.
    """

    rows: str | None
    reduction: str
    soft_reduction: str
    parameters: Mapping[str, Any]


_cache: dict[tuple[int, str | None, bool, Any], tuple[Loss, Settings]] = {}


def defaults(
    loss: Loss,
    convention: str | None = None,
    *,
    linked: bool = False,
    dtype: DTypeLike = np.float64,
) -> Settings:
    """What a loss does where nothing is said.

    Args:
        loss: a catalog entry.
        convention: a source it has; None for the loss's own.
        linked: whether logits go in through a link (a source may clip
            probabilities but not what comes from logits).
        dtype: what is computed in (a source may take ε from it).

    Raises:
        LossInputError: if the loss doesn't have the convention, naming those it has.
    """
    slot = (id(loss), convention, linked, dtype)
    found = _cache.get(slot)
    if found is not None:
        return found[1]
    settings = _resolve(loss, convention, linked, dtype)
    _cache[slot] = (loss, settings)  # holding the loss keeps its id from being reused
    return settings


def _resolve(loss: Loss, convention: str | None, linked: bool, dtype: DTypeLike) -> Settings:
    chosen: dict[str, Any] = {}
    if convention is None:
        chosen.update(loss.conventions.get(loss.convention, {}))
    elif convention in loss.conventions:
        chosen.update(loss.conventions[convention])
    else:
        has = ", ".join(map(repr, loss.conventions)) or "none"
        raise LossInputError(
            f"{loss.key} has no convention {convention!r}",
            where="convention",
            fix=near(str(convention), loss.conventions) or f"it has {has}",
        )
    if linked:
        chosen.update(chosen.get("logits", {}))
    parameters = {p.name: p.default for p in loss.parameters}
    for name, value in chosen.items():
        if name not in _NOT_PARAMETERS:
            parameters[name] = value(np.dtype(dtype)) if callable(value) else value
    reduction = chosen.get("reduction", loss.reduction)
    return Settings(
        rows=chosen.get("rows", loss.rows),
        reduction=reduction,
        soft_reduction=chosen.get("soft_reduction", reduction),
        parameters=parameters,
    )


def merged(
    loss: Loss, settings: Settings, given: Mapping[str, Any], classes: int, dtype: DTypeLike
) -> Mapping[str, Any]:
    """The defaults with the parameters given, each checked.

    ``classes`` is the length of a row, which "array" parameters must have; ``dtype`` is
    what they become.

    Raises:
        LossInputError: unknown name or bad value.
    """
    if not given:
        return settings.parameters
    result = dict(settings.parameters)
    for name, value in given.items():
        if name not in result:
            has = ", ".join(result) or "none"
            raise LossInputError(
                f"{loss.key} has no parameter {name!r}",
                where=name,
                fix=near(name, result) or f"it has {has}",
            )
        result[name] = checked(loss.parameter(name), value, classes, dtype)
    return result


def pipeline(
    settings: Settings, rows: str | None, reduction: str | None, soft: bool
) -> tuple[str | None, str]:
    """Rows and reduction, checked; "default" and None stand for the convention's.

    Raises:
        LossInputError: if a word isn't known.
    """
    if rows == "default":
        rows = settings.rows
    elif rows not in ROWS:
        raise LossInputError(f"{rows!r} is not known", where="rows", fix="'mean', 'sum' or None")
    if reduction is None:
        return rows, settings.soft_reduction if soft else settings.reduction
    if reduction not in REDUCTIONS:
        raise LossInputError(
            f"{reduction!r} is not known",
            where="reduction",
            fix=near(str(reduction), REDUCTIONS) or f"choose {', '.join(map(repr, REDUCTIONS))}",
        )
    return rows, reduction
