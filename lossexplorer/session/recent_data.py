"""Results on a session's data, remembered for the data that were used last.

An ``lru_cache`` counts results, not bytes: of a table of a hundred thousand rows, which is
another one after each move of a drag, sixty would stay.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from lossexplorer.session.session import Data

P = ParamSpec("P")
Made = TypeVar("Made")

ROOM = 16 * 2**20
"""Bytes that the arrays of all remembered data may take."""
LEAST = 2
"""So many are remembered, whatever they take: the data now, and before the last edit."""
_MOST = 64  # data, and results of each


class _Known:
    """Data as a key; their hash, which for many names takes a while, is computed once."""

    __slots__ = ("_hash", "data", "size")

    def __init__(self, data: Data) -> None:
        self.data = data
        self.size = _size(data)
        self._hash = hash(data)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and (self.data is other.data or self.data == other.data)


class RecentData(Generic[P, Made]):
    """A function whose first argument is :class:`Data`; threads may call it.

    The other arguments are hashable, as for an ``lru_cache``.
    """

    def __init__(self, make: Callable[Concatenate[Data, P], Made]) -> None:
        self._make = make
        self._made: OrderedDict[_Known, dict[Hashable, Made]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, data: Data, /, *args: P.args, **kwargs: P.kwargs) -> Made:
        """What the function gave for equal arguments; computed at the first call."""
        key: Hashable = (args, tuple(sorted(kwargs.items())))
        place = _Known(data)
        with self._lock:
            results = self._made.get(place, {})
            if key in results:
                self._made.move_to_end(place)
                return results[key]
        made = self._make(data, *args, **kwargs)
        with self._lock:
            results = self._made.setdefault(place, {})
            self._made.move_to_end(place)
            results[key] = made
            if len(results) > _MOST:
                del results[next(iter(results))]
            self._forget()
        return made

    def cache_clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._made.clear()

    def _forget(self) -> None:
        """Let go of the data that were not used for longest, until there is room."""
        taken = sum(known.size for known in self._made)
        while len(self._made) > _MOST or (taken > ROOM and len(self._made) > LEAST):
            oldest, _ = self._made.popitem(last=False)
            taken -= oldest.size


def _size(data: Data) -> int:
    """Bytes of the arrays."""
    second: Any = data.second.predictions if data.second is not None else None
    matrices = (data.predictions, data.labels, second)
    return sum(matrix.array.nbytes for matrix in matrices if matrix is not None)
