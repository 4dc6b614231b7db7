"""A new loss is one new file: list entry, sliders and curve come by themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lossexplorer.figures.figure import Line
from lossexplorer.losses import registry
from lossexplorer.session import edits
from lossexplorer.views.number_slider import NumberSlider

CAUCHY = Path(__file__).parents[2].joinpath("losses", "cauchy.py").read_text(encoding="utf-8")


@pytest.fixture
def cauchy(tmp_path, monkeypatch):
    package = tmp_path / "others_losses"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "cauchy.py").write_text(CAUCHY, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield registry.register_package("others_losses")
    registry.unregister("cauchy")
    for name in ("others_losses", "others_losses.cauchy"):
        sys.modules.pop(name, None)


def test_a_loss_from_another_package_is_in_the_list_with_slider_and_curve(cauchy, open_window):
    assert cauchy == ("cauchy",)
    hand = open_window()
    hand.keys("Ctrl+1")
    hand.model.apply("Residual", edits.set_variable, "residual")
    hand.settle()
    search = hand.furniture.losses.search
    search.setFocus()
    QTest.keyClicks(search, "cauch")
    QTest.keyClick(search, Qt.Key.Key_Return)
    hand.settle()
    assert hand.session.selected == "cauchy"
    lines = [i for i in hand.workspace.figure.panel("value").items if isinstance(i, Line)]
    (before,) = [line for line in lines if line.id == "cauchy:1"]

    inspector = hand.furniture.inspector
    (slider,) = [s for s in inspector.findChildren(NumberSlider) if s.isVisibleTo(inspector)]
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    hand.settle()
    assert dict(hand.session.choice("cauchy").parameters)["width"] > 1
    lines = [i for i in hand.workspace.figure.panel("value").items if isinstance(i, Line)]
    (after,) = [line for line in lines if line.id == "cauchy:1"]
    assert after.y.max() < before.y.max()
