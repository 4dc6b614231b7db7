"""Value and exact gradient of every loss, in NumPy and nothing else."""

from lossexplorer.errors import LossInputError
from lossexplorer.losses.evaluate import Result, evaluate
from lossexplorer.losses.registry import get, keys

__all__ = ["LossInputError", "Result", "evaluate", "get", "keys"]
