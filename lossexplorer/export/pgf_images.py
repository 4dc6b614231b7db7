"""Matrices of coloured cells in LaTeX: rectangles, or pixels where there are too many.

Pixels stand in the file itself, compressed, as an inline image of the PDF; so TeX needs no
second file and no memory for them.
"""

from __future__ import annotations

import textwrap
import zlib
from collections.abc import Iterator

import numpy as np
from matplotlib.colors import to_hex
from numpy.typing import NDArray
from PIL import Image as Picture

from lossexplorer.export.axes import PanelAxes
from lossexplorer.export.ink import HATCH
from lossexplorer.export.matrix import colors_of, hatched_cells
from lossexplorer.export.pgf_words import Paint, length, scaled
from lossexplorer.figures.figure import Image

_PIXELS = r"""% #1 and #2: the size on paper; #3: what the pixels are; #4: the pixels
\newcommand\lepixels[4]{\hbox to #1bp{\vrule height #2bp depth 0pt width 0pt%
  \lepdf{#1 0 0 #2 0 0 cm BI #3 ID #4> EI}\hfil}}
\ifdefined\pdfliteral \newcommand\lepdf[1]{\pdfliteral{q #1 Q}}
\else\ifdefined\pdfextension \newcommand\lepdf[1]{\pdfextension literal{q #1 Q}}
\else \newcommand\lepdf[1]{\special{pdf:content #1}}\fi\fi"""
_MOST_CELLS = 400  # TeX draws a hundred in a second
_FINER = 480  # pixels along the longer side of a smooth or cut image
_EDGE = 0.3  # pt: closes the hairline gaps viewers leave between cells

Pixels = NDArray[np.uint8]


def image_code(panel: PanelAxes, item: Image, paint: Paint) -> Iterator[str]:
    """The lines that draw an image, in the colours it has in a picture."""
    if item.values.size == 0:
        return
    if item.smooth or item.values.size > _MOST_CELLS:
        yield from _pixels(panel, item, paint)
    else:
        yield from _cells(panel, item)
    yield from _hatched(panel, item, paint)


def _cells(panel: PanelAxes, item: Image) -> Iterator[str]:
    """Every cell as a rectangle with an edge of its own colour."""
    colors = colors_of(panel.ink, item, item.values)
    x, y = _borders(panel, item)
    for row in range(len(y) - 1):
        for column in range(len(x) - 1):
            color = to_hex(tuple(colors[row, column]))
            red, green, blue = (int(color[k : k + 2], 16) for k in (1, 3, 5))
            ink = f"{{rgb,255:red,{red};green,{green};blue,{blue}}}"
            box = _rectangle(panel, (x[column], y[row]), (x[column + 1], y[row + 1]))
            yield f"\\path[fill={ink}, draw={ink}, line width={length(_EDGE)}] {box};"


def _pixels(panel: PanelAxes, item: Image, paint: Paint) -> Iterator[str]:
    """The part inside the panel as an inline image."""
    colors = np.round(colors_of(panel.ink, item, item.values) * 255).astype(np.uint8)
    (left, right), (bottom, top) = panel.to_points(
        np.array([item.x0, item.x1]), np.array([item.y0, item.y1])
    ).T
    # the first row on top, the first column on the left, as PDF has them
    if bottom < top:
        colors = colors[::-1]
    if right < left:
        colors = colors[:, ::-1]
    (left, right), (bottom, top) = sorted((left, right)), sorted((bottom, top))
    x0, y0, x1, y1 = panel.box
    seen = max(left, x0), max(bottom, y0), min(right, x1), min(top, y1)
    if seen[0] >= seen[2] or seen[1] >= seen[3]:
        return
    rows, columns = colors.shape[:2]
    cut = (
        (seen[0] - left) / (right - left) * columns,
        (top - seen[3]) / (top - bottom) * rows,
        (seen[2] - left) / (right - left) * columns,
        (top - seen[1]) / (top - bottom) * rows,
    )
    colors = _resampled(colors, cut, smooth=item.smooth)
    rows, columns = colors.shape[:2]
    about = f"/W {columns} /H {rows} /CS /RGB /BPC 8 /F [/AHx /Fl]"
    digits = "\n".join(textwrap.wrap(zlib.compress(colors.tobytes(), 9).hex().upper(), 96))
    width, height = (f"{size:.4f}" for size in (seen[2] - seen[0], seen[3] - seen[1]))
    shift = f"xshift={length(seen[0] - x0)}, yshift={length(seen[1] - y0)}"
    place = "(axis description cs:0,0)"
    paint.define(_PIXELS)
    yield f"\\node[anchor=south west, inner sep=0pt, outer sep=0pt, {shift}] at {place}"
    yield f"{{\\lepixels{{{width}}}{{{height}}}{{{about}}}{{%\n{digits}}}}};"


def _resampled(colors: Pixels, cut: tuple[float, float, float, float], *, smooth: bool) -> Pixels:
    """The pixels of a part: finer where they are blended, or the part ends inside some."""
    rows, columns = colors.shape[:2]
    whole = np.allclose(cut, (0, 0, columns, rows), atol=1e-6)
    if whole and not smooth:
        return colors
    width, height = cut[2] - cut[0], cut[3] - cut[1]
    finer = max(_FINER / max(width, height), 1.0)
    size = max(round(width * finer), 1), max(round(height * finer), 1)
    how = Picture.Resampling.BILINEAR if smooth else Picture.Resampling.NEAREST
    picture = Picture.fromarray(np.ascontiguousarray(colors))
    return np.asarray(picture.resize(size, how, box=cut), dtype=np.uint8)


def _hatched(panel: PanelAxes, item: Image, paint: Paint) -> Iterator[str]:
    """One path over all cells that are hatched: those side by side are one rectangle."""
    hatched = hatched_cells(panel, item)
    if not hatched.any():
        return
    x, y = _borders(panel, item)
    boxes = []
    for row, marked in enumerate(hatched):
        ends = np.flatnonzero(np.diff(marked.astype(np.int8), prepend=0, append=0))
        for first, last in ends.reshape(-1, 2):
            boxes.append(_rectangle(panel, (x[first], y[row]), (x[last], y[row + 1])))
    yield f"\\path[{paint.hatching(HATCH, panel.ink.palette.hairline)}]"
    yield from (f"  {box}" for box in boxes)
    yield ";"


def _borders(panel: PanelAxes, item: Image) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where the cells end along x and along y, nothing beyond the panel."""
    rows, columns = item.values.shape
    x = np.linspace(item.x0, item.x1, columns + 1)
    y = np.linspace(item.y0, item.y1, rows + 1)
    return (
        np.clip(x, min(panel.x_range), max(panel.x_range)),
        np.clip(y, min(panel.y_range), max(panel.y_range)),
    )


def _rectangle(panel: PanelAxes, corner: tuple[float, float], opposite: tuple[float, float]) -> str:
    return f"{_place(panel, *corner)} rectangle {_place(panel, *opposite)}"


def _place(panel: PanelAxes, x: float, y: float) -> str:
    x, y = scaled(panel.panel.x, float(x)), scaled(panel.panel.y, float(y))
    return f"(axis cs:{x!r},{y!r})"
