"""Killed at random moments, the program loses next to nothing and leaves no broken file."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.endurance,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"),
]
_SCRIPT = Path(__file__).with_name("kill.py")


def test_a_hundred_kills(record_property):
    seed = random.SystemRandom().randrange(10**6)
    record_property("seed", f"kill.py {seed}")
    run = subprocess.run(
        [sys.executable, str(_SCRIPT), str(seed), "100", "6"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "100 kills" in run.stdout
