"""A lesson that is locked: which controls it hides, and what nobody may change in it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Control = Literal["losses", "inspector", "data", "tools", "strip", "workspaces"]
Part = Literal["losses", "data", "workspace", "settings", "values", "ranges", "notes"]


class Lock(Struct, frozen=True, forbid_unknown_fields=True):
    """What a teacher leaves to the students.

    Attributes:
        hidden: controls the window does not show: the list of losses, the inspector, the
            table of data, the tools above the plot, the strip below it, the tabs.
        fixed: what can't be changed. "losses": which are shown, and their parameters.
            "settings": switches and choices. "values": what is dragged in the plot or
            moved by a slider. "ranges": zoom and pan.
    """

    hidden: tuple[Control, ...] = ()
    fixed: tuple[Part, ...] = ()
