"""Programs in Keras, which run on any of its backends."""

from __future__ import annotations

from lossexplorer.losses.spec import Array
from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.layout import program
from lossexplorer.snippets.program import function_of


def _array(text: str, array: Array, first: bool) -> str:
    if array.ndim == 0:
        return text
    if text.startswith("np.load("):
        kind = "float32" if array.dtype.kind == "f" else "int32"
        return f'ops.convert_to_tensor({text}, dtype="{kind}")'
    made = f"ops.array({text})"
    return f"ops.reshape({made}, {array.shape})" if array.ndim > 2 else made


DIALECT = Dialect(
    source="keras",
    module="ops",
    one_hot="ops.one_hot({labels}, {classes})",
    array=_array,
    links={
        "sigmoid": "{name} = ops.sigmoid({z})",
        "softmax": "{name} = ops.softmax({z})",
        "log_softmax": "{name} = ops.log_softmax({z})",
    },
)

_MODULES = ("import keras", "from keras import ops")
# its type promotion makes float32 of float64, whatever floatx is
_SETTINGS = ("# Keras computes in float32: about six digits agree.",)


def write(resolved: Resolved) -> str:
    """The evaluation as a program in Keras; its value alone."""
    function = function_of(resolved, DIALECT)
    end = f"value = loss({function.arguments})\nprint(ops.convert_to_numpy(value))"
    return program(resolved, DIALECT, function, _MODULES, _SETTINGS, end)
