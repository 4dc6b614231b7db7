"""Every word on paper can be read, in every theme."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.colors import to_hex

from lossexplorer.export.ink import Ink
from lossexplorer.export.matrix import color_stops
from lossexplorer.export.page import compose
from lossexplorer.figures.build import build
from lossexplorer.figures.contrast import TEXT, contrast, mixed
from lossexplorer.figures.figure import Figure, Image, floats
from lossexplorer.figures.palette import PALETTES
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Style

THEMES = pytest.mark.parametrize("theme", PALETTES)


@THEMES
@pytest.mark.parametrize("lesson", ["surrogates", "soft-softmax"])
def test_words_can_be_read_on_the_ground(theme, lesson):
    palette = PALETTES[theme]
    page = compose(build(open_lesson(lesson)), Style(theme=theme))
    written = [text for text in page.texts if text.get_text().strip()]
    assert len(written) > 15
    inside = 0
    for text in written:
        color = to_hex(text.get_color()).upper()
        if contrast(color, palette.plot) < TEXT:
            assert color in ("#FFFFFF", "#000000"), text.get_text()  # inside a bar
            inside += 1
    assert inside < len(written) / 2


@THEMES
def test_numbers_in_bars_and_cells_can_be_read(theme):
    palette = PALETTES[theme]
    ink = Ink(Figure(()), Style(theme=theme))
    cells = floats([[-1.0, 1.0]])
    grounds = [palette.color(f"curve:{k}") for k in range(8)]
    grounds += [palette.positive, palette.negative, palette.accent, palette.text]
    for diverging in (True, False):
        image = Image("cells", cells, 0.0, 0.0, 1.0, 1.0, diverging=diverging)
        stops = color_stops(palette, image)
        for one, other in zip(stops, stops[1:], strict=False):
            grounds += [mixed(other, one, share) for share in np.linspace(0, 1, 20)]
    worst = min((contrast(ink.readable_on(ground), ground), ground) for ground in grounds)
    assert worst[0] >= TEXT, worst
