"""``lossexplorer.explore``: the window on arrays, from a script and beside a running loop."""

from __future__ import annotations

import doctest
import importlib
import re
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QTimer

import lossexplorer
from lossexplorer import assets
from lossexplorer.errors import ExplorerError
from lossexplorer.session import data_edits

explore_module = importlib.import_module("lossexplorer.from_python.explore")

LOGITS = [[2.0, 1.0, 0.1], [0.3, 0.2, 2.5]]


@pytest.fixture(autouse=True)
def tidied(qapp, looks):
    """Give the application back as it was, without windows."""
    yield
    windows = explore_module._windows.pop(qapp, None)
    if windows is not None:
        assert windows.openings == []
        windows.deleteLater()


def close_when_filled(qapp, edit=None):
    """Do what a person does a moment after the window has come: close it."""

    def look():
        (windows,) = explore_module._windows.values()
        opening = windows.openings[-1]
        if opening.furniture is None:
            QTimer.singleShot(20, look)
            return
        if edit is not None:
            edit(opening.assembly.model)
        opening.furniture.autosave.finish(keep=False)
        opening.window.may_close = lambda: True
        opening.window.close()

    QTimer.singleShot(20, qapp, look)


@pytest.mark.parametrize("page", ["python.md", "zh_CN/python.md"])
def test_the_examples_of_the_help_work(qapp, tmp_path, monkeypatch, page):
    monkeypatch.chdir(tmp_path)
    text = assets.path("help", *page.split("/")).read_text(encoding="utf-8")
    window, losses = re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    close_when_filled(qapp)
    exec(window, {"logits": [[2.0, 1.0], [0.3, 2.5]], "labels": [0, 1]})
    assert (tmp_path / "figure.svg").stat().st_size > 1000
    names: dict[str, object] = {}
    exec(losses, names)
    shown = re.findall(r"^(result\.\w+) +# ([^…，]*?)(?:…|,? p|，|$)", losses, re.MULTILINE)
    assert [name for name, _ in shown] == ["result.value", "result.gradient"]
    with np.printoptions(precision=4):
        for name, printed in shown:
            assert printed and repr(eval(name, names)).startswith(printed)


def test_the_examples_work(qapp, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    close_when_filled(qapp)  # the first one blocks
    result = doctest.testmod(explore_module)
    assert result.attempted == 8
    assert result.failed == 0
    assert (tmp_path / "batch.svg").stat().st_size > 2000


def test_the_readme_shows_the_digits(qapp, monkeypatch):
    monkeypatch.chdir(assets.path("samples"))
    readme = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```pycon\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    (session,) = [block for block in blocks if "lossexplorer.explore" in block]
    case = doctest.DocTestParser().get_doctest(session, {}, "README.md", "README.md", 0)
    close_when_filled(qapp)
    said: list[str] = []
    result = doctest.DocTestRunner().run(case, out=said.append)
    assert result.attempted == 5
    assert result.failed == 0, "".join(said)


def test_a_script_waits_and_gets_what_was_changed(qapp):
    def edit(model):
        model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.9)

    close_when_filled(qapp, edit)
    explorer = lossexplorer.explore([0.2, 0.3, 0.5], [2], title="mine")
    assert not explorer.is_open
    assert explorer.session.title == "mine"
    assert explorer.session.data.predictions.array[0, 2] == pytest.approx(0.9)
    assert repr(explorer) == "<Explorer, closed, on 1 rows>"
    explorer.wait()  # of no effect, as closing
    explorer.close()


def test_beside_a_running_loop_it_does_not_wait_and_two_windows_share_a_theme(
    qapp, qtbot, monkeypatch
):
    # what IPython says after %gui qt; IPython itself is not needed
    shell = SimpleNamespace(active_eventloop="qt6")
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    first = lossexplorer.explore(LOGITS, [0, 2])
    assert first.is_open
    qtbot.waitSignal(first.opening.ready, timeout=20_000).wait()
    second = lossexplorer.explore({"a": LOGITS, "b": LOGITS[::-1]}, [0, 2])
    qtbot.waitSignal(second.opening.ready, timeout=20_000).wait()
    assert second.opening.window.theme is first.opening.window.theme
    assert first.session.data.second is None
    assert second.session.workspace == "batch"
    model = first.opening.assembly.model
    model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 9.0)
    assert first.session is model.session
    first.close()
    assert not first.is_open and second.is_open
    second.close()


def test_whose_loop_runs_is_told_apart(qapp, monkeypatch):
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    assert not explore_module.loop_runs(qapp)
    shell = SimpleNamespace(active_eventloop=None)
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    assert not explore_module.loop_runs(qapp)
    shell.active_eventloop = "qt"
    assert explore_module.loop_runs(qapp)
    shell.active_eventloop = "inline"
    monkeypatch.setattr(qapp, "_in_event_loop", True, raising=False)
    assert explore_module.loop_runs(qapp)
    monkeypatch.setattr(qapp, "_in_event_loop", False)
    inside = []
    QTimer.singleShot(0, qapp, lambda: (inside.append(explore_module.loop_runs(qapp)), qapp.quit()))
    qapp.exec()
    assert inside == [True]


def test_another_thread_is_told_so(qapp):
    caught = []

    def call():
        try:
            lossexplorer.explore(LOGITS, [0, 2], block=False)
        except ExplorerError as error:
            caught.append(str(error))

    thread = threading.Thread(target=call)
    thread.start()
    thread.join()
    assert caught and "main thread" in caught[0]


def test_beside_another_binding_of_qt_it_says_what_to_do(qapp, monkeypatch):
    monkeypatch.setitem(sys.modules, "PyQt6.QtCore", SimpleNamespace())
    with pytest.raises(ExplorerError, match="PyQt6 is loaded.* import PySide6.QtCore first"):
        lossexplorer.explore(LOGITS, [0, 2])


def test_without_a_display_it_says_so(qapp, monkeypatch):
    monkeypatch.setattr(explore_module, "display_problem", lambda: "no display")
    with pytest.raises(ExplorerError, match="no display"):
        lossexplorer.explore(np.array(LOGITS), [0, 2])
