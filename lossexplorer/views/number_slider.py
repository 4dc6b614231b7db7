"""A slider over numbers, in even or in logarithmic steps."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QWidget

from lossexplorer.views.spoken_slider import SpokenSlider

_LEAST_STEPS = 100


class NumberSlider(SpokenSlider):
    """A slider between two numbers.

    Its positions are round numbers, so that a drag gives 0.35 and not 0.34871.
    """

    def __init__(
        self,
        low: float,
        high: float,
        *,
        logarithmic: bool = False,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a slider.

        Args:
            low: the left end; above 0 if ``logarithmic``.
            high: the right end.
            logarithmic: equal steps multiply instead of add.
            whole: only whole numbers.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._low, self._high = low, high
        self._logarithmic = logarithmic
        if logarithmic:
            self._per = max(10, math.ceil(_LEAST_STEPS / math.log10(high / low)))
            first = math.floor(math.log10(low) * self._per)
            last = math.ceil(math.log10(high) * self._per)
        else:
            self._step = 1.0 if whole else _round_step((high - low) / _LEAST_STEPS)
            first, last = math.floor(low / self._step), math.ceil(high / self._step)
        self.setRange(first, last)
        self.setPageStep(max(1, (last - first) // 10))

    def number(self) -> float:
        """The number where the handle is."""
        if self._logarithmic:
            value = float(f"{10.0 ** (self.value() / self._per):.1e}")
        else:
            value = float(f"{self.value() * self._step:.12g}")
        return min(max(value, self._low), self._high)

    def set_number(self, value: float) -> None:
        """Put the handle at a number (or at the nearer end); emits nothing."""
        value = min(max(value, self._low), self._high)
        place = math.log10(value) * self._per if self._logarithmic else value / self._step
        self._put(round(place), value)


def _round_step(step: float) -> float:
    """The next smaller of 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    for factor in (5.0, 2.0):
        if step >= factor * power * (1 - 1e-9):
            return factor * power
    return power
