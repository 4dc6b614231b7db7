"""What is written around a panel's axes: captions and title, and the room for them."""

from __future__ import annotations

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.layout import Insets
from lossexplorer.export.legend import legend_height, write_legend

_AIR = 0.15  # of the type size, between a caption and the ticks' texts
_TITLE_AIR = 0.35  # of the type size, below a title

Written = tuple[str, float, float]  # text with its line ends, type size, room it takes


def insets_of(panel: PanelAxes) -> Insets:
    """What ticks, captions, title and labels need around the panel's present box."""
    panel.choose_ticks()
    left = panel.y_ticks_width + _y_caption(panel)[2]
    overhang = panel.x_overhang
    return Insets(
        left=max(left, overhang[0]),
        bottom=panel.x_ticks_height + _x_caption(panel)[2],
        right=max(panel.side_room, overhang[1]),
        top=_above(panel),
    )


def write_captions(panel: PanelAxes, inset: float) -> None:
    """Write captions and title; ``inset`` is how far left the captions of the column stand."""
    sheet, color = panel.sheet, panel.ink.palette.text
    left, bottom, right, top = panel.box
    text, size, thickness = _x_caption(panel)
    if text:
        length = sheet.text_width(text, size)
        x = max(min((left + right - length) / 2, sheet.width - length), 0.0)
        place = (x, bottom - panel.x_ticks_height - thickness)
        sheet.text(place, text, size, color, align="center")
    text, size, _ = _y_caption(panel)
    if text:
        length = sheet.text_width(text, size)
        below, above = _beside(panel)
        y = min((bottom + top - length) / 2, top + above - length)
        place = (left - inset, max(y, bottom - below))
        sheet.text(place, text, size, color, align="center", vertical=True)
    write_legend(panel)
    text, size, _ = _title(panel)
    if text:
        y = top + legend_height(panel) + _TITLE_AIR * panel.ink.font
        sheet.text((left, y), text, size, color, bold=True)


def _x_caption(panel: PanelAxes) -> Written:
    if not panel.x_written:
        return "", 0.0, 0.0
    return _caption(panel, panel.panel.x.caption, panel.width + panel.side_room)


def _y_caption(panel: PanelAxes) -> Written:
    return _caption(panel, panel.panel.y.caption, panel.height + sum(_beside(panel)))


def _caption(panel: PanelAxes, caption: str, length: float) -> Written:
    if not caption:
        return "", 0.0, 0.0
    text, size = panel.sheet.fitted(caption, panel.ink.font, max(length, 1.0))
    return text, size, panel.sheet.text_size(text, size)[1] + _AIR * panel.ink.font


def _beside(panel: PanelAxes) -> tuple[float, float]:
    """How far a y caption may reach below and above the axes: where only ticks stand."""
    return panel.x_ticks_height, _above(panel)


def _above(panel: PanelAxes) -> float:
    """The room for title and legend; at least half a tick's text and air for marks."""
    return max(_title(panel)[2] + legend_height(panel), panel.ink.small * 0.6)


def _title(panel: PanelAxes) -> Written:
    if not panel.panel.title:
        return "", 0.0, 0.0
    width = max(panel.width + panel.side_room, 1.0)
    text, size = panel.sheet.fitted(panel.panel.title, panel.ink.font, width, bold=True)
    height = panel.sheet.text_size(text, size, bold=True)[1]
    return text, size, height + _TITLE_AIR * panel.ink.font
