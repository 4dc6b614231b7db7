"""The installed program opens a real window, and says so where it can't."""

from __future__ import annotations

import signal
import sys
import time

import numpy as np
import pytest

pytestmark = [
    pytest.mark.install,
    pytest.mark.skipif(sys.platform != "linux", reason="X screens are tested on Linux"),
]


def blankness(pixels: np.ndarray) -> list[str]:
    """Why this screen can't be a window with curves in it; empty if it can."""
    levels = pixels.astype(np.uint32)
    colours, counts = np.unique(
        levels[..., 0] << 16 | levels[..., 1] << 8 | levels[..., 2], return_counts=True
    )
    lit = np.count_nonzero(pixels.any(axis=-1)) / levels[..., 0].size
    vivid = np.count_nonzero(np.ptp(pixels, axis=-1) > 80)
    reasons = {
        f"only {len(colours)} colours": len(colours) < 100,
        f"one colour covers {counts.max() / counts.sum():.0%}": counts.max() > 0.97 * counts.sum(),
        f"only {lit:.0%} of the screen is not black": lit < 0.3,
        f"only {vivid} vivid pixels": vivid < 500,
    }
    return [reason for reason, applies in reasons.items() if applies]


@pytest.mark.xvfb
def test_installed_program_draws_its_window(screen, start):
    assert len(blankness(screen.pixels())) == 4, "the empty screen must not pass for a window"
    process, said = start(
        DISPLAY=screen.display, QT_QPA_PLATFORM="xcb", WAYLAND_DISPLAY=None, LANG="C.UTF-8"
    )
    deadline = time.monotonic() + 40
    while reasons := blankness(screen.pixels()):
        assert process.poll() is None, said.read_text(errors="replace")
        assert time.monotonic() < deadline, (reasons, said.read_text(errors="replace"))
        time.sleep(0.2)
    assert process.poll() is None
    process.terminate()
    assert process.wait(timeout=20) in (0, -signal.SIGTERM)
    words = said.read_text(errors="replace")
    assert "Traceback" not in words, words
    assert "qt.qpa" not in words, words


def test_without_a_display_one_line_names_export(installed):
    done = installed.run("lossexplorer", DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "export" in line
