"""The programs for PyTorch, Keras and JAX are run where those are installed.

All programs of a framework run in one process of their own: what they set for the whole
process (number types, backends) stays there, and the framework is loaded once.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.frameworks import write

NEEDS = {"pytorch": ("torch",), "keras": ("keras", "torch"), "jax": ("jax", "optax")}

_RUN_ALL = """
import contextlib, io, json, sys, warnings
warnings.simplefilter("ignore")
found = []
for code in json.load(open(sys.argv[1])):
    names = {}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(code, "<snippet>", "exec"), names)
    except Exception as error:
        found.append({"error": f"{type(error).__name__}: {error}"})
        continue
    slopes = [x.grad for x in names.values() if getattr(x, "requires_grad", False)]
    gradient = names.get("gradient", slopes[0] if slopes else None)
    value = names["value"]
    value = value.detach() if hasattr(value, "detach") else value
    gradient = None if gradient is None else gradient.tolist()
    found.append({"value": value.tolist(), "gradient": gradient})
json.dump(found, open(sys.argv[2], "w"))
"""


@pytest.mark.parametrize("framework", NEEDS)
def test_programs_give_value_and_gradient(
    framework: str, evaluations: Callable[[Loss], list[Evaluation]], tmp_path: Path
) -> None:
    for module in NEEDS[framework]:
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"{module} is not installed: pip install lossexplorer[peers]")
    cases = [e for loss in all_losses() for e in evaluations(loss)[:: STRIDE[framework]]]
    programs = [write(case, framework) for case in cases]
    found = run_all(programs, tmp_path)
    wrong = []
    for case, code, names in zip(cases, programs, found, strict=True):
        problem = difference(case, names, CLOSE[framework])
        if problem:
            wrong.append(f"{case.loss.key} {case.options}: {problem}\n{code}")
    assert not wrong, f"{len(wrong)} of {len(cases)}:\n" + "\n".join(wrong[:3])


STRIDE = {"pytorch": 3, "keras": 4, "jax": 12}
"""Which share of the evaluations is run: JAX compiles every operation of every shape."""


CLOSE = {"pytorch": 1e-10, "keras": 2e-5, "jax": 1e-10}
"""Keras computes in float32."""


def run_all(programs: list[str], folder: Path) -> list[dict[str, Any]]:
    """Value and gradient of each program, run in one process."""
    given, taken = folder / "programs.json", folder / "found.json"
    given.write_text(json.dumps(programs))
    environment = {**os.environ, "KERAS_BACKEND": "torch", "KERAS_HOME": str(folder)}
    subprocess.run(
        [sys.executable, "-c", _RUN_ALL, str(given), str(taken)],
        env=environment,
        check=True,
        timeout=115,
        capture_output=True,
    )
    found: list[dict[str, Any]] = json.loads(taken.read_text())
    return found


def difference(case: Evaluation, found: dict[str, Any], close: float) -> str:
    """What a program got wrong; "" if nothing."""
    if "error" in found:
        return str(found["error"])
    result = evaluate(case.loss, *case.inputs, **case.options)
    if not np.allclose(found["value"], result.value, rtol=close, atol=close):
        return f"value {found['value']}, not {result.value}"
    slope = result.gradients.get(case.loss.inputs[0].name)
    if found["gradient"] is None or slope is None:
        return ""
    if not np.allclose(found["gradient"], slope, rtol=10 * close, atol=close):
        return f"gradient {found['gradient']}, not {slope}"
    return ""
