"""What the two cells of a loss say: its name, and its value now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from lossexplorer.figures.strokes import Stroke, stroke_of
from lossexplorer.losses.spec import Loss
from lossexplorer.model.language import say
from lossexplorer.model.number_text import exact, short
from lossexplorer.session.readings import Reading


class Role(IntEnum):
    """What a view can ask of a loss besides Qt's own roles."""

    KEY = Qt.ItemDataRole.UserRole + 1  # str; "" for a family
    SEARCH = Qt.ItemDataRole.UserRole + 2  # str, lower case: every name it goes by
    ROW = Qt.ItemDataRole.UserRole + 3  # LossRow; None for a family


class LossRow(NamedTuple):
    """All that is drawn of a loss, in one piece.

    Attributes:
        short: the name where the title has no room.
        applies: whether it gives a value now.
    """

    title: str
    short: str
    ticked: bool
    stroke: Stroke
    applies: bool
    value_text: str


class LossCells:
    """Says what is to be shown of a loss.

    Attributes:
        shown: the keys of the losses that are ticked.
        readings: by key, what the losses give now.
    """

    def __init__(self) -> None:
        self.shown: frozenset[str] = frozenset()
        self.readings: Mapping[str, Reading] = {}
        self._strokes: dict[str, Stroke] = {}

    def add(self, losses: Iterable[Loss]) -> None:
        """Learn how the curves of more losses are drawn."""
        self._strokes.update((loss.key, stroke_of(loss.key)) for loss in losses)

    def name_data(self, loss: Loss, role: int) -> Any:
        """What the cell with the name of a loss answers in a role."""
        key = loss.key
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return say(loss.title)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if key in self.shown else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                reason = self._reason(key)
                return "\n".join(map(say, filter(None, (loss.title, loss.summary, reason))))
            case Qt.ItemDataRole.AccessibleTextRole:
                reason = self._reason(key)
                return ", ".join(map(say, filter(None, (loss.title, reason))))
            case Role.KEY:
                return key
            case Role.SEARCH:
                names = (
                    loss.title,
                    say(loss.title),
                    key,
                    key.replace("_", " "),
                    loss.short,
                    *loss.aliases,
                )
                return "\n".join(names).lower()
            case Role.ROW:
                return self._row(loss)
        return None

    def _row(self, loss: Loss) -> LossRow:
        reading = self.readings.get(loss.key)
        value = None if reading is None else reading.value
        applies = reading is None or value is not None
        ticked = loss.key in self.shown
        stroke = self._strokes[loss.key]
        return LossRow(say(loss.title), say(loss.short), ticked, stroke, applies, short(value))

    def value_data(self, loss: Loss, role: int) -> Any:
        """What the cell with its value answers in a role."""
        reading = self.readings.get(loss.key)
        number = None if reading is None else reading.value
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return short(number)
            case Qt.ItemDataRole.ToolTipRole if reading is not None:
                if number is None:
                    return say(reading.reason)
                return f"{exact(number)} {say(reading.unit)}".strip()
            case Qt.ItemDataRole.AccessibleTextRole if reading is not None:
                unit = say(reading.unit) if number is not None else ""
                return f"{short(number)} {unit}".strip()
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Role.KEY:
                return loss.key
        return None

    def _reason(self, key: str) -> str:
        """Why a loss gives no value now; "" if it gives one."""
        reading = self.readings.get(key)
        return "" if reading is None or reading.value is not None else reading.reason
