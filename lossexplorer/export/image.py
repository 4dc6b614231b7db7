"""Pictures: PNG, SVG and PDF by matplotlib, without a screen and without pyplot."""

from __future__ import annotations

import io
import logging
import threading
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import matplotlib.style
from matplotlib import font_manager

from lossexplorer import __version__
from lossexplorer.errors import ExportError
from lossexplorer.export.page import compose
from lossexplorer.export.printable import clean_text, texts_of
from lossexplorer.export.sheet import FIRST_CJK
from lossexplorer.export.size import pixels
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Style

_PRODUCER = f"Loss Explorer {__version__}"
_ENTRIES = ("Title", "Description", "Keywords", "Author")
_LATIN = "DejaVu Sans"  # comes with matplotlib, so that it is the same everywhere
# what a viewer without DejaVu Sans takes: Verdana and Vera have the same widths
_SVG_FAMILIES = "'DejaVu Sans', 'Bitstream Vera Sans', Verdana"
_CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Heiti SC",
    "STHeiti",
    "Noto Sans CJK JP",
    "Droid Sans Fallback",
    "Arial Unicode MS",
)
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
            # a hundredth of a pixel more, because Agg cuts off what is behind the point
            width, height = ((side + 0.01) / style.dpi for side in size)
            page.set_size_inches(width, height)
        page.savefig(data, format=format, dpi=style.dpi, metadata=_head(format, entries))
    return _with_families(data.getvalue()) if format == "svg" else data.getvalue()


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
    settings = {
        "font.family": [_LATIN, *_chinese(figure)],
        "text.parse_math": False,  # class names may hold dollars
        "text.hinting": "none",  # letters at the same places at every resolution
        "svg.fonttype": "none",
        "svg.hashsalt": "lossexplorer",
        "pdf.fonttype": 42,
        "hatch.linewidth": 0.055 * style.font_size,
        "axes.unicode_minus": True,
        "path.simplify": True,
    }
    with _DRAWING, warnings.catch_warnings():
        # a letter that no installed font has is a box in the picture, and no reason to fail
        warnings.filterwarnings("ignore", message=r"Glyph \d+ ")
        fonts = logging.getLogger("matplotlib.font_manager")
        fonts.addFilter(_silent)  # on standard error, that a family has no bold face
        try:
            with matplotlib.style.context(["default", settings]):
                yield
        finally:
            fonts.removeFilter(_silent)


def _silent(record: logging.LogRecord) -> bool:
    return False


def _chinese(figure: Figure) -> list[str]:
    """The first installed family with Chinese letters, if the figure has any."""
    if not any(ord(c) >= FIRST_CJK for text in texts_of(figure) for c in text):
        return []
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return [name for name in _CHINESE if name in installed][:1]


def _with_families(svg: bytes) -> bytes:
    return svg.replace(f"'{_LATIN}'".encode(), _SVG_FAMILIES.encode())
