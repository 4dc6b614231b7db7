"""``evaluate`` beside what a person writes in NumPy, beside a copy, and beside PyTorch."""

from __future__ import annotations

import pytest

CASES = {
    "vector": "1 × 10, float64",
    "matrix": "60 000 × 10, float32",
}
SECTION = "softmax cross-entropy with gradient (µs)"


@pytest.mark.benchmark
def test_value_and_gradient(run_json, contest, report, repetitions):
    answer = run_json("evaluation.py", repetitions(30, 300))
    for case, what in CASES.items():
        rounds = {who: [[time] for time in times] for who, times in answer[case].items()}
        assert {"ours", "numpy", "copy"} <= rounds.keys()
        measured = contest(SECTION, what, rounds)
        for who in rounds:
            ratio = "" if who == "ours" else f"ours takes {measured.ratio('ours', who):.1f}×"
            report(measured.row(who, ratio))
        if "torch" not in rounds:
            print("PyTorch isn't installed: no line for it")
