"""Programs in PyTorch: its own function where it has one, the gradient by autograd."""

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
    grad = "requires_grad=True" if first else ""
    if text.startswith("np.load("):
        return f"torch.from_numpy({text})" + (".requires_grad_()" if first else "")
    dtype = "dtype=torch.float32" if array.dtype == np.float32 else ""
    shape = f".reshape{array.shape}" if array.ndim > 2 else ""
    if shape and first:
        grad, shape = "", f"{shape}.requires_grad_()"
    return f"torch.tensor({', '.join(filter(None, (text, dtype, grad)))}){shape}"


DIALECT = Dialect(
    source="pytorch",
    module="torch",
    one_hot="F.one_hot({labels}, {classes}).double()",
    array=_array,
    axis="dim",
    functions={"max": "amax"},
    clamp="torch.clamp",
    links={
        "sigmoid": "{name} = torch.sigmoid({z})",
        "softmax": "{name} = torch.softmax({z}, dim=-1)",
        "log_softmax": "{name} = torch.log_softmax({z}, dim=-1)",
    },
)

_MODULES = ("import torch", "import torch.nn.functional as F")
_SETTINGS = ("torch.set_default_dtype(torch.float64)  # all digits",)


def write(resolved: Resolved) -> str:
    """The evaluation as a program in PyTorch."""
    function = function_of(resolved, DIALECT)
    lines = [f"value = loss({function.arguments})"]
    several = np.ndim(resolved.result.value) > 0
    gradient = resolved.result.gradients.get(resolved.loss.inputs[0].name)
    if gradient is None or not np.any(gradient):
        lines.append("# the gradient is 0")
    else:
        lines.append("value.sum().backward()" if several else "value.backward()")
        lines.append(f"print({function.first}.grad)")
    lines.append("print(value.detach())" if several else "print(value.item())")
    return program(resolved, DIALECT, function, _MODULES, _SETTINGS, "\n".join(lines))
