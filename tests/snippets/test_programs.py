"""Programs for frameworks stand on their own, also where the framework is not installed."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterator

import pytest

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
