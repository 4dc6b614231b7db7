"""The Batch workspace in the window: from a file to a row and back, with mouse and keyboard."""

from __future__ import annotations

import time

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from lossexplorer import assets
from lossexplorer.model.batch_columns import BatchColumn
from lossexplorer.model.row_table import Column
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import open_large, set_batch_view
from lossexplorer.session.large import Large
from lossexplorer.session.session import blank
from lossexplorer.views.inspector.readings_panel import ReadingsPanel
from lossexplorer.views.open.dialog import OpenDialog

LEFT = Qt.MouseButton.LeftButton
LABELS, FIRST, SECOND = "digits-labels.npy", "digits-mlp-logits.npy", "digits-softmax-logits.npy"


def sample(name):
    return assets.path("samples", name)


def settled(hand, qtbot):
    """Everything about the batch is known and drawn."""
    hand.settle()
    qtbot.waitUntil(lambda: not hand.model.batch.busy, timeout=30_000)
    hand.settle()
    return hand.model.batch.result


def open_files(hand, qtbot, *names):
    """Open files as a person does: the dialog says what they are, Enter accepts."""
    hand.furniture.files.open_paths([sample(name) for name in names])
    accept(hand, qtbot)


def accept(hand, qtbot):
    """Enter in the open dialog, when it has read its file."""
    dialog = hand.window.findChildren(OpenDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.busy)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    hand.window.activateWindow()
    hand.model.apply("", edits.select_loss, "cross_entropy")
    settled(hand, qtbot)


@pytest.fixture
def digits(hand, qtbot):
    """The window on the logits of 1797 digits."""
    open_files(hand, qtbot, FIRST, LABELS)
    return hand


@pytest.fixture
def models(hand, qtbot):
    """The window on two models of the same digits."""
    open_files(hand, qtbot, FIRST, LABELS, SECOND)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in hand.window.findChildren(OpenDialog)))
    accept(hand, qtbot)
    return hand


def page(hand):
    return hand.furniture.data.page


def table(hand):
    return page(hand).samples.table


def rows(hand):
    """The numbers of the rows in the order of the table."""
    model = table(hand).table
    return [model.row_at(line) for line in range(model.rowCount())]


def click_header(hand, column):
    header = table(hand).header
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def panels(hand):
    return [panel.id for panel in hand.workspace.figure.panels]


def test_several_rows_open_in_batch(digits):
    assert digits.session.workspace == "batch"
    assert digits.actions["view.batch"].isChecked()
    assert digits.window.stage.tabs.tabText(digits.window.stage.tabs.currentIndex()) == "Batch"
    assert len(rows(digits)) == 1797
    assert page(digits).samples.isVisible()
    assert "histogram" in panels(digits)


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(digits, qtbot):
    losses = digits.model.batch.result.models[0].columns.loss
    assert (np.diff(losses[rows(digits)]) <= 0).all()
    click_header(digits, BatchColumn.MARGIN)
    margin = settled(digits, qtbot).models[0].columns.margin
    first = margin[rows(digits)]
    click_header(digits, BatchColumn.MARGIN)
    settled(digits, qtbot)
    again = margin[rows(digits)]
    assert (np.diff(first) >= 0).all() and (np.diff(again) <= 0).all()
    assert digits.session.batch.sort == "margin"


def test_from_a_row_to_vector_an_edit_and_back(digits, qtbot):
    before = digits.model.batch.result
    table(digits).setFocus()
    QTest.keyClick(table(digits), Qt.Key.Key_Home)
    QTest.keyClick(table(digits), Qt.Key.Key_Down)
    row = rows(digits)[1]
    assert digits.session.vector.row == row
    QTest.keyClick(table(digits), Qt.Key.Key_Return)
    digits.settle()
    assert digits.session.workspace == "vector" and digits.workspaces["vector"].isVisible()
    grid = digits.furniture.table.grid
    assert grid.isVisible()
    true = int(digits.session.data.labels.array[row].argmax())
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(true, Column.PREDICTION))
    QTest.keyClicks(grid, "4")
    editor = grid.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "0")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    digits.settle()
    assert digits.session.data.predictions.array[row, true] == 40.0
    digits.keys("Ctrl+3")
    after = settled(digits, qtbot)
    changed = after.models[0].columns.loss != before.models[0].columns.loss
    assert np.flatnonzero(changed).tolist() == [row]
    assert rows(digits)[1] != row  # the loss is small now
    assert table(digits).table.row_at(table(digits).currentIndex().row()) == row
    digits.keys("Ctrl+Z")  # back to Vector
    digits.keys("Ctrl+Z")  # the number
    digits.keys("Ctrl+3")
    undone = settled(digits, qtbot)
    np.testing.assert_array_equal(undone.models[0].columns.loss, before.models[0].columns.loss)


