"""``lossexplorer.figure``: from anything that is a session to a file, without Qt."""

from __future__ import annotations

import doctest
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import lossexplorer
from lossexplorer.errors import ExplorerError
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import save_session


def test_the_examples_give_what_they_say(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # the function hides the module of its name
    module = importlib.import_module("lossexplorer.from_python.figure")
    result = doctest.testmod(module)
    assert result.attempted == 5
    assert result.failed == 0
    assert {path.name for path in tmp_path.iterdir()} == {"digit.svg", "digit.png", "curves.pdf"}


def test_a_session_a_key_a_path_and_a_drawing_give_the_same_picture(tmp_path):
    session = open_lesson("softmax-ce")
    save_session(session, tmp_path / "mine.lossx")
    sources = (session, "softmax-ce", tmp_path / "mine.lossx", lossexplorer.figure(session))
    pictures = set()
    for number, source in enumerate(sources):
        path = lossexplorer.figure(source).save(tmp_path / f"{number}.svg")
        pictures.add(path.read_bytes())
    assert len(pictures) == 1


def test_options_change_this_picture_only():
    drawing = lossexplorer.figure("two-models", workspace="vector", row=2, theme="dark")
    assert drawing.session.workspace == "vector"
    assert drawing.session.vector.row == 2
    assert drawing.session.style.theme == "dark"
    assert open_lesson("two-models").style.theme == "light"
    drawing = lossexplorer.figure("digit-mse", losses=[("focal", {"gamma": 3.0}), "mse"], title="F")
    assert [choice.key for choice in drawing.session.shown] == ["focal", "squared_error"]
    assert drawing.session.choice("focal").values() == {"gamma": 3.0}
    assert drawing.session.selected == "focal"
    assert drawing.figure.title == "F"


def test_a_notebook_shows_it():
    svg = lossexplorer.figure("nll", width_mm=60, height_mm=40)._repr_svg_()
    assert svg.lstrip().startswith("<?xml") and "<svg" in svg


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: lossexplorer.figure("digit-msee"), "did you mean 'digit-mse'?"),
        (lambda: lossexplorer.figure("gone.lossx"), "there is no file 'gone.lossx'"),
        (lambda: lossexplorer.figure(3), "int is no session"),
        (lambda: lossexplorer.figure("nll", workspace="curve"), "did you mean 'curves'?"),
        (lambda: lossexplorer.figure("nll", theem="dark"), "did you mean 'theme'?"),
        (lambda: lossexplorer.figure("nll", dpi=3), "dpi: 3 dpi can't be drawn; give 36 to"),
        (lambda: lossexplorer.figure("nll", font_size=500.0), "500 pt can't be drawn; give 4 to"),
        (lambda: lossexplorer.figure("nll", theme="drak"), "theme: 'drak' is not known; did you"),
        (lambda: lossexplorer.figure("nll", legend="up"), "use 'below', 'ends', 'inside'"),
        (lambda: lossexplorer.figure("nll", losses=["focall"]), "did you mean 'focal'?"),
        (lambda: lossexplorer.figure("nll").save("a.gif"), "gif"),
    ],
)
def test_what_cannot_be_drawn_is_explained(call, said):
    with pytest.raises(ExplorerError) as caught:
        call()
    assert said in str(caught.value)


def test_neither_the_import_nor_a_file_needs_qt(tmp_path):
    code = """
import sys, lossexplorer
print("PySide6" in sys.modules, "matplotlib" in sys.modules, "numpy" in sys.modules)
lossexplorer.figure("nll").save(sys.argv[1])
print("PySide6" in sys.modules, "matplotlib" in sys.modules)
assert {"explore", "figure"} <= set(dir(lossexplorer))
try:
    lossexplorer.explor
except AttributeError as error:
    print(error)
"""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.svg")],
        env={name: value for name, value in environment.items() if name != "DISPLAY"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert run.stdout.splitlines() == [
        "False False False",
        "False True",
        "module 'lossexplorer' has no attribute 'explor'",
    ]


def test_the_workspace_of_a_window_is_drawn_as_exported(tmp_path):
    session = set_workspace(open_lesson("two-models"), "curves")
    drawing = lossexplorer.figure(session)
    assert drawing.figure.title == ""  # the lesson's speaks of another workspace
    assert repr(drawing).startswith("<Drawing")
