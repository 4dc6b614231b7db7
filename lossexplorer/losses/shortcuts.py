"""Faster ways to a loss than its kernel, for the commonest cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Shortcut:
    """What takes the kernel's place under some parameters.

    Attributes:
        run: the function.
        without: parameters it can't do: they have to be off (None, 0 or False). They are
            passed all the same.
        only: parameters with the one value each that it can do.
    """

    run: Callable[..., Any]
    without: tuple[str, ...] = ()
    only: tuple[tuple[str, Any], ...] = ()

    def takes(self, parameters: Mapping[str, Any]) -> bool:
        """Whether it can do these parameters."""
        off = not any(_is_on(parameters[name]) for name in self.without)
        return off and all(parameters[name] == value for name, value in self.only)


class Sweep(Shortcut):
    """A faster way through a block of numbers than the kernel's, for the commonest case.

    Called as ``run(out, scale, *inputs, **parameters)`` with C-contiguous ``out`` of the
    first input's shape; class labels are indices. It writes scale · d(sum of values)/d(first
    input) into ``out``, and returns

    - of a row loss the values, (n,); ``scale`` is a number or has the shape (n, 1);
    - of an element loss the sum of the values as a float; ``scale`` is a float, and the
      inputs have any one shape;
    - None, whatever is in ``out``, if these numbers need the kernel (NaN, overflow).
    """


class OfSurprise(Shortcut):
    """The values of a row loss on class indices which looks at the label's probability alone.

    Called as ``run(surprise, target, **parameters)`` with -log p of each label in nats and
    the class indices, (n,) each; returns the values, (n,), with the dtype of the surprise.
    Over many rows, where no gradient is wanted, it takes the place of the kernel.
    """


class OfMistake(Shortcut):
    """The values of a row loss on class labels which looks at the predicted class alone.

    Called as ``run(wrong, **parameters)`` with whether a number of another class than the
    label is the largest, (n,); returns the values, (n,). It stands for the kernel without a
    link, for finite numbers, where no gradient is wanted.
    """


def _is_on(parameter: Any) -> bool:
    return isinstance(parameter, np.ndarray) or bool(parameter)
