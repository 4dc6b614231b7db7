"""What ``evaluate`` returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import blocks
from lossexplorer.losses.passes import Found, by_kernel
from lossexplorer.losses.prepare import Call
from lossexplorer.losses.spec import Array


class LazyGradients(Mapping[str, Array]):
    """Gradients by input name; some of them computed when they are first asked for.

    Args:
        names: all of them, in order.
        known: those computed already.
        others: computes the others.
    """

    __slots__ = ("_known", "_names", "_others")

    def __init__(
        self, names: list[str], known: dict[str, Array], others: Callable[[], dict[str, Array]]
    ) -> None:
        self._names = names
        self._known = known
        self._others: Callable[[], dict[str, Array]] | None = others

    def __getitem__(self, name: str) -> Array:
        if name not in self._known and name in self._names and self._others is not None:
            self._known |= self._others()
            self._others = None  # the inputs may go now
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __repr__(self) -> str:
        return repr(dict(self))


@dataclass(frozen=True, slots=True)
class Result:
    """Value and gradients of one evaluation.

    Attributes:
        value: a float; under reduction="none" an array.
        gradients: by input name, d(sum of value)/d(input), in the input's shape. A
            class index has none. Of large arrays, only the first is computed at once, the
            others when they are asked for: leave the inputs as they are until then.
        diagnostics: why a value is not finite, one line each.
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
    known = _shaped(call, found.gradients)
    if len(known) == len(found.names):
        return known
    return LazyGradients(found.names, known, _others(call, found))


def _shaped(call: Call, rows: dict[str, Any]) -> dict[str, Array]:
    """Gradients in rows, in the shapes of the inputs."""
    for item, shape in zip(call.loss.inputs, call.shapes, strict=True):
        if item.name in rows:
            rows[item.name] = rows[item.name].reshape(shape)
    return rows


def _others(call: Call, found: Found) -> Callable[[], dict[str, Array]]:
    """Computes the gradients not found yet, from the inputs as they were."""
    arrays, samples = call.arrays, None
    if sum(array.nbytes for array in arrays) > 4 * blocks.SIZE:
        # too large to keep a copy: enough of them to notice that they were changed
        samples = [_sample(array) for array in arrays]
    else:
        arrays = [array.copy() for array in arrays]

    def compute() -> dict[str, Array]:
        for item, array, sample in zip(call.loss.inputs, arrays, samples or (), strict=False):
            if not np.array_equal(_sample(array), sample, equal_nan=True):
                raise LossInputError(
                    "it has been changed since",
                    where=item.name,
                    fix="ask for all gradients you need before you change an input",
                )
        same = replace(call, arrays=arrays, unchecked=[])
        only = [name for name in found.names if name not in found.gradients]
        with np.errstate(all="ignore"):
            return _shaped(call, by_kernel(same, lambda _: found.plan, only).gradients)

    return compute


def _sample(array: Array) -> Array:
    """Some 64 of its numbers, evenly spread."""
    sample: Array = array.flat[:: max(1, array.size // 64)]
    return sample
