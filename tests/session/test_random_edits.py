"""Any sequence of edits of the five workspaces of ideas leaves a session that can be kept.

An edit is refused in one way, or it gives a session that a file brings back as it was,
whose table and quantities can be made, and it leaves the sessions before it alone: they
are what undo goes back to.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import ExplorerError
from lossexplorer.session.concepts import concepts_of
from lossexplorer.session.descent import digits_edits as digits
from lossexplorer.session.descent import neuron_edits as neuron
from lossexplorer.session.descent import risk_edits as risk
from lossexplorer.session.grids import Grid, grid_of
from lossexplorer.session.images import edits as images
from lossexplorer.session.information import edits as information
from lossexplorer.session.information import lists
from lossexplorer.session.likelihood import bernoulli_edits as bernoulli
from lossexplorer.session.likelihood import line_edits as line
from lossexplorer.session.margins import edits as margins
from lossexplorer.session.session import Session, blank
from lossexplorer.session.store import dumps, loads

T = TypeVar("T")

EDITS = 40
ODD = (0.0, -0.0, 1.0, -1.0, 2.0, 3.0, 1e-12, 1e3, -180.0, 1e9, math.inf, -math.inf, math.nan)
TEXTS = ("0.5", "0.2, 0.8", "1 0\n0 1\n1 1", "101101", "0.1 0.2 0.7\n1 2 3", "", "ten", "nan")


class Person:
    """Enters usual things, and now and then an odd one."""

    def __init__(self, seed: int) -> None:
        self._rng = np.random.default_rng(seed)

    def one(self, things: Sequence[T]) -> T:
        return things[int(self._rng.integers(len(things)))]

    def number(self) -> float:
        return self.one(ODD) if self._rng.random() < 0.25 else float(self._rng.normal(0.5, 1.0))

    def share(self) -> float:
        return self.number() if self._rng.random() < 0.2 else float(self._rng.random())

    def place(self, count: int = 5) -> int:
        return int(self._rng.integers(count))

    def flag(self) -> bool:
        return bool(self._rng.random() < 0.5)


def points(session: Session) -> int:
    return len(session.likelihood.line.points.array)


def inputs(session: Session) -> int:
    return len(session.descent.neuron.points)


Edit = Callable[[Session, Person], Session]

INFORMATION: tuple[Edit, ...] = (
    lambda s, a: information.set_information(s, base=a.one("2e") if a.flag() else "10"),
    lambda s, a: information.set_information(s, renormalise=a.flag(), reverse=a.flag()),
    lambda s, a: information.set_event(s, a.place(), a.share()),
    lambda s, a: information.drag_event(s, a.place(), a.number()),
    lambda s, a: information.set_probability(s, a.one("pq"), a.place(), a.share()),
    lambda s, a: information.drag_probability(s, a.one("pq"), a.place(), a.number()),
    lambda s, a: lists.set_distribution(s, a.one("pq"), [a.share() for _ in range(1 + a.place())]),
    lambda s, a: lists.make_even(s, a.one("pq")),
    lambda s, a: lists.normalise(s, a.one("pq")),
    lambda s, a: lists.copy_p(s),
    lambda s, a: lists.swap(s),
)
BERNOULLI: tuple[Edit, ...] = (
    lambda s, a: bernoulli.set_p(s, a.share()),
    lambda s, a: bernoulli.set_outcomes(s, a.one(("0", "1101", "0" * 60 + "1", ""))),
    lambda s, a: bernoulli.flip(s, a.place()),
    lambda s, a: bernoulli.draw_outcomes(s),
    lambda s, a: bernoulli.to_maximum(s),
    lambda s, a: bernoulli.paste_outcomes(s, a.one(TEXTS)),
    lambda s, a: bernoulli.set_bernoulli(s, scale=a.one(("log", "sum", "mean"))),
    lambda s, a: bernoulli.set_bernoulli(s, precision=a.one(("float64", "float32"))),
)
LINE: tuple[Edit, ...] = (
    lambda s, a: line.set_coefficients(s, a.number(), a.number()),
    lambda s, a: line.pull_line(s, a.number(), a.number(), a.number()),
    lambda s, a: line.solve(s),
    lambda s, a: line.set_sigma(s, a.number()),
    lambda s, a: line.likeliest_sigma(s),
    lambda s, a: line.move_point(s, a.place(points(s)), a.number(), a.number()),
    lambda s, a: line.add_point(s, a.number(), a.number()),
    lambda s, a: line.remove_points(s, (a.place(points(s)), a.place(points(s)))),
    lambda s, a: line.paste_points(s, a.one(TEXTS)),
    lambda s, a: line.show_fit(s, a.one(("huber", "pinball", "squared_error")), a.flag()),
)
NEURON: tuple[Edit, ...] = (
    lambda s, a: neuron.set_neuron(s, unit=a.one(("sigmoid", "softmax"))),
    lambda s, a: neuron.set_rate(s, a.number()),
    lambda s, a: neuron.set_momentum(s, a.share()),
    lambda s, a: neuron.set_steps(s, a.number()),
    lambda s, a: neuron.set_step(s, a.number()),
    lambda s, a: neuron.set_start(s, weight=a.number(), bias=a.number()),
    lambda s, a: neuron.set_logit(s, a.place(2), a.number()),
    lambda s, a: neuron.set_classes(s, a.number()),
    lambda s, a: neuron.remove_classes(s, (a.place(2),)),
    lambda s, a: neuron.set_label(s, a.number()),
    lambda s, a: neuron.set_point(s, a.place(inputs(s)), x=a.number(), label=a.one((0, 1))),
    lambda s, a: neuron.add_point(s, a.place(inputs(s))),
    lambda s, a: neuron.remove_points(s, (a.place(inputs(s)),)),
)
RISK: tuple[Edit, ...] = (
    lambda s, a: risk.set_risk(s, term=a.one(("squared", "logistic"))),
    lambda s, a: risk.set_risk(s, penalty=a.one(("l1", "l2", "elastic"))),
    lambda s, a: risk.set_risk(s, strength=a.number(), ratio=a.share()),
    lambda s, a: risk.set_risk(s, features=a.one(("two", "eight")), correlated=a.flag()),
    lambda s, a: risk.set_sample(s, a.place(), a.place(), a.number()),
    lambda s, a: risk.add_sample(s, a.place()),
    lambda s, a: risk.remove_samples(s, (a.place(), a.place())),
)
DIGITS: tuple[Edit, ...] = (
    lambda s, a: digits.set_digits(s, rate=a.number(), decay=a.share()),
    lambda s, a: digits.set_digits(s, momentum=a.share(), epochs=a.place(), batch=a.place()),
    lambda s, a: digits.train_again(s),
)
MARGINS: tuple[Edit, ...] = (
    lambda s, a: margins.set_margins(s, scaled=a.flag(), log_y=a.flag(), same_length=a.flag()),
    lambda s, a: margins.unzoom(s),
    lambda s, a: margins.show_usual(s, a.one(("surrogates", "psi", "circle"))),
    lambda s, a: margins.set_probe(s, a.number()),
    lambda s, a: margins.set_theta(s, a.number()),
    lambda s, a: margins.set_prototype(s, a.one((0, 1)), 90 * a.number()),
    lambda s, a: margins.set_embedding(s, a.number(), a.number()),
    lambda s, a: margins.set_direction(s, 90 * a.number()),
    lambda s, a: margins.set_length(s, a.number()),
    lambda s, a: margins.set_base(s, a.one(("e", 2))),
)
IMAGES: tuple[Edit, ...] = (
    lambda s, a: images.set_kind(s, a.one(("shift", "blur", "noise", "contrast"))),
    lambda s, a: images.set_against(s, a.one(("", "shift", "blur", "blend"))),
    lambda s, a: images.set_amount(s, a.number()),
    lambda s, a: images.slide(s, a.number()),
    lambda s, a: images.set_seed(s, a.number()),
    lambda s, a: images.set_sample(s, a.one(("scene", "weave", "digit")), a.place()),
)
PARTS: dict[str, tuple[Edit, ...]] = {
    "information/surprise": INFORMATION,
    "information/entropy": INFORMATION,
    "information/divergence": INFORMATION,
    "likelihood/bernoulli": BERNOULLI,
    "likelihood/line": LINE,
    "descent/neuron": NEURON,
    "descent/risk": RISK,
    "descent/digits": DIGITS,
    "margins/surrogates": MARGINS,
    "margins/psi": MARGINS,
    "margins/circle": MARGINS,
    "images/maps": IMAGES,
}


def start(part: str) -> Session:
    workspace, detail = part.split("/")
    session = replace(blank(), workspace=workspace)
    return replace(session, **{workspace: replace(getattr(session, workspace), detail=detail)})


def in_the_table(session: Session, grid: Grid, person: Person) -> Session:
    """Type, choose, paste, add or remove somewhere in the table."""
    ways: list[Callable[[], Session]] = []
    open_columns = [column for column in grid.columns if column.editable]
    if grid.set_cell is not None and grid.rows and open_columns:
        column, row = person.one(open_columns), person.one(range(len(grid.rows)))
        value = person.one(column.choices) if column.choices else person.number()
        ways.append(lambda: grid.set_cell(session, row, column.key, value))
    if grid.paste is not None:
        ways.append(lambda: grid.paste(session, person.one(TEXTS)))
    if grid.add_row is not None:
        ways.append(lambda: grid.add_row(session, person.one(range(len(grid.rows) + 1))))
    if grid.remove_rows is not None:
        ways.append(lambda: grid.remove_rows(session, (person.place(len(grid.rows)),)))
    return person.one(ways)() if ways else session


@pytest.mark.parametrize("part", PARTS)
def test_any_edits_leave_a_session_that_can_be_kept_and_undone(part):
    person = Person(seed=len(part))
    session = start(part)
    undo = [(session, dumps(session))]
    for _ in range(EDITS):
        grid = grid_of(session)
        try:
            if person.flag() and grid is not None:
                after = in_the_table(session, grid, person)
            else:
                after = person.one(PARTS[part])(session, person)
        except ExplorerError as refused:
            assert "\n" not in str(refused)
            continue
        kept = dumps(after)
        assert loads(kept) == after
        for concept in concepts_of(after):
            assert concept.value is None or not math.isnan(concept.value)
        session = after
        undo.append((session, kept))
    assert len(undo) > EDITS // 4, "nearly all edits were refused"
    for before, kept in undo:
        assert dumps(before) == kept
