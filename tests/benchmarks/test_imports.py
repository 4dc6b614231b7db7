"""What ``import lossexplorer`` costs a script, and what it must never load."""

from __future__ import annotations

import pytest

SECTION = "imports in a fresh interpreter (ms)"
CASES = {
    "lossexplorer": ("lossexplorer",),
    "lossexplorer.losses": ("lossexplorer.losses",),
    "numpy": ("numpy",),
}


@pytest.mark.benchmark
def test_importing(run_json, contest, report, repetitions):
    for modules in CASES.values():
        run_json("importing.py", *modules)  # with bytecode from now on
    rounds = {who: [] for who in CASES}
    for _ in range(repetitions(3, 25)):
        for who, modules in CASES.items():
            answer = run_json("importing.py", *modules)
            allowed = set() if who == "lossexplorer" else {"numpy"}
            assert set(answer["loaded"]) == allowed
            rounds[who].append([answer["ms"]])
    measured = contest(SECTION, "", rounds)
    for who in CASES:
        ratio = "" if who == "numpy" else f"takes {measured.ratio(who, 'numpy'):.2f}× numpy"
        report(measured.row(who, ratio))
