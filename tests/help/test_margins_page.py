"""Every number of the page on margins is what the program computes."""

from __future__ import annotations

import math
import re
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.angular import Margin
from lossexplorer.losses.variables import along
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.members import reach_of, wedge_of
from lossexplorer.session.session import LossChoice, blank
from lossexplorer.theory.angles import step_at
from lossexplorer.theory.surrogates import below_step

PAGE = (Path(__file__).parents[2] / "resources" / "help" / "margins.md").read_text(encoding="utf-8")
WORDS = re.sub(r"\s+", " ", PAGE)


def row(name: str) -> list[str]:
    """The cells of the table's line that begins with this name."""
    (line,) = (one for one in PAGE.splitlines() if one.startswith(f"| {name} |"))
    return [cell.strip() for cell in line.strip("|").split("|")]


def number(text: str) -> float:
    return float(text.replace("−", "-").rstrip("°"))


@pytest.mark.parametrize(
    ("name", "key", "options"),
    [
        ("hinge", "hinge", {}),
        ("squared hinge", "squared_hinge", {}),
        ("exponential", "exponential", {}),
        ("logistic, nats", "logistic", {}),
        ("logistic, bits", "logistic", {"base": 2.0}),
        ("focal, γ = 2", "focal", {}),
    ],
)
def test_the_surrogates(name, key, options):
    at = along(get(key), "margin", np.array([0.0, -2.0]), 1, options)
    _, _, value, slope = row(name)
    assert number(value) == pytest.approx(at.value[0], rel=1e-4)
    assert number(slope) == pytest.approx(at.gradient[1], rel=5e-4)


def test_where_the_logistic_loss_is_no_bound():
    def loss(base: str | float, margins: np.ndarray) -> np.ndarray:
        return along(get("logistic"), "margin", margins, 1, {"base": base}).value

    assert len(below_step(partial(loss, "e"), -20.0, 20.0)) == 1
    assert below_step(partial(loss, 2.0), -20.0, 20.0) == ()
    (stated,) = re.findall(r"below 1 for (−[\d.]+) < m ≤ 0", WORDS)
    assert number(stated) == pytest.approx(-math.log(math.e - 1), abs=5e-5)


def arcface(m: float) -> Margin:
    family = get("arcface").angular(scale=64.0, margin=m, past_pi="fallback")
    return family.margin


def test_the_jump_of_the_fallback():
    (down,) = re.findall(r"by (−[\d.]+) with m = 0.5", WORDS)
    assert number(down) == pytest.approx(step_at(arcface(0.5), math.pi - 0.5), abs=5e-5)
    (up,) = map(float, re.findall(r"upwards for m > (\d\.\d+)", WORDS))
    assert step_at(arcface(up - 0.001), math.pi - up + 0.001) < 0
    assert step_at(arcface(up + 0.001), math.pi - up - 0.001) > 0
    for m in (0.3, 2.9):
        closed = 1 - math.cos(m) - m * math.sin(m)
        assert step_at(arcface(m), math.pi - m) == pytest.approx(closed, abs=1e-7)


@pytest.mark.parametrize(
    ("name", "key", "closed"),
    [
        ("softmax, L2-softmax", "l2_softmax", lambda b: 0.0),
        ("L- and A-softmax with m", "a_softmax", lambda b: b / 3),
        ("AM-softmax", "am_softmax", lambda b: 2 * math.asin(0.35 / (2 * math.sin(b / 2)))),
        ("ArcFace", "arcface", lambda b: 0.5),
    ],
)
def test_the_widths_of_the_margins(name, key, closed):
    lines = [one for one in PAGE.splitlines() if one.startswith(f"| {name} |")]
    stated = number(lines[-1].strip("|").split("|")[-1].strip().partition(" ")[0])
    apart = math.radians(100.0)
    choice = LossChoice(key)
    width = apart - sum(reach_of(choice, apart, label) for label in (0, 1))
    assert math.degrees(width) == pytest.approx(stated, abs=0.005)
    assert width == pytest.approx(closed(apart), abs=1e-9)
    inside = [arc for arc in wedge_of(choice, (0.0, 100.0)) if arc[1] < apart]
    assert sum(end - start for start, end in inside) == pytest.approx(width, abs=1e-9)


def test_the_ranges():
    session = blank()
    assert edits.set_probe(session, 1e9).margins.probe == 100.0
    assert edits.set_embedding(session, 1e9, -1e9).margins.embedding == (100.0, -100.0)
    assert edits.set_theta(session, 9.0).margins.theta == math.pi
