"""Widgets by themselves, with the first frame of a model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from lossexplorer.figures.palette import LIGHT
from lossexplorer.model.explorer import ExplorerModel

Show = Callable[..., None]


@pytest.fixture(autouse=True)
def _quick_hands(monkeypatch) -> None:
    """What a test does one after another follows quickly, however slow the machine."""
    monkeypatch.setattr("lossexplorer.model.gestures._PAUSE_S", 3600.0)


@pytest.fixture
def show_widget(qtbot) -> Show:
    """Shows a widget at a size, in the light theme, with the frame of a model."""

    def show(widget: QWidget, explorer: ExplorerModel, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.set_palette_tokens(LIGHT)
        widget.show()
        qtbot.waitExposed(widget)
        explorer.refresh()

    return show
