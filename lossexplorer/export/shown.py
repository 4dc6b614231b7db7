"""A picture for the screen: the exported one, without the detour over a file."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.export.layout import Layout
from lossexplorer.export.printable import printable, texts_of
from lossexplorer.export.tex_text import needs_chinese
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Style


def picture_pixels(figure: Figure, style: Style) -> tuple[NDArray[np.uint8], float]:
    """(height, width, 3): red, green and blue of the PNG that ``style`` describes.

    Returns:
        The picture, and the size of its type in points: smaller than that of ``style`` where
        the panels would have no room.

    Raises:
        ExportError: for more pixels than can be drawn.
    """
    # matplotlib takes a second to load: only who draws pays for it
    from lossexplorer.export.image import draw_with_type

    picture: tuple[NDArray[np.uint8], float] = draw_with_type(printable(figure), style)
    return picture


def as_drawn(figure: Figure, style: Style) -> Layout:
    """What a picture has room for: its type may be smaller, its curves may be named elsewhere."""
    from lossexplorer.export.image import layout_of

    layout: Layout = layout_of([printable(figure)], style)
    return layout


def missing_letters(figure: Figure) -> str:
    """What is wrong with the letters of a picture of ``figure`` on this machine; "" for nothing."""
    if not any(map(needs_chinese, texts_of(figure))):
        return ""
    from lossexplorer.export.fonts import font_problem

    return font_problem()
