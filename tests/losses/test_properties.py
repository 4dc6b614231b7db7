"""Whatever is put in: a documented value or one clear message, for every loss.

Never a warning (they are errors here), a crash, a NaN from finite numbers (except the mean
over nothing, which says so), a finite number from a NaN, or a NaN gradient where the value
is finite.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_inputs import shape_of

from lossexplorer.losses import LossInputError, evaluate
from lossexplorer.losses.reduction import REDUCTIONS
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss, Parameter, Space

CLASSES = 3
EDGES = (0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 5e-324, 1e-45, 1e-300, 1e-30, 1e30, 1e300, 88.8, 710.0)
LIMITS = (math.nan, math.inf, -math.inf)
NOTHING = "a mean over nothing"


def signed(numbers: tuple[float, ...]) -> tuple[float, ...]:
    return (*numbers, *(-x for x in numbers))


def element(space: Space) -> st.SearchStrategy[float]:
    """Numbers of a space, its ends and what lies just inside them."""
    if space in (Space.PROBABILITY, Space.SIMPLEX, Space.BINARY, Space.CLASS):
        ends = (0.0, 1.0, 5e-324, 1e-300, 1e-17, 1 - 2**-53, 0.5)
        return st.one_of(st.sampled_from(ends), st.floats(0, 1))
    if space is Space.LOG_SIMPLEX:
        return st.one_of(st.sampled_from((0.0, -1e-300, -745.0, -1e300)), st.floats(-50, 0))
    if space is Space.SIGN:
        return st.sampled_from((-1.0, 1.0))
    if space in (Space.POSITIVE, Space.NON_NEGATIVE):
        return st.one_of(st.sampled_from(EDGES).map(abs), st.floats(1e-3, 10))
    return st.one_of(st.sampled_from(signed(EDGES)), st.floats(-10, 10))


@st.composite
def array(draw: Any, space: Space, shape: tuple[int, ...], spoiled: bool) -> np.ndarray:
    size = math.prod(shape)
    numbers = draw(st.lists(element(space), min_size=size, max_size=size))
    if spoiled and size:
        odd = draw(st.sampled_from((*LIMITS, 7.0, -3.0, 0.3)))
        numbers[draw(st.integers(0, size - 1))] = odd
    return np.array(numbers, dtype=np.float64).reshape(shape)


def parameter(one: Parameter) -> st.SearchStrategy[Any]:
    """Values a parameter may have, and some it may not."""
    usual: list[Any] = [one.default, *(one.slider or ()), *one.choices]
    if one.kind == "boolean":
        usual = [True, False]
    elif one.kind == "integer":
        usual += [1, 2, -100]
    elif one.kind in ("array", "object"):
        usual += [np.array([0.0, 0.5, 3.0]), 0.0]
    else:
        usual += [x for x in (one.minimum, one.maximum) if math.isfinite(x)]
    odd = [None, math.nan, -1.0, "word", 1e300, [1, 2]]
    return st.one_of(st.sampled_from(usual), st.sampled_from(usual), st.sampled_from(odd))


@st.composite
def call(draw: Any, loss: Loss) -> tuple[list[Any], dict[str, Any]]:
    """Inputs of a loss and keyword arguments, mostly right, sometimes not."""
    options: dict[str, Any] = {}
    for one in loss.parameters:
        if draw(st.integers(0, 3)) == 0:
            options[one.name] = draw(parameter(one))
    link = draw(st.sampled_from(loss.links))
    options["link"] = link
    if link != "identity" and draw(st.booleans()):
        options["temperature"] = draw(st.sampled_from((0.1, 3.0, 1e-300, 1e300)))
    if loss.conventions and draw(st.booleans()):
        options["convention"] = draw(st.sampled_from(tuple(loss.conventions)))
    if draw(st.booleans()):
        options["reduction"] = draw(st.sampled_from(REDUCTIONS))
    spaces = [item.space for item in loss.inputs]
    shape = draw(st.sampled_from(((3,), (2, 3), (1, 3), (2, 1, 3), (0, 3), ())))
    if spaces[0] is Space.IMAGE:
        shape = draw(st.sampled_from(((4, 5), (1, 4, 5), (2, 1, 4, 5))))
    first = Space.REAL if link != "identity" else spaces[0]
    places = len(loss.inputs)
    spoiled = draw(st.integers(-2 * places, places - 1))
    inputs = [draw(array(first, shape, spoiled == 0))]
    for place, (item, space) in enumerate(zip(loss.inputs[1:], spaces[1:], strict=True), 1):
        wanted = shape_of(item, space, shape, CLASSES)
        inputs.append(draw(array(space, wanted, spoiled == place)))
        if space is Space.CLASS and shape and draw(st.booleans()):
            top = CLASSES if spoiled == place else CLASSES - 1
            size = math.prod(shape[:-1])
            indices = draw(st.lists(st.integers(0, top), min_size=size, max_size=size))
            inputs[-1] = np.array(indices, dtype=np.int64).reshape(shape[:-1])
    if draw(st.integers(0, 3)) == 0:
        lead = shape[: -3 if spaces[0] is Space.IMAGE else -1]
        options["sample_weight"] = draw(array(Space.NON_NEGATIVE, lead, draw(st.booleans())))
    kind = draw(st.sampled_from((np.float64, np.float64, np.float32, np.float16, object, "other")))
    if kind == "other":
        inputs[draw(st.integers(0, places - 1))] = draw(
            st.sampled_from(("text", None, [[1], [1, 2]], 1 + 2j, [], np.zeros((2, 0)), {}, "0.5"))
        )
    elif kind is not np.float64:
        with np.errstate(over="ignore"):
            inputs = [x.astype(kind) if x.dtype.kind == "f" else x for x in inputs]
    return inputs, options


def check(loss: Loss, inputs: list[Any], options: dict[str, Any]) -> None:
    try:
        result = evaluate(loss, *inputs, **options)
    except LossInputError as error:
        assert error.what
        assert "\n" not in error.message
        return
    first = np.asarray(inputs[0])
    dtype = np.float32 if first.dtype == np.float32 else np.float64
    used = [np.asarray(x, dtype=dtype) for x in inputs]
    weight = options.get("sample_weight")
    numbers = [*used, *([] if weight is None else [np.asarray(weight)])]
    finite = all(np.isfinite(x).all() for x in numbers)
    value = np.asarray(result.value)
    if finite:
        assert not np.isnan(value).any() or NOTHING in " ".join(result.diagnostics)
        assert np.isfinite(value).all() or result.diagnostics
    if np.isnan(first.astype(np.float64)).all() and first.size and not ignores(options):
        assert np.isnan(value).all()
    for name, gradient in result.gradients.items():
        places = [place for place, item in enumerate(loss.inputs) if item.name == name]
        if places:
            assert gradient.shape == used[places[0]].shape
        assert gradient.dtype == dtype
        if finite and np.isfinite(value).all():
            assert not np.isnan(gradient).any(), name


def ignores(options: dict[str, Any]) -> bool:
    return options.get("ignore_index") is not None


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_a_value_or_a_message(loss: Loss, data: Any) -> None:
    inputs, options = data.draw(call(loss))
    check(loss, inputs, options)
