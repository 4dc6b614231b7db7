"""The axes of one panel: scale, range, ticks, captions, grid, title."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from lossexplorer.export.frame import Frame
from lossexplorer.export.layout import Insets
from lossexplorer.export.sheet import LINE_HEIGHT, Sheet
from lossexplorer.export.ticks import Ticks, linear_ticks, log_ticks
from lossexplorer.figures.figure import Axis, Panel

_TICK = 2.5  # pt, the length of a tick, and the distance of its text
_DECADES_WITH_MINOR_TICKS = 5


class PanelAxes(Frame):
    """A panel's axes with what is written around them.

    Attributes:
        label_room: what is kept free to the right, for labels at the curves' ends.
    """

    def __init__(self, sheet: Sheet, panel: Panel, *, x_written: bool) -> None:
        super().__init__(sheet, panel)
        self.label_room = 0.0
        self._x_written = x_written
        self._x_ticks: Ticks = []
        self._y_ticks: Ticks = []
        self._vertical_ticks = False

    @property
    def insets(self) -> Insets:
        """What the ticks, captions, title and labels need around the present box."""
        self._choose_ticks()
        small, font = self.ink.small, self.ink.font
        tick_gap = 2 * _TICK * self.ink.unit
        left = self._y_ticks_width + tick_gap + self._caption(self.panel.y, "y")[1]
        bottom = tick_gap
        right = self.label_room
        if self._x_written:
            bottom += self._x_ticks_height + self._caption(self.panel.x, "x")[1]
            overhang = self._x_overhang
            left, right = max(left, overhang[0]), max(right, overhang[1])
        top = small * 0.6  # half a tick's text, and air for marks at the very top
        if self.panel.title:
            title = self._title
            top = self.sheet.text_size(title, font, bold=True)[1] + 0.35 * font
        return Insets(left, bottom, right, top)

    @property
    def _title(self) -> str:
        width = max(self.width + self.label_room, 20.0)
        return self.sheet.wrapped(self.panel.title, self.ink.font, width, bold=True)

    @property
    def _y_ticks_width(self) -> float:
        return max((self.sheet.text_width(t, self.ink.small) for _, t in self._y_ticks), default=0)

    @property
    def _x_ticks_height(self) -> float:
        if self._vertical_ticks:
            return max(self.sheet.text_width(t, self.ink.small) for _, t in self._x_ticks)
        return self.ink.small * LINE_HEIGHT

    @property
    def _x_overhang(self) -> tuple[float, float]:
        """How far the ticks' texts reach beyond the axes, to the left and to the right."""
        left = right = 0.0
        for position, text in [] if self._vertical_ticks else self._x_ticks:
            half = self.sheet.text_width(text, self.ink.small) / 2
            place = self.width * self._along(position, "x")
            left, right = max(left, half - place), max(right, place + half - self.width)
        return left, right

    def _along(self, value: float, letter: str) -> float:
        """Where a value lies on its axis, from 0 to 1."""
        axis, (low, high) = (
            (self.panel.x, self.x_range) if letter == "x" else (self.panel.y, self.y_range)
        )
        if axis.scale == "log":
            value, low, high = math.log10(value), math.log10(low), math.log10(high)
        return (value - low) / (high - low)

    def _caption(self, axis: Axis, letter: str) -> tuple[str, float]:
        """The caption with its line ends, and the room it takes away from the axes."""
        if not axis.caption:
            return "", 0.0
        length = self.width + self.label_room if letter == "x" else self.height
        text = self.sheet.wrapped(axis.caption, self.ink.font, max(length, 4 * self.ink.font))
        height = self.sheet.text_size(text, self.ink.font)[1]
        return text, height + 0.15 * self.ink.font

    def _choose_ticks(self) -> None:
        small = self.ink.small
        self._y_ticks = self._ticks(self.panel.y, self.y_range, self.height / (2.3 * small))
        self._x_ticks = self._ticks(self.panel.x, self.x_range, self.width / (4.2 * small))
        if self.panel.y.ticks:
            cut = self.sheet.width * 0.3
            self._y_ticks = [(v, self.sheet.shortened(t, small, cut)) for v, t in self._y_ticks]
        self._vertical_ticks = False
        if self.panel.x.ticks and self._x_ticks:
            slot = self._slot([v for v, _ in self._x_ticks])
            widest = max(self.sheet.text_width(t, small) for _, t in self._x_ticks)
            self._vertical_ticks = widest + 0.4 * small > slot
            cut = self.sheet.height * 0.22
            if self._vertical_ticks:
                self._x_ticks = [(v, self.sheet.shortened(t, small, cut)) for v, t in self._x_ticks]
                every = max(1, math.ceil(small * 1.05 / max(slot, 0.1)))
                self._x_ticks = self._x_ticks[::every]

    def _slot(self, positions: list[float]) -> float:
        """The least distance of two fixed ticks on paper."""
        places = np.sort([self._along(v, "x") * self.width for v in positions])
        return float(np.diff(places).min()) if len(places) > 1 else self.width

    @staticmethod
    def _ticks(axis: Axis, shown: tuple[float, float], room: float) -> Ticks:
        low, high = min(shown), max(shown)
        if axis.ticks:
            return [(value, text) for value, text in axis.ticks if low <= value <= high]
        most = max(2, min(6, int(room)))
        return (log_ticks if axis.scale == "log" else linear_ticks)(low, high, most)

    def write(self, insets: Insets) -> None:
        """Draw ticks, grid, captions and title; ``insets`` are those of row and column."""
        self._choose_ticks()
        self._draw_ticks()
        left, bottom, _, top = self.box
        font, color = self.ink.font, self.ink.palette.text
        gap = 2 * _TICK * self.ink.unit
        text, thickness = self._caption(self.panel.y, "y")
        if text:
            length = self.sheet.text_width(text, font)
            place = (left - insets.left, (bottom + top - length) / 2)
            self.sheet.text(place, text, font, color, align="center", vertical=True)
        text, thickness = self._caption(self.panel.x, "x")
        if text and self._x_written:
            length = self.sheet.text_width(text, font)
            x = max(min((left + self.box[2] - length) / 2, self.sheet.width - length), 0.0)
            place = (x, bottom - gap - self._x_ticks_height - thickness)
            self.sheet.text(place, text, font, color, align="center")
        if self.panel.title:
            self.sheet.text((left, top + 0.35 * font), self._title, font, color, bold=True)

    def _draw_ticks(self) -> None:
        self._draw_axis("x", self.panel.x, self._x_ticks, written=self._x_written)
        self._draw_axis("y", self.panel.y, self._y_ticks, written=True)
        if self._vertical_ticks:
            self.axes.tick_params(axis="x", labelrotation=90)

    def _draw_axis(
        self, letter: Literal["x", "y"], axis: Axis, ticks: Ticks, *, written: bool
    ) -> None:
        axes, ink = self.axes, self.ink
        drawn = axes.xaxis if letter == "x" else axes.yaxis
        drawn.set_ticks([v for v, _ in ticks], labels=[t if written else "" for _, t in ticks])
        drawn.set_ticks(self._minor_ticks(letter, axis), minor=True)
        axes.tick_params(
            axis=letter,
            which="major",
            # names of classes stand at no numbers, so nothing points at them
            length=0.0 if axis.ticks else _TICK * ink.unit,
            pad=_TICK * ink.unit * 0.8,
            width=0.7 * ink.unit,
            color=ink.palette.secondary,
            labelcolor=ink.palette.text,
            labelsize=ink.small,
        )
        axes.tick_params(
            axis=letter,
            which="minor",
            length=_TICK * 0.6 * ink.unit,
            width=0.5 * ink.unit,
            color=ink.palette.secondary,
            labelsize=0,
        )
        if axis.grid:
            axes.grid(True, axis=letter, color=ink.palette.grid, lw=0.6 * ink.unit, zorder=0.5)
        if axis.zero_line and axis.scale == "linear" and axis.low < 0 < axis.high:
            draw = axes.axvline if letter == "x" else axes.axhline
            draw(0, color=ink.palette.hairline, lw=0.9 * ink.unit, zorder=0.6)

    def _minor_ticks(self, letter: str, axis: Axis) -> list[float]:
        """On a log axis, short ticks at 2 … 9 times each power of ten."""
        if axis.scale != "log" or axis.ticks:
            return []
        shown = self.x_range if letter == "x" else self.y_range
        low, high = min(shown), max(shown)
        first, last = math.floor(math.log10(low)), math.floor(math.log10(high))
        if last - first > _DECADES_WITH_MINOR_TICKS:
            return []
        values = [m * 10.0**e for e in range(first, last + 1) for m in range(2, 10)]
        return [v for v in values if low <= v <= high]
