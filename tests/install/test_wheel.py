"""The built package is whole, and works installed, away from the checkout."""

from __future__ import annotations

import json
import tarfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.install

ROOT = Path(__file__).parents[2]
HEAVY = ("PySide6", "shiboken6", "pyqtgraph", "matplotlib", "ziamath")

LOADED = f"""
import sys
print("loaded:", *sorted({{name.partition(".")[0] for name in sys.modules}} & set({HEAVY!r})))
"""


def resources() -> set[str]:
    """The files below resources/ in the checkout, by their path from the root."""
    files = (p for p in (ROOT / "resources").rglob("*") if p.is_file())
    return {p.relative_to(ROOT).as_posix() for p in files if "__pycache__" not in p.parts}


def test_wheel_holds_every_resource_and_nothing_strange(built):
    names = set(zipfile.ZipFile(built.direct_wheel).namelist())
    # the screenshots are the README's, and the bundle is made of the wheel's files
    unused = ("resources/screenshots/", "resources/bundle/")
    used = {name for name in resources() if not name.startswith(unused)}
    assert used
    assert {f"lossexplorer/{name}" for name in used} <= names
    assert not [name for name in names if "screenshots" in name]
    tops = {name.partition("/")[0].partition("-")[0] for name in names}
    assert tops == {"lossexplorer"}
    assert not [name for name in names if name.endswith((".pyc", ".orig", "~"))]
    assert [name for name in names if name.endswith("licenses/LICENSE")]


def test_sdist_holds_what_is_needed_to_build_and_test(built):
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert resources() <= names
    needed = {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "tests/conftest.py"}
    assert needed <= names


def test_wheel_by_way_of_the_sdist_is_the_same(built):
    contents = [
        {i.filename: i.CRC for i in zipfile.ZipFile(wheel).infolist()}
        for wheel in (built.wheel, built.direct_wheel)
    ]
    assert contents[0] == contents[1]


def test_installed_package_finds_its_own_resources(installed):
    code = "from lossexplorer import assets; print(assets.root())"
    done = installed.run("python", "-c", code)
    assert done.returncode == 0, done.stderr
    root = Path(done.stdout.strip())
    assert root.parent.name == "lossexplorer"
    assert installed.scripts.parent in root.parents
    assert root.joinpath("samples", "digits.npz").is_file()


def test_version_is_the_one_that_was_built(installed, built):
    code = "import lossexplorer as l, importlib.metadata as m"
    done = installed.run("python", "-c", code + "; print(m.version(l.__name__), l.__version__)")
    metadata, attribute = done.stdout.split()
    assert metadata == attribute
    assert f"-{metadata}-" in built.wheel.name


@pytest.mark.parametrize("statement", ["import lossexplorer", "import lossexplorer.losses"])
def test_import_is_light(installed, statement):
    done = installed.run("python", "-c", statement + LOADED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["loaded:"]


def test_export_works_right_after_installation(installed, tmp_path):
    out = tmp_path / "out.svg"
    done = installed.run(
        "lossexplorer", "export", "digit-mse", "-o", str(out), DISPLAY=None, QT_QPA_PLATFORM=None
    )
    assert done.returncode == 0, done.stderr
    root = ET.parse(out).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(root.iter("{http://www.w3.org/2000/svg}path"))) > 10


def test_command_line_loads_no_qt(installed, tmp_path):
    out = tmp_path / "out.svg"
    code = f"""
from lossexplorer.__main__ import main
assert main(["list"]) == 0
assert main(["export", "digit-mse", "-o", {str(out)!r}]) == 0
"""
    done = installed.run("python", "-c", code + LOADED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].split() == ["loaded:", "matplotlib"]


def test_the_shipped_digits_evaluate_from_the_command_line(installed):
    code = "from lossexplorer import assets; print(assets.path('samples'))"
    samples = Path(installed.run("python", "-c", code).stdout.strip())
    files = [str(samples / name) for name in ("digits-softmax-logits.npy", "digits-labels.npy")]
    done = installed.run(
        "lossexplorer", "evaluate", "cross_entropy", *files, "--link", "softmax", "--json"
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["value"] == pytest.approx(0.1099, abs=1e-4)
