"""Evaluations to write down: every loss under its conventions, links and reductions."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from random_inputs import drawn, shape_of

from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss, Parameter, Space
from lossexplorer.snippets.evaluation import Evaluation

ROWS, CLASSES = 3, 4
IMAGES = (ROWS, 2, 4, 4)
WEIGHTS = np.array([0.5, 2.0, 1.0])
OBJECTS = {
    "features": (
        "pixels",
        [(np.cos(np.arange(12.0)).reshape(2, 1, 3, 2), [0.1, -0.2], 2, 1)],
        [(np.sin(np.arange(16.0)).reshape(2, 2, 2, 2),), (np.ones((1, 2, 1, 1)), [0.3])],
    ),
    "layer_weights": ([1.0, 0.5, 0.0],),
}
"""What is tried for parameters that are no numbers; images have two channels."""
REDUCTIONS = ("none", "sum", "mean", "weighted_mean", "batchmean")


@pytest.fixture(scope="session")
def evaluations() -> Callable[[Loss], list[Evaluation]]:
    """All evaluations of a loss that are tried, on random numbers away from the ends."""
    return lambda loss: list(_evaluations(loss))


def _evaluations(loss: Loss) -> Iterator[Evaluation]:
    for convention in (None, *loss.conventions):
        for link in loss.links:
            yield _evaluation(loss, {"convention": convention, "link": link})
    # convolutions would be repeated only to see what comes after them
    base = {"features": "pixels"} if loss.inputs[0].space is Space.IMAGE else {}
    for reduction in REDUCTIONS:
        yield _evaluation(loss, {**base, "reduction": reduction})
        yield _evaluation(loss, {**base, "reduction": reduction, "sample_weight": WEIGHTS})
        if not loss.per_row:
            for rows in ("mean", "sum", None):
                yield _evaluation(loss, {"reduction": reduction, "rows": rows})
                yield _evaluation(
                    loss, {"reduction": reduction, "rows": rows, "sample_weight": 2.0}
                )
    if "softmax" in loss.links:
        yield _evaluation(loss, {"link": "softmax", "temperature": 2.5})
    for parameter in loss.parameters:
        for value in _others(loss, parameter):
            for link in (loss.links[0], loss.links[-1]):
                yield _evaluation(loss, {parameter.name: value, "link": link})
    if {p.name for p in loss.parameters} >= {"class_weight", "ignore_index"}:
        for reduction in REDUCTIONS:
            options = {"reduction": reduction, "class_weight": np.arange(1.0, 5.0)}
            yield _evaluation(loss, options)
            yield _evaluation(loss, {**options, "ignore_index": 1})
            yield _evaluation(loss, {**options, "ignore_index": -100}, ignored=True)
            yield _evaluation(loss, {**options, "sample_weight": WEIGHTS})


def _others(loss: Loss, parameter: Parameter) -> Iterator[Any]:
    """Other values than the default of a parameter."""
    if parameter.kind == "boolean":
        yield not parameter.default
    elif parameter.kind == "choice":
        yield from (c for c in parameter.choices if c != parameter.default)
    elif parameter.kind == "array" and parameter.name != "bias":
        yield np.arange(1.0, CLASSES + 1) / 4
    elif parameter.kind == "object":
        yield from OBJECTS[parameter.name]
    elif parameter.name == "base":
        yield 3.5
    elif parameter.kind == "integer" and parameter.name != "ignore_index":
        yield parameter.default + 1
    elif parameter.slider:
        yield from np.linspace(*parameter.slider, 4)[1:3].tolist()


def _evaluation(loss: Loss, options: dict[str, Any], *, ignored: bool = False) -> Evaluation:
    options = {k: v for k, v in options.items() if v is not None or k in ("rows",)}
    link = options.get("link", "identity")
    spaces = loss.spaces_of({**defaults(loss, options.get("convention")).parameters, **options})
    rng = np.random.default_rng(zlib.crc32(f"{loss.key}{sorted(options)}".encode()))
    shape = IMAGES if spaces[0] is Space.IMAGE else (ROWS, CLASSES)
    first = drawn(rng, Space.REAL if link != "identity" else spaces[0], shape)
    inputs = [first]
    for item, space in zip(loss.inputs[1:], spaces[1:], strict=True):
        inputs.append(drawn(rng, space, shape_of(item, space, shape, CLASSES)))
        index = bool(rng.integers(2)) or ignored
        if space is Space.CLASS and index:
            inputs[-1] = inputs[-1].argmax(axis=-1)
            if ignored:
                inputs[-1][0] = options["ignore_index"]
    return Evaluation(loss, tuple(inputs), options, "on random numbers")
