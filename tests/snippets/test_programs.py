"""Programs for frameworks stand on their own, also where the framework is not installed."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.frameworks import FRAMEWORKS, write

LANGUAGES = tuple(sorted(FRAMEWORKS.keys() - {"latex", "numpy"}))  # NumPy's are always run


def bound(tree: ast.Module) -> Iterator[str]:
    """The names a program gives something."""
    for node in ast.walk(tree):
        match node:
            case ast.alias():
                yield node.asname or node.name.partition(".")[0]
            case ast.FunctionDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.id


def read(tree: ast.Module) -> set[str]:
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_name_of_a_program_is_made_in_it(
    language: str, loss: Loss, evaluations: Callable[[Loss], list[Evaluation]]
) -> None:
    for evaluation in evaluations(loss):
        code = write(evaluation, language)
        tree = ast.parse(code)
        made = {*bound(tree), *dir(builtins)}
        assert read(tree) <= made, f"{read(tree) - made} in\n{code}"
        imported = {name for n in tree.body if isinstance(n, ast.Import) for name in bound_by(n)}
        assert imported <= read(tree), f"{imported - read(tree)} not needed in\n{code}"


def bound_by(node: ast.Import) -> set[str]:
    return {alias.asname or alias.name.partition(".")[0] for alias in node.names}


def keras(key: str, **options: object) -> str:
    """What a program for Keras calls, under Keras's convention."""
    inputs = np.array([[0.2, 0.7]]), np.array([[0.0, 1.0]])
    code = write(Evaluation(get(key), inputs, {"convention": "keras", **options}), "keras")
    return next(line for line in code.splitlines() if "keras.losses." in line)


def test_what_is_set_goes_into_keras_own_call() -> None:
    assert "gamma=2.0, apply_class_balancing=True, alpha=0.3)" in keras("focal", alpha=0.3)
    assert "label_smoothing=0.1)" in keras("binary_cross_entropy", label_smoothing=0.1)


@pytest.mark.parametrize(
    ("language", "read_as"),
    [
        ("pytorch", "torch.from_numpy({}).requires_grad_()"),
        ("keras", 'ops.convert_to_tensor({}, dtype="float32")'),
        ("jax", "jnp.asarray({})"),
    ],
)
def test_numbers_from_a_file_become_what_the_framework_takes(language: str, read_as: str) -> None:
    p = np.full((400, 3), 0.25)
    evaluation = Evaluation(
        get("mse"), (p, p + 0.5), {}, "of p.npy", {"prediction": "p.npy", "target": "t.npy"}
    )
    code = write(evaluation, language)
    assert read_as.format("np.load('p.npy').astype(np.float64)") in code
    tree = ast.parse(code)
    assert read(tree) <= {*bound(tree), *dir(builtins)}
