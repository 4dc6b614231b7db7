"""Loss Explorer: see a loss function, its value and its gradient, on your own numbers.

From Python there are :func:`explore`, which opens the window on arrays, :func:`figure`,
which draws a session into files, and :mod:`lossexplorer.losses`. Importing this package
loads neither Qt nor matplotlib; they come with the first call that needs them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lossexplorer.from_python.explore import explore
    from lossexplorer.from_python.figure import figure

__version__ = "0.1.0"

__all__ = ["__version__", "explore", "figure"]


def __getattr__(name: str) -> Any:
    """Load what is asked for by name, when it is asked for."""
    if name not in ("explore", "figure"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.from_python.{name}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
