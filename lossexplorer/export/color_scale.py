"""The scale beside a matrix whose cells carry no numbers."""

from __future__ import annotations

import numpy as np

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.matrix import colors_of
from lossexplorer.export.sheet import LINE_HEIGHT
from lossexplorer.export.ticks import Ticks, linear_ticks
from lossexplorer.figures.figure import Image
from lossexplorer.figures.image_range import value_range

_SLICES = 48
_WIDTH, _GAP = 0.7, 0.6  # of the type size


def _bare_image(panel: PanelAxes) -> Image | None:
    """The first image of a panel without texts; one scale is enough, photographs need none."""
    for item in panel.panel.items:
        if isinstance(item, Image) and item.values.size and not (item.grey or any(item.texts)):
            return item
    return None


def scale_room(panel: PanelAxes) -> float:
    """What the scale takes to the right of the axes; 0 without one."""
    image = _bare_image(panel)
    if image is None:
        return 0.0
    widest = max((panel.sheet.text_width(t, panel.ink.small) for _, t in _ticks(panel, image)))
    return widest + (_WIDTH + _GAP + 0.4) * panel.ink.font


def _ticks(panel: PanelAxes, image: Image) -> Ticks:
    low, high = value_range(image)
    most = max(1, min(4, int(panel.height / (2.5 * panel.ink.small))))
    return linear_ticks(low, high, most) or [(high, f"{high:.3g}")]


def write_scale(panel: PanelAxes) -> None:
    """Draw the scale in the margin of a panel that has its place."""
    image = _bare_image(panel)
    if image is None:
        return
    sheet, ink = panel.sheet, panel.ink
    low, high = value_range(image)
    left, bottom = panel.box[2] + _GAP * ink.font, panel.box[1]
    step, width = panel.height / _SLICES, _WIDTH * ink.font
    values = np.linspace(low, high, _SLICES)
    # slices reach a little under the next one, which leaves no gaps
    slices = [
        (left, bottom + index * step, width, min(1.5, _SLICES - index) * step)
        for index in range(_SLICES)
    ]
    sheet.bands(slices, colors_of(ink, image, values), zorder=3)
    frame = {"fc": "none", "ec": ink.palette.secondary, "lw": 0.5 * ink.unit}
    sheet.rectangle((left, bottom, width, panel.height), zorder=4, **frame)
    for value, text in _ticks(panel, image):
        y = bottom + (value - low) / (high - low) * panel.height
        place = (left + width + 0.3 * ink.font, y - 0.47 * LINE_HEIGHT * ink.small)
        sheet.text(place, text, ink.small, ink.palette.text)
