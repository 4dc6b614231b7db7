"""A framework's own function for a loss, and what of the rest of the pipeline it does."""

from __future__ import annotations

import inspect
import math
import re
from dataclasses import dataclass

from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.plain import base_left


@dataclass(frozen=True)
class FrameworkCall:
    """An expression.

    Attributes:
        code: uses ``first``, the other inputs, and ``labels`` for class indices.
        rows: how the elements of a row have still to be combined.
        reduced: whether it is the final value already.
    """

    code: str
    rows: str | None
    reduced: bool = False


def framework_call(resolved: Resolved, source: str, first: str) -> FrameworkCall | None:
    """The framework's own function for these values; None if it has none.

    Args:
        resolved: what is evaluated.
        source: the framework, as losses name it.
        first: what the first input is called in the program.
    """
    call = resolved.loss.calls.get(source)
    if call is None or base_left(resolved) != math.e:
        return None
    parameters = dict(resolved.parameters)
    if "ignore_index" in parameters:
        parameters["ignore_index"] = None  # rows are left out afterwards
    if "soft" in inspect.signature(call).parameters:
        parameters["soft"] = resolved.soft
    code = call(resolved.link, **parameters)
    if code is None:
        return None
    code = re.sub(rf"\b{resolved.loss.inputs[0].name}\b", first, code)
    if resolved.index and "F.cross_entropy(" in code:
        code = re.sub(rf"\b{resolved.labels}\b", "labels", code)
    word = _own_reduction(resolved, code)
    if word:
        more = "" if word == "mean" else f', reduction="{word}"'
        return FrameworkCall(code.replace(', reduction="none"', more), None, reduced=True)
    own = "sum" if "kl_divergence" in code else "mean"
    if resolved.rows == own and "[..., None]" in code:  # written so to keep elements apart
        return FrameworkCall(code.replace("[..., None]", ""), None)
    return FrameworkCall(code, resolved.rows)


def _own_reduction(resolved: Resolved, code: str) -> str:
    """The framework's word for all that is left to do; "" if it has none."""
    if ', reduction="none"' not in code or resolved.weight is not None or resolved.kept is not None:
        return ""
    how = resolved.reduction
    if "weight=class_weight" in code and resolved.index:
        # PyTorch's mean of weighted class indices divides by the weights
        return {"weighted_mean": "mean", "sum": "sum", "none": "none"}.get(how, "")
    if how == "weighted_mean" and resolved.mass is None:
        how = "mean"
    if how not in ("mean", "sum", "none", "batchmean"):
        return ""
    if not resolved.elements:
        return "mean" if how == "batchmean" else how
    return _of_elements(resolved.rows, how, "F.kl_div(" in code)


def _of_elements(rows: str | None, how: str, batchmean: bool) -> str:
    """One word for combining elements of rows by ``rows``, then rows by ``how``."""
    if rows is None:
        return how if how != "batchmean" or batchmean else ""
    if rows == "sum" and how == "sum":
        return "sum"
    if rows == "mean" and how in ("mean", "batchmean"):
        return "mean"
    return "batchmean" if batchmean and rows == "sum" and how in ("mean", "batchmean") else ""
