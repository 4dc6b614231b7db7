"""The list of losses, driven by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.losses.registry import all_losses
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.loss_cells import Role
from lossexplorer.model.loss_model import NAME
from lossexplorer.session import edits, readings
from lossexplorer.session.presets import open_lesson
from lossexplorer.views.loss_list import LossList
from lossexplorer.views.loss_row_painter import tick_rect

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def explorer(qtbot):
    return ExplorerModel(open_lesson("digit-mse"))


@pytest.fixture
def losses(show_widget, explorer):
    widget = LossList(explorer)
    show_widget(widget, explorer, 236, 640)
    return widget


def index_of(losses, key):
    return losses.tree.model().index_of(key)


def visible(losses):
    tree, model = losses.tree, losses.tree.model()
    families = [model.index(row, NAME) for row in range(model.rowCount())]
    return [
        model.index(row, NAME, family).data(Role.KEY)
        for family in families
        for row in range(model.rowCount(family))
        if not tree.isRowHidden(row, family)
        and not tree.isRowHidden(family.row(), model.parent(family))
    ]


def click_tick(qtbot, losses, key):
    place = tick_rect(losses.tree.visualRect(index_of(losses, key))).center()
    qtbot.mouseClick(losses.tree.viewport(), LEFT, pos=place)


def test_the_selected_loss_of_the_session_is_current(explorer, losses):
    assert losses.tree.currentIndex().data(Role.KEY) == explorer.session.selected
    assert explorer.undo_stack.count() == 0


def test_a_click_on_a_tick_draws_a_loss_without_selecting_it(qtbot, explorer, losses):
    selected = explorer.session.selected
    click_tick(qtbot, losses, "huber")
    assert explorer.session.choice("huber").shown
    assert explorer.session.selected == selected
    explorer.refresh()
    click_tick(qtbot, losses, "huber")
    assert not explorer.session.choice("huber").shown


def test_a_double_click_on_a_tick_is_two_clicks(qtbot, explorer, losses):
    before = explorer.session.choice("huber").shown
    place = tick_rect(losses.tree.visualRect(index_of(losses, "huber"))).center()
    qtbot.mouseClick(losses.tree.viewport(), LEFT, pos=place)
    explorer.refresh()
    qtbot.mouseDClick(losses.tree.viewport(), LEFT, pos=place)
    assert explorer.session.choice("huber").shown == before


def test_a_click_on_a_name_selects_the_loss(qtbot, explorer, losses):
    rect = losses.tree.visualRect(index_of(losses, "huber"))
    qtbot.mouseClick(losses.tree.viewport(), LEFT, pos=rect.center())
    assert explorer.session.selected == "huber"


def test_the_keyboard_selects_and_ticks(qtbot, explorer, losses):
    first = index_of(losses, "gaussian_nll")
    losses.tree.setCurrentIndex(first)
    losses.tree.setFocus()
    qtbot.keyClick(losses.tree, Qt.Key.Key_Down)
    below = first.siblingAtRow(first.row() + 1).data(Role.KEY)
    assert explorer.session.selected == below
    shown = explorer.session.choice(below).shown
    qtbot.keyClick(losses.tree, Qt.Key.Key_Space)
    assert explorer.session.choice(below).shown != shown


def test_a_walk_by_keys_is_one_undo_step(qtbot, explorer, losses):
    before = explorer.session
    losses.tree.setFocus()
    for _ in range(3):
        qtbot.keyClick(losses.tree, Qt.Key.Key_Down)
    explorer.undo_stack.undo()
    assert explorer.session == before


def test_the_list_follows_the_session(explorer, losses):
    before = losses.tree.currentIndex()
    explorer.apply("x", edits.select_loss, "focal")
    explorer.refresh()
    assert losses.tree.currentIndex().data(Role.KEY) == "focal"
    explorer.undo_stack.undo()
    explorer.refresh()
    assert losses.tree.currentIndex() == before


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("huber", "huber"),
        ("mse", "squared_error"),
        ("BCE", "binary_cross_entropy"),
        ("cross bin", "binary_cross_entropy"),
    ],
)
def test_the_search_knows_titles_keys_and_aliases(qtbot, losses, typed, found):
    qtbot.keyClicks(losses.search, typed)
    assert found in visible(losses)
    assert len(visible(losses)) < 6


def test_escape_clears_the_search(qtbot, explorer, losses):
    everything = visible(losses)
    qtbot.keyClicks(losses.search, "mse")
    qtbot.keyClick(losses.search, Qt.Key.Key_Escape)
    assert losses.search.text() == ""
    assert visible(losses) == everything
    assert explorer.undo_stack.count() == 0


def test_enter_selects_the_first_match(qtbot, explorer, losses):
    qtbot.keyClicks(losses.search, "hinge")
    qtbot.keyClick(losses.search, Qt.Key.Key_Return)
    assert explorer.session.selected == visible(losses)[0]


def test_down_leaves_the_search_for_the_list(qtbot, losses):
    losses.search.setFocus()
    qtbot.keyClick(losses.search, Qt.Key.Key_Down)
    assert losses.tree.hasFocus()


def test_nothing_found_says_so_and_offers_the_way_back(qtbot, losses):
    qtbot.keyClicks(losses.search, "zzz")
    (button,) = (b for b in losses.findChildren(QPushButton) if b.text() == "Show all losses")
    assert not losses.tree.isVisible()
    qtbot.mouseClick(button, LEFT)
    assert losses.tree.isVisible()
    assert visible(losses)


def test_a_family_folds_where_it_is_clicked(qtbot, losses):
    family = losses.tree.model().index(0, NAME)
    place = losses.tree.visualRect(family).center()
    qtbot.mouseClick(losses.tree.viewport(), LEFT, pos=place)
    assert not losses.tree.isExpanded(family)
    qtbot.mouseClick(losses.tree.viewport(), LEFT, pos=place)
    assert losses.tree.isExpanded(family)


def test_rows_are_drawn_in_both_themes_and_dim_what_does_not_apply(qtbot, losses):
    light = losses.tree.viewport().grab().toImage()
    losses.set_palette_tokens(DARK)
    dark = losses.tree.viewport().grab().toImage()
    assert light != dark
    losses.set_palette_tokens(LIGHT)

    def darkest(key):
        losses.tree.scrollTo(index_of(losses, key))
        rect = losses.tree.visualRect(index_of(losses, key))
        image = losses.tree.viewport().grab(rect.adjusted(60, 0, 0, 0)).toImage()
        cells = (image.pixelColor(QPoint(x, y)) for x in range(image.width()) for y in range(26))
        return min(cell.lightness() for cell in cells)

    assert darkest("hinge") > darkest("huber")


def test_only_the_losses_in_sight_are_computed_until_the_list_is_scrolled(
    qtbot, explorer, losses, monkeypatch
):
    computed = []
    compute = readings.reading

    def note(session, key):
        computed.append(key)
        return compute(session, key)

    monkeypatch.setattr(readings, "reading", note)
    losses.resize(236, 300)
    explorer.apply("x", edits.set_parameter, "cross_entropy", "base", 2)
    computed.clear()
    explorer.refresh()
    losses.grab()
    in_sight = set(computed)
    assert visible(losses)[0] in in_sight
    assert len(in_sight) < 15
    bar = losses.tree.verticalScrollBar()
    below = losses.tree.viewport().rect().center()
    for _ in range(40):
        wheel = QWheelEvent(
            QPointF(below),
            QPointF(losses.tree.viewport().mapToGlobal(below)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(losses.tree.viewport(), wheel)
        losses.grab()
    assert bar.value() == bar.maximum()
    assert set(computed) == {loss.key for loss in all_losses()}
    assert len(computed) == len(set(computed))
