"""The inspector's table of conventions: the numbers now, and switching with a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import data_edits, edits
from lossexplorer.session.presets import open_lesson
from lossexplorer.views.inspector import convention_table
from lossexplorer.views.inspector.convention_row import Cell, cell

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def explorer(qtbot):
    return ExplorerModel(edits.select_loss(open_lesson("digit-mse"), "squared_error"))


@pytest.fixture
def inspector(qtbot, inspector):
    """Tall enough for the whole table, with its numbers."""
    inspector.resize(320, 1400)
    qtbot.waitUntil(lambda: bool(table(inspector).rows["keras"].cells))
    return inspector


def panel(inspector):
    return inspector.page._convention


def table(inspector):
    return panel(inspector).table


def cells(inspector, name):
    return table(inspector).rows[name].cells


def settle(qtbot, explorer, inspector):
    """Let the frame that is due be drawn, and the table rest."""
    explorer.refresh()
    qtbot.waitUntil(lambda: table(inspector)._computed is explorer.session)
    qtbot.waitUntil(lambda: not table(inspector)._rest.isActive())


def counted(monkeypatch):
    """The calls that compute numbers, from now on."""
    asked = []
    compute = convention_table.convention_values
    monkeypatch.setattr(
        convention_table, "convention_values", lambda *of: asked.append(of) or compute(*of)
    )
    return asked


def test_every_convention_stands_with_its_numbers_and_differences(inspector):
    assert cells(inspector, "textbook") == (Cell("0.09750"), Cell("0.3475"))
    assert cells(inspector, "pytorch") == (Cell("0.01950", "−0.07800"), Cell("0.06950", "−0.2780"))
    assert table(inspector).rows["textbook"].isChecked()
    assert "0.01950 −0.07800" in table(inspector).rows["pytorch"].accessibleName()


def test_a_click_anywhere_on_a_line_switches(qtbot, explorer, inspector):
    row = table(inspector).rows["keras"]
    qtbot.mouseClick(row, LEFT, pos=QPoint(row.width() - 5, 5))
    settle(qtbot, explorer, inspector)
    assert explorer.session.choice("squared_error").convention == "keras"
    assert cells(inspector, "keras") == (Cell("0.01950"), Cell("0.06950"))
    assert cells(inspector, "optax")[0] == Cell("0.01950", "same")
    assert cells(inspector, "textbook")[0] == Cell("0.09750", "+0.07800")
    assert panel(inspector).sets.text() == (
        "Like keras.losses.mean_squared_error: elements averaged; mean, with weights ÷ n; "
        "factor c = ½: off."
    )
    explorer.undo_stack.undo()
    explorer.refresh()
    assert table(inspector).rows["textbook"].isChecked()


def test_the_default_is_chosen_with_the_keyboard_and_not_stored(qtbot, explorer, inspector):
    row = table(inspector).rows["pytorch"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert explorer.session.choice("squared_error").convention is None
    qtbot.keyClick(row, Qt.Key.Key_Down)
    assert explorer.session.choice("squared_error").convention == "keras"


def test_numbers_follow_the_data(qtbot, explorer, inspector):
    before = cells(inspector, "pytorch")
    explorer.apply("x", data_edits.drag_prediction, 0, 2, 0.9)
    settle(qtbot, explorer, inspector)
    assert cells(inspector, "pytorch") != before


def test_a_drag_does_not_compute_with_every_frame(qtbot, explorer, inspector, monkeypatch):
    asked = counted(monkeypatch)
    settle(qtbot, explorer, inspector)
    for step in range(20):
        explorer.apply("x", data_edits.drag_prediction, 0, 2, 0.6 + step / 100)
        explorer.refresh()
    assert len(asked) < 20
    settle(qtbot, explorer, inspector)
    (last,) = (session for session, _ in asked[-1:])
    assert last is explorer.session


def test_nothing_is_computed_while_the_mouse_moves(qtbot, explorer, inspector, monkeypatch):
    settle(qtbot, explorer, inspector)
    asked = counted(monkeypatch)
    explorer.begin_gesture()
    for step in range(20):
        explorer.apply("x", data_edits.drag_prediction, 0, 2, 0.6 + step / 100)
        explorer.refresh()
    assert not asked
    settle(qtbot, explorer, inspector)  # the mouse rests, still pressed
    assert len(asked) == 1
    explorer.end_gesture()


def test_curves_read_at_the_probe_alone(qtbot, explorer, inspector):
    explorer.apply("x", edits.set_workspace, "curves")
    settle(qtbot, explorer, inspector)
    assert len(cells(inspector, "pytorch")) == 1


def test_out_of_sight_nothing_is_computed(qtbot, explorer, inspector, monkeypatch):
    asked = counted(monkeypatch)
    inspector.resize(320, 200)
    inspector._scroll.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: table(inspector).visibleRegion().isEmpty())
    explorer.apply("x", data_edits.drag_prediction, 0, 2, 0.8)
    explorer.refresh()
    qtbot.wait(100)
    assert not asked
    before = cells(inspector, "pytorch")
    inspector._scroll.ensureWidgetVisible(table(inspector))
    qtbot.waitUntil(lambda: cells(inspector, "pytorch") != before)
    assert len(asked) == 1


def test_the_link_asks_for_the_table_of_all(qtbot, inspector):
    (button,) = panel(inspector).findChildren(QPushButton)
    with qtbot.waitSignal(inspector.compare_requested):
        qtbot.mouseClick(button, LEFT)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_lines_are_drawn_in_the_theme(inspector, palette):
    inspector.set_palette_tokens(palette)
    picture = table(inspector).rows["pytorch"].grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert palette.text.lower() in colors


@pytest.mark.parametrize(
    ("value", "active", "expected"),
    [
        (None, 1.0, Cell("—")),
        (2.0, None, Cell("2.000")),
        (float("inf"), 1.0, Cell("∞", "+∞")),
        (float("inf"), float("inf"), Cell("∞", "same")),
        (1.0, float("inf"), Cell("1.000", "−∞")),
        (0.0, 0.0, Cell("0", "same")),
    ],
)
def test_differences_of_what_has_none(value, active, expected):
    assert cell(value, active, "same") == expected
