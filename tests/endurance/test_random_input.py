"""A minute of random input to the whole window raises nothing and warns of nothing.

``LOSSEXPLORER_ENDURANCE`` names another number of seconds.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).with_name("random_input.py")
_SECONDS = os.environ.get("LOSSEXPLORER_ENDURANCE", "60")


@pytest.mark.endurance
@pytest.mark.timeout(max(180, 2 * float(_SECONDS)))
def test_random_input(record_property):
    seed = random.SystemRandom().randrange(10**6)
    record_property("seed", f"random_input.py {seed} {_SECONDS}")
    run = subprocess.run(
        [sys.executable, str(_SCRIPT), str(seed), _SECONDS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr[-5000:]
    print(run.stdout)
