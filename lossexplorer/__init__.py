"""Loss Explorer: see a loss function, its value and its gradient, on your own numbers.

Importing this package loads neither Qt nor matplotlib.
"""

__version__ = "0.1.0"

__all__ = ["__version__"]
