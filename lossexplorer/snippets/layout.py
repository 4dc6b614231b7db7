"""From a function to a program: imports, head, data, and what is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses.features import oriented_stack
from lossexplorer.losses.spec import Array
from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.numbers import MOST, nested, number, special_names
from lossexplorer.snippets.program import Function, xlogy_code
from lossexplorer.snippets.stacks import stack_lines

_SOURCES = {
    "textbook": "textbooks",
    "pytorch": "PyTorch",
    "keras": "Keras",
    "optax": "Optax",
    "sklearn": "scikit-learn",
}
_SHOWN = 4  # values of an array in the head
_FEW = 64  # more numbers than these are read from their file, if they have one


def program(
    resolved: Resolved,
    dialect: Dialect,
    function: Function,
    modules: Iterable[str],
    settings: Iterable[str],
    end: str,
) -> str:
    """A whole program.

    Args:
        resolved: what is evaluated.
        dialect: the framework.
        function: the loss.
        modules: the import lines of the framework.
        settings: lines that come before the data.
        end: what comes after the function: the gradient and what is printed.

    Raises:
        LossInputError: if there is more data than can be written out.
    """
    parts = ["\n".join(settings)] if settings else []
    parts.append("\n".join(_data(resolved, dialect, function)))
    definitions = ([xlogy_code(dialect)] if function.guarded else []) + [function.code]
    text = "\n\n".join(parts)
    text += "".join(f"\n\n\n{definition}" for definition in definitions) + f"\n\n\n{end}\n"
    return "\n".join(head(resolved, function.note)) + f"\n{_imports(text, modules)}\n\n{text}"


def head(resolved: Resolved, note: str) -> list[str]:
    """The comment lines everything begins with: what it is, and the number expected."""
    loss, value = resolved.loss, np.asarray(resolved.result.value)
    shown = " ".join(number(float(x)) for x in value.reshape(-1)[:_SHOWN])
    source = _SOURCES.get(resolved.convention, resolved.convention)
    how = f", in the convention of {source}" if loss.conventions else ""
    lines = [
        f"# {one_line(f'{loss.title} {resolved.where}')}{how}.",
        f"# Loss Explorer gives {shown}{' …' if value.size > _SHOWN else ''}.",
    ]
    return [*lines, f"# {note}"] if note else lines


def one_line(text: str) -> str:
    """A text as one line of a comment, whatever it holds."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _data(resolved: Resolved, dialect: Dialect, function: Function) -> list[str]:
    """Assignments of what the function takes."""
    lines = []
    for name in function.taken:
        declared, array = name, resolved.parameters.get(name)
        if name == function.first:
            declared = resolved.loss.inputs[0].name
        elif name == "labels" and resolved.index:
            declared = resolved.labels
        if declared in resolved.arrays:
            array = resolved.arrays[declared]
        elif name == "sample_weight":
            array = resolved.weight
        if isinstance(array, tuple | None):  # no array: a stack, the built-in one if None
            file = resolved.files.get(name, "")
            stack = oriented_stack() if array is None else array
            lines += ["", *stack_lines(stack, name, file, dialect)]
            continue
        array = np.asarray(array)
        is_first = name == function.first
        around = len(f"{name} = {dialect.array('', array, is_first)}")
        text = _literal(array, name, resolved.files.get(declared, ""), around)
        lines.append(f"{name} = {dialect.array(text, array, is_first)}")
    return lines


def _literal(array: Array, name: str, file: str, around: int) -> str:
    """The numbers of an array, or how to read them from their file."""
    if array.size <= (_FEW if file else MOST):
        return nested(array.reshape(-1, array.shape[-1]) if array.ndim > 2 else array, around)
    if file:
        kind = "int64" if array.dtype.kind in "iu" else array.dtype
        return f"np.load({file!r}).astype(np.{kind})"
    raise LossInputError(
        f"{array.size} numbers are too many to write out",
        where=name,
        fix="give them in an NPY file, which the code can load",
    )


def _imports(text: str, modules: Iterable[str]) -> str:
    """Import lines: the standard library's, then the others'."""
    own = ["import math"] if "math." in text else []
    if names := special_names(text):
        own.append(f"from math import {', '.join(names)}")
    others = list(modules)
    if re.search(r"\bnp\.", text) and "import numpy as np" not in others:
        others.append("import numpy as np")
    others = [line for line in others if _used(line, text)]
    plain = sorted(line for line in others if not line.startswith("from"))
    blocks = [own, [*plain, *sorted(line for line in others if line.startswith("from"))]]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _used(line: str, text: str) -> bool:
    """Whether the name that an import line brings stands in a program."""
    name = line.split()[-1].split(".")[0]
    return re.search(rf"\b{name}\.", text) is not None
