"""What an action of the window is: text, shortcut, icon."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation where it stands in a table; Qt's own is not typed."""
    return text


@dataclass(frozen=True)
class ActionSpec:
    """One action.

    Attributes:
        key: "group.name"; also the object name of the QAction.
        text: with its mnemonic, untranslated.
        shortcuts: in Qt's portable form, the first one shown.
        icon: a name in resources/icons, or "".
        group: actions with the same non-empty group exclude each other.
        standard: Qt's name of it, whose keys on this platform are added; or "".
    """

    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""
    standard: str = ""
