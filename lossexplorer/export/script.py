"""A figure as a script of NumPy and matplotlib alone, with every number inside.

The script places axes and texts where :mod:`lossexplorer.export.page` puts them and draws
the arrays in data coordinates, so that each of them can be changed by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from matplotlib.text import Text

from lossexplorer import __version__
from lossexplorer.export.axes import PanelAxes, Side
from lossexplorer.export.fonts import is_chinese
from lossexplorer.export.image import settings, settings_for
from lossexplorer.export.page import drawn
from lossexplorer.export.script_items import item_code
from lossexplorer.export.script_words import arguments, numbers, variable, written
from lossexplorer.export.sheet import Sheet, SheetMark
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.typefaces import CHINESE
from lossexplorer.session.session import Style

_HEAD = '''\
"""{title}

Drawn by NumPy and matplotlib; written by Loss Explorer {version}. Run it:

    python {name} [figure.png | figure.pdf | figure.svg]
"""

import sys
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import LinearSegmentedColormap
{more}from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Rectangle
from matplotlib.transforms import Affine2D
from numpy import inf, nan

plt.rcdefaults()
plt.rcParams.update({settings})
{letters}figure = plt.figure(figsize=({width}, {height}), dpi={dpi}, facecolor={ground})
points = Affine2D().scale(1 / 72) + figure.dpi_scale_trans  # from the lower left corner
'''
_CHINESE_LETTERS = """
# Chinese letters come from the first of these fonts that is installed where this runs
fonts = {names}
plt.rcParams["font.family"] += [name for name in fonts if name in get_font_names()][:1]
"""
_SYMLOG = '''

def evenly(x):
    """Where numbers stand on a symmetric-logarithmic axis."""
    return np.arcsinh(x)


def numbers_at(x):
    """The numbers that stand there."""
    return np.sinh(np.clip(x, -690, 690))

'''
_TEXTS = """
# Texts: x, y, text, size, colour, weight, alignment, rotation, layer
for x, y, text, size, color, weight, align, rotation, layer in (
{rows}
):
    figure.text(
        x, y, text, transform=points, fontsize=size, color=color, fontweight=weight,
        ha=align, va="baseline", rotation=rotation, rotation_mode="anchor", zorder=layer,
    )
"""
_END = """
if __name__ == "__main__":
    target = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_suffix(".png")
    figure.savefig(target)
    print(f"wrote {target}")
