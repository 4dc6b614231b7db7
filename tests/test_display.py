"""Whether a window can be opened is found out before Qt ends the process."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from lossexplorer import app
from lossexplorer.display import display_problem

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="there is always a display"
)


def test_no_display_names_what_works_without_one():
    problem = display_problem({})
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in problem
    assert "lossexplorer export" in problem
    assert "\n" not in problem


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:port=5901", "linuxfb"])
def test_platforms_without_a_screen_need_none(platform):
    assert display_problem({"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.parametrize("display", [":4711", "nonsense", "unix:4711"])
def test_a_display_nobody_serves_is_named(display):
    assert f"DISPLAY is {display} and nothing answers there" in display_problem(
        {"DISPLAY": display}
    )


def test_a_wayland_socket_is_tried(tmp_path):
    environ = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "WAYLAND_DISPLAY is wayland-9 and nothing answers" in display_problem(environ)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert display_problem(environ) is None
        assert display_problem({**environ, "QT_QPA_PLATFORM": "xcb"}) is not None


def test_both_reasons_are_given(tmp_path):
    environ = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":4711"}
    problem = display_problem(environ)
    assert "WAYLAND_DISPLAY is w" in problem and "DISPLAY is :4711" in problem


def test_running_without_a_display_says_it_and_returns_2(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert app.run() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1 and "lossexplorer export" in said.err


def test_asking_loads_no_qt():
    code = (
        "import sys; from lossexplorer.app import display_problem; display_problem({});"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
