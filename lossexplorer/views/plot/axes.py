"""The ticks of a panel's two axes and the room their texts need."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt

from lossexplorer.figures.figure import Axis, Panel
from lossexplorer.views.plot.arrangement import Framing, Margins
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.ticks import Ticks, scale_ticks
from lossexplorer.views.plot.viewport import Scale, Viewport

TICK_GAP = 6.0
_LONGEST_CLASS = 110.0
_NARROWEST_TURNED = 15.0


@dataclass(frozen=True)
class AxisTexts:
    """What is written along an axis.

    Attributes:
        ticks: value and text; texts are elided already.
        fixed: the axis names places (classes), it doesn't measure.
        turned: texts stand upright, reading upwards.
        extent: pixels the texts reach away from the axis.
    """

    ticks: Ticks
    fixed: bool
    turned: bool
    extent: float


def _spacing(axis: Axis, scale: Scale, pixels: float) -> float:
    places = np.sort(scale.fractions(np.array([place for place, _ in axis.ticks])) * pixels)
    return float(np.diff(places).min()) if len(places) > 1 else pixels


def _named_x(axis: Axis, scale: Scale, pixels: float, ink: Ink) -> AxisTexts:
    """Class names level if they fit, else upright, else none."""
    spacing = _spacing(axis, scale, pixels)
    widest = max(ink.text_width(text) for _, text in axis.ticks)
    if widest + 6 <= spacing:
        return AxisTexts(axis.ticks, True, False, ink.line_height())
    if axis.decades or all(text.isdecimal() for _, text in axis.ticks):
        # no number is known by its beginning, and what is left out can be guessed
        return AxisTexts(_thinned(axis.ticks, scale, pixels, ink), True, False, ink.line_height())
    if widest <= 1.35 * (spacing - 6):
        return AxisTexts(_elided(axis.ticks, spacing - 6, ink), True, False, ink.line_height())
    if spacing < _NARROWEST_TURNED * ink.magnification:
        return AxisTexts((), True, False, 0.0)
    ticks = _elided(axis.ticks, _LONGEST_CLASS, ink)
    return AxisTexts(ticks, True, True, min(widest, _LONGEST_CLASS))


def _thinned(ticks: Ticks, scale: Scale, pixels: float, ink: Ink) -> Ticks:
    """Those that stand apart from the one to their left."""
    kept: list[tuple[float, str]] = []
    end = -np.inf
    for place, text in sorted(ticks):
        at, half = float(scale.fractions(np.array([place]))[0]) * pixels, ink.text_width(text) / 2
        if at - half >= end + 4:
            kept.append((place, text))
            end = at + half
    return tuple(kept)


def _elided(ticks: Ticks, room: float, ink: Ink) -> Ticks:
    metrics = ink.metrics("small")
    return tuple(
        (place, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        for place, text in ticks
    )


def x_texts(axis: Axis, scale: Scale, pixels: float, ink: Ink) -> AxisTexts:
    """What is written below a plot ``pixels`` wide."""
    if axis.ticks:
        return _named_x(axis, scale, pixels, ink)
    ticks = _at_least_two(scale, int(pixels / (72 * ink.magnification)), axis.counted)
    return AxisTexts(ticks, False, False, ink.line_height())


def y_texts(axis: Axis, scale: Scale, pixels: float, ink: Ink) -> AxisTexts:
    """What is written to the left of a plot ``pixels`` high."""
    if axis.ticks:
        if _spacing(axis, scale, pixels) < ink.line_height():
            return AxisTexts((), True, False, 0.0)
        ticks = _elided(axis.ticks, _LONGEST_CLASS, ink)
        return AxisTexts(ticks, True, False, _widest(ticks, ink))
    ticks = _at_least_two(scale, int(pixels / (44 * ink.magnification)), axis.counted)
    return AxisTexts(ticks, False, False, _widest(ticks, ink))


def _at_least_two(scale: Scale, count: int, whole: bool) -> Ticks:
    """About ``count`` ticks; one alone would say nothing about the scale."""
    ticks: Ticks = ()
    for wanted in range(max(2, count), max(2, count) + 5):
        ticks = scale_ticks(scale, wanted, whole)
        if len(ticks) >= 2:
            break
    return ticks


def _widest(ticks: Ticks, ink: Ink) -> float:
    return max((ink.text_width(text) for _, text in ticks), default=0.0)


def header_height(panel: Panel, ink: Ink, framing: Framing) -> float:
    """Room above the plot for title and y caption (and the tool strip).

    In a low row the caption of a panel without title stands inside the plot.
    """
    scale = ink.magnification  # half a number reaches above the plot
    if framing.caption_inside:
        return 4.0 * scale
    if framing.compact and panel.title:
        return ink.line_height("heading") + 4 * scale
    if framing.compact:
        return ink.line_height("small") + 7 * scale
    return ink.line_height("title" if panel.title else "small") + 8 * scale


def margins(panel: Panel, viewport: Viewport, ink: Ink, gutter: float, framing: Framing) -> Margins:
    """Room the panel's texts need around its plot.

    Args:
        panel: what is written.
        viewport: the plot's size, at least roughly.
        ink: the fonts.
        gutter: room for labels at the ends of curves.
        framing: how the texts are set.
    """
    across = x_texts(panel.x, viewport.x, viewport.width, ink)
    up = y_texts(panel.y, viewport.y, viewport.height, ink)
    caption = ink.line_height() + 4 if panel.x.label else 0.0
    bottom = 0.0 if framing.bare_below else TICK_GAP + across.extent + caption
    overhang = 0.0
    if not framing.bare_below and across.ticks and not across.turned:
        # the last number is centred on the plot's right edge
        overhang = ink.text_width(across.ticks[-1][1]) / 2 - 6
    return Margins(
        left=up.extent + TICK_GAP + 2,
        top=header_height(panel, ink, framing),
        right=max(gutter, overhang, 4.0),
        bottom=bottom,
    )
