"""A picture for the screen: the exported one, without the detour over a file."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.export.printable import printable
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Style


def picture_pixels(figure: Figure, style: Style) -> NDArray[np.uint8]:
    """(height, width, 3): red, green and blue of the PNG that ``style`` describes.

    Raises:
        ExportError: for more pixels than can be drawn.
    """
    # matplotlib takes a second to load: only who draws pays for it
    from lossexplorer.export.image import draw_pixels

    picture: NDArray[np.uint8] = draw_pixels(printable(figure), style)
    return picture
