"""The option ``--set NAME=VALUE``: words as values of a loss's parameters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lossexplorer.errors import ExplorerError, LossInputError, near
from lossexplorer.losses.parameter_values import allowed, checked
from lossexplorer.losses.spec import Loss, Parameter

_BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def parameters_of(loss: Loss, texts: Iterable[str]) -> dict[str, Any]:
    """The parameters given by ``--set``, by name.

    Raises:
        ExplorerError: for no assignment, an unknown name or a value that is not allowed.
    """
    return dict(_parameter(loss, text) for text in texts)


def _parameter(loss: Loss, text: str) -> tuple[str, Any]:
    """Name and value of one ``--set``, read as the parameter's declared kind."""
    name, equals, word = (part.strip() for part in text.partition("="))
    if not equals:
        raise ExplorerError(f"{text!r} sets nothing", where="--set", fix="write NAME=VALUE")
    declared = {parameter.name: parameter for parameter in loss.parameters}
    if name not in declared:
        fix = near(name, declared) or f"it has {', '.join(declared) or 'none'}"
        raise LossInputError(f"{loss.key} has no parameter {name!r}", where="--set", fix=fix)
    parameter = declared[name]
    try:
        value = _value(parameter, word)
        # an array's length is known when the files are read
        return name, value if parameter.kind == "array" else checked(parameter, value, 1)
    except LossInputError as error:
        raise ExplorerError(error.what, where=f"--set {name}", fix=error.fix) from None
    except ValueError:
        fix = allowed(parameter)
        raise ExplorerError(f"{word!r} is not allowed", where=f"--set {name}", fix=fix) from None


def _value(parameter: Parameter, word: str) -> Any:
    """A word as the kind a parameter declares; ValueError if it is none."""
    if word.lower() == "none":
        return None
    if parameter.kind == "boolean":
        if word.lower() not in _BOOLEANS:
            raise ValueError(word)
        return _BOOLEANS[word.lower()]
    if parameter.kind == "array":
        numbers = [float(part) for part in word.split(",")]
        return numbers if len(numbers) > 1 else numbers[0]
    if parameter.kind == "integer":
        return int(word)
    return word if parameter.kind == "choice" else float(word)
