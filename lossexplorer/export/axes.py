"""The axes of one panel: ticks that fit, grid, zero line."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from lossexplorer.export.frame import Frame, Letter
from lossexplorer.export.sheet import LINE_HEIGHT, Sheet
from lossexplorer.export.ticks import Ticks, linear_ticks, log_ticks, symlog_ticks
from lossexplorer.figures.figure import Axis, Panel

_TICK = 2.5  # pt at the usual type size: the length of a tick
PAD = 2.0  # pt between a tick and its text
_DECADES_WITH_MINOR_TICKS = 5
_LONGEST_NAME = 0.24  # of the page's width or height
_SMALLER = 0.8  # of the type size; smaller names stand upright instead
_LETTER_HEIGHT = 1.0  # of the type size: from the top of a number to its bottom
_NUMBER = re.compile("[+−-]?[0-9.]+")
_CHOSEN = {"linear": linear_ticks, "log": log_ticks, "symlog": symlog_ticks}


@dataclass(frozen=True)
class Side:
    """One axis as it is drawn; the looks are arguments of matplotlib's functions.

    Attributes:
        ticks: positions and texts, "" for none.
        minor: positions of the short ticks.
        grid_look, zero_look: empty for none.
    """

    ticks: Ticks
    minor: list[float]
    major_look: dict[str, Any]
    minor_look: dict[str, Any]
    grid_look: dict[str, Any]
    zero_look: dict[str, Any]


class PanelAxes(Frame):
    """A panel's axes with their ticks, chosen for the room they have.

    Attributes:
        side_room: what is kept free to the right, for the names of curves or a scale.
        x_written: whether this panel has the x axis's texts (or the one below it).
    """

    def __init__(self, sheet: Sheet, panel: Panel, *, x_written: bool) -> None:
        super().__init__(sheet, panel)
        self.side_room = 0.0
        self.x_written = x_written
        self._x_ticks: Ticks = []
        self._y_ticks: Ticks = []
        self._names_size = self.ink.small
        self._upright = False  # names of classes that are too long to stand side by side

    def choose_ticks(self) -> None:
        """Choose ticks for the present box."""
        small = self.ink.small
        self._y_ticks = self._ticks(self.panel.y, self.y_range, self.height / (2.3 * small))
        self._x_ticks = self._ticks(self.panel.x, self.x_range, self.width / (4.2 * small))
        y_slot = self._slot(self._y_ticks, "y")
        self._y_ticks = _thinned(self._y_ticks, y_slot, 1.1 * small)
        if self.panel.y.ticks:
            self._y_ticks = self._shortened(self._y_ticks, self.sheet.width)
        self._upright, self._names_size = False, small
        if self.panel.x.ticks:
            self._choose_names()

    def _choose_names(self) -> None:
        """Names of classes side by side, in several lines or a little smaller, or upright.

        Numbers stay as they are; where they have no room some are left out.
        """
        small, sheet = self.ink.small, self.sheet
        slot = self._slot(self._x_ticks, "x")
        room = max(slot - 0.4 * small, 1.0)
        if all(_NUMBER.fullmatch(text) for _, text in self._x_ticks):
            widest = max((self._text_width(text) for _, text in self._x_ticks), default=0.0)
            self._x_ticks = _thinned(self._x_ticks, slot, widest + 0.4 * small)
            self._names_size = small
            return
        fitted = [(v, *sheet.fitted(text, small, room)) for v, text in self._x_ticks]
        size = min((size for *_, size in fitted), default=small)
        texts = [text for _, text, _ in fitted]
        widest = max((sheet.text_width(text, size) for text in texts), default=0.0)
        if widest <= room and size >= _SMALLER * small and all(t.count("\n") < 2 for t in texts):
            self._names_size = size
            self._x_ticks = [(v, text) for v, text, _ in fitted]
            return
        self._upright = True
        ticks = self._shortened(self._x_ticks, sheet.height)
        self._x_ticks = _thinned(ticks, slot, 1.1 * small)

    @staticmethod
    def _ticks(axis: Axis, shown: tuple[float, float], room: float) -> Ticks:
        low, high = min(shown), max(shown)
        if axis.ticks:
            return [(value, text) for value, text in axis.ticks if low <= value <= high]
        most = max(1, min(6, int(room)))
        return _CHOSEN[axis.scale](low, high, most)

    def _slot(self, ticks: Ticks, letter: Letter) -> float:
        """The least distance of two ticks on paper."""
        length = self.width if letter == "x" else self.height
        places = np.sort(length * self.share(np.array([value for value, _ in ticks]), letter))
        return float(np.diff(places).min()) if len(places) > 1 else length

    def _shortened(self, ticks: Ticks, page: float) -> Ticks:
        cut = page * _LONGEST_NAME
        return [(v, self.sheet.shortened(text, self.ink.small, cut)) for v, text in ticks]

    def _text_width(self, text: str) -> float:
        return self.sheet.text_width(text, self.ink.small)

    @property
    def y_ticks_width(self) -> float:
        """What ticks and their texts take to the left of the axes."""
        widest = max((self._text_width(text) for _, text in self._y_ticks), default=0.0)
        return widest + (_TICK + PAD) * self.ink.unit

    @property
    def x_ticks_height(self) -> float:
        """What ticks and their texts take below the axes."""
        ticks = _TICK * self.ink.unit
        if not self.x_written:
            return ticks
        lines = max((text.count("\n") for _, text in self._x_ticks), default=0)
        height = self._names_size * (_LETTER_HEIGHT + lines * LINE_HEIGHT)
        if self._upright:
            height = max(self._text_width(text) for _, text in self._x_ticks)
        return height + ticks + PAD * self.ink.unit

    @property
    def x_overhang(self) -> tuple[float, float]:
        """How far the ticks' texts reach beyond the axes, to the left and to the right."""
        left = right = 0.0
        ticks = self._x_ticks if self.x_written and not self._upright else []
        shares = self.share(np.array([value for value, _ in ticks]), "x")
        for share, (_, text) in zip(shares.tolist(), ticks, strict=True):
            half = self.sheet.text_width(text, self._names_size) / 2
            place = self.width * share
            left, right = max(left, half - place), max(right, place + half - self.width)
        return left, right

    @property
    def x_side(self) -> Side:
        """The x axis as it is drawn."""
        side = self._side("x", self.panel.x, self._x_ticks, self.x_range)
        if self._upright:
            side.major_look["labelrotation"] = 90
        if self.x_written and not self.names_in_lines:
            return side
        return replace(side, ticks=[(value, "") for value, _ in side.ticks])

    @property
    def names_in_lines(self) -> Ticks:
        """The names at the x axis where one has several lines: texts of the page, not of ticks.

        matplotlib's distance of lines differs between fonts, and with it the height of names.
        """
        broken = any("\n" in text for _, text in self._x_ticks)
        return self._x_ticks if broken and self.x_written and not self._upright else []

    def write_names_in_lines(self) -> None:
        """Write :attr:`names_in_lines`, all first lines at one height."""
        size, (left, bottom) = self._names_size, self.box[:2]
        top = bottom - (_TICK + PAD) * self.ink.unit + (LINE_HEIGHT - _LETTER_HEIGHT) * size
        shares = self.share(np.array([value for value, _ in self.names_in_lines]), "x")
        for share, (_, text) in zip(shares.tolist(), self.names_in_lines, strict=True):
            width, height = self.sheet.text_size(text, size)
            place = left + self.width * share - width / 2, top - height
            self.sheet.text(place, text, size, self.ink.palette.text, align="center")

    @property
    def y_side(self) -> Side:
        """The y axis as it is drawn."""
        return self._side("y", self.panel.y, self._y_ticks, self.y_range)

    def _side(self, letter: Letter, axis: Axis, ticks: Ticks, shown: tuple[float, float]) -> Side:
        ink = self.ink
        # names of classes stand at no numbers, so nothing points at them
        length = 0.0 if axis.ticks else _TICK * ink.unit
        numbers = axis.scale != "log" and not (letter == "x" and axis.ticks)
        zero = axis.zero_line and numbers and min(shown) < 0 < max(shown)
        return Side(
            ticks=ticks,
            minor=self._minor_ticks(letter, axis),
            major_look={
                "length": length,
                "pad": (_TICK + PAD) * ink.unit - length,
                "width": 0.7 * ink.unit,
                "color": ink.palette.secondary,
                "labelcolor": ink.palette.text,
                "labelsize": self._names_size if letter == "x" else ink.small,
            },
            minor_look={
                "length": _TICK * 0.6 * ink.unit,
                "width": 0.5 * ink.unit,
                "color": ink.palette.secondary,
                "labelsize": 0,
            },
            grid_look={"color": ink.palette.grid, "lw": 0.6 * ink.unit, "zorder": 0.5}
            if axis.grid
            else {},
            zero_look={"color": ink.palette.hairline, "lw": ink.zero_line, "zorder": 0.6}
            if zero
            else {},
        )

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


def _thinned(ticks: Ticks, slot: float, needed: float) -> Ticks:
    """Every second, third … tick, so that they are ``needed`` apart."""
    return ticks[:: max(1, math.ceil(needed / max(slot, 0.1)))]
