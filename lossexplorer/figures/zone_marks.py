"""Where forms of a loss break down: bands behind the curves, bars in a row each, and words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import numpy as np

from lossexplorer.figures.figure import Band, Bars, Floats, Item, Note, floats
from lossexplorer.figures.precision_lines import short_name
from lossexplorer.figures.symlog import evenly, numbers_at
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.precision import FormCurve, Setting
from lossexplorer.theory.zones import Kind, Zone, merged

_HALF = 0.34  # half of a bar's height, in rows
_ROOM_FOR_A_LETTER = 0.025  # of the axis: a shorter bar says what it is by its look

LOOKS: dict[Kind, tuple[str, Literal["solid", "outline", "hatch"], str]] = {
    "infinite": ("error", "solid", "∞"),
    "nan": ("error", "hatch", "NaN"),
    "no_gradient": ("error", "outline", "no grad"),
    "clamped": ("warning", "hatch", "clamped"),
    "zero_gradient": ("secondary", "outline", "grad 0"),
}
"""By kind: colour, fill and the words on a bar."""


def bands(curve: FormCurve, view: tuple[float, float], labelled: bool) -> Iterator[Band]:
    """A tint over each zone, with a label where there is room."""
    for index, zone in enumerate(curve.zones):
        color, _, words = LOOKS[zone.kind]
        start, end = _ends(zone, view)
        label = f"{short_name(curve.setting)}: {words}" if labelled else ""
        yield Band(
            f"zone:{curve.setting.name}:{index}",
            "vertical",
            start,
            end,
            color=color,
            hatched=False,
            label="" if _place_for(label, (start, end), view, curve.setting) is None else label,
        )


@lru_cache(maxsize=256)
def bars(curve: FormCurve, row: int, view: tuple[float, float]) -> tuple[Item, ...]:
    """A bar for each zone, in a row of its form, with words where there is room."""
    items: list[Item] = []
    for index, zone in enumerate(curve.zones):
        color, fill, words = LOOKS[zone.kind]
        start, end = _ends(zone, view)
        key = f"{curve.setting.name}:{index}"
        items.append(
            Bars(
                f"bar:{key}",
                x=floats([(start + end) / 2]),
                height=floats([row + _HALF]),
                width=end - start,
                color=color,
                base=row - _HALF,
                fill=fill,
            )
        )
        middle = _place_for(words, (start, end), view, curve.setting)
        if middle is not None:
            items.append(Note(f"words:{key}", middle, row, words, "text", anchor=(0.5, 0.5)))
    return tuple(items)


def _place_for(
    words: str, zone: tuple[float, float], view: tuple[float, float], setting: Setting
) -> float | None:
    """The middle of a zone as it is seen; None if it has no room for the words."""
    low, high, left, right = _places(floats([*view, *zone]), setting).tolist()
    if right - left < _ROOM_FOR_A_LETTER * len(words) * (high - low):
        return None
    return _number((left + right) / 2, setting)


def _ends(zone: Zone, view: tuple[float, float]) -> tuple[float, float]:
    """A zone in a view; one that goes on beyond it reaches to its edge."""
    start = view[0] if zone.open_start else zone.start
    return start, view[1] if zone.open_end else zone.end


def _places(numbers: Floats, setting: Setting) -> Floats:
    """Where numbers stand on the axis, up to scale."""
    if not setting.log_x:
        return numbers
    return np.log10(numbers) if setting.variable == "probability" else evenly(numbers)


def _number(place: float, setting: Setting) -> float:
    """The number that stands at a place."""
    if not setting.log_x:
        return place
    if setting.variable == "probability":
        return float(10.0**place)
    return float(numbers_at(np.array(place)))


def sentences(curve: FormCurve) -> Iterator[str]:
    """Each breakdown in words: "naive float32 overflows for z < −88.72"."""
    setting = curve.setting
    symbol = VARIABLES[setting.variable].symbol
    if not curve.native:
        yield f"{setting.name} is computed in a wider precision and rounded"
    for (kind, why), zones in merged(curve.zones).items():
        where = " and ".join(_where(zone, symbol) for zone in zones)
        what = {
            "infinite": "gives ∞",
            "nan": "gives NaN",
            "no_gradient": "has no finite gradient",
            "clamped": f"is clamped at ε = {setting.guard.epsilon:g}, gradient 0,",
            "zero_gradient": "has gradient 0",
        }[kind]
        because = ""
        if why == "exact":
            because = ", as it should"
        elif why == "out of range":
            small = kind == "zero_gradient"
            because = f": {'less' if small else 'more'} than any {setting.width}"
        yield f"{setting.name} {what} for {where}{because}"


def _where(zone: Zone, symbol: str) -> str:
    if zone.start == zone.end:
        return f"{symbol} = {_text(zone.start)}"
    if zone.open_start and zone.open_end:
        return f"every {symbol} in view"
    if zone.open_start:
        return f"{symbol} ≤ {_text(zone.end)}"
    if zone.open_end:
        return f"{symbol} ≥ {_text(zone.start)}"
    return f"{_text(zone.start)} ≤ {symbol} ≤ {_text(zone.end)}"


def _text(number: float) -> str:
    return f"{number:.4g}".replace("-", "−") if math.isfinite(number) else "∞"