def test_choosing_rows_is_one_step_and_everything_can_be_undone(digits, qtbot):
    start = digits.session
    steps = digits.steps()
    table(digits).setFocus()
    for _ in range(5):
        QTest.keyClick(table(digits), Qt.Key.Key_Down)
    assert digits.steps() == steps + 1
    click_header(digits, BatchColumn.LABEL)
    digits.click(page(digits).samples.bar.wrong)
    settled(digits, qtbot)
    while digits.steps() > steps:
        digits.keys("Ctrl+Z")
    assert digits.session == start
    assert len(rows(digits)) == 1797


def test_only_the_wrong_ones(digits, qtbot):
    digits.click(page(digits).samples.bar.wrong)
    columns = settled(digits, qtbot).models[0].columns
    shown = rows(digits)
    assert len(shown) == int((columns.predicted != columns.label).sum())
    assert page(digits).samples.bar.count.text() == f"{len(shown)} of 1,797 rows"


def test_two_models_are_compared_and_change_places(models, qtbot):
    assert "scatter" in panels(models)
    result = models.model.batch.result
    mine, other = result.models
    assert (mine.name, other.name) == ("digits-mlp-logits", "digits-softmax-logits")
    switch = page(models).models.models
    assert switch.current == "first"
    models.click(switch.button("second"))
    swapped = settled(models, qtbot)
    assert [m.name for m in swapped.models] == [other.name, mine.name]
    assert [m.first for m in swapped.models] == [False, True]
    assert switch.current == "second"
    assert [s.value for s in swapped.models[1].scores] == [s.value for s in mine.scores]
    models.keys("Ctrl+B")
    settled(models, qtbot)
    assert switch.current == "first"
    models.keys("Ctrl+Z")
    models.keys("Ctrl+Z")
    assert [m.name for m in settled(models, qtbot).models] == [mine.name, other.name]


def test_the_temperature_is_dragged_found_and_shown(digits, qtbot):
    batch = digits.workspaces["batch"]
    digits.click(batch.detail.button("temperature"))
    result = settled(digits, qtbot)
    best = result.models[0].best
    assert batch.best.isVisible() and batch.best.isEnabled()
    y = float(np.interp(1.0, best.grid, best.losses))
    steps = digits.steps()
    digits.drag(digits.place("temperature", 1.0, y), digits.place("temperature", 2.0, y))
    assert digits.session.vector.temperature == pytest.approx(2.0, rel=0.05)
    assert digits.steps() == steps + 1
    digits.click(batch.best)
    assert digits.session.vector.temperature == pytest.approx(best.temperature, rel=1e-5)
    mean = settled(digits, qtbot).values["cross_entropy"]
    assert mean == pytest.approx(best.loss, rel=1e-5)


def test_probabilities_have_no_temperature(hand, qtbot):
    open_files(hand, qtbot, "digits-softmax.csv")
    batch = hand.workspaces["batch"]
    assert not batch.detail.button("temperature").isEnabled()
    assert not batch.strip.isVisible()


