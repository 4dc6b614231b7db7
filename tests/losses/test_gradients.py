"""Every catalog entry against central differences.

Random inputs away from kinks, through every link, under every convention, with every
parameter at its ends, in float64 and float32, for numbers, rows and batches.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from random_inputs import drawn, shape_of

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.links import apply
from lossexplorer.losses.reduction import REDUCTIONS
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Input, Loss, Parameter, Space

ROWS_ONLY = (Space.SIMPLEX, Space.LOG_SIMPLEX, Space.SCORES, Space.CLASS, Space.VECTOR)
SHAPES = {"number": (), "row": (4,), "batch": (3, 4), "volume": (2, 3, 4)}
IMAGES = {"row": (4, 4), "batch": (3, 1, 3, 4)}
CLASSES = 4
STEP = 1e-6
MARGIN = 1e-2  # how far from a kink inputs are kept


def spaces_of(loss: Loss, options: dict[str, Any]) -> tuple[Space, ...]:
    return loss.spaces_of({**defaults(loss, options.get("convention")).parameters, **options})


SUMMING = ("reduction", "rows", "sample_weight")
drawn_before: dict[tuple[Any, ...], tuple[np.ndarray, ...] | None] = {}


def broadcast(item: Input, space: Space, first: tuple[int, ...], seed: int) -> tuple[int, ...]:
    """The shape of a later input; of those that may be (…, 1) every other one is."""
    if item.shape == "broadcast" and first and seed % 2:
        return (*first[:-1], 1)
    return shape_of(item, space, first, CLASSES)


def inputs_of(
    loss: Loss, link: str, options: dict[str, Any], name: str, seed: int
) -> tuple[np.ndarray, ...] | None:
    """Inputs away from kinks; None where the shape doesn't fit the loss."""
    spaces = spaces_of(loss, options)
    shape = IMAGES.get(name) if spaces[0] is Space.IMAGE else SHAPES[name]
    if shape is None or (not shape and link == "softmax"):
        return None
    if not shape and any(s in ROWS_ONLY for s in spaces):
        return None
    for attempt in range(200):
        rng = np.random.default_rng([seed, attempt])
        first = drawn(rng, Space.REAL if link != "identity" else spaces[0], shape)
        if options.get("clamp_log") is not None and link == "identity":
            first = rng.uniform(0.4, 0.6, shape)  # where log p is above the clamp
        rest = [
            drawn(rng, space, broadcast(item, space, shape, seed))
            for item, space in zip(loss.inputs[1:], spaces[1:], strict=True)
        ]
        if away_from_kinks(loss, link, options, (first, *rest)):
            return (first, *rest)
    raise AssertionError(f"no inputs of {loss.key} lie away from its kinks")


def away_from_kinks(
    loss: Loss, link: str, options: dict[str, Any], inputs: tuple[np.ndarray, ...]
) -> bool:
    """By the declared kinks where they are in the inputs' own variable, else by the values."""
    given = {**defaults(loss, options.get("convention")).parameters, **options}
    given = {p.name: given[p.name] for p in loss.parameters}
    if link != "identity" and "clamp_log" in given:
        given["clamp_log"] = None  # logits need no clamp, so there is none
    spaces = spaces_of(loss, options)
    if loss.curves or Space.SCORES in spaces:
        return smooth(loss, inputs, {**options, "link": link})
    kinks = [k for k in loss.kinks(**given) if k.variable != "margin" or Space.SCORE in spaces]
    natural = apply(link, inputs[0], options.get("temperature", 1.0))
    at = {"probability": np.concatenate([natural.ravel(), 1 - natural.ravel()])}
    if len(inputs) > 1 and inputs[1].shape == natural.shape:
        at |= {"residual": natural - inputs[1], "margin": natural * inputs[1]}
    return all(np.abs(at[k.variable] - k.position).min() > MARGIN for k in kinks)


def smooth(loss: Loss, inputs: tuple[np.ndarray, ...], options: dict[str, Any]) -> bool:
    """Whether slopes on both sides agree in every coordinate: no kink is near.

    Only values are looked at, so a wrong gradient is not hidden by this.
    """
    step = 1e-4
    middle = np.sum(evaluate(loss, *inputs, **options).value)
    for place, item in enumerate(loss.inputs):
        if not item.differentiable:
            continue
        for index in np.ndindex(inputs[place].shape):
            up, down = sides(loss, inputs, place, index, step, options)
            slope = max(abs(up - middle), abs(middle - down), step)
            if abs(up - 2 * middle + down) > 0.05 * slope + 1e-9:
                return False
    return True


