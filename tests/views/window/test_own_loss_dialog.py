"""A loss of one's own in the window: typed by keyboard, drawn, changed, removed, undone."""

from __future__ import annotations

import sys

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QTabBar

from lossexplorer.figures.figure import Line
from lossexplorer.losses import own, registry
from lossexplorer.losses.own import consent, python_loss
from lossexplorer.model.loss_cells import Role
from lossexplorer.model.loss_model import NAME
from lossexplorer.model.unsaved_entry import Entry
from lossexplorer.session import edits, own_losses
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import save_session
from lossexplorer.views.own_loss.dialog import OwnLossDialog

LEFT = Qt.MouseButton.LeftButton
HUBER = "formula: where(abs(e) < delta, e^2 / 2, delta * (abs(e) - delta / 2))"

MODULE = '''
def wrong(y, t, *, delta=1.0):
    """Squared error with a mistake."""
    return (y - t) ** 2, 3 * (y - t)


def broken(y, t):
    raise RuntimeError("no GPU")
'''


@pytest.fixture
def module(tmp_path, monkeypatch):
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "window_losses.py").write_text(MODULE)
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(consent, "_allowed", set())
    python_loss._loaded.cache_clear()
    yield folder / "window_losses.py"
    python_loss._loaded.cache_clear()
    sys.modules.pop("window_losses", None)


@pytest.fixture
def ask(hand):
    """Opens the dialog by its shortcut."""
    opened = []

    def start(keys: str = "Ctrl+Shift+O") -> OwnLossDialog:
        hand.keys(keys)
        opened.extend(d for d in hand.window.findChildren(OwnLossDialog) if d not in opened)
        return opened[-1]

    yield start
    for dialog in opened:
        if shiboken6.isValid(dialog):
            dialog.close()


def type_formula(dialog, qtbot, text: str) -> None:
    dialog.formula.edit.selectAll()
    QTest.keyClicks(dialog.formula.edit, text)
    qtbot.waitUntil(lambda: not dialog.formula.busy, timeout=30_000)


def undo(hand) -> None:
    hand.window.activateWindow()
    QApplication.processEvents()
    hand.keys("Ctrl+Z")


def lines(hand) -> dict[str, Line]:
    panels = hand.workspace.plot.figure.panels
    return {item.id: item for item in panels[0].items if isinstance(item, Line)}


def listed(hand) -> dict[str, list[str]]:
    """The families of the list with their keys."""
    model = hand.furniture.losses.tree.model()
    found = {}
    for row in range(model.rowCount()):
        family = model.index(row, NAME)
        children = (model.index(k, NAME, family) for k in range(model.rowCount(family)))
        found[family.data()] = [child.data(Role.KEY) for child in children]
    return found


def test_a_formula_typed_by_keyboard_becomes_a_curve(hand, ask, qtbot):
    hand.keys("Ctrl+1")
    before, steps = hand.session, hand.steps()
    dialog = ask()
    assert QApplication.focusWidget() is dialog.formula.edit
    assert not dialog.accept_button.isEnabled()
    type_formula(dialog, qtbot, "where(abs(e) < delta, e^2/2, delta*(abs(e) - delta/2))")
    assert dialog.formula.preview.shows
    assert "agrees with finite differences" in dialog.formula.preview.check.text
    assert list(dialog.formula.grid.fields) == ["delta"]
    QTest.keyClick(dialog.formula.edit, Qt.Key.Key_Return)
    hand.settle()
    assert hand.session.selected == HUBER and hand.session.choice(HUBER).shown
    assert hand.steps() == steps + 1
    assert f"{HUBER}:1" in lines(hand)
    assert listed(hand)["Your own"] == [HUBER]
    tree = hand.furniture.losses.tree
    assert tree.currentIndex().data(Role.KEY) == HUBER
    page = hand.furniture.inspector.page
    assert page.key == HUBER and list(page.rows) == ["delta"]
    assert "agrees with finite differences" in page.own.check.text
    undo(hand)
    assert hand.session == before
    assert "Your own" not in listed(hand)
    hand.keys("Ctrl+Shift+Z")
    assert listed(hand)["Your own"] == [HUBER]


