"""Tell the desktop of this user about the program: its menu entry, its files, its icon.

    lossexplorer desktop install
    lossexplorer desktop remove

or, where only Python is found, ``python -m lossexplorer.desktop install``.

For desktops that follow freedesktop.org (Linux, BSD). Everything goes below XDG_DATA_HOME,
by default ~/.local/share; no rights are needed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from lossexplorer import assets
from lossexplorer.errors import ExplorerError
from lossexplorer.files import atomic_write
from lossexplorer.write_errors import write_errors

_ICONS = "icons/hicolor/scalable"
# What is read anew, each with the folder it is told; desktops without them look by themselves.
_INDEXERS = (
    ("update-mime-database", "mime"),
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)


def data_home() -> Path:
    """The user's folder for what programs bring along."""
    folder = os.environ.get("XDG_DATA_HOME", "")
    return Path(folder) if os.path.isabs(folder) else Path.home() / ".local" / "share"


def install() -> list[Path]:
    """Put the menu entry, the file type and the icons into the user's folder.

    Returns:
        The files written, whole each.

    Raises:
        ExplorerError: if one can't be written.
    """
    written = []
    for path, content in _files().items():
        with write_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(path, content)
        written.append(path)
    _index()
    return written


def remove() -> list[Path]:
    """Take away what :func:`install` wrote.

    Returns:
        The files that were there.

    Raises:
        ExplorerError: if one can't be removed.
    """
    removed = []
    for path in _files():
        with write_errors(path), suppress(FileNotFoundError):
            path.unlink()
            removed.append(path)
    if removed:
        _index()
    return removed


def add_desktop(parser: argparse.ArgumentParser) -> None:
    """Declare what ``lossexplorer desktop`` takes."""
    parser.add_argument(
        "what",
        choices=("install", "remove"),
        metavar="{install,remove}",  # what an error calls it
        help="write the files, or take them away",
    )
    parser.set_defaults(run=_run)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``install`` or ``remove``; the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m lossexplorer.desktop", description=(__doc__ or "").partition("\n")[0]
    )
    add_desktop(parser)
    try:
        _run(parser.parse_args(arguments))
    except ExplorerError as error:
        print(f"lossexplorer: {error.message}", file=sys.stderr)
        return 2
    return 0


def _run(options: argparse.Namespace) -> None:
    said, deed = {"install": ("wrote", install), "remove": ("removed", remove)}[options.what]
    for path in deed():
        print(f"{said} {path}")


def _files() -> Mapping[Path, bytes]:
    """What is written, by its place."""
    home = data_home()
    entry = assets.path("desktop", "lossexplorer.desktop").read_text(encoding="utf-8")
    icon = assets.path("icons", "lossexplorer.svg").read_bytes()
    return {
        home / "applications/lossexplorer.desktop": entry.replace(
            "Exec=lossexplorer", f"Exec={_command()}"
        ).encode(),
        home / "mime/packages/lossexplorer.xml": assets.path(
            "desktop", "lossexplorer.xml"
        ).read_bytes(),
        home / _ICONS / "apps/lossexplorer.svg": icon,
        home / _ICONS / "mimetypes/application-x-lossexplorer.svg": icon,
    }


def _command() -> str:
    """What starts this installation, as a menu entry writes it: it may be in no PATH."""
    script = Path(sys.executable).with_name("lossexplorer")
    words = [str(script)] if script.is_file() else [sys.executable, "-m", "lossexplorer"]
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    """A word of an Exec line; quoted and escaped where the specification asks for it."""
    if not any(sign in word for sign in " \t\n\"'\\><~|&;$*?#()`%"):
        return word
    for sign in '\\"`$':
        word = word.replace(sign, f"\\{sign}")
    # once more for the string it stands in; a percent sign begins a field
    return f'"{word}"'.replace("\\", "\\\\").replace("%", "%%")


def _index() -> None:
    """Let the desktop read its folders anew, where it has programs for that."""
    for program, folder in _INDEXERS:
        found, place = shutil.which(program), data_home() / folder
        if found and place.is_dir():
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run([found, str(place)], capture_output=True, timeout=30, check=False)


if __name__ == "__main__":
    sys.exit(main())
