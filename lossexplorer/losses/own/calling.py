"""A person's function as it is called: on arrays or tensors, with its answer checked."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.own.importing import reason
from lossexplorer.losses.spec import Array


@dataclass(frozen=True)
class Answer:
    """What a function returned.

    Attributes:
        gradient: by the prediction; None where there is none.
        gradient_by: "own", "autograd", or "differences" where there is none.
    """

    values: Array
    gradient: Array | None = None
    gradient_by: str = "differences"

    @property
    def is_number(self) -> bool:
        """Whether there is no NaN in it."""
        arrays = (self.values, self.gradient)
        return not any(array is not None and np.isnan(array).any() for array in arrays)

    def filled(self, other: Answer) -> Answer:
        """The same, with what another answer has in the place of every NaN."""
        gradient = self.gradient
        if gradient is not None and other.gradient is not None:
            gradient = np.where(np.isnan(gradient), other.gradient, gradient)
        values = np.where(np.isnan(self.values), other.values, self.values)
        return Answer(values, gradient, self.gradient_by)


@dataclass(frozen=True)
class Caller:
    """Calls one function.

    Attributes:
        name: for messages.
        tensors: whether it takes torch tensors instead of arrays.
    """

    name: str
    function: Callable[..., Any]
    tensors: bool

    def __call__(
        self,
        prediction: Array,
        target: Array,
        parameters: Mapping[str, Any],
        *,
        gradient: bool = True,
    ) -> Answer:
        """Values, and the gradient where the function or autograd gives one.

        Args:
            prediction: shape (N, K); the function gets copies.
            target: of the same shape.
            parameters: its keywords.
            gradient: whether a gradient is wanted.

        Raises:
            LossInputError: for whatever goes wrong in it, in one line.
        """
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                if self.tensors:
                    return self._with_tensors(prediction, target, parameters, gradient)
                result = self.function(prediction.copy(), target.copy(), **parameters)
        except LossInputError:
            raise
        except (Exception, SystemExit) as error:  # a stranger's function may raise anything
            raise LossInputError(f"it raised {reason(error)}", where=self.name) from error
        if isinstance(result, tuple) and len(result) == 2:
            return Answer(self._array(result[0]), self._array(result[1]), "own")
        return Answer(self._array(result))

    def _with_tensors(
        self, prediction: Array, target: Array, parameters: Mapping[str, Any], gradient: bool
    ) -> Answer:
        torch = sys.modules["torch"]
        y = torch.tensor(prediction, requires_grad=gradient)
        result = self.function(y, torch.tensor(target), **parameters)
        if isinstance(result, tuple) and len(result) == 2:
            return Answer(self._array(_plain(result[0])), self._array(_plain(result[1])), "own")
        values = self._array(_plain(result))
        if not (gradient and getattr(result, "requires_grad", False)):
            return Answer(values)
        (slope,) = torch.autograd.grad(result.sum(), y)
        return Answer(values, self._array(slope), "autograd")

    def _array(self, result: Any) -> Array:
        """Numbers as an array of floats of its own.

        Raises:
            LossInputError: if they are none.
        """
        try:
            array = np.array(result)
        except (Exception, SystemExit):
            array = np.array(None)
        if array.dtype.kind not in "fiub":
            raise LossInputError(
                f"it returned a {type(result).__name__}",
                where=self.name,
                fix="return an array of numbers, or (values, gradient)",
            )
        return array if array.dtype.kind == "f" else array.astype(np.float64)


def _plain(result: Any) -> Any:
    """A tensor without its history; anything else as it is."""
    return result.detach() if hasattr(result, "detach") else result


def takes_tensors(function: Callable[..., Any]) -> bool:
    """Whether a function's module works with torch; torch itself is never imported here."""
    torch = sys.modules.get("torch")
    if torch is None:
        return False
    if str(getattr(function, "__module__", "")).partition(".")[0] == "torch":
        return True
    known = getattr(function, "__globals__", {})
    home = [getattr(value, "__name__", "") for value in known.values() if _is_module(value)]
    return any(name == "torch" or name.startswith("torch.") for name in home)


def _is_module(value: Any) -> bool:
    return isinstance(value, type(sys))
