"""The program as a user has it: built, installed in a fresh environment, on a virtual screen."""

from __future__ import annotations

import importlib.util
import os
import shutil
import struct
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Built:
    """The two files of a release, and the wheel made without going through the sdist."""

    sdist: Path
    wheel: Path
    direct_wheel: Path


@dataclass(frozen=True)
class Installed:
    """An environment that holds the wheel; dependencies come from the present one."""

    scripts: Path
    python: Path

    def environment(self, **changes: str | None) -> dict[str, str]:
        """The present environment without what would lead to the checkout; None removes."""
        variables: dict[str, str | None] = {**os.environ, "PYTHONPATH": None, **changes}
        return {name: value for name, value in variables.items() if value is not None}

    def run(
        self, program: str, *arguments: str, **changes: str | None
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment far from the checkout and wait for it."""
        return subprocess.run(
            [self.scripts / program, *arguments],
            cwd=ROOT.anchor,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=100,
        )


def _must(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-P", "-m", "build"]
    if importlib.util.find_spec("hatchling"):
        build.append("--no-isolation")  # nothing to download
    _must(*build, "--outdir", folder / "release", ROOT)
    _must(*build, "--wheel", "--outdir", folder / "direct", ROOT)
    (sdist,) = (folder / "release").glob("*.tar.gz")
    (wheel,) = (folder / "release").glob("*.whl")
    (direct_wheel,) = (folder / "direct").glob("*.whl")
    return Built(sdist, wheel, direct_wheel)


@pytest.fixture(scope="session")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)}, scheme="venv")
    scripts = Path(paths["scripts"])
    python = scripts / Path(sys.executable).name
    if not python.exists():
        python = scripts / "python"
    # Folders in a .pth come after the environment's own packages, and .pth files inside
    # them (an editable install of this project, say) are not read.
    shared = [p for p in sys.path if p.endswith(("site-packages", "dist-packages"))]
    Path(paths["purelib"], "shared.pth").write_text("\n".join(shared), encoding="utf-8")
    pip = [sys.executable, "-P", "-m", "pip", "--python", python]
    _must(*pip, "install", "--no-deps", "--no-index", "--ignore-installed", built.wheel)
    return Installed(scripts, python)


class Screen:
    """A virtual X screen whose pixels lie in a file."""

    def __init__(self, display: str, memory: Path) -> None:
        self.display = display
        self._memory = memory

    def pixels(self) -> np.ndarray:
        """What is on the screen now: red, green, blue of shape (height, width, 3)."""
        data = self._memory.read_bytes()  # an X window dump; its header is big-endian
        header = struct.unpack(">25I", data[:100])
        header_size, height, line = header[0], header[5], header[12]
        width, little_endian, bits, colours = header[4], header[7] == 0, header[11], header[19]
        assert bits == 32
        start = header_size + 12 * colours
        rows = np.frombuffer(data, np.uint8, height * line, start).reshape(height, line)
        channels = rows[:, : 4 * width].reshape(height, width, 4)
        return channels[..., 2::-1] if little_endian else channels[..., 1:]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen of 1280×800 that nothing is drawn on yet."""
    server = shutil.which("Xvfb")
    if server is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Xvfb isn't installed; .ci/run installs it")
        pytest.skip("Xvfb isn't installed")
    reader, writer = os.pipe()
    command = [server, "-displayfd", str(writer), "-screen", "0", "1280x800x24"]
    command += ["-fbdir", str(tmp_path), "-nolisten", "tcp", "-noreset"]
    with (tmp_path / "xvfb.log").open("wb") as log:
        process = subprocess.Popen(command, pass_fds=[writer], stdout=log, stderr=log)
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:  # ends when the server has said its number, or died
            number = answer.readline().strip()
        assert number, (tmp_path / "xvfb.log").read_text(errors="replace")
        yield Screen(f":{number}", tmp_path / "Xvfb_screen0")
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def start(
    installed: Installed, tmp_path: Path
) -> Iterator[Callable[..., tuple[subprocess.Popen[bytes], Path]]]:
    """Start the installed program; gives the process and the file with what it says."""
    running: list[subprocess.Popen[bytes]] = []

    def launch(*arguments: str, **changes: str | None) -> tuple[subprocess.Popen[bytes], Path]:
        said = tmp_path / "program.log"
        with said.open("wb") as log:
            process = subprocess.Popen(
                [installed.scripts / "lossexplorer", *arguments],
                cwd=ROOT.anchor,
                env=installed.environment(**changes),
                stdout=log,
                stderr=log,
            )
        running.append(process)
        return process, said

    yield launch
    for process in running:
        if process.poll() is None:
            process.kill()
            process.wait(timeout=20)
