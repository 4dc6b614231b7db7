"""A whole page: title, panels in their grid, key, notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.figure import Figure as Page
from msgspec.structs import replace

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.axis_lines import draw_axes
from lossexplorer.export.boxes import Box
from lossexplorer.export.captions import insets_of, write_captions
from lossexplorer.export.color_scale import scale_room, write_scale
from lossexplorer.export.ink import LEAST_TYPE, SMALL, Ink
from lossexplorer.export.items import draw_items
from lossexplorer.export.labels import (
    KeyEntry,
    fits_margin,
    key_entries,
    key_height,
    key_width,
    margin_room,
    write_inside,
    write_key,
    write_margin,
)
from lossexplorer.export.layout import Insets, Layout, arrange, shares_x_below
from lossexplorer.export.sheet import Sheet
from lossexplorer.export.tex_text import is_chinese
from lossexplorer.export.texts import write_texts
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import LegendPlace, Style

_PASSES = 5  # ticks depend on the room and the room on ticks; it settles in two or three
_SHRINKING = (1.0, 0.88, 0.77, 0.68)
_SMALLEST_TYPE = LEAST_TYPE / SMALL  # pt
_WIDEST_KEY = 0.4  # of the page; a wider list goes below
_LEAST_HEIGHT, _LEAST_WIDTH = 4.5, 7.0  # of a panel, in type sizes


@dataclass(frozen=True)
class _Head:
    """The title or the notes, with their line ends."""

    text: str
    size: float
    height: float  # with the air to the panels; 0 without text


def compose(figure: Figure, style: Style, layout: Layout | None = None) -> Page:
    """The matplotlib figure of a figure, everything in its place; see :func:`drawn`."""
    return drawn(figure, style, layout).sheet.page


def drawn(figure: Figure, style: Style, layout: Layout | None = None) -> Draft:
    """A figure laid out and drawn.

    Where a page is so small that captions would leave the panels no room, the type
    shrinks, to no less than what journals take.

    Must run under the settings of :mod:`lossexplorer.export.image`.

    Args:
        figure: what is drawn.
        style: how.
        layout: where the axes go; None for where they find most room.
    """
    if layout is None:
        draft = _drafted(figure, style)
        draft.draw()
        if not draft.covers:
            return draft
        draft = _drafted(figure, replace(style, legend="below"))
    else:
        style = replace(style, font_size=layout.font_size, legend=layout.legend)
        draft = Draft(figure, style)
        draft.place(layout.boxes)
    draft.draw()
    return draft


def laid_out(figure: Figure, style: Style) -> Layout:
    """Where :func:`compose` would put the axes."""
    # whether names have room inside is known only when all else is drawn
    inside = style.legend == "inside"
    draft = drawn(figure, style) if inside else _drafted(figure, style)
    boxes = {panel.panel.id: panel.box for panel in draft.panels}
    return Layout(draft.sheet.ink.style.font_size, draft.legend, draft.room(bare=False), boxes)


def _drafted(figure: Figure, style: Style) -> Draft:
    """The page in the largest type that leaves its panels room."""
    for factor in _SHRINKING:
        size = max(style.font_size * factor, min(_SMALLEST_TYPE, style.font_size))
        draft = Draft(figure, replace(style, font_size=size))
        if draft.room(bare=True) >= 1.0:
            break
    return draft


class Draft:
    """A page laid out in one type size.

    Attributes:
        sheet: the page with all that stands outside the axes.
        panels: the axes.
        legend: where the names of curves stand: below where they have no room elsewhere.
        covers: drawn, whether names inside the axes cover something.
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
        self.covers = False
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
        self.legend: LegendPlace = self.sheet.ink.style.legend
        columns = max((p.panel.column + p.panel.column_span for p in self.panels), default=1)
        for panel in self.panels:
            ends = margin_room(panel) if self.legend == "ends" else 0.0
            panel.side_room = ends + scale_room(panel)
        if self.legend == "right":
            self._key = key_entries(self.sheet, self.panels, 0.0)
            if key_width(self.sheet, self._key) > _WIDEST_KEY * self._width:
                self.legend = "below"
        if self.legend == "below":
            self._key = key_entries(self.sheet, self.panels, self._width)
        self._beside = self.legend == "right"
        self._settle()
        if self.legend == "ends" and not all(fits_margin(panel, columns) for panel in self.panels):
            self.legend = "below"
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

    def room(self, *, bare: bool) -> float:
        """What the smallest panel has of the room its type needs, from 0; 1 is enough.

        Args:
            bare: whether panels without axes count, which have fewer texts.
        """
        font = self.sheet.ink.font
        panels = (p for p in self.panels if bare or not p.panel.bare)
        shares = (min(p.height / _LEAST_HEIGHT, p.width / _LEAST_WIDTH) for p in panels)
        return min(shares, default=font) / font

    def draw(self) -> None:
        """Draw everything."""
        palette, margin = self.sheet.ink.palette, self._margin
        for panel in self.panels:
            panel.choose_ticks()
            draw_axes(panel)
            column = [p for p in self.panels if p.panel.column == panel.panel.column]
            write_captions(panel, max(self._insets[p.panel.id].left for p in column))
        rooms = {panel.panel.id: draw_items(panel) for panel in self.panels}
        if self.legend == "inside":
            self.covers = not write_inside(self.panels, rooms)
        for panel in self.panels:
            write_texts(panel, rooms[panel.panel.id])
            write_scale(panel)
            if self.legend == "ends":
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
    # of all together: one of them may have more Latin letters than others
    full_stop = "。" if is_chinese(" ".join(notes)) else "."
    for note in filter(None, map(str.strip, notes)):
        between = " " if text and not text.endswith("。") else ""
        stop = "" if note[-1] in ".!?。" else full_stop
        text += f"{between}{note}{stop}"
    return text
