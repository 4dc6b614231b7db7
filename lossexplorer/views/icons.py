"""Icons from one set, coloured by the palette and crisp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lossexplorer import assets
from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import Palette

# what buttons ask for on screens of 100 % to 300 %
_SIZES = (16, 20, 24, 32, 40, 48)
_DISABLED_OPACITY = 0.35


@lru_cache(maxsize=256)
def _svg_text(name: str) -> str:
    file = assets.path("icons", f"{name}.svg")
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ExplorerError(
            f"there is no icon '{name}'",
            where=str(file.parent),
            fix=f"add {file.name} or reinstall the program",
        ) from None


def _picture(svg: str, color: str, size: int, opacity: float = 1.0) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))
    painter = QPainter(picture)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _icon(name: str, color: str, accent: str) -> QIcon:
    svg = _svg_text(name)
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_picture(svg, color, size), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(_picture(svg, accent, size), QIcon.Mode.Normal, QIcon.State.On)
        faint = _picture(svg, color, size, _DISABLED_OPACITY)
        result.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.Off)
        result.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.On)
    return result


def icon(name: str, palette: Palette, token: str = "text") -> QIcon:
    """The icon called ``name`` in a palette's colour; its checked state is in the accent.

    Raises:
        ExplorerError: if ``resources/icons`` has no such drawing.
    """
    return _icon(name, palette.color(token), palette.color("accent"))
