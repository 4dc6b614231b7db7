"""Drawings that are made once and handed out again while what they show is there.

Results over many rows are large: what is remembered of them must not keep them alive.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary, ref

Made = TypeVar("Made")

_MOST = 16
_made: WeakKeyDictionary[Any, dict[Hashable, tuple[tuple[ref[Any], ...], Any]]] = (
    WeakKeyDictionary()
)


def once(owners: tuple[Any, ...], key: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make()`` gave for these very objects and this key; made at the first call.

    Args:
        owners: what it is made of, compared by identity. What is made must not hold them.
        key: what else it depends on.
        make: makes it.
    """
    first, *others = owners
    known = _made.setdefault(first, {})
    place = (key, tuple(map(id, others)))
    found = known.get(place)  # another thread may clear it at any time
    if found is not None:
        refs, made = found
        # another object may have got the number of one that is gone
        if all(one() is other for one, other in zip(refs, others, strict=True)):
            return made  # type: ignore[no-any-return]  # as make() gave it
    if len(known) >= _MOST:
        known.clear()
    fresh = make()
    known[place] = (tuple(map(ref, others)), fresh)
    return fresh