def sides(
    loss: Loss,
    inputs: tuple[np.ndarray, ...],
    place: int,
    index: tuple[int, ...],
    step: float,
    options: dict[str, Any],
) -> tuple[float, float]:
    """The summed value a step up and a step down in one coordinate."""
    values = []
    for by in (step, -step):
        moved = inputs[place].copy()
        moved[index] += by
        changed = (*inputs[:place], moved, *inputs[place + 1 :])
        values.append(float(np.sum(evaluate(loss, *changed, **options).value)))
    return values[0], values[1]


def difference(
    loss: Loss, inputs: tuple[np.ndarray, ...], place: int, options: dict[str, Any]
) -> np.ndarray:
    """Central differences of the summed value by one input."""
    gradient = np.zeros(inputs[place].shape)
    for index in np.ndindex(gradient.shape):
        up, down = sides(loss, inputs, place, index, STEP, options)
        gradient[index] = (up - down) / (2 * STEP)
    return gradient


def by_parameter(
    loss: Loss, inputs: tuple[np.ndarray, ...], name: str, options: dict[str, Any]
) -> np.ndarray:
    """Central differences of the summed value by a parameter that can be learned."""
    gradient = np.zeros(options[name].shape)
    for index in np.ndindex(gradient.shape):
        step = np.zeros(gradient.shape)
        step[index] = STEP
        up, down = (
            np.sum(evaluate(loss, *inputs, **{**options, name: options[name] + by}).value)
            for by in (step, -step)
        )
        gradient[index] = (up - down) / (2 * STEP)
    return gradient


def check(loss: Loss, link: str, shape: str, **options: Any) -> None:
    """All gradients of one call, in float64 and float32."""
    seed = zlib.crc32(repr((loss.key, link, shape, sorted(options))).encode())
    # how values are summed up makes no kink
    own = {name: value for name, value in options.items() if name not in SUMMING}
    known = (loss.key, link, shape, seed, repr(own))
    if known not in drawn_before:
        drawn_before[known] = inputs_of(loss, link, own, shape, seed)
    inputs = drawn_before[known]
    if inputs is None:
        return
    options = {**options, "link": link}
    exact = evaluate(loss, *inputs, **options)
    small = evaluate(loss, *(x.astype(np.float32) for x in inputs), **options)
    expected_names = [i.name for i in loss.inputs if i.differentiable]
    learned = [name for name in exact.gradients if options.get(name) is not None]
    assert list(exact.gradients) == expected_names + learned
    for name in learned:
        given = {**options, name: np.broadcast_to(options[name], exact.gradients[name].shape)}
        numerical = by_parameter(loss, inputs, name, given)
        np.testing.assert_allclose(exact.gradients[name], numerical, atol=1e-6)
    for place, item in enumerate(loss.inputs):
        if not item.differentiable:
            continue
        numerical = difference(loss, inputs, place, options)
        scale = max(1.0, float(np.abs(numerical).max()))
        assert exact.gradients[item.name].shape == inputs[place].shape
        assert small.gradients[item.name].dtype == np.float32
        np.testing.assert_allclose(exact.gradients[item.name], numerical, atol=2e-7 * scale)
        np.testing.assert_allclose(small.gradients[item.name], numerical, atol=2e-4 * scale)
    np.testing.assert_allclose(small.value, exact.value, rtol=2e-4, atol=1e-4)


def pairs() -> list[tuple[Loss, str]]:
    return [(loss, link) for loss in all_losses() for link in loss.links]


def name_of(value: Any) -> str:
    return value.key if isinstance(value, Loss) else str(value)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("loss", "link"), pairs(), ids=name_of)
def test_conventions(loss: Loss, link: str, shape: str) -> None:
    for convention in (None, *loss.conventions):
        if link != "identity" or convention is None:
            check(loss, link, shape, convention=convention)
            continue
        check(loss, link, shape, convention=convention, **unclamped(loss, convention))


def unclamped(loss: Loss, convention: str) -> dict[str, Any]:
    parameters = defaults(loss, convention).parameters
    return {"clamp_log": parameters["clamp_log"]} if "clamp_log" in parameters else {}


@pytest.mark.parametrize("reduction", REDUCTIONS)
@pytest.mark.parametrize(("loss", "link"), pairs(), ids=name_of)
def test_reductions(loss: Loss, link: str, reduction: str) -> None:
    weights = np.random.default_rng(1).uniform(0.5, 2.0, 3)
    for rows in ("sum", "mean", None) if not loss.per_row else ("default",):
        for weight in (None, 2.5, weights, weights[:, None]):
            check(loss, link, "batch", reduction=reduction, rows=rows, sample_weight=weight)


@pytest.mark.parametrize(("loss", "link"), pairs(), ids=name_of)
def test_weight_for_each_element(loss: Loss, link: str) -> None:
    """A weight on one element reaches only what that element depends on."""
    if loss.per_row:
        return
    weights = np.random.default_rng(2).uniform(0.0, 2.0, (3, 4))
    for reduction in ("none", "sum", "mean", "weighted_mean", "batchmean"):
        check(loss, link, "batch", reduction=reduction, rows=None, sample_weight=weights)


