"""Objects of Qt that Python has hold of and learns nothing of their end.

What Python made, or what is a QObject, is told when Qt deletes it. Of anything else Shiboken
keeps Python's object under the address where Qt's was, takes what Qt makes next there for it,
and the program ends when that is deleted: so nothing of the kind may be asked for.
"""

from __future__ import annotations

from functools import cache

import shiboken6
from PySide6.QtCore import QMetaObject, QObject
from PySide6.QtGui import QAccessibleInterface

_TOLD = (QObject, QMetaObject)  # a description of a class lives as long as the class


@cache
def _is_told(kind: type) -> bool:
    return issubclass(kind, _TOLD)


def borrowed() -> list[object]:
    """All there are now: interfaces for screen readers, too, if a test asks for them."""
    return [
        wrapper
        for wrapper in shiboken6.getAllValidWrappers()
        if not _is_told(type(wrapper))
        and not shiboken6.ownedByPython(wrapper)
        and not shiboken6.createdByPython(wrapper)
    ]


def take_away(kind: type = QAccessibleInterface) -> list[str]:
    """Python's objects of a kind are none any more; the classes of the others, each once."""
    others = set()
    for wrapper in borrowed():
        if isinstance(wrapper, kind):
            shiboken6.invalidate(wrapper)
        else:
            others.add(type(wrapper).__name__)
    return sorted(others)


def names_of_borrowed() -> list[str]:
    """The classes of what is borrowed, each once."""
    return sorted({type(wrapper).__name__ for wrapper in borrowed()})
