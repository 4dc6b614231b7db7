"""Exported pictures, beside matplotlib's own subplots of the same arrays."""

from __future__ import annotations

import pytest

SECTION = "pictures drawn for files (ms)"
PREVIEWS = "preview of a workspace, once more (CPU ms)"
AIMS = {"preview of curves": 100, "PDF of 12 panels": 2000}


@pytest.mark.benchmark
def test_exporting(run_json, contest, report, repetitions):
    answer = run_json("exporting.py", repetitions(2, 25))
    assert answer["panels"] == 12
    assert set(answer["times"]) == set(AIMS)
    for case, limit in AIMS.items():
        rounds = {who: [[time] for time in times] for who, times in answer["times"][case].items()}
        measured = contest(SECTION, case, rounds)
        ours = measured.row("ours")
        report(measured.row("ours", "", f"aim ≤ {limit} ms", ours.p50 <= limit))
        ratio = measured.ratio("ours", "matplotlib")
        report(measured.row("matplotlib", f"ours takes {ratio:.2g}×"))
    limit = AIMS["preview of curves"]
    assert len(answer["previews"]) == 9
    for workspace, times in answer["previews"].items():
        measured = contest(PREVIEWS, workspace, {"ours": [[time] for time in times]})
        row = measured.row("ours")
        report(measured.row("ours", "", f"aim ≤ {limit} ms", row.p50 <= limit))
