"""What goes into the bundle beyond what PyInstaller finds by itself, and what stays out.

The program loads many of its modules by name: the losses of the catalog, the workspaces,
the commands. So all of them are listed, from the files as they are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# loaded by name, the first by matplotlib for the ending of a file
OTHER_MODULES = (
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_pdf",
    "matplotlib.backends.backend_svg",
)
# they read files of their own: fonts, tables of symbols
PACKAGES_WITH_DATA = ("ziamath", "ziafont", "latex2mathml")

# what others load if it is there, and nothing here uses
LEFT_OUT = (
    "IPython",
    "PIL._avif",
    "PyQt5",
    "PyQt6",
    "PySide2",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "cupy",
    "dask",
    "distributed",
    "gmpy2",
    "h5py",
    "jax",
    "keras",
    "matplotlib.tests",
    "numba",
    "numpy.f2py",
    "optax",
    "pandas",
    "pip",
    "pyqtgraph.console",
    "pyqtgraph.examples",
    "pyqtgraph.flowchart",
    "pyqtgraph.opengl",
    "pytest",
    "scipy",
    "setuptools",
    "sklearn",
    "tkinter",
    "torch",
    "zarr",
)
# files that come along with Qt and matplotlib, by the beginning of their place in the bundle
FILES_LEFT_OUT = (
    "PySide6/Qt/lib/libQt6Network",
    "PySide6/Qt/lib/libQt6Pdf",
    "PySide6/Qt/lib/libQt6Qml",
    "PySide6/Qt/lib/libQt6Quick",
    "PySide6/Qt/lib/libQt6VirtualKeyboard",
    "PySide6/Qt/plugins/egldeviceintegrations",
    "PySide6/Qt/plugins/generic",
    "PySide6/Qt/plugins/imageformats/libqpdf",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard",
    "PySide6/Qt/plugins/platforms/libqeglfs",
    "PySide6/Qt/plugins/platforms/libqlinuxfb",
    "PySide6/Qt/plugins/platforms/libqminimal",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay",
    "PySide6/Qt/plugins/platforms/libqvnc",
    "PySide6/Qt/plugins/platformthemes/libqgtk3",  # would need GTK's own files from anywhere
    "PySide6/Qt/plugins/tls",
    "matplotlib/mpl-data/images",
    "matplotlib/mpl-data/sample_data",
    "pillow.libs/libavif",
)
# of Qt's own translations those of the program's languages
QT_TRANSLATIONS = "PySide6/Qt/translations/"
LANGUAGES = ("qtbase_en", "qtbase_zh_CN")
# of a table of contents: the place in the bundle, the file, what PyInstaller takes it for
Entry = tuple[str, str, str]


def modules() -> list[str]:
    """Every module of the program."""
    files = sorted((ROOT / "lossexplorer").rglob("*.py"))
    parts = [file.relative_to(ROOT).with_suffix("").parts for file in files]
    return [".".join(p[:-1] if p[-1] == "__init__" else p) for p in parts]


def resources() -> list[tuple[str, str]]:
    """The folders the program reads, with their places: those of an installed program."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return [(str(ROOT / source), place) for source, place in folders.items()]


def is_kept(place: str) -> bool:
    """Whether a file at this place in the bundle is of use."""
    place = place.replace("\\", "/")
    if place.startswith(FILES_LEFT_OUT):
        return False
    if place.startswith(QT_TRANSLATIONS):
        return place.removeprefix(QT_TRANSLATIONS).startswith(LANGUAGES)
    return True


def reached(
    entries: Iterable[Entry], imports: Callable[[str], Iterable[tuple[str, str | None]]]
) -> list[Entry]:
    """Of the kept libraries those that something loads: not what a plugin left out brought.

    Args:
        entries: all libraries, modules of Python and plugins of Qt.
        imports: the libraries a file is linked with: their names, and their paths if found.
    """
    kept = [entry for entry in entries if is_kept(entry[0])]
    files = {os.path.realpath(source) for _, source, _ in kept}
    found = {os.path.realpath(entry[1]) for entry in kept if _is_root(entry[0], entry[2])}
    waiting = list(found)
    while waiting:
        paths = (path for _, path in imports(waiting.pop()) if path)
        new = ({os.path.realpath(path) for path in paths} & files) - found
        found |= new
        waiting += new
    return [entry for entry in kept if os.path.realpath(entry[1]) in found]


def _is_root(place: str, kind: str) -> bool:
    """Whether it is loaded by name; other libraries because something is linked with them."""
    return kind == "EXTENSION" or "/plugins/" in place.replace("\\", "/") or "python3" in place


def without_debugging(folder: Path) -> None:
    """Take the debugging symbols out of Python and its modules, where there is a tool for it.

    Libraries that wheels bring are left alone: their headers were moved, which not every
    such tool understands.
    """
    strip = shutil.which("strip")
    if strip is None or os.name != "posix":
        return
    files = [*folder.rglob("libpython3*.so*"), *folder.rglob("*.cpython-*.so")]
    subprocess.run([strip, "--strip-debug", *map(str, files)], check=True)
