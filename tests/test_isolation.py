"""The ground under the tests holds, and a start loads no more than it needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

CASES = """
kept = []

def test_keeps_a_window(qtbot):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget(objectName="forgotten"))

def test_hands_its_window_over(qtbot):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget())
    qtbot.addWidget(kept[-1])

def test_drops_a_window_in_a_cycle(qtbot):
    from PySide6.QtWidgets import QWidget
    widget = QWidget()
    widget.itself = widget
"""


def test_a_window_left_behind_fails_its_test_and_no_other(tmp_path):
    for name in ("conftest.py", "sharing/kept_looks.py", "sharing/borrowed.py"):
        shutil.copy(Path(__file__).parent / name, tmp_path)
    (tmp_path / "test_cases.py").write_text(CASES, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nqt_api = pyside6\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "ERROR test_cases.py::test_keeps_a_window" in run.stdout, run.stdout + run.stderr
    assert "left behind: QWidget 'forgotten'" in run.stdout
    assert "3 passed, 1 error" in run.stdout


def test_home_is_empty_and_everything_is_below_it(home):
    assert list(home.iterdir()) == []
    assert Path.home() == home
    for folder in (
        platformdirs.user_data_dir("lossexplorer"),
        platformdirs.user_config_dir("lossexplorer"),
        platformdirs.user_cache_dir("lossexplorer"),
        platformdirs.user_state_dir("lossexplorer"),
    ):
        assert home in Path(folder).parents


@pytest.mark.parametrize("turn", [1, 2])
def test_settings_of_one_test_are_unknown_to_the_next(qapp, home, turn):
    from PySide6.QtCore import QSettings

    settings = QSettings("Loss Explorer", "isolation")
    assert settings.value("seen") is None
    settings.setValue("seen", turn)
    settings.sync()
    assert home in Path(settings.fileName()).parents
    assert os.path.exists(settings.fileName())


LOSSES = """
import sys
import lossexplorer.losses as losses
losses.evaluate("cross_entropy", [[0.2, 0.8]], [1])
losses.get("formula: abs(y - t) + 1" if DERIVES else "huber")
print(*{name.partition(".")[0] for name in sys.modules})
"""

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from lossexplorer.app import make_application, open_window
application = make_application()
opening = open_window()
opening.ready.connect(lambda: QTimer.singleShot(200, application.quit))
application.exec()
print(*{name.partition(".")[0] for name in list(sys.modules)})  # a thread may import more
"""


def loaded(script: str) -> set[str]:
    """The packages a program has loaded by its end."""
    run = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(run.stdout.split())


HEAVY = {"sympy", "mpmath", "matplotlib", "torch", "keras", "jax", "optax", "sklearn"}


def test_losses_load_numpy_alone():
    found = loaded(LOSSES.replace("DERIVES", "False"))
    assert "numpy" in found
    assert not (HEAVY | {"msgspec", "rich", "platformdirs", "ziamath", "PySide6"}) & found


def test_sympy_comes_with_the_first_typed_formula():
    assert "sympy" in loaded(LOSSES.replace("DERIVES", "True"))


def test_the_window_opens_without_what_only_some_will_use():
    found = loaded(WINDOW)
    assert {"PySide6", "pyqtgraph", "numpy"} <= found
    assert not HEAVY & found
