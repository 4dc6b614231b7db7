"""What the bundle is told to hold is what the program is made of; nobody builds it here."""

from __future__ import annotations

import ast
import pkgutil
import re
import runpy
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

import lossexplorer

ROOT = Path(__file__).parents[1]
BUNDLE = ROOT / "resources" / "bundle"


@pytest.fixture(scope="module")
def contents():
    return SimpleNamespace(**runpy.run_path(str(BUNDLE / "contents.py")))


def imported() -> set[str]:
    """What the program's files import, with their parents."""
    names: set[str] = set()
    for file in (ROOT / "lossexplorer").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_every_module_is_in_it(contents):
    found = pkgutil.walk_packages(lossexplorer.__path__, "lossexplorer.", onerror=lambda _: None)
    assert {module.name for module in found} <= set(contents.modules())
    assert "lossexplorer.losses.catalog.classification.focal" in contents.modules()


def test_the_folders_the_program_reads_are_those_of_the_wheel(contents):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {place for _, place in contents.resources()} == set(included.values())
    for folder, _ in contents.resources():
        assert list(Path(folder).iterdir())


def test_nothing_is_left_out_that_the_program_needs(contents):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", line)[0].lower() for line in project["dependencies"]}
    assert not needed & {name.lower() for name in contents.LEFT_OUT}
    qt = {name for name in imported() if name.startswith("PySide6.")}
    assert "PySide6.QtSvg" in qt
    assert not qt & set(contents.LEFT_OUT)
    drawn = {name for name in imported() if name.startswith("matplotlib.backends.backend_")}
    drawn = {name for name in drawn if name.count(".") == 2}
    assert drawn <= set(contents.OTHER_MODULES)


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("matplotlib/mpl-data/sample_data/data.npz", False),
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf", True),
        ("lossexplorer/resources/icons/lossexplorer.svg", True),
        ("PySide6\\Qt\\translations\\qtbase_fr.qm", False),
    ],
)
def test_files_nobody_needs_stay_out(contents, place, kept):
    assert contents.is_kept(place) is kept


def test_the_spec_uses_these_lists():
    spec = ast.parse((BUNDLE / "lossexplorer.spec").read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(spec)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "contents"
    }
    assert {"modules", "resources", "LEFT_OUT", "OTHER_MODULES", "is_kept"} <= used
    assert "contents" not in sys.modules
