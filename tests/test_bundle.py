"""What the bundle is told to hold is what the program is made of; nobody builds it here."""

from __future__ import annotations

import ast
import os
import pkgutil
import re
import runpy
import subprocess
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


def imported(package: str) -> set[str]:
    """The modules of a package that the program's files import."""
    line = re.compile(rf"^\s*(?:from|import) ({package}\.[\w.]+)", re.MULTILINE)
    files = (ROOT / "lossexplorer").rglob("*.py")
    return {name for file in files for name in line.findall(file.read_text(encoding="utf-8"))}


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
    qt = imported("PySide6")
    assert "PySide6.QtSvg" in qt
    assert not qt & set(contents.LEFT_OUT)
    drawn = {name for name in imported("matplotlib") if ".backend_" in name}
    assert drawn and drawn <= set(contents.OTHER_MODULES)


def test_nothing_is_left_out_that_its_packages_load(contents):
    code = """
import sys
import matplotlib.backends.backend_pdf, matplotlib.backends.backend_svg
import PIL.Image, mpmath, pyqtgraph, sympy, ziamath
print(*sys.modules)
"""
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYQTGRAPH_QT_LIB": "PySide6"},
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    loaded = set(run.stdout.split())
    assert "pyqtgraph" in loaded
    # Pillow and pyqtgraph go on without these
    assert loaded & set(contents.LEFT_OUT) <= {"PIL._avif", "PySide6.QtTest"}


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


def test_a_library_that_only_a_left_out_plugin_loads_stays_out(contents, tmp_path):
    linked = {
        "PySide6/QtGui.abi3.so": ["libQt6Gui.so.6"],
        "PySide6/Qt/plugins/platforms/libqxcb.so": ["libxcb.so.1"],
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so": ["libgtk-3.so.0", "libxcb.so.1"],
        "PySide6/Qt/lib/libQt6Gui.so.6": ["libpng16.so.16", "libc.so.6"],
        "libpng16.so.16": ["libpng16.so.16"],
        "libxcb.so.1": [],
        "libgtk-3.so.0": ["libpango-1.0.so.0"],
        "libpango-1.0.so.0": [],
        "libpython3.11.so.1.0": [],
    }
    entries = []
    for place in linked:
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
        kind = "EXTENSION" if "abi3" in place else "BINARY"
        entries.append((place, str(tmp_path / place), kind))
    paths = {Path(place).name: source for place, source, _ in entries}

    def imports(path):
        names = linked[Path(path).relative_to(tmp_path.resolve()).as_posix()]
        return [(name, paths.get(name)) for name in names]

    kept = {Path(place).name for place, _, _ in contents.reached(entries, imports)}
    gone = {"libqgtk3.so", "libgtk-3.so.0", "libpango-1.0.so.0"}
    assert kept == paths.keys() - gone


def test_the_spec_uses_these_lists():
    spec = ast.parse((BUNDLE / "lossexplorer.spec").read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(spec)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "contents"
    }
    called = {"modules", "resources", "is_kept", "reached", "without_debugging"}
    assert called | {"LEFT_OUT", "OTHER_MODULES"} <= used
    assert "contents" not in sys.modules