def test_temperature() -> None:
    for loss, link in pairs():
        if link == "identity":
            continue
        for temperature in (0.5, 3.0):
            for shape in SHAPES:
                check(loss, link, shape, temperature=temperature, reduction="sum")


def ends(parameter: Parameter) -> Iterator[Any]:
    """The values of a parameter most likely to go wrong."""
    if parameter.kind == "boolean":
        yield from (False, True)
    elif parameter.kind == "choice":
        yield from parameter.choices
        if parameter.name == "base":
            yield 1.5
    elif parameter.kind == "array":
        yield from (np.array([0.5, 0.0, 2.0, 3.0]), 0.7)
    elif parameter.kind == "object":
        yield parameter.default
    elif parameter.name == "ignore_index":
        yield from (1, -100)
    else:
        yield from parameter.slider or ()
        if parameter.name != "clamp_log":  # 0 clamps everything and keeps the slope
            yield from (
                end
                for end in (parameter.minimum, parameter.maximum)
                if np.isfinite(end) and not (parameter.open_minimum and end == parameter.minimum)
            )
    if parameter.optional:
        yield None


@pytest.mark.parametrize(("loss", "link"), pairs(), ids=name_of)
def test_parameters_at_their_ends(loss: Loss, link: str) -> None:
    for parameter in loss.parameters:
        for value in ends(parameter):
            for shape in ("row", "batch") if parameter.kind == "array" else SHAPES:
                check(loss, link, shape, **{parameter.name: value})


@pytest.mark.parametrize("link", ["identity", "softmax"])
def test_cross_entropy_guarded_and_normalised(link: str) -> None:
    for mode in ("add", "clip"):
        for epsilon in (1e-7, 0.1):
            for normalise in (False, True):
                options = {"epsilon": epsilon, "epsilon_mode": mode, "normalise": normalise}
                for shape in ("row", "batch"):
                    check(get("ce"), link, shape, **options)
                    check(get("ce"), link, shape, **options, label_smoothing=0.3, base=2)


@pytest.mark.parametrize("loss", all_losses(), ids=name_of)
def test_index_and_one_hot_labels_mean_the_same(loss: Loss) -> None:
    if not any(i.space is Space.CLASS for i in loss.inputs):
        return
    rng = np.random.default_rng(3)
    link = loss.links[-1]
    index = np.array([0, 3, 1, 1, 2])
    spaces = spaces_of(loss, {})
    first = drawn(rng, Space.REAL if link != "identity" else spaces[0], (5, 4))
    between = zip(loss.inputs[1:-1], spaces[1:-1], strict=True)
    others = [drawn(rng, space, shape_of(item, space, (5, 4), CLASSES)) for item, space in between]
    names = {p.name for p in loss.parameters}
    options: dict[str, Any] = {"link": link, "reduction": "weighted_mean"}
    if "class_weight" in names:
        options["class_weight"] = [1.0, 2.0, 0.5, 3.0]
    if "ignore_index" in names:
        options["ignore_index"] = 1
    by_index = evaluate(loss, first, *others, index, **options)
    by_row = evaluate(loss, first, *others, np.eye(4)[index], **options)
    assert by_index.value == pytest.approx(by_row.value)
    np.testing.assert_allclose(by_index.gradient, by_row.gradient, atol=1e-15)
    assert "target" not in by_index.gradients
    if "ignore_index" in names:
        assert not by_index.gradient[index == 1].any()
        assert not by_row.gradients["target"][index == 1].any()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(("loss", "link"), pairs(), ids=name_of)
def test_logits_of_a_thousand(loss: Loss, link: str, dtype: Any) -> None:
    """±1e3 logits give finite values and gradients wherever the limit is finite."""
    if link == "identity" or loss.key == "reverse_kl":
        return
    z = np.array([[1e3, -1e3, 0.0], [-1e3, 1e3, 1e3], [0.0, 0.0, -1e3]], dtype=dtype)
    hard = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]], dtype=dtype)
    for target in (hard, np.full_like(hard, 1 / 3)):
        rest = (target,) * (len(loss.inputs) - 1)
        result = evaluate(loss, z, *rest, link=link)
        assert np.isfinite(result.value)
        assert np.isfinite(result.gradient).all()
        exact = evaluate(loss, z.astype(np.float64), *rest, link=link)
        np.testing.assert_allclose(result.gradient, exact.gradient, rtol=1e-5, atol=1e-6)


def test_reverse_kl_of_large_logits() -> None:
    """Where the target is positive everywhere it stays finite."""
    result = evaluate("reverse_kl", [[1e3, -1e3, 0.0]], [[0.2, 0.3, 0.5]], link="softmax")
    assert result.value == pytest.approx(np.log(5))
    np.testing.assert_allclose(result.gradient, 0, atol=1e-12)
