"""Stacks of convolutions in programs: by formula, from their file, number by number."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.features import oriented_stack
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.frameworks import write

LOSS = get("perceptual")
IMAGES = tuple(np.random.default_rng(3).random((2, 1, 2, 5, 6)))
WEIGHTS = np.cos(np.arange(24.0)).reshape(3, 2, 2, 2)


def program(features: Any, framework: str = "numpy", **options: Any) -> str:
    return write(Evaluation(LOSS, IMAGES, {"features": features, **options}), framework)


def run(code: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code, "<snippet>", "exec"), names)
    return names


def test_the_formula_makes_the_built_in_filters() -> None:
    names = run(program(None))
    for written, layer in zip(names["features"], oriented_stack(), strict=True):
        np.testing.assert_allclose(written[0], layer.weights, 1e-14, 1e-16)
        assert written[2:] == (layer.stride, layer.padding, layer.border)


@pytest.mark.parametrize("biased", [False, True])
def test_a_file_is_read_by_the_program(tmp_path: Path, biased: bool) -> None:
    path = str(tmp_path / "my 'features'.npz")
    more = {"bias_0": np.array([0.1, 0.2, -0.3])} if biased else {}
    np.savez(path, weights_0=WEIGHTS, stride_0=2, padding_0=1, **more)
    code = program(path)
    bias = 'stored["bias_0"]' if biased else "np.zeros(3)"
    assert f'(stored["weights_0"], {bias}, 2, 1, "zeros")' in code
    expected = evaluate(LOSS, *IMAGES, features=path)
    names = run(code)
    names["stored"].close()
    assert names["value"] == pytest.approx(expected.value, rel=1e-12)
    np.testing.assert_allclose(names["gradient"], expected.gradient, 1e-6, 1e-9)
    assert 'torch.tensor(stored["weights_0"])' in program(path, "pytorch")


def test_more_weights_than_anyone_reads_come_from_a_file() -> None:
    with pytest.raises(LossInputError, match="4620 numbers are too many to write out.*NPZ file"):
        program([(np.ones((140, 2, 4, 4)),)])


def test_layers_have_their_weights() -> None:
    features = [(WEIGHTS,), (np.ones((1, 3, 1, 1)), [0.5])]
    weights = (1.0, 0.25)
    code = program(features, layer_weights=weights)
    assert "def loss(image, reference, features, layer_weights=(1.0, 0.25)):" in code
    expected = evaluate(LOSS, *IMAGES, features=features, layer_weights=weights).value
    assert run(code)["value"] == pytest.approx(expected, rel=1e-12)
    tex = program(features, "latex", layer_weights=weights)
    assert r"\lambda &= (1,\ 0.25)" in tex