def test_mini_batches_are_drawn_again_and_grow(digits, qtbot):
    batch = digits.workspaces["batch"]
    digits.click(batch.detail.button("minibatch"))
    settled(digits, qtbot)
    assert batch.draws.isVisible() and not batch.temperature.isVisible()
    digits.click(batch.draws.again)
    assert digits.session.batch.draw.seed == 1
    digits.click(batch.draws.replacement)
    assert digits.session.batch.draw.replacement
    batch.draws.size_box.setFocus()
    batch.draws.size_box.selectAll()
    QTest.keyClicks(batch.draws.size_box, "99999")
    QTest.keyClick(batch.draws.size_box, Qt.Key.Key_Return)
    digits.settle()
    assert digits.session.batch.draw.size == 1797  # no more than there are
    assert batch.draws.size_box.value() == 1797


def test_axes_are_logarithmic_on_demand(digits):
    batch = digits.workspaces["batch"]
    digits.click(batch.toggles.button("log_count"))
    digits.keys("Ctrl+L")
    assert digits.session.batch.log_count and digits.session.batch.log_loss
    assert digits.actions["view.log_y"].isChecked()


def test_the_dock_is_higher_in_batch_and_as_it_was_elsewhere(hand, qtbot):
    before = hand.window.docks["data"].height()
    open_files(hand, qtbot, "digits-softmax.csv")
    QApplication.processEvents()
    high = hand.window.docks["data"].height()
    assert high > before + 50
    hand.keys("Ctrl+2")
    QApplication.processEvents()
    assert abs(hand.window.docks["data"].height() - before) <= 2
    hand.keys("Ctrl+3")
    QApplication.processEvents()
    assert abs(hand.window.docks["data"].height() - high) <= 2


def test_the_list_reads_the_ticked_losses_over_all_rows(digits, qtbot):
    frame = digits.model.snapshot()
    result = digits.model.batch.result
    assert frame.readings["cross_entropy"].value == result.values["cross_entropy"]
    assert digits.furniture.diagnostics.reading.text().startswith("CE")


def test_a_loss_for_other_inputs_says_so(digits, qtbot):
    digits.model.apply("", edits.select_loss, "triplet")
    result = settled(digits, qtbot)
    assert result.problem
    assert rows(digits) == []
    samples = page(digits).samples
    assert samples.words.isVisible() and result.problem in samples.words.text()
    assert not samples.show_all.isVisible() and not page(digits).scores.isVisible()
    assert samples.bar.count.text() == "1,797 rows"
    digits.keys("Ctrl+Z")
    settled(digits, qtbot)
    assert len(rows(digits)) == 1797


# A file read a part at a time ---------------------------------------------------------------