def test_its_slider_moves_its_curve(hand, qtbot):
    hand.model.apply("Add", own_losses.add_own, HUBER)
    hand.model.apply("Curves", edits.set_workspace, "curves")
    hand.settle()
    before = lines(hand)[f"{HUBER}:1"].y
    slider = hand.furniture.inspector.page.rows["delta"].findChild(
        type(hand.furniture.inspector.page.rows["delta"]._control.slider)
    )
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    hand.settle()
    assert hand.session.choice(HUBER).values() == {"delta": 0.0}
    after = lines(hand)[f"{HUBER}:1"].y
    assert after.max() == 0 < before.max()


def test_mistakes_are_shown_while_typing(hand, ask, qtbot):
    dialog = ask()
    type_formula(dialog, qtbot, "(y - t)^2 + foo(y)")
    page = dialog.formula
    assert page.message.isVisible()
    assert page.message.text().startswith("column 13: there is no function 'foo'")
    (mark,) = page.edit.extraSelections()
    assert mark.cursor.selectedText() == "foo"
    assert not dialog.accept_button.isEnabled()
    QTest.keyClick(page.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    for text in ("(y - t", "y @ t", "", "t"):
        type_formula(dialog, qtbot, text)
        assert not dialog.accept_button.isEnabled()
    type_formula(dialog, qtbot, "(y - t)^2")
    assert not page.message.isVisible() and not page.edit.extraSelections()
    assert dialog.accept_button.isEnabled()


def test_name_and_parameters_can_be_set_beside_the_formula(hand, ask, qtbot):
    dialog = ask()
    type_formula(dialog, qtbot, "delta*abs(e) + beta*e^2; beta = 2 from 1 to 3")
    page = dialog.formula
    assert [page.grid.fields["beta"][k].value for k in range(3)] == [2, 1, 3]
    assert not page.grid.fields["beta"][0].isEnabled()
    default, low, high, log = page.grid.fields["delta"]
    default.setFocus()
    default.selectAll()
    QTest.keyClicks(default, "0.5")
    QTest.keyClick(default, Qt.Key.Key_Tab)
    high.setFocus()
    high.selectAll()
    QTest.keyClicks(high, "9")
    QTest.keyClick(high, Qt.Key.Key_Tab)
    log.setFocus()
    QTest.keyClick(log, Qt.Key.Key_Space)
    page.name.setFocus()
    QTest.keyClicks(page.name, "My loss")
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)
    assert page.key == (
        "formula: name = My loss; delta * abs(e) + beta * e^2; "
        "delta = 0.5 from 0.009 to 9 log; beta = 2 from 1 to 3"
    )
    low.setFocus()
    low.selectAll()
    QTest.keyClicks(low, "10")
    QTest.keyClick(low, Qt.Key.Key_Tab)
    assert low.property("invalid")
    QTest.mouseClick(dialog.accept_button, LEFT)
    hand.settle()
    assert hand.furniture.losses.tree.currentIndex().data() == "My loss"


