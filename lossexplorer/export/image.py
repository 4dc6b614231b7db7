"""Pictures: PNG, SVG and PDF by matplotlib, without a screen and without pyplot."""

from __future__ import annotations

import io
import logging
import re
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import reduce
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.figure import Figure as Page
from numpy.typing import NDArray

from lossexplorer import __version__
from lossexplorer.errors import ExportError
from lossexplorer.export.fonts import families
from lossexplorer.export.layout import Layout
from lossexplorer.export.page import compose, drawn, laid_out
from lossexplorer.export.printable import clean_text
from lossexplorer.export.size import pixels
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Style

_PRODUCER = f"Loss Explorer {__version__}"
_ENTRIES = ("Title", "Description", "Keywords", "Author")
# what a viewer without them takes: Verdana and Vera have the same widths, and so have among
# each other Times New Roman and the free fonts made after it
_LIKE_TIMES = "'Times New Roman', 'Liberation Serif', 'Nimbus Roman', 'TeX Gyre Termes', Times"
_SVG_FAMILIES = {
    "'DejaVu Sans'": "'DejaVu Sans', 'Bitstream Vera Sans', Verdana",
    "'DejaVu Serif'": "'DejaVu Serif', 'Bitstream Vera Serif', Georgia",
    "'STIXGeneral'": f"'STIXGeneral', 'STIX Two Text', {_LIKE_TIMES}",
}
_DRAWING = threading.Lock()  # matplotlib's settings are one for the whole process


def draw_bytes(figure: Figure, style: Style, format: str, metadata: Mapping[str, str]) -> bytes:
    """The bytes of a PNG, SVG or PDF; the same for the same input.

    Args:
        figure: what is drawn.
        style: theme, size, resolution (of a PNG) and type size.
        format: "png", "svg" or "pdf".
        metadata: see :func:`lossexplorer.export.render`.

    Raises:
        ExportError: for a PNG of too many pixels, or an unknown metadata entry.
    """
    entries = _entries(figure, metadata)
    size = pixels(style) if format == "png" else (0, 0)
    with settings_for(figure, style):
        page = compose(figure, style)
        data = io.BytesIO()
        if format == "png":
            _fit(page, style, size)
        page.savefig(data, format=format, dpi=style.dpi, metadata=_head(format, entries))
    return _with_families(data.getvalue()) if format == "svg" else data.getvalue()


def layout_of(figures: Iterable[Figure], style: Style) -> Layout:
    """Where the axes of several figures can stand alike on their pages.

    Args:
        figures: at least one.
        style: of all of them.
    """
    layouts = []
    for figure in figures:
        with settings_for(figure, style):
            layouts.append(laid_out(figure, style))
    return reduce(Layout.within, layouts)


def draw_pixels(figure: Figure, style: Style, layout: Layout | None = None) -> NDArray[np.uint8]:
    """The picture alone of :func:`draw_with_type`."""
    return draw_with_type(figure, style, layout)[0]


def draw_with_type(
    figure: Figure, style: Style, layout: Layout | None = None
) -> tuple[NDArray[np.uint8], float]:
    """The picture as (height, width, 3) bytes of red, green and blue, and the size of its type.

    Args:
        figure: what is drawn.
        style: as for a PNG.
        layout: where the axes are; None for where they find most room.

    Raises:
        ExportError: for too many pixels.
    """
    size = pixels(style)
    with settings_for(figure, style):
        sheet = drawn(figure, style, layout).sheet
        _fit(sheet.page, style, size)
        data = io.BytesIO()
        sheet.page.savefig(data, format="rgba", dpi=style.dpi)
    picture = np.frombuffer(data.getvalue(), dtype=np.uint8).reshape(size[1], size[0], 4)
    return picture[:, :, :3], sheet.ink.style.font_size


def _fit(page: Page, style: Style, size: tuple[int, int]) -> None:
    """Give a page so many pixels."""
    # a hundredth of a pixel more, because Agg cuts off what is behind the point
    width, height = ((side + 0.01) / style.dpi for side in size)
    page.set_size_inches(width, height)


def _entries(figure: Figure, metadata: Mapping[str, str]) -> dict[str, str]:
    """The head's entries: what the caller gives, else what the figure says of itself."""
    for name in metadata:
        if name not in _ENTRIES:
            fix = f"there are {', '.join(_ENTRIES)}"
            raise ExportError(f"'{name}' is no metadata entry", fix=fix)
    said = " ".join(panel.describe for panel in figure.panels if panel.describe)
    entries = {"Title": figure.title, "Description": said} | dict(metadata)
    return {name: clean_text(text) for name, text in entries.items() if text}


def _head(format: str, entries: dict[str, str]) -> dict[str, Any]:
    """The entries under the names each format has for them; no dates in any."""
    if format == "png":
        return {"Software": _PRODUCER} | entries
    if format == "svg":
        author = entries.pop("Author", None)
        head = {"Creator": [_PRODUCER], "Date": None}
        return head | entries | ({"Contributor": [author]} if author else {})
    if "Description" in entries:
        entries["Subject"] = entries.pop("Description")
    return {"Creator": _PRODUCER, "CreationDate": None} | entries


@contextmanager
def settings_for(figure: Figure, style: Style) -> Iterator[None]:
    """The defaults of matplotlib with what every file needs, while one figure is drawn."""
    with _DRAWING, warnings.catch_warnings():
        # a letter that no installed font has is a box in the picture, and no reason to fail
        warnings.filterwarnings("ignore", message=r"Glyph \d+ ")
        fonts = logging.getLogger("matplotlib.font_manager")
        fonts.addFilter(_silent)  # on standard error, that a family has no bold face
        try:
            with matplotlib.style.context(["default", settings(figure, style)]):
                yield
        finally:
            fonts.removeFilter(_silent)


def settings(figure: Figure, style: Style) -> dict[str, Any]:
    """What a figure needs beyond matplotlib's defaults."""
    return {
        "font.family": families(figure, style),
        "text.parse_math": False,  # class names may hold dollars
        "text.hinting": "none",  # letters at the same places at every resolution
        "svg.fonttype": "none",
        "svg.hashsalt": "lossexplorer",
        "pdf.fonttype": 42,
        "hatch.linewidth": 0.055 * style.font_size,
        "axes.unicode_minus": True,
        "path.simplify": True,
    }


def _silent(record: logging.LogRecord) -> bool:
    return False


def _with_families(svg: bytes) -> bytes:
    names = re.compile("|".join(_SVG_FAMILIES).encode())
    return names.sub(lambda found: _SVG_FAMILIES[found[0].decode()].encode(), svg)
