"""The Numerics workspace: one loss, naive and stable, in several precisions."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import (
    Axis,
    Band,
    Figure,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.precision_lines import (
    COLORS,
    exact_curve,
    line_of,
    reading_of,
    row_mark,
    short_name,
    symbol_of,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import padded
from lossexplorer.figures.zone_marks import bands, bars, sentences
from lossexplorer.losses import get
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.numeric_axis import drawn_range, numeric_variables, shown_view
from lossexplorer.session.precision import FormCurve, at_point, curve_of, settings_of
from lossexplorer.session.session import LossChoice, NumericsView, Session
from lossexplorer.session.units import unit_of

_MANY = 4  # rows of breakdowns; more of them need more height for their names


def numerics_figure(session: Session) -> Figure:
    """Value and gradient on the left; relative error and breakdowns on the right."""
    choice = session.choice(session.selected)
    if not numeric_variables(choice):
        title = get(choice.key).title
        return _nothing(session, f"{title} has no textbook form over one number.\nChoose another.")
    view = shown_view(session)
    try:
        curves = tuple(curve_of(setting) for setting in settings_of(choice, view))
    except LossInputError as error:
        return _nothing(session, f"{get(choice.key).title}: {error.message}")
    lower = view.detail
    panels = tuple(
        _curve_panel(choice, view, curves, part, row, column)
        for part, row, column in (("value", 0, 0), ("error", 0, 1), (lower, 1, 0))
    )
    notes = [sentence for curve in curves for sentence in sentences(curve)]
    return Figure(
        panels=(*panels, _zone_panel(choice, view, curves)),
        row_weights=(1.0, 1.35 if len(curves) > _MANY else 1.0),
        column_weights=(1.0, 1.0),
        title=session.title,
        notes=tuple(sorted(notes, key=lambda note: "as it should" in note)),
    )


def _nothing(session: Session, words: str) -> Figure:
    """An empty plot that says what to do."""
    axis = Axis("", 0.0, 1.0, ticks=((0.0, ""),), zero_line=False, grid=False)
    note = Note("nothing", 0.5, 0.5, words, anchor=(0.5, 0.5), size="normal")
    panel = Panel("value", axis, axis, (note,), zoomable=False, describe=words)
    return Figure((panel,), title=session.title)


def _x_axis(view: NumericsView) -> Axis:
    variable = VARIABLES[view.variable]
    low, high = drawn_range(view)
    if view.x_range is None and not view.log_x:
        low, high = padded(low, high, variable.domain)
    if not view.log_x:
        return Axis(variable.words, low, high, symbol=variable.symbol)
    if view.variable == "probability":
        return Axis(variable.words, low, high, symbol=variable.symbol, scale="log")
    return Axis(variable.words, low, high, symbol=variable.symbol, scale="symlog")


def _curve_panel(
    choice: LossChoice,
    view: NumericsView,
    curves: tuple[FormCurve, ...],
    part: str,
    row: int,
    column: int,
) -> Panel:
    """One pair of axes with the curves of one part, their zones and the probe."""
    x = _x_axis(view)
    y = _error_axis(view, part) if part.endswith("error") else _plain_axis(choice, view, part)
    items: list[Item] = [*_outside(view, x)]
    front = [curve for curve in curves if curve.setting.form == curves[0].setting.form]
    for curve in front:
        items += bands(curve, (x.low, x.high), part == "value" and curve is front[0])
    if part.endswith("error"):
        items += _epsilons(view)
    else:
        items.append(exact_curve(curves[-1].setting, part))
    items += [line_of(curve, part) for curve in curves]
    items.append(Rule("probe", "vertical", view.probe, color="accent", draggable=True))
    items += _at_probe(view, curves, part, y)
    return Panel(
        part,
        x,
        y,
        tuple(items),
        row=row,
        column=column,
        link_x="x",
        describe=_describe(choice, view, curves, part),
    )


def _plain_axis(choice: LossChoice, view: NumericsView, part: str) -> Axis:
    """The axis of the loss or of its slope: what the exact one needs."""
    setting = settings_of(choice, view)[-1]
    line = exact_curve(setting, part)
    chosen = view.y_range if part == "value" else view.gradient_range
    if part == "gradient":
        low, high = chosen or _around(line)
        return Axis(f"∂L/∂{VARIABLES[view.variable].symbol}", low, high)
    log = view.log_y
    low, high = chosen or (_decades(line) if log else _around(line))
    return Axis("loss", low, high, unit=unit_of(choice), scale="log" if log else "linear")


def _around(line: Line) -> tuple[float, float]:
    """The finite numbers of a curve and 0, with a little air."""
    finite = line.y[np.isfinite(line.y)]
    low, high = float(finite.min(initial=0.0)), float(finite.max(initial=0.0))
    air = 0.06 * (high - low) or 0.5
    return low - air, high + air


def _decades(line: Line) -> tuple[float, float]:
    """Powers of ten around the positive numbers of a curve."""
    positive = line.y[np.isfinite(line.y) & (line.y > 0)]
    if not len(positive):
        return 1e-3, 1.0
    low, high = math.floor(math.log10(positive.min())), math.ceil(math.log10(positive.max()))
    return 10.0 ** max(low, -300), 10.0 ** max(min(high, 300), max(low, -300) + 1)


def _error_axis(view: NumericsView, part: str) -> Axis:
    """From well below the finest rounding to ten times the exact number."""
    widths = [width for width in COLORS if getattr(view, width)]
    finest = min(float(np.finfo(width).eps) for width in widths)
    of = "" if part == "error" else f" of ∂L/∂{VARIABLES[view.variable].symbol}"
    low = 10.0 ** math.floor(math.log10(finest) - 1)
    return Axis(f"relative error{of}", low, 10.0, scale="log")


def _outside(view: NumericsView, x: Axis) -> Iterator[Band]:
    """Hatched bands where the variable does not exist."""
    start, end = VARIABLES[view.variable].domain
    if x.low < start:
        yield Band("below", "vertical", x.low, start)
    if x.high > end:
        yield Band("above", "vertical", end, x.high)


def _epsilons(view: NumericsView) -> Iterator[Rule]:
    """A rule at the machine epsilon of each precision."""
    for width, color in COLORS.items():
        if getattr(view, width):
            eps = float(np.finfo(width).eps)
            said = f"{eps:.2g}".replace("-", "−")
            yield Rule(f"eps:{width}", "horizontal", eps, color, "dot", f"{width}: {said}")


def _at_probe(
    view: NumericsView, curves: tuple[FormCurve, ...], part: str, y: Axis
) -> Iterator[Markers]:
    """A mark on every curve that has a number there."""
    for curve in curves:
        number = reading_of(at_point(curve.setting, view.probe), part)
        if not (math.isfinite(number) and y.low <= number <= y.high):
            continue
        yield Markers(
            f"at:{curve.setting.name}",
            x=floats([view.probe]),
            y=floats([number]),
            color=COLORS[curve.setting.width],
            symbol=symbol_of(curve.setting),
        )


def _zone_panel(choice: LossChoice, view: NumericsView, curves: tuple[FormCurve, ...]) -> Panel:
    """A row for each form and precision, with a bar where it breaks down."""
    x = _x_axis(view)
    rows = len(curves)
    ticks = tuple((float(row), short_name(curve.setting)) for row, curve in enumerate(curves))
    items: list[Item] = [*_outside(view, x)]
    for row, curve in enumerate(curves):
        items += bars(curve, row, (x.low, x.high))
        items.append(row_mark(curve.setting, row, x.low))
    items.append(Rule("probe", "vertical", view.probe, color="accent", draggable=True))
    words = [sentence for curve in curves for sentence in sentences(curve)]
    return Panel(
        "zones",
        x,
        Axis("where it breaks down", rows - 0.4, -0.6, ticks=ticks, zero_line=False, grid=False),
        tuple(items),
        row=1,
        column=1,
        link_x="x",
        zoomable=True,
        describe="; ".join(words) or f"{get(choice.key).title} breaks down nowhere in view",
    )


def _describe(
    choice: LossChoice, view: NumericsView, curves: tuple[FormCurve, ...], part: str
) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    variable = VARIABLES[view.variable]
    what = {
        "value": "loss",
        "error": "relative error of the loss",
        "gradient": f"∂L/∂{variable.symbol}",
        "gradient_error": f"relative error of ∂L/∂{variable.symbol}",
    }[part]
    readings = ", ".join(
        f"{curve.setting.name} {short(reading_of(at_point(curve.setting, view.probe), part))}"
        for curve in curves
    )
    text = f"{what} of {get(choice.key).title} against {variable.words}"
    return f"{text}; at {variable.symbol} = {short(view.probe)}: {readings}"
