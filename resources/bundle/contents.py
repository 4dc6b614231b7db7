"""What goes into the bundle beyond what PyInstaller finds by itself, and what stays out.

The program loads many of its modules by name: the losses of the catalog, the workspaces,
the commands. So all of them are listed, from the files as they are.
"""

from __future__ import annotations

import tomllib
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
    "PySide6/Qt/plugins/imageformats/libqpdf",
    "PySide6/Qt/plugins/networkinformation",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard",
    "PySide6/Qt/plugins/platforms/libqeglfs",
    "PySide6/Qt/plugins/platforms/libqlinuxfb",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay",
    "PySide6/Qt/plugins/platforms/libqvnc",
    "PySide6/Qt/plugins/tls",
    "matplotlib/mpl-data/images",
    "matplotlib/mpl-data/sample_data",
    "pillow.libs/libavif",
)
# of Qt's own translations those of the program's languages
QT_TRANSLATIONS = "PySide6/Qt/translations/"
LANGUAGES = ("qtbase_en", "qtbase_zh_CN")


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
