"""The README's pictures can be remade by anyone, without a trace in the user's files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "screenshots"
LARGEST = 120_000
# some of each kind: all of them would take a minute of a processor
TAKEN = ("vector-light", "curves-chinese", "export-dialog")


@pytest.fixture(scope="module")
def user(tmp_path_factory):
    """The home folder of whoever runs the script."""
    return tmp_path_factory.mktemp("user")


@pytest.fixture(scope="module")
def pictures(tmp_path_factory, user):
    folder = tmp_path_factory.mktemp("screenshots")
    run = subprocess.run(
        [sys.executable, FOLDER / "make_screenshots.py", folder, "--only", *TAKEN],
        capture_output=True,
        text=True,
        timeout=110,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
            "HOME": str(user),
            "XDG_RUNTIME_DIR": os.environ["XDG_RUNTIME_DIR"],
        },
    )
    assert run.returncode == 0, run.stderr[-3000:]
    assert "Traceback" not in run.stderr, run.stderr[-3000:]
    return {path.name: path for path in folder.iterdir()}


def test_the_script_makes_what_is_stored_and_what_the_readme_shows(pictures):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"resources/screenshots/([\w-]+\.png)", readme))
    script = (FOLDER / "make_screenshots.py").read_text(encoding="utf-8")
    known = {f"{name}.png" for name in re.findall(r'"([\w-]+)": Shot\(', script)}
    assert pictures.keys() == {f"{name}.png" for name in TAKEN} <= known
    assert shown <= known
    assert known == {path.name for path in FOLDER.glob("*.png")}


def test_stored_pictures_are_small():
    for path in FOLDER.glob("*.png"):
        assert path.stat().st_size <= LARGEST


def test_pictures_are_small_files_with_much_to_see(pictures):
    for name, path in pictures.items():
        image = QImage(str(path))
        assert path.stat().st_size <= LARGEST
        if name != "export-dialog.png":
            assert (image.width(), image.height()) == (1280, 800)
        places = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
        assert len({image.pixel(x, y) for x, y in places}) > 100, f"{name} is nearly blank"


def test_light_and_dark_differ_as_their_names_say(pictures):
    names = ("vector-light", "curves-chinese")
    light, dark = (QImage(str(pictures[f"{name}.png"])) for name in names)
    assert light.pixelColor(400, 780).lightness() > 200
    assert dark.pixelColor(400, 780).lightness() < 60


def test_the_user_files_stay_as_they_were(pictures, user):
    left = [path for path in user.rglob("*") if path.is_file() and ".cache" not in path.parts]
    assert left == []