ROWS, CLASSES = 2_000_000, 4


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Logits and labels, more than a session holds."""
    folder = tmp_path_factory.mktemp("large")
    rng = np.random.default_rng(0)
    np.save(folder / "z.npy", rng.standard_normal((ROWS, CLASSES), dtype=np.float32))
    np.save(folder / "y.npy", rng.integers(CLASSES, size=ROWS, dtype=np.int8))
    yield Large(str(folder / "z.npy"), str(folder / "y.npy"), rows=ROWS)
    for path in folder.iterdir():
        path.unlink()


def open_file(hand, files):
    hand.model.replace_session("Open", replace(open_large(blank(), files), workspace="batch"))
    hand.model.refresh()


def test_a_large_evaluation_is_stopped_half_way_and_goes_on(hand, qtbot, files):
    evaluation = hand.model.batch
    open_file(hand, files)
    strip = page(hand).progress
    qtbot.waitUntil(lambda: evaluation.result.done > 0, timeout=30_000)
    if evaluation.result.complete:  # a fast machine: nothing is left to stop
        hand.model.apply("", edits.set_temperature, 1.5)
        hand.model.refresh()
    evaluation.cancel()
    hand.settle()
    result = evaluation.result
    assert evaluation.interrupted and strip.isVisible()
    assert "stopped after" in strip.text and "of 2 million rows" in strip.text
    assert result.rows == ROWS
    done = result.models[0].summary.count
    if not result.diagnosed:
        assert hand.furniture.diagnostics.message.text().startswith("Stopped before")
    if 0 < done < ROWS:
        (readings,) = hand.furniture.inspector.page.findChildren(ReadingsPanel)
        where = readings._place.line
        assert where == f"on the first {done:,} of 2,000,000 rows"
    hand.click(strip.button)
    assert not evaluation.interrupted
    result = settled(hand, qtbot)
    assert result.complete and table(hand).table.rowCount() == ROWS
    assert not strip.isVisible()
    assert hand.window.docks["data"].windowTitle() == "z.npy"


def test_the_window_lives_while_a_file_is_evaluated(hand, qtbot, files, record_property):
    """The longest time in which the window would not have answered, in milliseconds."""
    gaps: list[float] = []
    last = time.perf_counter()

    def tick():
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    open_file(hand, files)
    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(5)
    last = time.perf_counter()
    qtbot.waitUntil(lambda: not hand.model.batch.busy, timeout=60_000)
    timer.stop()
    longest = 1000 * max(gaps)
    record_property("longest_gap_ms", round(longest))
    print(f"longest gap of the event loop: {longest:.0f} ms")
    assert longest < 5000  # a loaded machine is no failure, a window that stands still is


def test_the_best_temperature_of_a_file_is_looked_for_when_asked(hand, qtbot, files):
    open_file(hand, files)
    hand.model.apply("", edits.select_loss, "cross_entropy")
    assert settled(hand, qtbot).models[0].best is None
    batch = hand.workspaces["batch"]
    hand.click(batch.best)
    assert hand.session.batch.detail == "temperature"
    found = settled(hand, qtbot).models[0].best
    hand.click(batch.detail.button("samples"))
    assert settled(hand, qtbot).models[0].best == found  # it is not forgotten
    if batch.best.isEnabled():
        hand.click(batch.best)
        assert hand.session.vector.temperature == pytest.approx(found.temperature, rel=1e-5)


def test_a_row_of_a_file_is_edited_and_the_file_is_not(hand, qtbot, files):
    before = np.load(files.predictions, mmap_mode="r")[:].sum(dtype=np.float64)
    open_file(hand, files)
    settled(hand, qtbot)
    table(hand).setFocus()
    QTest.keyClick(table(hand), Qt.Key.Key_Home)
    row = table(hand).table.row_at(0)
    assert hand.session.large.opened == row
    QTest.keyClick(table(hand), Qt.Key.Key_Return)
    hand.settle()
    assert hand.session.workspace == "vector"
    grid = hand.furniture.table.grid
    true = int(hand.session.data.labels.array[0].argmax())
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(true, Column.PREDICTION))
    QTest.keyClicks(grid, "9")
    QTest.keyClick(grid.focusWidget(), Qt.Key.Key_Return)
    hand.settle()
    assert hand.session.data.predictions.array[0, true] == 9.0
    hand.keys("Ctrl+PgDown")
    assert hand.session.large.opened == row + 1
    assert [edited.row for edited in hand.session.large.edited] == [row]
    controls = hand.furniture.table._controls
    assert (controls._row.value(), controls._of.text()) == (row + 2, "of 2,000,000")
    hand.click(controls._previous)
    assert hand.session.data.predictions.array[0, true] == 9.0
    hand.keys("Ctrl+3")
    result = settled(hand, qtbot)
    assert result.models[0].columns.loss[row] < 0.1
    assert table(hand).table.row_at(0) != row
    after = np.load(files.predictions, mmap_mode="r")[:].sum(dtype=np.float64)
    assert after == before


def test_a_file_that_vanishes_is_said_and_the_window_goes_on(hand, qtbot, tmp_path):
    np.save(tmp_path / "z.npy", np.zeros((50, 3), dtype=np.float32))
    np.save(tmp_path / "y.npy", np.zeros(50, dtype=int))
    open_file(hand, Large(str(tmp_path / "z.npy"), str(tmp_path / "y.npy"), rows=50))
    settled(hand, qtbot)
    (tmp_path / "z.npy").unlink()
    hand.model.apply("", edits.set_temperature, 2.0)
    settled(hand, qtbot)
    qtbot.waitUntil(lambda: "z.npy" in hand.furniture.errors.text)
    hand.model.apply("", set_batch_view, sort="row")
    settled(hand, qtbot)
    hand.keys("Ctrl+Z")
