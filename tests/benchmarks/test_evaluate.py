"""``evaluate`` beside what a person writes in NumPy, beside a copy, and beside frameworks."""

from __future__ import annotations

import importlib.util

import pytest

SIZES = {"vector": "1 × 10", "matrix": "60 000 × 10", "large": "50 000 × 1000"}
ROUNDS = {"vector": (20, 200), "matrix": (10, 100), "large": (1, 15)}
FRAMEWORKS = {"torch": "PyTorch", "jax": "JAX", "sklearn": "scikit-learn"}
SECTION = "value and gradient, float32, "


@pytest.fixture(scope="module")
def measured(run_json, repetitions):
    """What the subject answers for a size; each size is measured once."""
    known = {}

    def ask(size):
        if size not in known:
            known[size] = run_json("evaluation.py", size, repetitions(*ROUNDS[size]), timeout=300)
        return known[size]

    return ask


def aim(size: str, loss: str, who: str, ratio: float) -> tuple[str, bool]:
    """What is aimed at beside a contender, in words, and whether it is reached."""
    if who == "torch":
        limit = 0.5 if size == "vector" else 1.0
        return f"aim ≤ {limit:g}×", ratio <= limit
    if (size, loss, who) == ("large", "softmax cross-entropy", "copy"):
        return "aim ≤ 4×", ratio <= 4
    return "", False


@pytest.mark.benchmark
@pytest.mark.parametrize("size", SIZES)
def test_value_and_gradient(size, measured, contest, report):
    for loss, times in measured(size)["times"].items():
        rounds = {who: [[time] for time in several] for who, several in times.items()}
        assert {"ours", "numpy", "copy"} <= rounds.keys()
        race = contest(f"{SECTION}{SIZES[size]} (µs)", loss, rounds)
        report(race.row("ours"))
        for who in [name for name in rounds if name != "ours"]:
            ratio = race.ratio("ours", who)
            report(race.row(who, f"ours takes {ratio:.2g}×", *aim(size, loss, who, ratio)))


@pytest.mark.benchmark
def test_memory(measured, contest, report):
    """Python's own count of what is allocated, beyond the gradient that is returned."""
    for loss, mebibytes in measured("large")["memory"].items():
        race = contest(
            f"memory beyond the gradient, {SIZES['large']} (MiB)", loss, {"ours": [[mebibytes]]}
        )
        report(race.row("ours", "", "aim ≤ 64 MiB", mebibytes <= 64))


@pytest.mark.benchmark
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_a_framework_takes_part(framework, measured):
    if not importlib.util.find_spec(framework):
        pytest.skip(f"{FRAMEWORKS[framework]} isn't installed: no line for it")
    for loss, times in measured("vector")["times"].items():
        assert framework in times or (framework, loss) == ("sklearn", "hinge")
