"""The preview of what would be exported, by itself."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap, QPixmapCache

from lossexplorer.figures.figure import Figure
from lossexplorer.views.export_preview import ExportPreview

SIZE = (400, 300)
KB = SIZE[0] * SIZE[1] * 4 // 1024


@pytest.fixture
def small_cache(qapp):
    """The cache of all pixmaps, with room for two pictures."""
    before = QPixmapCache.cacheLimit()
    QPixmapCache.setCacheLimit(2 * KB)
    yield
    QPixmapCache.setCacheLimit(before)


def picture(grey):
    return (np.full((SIZE[1], SIZE[0], 3), grey, np.uint8), 9.0), ""


def test_pictures_are_shown_and_crowd_nothing_out_of_the_cache(qtbot, small_cache):
    preview = ExportPreview(Figure(()))
    qtbot.addWidget(preview)
    preview.resize(SIZE[0] + 20, SIZE[1] + 20)
    resting = QPixmap(QSize(8, 8))
    key = QPixmapCache.insert(resting)
    for grey in (10, 20, 30, 40):
        preview._show(picture(grey))
        shown = preview.grab().toImage()
        assert shown.pixelColor(shown.rect().center()).red() == grey
        assert shown.pixelColor(10, 10).red() == grey != shown.pixelColor(9, 9).red()
    assert QPixmapCache.find(key, resting)
