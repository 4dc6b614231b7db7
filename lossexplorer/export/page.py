"""A whole page: title, panels in their grid, key, notes."""

from __future__ import annotations

from matplotlib.figure import Figure as Page

from lossexplorer.export.axes import PanelAxes
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

_PASSES = 4  # ticks depend on the room and the room on ticks; it settles in two or three


def compose(figure: Figure, style: Style) -> Page:
    """The matplotlib figure of a figure, everything in its place.

    Must run under the settings of :mod:`lossexplorer.export.image`.
    """
    sheet = Sheet(Ink(figure, style))
    panels = [
        PanelAxes(sheet, panel, x_written=not shares_x_below(figure, panel))
        for panel in figure.panels
    ]
    entries = _lay_out(figure, sheet, panels)
    for panel in panels:
        draw_items(panel)
        if panel.label_room:
            write_margin(panel)
    margin = _margin(sheet)
    bottom = margin + _write_notes(figure, sheet)
    write_key(sheet, entries, margin, bottom)
    _write_title(figure, sheet)
    return sheet.page


def _lay_out(figure: Figure, sheet: Sheet, panels: list[PanelAxes]) -> list[KeyEntry]:
    """Give every panel its place; the entries of the key if names don't fit the margins."""
    columns = len({panel.panel.column for panel in panels})
    for panel in panels:
        panel.label_room = margin_room(panel)
    insets = _settle(figure, sheet, panels, 0.0)
    entries: list[KeyEntry] = []
    if not all(fits_margin(panel, columns) for panel in panels):
        for panel in panels:
            panel.label_room = 0.0
        entries = key_entries(sheet, panels, sheet.width - 2 * _margin(sheet))
        insets = _settle(figure, sheet, panels, key_height(sheet, entries))
    for panel in panels:
        panel.write(insets[panel.panel.id])
    return entries


def _settle(figure: Figure, sheet: Sheet, panels: list[PanelAxes], key: float) -> dict[str, Insets]:
    """Move the panels until their ticks and captions agree with their places."""
    margin, font = _margin(sheet), sheet.ink.font
    bottom = margin + _notes_height(figure, sheet) + key
    page = (
        margin,
        bottom,
        sheet.width - margin,
        sheet.height - margin - _title_height(figure, sheet),
    )
    aligned: dict[str, Insets] = {}
    for _ in range(_PASSES):
        insets = {panel.panel.id: panel.insets for panel in panels}
        boxes = arrange(figure, page, insets, gap=0.9 * font)
        for panel in panels:
            panel.place(boxes[panel.panel.id])
        aligned = {
            panel.panel.id: Insets(
                left=max(
                    insets[other.panel.id].left
                    for other in panels
                    if other.panel.column == panel.panel.column
                )
            )
            for panel in panels
        }
    return aligned


def _margin(sheet: Sheet) -> float:
    return 0.45 * sheet.ink.font


def _title(figure: Figure, sheet: Sheet) -> str:
    width = sheet.width - 2 * _margin(sheet)
    return sheet.wrapped(figure.title, _title_size(sheet), width, bold=True)


def _title_size(sheet: Sheet) -> float:
    return sheet.ink.font * 1.15


def _title_height(figure: Figure, sheet: Sheet) -> float:
    if not figure.title:
        return 0.0
    size = _title_size(sheet)
    return sheet.text_size(_title(figure, sheet), size, bold=True)[1] + 0.4 * size


def _write_title(figure: Figure, sheet: Sheet) -> None:
    if not figure.title:
        return
    text, margin, size = _title(figure, sheet), _margin(sheet), _title_size(sheet)
    place = (margin, sheet.height - margin - sheet.text_size(text, size, bold=True)[1])
    sheet.text(place, text, size, sheet.ink.palette.text, bold=True)


def _notes(figure: Figure, sheet: Sheet) -> str:
    width = sheet.width - 2 * _margin(sheet)
    return "\n".join(sheet.wrapped(note, sheet.ink.small, width) for note in figure.notes)


def _notes_height(figure: Figure, sheet: Sheet) -> float:
    if not figure.notes:
        return 0.0
    return sheet.text_size(_notes(figure, sheet), sheet.ink.small)[1] + 0.5 * sheet.ink.font


def _write_notes(figure: Figure, sheet: Sheet) -> float:
    """Write the notes at the bottom; their height."""
    if figure.notes:
        margin = _margin(sheet)
        text = _notes(figure, sheet)
        sheet.text((margin, margin), text, sheet.ink.small, sheet.ink.palette.secondary)
    return _notes_height(figure, sheet)
