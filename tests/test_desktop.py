"""The desktop knows the program, its files and its icon, and can forget them."""

from __future__ import annotations

import configparser
import os
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from lossexplorer import assets, cli, desktop
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import save_session

SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def data(home, monkeypatch):
    monkeypatch.setattr(desktop, "_INDEXERS", ())
    return home / ".local" / "share"


def entry_of(data):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(data / "applications/lossexplorer.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_everything_is_installed_and_removed(data, capsys):
    assert desktop.main(["install"]) == 0
    files = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    assert files == {
        "applications/lossexplorer.desktop",
        "mime/packages/lossexplorer.xml",
        "icons/hicolor/scalable/apps/lossexplorer.svg",
        "icons/hicolor/scalable/mimetypes/application-x-lossexplorer.svg",
    }
    assert capsys.readouterr().out.count("wrote ") == 4
    assert desktop.main(["install"]) == 0  # once more over what is there
    assert desktop.main(["remove"]) == 0
    assert not [path for path in data.rglob("*") if path.is_file()]
    assert desktop.remove() == []


def test_the_program_itself_has_the_command(data, capsys):
    """A bundle has no Python to run a module with."""
    assert cli.main(["desktop", "install"]) == 0
    assert capsys.readouterr().out.count("wrote ") == 4
    assert cli.main(["desktop", "remove"]) == 0
    assert cli.main(["desktop", "paint"]) == 2
    assert "'install'" in capsys.readouterr().err


def test_the_entry_starts_this_installation_on_a_file(data):
    desktop.install()
    entry = entry_of(data)
    *words, field = shlex.split(entry["Exec"])
    assert field == "%f"
    run = subprocess.run([*words, "--version"], capture_output=True, text=True, timeout=60)
    assert run.stdout.startswith("lossexplorer ")
    (mime,) = ET.parse(data / "mime/packages/lossexplorer.xml").getroot()
    assert entry["MimeType"] == f"{mime.get('type')};"
    assert mime.find(f"{SPACE}glob").get("pattern") == "*.lossx"
    assert (data / "icons/hicolor/scalable/apps" / f"{entry['Icon']}.svg").is_file()


def test_places_with_odd_signs_are_quoted(data, monkeypatch):
    monkeypatch.setattr(sys, "executable", '/odd "place"/100%/python')
    desktop.install()
    command = entry_of(data)["Exec"].removesuffix(" -m lossexplorer %f")
    assert command == r'"/odd \\"place\\"/100%%/python"'


def test_sessions_begin_as_the_type_says(tmp_path):
    save_session(open_lesson("digit-mse"), tmp_path / "a.lossx")
    root = ET.parse(assets.path("desktop", "lossexplorer.xml")).getroot()
    match = next(root.iter(f"{SPACE}match"))
    low, high = map(int, match.get("offset").split(":"))
    place = (tmp_path / "a.lossx").read_bytes().find(match.get("value").encode())
    assert low <= place <= high


def test_a_folder_that_cannot_be_written_to_is_named(data, capsys):
    data.parent.mkdir(parents=True)
    data.write_bytes(b"")
    assert desktop.main(["install"]) == 2
    said = capsys.readouterr().err
    assert str(data) in said and said.count("\n") == 1


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no validator here")
def test_the_entry_keeps_to_the_specification(data):
    desktop.install()
    run = subprocess.run(
        ["desktop-file-validate", "--no-hints", str(data / "applications/lossexplorer.desktop")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.skipif(
    not (shutil.which("gio") and shutil.which("update-mime-database")),
    reason="no tools of the desktop here",
)
@pytest.mark.parametrize("name", ["a.lossx", "named-by-nothing"])
def test_the_desktop_tells_what_a_session_is(home, tmp_path, name):
    desktop.install()
    save_session(open_lesson("digit-mse"), tmp_path / name)
    # not xdg-mime: outside the large desktops it asks file, which knows no such types
    run = subprocess.run(
        ["gio", "info", "-a", "standard::content-type", str(tmp_path / name)],
        env={**os.environ, "XDG_DATA_HOME": str(home / ".local/share")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "standard::content-type: application/x-lossexplorer" in run.stdout
