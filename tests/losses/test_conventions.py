"""What convention= sets, against what each source computes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.settings import defaults

P = np.array([[0.2, 0.5, 0.3], [0.1, 0.8, 0.1]])


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_conventions_are_declared_whole(loss: Any) -> None:
    """The default is among them and is what happens; each sets only what exists."""
    assert loss.convention in loss.conventions, (
        "conventions: at least the textbook's, and the default among them: "
        'conventions={"textbook": {"rows": None, "reduction": "mean"}}, convention="textbook"'
    )
    own = defaults(loss)
    assert (own.rows, own.reduction) == (loss.rows, loss.reduction)
    names = {p.name for p in loss.parameters}
    known = names | {"rows", "reduction", "soft_reduction", "logits", "function"}
    for convention, sets in loss.conventions.items():
        assert convention in ("textbook", "pytorch", "keras", "optax", "sklearn")
        assert set(sets) <= known
        assert defaults(loss, convention) is defaults(loss, convention)
        for parameter in loss.parameters:
            if parameter.name not in defaults(loss).parameters:
                pytest.fail(parameter.name)


def test_conventions_do_what_their_source_does() -> None:
    p, t = np.array([[0.9, 0.4], [0.2, 0.7]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    residuals = p - t

    def value(key: str, convention: str, *inputs: Any, **options: Any) -> Any:
        return evaluate(key, *inputs, convention=convention, **options).value

    assert value("mse", "textbook", p, t) == pytest.approx((residuals**2).sum() / 4)
    assert value("mse", "pytorch", p, t) == pytest.approx((residuals**2).mean())
    assert value("mse", "optax", p, t).shape == (2, 2)
    assert value("bce", "pytorch", [0.0], [1.0]) == 100.0
    assert value("bce", "textbook", [0.0], [1.0]) == math.inf
    assert value("bce", "keras", [0.0], [1.0]) == pytest.approx(16.11809565)
    assert value("bce", "sklearn", [0.0], [1.0]) == pytest.approx(36.04365338911715)
    small = np.zeros(1, dtype=np.float32)
    assert value("bce", "sklearn", small, [1.0]) == pytest.approx(15.942385)
    assert value("bce", "keras", [-1e3], [1.0], link="sigmoid") == 1000.0
    assert value("bce", "keras", [0.0], [1.0], epsilon=0.1) == pytest.approx(-math.log(0.1))
    assert value("ce", "keras", [2.0, 6.0] / np.array(10.0), 1) == pytest.approx(-math.log(0.75))
    assert value("ce", "keras", [[1e3, 0.0]], [1], link="softmax") == pytest.approx(1000)
    assert value("ce", "optax", P, [0, 1]).shape == (2,)
    assert value("huber", "sklearn", [3.0], [0.0])[0] == pytest.approx(0.5 * (3 - 0.25))
    log_p = np.log(P)
    elements = P[::-1] * (np.log(P[::-1]) - log_p)
    assert value("kl", "pytorch", log_p, P[::-1]) == pytest.approx(elements.mean())
    assert value("kl", "textbook", P, P[::-1]) == pytest.approx(elements.sum() / 2)
    np.testing.assert_allclose(value("kl", "optax", log_p, P[::-1]), elements.sum(axis=1))
    assert value("kl", "keras", [[0.0, 1.0]], [[0.5, 0.5]]) == pytest.approx(7.37, abs=0.01)
    assert value("focal", "pytorch", [0.5], [1.0])[0] == pytest.approx(0.25 * 0.25 * math.log(2))
    assert value("zero_one", "sklearn", [1, 2, 3], [1, 0, 3]) == pytest.approx(1 / 3)
