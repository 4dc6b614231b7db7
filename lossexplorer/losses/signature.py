"""What a loss takes: inputs, each from a space, and parameters, each with its slider."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np


class Space(enum.Enum):
    """Where the numbers of one input live."""

    REAL = "real"
    PROBABILITY = "probability"  # each element in [0, 1]
    SIMPLEX = "simplex"  # a row of probabilities
    LOG_SIMPLEX = "log-simplex"  # a row of log-probabilities
    SCORE = "score"  # one real score; its sign decides
    SCORES = "scores"  # one real score per class; the largest decides
    SIGN = "sign"  # -1 or +1
    BINARY = "binary"  # 0, 1 or a soft label between
    CLASS = "class"  # class index, one-hot or soft label
    POSITIVE = "positive"
    NON_NEGATIVE = "non-negative"
    VECTOR = "vector"  # a row is one point; no single number of it means anything
    IMAGE = "image"  # (H, W), or (C, H, W) with C channels


SHARED = ("table", "vector", "number")
"""Shapes of inputs that all rows of a batch share."""


@dataclass(frozen=True)
class Input:
    """One positional argument of a loss.

    Attributes:
        name: "prediction", "target", "variance" …; also the name of its gradient.
        space: where its numbers live; checked by ``evaluate``.
        differentiable: whether a gradient with respect to it is returned.
        shape: how its shape follows from the first input's (…, K): "same"; "row", one
            number a row, (…,); "broadcast", the same or (…, 1). Shared by all rows are
            "table", any number of rows of the first's length, (C, K); "vector", (K,);
            and "number", (). A class label needs no shape: it fits the rows of the
            table, if the loss has one, else of the first input.
    """

    name: str
    space: Space
    differentiable: bool = True
    description: str = ""
    shape: str = "same"

    @property
    def shared(self) -> bool:
        """Whether all rows of a batch share it."""
        return self.shape in SHARED


@dataclass(frozen=True)
class Parameter:
    r"""One keyword argument of a loss, with everything a slider needs.

    Attributes:
        name: the keyword.
        default: its value when none is given; None where None is meaningful.
        kind: "float", "integer", "boolean", "choice", "array" (one number a class, no
            slider) or "object" (anything that ``check`` accepts; no slider).
        minimum, maximum: the values allowed; ends are allowed unless ``open_minimum``.
        slider: the range a slider covers, inside what is allowed.
        logarithmic: whether the slider moves in log steps.
        choices: the words allowed, for "choice".
        optional: whether None is allowed (the parameter is then switched off).
        symbol: TeX of its symbol in the formula, e.g. r"\delta".
        check: for "object": returns the value as the kernel takes it, or raises
            ``ValueError`` saying what would be right.
    """

    name: str
    default: Any
    kind: str = "float"
    minimum: float = -np.inf
    maximum: float = np.inf
    open_minimum: bool = False
    slider: tuple[float, float] | None = None
    logarithmic: bool = False
    choices: tuple[str, ...] = ()
    optional: bool = False
    symbol: str = ""
    title: str = ""
    description: str = ""
    check: Callable[[Any], Any] | None = None
