"""The icons are one set: one grid, one weight, one colour that the theme replaces."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from lossexplorer import assets

APP = "lossexplorer"
ICONS = sorted(p for p in assets.path("icons").glob("*.svg") if p.stem != APP)


def ink(path: Path, colour: str, side: int):
    """The icon drawn on nothing: alpha as a (side, side) array."""
    import numpy as np
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(
        QByteArray(path.read_text("utf-8").replace("currentColor", colour).encode())
    )
    assert renderer.isValid()
    image = QImage(side, side, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return np.array(image.constBits()).reshape(side, side, 4)


def test_there_are_icons():
    assert len(ICONS) >= 36


@pytest.mark.parametrize("path", ICONS, ids=lambda p: p.stem)
def test_icon_belongs_to_the_set(path):
    root = ET.fromstring(path.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 20 20"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.6")
    assert (root.get("stroke-linecap"), root.get("fill")) == ("round", "none")
    for element in root.iter():
        if element is not root:
            assert element.get("stroke") is None
            assert element.get("stroke-width") is None
            assert element.get("fill") in (None, "currentColor")
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}|clip|style=", path.read_text("utf-8"))


@pytest.mark.parametrize("path", ICONS, ids=lambda p: p.stem)
def test_icon_is_drawn_in_the_colour_asked_for_and_stays_inside(qapp, path):
    pixels = ink(path, "#0B6BCB", 80)
    solid = pixels[pixels[..., 3] == 255]
    assert len(solid) > 80
    off = abs(solid[:, :3].astype(int) - (0x0B, 0x6B, 0xCB))
    assert off.max() <= 2  # where strokes overlap, blending rounds
    border = [pixels[edge] for edge in (0, -1)] + [pixels[:, edge] for edge in (0, -1)]
    assert all((edge[..., 3] == 0).all() for edge in border)


@pytest.mark.parametrize("side", [16, 32, 256])
def test_app_icon_shows_curve_tangent_and_probe_at_every_size(qapp, side):
    pixels = ink(assets.path("icons", f"{APP}.svg"), "#000000", side).astype(int)
    for colour in ((0x56, 0xB4, 0xE9), (0xE6, 0x9F, 0x00), (0xD5, 0x5E, 0x00)):
        distance = abs(pixels[..., :3] - colour).sum(axis=-1)
        assert (distance < 90).any(), f"no pixel near {colour} at {side} px"
