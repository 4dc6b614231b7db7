"""A whole page: title, panels in their grid, key, notes."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from matplotlib.figure import Figure as Page

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.captions import insets_of, write_captions
from lossexplorer.export.color_scale import scale_room, write_scale
from lossexplorer.export.ink import Ink
from lossexplorer.export.items import draw_items
from lossexplorer.export.labels import (
    KeyEntry,
    fits_margin,
    key_entries,
    key_height,
    margin_room,
    write_key,
    write_margin,
)
from lossexplorer.export.layout import Insets, arrange, shares_x_below
from lossexplorer.export.sheet import Sheet
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Style

_PASSES = 5  # ticks depend on the room and the room on ticks; it settles in two or three
_SHRINKING = (1.0, 0.88, 0.77, 0.68)
_SMALLEST_TYPE = 5.0  # pt, what journals still take
_LEAST_HEIGHT, _LEAST_WIDTH = 4.5, 7.0  # of a panel, in type sizes


@dataclass(frozen=True)
class _Head:
    """The title or the notes, with their line ends."""

    text: str
    size: float
    height: float  # with the air to the panels; 0 without text


def compose(figure: Figure, style: Style) -> Page:
    """The matplotlib figure of a figure, everything in its place.

    Where a page is so small that captions would leave the panels no room, the type
    shrinks, to no less than 5 pt.

    Must run under the settings of :mod:`lossexplorer.export.image`.
    """
    for factor in _SHRINKING:
        size = max(style.font_size * factor, min(_SMALLEST_TYPE, style.font_size))
        draft = _Draft(figure, msgspec.structs.replace(style, font_size=size))
        if not draft.cramped:
            break
    draft.draw()
    return draft.sheet.page


class _Draft:
    """A page laid out in one type size, not drawn yet."""

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
        columns = max((p.panel.column + p.panel.column_span for p in self.panels), default=1)
        for panel in self.panels:
            panel.side_room = margin_room(panel) + scale_room(panel)
        self._settle()
        if not all(fits_margin(panel, columns) for panel in self.panels):
            for panel in self.panels:
                panel.side_room = scale_room(panel)
            self._key = key_entries(self.sheet, self.panels, self._width)
            self._settle()

    def _settle(self) -> None:
        """Move the panels until their ticks and captions agree with their places."""
        below = self._notes.height + key_height(self.sheet, self._key)
        right, top = self.sheet.width - self._margin, self.sheet.height - self._margin
        page = (self._margin, self._margin + below, right, top - self._title.height)
        self._insets = {}
        for turn in range(_PASSES):
            insets = {panel.panel.id: insets_of(panel) for panel in self.panels}
            if turn > 1:  # from now on only growing, or a caption could wrap every other time
                insets = {key: inset.union(self._insets[key]) for key, inset in insets.items()}
            self._insets = insets
            boxes = arrange(self.figure, page, self._insets, gap=0.9 * self.sheet.ink.font)
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
            if not self._key:
                write_margin(panel, scale_room(panel))
        write_key(self.sheet, self._key, margin, margin + self._notes.height)
        if self._notes.text:
            place = (margin, margin)
            self.sheet.text(place, self._notes.text, self._notes.size, palette.secondary)
        if self._title.text:
            height = self.sheet.text_size(self._title.text, self._title.size, bold=True)[1]
            place = (margin, self.sheet.height - margin - height)
            self.sheet.text(place, self._title.text, self._title.size, palette.text, bold=True)


def _paragraph(notes: tuple[str, ...]) -> str:
    """Notes as sentences one after the other: a caption, not a list."""
    sentences = (note.strip() for note in notes)
    return " ".join(s if s[-1] in ".!?。" else f"{s}." for s in sentences if s)
