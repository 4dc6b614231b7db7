"""Families of type in pictures, and what is said where no installed one has the letters."""

from __future__ import annotations

from functools import cache

from matplotlib import font_manager

from lossexplorer.export.printable import texts_of
from lossexplorer.export.tex_text import needs_chinese
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.typefaces import CHINESE
from lossexplorer.session.session import Style

_EVERY_LETTER = "DejaVu Sans"
# They come with matplotlib, so that they are the same everywhere. Its Computer Modern is not
# among them: it has no minus, no Greek letters, and other signs in the places of < > | _.
FAMILIES = {"sans": _EVERY_LETTER, "serif": "DejaVu Serif", "stix": "STIXGeneral"}


def families(figure: Figure, style: Style) -> list[str]:
    """The style's family and those that have the letters it lacks."""
    found = [_chinese_family()] if is_chinese(figure) else []
    names = [FAMILIES[style.font_family], _EVERY_LETTER, *filter(None, found)]
    return list(dict.fromkeys(names))


def is_chinese(figure: Figure) -> bool:
    """Whether a text of the figure has Chinese letters."""
    return any(map(needs_chinese, texts_of(figure)))


def font_problem() -> str:
    """What a person is told whose Chinese pictures show boxes; "" where a font is installed."""
    if _chinese_family():
        return ""
    return (
        "no installed font has Chinese letters, and pictures show boxes in their place; "
        "install one, such as Noto Sans CJK SC, and start again"
    )


@cache
def _chinese_family() -> str:
    """The first installed family with Chinese letters; "" for none."""
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in CHINESE if name in installed), "")
