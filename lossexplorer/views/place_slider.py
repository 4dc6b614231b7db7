"""A slider along an axis of a plot: linear, logarithmic or symmetric-logarithmic."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtWidgets import QWidget

from lossexplorer.views.plot.viewport import Scale
from lossexplorer.views.spoken_slider import SpokenSlider

_STEPS = 480  # about one a pixel
_PAGE = 48


class PlaceSlider(SpokenSlider):
    """A handle that stands where its number stands on a scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = Scale(0.0, 1.0)
        self.setRange(0, _STEPS)
        self.setPageStep(_PAGE)
        self.setSingleStep(2)

    def set_scale(self, scale: Scale) -> None:
        """Run along another axis; emits nothing. :meth:`set_number` has to follow."""
        self._scale = scale

    def number(self) -> float:
        """The number where the handle is, no finer than a step."""
        return rounded(self._scale, self.value() / _STEPS, 1 / _STEPS)

    def set_number(self, value: float) -> None:
        """Put the handle at a number (or at the nearer end); emits nothing."""
        scale = self._scale
        value = min(max(value, scale.low), scale.high)
        self._put(round(float(scale.fractions(np.array(value))) * _STEPS), value)


def rounded(scale: Scale, fraction: float, step: float) -> float:
    """The number at a fraction of a scale, rounded to a decimal no finer than a step."""
    fraction = min(max(fraction, 0.0), 1.0)
    value = scale.value(fraction)
    finest = abs(scale.value(fraction + step / 2) - scale.value(fraction - step / 2))
    if not finest > 0:
        return value
    decimals = -math.floor(math.log10(finest))
    return min(max(round(value, decimals), scale.low), scale.high)
