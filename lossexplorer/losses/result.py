"""What ``evaluate`` returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import blocks
from lossexplorer.losses.passes import Found, by_kernel
from lossexplorer.losses.prepare import Call
from lossexplorer.losses.spec import Array


class LazyGradients(Mapping[str, Array]):
    """Gradients by input name; those not found yet are computed when one is asked for.

    Args:
        call: the inputs. Small ones are copied, so they may be changed; of large ones a few
            numbers are, to notice it.
        found: the value and some gradients.
    """

    __slots__ = ("_call", "_known", "_names", "_plan", "_samples")

    def __init__(self, call: Call, found: Found) -> None:
        self._known = found.gradients
        self._names = found.names
        self._plan = found.plan
        self._samples: list[Array] = []
        if call.arrays[0].nbytes > blocks.SIZE:
            self._samples = [_sample(array) for array in call.arrays]
        else:
            arrays = [array.copy() for array in call.arrays]
            call = Call(call.layout, arrays, call.row_bytes, checked=True)
        self._call: Call | None = call

    def __getitem__(self, name: str) -> Array:
        if name not in self._known and name in self._names and self._call is not None:
            self._known |= self._others(self._call)
            self._call = None  # the inputs may go now
        gradient: Array = self._known[name]
        return gradient

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __repr__(self) -> str:
        return repr(dict(self))

    def _others(self, call: Call) -> dict[str, Array]:
        if self._samples:
            for item, array, sample in zip(
                call.loss.inputs, call.arrays, self._samples, strict=True
            ):
                if not np.array_equal(_sample(array), sample, equal_nan=True):
                    raise LossInputError(
                        "it has been changed since",
                        where=item.name,
                        fix="ask for all gradients you need before you change an input",
                    )
        only = [name for name in self._names if name not in self._known]
        with np.errstate(all="ignore"):
            return _shaped(call, by_kernel(call, lambda _: self._plan, only).gradients)


def _sample(array: Array) -> Array:
    """Some 64 of its numbers, evenly spread."""
    sample: Array = array.flat[:: max(1, array.size // 64)]
    return sample


@dataclass(frozen=True, slots=True)
class Result:
    """Value and gradients of one evaluation.

    Attributes:
        value: a float; under reduction="none" an array.
        gradients: by input name, d(sum of value)/d(input), in the input's shape. A
            class index has none. Of large arrays, only the first is computed at once, the
            others when they are asked for: leave the inputs as they are until then.
        diagnostics: why a value is not finite and what is odd, a line each; rows counted from 1.
    """

    value: Any
    gradients: Mapping[str, Array]
    diagnostics: tuple[str, ...] = ()

    @property
    def gradient(self) -> Array:
        """The gradient with respect to the first differentiable input."""
        return self.gradients[next(iter(self.gradients))]


def gradients(call: Call, found: Found) -> Mapping[str, Array]:
    """All gradients, in the shapes of the inputs."""
    if not call.layout.plain:
        _shaped(call, found.gradients)
    if len(found.gradients) == len(found.names):
        return found.gradients
    return LazyGradients(call, found)


def _shaped(call: Call, rows: dict[str, Any]) -> dict[str, Array]:
    """Gradients in rows, in the shapes of the inputs."""
    for item, shape in zip(call.loss.inputs, call.layout.shapes, strict=True):
        if item.name in rows:
            rows[item.name] = rows[item.name].reshape(shape)
    return rows
