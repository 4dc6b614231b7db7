"""A page of paper measured in points: texts that know their size, and strokes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from matplotlib import rcParams
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure as Page
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from lossexplorer.export.boxes import Place
from lossexplorer.export.ink import Ink
from lossexplorer.export.line_ends import needs_no_space, unbroken
from lossexplorer.export.size import POINTS_PER_INCH, points
from lossexplorer.figures.figure import Floats

LINE_HEIGHT = 1.25  # of the type size
_DESCENT = 0.24
_SPACED = re.compile(r"\S+\s*")
_LETTERS = re.compile(r"\S\s*")
_TERMS = re.compile(r"\S+(?: [−+·×] \S+)*\s*")  # a sum or a product is one word where it fits
Align = Literal["left", "center", "right"]
_Rectangle = tuple[float, float, float, float]  # left, bottom, width, height


@dataclass(frozen=True)
class SheetMark:
    """A rectangle (left, bottom, width, height) or a stroke through points, and its look."""

    box: _Rectangle | None
    path: tuple[list[float], list[float]] | None
    look: dict[str, Any]


class Sheet:
    """One matplotlib page; the origin is its lower left corner, the unit a point.

    Attributes:
        page: the matplotlib figure, at 72 dpi, so that its display unit is a point.
        width, height: of the page.
        transform: from points to the display.
        stretched: the same for what stands on axes, on a page stretched to whole pixels.
        marks: rectangles and strokes outside the axes, in the order they were drawn.
    """

    def __init__(self, ink: Ink) -> None:
        self.ink = ink
        self.marks: list[SheetMark] = []
        self.width, self.height = points(ink.style)
        self.page = Page(
            figsize=(self.width / POINTS_PER_INCH, self.height / POINTS_PER_INCH),
            dpi=POINTS_PER_INCH,
            facecolor=ink.palette.plot,
        )
        FigureCanvasAgg(self.page)
        self.transform = Affine2D().scale(1 / POINTS_PER_INCH) + self.page.dpi_scale_trans
        whole = Affine2D().scale(1 / self.width, 1 / self.height)
        self.stretched = whole + self.page.transFigure

    def text_width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of the longest line of ``text``."""
        families = tuple(rcParams["font.family"])
        return max(_line_width(line, size, bold, families) for line in (text or " ").split("\n"))

    def text_size(self, text: str, size: float, bold: bool = False) -> tuple[float, float]:
        """Width and height of ``text``, which may have several lines."""
        lines = text.count("\n") + 1
        return self.text_width(text, size, bold), lines * size * LINE_HEIGHT

    def text(
        self,
        place: Place,
        text: str,
        size: float,
        color: str,
        *,
        align: Align = "left",
        bold: bool = False,
        vertical: bool = False,
        ground: str = "",
    ) -> None:
        """Write ``text``; ``place`` is the lower left corner of its box.

        Args:
            place: in points.
            text: one or several lines.
            size: of the type.
            color: any colour, no token.
            align: of several lines, and the side that stays put in another font.
            bold: whether it is a title.
            vertical: turned, reading upwards; ``place`` is still the lower left corner.
            ground: a colour behind it, or "".
        """
        width, height = self.text_size(text, size, bold)
        shift = {"left": 0.0, "center": width / 2, "right": width}[align]
        step = size * LINE_HEIGHT
        if ground:
            size_drawn = (height, width) if vertical else (width, height)
            self.rectangle((*place, *size_drawn), fc=ground, ec="none", zorder=4.5)
        for index, line in enumerate(text.split("\n")):
            # each line its own text: then SVG keeps the anchor, whatever the font
            down = height - step * (index + 1) + size * _DESCENT
            at = (
                (place[0] + height - down, place[1] + shift)
                if vertical
                else (place[0] + shift, place[1] + down)
            )
            self.page.text(
                *at,
                line,
                transform=self.transform,
                fontsize=size,
                fontweight="bold" if bold else "normal",
                color=color,
                ha=align,
                va="baseline",
                rotation=90 if vertical else 0,
                rotation_mode="anchor",
                zorder=5,
            )

    def rectangle(self, box: _Rectangle, **how: Any) -> None:
        """A rectangle given as left, bottom, width, height."""
        self.marks.append(SheetMark(box, None, how))
        self.page.add_artist(Rectangle(box[:2], *box[2:], transform=self.transform, **how))

    def bands(self, boxes: list[_Rectangle], colors: Floats, **how: Any) -> None:
        """Filled rectangles (left, bottom, width, height), each over the one before it."""
        for box, color in zip(boxes, colors, strict=True):
            self.marks.append(SheetMark(box, None, {"fc": tuple(color), "ec": "none", **how}))
        corners = [
            [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
            for x, y, width, height in boxes
        ]
        # one artist for all: a rectangle each takes ten times as long
        cells = PolyCollection(corners, fc=colors, ec="none", transform=self.transform, **how)
        self.page.add_artist(cells)

    def stroke(self, xs: list[float], ys: list[float], **how: Any) -> None:
        """A line through points of the page, e.g. the sample beside a label."""
        self.marks.append(SheetMark(None, (xs, ys), how))
        self.page.add_artist(Line2D(xs, ys, transform=self.transform, clip_on=False, **how))

    def fitted(self, text: str, size: float, width: float, bold: bool = False) -> tuple[str, float]:
        """``text`` with line ends, and the size at which its longest word is no wider.

        Type shrinks to no less than 70 %; words that are wider even then are broken.
        """
        size = max(self.whole_words_size(text, size, width, bold), 0.7 * size)
        return self.wrapped(text, size, width, bold), size

    def whole_words_size(self, text: str, size: float, width: float, bold: bool = False) -> float:
        """The size, no more than ``size``, at which no word is wider than ``width``."""
        words = [word for word in text.split() if not needs_no_space(word)]
        for _ in range(4):  # letters don't shrink evenly, so that one step may not do
            widest = max((self.text_width(word, size, bold) for word in words), default=0.0)
            if widest <= width:
                break
            size *= width / widest * 0.999
        return size

    def wrapped(self, text: str, size: float, width: float, bold: bool = False) -> str:
        """``text`` with line ends so that no line is wider than ``width``."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in self._words(paragraph, size, width, bold):
                for piece in self._pieces(word, size, width, bold):
                    if line and self.text_width((line + piece).rstrip(), size, bold) > width:
                        lines.append(line.rstrip())
                        line = ""
                    line += piece
            lines.append(line.rstrip())
        return "\n".join(lines)

    def _words(self, paragraph: str, size: float, width: float, bold: bool) -> Iterator[str]:
        """What a line may end behind, each with the spaces that follow it."""
        for terms in _TERMS.findall(paragraph):
            fits = self.text_width(terms.rstrip(), size, bold) <= width
            yield from [terms] if fits else _SPACED.findall(terms)

    def _pieces(self, word: str, size: float, width: float, bold: bool) -> Iterator[str]:
        """The parts of a word that a line may end behind; letters of what is wider than it."""
        for part in unbroken(word) if needs_no_space(word) else [word]:
            fits = self.text_width(part.rstrip(), size, bold) <= width
            yield from [part] if fits else _LETTERS.findall(part)

    def shortened(self, text: str, size: float, width: float) -> str:
        """``text`` on one line, cut with "…" where it is wider than ``width``."""
        text = " ".join(text.split())
        if self.text_width(text, size) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.text_width(f"{text[:middle].rstrip()}…", size) <= width:
                low = middle
            else:
                high = middle - 1
        return f"{text[:low].rstrip()}…"


@lru_cache(maxsize=50_000)
def _line_width(line: str, size: float, bold: bool, families: tuple[str, ...]) -> float:
    """The width of one line; layouts ask for the same few texts again and again."""
    font = FontProperties(family=families, size=size, weight="bold" if bold else "normal")
    return float(_measure().get_text_width_height_descent(line, font, False)[0])


@cache
def _measure() -> RendererAgg:
    """What measures texts; nothing is drawn with it."""
    return RendererAgg(8, 8, POINTS_PER_INCH)
