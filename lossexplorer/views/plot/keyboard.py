"""What keys mean on the plot: which thing they move, and by how many steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from lossexplorer.figures.figure import Arrows, Bars, Item, Markers, Note, Rule
from lossexplorer.views.plot.grips import mark, owner, targets
from lossexplorer.views.plot.panel_view import PanelView
from lossexplorer.views.plot.spoken import spoken_thing

_COARSE = 10
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, "x"),
    Qt.Key.Key_Right: (1, "x"),
    Qt.Key.Key_Down: (-1, "y"),
    Qt.Key.Key_Up: (1, "y"),
}
_CHOICES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}

Command = Literal["choose", "fit", "pin", "clear_pins", "menu", "note", "edit", "delete"]
_COMMANDS: dict[Qt.Key, Command] = {
    Qt.Key.Key_0: "fit",
    Qt.Key.Key_Space: "pin",
    Qt.Key.Key_Escape: "clear_pins",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Menu: "menu",
}
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Nudge:
    """Move ``item`` of ``panel`` by ``steps``; ``fine`` steps are smaller ones."""

    panel: str
    item: str
    steps: int
    fine: bool


@dataclass(frozen=True)
class Push:
    """Move ``item`` of ``panel`` by steps to the right and up; ``fine`` steps are smaller ones."""

    panel: str
    item: str
    across: int
    up: int
    fine: bool


class Keyboard:
    """Keeps which thing the arrow keys move: the last one touched, else the first.

    Arrows nudge it (Shift: ten steps; Ctrl or Alt: fine ones) or push it in all four
    directions; among bars left and right choose another, as Page Up and Page Down do
    everywhere; 0 fits; Space pins its place, Escape clears the pins; N asks for a note, F2 to
    change and Delete to delete the one touched.
    """

    def __init__(self, panels: Mapping[str, PanelView], announce: Callable[[str], None]) -> None:
        """Begin with the first thing of the first panel.

        Args:
            panels: by name.
            announce: has a screen reader say what another key chose.
        """
        self._panels = panels
        self._announce = announce
        self._current: tuple[str, str] | None = None

    def _all(self) -> list[tuple[str, str]]:
        """What the figure itself lets one move, then what was written on it."""
        found = [(key, item) for key, view in self._panels.items() for item in targets(view)]
        return sorted(found, key=lambda target: isinstance(self._owner(*target)[0], Note | Arrows))

    @property
    def current(self) -> tuple[str, str] | None:
        """Panel and item (``id`` or ``id:index``) the arrow keys move, or None."""
        everything = self._all()
        if self._current in everything:
            return self._current
        return everything[0] if everything else None

    @property
    def touched(self) -> tuple[str, str] | None:
        """Panel and item that were touched or chosen last, or None if they are gone."""
        return self._current if self._current in self._all() else None

    @property
    def panel(self) -> str:
        """The panel that keys act on: that of the current thing, else the first."""
        current = self.current
        return current[0] if current else next(iter(self._panels), "")

    def touch(self, panel: str, item: str) -> None:
        """Let the arrow keys move this item."""
        self._current = (panel, item)

    @property
    def place(self) -> float | None:
        """Where the current thing stands on the x axis, in data units."""
        current = self.current
        if current is None:
            return None
        item, part = self._owner(*current)
        if isinstance(item, Rule):
            return item.position if item.orientation == "vertical" else None
        if isinstance(item, Note):
            return item.x
        if isinstance(item, Arrows):
            return float(item.x1[max(part, 0)])
        assert isinstance(item, Bars | Markers)
        return float(item.x[max(part, 0)])

    def mark_current(self, visible: bool) -> None:
        """Highlight what the arrow keys move, or nothing."""
        current = self.current if visible else None
        for key, view in self._panels.items():
            mark(view, current[1] if current is not None and current[0] == key else None)

    def meaning(self, event: QKeyEvent) -> Nudge | Push | Command | None:
        """What a key does, or None if it is none of ours.

        Among bars, left and right choose another bar; what moves freely is pushed
        in all four directions.
        """
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _DIRECTIONS:
            return self._arrow(*_DIRECTIONS[key], modifiers)
        if modifiers & _SHORTCUT:
            return None
        if key == Qt.Key.Key_F10 and modifiers & Qt.KeyboardModifier.ShiftModifier:
            return "menu"  # for keyboards without the key for it
        if key in _CHOICES:
            self._choose(_CHOICES[key])
            return "choose"
        return _COMMANDS.get(key)

    def _arrow(
        self, steps: int, along: str, modifiers: Qt.KeyboardModifier
    ) -> Nudge | Push | Command | None:
        current = self.current
        if current is None:
            return None
        item, _ = self._owner(*current)
        if along == "x" and isinstance(item, Bars):
            self._choose(steps, Bars | Markers | Rule)  # else the next arrow key moved a note
            return "choose"
        fine = bool(modifiers & _SHORTCUT)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            steps *= _COARSE
        if isinstance(item, Note | Arrows) or (isinstance(item, Markers) and item.moves == "xy"):
            across, up = (steps, 0) if along == "x" else (0, steps)
            return Push(*current, across, up, fine)
        return Nudge(*current, steps, fine)

    def _choose(self, step: int, among: type | UnionType = object) -> None:
        everything, current = self._all(), self.current
        everything = [e for e in everything if isinstance(self._owner(*e)[0], among)]
        if current is not None:
            panel, target = everything[(everything.index(current) + step) % len(everything)]
            self._current = panel, target
            thing = spoken_thing(self._panels[panel].panel, *self._owner(panel, target))
            self._announce(thing)

    def _owner(self, panel: str, target: str) -> tuple[Item, int]:
        return owner(self._panels[panel], target)
