"""Programs in NumPy: the formula as it stands, its slope by central differences."""

from __future__ import annotations

import numpy as np

from lossexplorer.losses.spec import Array
from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.layout import program
from lossexplorer.snippets.program import Function, function_of

_MOST_SLOPES = 256  # each takes two evaluations


def _array(text: str, array: Array, first: bool) -> str:
    if text.startswith("np.load(") or array.ndim == 0:
        return text
    dtype = ", dtype=np.float32" if array.dtype == np.float32 else ""
    shape = f".reshape{array.shape}" if array.ndim > 2 else ""
    return f"np.array({text}{dtype}){shape}"


DIALECT = Dialect(
    source="numpy",
    module="np",
    one_hot="np.eye({classes})[{labels}]",
    array=_array,
    takes_numbers=True,
    links={
        "sigmoid": "{name} = 1 / (1 + np.exp(-{z}))",
        "softmax": "powers = np.exp({z} - np.max({z}, axis=-1, keepdims=True))\n"
        "{name} = powers / np.sum(powers, axis=-1, keepdims=True)",
        "log_softmax": "shifted = {z} - np.max({z}, axis=-1, keepdims=True)\n"
        "{name} = shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))",
    },
)


def write(resolved: Resolved) -> str:
    """The evaluation as a program that needs nothing but NumPy."""
    function = function_of(resolved, DIALECT)
    end = f"value = loss({function.arguments})\n{_slopes(resolved, function)}print(value)"
    return program(resolved, DIALECT, function, ["import numpy as np"], [], end)


def _slopes(resolved: Resolved, function: Function) -> str:
    array = resolved.arrays[resolved.loss.inputs[0].name]
    if array.size > _MOST_SLOPES:
        return "# differences for so many numbers would take long: no gradient here\n"
    first, others = function.first, "".join(f", {name}" for name in function.taken[1:])
    step = "1e-3" if array.dtype == np.float32 else "1e-6"
    rise = "np.sum(up - down)" if np.ndim(resolved.result.value) else "(up - down)"
    return (
        f"\n# the gradient, by central differences\n"
        f"gradient = np.zeros_like({first})\n"
        f"for place in np.ndindex({first}.shape):\n"
        f"    step = np.zeros_like({first})\n"
        f"    step[place] = {step}\n"
        f"    up = loss({first} + step{others})\n"
        f"    down = loss({first} - step{others})\n"
        f"    gradient[place] = {rise} / (2 * {step})\n"
        f"\nprint(gradient)\n"
    )