"""


def script_bytes(figure: Figure, style: Style) -> bytes:
    """The script of a figure, UTF-8; the same for the same input."""
    with settings_for(figure, style):
        draft = drawn(figure, style)
        lines = list(_lines(figure, style, draft.sheet, draft.panels))
    return "\n".join(lines).encode()


def _lines(figure: Figure, style: Style, sheet: Sheet, panels: list[PanelAxes]) -> Iterator[str]:
    title = (figure.title or "A figure").replace("\\", "\\\\").replace('"', "'")
    values, letters, more = settings(figure, style), "", ""
    if is_chinese(figure):
        values["font.family"] = [name for name in values["font.family"] if name not in CHINESE]
        letters = _CHINESE_LETTERS.format(names=_column(CHINESE)).lstrip()
        more = "from matplotlib.font_manager import get_font_names\n"
    yield _HEAD.format(
        title=title,
        version=__version__,
        name="figure.py",
        settings=_mapping(values),
        letters=letters,
        more=more,
        # whole pixels, as a PNG has them
        width=written((round(sheet.width / 72 * style.dpi) + 0.01) / style.dpi),
        height=written((round(sheet.height / 72 * style.dpi) + 0.01) / style.dpi),
        dpi=style.dpi,
        ground=written(sheet.ink.palette.plot),
    )
    if any("symlog" in (panel.panel.x.scale, panel.panel.y.scale) for panel in panels):
        yield _SYMLOG
    taken: set[str] = set()
    for panel in panels:
        name = variable(panel.panel.id, taken)
        yield from _panel(panel, name)
    yield "\n# Samples and scales beside the axes"
    yield from map(_mark, sheet.marks)
    rows = "\n".join(f"    {_text(text)}," for text in sheet.page.texts)
    yield _TEXTS.format(rows=rows) if rows else ""
    yield _END


def _panel(panel: PanelAxes, name: str) -> Iterator[str]:
    """The code of one pair of axes and what is drawn on them."""
    across, up = panel.sheet.width, panel.sheet.height
    left, bottom = panel.box[0] / across, panel.box[1] / up
    width, height = panel.width / across, panel.height / up
    place = ", ".join(map(written, (left, bottom, width, height)))
    yield f"\n# {' '.join((panel.panel.title or panel.panel.y.caption or panel.panel.id).split())}"
    yield f"{name} = figure.add_axes(({place}), facecolor={written(panel.ink.palette.plot)})"
    for letter, axis, shown in (
        ("x", panel.panel.x, panel.x_range),
        ("y", panel.panel.y, panel.y_range),
    ):
        if axis.scale == "log":
            yield f'{name}.set_{letter}scale("log", nonpositive="mask")'
        elif axis.scale == "symlog":
            yield f'{name}.set_{letter}scale("function", functions=(evenly, numbers_at))'
        yield f"{name}.set_{letter}lim({written(shown[0])}, {written(shown[1])})"
    for letter, side in (("x", panel.x_side), ("y", panel.y_side)):
        yield from _side(name, letter, side)
    yield f"{name}.set_axisbelow(True)"
    yield f'{name}.spines[["top", "right"]].set_visible(False)'
    edge = arguments({"color": panel.ink.palette.secondary, "linewidth": 0.7 * panel.ink.unit})
    yield f'{name}.spines[["left", "bottom"]].set({edge}, visible={not panel.panel.bare})'
    for rank, item in enumerate(panel.panel.items):
        yield from item_code(panel, item, name, rank * 1e-4)
    yield f"{name}.set(xlim={_pair(panel.x_range)}, ylim={_pair(panel.y_range)})"


def _side(name: str, letter: str, side: Side) -> Iterator[str]:
    values, texts = [value for value, _ in side.ticks], [text for _, text in side.ticks]
    axis = f"{name}.{letter}axis"
    yield f"{axis}.set_ticks({numbers(values)}, labels={written(texts)})"
    yield f"{axis}.set_ticks({numbers(side.minor)}, minor=True)"
    for which, look in (("major", side.major_look), ("minor", side.minor_look)):
        yield f'{name}.tick_params(axis="{letter}", which="{which}", {arguments(look)})'
    if side.grid_look:
        yield f'{name}.grid(True, axis="{letter}", {arguments(side.grid_look)})'
    if side.zero_look:
        draw = "axvline" if letter == "x" else "axhline"
        yield f"{name}.{draw}(0, {arguments(side.zero_look)})"


def _mark(mark: SheetMark) -> str:
    """A rectangle or a stroke of the page."""
    if mark.box is not None:
        left, bottom, width, height = map(written, mark.box)
        kind = f"Rectangle(({left}, {bottom}), {width}, {height}"
    else:
        assert mark.path is not None
        x, y = mark.path
        kind = f"Line2D({numbers(x)}, {numbers(y)}, clip_on=False"
    return f"figure.add_artist({kind}, transform=points, {arguments(mark.look)}))"


def _text(text: Text) -> str:
    x, y = text.get_position()
    return written(
        (
            float(x),
            float(y),
            text.get_text(),
            text.get_fontsize(),
            text.get_color(),
            text.get_fontweight(),
            text.get_horizontalalignment(),
            text.get_rotation(),
            text.get_zorder(),
        )
    )


def _pair(values: tuple[float, float]) -> str:
    return f"({written(values[0])}, {written(values[1])})"


def _column(names: Iterable[str]) -> str:
    return "[" + "".join(f"\n    {written(name)}," for name in names) + "\n]"


def _mapping(values: Mapping[str, Any]) -> str:
    return (
        "{" + "".join(f"\n    {key!r}: {written(value)}," for key, value in values.items()) + "\n}"
    )
