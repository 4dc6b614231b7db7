"""What was computed last of every part of a batch, so that it isn't computed again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class BatchMemory:
    """The last value of each part with what it came from.

    Another value of a part takes the place of the one before: columns of millions of rows
    are not held twice.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[Any, Any]] = {}

    def has(self, part: Hashable, origin: Any) -> bool:
        """Whether the part's last value came from ``origin``."""
        kept = self._kept.get(part)
        return kept is not None and bool(kept[0] == origin)

    def get(self, part: Hashable, origin: Any, make: Callable[[], T]) -> T:
        """The value of a part, made if the last one came from something else.

        What ``make`` raises is passed on; the part is empty then.
        """
        kept = self._kept.get(part)
        if kept is not None and kept[0] == origin:
            value: T = kept[1]
            return value
        self._kept.pop(part, None)
        del kept  # may be large, and nothing needs it any more
        made = make()
        self._kept[part] = (origin, made)
        return made

    def forget(self, part: Hashable) -> None:
        """Forget a part and what it came from."""
        self._kept.pop(part, None)

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
