"""Every check of the project, one after another: ``python tests/check.py``.

Shows the output, the result and the time of each; a check that fails doesn't keep the
later ones from running, but makes the exit code 1. The tests run in a process for each
core and one more, the benchmarks afterwards in one, so that nothing runs beside them.
Further arguments go to pytest, which then runs once, with them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def checks(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Title and command of each check, in the order in which they run."""
    # -P keeps the checkout out of sys.path, so that the tests see what is installed.
    python = [sys.executable, "-P", "-m"]
    lint_imports = Path(sysconfig.get_path("scripts"), "lint-imports")
    pytest = [*python, "pytest"]
    tests = {"tests (pytest)": [*pytest, *pytest_arguments]}
    if not pytest_arguments:
        # one more than cores: tests of windows wait for events part of their time
        processes = str((os.cpu_count() or 1) + 1)
        # by number of tests the longest files, which have few, would come last and alone
        in_parallel = ["-q", "-n", processes, "--dist", "loadfile", "--no-loadscope-reorder"]
        # xdist waits for ever for the other tests of a process that crashed
        in_parallel += ["--max-worker-restart", "0", "--ignore", "tests/benchmarks"]
        tests = {
            "tests (pytest)": [*pytest, *in_parallel],
            "benchmarks (pytest)": [*pytest, "-q", "tests/benchmarks"],
        }
    return {
        "lint (ruff check)": [*python, "ruff", "check", "."],
        "format (ruff format)": [*python, "ruff", "format", "--check", "."],
        "types (mypy)": [*python, "mypy"],
        "layers (lint-imports)": [str(lint_imports)],
        **tests,
    }


def run(title: str, command: list[str]) -> tuple[bool, float]:
    """Run one check in the checkout, with its output as it comes.

    Returns:
        Whether it passed, and the seconds it took.
    """
    print(f"── {title}", flush=True)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    start = time.monotonic()
    try:
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except FileNotFoundError as error:
        print(f"{error.filename} isn't installed; install the extra 'test'", flush=True)
        code = 127
    return code == 0, time.monotonic() - start


def main(arguments: list[str]) -> int:
    """Run all checks and print the summary; 0 if all passed, else 1."""
    results = {title: run(title, command) for title, command in checks(arguments).items()}
    print("── summary")
    for title, (passed, seconds) in results.items():
        print(f"{'passed' if passed else 'FAILED'}  {seconds:6.1f} s  {title}")
    return 0 if all(passed for passed, _ in results.values()) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
