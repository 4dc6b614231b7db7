"""How long the window stands still when a workspace is shown for the first time."""

from __future__ import annotations

import pytest

SECTION = "first showing of a workspace, longest block (CPU ms)"
AIM = 30.0
ACTS = "what takes the whole window, longest block (CPU ms)"
AIM_OF_ACTS = 150.0
COLD, AHEAD = "at once", "made ahead"


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_first_showings(run_json, contest, report, repetitions, tmp_path):
    rounds = {COLD: [], AHEAD: []}
    for number in range(repetitions(1, 7)):
        for who, when in ((COLD, "cold"), (AHEAD, "ahead")):
            folder = tmp_path / f"{when}-{number}"
            folder.mkdir()
            rounds[who].append(run_json("first_showings.py", folder, when))
    names = list(rounds[COLD][0]["tabs"])
    assert len(names) == 8
    for name in names:
        times = {who: [[a["tabs"][name]] for a in answers] for who, answers in rounds.items()}
        measured = contest(SECTION, name, times)
        report(measured.row(COLD))
        row = measured.row(AHEAD)
        ratio = f"takes {measured.ratio(AHEAD, COLD):.2f}× as long"
        report(measured.row(AHEAD, ratio, f"p95 ≤ {AIM:g}", row.p95 <= AIM))
    pieces = contest(
        SECTION, "the pieces of that", {"": [[a["tabs"]["idle"]] for a in rounds[AHEAD]]}
    )
    row = pieces.row("")
    report(pieces.row("", "", f"p95 ≤ {AIM:g}", row.p95 <= AIM))
    for act in rounds[AHEAD][0]["acts"]:
        times = {who: [[a["acts"][act]] for a in answers] for who, answers in rounds.items()}
        measured = contest(ACTS, act, times)
        for who in (COLD, AHEAD):
            row = measured.row(who)
            met = row.p95 <= AIM_OF_ACTS
            report(measured.row(who, "", f"p95 ≤ {AIM_OF_ACTS:g}", met))
