"""A whole page: title, panels in their grid, key, notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from matplotlib.figure import Figure as Page

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.boxes import Box
from lossexplorer.export.captions import insets_of, write_captions
from lossexplorer.export.color_scale import scale_room, write_scale
from lossexplorer.export.ink import Ink
from lossexplorer.export.items import draw_items
from lossexplorer.export.labels import (
    KeyEntry,
    fits_margin,
    key_entries,
    key_height,
    key_width,
    margin_room,
    share_out,
    write_key,
    write_margin,
)
from lossexplorer.export.layout import Insets, arrange, shares_x_below
from lossexplorer.export.sheet import Sheet
from lossexplorer.export.tex_text import is_chinese
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Style

_PASSES = 5  # ticks depend on the room and the room on ticks; it settles in two or three
_SHRINKING = (1.0, 0.88, 0.77, 0.68)
_SMALLEST_TYPE = 5.0  # pt, what journals still take
_WIDEST_KEY = 0.4  # of the page; a wider list goes below
_LEAST_HEIGHT, _LEAST_WIDTH = 4.5, 7.0  # of a panel, in type sizes


@dataclass(frozen=True)
class _Head:
    """The title or the notes, with their line ends."""

    text: str
    size: float
    height: float  # with the air to the panels; 0 without text


@dataclass(frozen=True)
class Layout:
    """Where the axes of a page are.

    Attributes:
        font_size: of the type it was made for.
        boxes: in points, by panel id.
    """

    font_size: float
    boxes: Mapping[str, Box]

    def within(self, other: Layout) -> Layout:
        """The boxes that have at least the room around them that they have in both."""
        boxes = dict(self.boxes)
        for name, (left, bottom, right, top) in other.boxes.items():
            mine = boxes.get(name, (left, bottom, right, top))
            boxes[name] = (
                max(left, mine[0]),
                max(bottom, mine[1]),
                min(right, mine[2]),
                min(top, mine[3]),
            )
        return Layout(min(self.font_size, other.font_size), boxes)


def compose(figure: Figure, style: Style, layout: Layout | None = None) -> Page:
    """The matplotlib figure of a figure, everything in its place; see :func:`drawn`."""
    return drawn(figure, style, layout).sheet.page


def drawn(figure: Figure, style: Style, layout: Layout | None = None) -> Draft:
    """A figure laid out and drawn.

    Where a page is so small that captions would leave the panels no room, the type
    shrinks, to no less than 5 pt.

    Must run under the settings of :mod:`lossexplorer.export.image`.

    Args:
        figure: what is drawn.
        style: how.
        layout: where the axes go; None for where they find most room.
    """
    if layout is None:
        draft = _drafted(figure, style)
    else:
        draft = Draft(figure, msgspec.structs.replace(style, font_size=layout.font_size))
        draft.place(layout.boxes)
    draft.draw()
    return draft


def laid_out(figure: Figure, style: Style) -> Layout:
    """Where :func:`compose` would put the axes; nothing is drawn."""
    draft = _drafted(figure, style)
    boxes = {panel.panel.id: panel.box for panel in draft.panels}
    return Layout(draft.sheet.ink.style.font_size, boxes)


def _drafted(figure: Figure, style: Style) -> Draft:
    """The page in the largest type that leaves its panels room."""
    for factor in _SHRINKING:
        size = max(style.font_size * factor, min(_SMALLEST_TYPE, style.font_size))
        draft = Draft(figure, msgspec.structs.replace(style, font_size=size))
        if not draft.cramped:
            break
    return draft


class Draft:
    """A page laid out in one type size.

    Attributes:
        sheet: the page with all that stands outside the axes.
        panels: the axes.
    """

    def __init__(self, figure: Figure, style: Style) -> None:
        self.figure = figure
        self.sheet = Sheet(Ink(figure, style))
        self.panels = [
            PanelAxes(self.sheet, panel, x_written=not shares_x_below(figure, panel))
            for panel in figure.panels
        ]
        font = self.sheet.ink.font
        self._margin = 0.45 * font
        self._width = max(self.sheet.width - 2 * self._margin, 1.0)
        self._title = self._head(figure.title, 1.15 * font, bold=True)
        self._notes = self._head(_paragraph(figure.notes), self.sheet.ink.small)
        self._key: list[KeyEntry] = []
        self._beside = False  # whether the key stands beside the panels and not below
        self._insets: dict[str, Insets] = {}
        self._lay_out()

    def _head(self, text: str, size: float, *, bold: bool = False) -> _Head:
        if not text:
            return _Head("", size, 0.0)
        text, size = self.sheet.fitted(text, size, self._width, bold)
        height = self.sheet.text_size(text, size, bold)[1]
        return _Head(text, size, height + 0.45 * self.sheet.ink.font)

    def _lay_out(self) -> None:
        """Give every panel its place, and the names of curves theirs."""
        legend = self.sheet.ink.style.legend
        columns = max((p.panel.column + p.panel.column_span for p in self.panels), default=1)
        for panel in self.panels:
            ends = margin_room(panel) if legend == "ends" else 0.0
            panel.side_room = ends + scale_room(panel)
        if legend == "inside":
            share_out(self.panels)
        if legend == "right":
            self._key = key_entries(self.sheet, self.panels, 0.0)
            if key_width(self.sheet, self._key) > _WIDEST_KEY * self._width:
                legend = "below"
        if legend == "below":
            self._key = key_entries(self.sheet, self.panels, self._width)
        self._beside = legend == "right"
        self._settle()
        if legend == "ends" and not all(fits_margin(panel, columns) for panel in self.panels):
            for panel in self.panels:
                panel.side_room = scale_room(panel)
            self._key = key_entries(self.sheet, self.panels, self._width)
            self._settle()

    def _settle(self) -> None:
        """Move the panels until their ticks and captions agree with their places."""
        below, right = self._notes.height, self.sheet.width - self._margin
        if self._beside:
            right -= key_width(self.sheet, self._key)
        else:
            below += key_height(self.sheet, self._key)
        top = self.sheet.height - self._margin
        page = (self._margin, self._margin + below, right, top - self._title.height)
        self._insets = {}
        for turn in range(_PASSES):
            insets = {panel.panel.id: insets_of(panel) for panel in self.panels}
            if turn > 1:  # from now on only growing, or a caption could wrap every other time
                insets = {key: inset.union(self._insets[key]) for key, inset in insets.items()}
            if insets == self._insets:  # the places would be the same again
                break
            self._insets = insets
            boxes = arrange(self.figure, page, self._insets, gap=0.9 * self.sheet.ink.font)
            for panel in self.panels:
                panel.place(boxes[panel.panel.id])

    def place(self, boxes: Mapping[str, Box]) -> None:
        """Move the axes to where they are on another page."""
        for panel in self.panels:
            panel.place(boxes[panel.panel.id])

    @property
    def cramped(self) -> bool:
        """Whether a panel is too small for its type."""
        font = self.sheet.ink.font
        return any(
            panel.height < _LEAST_HEIGHT * font or panel.width < _LEAST_WIDTH * font
            for panel in self.panels
        )

    def draw(self) -> None:
        """Draw everything."""
        palette, margin = self.sheet.ink.palette, self._margin
        for panel in self.panels:
            panel.choose_ticks()
            panel.draw_ticks()
            column = [p for p in self.panels if p.panel.column == panel.panel.column]
            write_captions(panel, max(self._insets[p.panel.id].left for p in column))
            draw_items(panel)
            write_scale(panel)
            if self.sheet.ink.style.legend == "ends" and not self._key:
                write_margin(panel, scale_room(panel))
        self._write_key()
        if self._notes.text:
            place = (margin, margin)
            self.sheet.text(place, self._notes.text, self._notes.size, palette.secondary)
        if self._title.text:
            height = self.sheet.text_size(self._title.text, self._title.size, bold=True)[1]
            place = (margin, self.sheet.height - margin - height)
            self.sheet.text(place, self._title.text, self._title.size, palette.text, bold=True)

    def _write_key(self) -> None:
        """The list of curves below the panels, or beside them from the top down."""
        left, bottom = self._margin, self._margin + self._notes.height
        if self._beside and self._key:
            ink = self.sheet.ink
            left = self.sheet.width - self._margin - key_width(self.sheet, self._key) + ink.font
            highest = max((panel.box[3] for panel in self.panels), default=self.sheet.height)
            bottom = max(bottom, highest - key_height(self.sheet, self._key) + 0.6 * ink.font)
        write_key(self.sheet, self._key, left, bottom)


def _paragraph(notes: tuple[str, ...]) -> str:
    """Notes as sentences one after the other, each with the full stop of its language."""
    text = ""
    for note in filter(None, map(str.strip, notes)):
        between = " " if text and not text.endswith("。") else ""
        stop = "" if note[-1] in ".!?。" else "。" if is_chinese(note) else "."
        text += f"{between}{note}{stop}"
    return text
