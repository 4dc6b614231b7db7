"""Panels over the classes of one sample: bars, gradient arrows, the softmax Jacobian."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Bars,
    Floats,
    Image,
    Item,
    Note,
    Panel,
    floats,
)
from lossexplorer.figures.ranges import around, round_up
from lossexplorer.session.row_view import RowView
from lossexplorer.session.session import Data

_FEW = 12  # up to so many classes, every bar and cell carries its number


def number(value: float, digits: int) -> str:
    """A number for a mark: few digits, a true minus sign, ∞ for infinity."""
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return f"{value:.{digits}g}".replace("-", "−")


def class_axis(data: Data) -> Axis:
    """The axis that names the classes."""
    ticks = tuple((float(k), data.class_name(k)) for k in range(data.classes))
    return Axis("class", -0.6, data.classes - 0.4, ticks=ticks, zero_line=False, grid=False)


def bars_panel(
    data: Data,
    panel_id: str,
    heights: Floats | None,
    y: Axis,
    *,
    color: str,
    why: str,
    row: int,
    column: int = 0,
) -> Panel:
    """Bars over the classes, with the sum; or a note saying why there are none."""
    items: tuple[Item, ...]
    if heights is None:
        items, low, high = (_reason(data, why),), 0.0, 1.0
    else:
        finite = np.where(np.isfinite(heights), heights, 0.0)
        low, high = _with_air(finite, heights)
        items = (
            Bars(
                panel_id,
                floats(np.arange(data.classes)),
                floats(finite),
                0.7,
                color,
                texts=_texts(heights, 3),
                name=y.label,
            ),
            corner_note(data, "sum", f"sum = {number(float(heights.sum()), 4)}", high, finite),
        )
    return Panel(
        id=panel_id,
        x=class_axis(data),
        y=Axis(y.label, low, high, unit=y.unit),
        items=items,
        row=row,
        column=column,
        zoomable=False,
        describe=f"{y.label} of each class",
    )


def gradient_panel(
    data: Data,
    view: RowView,
    gradient: Floats | None,
    symbol: str,
    *,
    row: int,
    column: int,
    why: str,
    title: str = "",
) -> Panel:
    """One arrow a class, from 0 to the slope; the softmax gradient is named p − y."""
    items: tuple[Item, ...]
    if gradient is None:
        items, low, high = (_reason(data, why or "no gradient here"),), -1.0, 1.0
    else:
        finite = np.where(np.isfinite(gradient), gradient, 0.0)
        low, high = _with_air(finite, gradient)
        x = floats(np.arange(data.classes))
        zero = floats(np.zeros(data.classes))
        items = (
            Arrows(
                f"gradient:{symbol}",
                x,
                zero,
                x,
                floats(finite),
                "accent",
                texts=_texts(gradient, 3),
                name=f"dL/d{symbol}",
            ),
        )
    return Panel(
        id=f"gradient:{symbol}",
        x=class_axis(data),
        y=Axis(_slope_words(view, gradient, symbol), low, high),
        items=items,
        title=title,
        row=row,
        column=column,
        zoomable=False,
        describe=f"gradient with respect to {'probabilities' if symbol == 'p' else 'logits'}",
    )


def corner_note(data: Data, note_id: str, text: str, top: float, heights: Floats) -> Note:
    """Words in the upper corner away from the highest bar."""
    left = int(heights.argmax()) >= data.classes / 2
    x = -0.5 if left else data.classes - 0.5
    return Note(note_id, x, top, text, anchor=(0.0 if left else 1.0, 1.0), size="normal")


def _slope_words(view: RowView, gradient: Floats | None, symbol: str) -> str:
    """What the arrows are; the gradient of softmax with cross-entropy by its name."""
    words = f"∂L/∂{symbol}"
    if gradient is None or symbol != "z" or not is_p_minus_y(view, gradient):
        return words
    return (
        f"{words} = p − y"
        if view.temperature == 1
        else f"{words} = (p − y) / {view.temperature:.3g}"
    )


def is_p_minus_y(view: RowView, gradient: Floats) -> bool:
    """Whether this gradient is the softmax's p − y (over the temperature), computed."""
    with np.errstate(over="ignore"):  # a tiny temperature: no such gradient then
        expected = (view.probabilities - view.label) / view.temperature
    return bool(np.allclose(gradient, expected, rtol=1e-9, atol=1e-12))


def jacobian_panel(data: Data, view: RowView, *, row: int, column: int, title: str) -> Panel:
    """∂p/∂z as cells: rows are outputs p, columns are logits z."""
    matrix = view.jacobian if view.jacobian is not None else np.zeros((0, 0))
    k = len(matrix)
    few = k <= _FEW
    return Panel(
        id="jacobian",
        x=class_axis(data),
        y=Axis(
            "p of class",
            k - 0.5,
            -0.5,
            ticks=class_axis(data).ticks,
            zero_line=False,
            grid=False,
        ),
        items=(
            Image(
                "jacobian",
                floats(matrix),
                -0.5,
                -0.5,
                k - 0.5,
                k - 0.5,
                texts=tuple(number(round(v, 3) + 0.0, 2) for v in matrix.ravel()) if few else (),
                name="dp/dz",
            ),
        ),
        title=title,
        row=row,
        column=column,
        zoomable=False,
        describe="Jacobian of the softmax: p (1 − p) on the diagonal, −p q beside it",
    )


def _texts(values: Floats, digits: int) -> tuple[str, ...]:
    if values.size > _FEW:
        return tuple(number(v, digits) if np.isinf(v) else "" for v in values)
    finite = np.abs(values[np.isfinite(values)])
    negligible = 1e-9 * finite.max(initial=0.0)
    return tuple("" if abs(v) <= negligible else number(v, digits) for v in values)


def _with_air(finite: Floats, values: Floats) -> tuple[float, float]:
    """A round range with room for the numbers at the ends of bars and arrows."""
    size = float(np.abs(finite).max(initial=0.0))
    if np.isinf(values).any():
        size = max(size, 1.0)
    if size == 0:
        return -1.0, 1.0
    step = round_up(size * 1.25)
    low, high = around(finite)
    return (-step if low < -0.05 * size else -0.25 * step), (
        step if high > 0.05 * size else 0.25 * step
    )


def _reason(data: Data, why: str) -> Note:
    """Why a panel is empty, between its grid lines and off the line at 0."""
    return Note("reason", (data.classes - 1) / 2, 0.5, why, anchor=(0.5, 0.5), size="normal")