def test_the_tab_key_goes_from_top_to_bottom(ask, qtbot):
    dialog = ask()
    type_formula(dialog, qtbot, "a*e^2 + b*abs(e)")
    dialog.formula.name.setFocus()
    fields = dialog.formula.grid.fields
    for field in (*fields["a"], *fields["b"]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field


def test_an_own_loss_is_changed_in_its_place(hand, ask, qtbot):
    hand.model.apply("Add", own_losses.add_own, "formula: name = Mine; delta * e^2; delta = 0.5")
    hand.settle()
    page = hand.furniture.inspector.page
    hand.click(page.own.edit)
    (dialog,) = hand.window.findChildren(OwnLossDialog)
    qtbot.waitUntil(lambda: not dialog.formula.busy, timeout=30_000)
    assert dialog.formula.edit.text == "delta * e^2"
    assert dialog.formula.name.text() == "Mine"
    type_formula(dialog, qtbot, "delta*abs(e)")
    dialog.accept_button.click()
    hand.settle()
    changed = "formula: name = Mine; delta * abs(e); delta = 0.5"
    assert listed(hand)["Your own"] == [changed]
    assert hand.session.selected == changed
    hand.click(hand.furniture.inspector.page.own.remove)
    assert "Your own" not in listed(hand)
    assert not hand.actions["losses.remove_own"].isEnabled()
    undo(hand)
    assert hand.session.selected == changed
    hand.actions["losses.remove_own"].trigger()
    hand.settle()
    assert "Your own" not in listed(hand)


def test_search_finds_own_losses_that_come_and_go(hand):
    losses = hand.furniture.losses
    QTest.keyClicks(losses.search, "abs")
    hand.model.apply("Add", own_losses.add_own, "formula: e^2")
    hand.settle()
    assert losses.tree.isRowHidden(losses.tree.model().rowCount() - 1, losses.tree.rootIndex())
    hand.model.apply("Add", own_losses.add_own, "formula: abs(e)")
    hand.settle()
    assert not losses.tree.isRowHidden(losses.tree.model().rowCount() - 1, losses.tree.rootIndex())
    assert hand.session.selected == "formula: abs(e)"


def test_a_python_function_is_loaded_by_the_button_and_checked(hand, ask, qtbot, module):
    dialog = ask()
    bar = dialog.tabs.findChild(QTabBar)
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(1).center())
    page = dialog.python
    QTest.keyClicks(page.name, "window_losses:broken")
    assert "window_losses" not in sys.modules
    QTest.mouseClick(page.load, LEFT)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.message.text() == "window_losses:broken: it raised RuntimeError: no GPU"
    assert not dialog.accept_button.isEnabled()
    page.name.clear()
    QTest.keyClicks(page.name, "window_losses:wrong")
    assert not page.message.isVisible()
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.message.text() == "" and page.key
    assert "differs from finite differences by 33\u00a0%" in page.preview.check.text
    QTest.mouseClick(dialog.accept_button, LEFT)
    hand.settle()
    assert hand.session.selected == "python:window_losses:wrong"
    own_panel = hand.furniture.inspector.page.own
    assert "differs" in own_panel.check.text
    assert own_panel.check._text.property("role") == "error"
    hand.keys("Ctrl+1")
    assert "differs" in own_panel.check.text
    assert list(hand.furniture.inspector.page.rows) == ["delta"]


def test_a_name_that_is_none_is_refused(hand, ask, qtbot, module, monkeypatch):
    dialog = ask()
    dialog.open_at("python")
    assert not dialog.python.load.isEnabled()
    QTest.keyClicks(dialog.python.name, "os.path:")
    QTest.keyClick(dialog.python.name, Qt.Key.Key_Return)
    assert "names no Python function" in dialog.python.message.text()
    from lossexplorer.views.own_loss import python_page

    answer = lambda *_: (str(module), "")  # noqa: E731
    monkeypatch.setattr(python_page.QFileDialog, "getOpenFileName", answer)
    QTest.mouseClick(dialog.python.browse, LEFT)
    QTest.keyClicks(dialog.python.name, "wrong")
    QTest.mouseClick(dialog.python.load, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.python.key))
    assert dialog.python.key == f"python:{module}:wrong"
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


def test_a_python_loss_can_be_changed(hand, ask, qtbot, module):
    hand.model.apply("Add", own_losses.add_own, own.allow("window_losses:wrong"))
    hand.settle()
    hand.actions["losses.edit_own"].trigger()
    hand.settle()
    (dialog,) = hand.window.findChildren(OwnLossDialog)
    assert dialog.tabs.currentWidget() is dialog.python
    assert dialog.python.name.text() == "window_losses:wrong"
    dialog.close()


