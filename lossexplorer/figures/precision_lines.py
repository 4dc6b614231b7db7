"""The curves of a loss in several precisions, as line objects that are made once and reused."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Dash, Floats, Line, Markers, Symbol, floats
from lossexplorer.session.precision import FormCurve, PointReading, Setting, Width, exact_line

COLORS: dict[Width, str] = {"float16": "curve:1", "float32": "curve:0", "float64": "curve:2"}
# form and precision by dash and marker, too: colours alone tell nothing in print
_SYMBOLS: dict[tuple[str, Width], Symbol] = {
    ("stable", "float64"): "circle",
    ("stable", "float32"): "square",
    ("stable", "float16"): "diamond",
    ("naive", "float64"): "triangle",
    ("naive", "float32"): "pentagon",
    ("naive", "float16"): "star",
}
_DASHES: dict[tuple[str, Width], Dash] = {
    ("stable", "float64"): "solid",
    ("stable", "float32"): "longdash",
    ("stable", "float16"): "dot",
    ("naive", "float64"): "dash",
    ("naive", "float32"): "dashdot",
    ("naive", "float16"): "dashdotdot",
}
_NEARBY = 3  # points: the error shown is the largest among so many


def short_name(setting: Setting) -> str:
    """E.g. "naive 32"."""
    return f"{setting.form} {setting.width.removeprefix('float')}"


def symbol_of(setting: Setting) -> Symbol:
    """The marker of a setting, wherever it is drawn."""
    return _SYMBOLS[setting.form, setting.width]


@lru_cache(maxsize=1024)
def line_of(curve: FormCurve, part: str) -> Line:
    """The line of one part ("value", "error", "gradient", "gradient_error") of a curve."""
    y = {
        "value": curve.value,
        "error": curve.error,
        "gradient": curve.slope,
        "gradient_error": curve.slope_error,
    }[part]
    if part.endswith("error"):
        y = largest_nearby(y)
    setting = curve.setting
    return Line(
        setting.name,
        x=floats(curve.x),
        y=floats(np.where(np.isfinite(y), y, np.nan)),
        color=COLORS[setting.width],
        dash=_DASHES[setting.form, setting.width],
        name=setting.name,
        emphasis=setting.form == "stable",
    )


@lru_cache(maxsize=128)
def row_mark(setting: Setting, row: int, edge: float) -> Markers:
    """The mark and colour of a setting's curves, at the edge of its row of breakdowns."""
    return Markers(
        f"row:{setting.name}",
        x=floats([edge]),
        y=floats([row]),
        color=COLORS[setting.width],
        symbol=symbol_of(setting),
    )


@lru_cache(maxsize=128)
def exact_curve(setting: Setting, part: str) -> Line:
    """The exact loss ("value") or its exact slope ("gradient")."""
    x, exact = exact_line(setting)
    y = exact.value if part == "value" else exact.slope
    return Line(
        "exact",
        x=floats(x),
        y=floats(np.where(np.isfinite(y), y, np.nan)),
        color="secondary",
        dash="dot",
        name="exact",
    )


def reading_of(reading: PointReading, part: str) -> float:
    """One part of a reading."""
    return {
        "value": reading.value,
        "error": reading.error,
        "gradient": reading.slope,
        "gradient_error": reading.slope_error,
    }[part]


def largest_nearby(error: Floats) -> Floats:
    """The largest of each number and its neighbours; NaN stays where it is.

    Rounding errors jump from point to point; what matters is how large they get.
    """
    padded = np.pad(error, _NEARBY // 2, constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, _NEARBY)
    largest = np.where(np.isnan(windows), -np.inf, windows).max(axis=1)
    return np.where(np.isnan(error), np.nan, largest)
