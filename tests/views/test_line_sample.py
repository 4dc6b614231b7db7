"""Line samples: each dash and marker is drawn, in the loss's colour."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from lossexplorer.figures.figure import Dash, Symbol
from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.figures.strokes import Stroke
from lossexplorer.views.line_sample import LineSample, marker_path, paint_sample


def drawn(stroke, palette=LIGHT):
    image = QImage(48, 28, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_sample(painter, QRectF(0, 0, 48, 28), stroke, palette)
    painter.end()
    return np.array(image.constBits()).reshape(28, 48, 4).copy()


def test_every_dash_and_every_marker_looks_different(qapp):
    pictures = [drawn(Stroke("curve:1", dash, "circle")) for dash in get_args(Dash)]
    pictures += [drawn(Stroke("curve:1", "solid", symbol)) for symbol in get_args(Symbol)[1:]]
    assert len({p.tobytes() for p in pictures}) == len(pictures)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_line_has_the_colour_of_the_theme(qapp, palette):
    picture = drawn(Stroke("curve:2", "solid", "circle"), palette)
    assert tuple(picture[14, 2, :3]) == QColor(palette.curves[2]).getRgb()[:3]


@pytest.mark.parametrize("symbol", get_args(Symbol))
def test_markers_have_the_size_asked_for(qapp, symbol):
    box = marker_path(symbol, QPointF(0, 0), 10).boundingRect()
    assert 6 <= max(box.width(), box.height()) <= 13
    assert abs(box.center().x()) < 0.5


def test_the_widget_shows_the_stroke_it_is_given(qtbot):
    sample = LineSample()
    qtbot.addWidget(sample)
    sample.set_stroke(Stroke("curve:1", "solid", "circle"))
    before = sample.grab().toImage()
    sample.set_palette_tokens(DARK)
    assert sample.grab().toImage() != before
