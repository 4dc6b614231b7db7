"""A pass over a file of a million rows beside one ``np.sum`` over the same file."""

from __future__ import annotations

import pytest

ROWS = 1_000_000


@pytest.fixture(scope="module")
def measured(run_json, repetitions, tmp_path_factory):
    """What the subject answers."""
    folder = tmp_path_factory.mktemp("rows")
    return run_json("many_rows.py", folder, ROWS, repetitions(5, 40), timeout=300)


@pytest.mark.benchmark
@pytest.mark.parametrize("who", ["summary", "and every row"])
def test_a_pass_over_a_file(who, measured, contest, report):
    times = {"ours": measured["times"][who], "np.sum": measured["times"]["np.sum"]}
    rounds = {name: [[time] for time in several] for name, several in times.items()}
    race = contest("cross-entropy of a file, float32, 1 000 000 × 10 (ms)", who, rounds)
    ratio = race.ratio("ours", "np.sum")
    aim = ("aim ≤ 3×", ratio <= 3) if who == "summary" else ()
    report(race.row("ours"))
    report(race.row("np.sum", f"ours takes {ratio:.2g}×", *aim))


@pytest.mark.benchmark
def test_memory_of_a_pass(measured, contest, report):
    memory = measured["memory"]
    race = contest("peak memory of a pass over a file (MiB)", "and every row", {"ours": [[memory]]})
    report(race.row("ours", "", "aim ≤ 300 MiB", memory <= 300))
