"""Frames of the real window while something is dragged in the workspaces of ideas."""

from __future__ import annotations

import pytest

SECTION = "frames of a drag, window 1600 × 1000 (ms)"
FRAME = 16.7


@pytest.mark.benchmark
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("scenario", "what"),
    [
        ("event", "information: an event"),
        ("outcome", "information: P and Q"),
        ("bernoulli", "likelihood: p of 2 000"),
        ("point", "likelihood: an outlier"),
        ("margin", "margins: surrogates"),
        ("angle", "margins: target logit"),
        ("embedding", "margins: embedding"),
        ("prototype", "margins: prototype"),
        ("strength", "descent: penalty"),
        ("start", "descent: start on surface"),
        ("sample", "descent: one of 12 points"),
        ("step", "descent: step"),
        ("rate", "descent: learning rate"),
        ("picture", "images: shift"),
    ],
)
def test_drags(scenario, what, contenders, contest, report, repetitions):
    ours = contenders("window.py")
    times = [
        ours.ask("item_frames", scenario=scenario, count=repetitions(25, 120))
        for _ in range(repetitions(1, 5))
    ]
    measured = contest(SECTION, what, {"ours": times})
    row = measured.row("ours")
    report(measured.row("ours", "", f"p95 ≤ {FRAME}", row.p95 <= FRAME))
