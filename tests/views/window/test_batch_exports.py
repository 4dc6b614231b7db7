"""Rows and summary of a batch, out of the window: by menu and keys, as files and clipboard."""

from __future__ import annotations

import csv
import json
import os
import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from lossexplorer import assets
from lossexplorer.batch.output import row_export
from lossexplorer.data.readers import read_table
from lossexplorer.session import edits
from lossexplorer.session.batch_edits import open_large, set_batch_view
from lossexplorer.session.from_table import session_of
from lossexplorer.session.large import Large
from lossexplorer.session.session import blank

KEYS = ("batch.export_rows", "batch.export_summary", "batch.copy_summary")


@pytest.fixture
def digits(hand, qtbot):
    """The window on 200 digits, all of them evaluated."""
    session = session_of(read_table(assets.path("samples", "digits-softmax.csv")))
    hand.model.replace_session("Open", edits.set_workspace(session, "batch"))
    hand.settle()
    qtbot.waitUntil(lambda: hand.actions[KEYS[0]].isEnabled())
    return hand


@pytest.fixture
def name(monkeypatch, tmp_path):
    """Names the file that is asked for; gives the titles of the questions."""
    titles: list[str] = []

    def give(file: str, kind: str = "") -> list[str]:
        def ask(parent, title, start, filters, chosen=""):
            titles.append(title)
            path = str(tmp_path / file) if file else ""
            return path, next((one for one in filters.split(";;") if kind in one), "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return titles

    return give


def lines_of(path) -> list[dict[str, str]]:
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def test_they_are_there_with_a_batch_alone(hand, digits):
    assert all(hand.actions[key].isEnabled() for key in KEYS)
    hand.keys("Ctrl+2")
    assert not any(hand.actions[key].isEnabled() for key in KEYS)


def test_rows_are_written_as_the_table_shows_them(digits, name, qtbot, tmp_path):
    titles = name("rows.csv")
    digits.keys("Ctrl+Shift+E")
    qtbot.waitUntil(lambda: (tmp_path / "rows.csv").exists())
    lines = lines_of(tmp_path / "rows.csv")
    assert titles == ["Export 200 rows as the table shows them"]
    losses = [float(line["loss"]) for line in lines]
    assert losses == sorted(losses, reverse=True)
    assert [int(line["row"]) - 1 for line in lines] == digits.model.batch.result.order.tolist()
    assert all(float(line["gradient_norm"]) >= 0 for line in lines)
    qtbot.waitUntil(lambda: "200 rows written" in digits.furniture.diagnostics.message.text())


def _choose(digits, qtbot, word: str) -> None:
    """Press a button of the question which rows are meant."""
    digits.actions["batch.export_rows"].trigger()
    box = digits.window.findChild(QMessageBox)
    (button,) = [one for one in box.buttons() if one.text().startswith(word)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("which", ["The", "All"])
def test_of_a_filtered_table_all_rows_can_be_had_too(digits, name, qtbot, tmp_path, which):
    titles = name("rows", "npz")  # without an ending it is that of the kind
    digits.model.apply("Filter", set_batch_view, wrong_only=True)
    digits.settle()
    shown = digits.model.batch.result.order
    assert 0 < len(shown) < 200
    _choose(digits, qtbot, which)
    qtbot.waitUntil(lambda: (tmp_path / "rows.npz").exists())
    with np.load(tmp_path / "rows.npz") as rows:
        expected = shown + 1 if which == "The" else np.arange(1, 201)
        np.testing.assert_array_equal(rows["row"], expected)
    assert titles[0].startswith(f"Export {'all 200' if which == 'All' else len(shown)} rows")


def test_a_file_that_is_being_written_can_be_stopped(digits, name, qtbot, tmp_path, monkeypatch):
    name("rows.csv")
    goes_on, begun = threading.Event(), threading.Event()

    def slow(path, result, *, report, **options):
        with row_export.row_file(path, 200):
            begun.set()
            goes_on.wait(20)
            report(0.5)

    monkeypatch.setattr(row_export, "export_rows", slow)
    digits.actions["batch.export_rows"].trigger()
    strip = digits.furniture.batch.progress
    qtbot.waitUntil(lambda: begun.is_set() and strip.isVisible())
    assert strip.text == "Writing rows.csv"
    qtbot.waitUntil(lambda: strip.button.height() >= strip.button.minimumSizeHint().height())
    assert len([one for one in os.listdir(tmp_path) if one.endswith(".part")]) == 1
    digits.click(strip.button)
    assert strip.isHidden()
    goes_on.set()
    qtbot.waitUntil(lambda: not [one for one in os.listdir(tmp_path) if one.endswith("part")])
    assert not (tmp_path / "rows.csv").exists()


@pytest.mark.parametrize(
    ("file", "words"),
    [("no/rows.csv", "does not exist"), ("rows.xlsx", "no format for rows")],
)
def test_what_cannot_be_written_is_said_in_the_strip(digits, name, qtbot, tmp_path, file, words):
    name(file)
    digits.actions["batch.export_rows"].trigger()
    qtbot.waitUntil(lambda: words in digits.furniture.errors.text)
    assert not list(tmp_path.glob("rows*"))


@pytest.mark.parametrize("file", ["z.npy", "y.npy"])
def test_rows_are_not_written_over_the_files_they_are_of(hand, name, qtbot, tmp_path, file):
    np.save(tmp_path / "z.npy", np.random.default_rng(4).normal(size=(500, 3)))
    np.save(tmp_path / "y.npy", np.arange(500) % 3)
    before = (tmp_path / file).read_bytes()
    files = Large(predictions=str(tmp_path / "z.npy"), labels=str(tmp_path / "y.npy"), rows=500)
    session = edits.set_workspace(open_large(blank(), files), "batch")
    hand.model.replace_session("Open", session)
    hand.settle()
    qtbot.waitUntil(lambda: hand.actions[KEYS[0]].isEnabled())
    name(file)
    hand.actions[KEYS[0]].trigger()
    qtbot.waitUntil(lambda: f"{file} is read from" in hand.furniture.errors.text)
    assert (tmp_path / file).read_bytes() == before


def test_the_summary_is_the_same_everywhere(digits, name, tmp_path):
    name("summary.md")
    digits.actions["batch.export_summary"].trigger()
    digits.keys("Ctrl+Shift+M")
    markdown = (tmp_path / "summary.md").read_text()
    assert QGuiApplication.clipboard().text() == markdown
    name("summary", "json")
    digits.actions["batch.export_summary"].trigger()
    (model,) = json.loads((tmp_path / "summary.json").read_text())["models"]
    assert repr(model["value"]) in markdown
    assert model["scores"]["zero_one"] == pytest.approx(model["classification_error"])
    assert [one["rows"] for one in model["by_class"]] == np.bincount(
        digits.session.data.labels.array.argmax(axis=1)
    ).tolist()
    name("no/summary.md")
    digits.actions["batch.export_summary"].trigger()
    assert "does not exist" in digits.furniture.errors.text


def test_without_a_name_nothing_happens(digits, name, tmp_path):
    name("")
    before = sorted(os.listdir(tmp_path))
    for key in KEYS[:2]:
        digits.actions[key].trigger()
    assert sorted(os.listdir(tmp_path)) == before