def test_a_session_with_code_asks_before_it_opens(hand, qtbot, module, tmp_path):
    path = tmp_path / "code.lossx"
    session = own_losses.add_own(open_lesson("digit-mse"), own.allow("window_losses:wrong"))
    save_session(session, path)
    consent._allowed.clear()
    del sys.modules["window_losses"]
    hand.furniture.files.open_path(path)
    strip = hand.furniture.errors
    qtbot.waitUntil(lambda: "was not loaded" in strip.text)
    assert "window_losses" not in sys.modules
    (button,) = strip.findChildren(QPushButton)
    assert button.text() == "Allow window_losses:wrong and open"
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: hand.session.selected == "python:window_losses:wrong")


@pytest.fixture
def left(module, folder):
    """A session with code that was in a window when the program ended."""
    session = own_losses.add_own(open_lesson("digit-mse"), own.allow("window_losses:wrong"))
    entry = Entry(folder / "autosave")
    entry.write(session, None, closed=True)
    entry.release()
    consent._allowed.clear()
    python_loss._loaded.cache_clear()
    del sys.modules["window_losses"]
    return session


def test_unsaved_work_with_code_is_offered_at_the_next_start(left, open_window):
    hand = open_window()
    strip = hand.furniture.recovered
    assert strip.text.endswith("that uses Python code")
    assert hand.session == open_lesson("digit-mse") and "window_losses" not in sys.modules
    assert strip._buttons[0].text() == "Allow window_losses:wrong and open"
    hand.click(strip._buttons[0])
    assert hand.session == left
    assert strip.text == ""


def test_unsaved_work_whose_code_is_gone_stays_for_another_start(left, module, open_window, folder):
    module.rename(module.with_name("elsewhere.py"))
    hand = open_window()
    hand.click(hand.furniture.recovered._buttons[0])
    assert "window_losses" in hand.furniture.recovered.text
    assert hand.session == open_lesson("digit-mse")
    assert list((folder / "autosave").glob("*.lossx"))


def test_packages_are_listed_with_what_is_wrong_with_them(open_window, qtbot, monkeypatch):
    from lossexplorer.views import loss_list
    from lossexplorer.views.own_loss import packages_page

    broken = ("bad: bad_plugin: can't be loaded (ImportError: no_such_module)",)
    monkeypatch.setattr(loss_list, "problems", lambda: broken)
    monkeypatch.setattr(packages_page, "problems", lambda: broken)
    monkeypatch.setattr(packages_page, "origins", lambda: {"huber": "good-plugin"})
    hand = open_window()
    assert "no_such_module" in hand.furniture.losses.problems.toolTip()
    hand.click(hand.furniture.losses.problems)
    (dialog,) = hand.window.findChildren(OwnLossDialog)
    page = dialog.packages
    assert dialog.tabs.currentWidget() is page
    assert page.problems.isVisible() and "no_such_module" in page.problems.text()
    item = page.losses.item(0)
    assert item.text() == "Huber — good-plugin"
    place = page.losses.visualItemRect(item).center()
    QTest.mouseClick(page.losses.viewport(), LEFT, pos=place)
    QTest.mouseDClick(page.losses.viewport(), LEFT, pos=place)
    hand.settle()
    assert hand.session.selected == "huber" and hand.session.choice("huber").shown


def test_without_problems_there_is_no_sign(hand, ask):
    assert registry.problems() == ()
    assert not hand.furniture.losses.problems.isVisible()
    dialog = ask()
    dialog.open_at("packages")
    assert not dialog.packages.problems.isVisible()
    hand.click(hand.furniture.losses.own_button)
    assert len(hand.window.findChildren(OwnLossDialog)) == 2
    for one in hand.window.findChildren(OwnLossDialog):
        one.close()


def test_the_theme_reaches_the_dialog(open_window, qtbot):
    hand = open_window(theme="dark")
    hand.actions["losses.own"].trigger()
    (dialog,) = hand.window.findChildren(OwnLossDialog)
    assert dialog.formula.edit._palette.name == "dark"
    dialog.close()
