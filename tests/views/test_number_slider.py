"""The slider over numbers: round positions, both scales, keyboard, silence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.place_slider import PlaceSlider


def positions(slider):
    values = []
    for place in range(slider.minimum(), slider.maximum() + 1):
        slider.setValue(place)
        values.append(slider.number())
    return values


@pytest.mark.parametrize("ends", [(0.0, 3.0), (-100.0, -1.0), (0.0, 0.5), (0.05, 20.0)])
def test_a_linear_slider_covers_its_range_in_round_steps(qtbot, ends):
    slider = NumberSlider(*ends)
    qtbot.addWidget(slider)
    values = positions(slider)
    assert min(values) == ends[0]
    assert max(values) == ends[1]
    assert len(set(values)) >= 100
    assert all(len(f"{v:.10g}") <= 6 for v in values)


def test_a_logarithmic_slider_covers_decades_and_hits_powers_of_ten(qtbot):
    slider = NumberSlider(1e-12, 0.1, logarithmic=True)
    qtbot.addWidget(slider)
    values = set(positions(slider))
    assert {1e-12, 1e-7, 1e-3, 0.1} <= values
    assert min(values) == 1e-12
    assert max(values) == 0.1


def test_a_slider_of_whole_numbers(qtbot):
    slider = NumberSlider(1, 5, whole=True)
    qtbot.addWidget(slider)
    assert sorted(set(positions(slider))) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("logarithmic", [False, True])
def test_setting_a_number_is_silent_and_stays_inside(qtbot, logarithmic):
    slider = NumberSlider(0.05, 20.0, logarithmic=logarithmic)
    qtbot.addWidget(slider)
    with qtbot.assertNotEmitted(slider.chosen):
        slider.set_number(1.0)
        assert slider.number() == 1.0
        slider.set_number(1e9)
        assert slider.number() == 20.0
        slider.set_number(0.0)
        assert slider.number() == 0.05


def test_the_keyboard_moves_it(qtbot):
    slider = NumberSlider(0.0, 1.0)
    qtbot.addWidget(slider)
    slider.show()
    slider.set_number(0.5)
    with qtbot.waitSignal(slider.chosen) as chosen:
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert chosen.args == [0.51]
    with qtbot.waitSignal(slider.chosen) as chosen:
        qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert chosen.args == [0.0]


@pytest.mark.parametrize("make", [lambda: NumberSlider(0.0, 1.0), PlaceSlider])
def test_a_slider_says_its_number_not_its_step(qtbot, make, monkeypatch):
    slider = make()
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    qtbot.addWidget(slider)
    slider.set_number(0.0)
    assert slider.accessibleDescription() == "0"
    slider.set_number(0.25)
    slider.setToolTip("how far")
    slider.set_number(0.5)
    assert slider.accessibleDescription() == "0.5, how far" and not said
    slider.show()
    slider.activateWindow()
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert said == [slider.accessibleDescription().partition(",")[0]]
    assert float(said[0]) == slider.number() > 0.5
