"""Icons from one set, coloured by the palette and crisp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lossexplorer import assets
from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import Palette

# what buttons ask for on screens of 100 % to 300 %
_SIZES = (16, 20, 24, 32, 40, 48)
_DISABLED_OPACITY = 0.35


@lru_cache(maxsize=128)
def _drawings(name: str) -> tuple[tuple[QPixmap, ...], bool]:
    """The drawing at all sizes, and whether it takes its colour from the text."""
    file = assets.path("icons", f"{name}.svg")
    try:
        svg = file.read_bytes()
    except FileNotFoundError:
        raise ExplorerError(
            f"there is no icon '{name}'",
            where=str(file.parent),
            fix=f"add {file.name} or reinstall the program",
        ) from None
    renderer = QSvgRenderer(QByteArray(svg))
    pictures = []
    for size in _SIZES:
        picture = _blank(size)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        pictures.append(picture)
    return tuple(pictures), b"currentColor" in svg


def _blank(size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _inked(drawing: QPixmap, color: str | None, opacity: float = 1.0) -> QPixmap:
    """The drawing's shape in one colour; with None it keeps its own colours."""
    picture = _blank(drawing.width())
    painter = QPainter(picture)
    painter.setOpacity(opacity)
    painter.drawPixmap(0, 0, drawing)
    if color is not None:
        painter.setOpacity(1.0)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(picture.rect(), QColor(color))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _icon(name: str, normal: str, accent: str) -> QIcon:
    drawings, takes_color = _drawings(name)
    color, checked = (normal, accent) if takes_color else (None, None)
    result = QIcon()
    for drawing in drawings:
        faint = _inked(drawing, color, _DISABLED_OPACITY)
        result.addPixmap(_inked(drawing, color), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(_inked(drawing, checked), QIcon.Mode.Normal, QIcon.State.On)
        result.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.Off)
        result.addPixmap(faint, QIcon.Mode.Disabled, QIcon.State.On)
    return result


def program_icon() -> QIcon:
    """The program's own, drawn by Qt in whatever size the desktop asks for."""
    return QIcon(str(assets.path("icons", "lossexplorer.svg")))


def icon(name: str, palette: Palette, token: str = "text") -> QIcon:
    """The icon called ``name`` in a palette's colour; its checked state is in the accent.

    Args:
        name: the drawing in ``resources/icons``, without ``.svg``.
        palette: where the colours come from.
        token: which of its colours; "secondary" for tools that should recede.

    Returns:
        A shared icon: the same arguments give the same object.

    Raises:
        ExplorerError: if there is no such drawing.
    """
    return _icon(name, palette.color(token), palette.color("accent"))
