"""Where we knowingly give another number than a framework: at kinks, limits and 0/0.

Each place is named in the notes of its loss. The frameworks' numbers stand here so that a
change of theirs is noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import keras_cases
import numpy as np
import optax_cases
import pytest
import torch_calls
from side_by_side import Case

from lossexplorer.losses import evaluate, get

_INF = float("inf")
_NAN = float("nan")
F = torch_calls.F
_TABLES = {"pytorch": torch_calls, "keras": keras_cases, "optax": optax_cases}


@dataclass(frozen=True)
class Difference:
    """One place.

    Attributes:
        ours, theirs: value and gradient by the first input, of one number.
        note: words of the loss's notes that tell of it.
    """

    key: str
    source: str
    call: Callable[..., Any]
    inputs: tuple[Any, ...]
    ours: tuple[float, float]
    theirs: tuple[float, float]
    note: str
    options: Mapping[str, Any] = field(default_factory=dict)


_DIFFERENCES = [
    Difference(
        "binary_cross_entropy",
        "pytorch",
        lambda z, t: F.binary_cross_entropy_with_logits(z, t),
        ([_INF], [1.0]),
        (0.0, 0.0),
        (_NAN, 0.0),
        "PyTorch gives NaN there",
        {"link": "sigmoid"},
    ),
    Difference(
        "kl_divergence",
        "pytorch",
        lambda p, t: F.kl_div(p, t, reduction="sum"),
        ([-_INF], [0.0]),
        (0.0, 0.0),
        (_NAN, 0.0),
        "PyTorch gives NaN where both are 0",
        {"reduction": "sum"},
    ),
    Difference(
        "absolute_error",
        "pytorch",
        lambda y, t: F.l1_loss(y, t),
        ([_NAN], [0.0]),
        (_NAN, _NAN),
        (_NAN, 0.0),
        "PyTorch gives 0 there",
    ),
    Difference(
        "focal",
        "pytorch",
        lambda z, t, gamma: torch_calls.sigmoid_focal_loss(z, t, gamma=gamma),
        ([800.0], [1.0]),
        (0.0, 0.0),
        (0.0, _NAN),
        "frameworks give a NaN gradient",
        {"link": "sigmoid", "gamma": 0.5},
    ),
    Difference(
        "triplet",
        "pytorch",
        lambda a, p, n, eps: F.triplet_margin_loss(a, p, n, eps=eps),
        ([[0.0]], [[1.0]], [[-2.0]]),
        (0.0, 0.0),
        (0.0, -2.0),
        "0 is taken there, PyTorch takes 1",
        {"eps": 0.0},
    ),
    Difference(
        "logistic",
        "pytorch",
        lambda s, t: F.soft_margin_loss(s, t),
        ([-1e3], [1.0]),
        (1e3, -1.0),
        (_INF, _NAN),
        "PyTorch's soft_margin_loss overflows",
    ),
    Difference(
        "hinge",
        "keras",
        keras_cases.call("Hinge"),
        ([1.0], [1.0]),
        (0.0, 0.0),
        (0.0, -0.5),
        "Optax and Keras take -0.5",
    ),
    Difference(
        "hinge",
        "optax",
        lambda s, t: optax_cases.optax.hinge_loss(s, t),
        ([1.0], [1.0]),
        (0.0, 0.0),
        (0.0, -0.5),
        "Optax and Keras take -0.5",
    ),
    Difference(
        "multiclass_hinge",
        "optax",
        lambda s, t: optax_cases.optax.multiclass_hinge_loss(s, t),
        ([[1.0, 0.0]], np.array([0])),
        (0.0, 0.0),
        (0.0, -0.5),
        "0 is taken there. Optax takes 0.5",
    ),
    Difference(
        "multi_margin",
        "pytorch",
        lambda s, t: F.multi_margin_loss(s, t),
        ([[_NAN, 1.0]], np.array([0])),
        (_NAN, _NAN),
        (0.0, 0.0),
        "PyTorch gives 0",
    ),
]


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("there", _DIFFERENCES, ids=lambda d: f"{d.key}, {d.source}")
def test_the_difference_is_as_the_notes_say(
    there: Difference, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue({"pytorch": "torch"}.get(there.source, there.source))
    arrays = tuple(x if isinstance(x, np.ndarray) else np.asarray(x) for x in there.inputs)
    parameters = {name: x for name, x in there.options.items() if name not in ("link", "reduction")}
    first = get(there.key).inputs[0].name
    case = Case(there.key, there.call, (), slopes=(first,))
    value, gradients = _TABLES[there.source].compute(case, arrays, parameters)
    ours = evaluate(there.key, *arrays, convention=there.source, **there.options)
    np.testing.assert_allclose(_first(value, gradients[first]), there.theirs, rtol=1e-6)
    np.testing.assert_allclose(_first(ours.value, ours.gradient), there.ours, rtol=1e-6)
    assert there.note in " ".join(get(there.key).notes)


def _first(value: Any, gradient: Any) -> tuple[float, float]:
    return float(np.ravel(value)[0]), float(np.ravel(gradient)[0])
