"""The numbers now under every convention of a loss."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get
from lossexplorer.session import edits
from lossexplorer.session.convention_values import (
    convention_totals,
    convention_values,
    in_force,
    under,
)
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Session

P = np.array([[0.7, 0.2, 0.1], [0.0, 0.9, 0.1]])
T = np.array([[1.0, 0.0, 0.0], [0.5, 0.5, 0.0]])


def session(key, **fields) -> Session:
    data = Data(Matrix(P), Matrix(T), label_kind="soft", **fields)
    return Session(data=data, losses=(LossChoice(key),), selected=key, workspace="vector")


def values(of, key):
    return dict(zip(get(key).conventions, convention_values(of, key), strict=True))


def test_the_shown_row_under_every_convention():
    found = values(session("squared_error"), "squared_error")
    squares = ((P[0] - T[0]) ** 2).sum()
    assert found == pytest.approx(
        {
            "textbook": squares / 2,
            **dict.fromkeys(("pytorch", "keras", "optax", "sklearn"), squares / 3),
        }
    )


def test_clipping_shows_where_a_probability_is_0():
    found = values(edits.set_row(session("cross_entropy"), 1), "cross_entropy")
    assert found["pytorch"] == found["textbook"] == np.inf
    kept = -0.5 * np.log(1e-7) - 0.5 * np.log(0.9)
    assert found["keras"] == pytest.approx(kept)


def test_what_is_set_by_hand_stays():
    of = edits.set_parameter(session("huber"), "huber", "delta", 0.1)
    assert len(set(np.round(convention_values(of, "huber"), 12))) == 2  # added up, or averaged


def test_all_rows_under_every_convention():
    weights = np.array([1.0, 4.0, 2.0])
    of = session("cross_entropy", class_weights=Matrix(weights))
    found = dict(zip(get("ce").conventions, convention_totals(of, "cross_entropy"), strict=True))
    for name in ("keras", "sklearn"):
        right = evaluate("ce", P, T, convention=name, class_weight=weights).value
        assert found[name] == pytest.approx(right)


def test_at_the_probe():
    of = edits.set_workspace(session("focal"), "curves")
    found = values(edits.set_probe(of, 0.6), "focal")
    assert found["pytorch"] == pytest.approx(found["textbook"] / 4)


def test_the_default_is_not_stored():
    of = session("squared_error")
    assert in_force(of, "squared_error") == "pytorch"
    assert under(of, "squared_error", "pytorch") == of
    assert in_force(under(of, "squared_error", "keras"), "squared_error") == "keras"
