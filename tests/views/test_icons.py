from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage

from lossexplorer import assets
from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.views.icons import icon

NAMES = [
    "open",
    "save",
    "export",
    "undo",
    "redo",
    "theme",
    "fit",
    "log",
    "pin",
    "copy",
    "play",
    "pause",
    "reset",
    "search",
    "close",
    "plus",
    "minus",
    "warning",
    "error",
    "check",
    "label-both",
    "tangent",
    "curvature",
    "paste",
    "grid-multiples",
    "overlay",
    "previous",
    "next",
    "lesson",
    "help",
    "settings",
    "chevron-down",
    "chevron-right",
    "link",
    "renormalise",
]


def _pixels(drawing: QIcon, size: int, mode=QIcon.Mode.Normal, state=QIcon.State.Off):
    image = drawing.pixmap(QSize(size, size), 1.0, mode, state).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(image.height(), image.width(), 4)[:, :, [2, 1, 0, 3]].astype(int)


def _rgb(color: str) -> list[int]:
    return [int(color[k : k + 2], 16) for k in (1, 3, 5)]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn(qapp, name):
    assert _pixels(icon(name, LIGHT), 20)[:, :, 3].sum() > 20 * 255


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize(
    ("mode", "state", "token", "opacity"),
    [
        (QIcon.Mode.Normal, QIcon.State.Off, "text", 255),
        (QIcon.Mode.Normal, QIcon.State.On, "accent", 255),
        (QIcon.Mode.Disabled, QIcon.State.Off, "text", 89),
    ],
    ids=["normal", "checked", "disabled"],
)
def test_icons_take_their_colour_from_the_palette(qapp, palette, mode, state, token, opacity):
    pixels = _pixels(icon("minus", palette), 48, mode, state)
    strongest = pixels[:, :, 3].max()
    assert strongest == pytest.approx(opacity, abs=4)
    solid = pixels[pixels[:, :, 3] == strongest][:, :3]
    assert np.abs(solid - _rgb(palette.color(token))).max() <= 4


def test_another_token_gives_another_colour(qapp):
    pixels = _pixels(icon("minus", LIGHT, "secondary"), 48)
    solid = pixels[pixels[:, :, 3] == 255][:, :3]
    assert np.abs(solid - _rgb(LIGHT.secondary)).max() <= 2


def test_a_picture_with_colours_of_its_own_keeps_them(qapp):
    colors = {tuple(p[:3]) for p in _pixels(icon("lossexplorer", LIGHT), 48).reshape(-1, 4)}
    assert len(colors) > 10


def test_large_pictures_are_not_stretched_small_ones(qapp):
    sizes = {(size.width(), size.height()) for size in icon("open", LIGHT).availableSizes()}
    assert {(16, 16), (32, 32), (48, 48)} <= sizes


def test_icons_are_made_once(qapp):
    assert icon("open", LIGHT) is icon("open", LIGHT)
    assert icon("open", LIGHT) is not icon("open", DARK)


def test_a_missing_drawing_is_named(qapp):
    with pytest.raises(ExplorerError) as caught:
        icon("flying-pig", LIGHT)
    assert "flying-pig" in caught.value.what
    assert str(assets.path("icons")) in caught.value.where
    assert caught.value.fix
