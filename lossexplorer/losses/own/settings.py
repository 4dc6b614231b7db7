"""The settings that stand beside a formula: its names, and its parameters' values."""

from __future__ import annotations

from dataclasses import dataclass

from lossexplorer.losses.own.text import number_text
from lossexplorer.losses.own.tokens import FormulaError
from lossexplorer.losses.own.words import LARGEST

_LONGEST = {"name": 60, "short": 8}


@dataclass(frozen=True)
class Setting:
    """A parameter's default and the range of its slider.

    Attributes:
        slider: None for a range that follows from the default.
        logarithmic: whether the slider moves in equal ratios.
    """

    default: float = 1.0
    slider: tuple[float, float] | None = None
    logarithmic: bool = False

    @property
    def text(self) -> str:
        """As it is written behind the ``=``."""
        text = number_text(self.default)
        if self.slider is not None:
            text += f" from {number_text(self.slider[0])} to {number_text(self.slider[1])}"
        return text + (" log" if self.logarithmic else "")

    @property
    def range(self) -> tuple[float, float]:
        """What the slider covers."""
        if self.slider is not None:
            return self.slider
        reach = 5 * self.default
        if reach == 0:
            return -1.0, 1.0
        return (0.0, reach) if reach > 0 else (reach, 0.0)


def words_setting(name: str, text: str, position: int) -> str:
    """The value of ``name`` or ``short``: words on one line.

    Raises:
        FormulaError: if they are too long, or no words.
    """
    words = " ".join(text.split())
    if len(words) > _LONGEST[name]:
        raise FormulaError(
            f"the {name} has {len(words)} characters",
            fix=f"use at most {_LONGEST[name]}",
            position=position,
        )
    if not words.isprintable():
        raise FormulaError(
            f"the {name} has characters that can't be shown",
            fix="use letters and signs",
            position=position,
        )
    return words


def parameter_setting(name: str, text: str, position: int) -> Setting:
    """The setting of a parameter: "0.5", or "0.5 from 0.01 to 10 log".

    Raises:
        FormulaError: if it is none.
    """
    words = text.split()
    logarithmic = words[-1:] == ["log"]
    if logarithmic:
        words.pop()
    numbers = [_number(word) for word in words[::2]]
    between = words[1::2]
    fits = len(words) in (1, 5) and between == ["from", "to"][: len(between)]
    if None in numbers or not fits or (logarithmic and len(words) == 1):
        raise FormulaError(
            f"this is no setting of {name}",
            fix=f"write {name} = 0.5, or {name} = 0.5 from 0.01 to 10 log",
            position=position,
        )
    default, *ends = (number for number in numbers if number is not None)
    if not ends:
        return Setting(default)
    low, high = ends
    if not low < high or (logarithmic and low <= 0):
        raise FormulaError(
            f"{number_text(low)} to {number_text(high)} is no range of a slider",
            fix="give the lower end first; above 0 for log",
            position=position,
        )
    return Setting(default, (low, high), logarithmic)


def _number(word: str) -> float | None:
    """A finite number of moderate size; None if the word is none."""
    plain = word.replace("−", "-")
    if not plain.isascii() or "_" in plain or len(plain) > 25:
        return None
    try:
        value = float(plain)
    except ValueError:
        return None
    return value + 0.0 if abs(value) <= LARGEST else None
