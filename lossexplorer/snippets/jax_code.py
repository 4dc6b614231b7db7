"""Programs in JAX, with Optax's losses where it has one, the gradient by ``jax.grad``."""

from __future__ import annotations

import numpy as np

from lossexplorer.losses.spec import Array
from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.layout import program
from lossexplorer.snippets.program import function_of


def _array(text: str, array: Array, first: bool) -> str:
    if array.ndim == 0:
        return text
    if text.startswith("np.load("):
        return f"jnp.asarray({text})"
    dtype = ", dtype=jnp.float32" if array.dtype == np.float32 else ""
    shape = f".reshape{array.shape}" if array.ndim > 2 else ""
    return f"jnp.array({text}{dtype}){shape}"


DIALECT = Dialect(
    source="optax",
    module="jnp",
    one_hot="jax.nn.one_hot({labels}, {classes})",
    array=_array,
    links={
        "sigmoid": "{name} = jax.nn.sigmoid({z})",
        "softmax": "{name} = jax.nn.softmax({z})",
        "log_softmax": "{name} = jax.nn.log_softmax({z})",
    },
)

_MODULES = ("import jax", "import jax.numpy as jnp", "import optax")


def write(resolved: Resolved) -> str:
    """The evaluation as a program in JAX."""
    function = function_of(resolved, DIALECT)
    given = function.arguments
    if np.ndim(resolved.result.value):
        lines = [
            f"value = loss({given})",
            f"gradient = jax.grad(lambda *inputs: jnp.sum(loss(*inputs)))({given})",
        ]
    else:
        lines = [f"value, gradient = jax.value_and_grad(loss)({given})"]
    end = "\n".join([*lines, "print(gradient)", "print(value)"])
    settings = ['jax.config.update("jax_enable_x64", True)  # all digits']
    return program(resolved, DIALECT, function, _MODULES, settings, end)
