"""The Curves workspace: losses and their gradients against one variable."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lossexplorer.errors import LossInputError
from lossexplorer.figures.curve_lines import Curve, curve_of, line_of
from lossexplorer.figures.figure import (
    Axis,
    Band,
    Figure,
    Item,
    Markers,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.probe_marks import at_probe, short
from lossexplorer.figures.ranges import curve_range, padded
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.variables import VARIABLES, Variable
from lossexplorer.session.options import curve_variables
from lossexplorer.session.probe import at_point
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of

_PARTS = ("value", "gradient", "curvature")


def curves_figure(session: Session) -> Figure:
    """Loss above, gradient below (curvature on demand), one probe through all."""
    view = session.curves
    variable = VARIABLES[view.variable]
    drawn, notes = _sampled(session)
    parts = _PARTS if view.curvature else _PARTS[:2]
    if view.layout == "multiples" and len(drawn) > 1:
        panels, columns = _multiples(session, variable, drawn, parts)
    else:
        panels = tuple(
            _panel(session, variable, drawn, part, row=row, column=0, columns=1)
            for row, part in enumerate(parts)
        )
        columns = 1
    rows = 1 + max(panel.row for panel in panels)
    return Figure(
        panels=panels,
        row_weights=tuple(
            1.25 if r % len(parts) == 0 and columns == 1 else 1.0 for r in range(rows)
        ),
        column_weights=(1.0,) * columns,
        title=session.title,
        notes=notes,
    )


Drawn = tuple[tuple[LossChoice, tuple[Curve, ...]], ...]


def _sampled(session: Session) -> tuple[Drawn, tuple[str, ...]]:
    """The curves of every shown loss that has the variable, and what to say of them."""
    view = session.curves
    variable = VARIABLES[view.variable]
    low, high = view.x_range or (variable.low, variable.high)
    low, high = max(low, variable.domain[0]), min(high, variable.domain[1])
    drawn, notes = [], []
    for choice in session.drawn:
        loss = get(choice.key)
        if view.variable not in curve_variables(choice):
            continue
        try:
            curves = tuple(
                curve_of(choice, view.variable, label, low, high) for label in _labels(session)
            )
        except LossInputError as error:
            notes.append(f"{loss.short}: {error.message}")
            continue
        drawn.append((choice, curves))
        notes += _notes(loss.title, variable, curves)
    return tuple(drawn), tuple(dict.fromkeys(notes))


def _labels(session: Session) -> tuple[int, ...]:
    """Which labels are drawn; a variable that holds the label has one curve."""
    if not VARIABLES[session.curves.variable].labelled:
        return (1,)
    return {"0": (0,), "1": (1,), "both": (0, 1)}[session.curves.label]


def _notes(title: str, variable: Variable, curves: tuple[Curve, ...]) -> Iterator[str]:
    for curve in curves:
        where = f" for label {curve.label}" if len(curves) > 1 else ""
        if len(curve.infinite) > 2:
            yield f"{title} is infinite for a hard label, wherever {variable.symbol} is{where}"
        else:
            for at in curve.infinite:
                yield f"{title} is infinite at {variable.symbol} = {short(at)}{where}"
        for kink in curve.kinks:
            if kink.kind == "bend":
                continue
            words = kink.note or {"kink": "the slope jumps", "jump": "the value jumps"}.get(
                kink.kind, "the gradient is cut off"
            )
            yield f"{title}: {words} at {variable.symbol} = {short(kink.position)}{where}"


def _multiples(
    session: Session, variable: Variable, drawn: Drawn, parts: tuple[str, ...]
) -> tuple[tuple[Panel, ...], int]:
    """One stack of panels a loss, in a grid about as wide as high."""
    widest = math.ceil(math.sqrt(0.75 * len(drawn) * len(parts)))
    columns = math.ceil(len(drawn) / math.ceil(len(drawn) / widest))
    panels = []
    for index, one in enumerate(drawn):
        row, column = divmod(index, columns)
        panels += [
            _panel(
                session,
                variable,
                (one,),
                part,
                row=row * len(parts) + k,
                column=column,
                columns=columns,
            )
            for k, part in enumerate(parts)
        ]
    return tuple(panels), columns


def _panel(
    session: Session,
    variable: Variable,
    drawn: Drawn,
    part: str,
    *,
    row: int,
    column: int,
    columns: int,
) -> Panel:
    """One pair of axes with the curves, tangent, probe and marks of one part."""
    view = session.curves
    single = view.layout == "multiples"
    curves = tuple(curve for _, several in drawn for curve in several)
    log = view.log_y and part == "value"
    chosen = {"value": view.y_range, "gradient": view.gradient_range}.get(part)
    low, high = chosen or curve_range(curves, part, log)
    if log and low <= 0:
        low = high * 1e-6
    x_low, x_high = view.x_range or padded(variable.low, variable.high, variable.domain)
    items: list[Item] = list(_outside(variable, x_low, x_high))
    for choice, several in drawn:
        for curve in several:
            emphasis = choice.key == session.selected and len(drawn) > 1
            items.append(line_of(curve, part, _end_label(curve, several, single), emphasis))
            items += _jumps(curve, part)
    items.append(Rule("probe", "vertical", view.probe, color="accent", draggable=True))
    for choice, several in drawn:
        items += at_probe(session, choice, several, part, (low, high))
    title = get(drawn[0][0].key).title if single and drawn and part == "value" else ""
    return Panel(
        id=part if not single else f"{part}:{drawn[0][0].key}" if drawn else part,
        x=Axis(
            variable.words if not single or columns == 1 else variable.symbol,
            x_low,
            x_high,
            symbol=variable.symbol,
        ),
        y=Axis(
            _quantity(part, variable),
            low,
            high,
            unit=_unit(drawn) if part == "value" else "",
            scale="log" if log else "linear",
        ),
        items=tuple(items),
        title=title,
        row=row,
        column=column,
        link_x="x",
        describe=_describe(session, variable, drawn, part),
    )


def _quantity(part: str, variable: Variable) -> str:
    return {
        "value": "loss",
        "gradient": f"∂L/∂{variable.symbol}",
        "curvature": f"∂²L/∂{variable.symbol}²",
    }[part]


def _unit(drawn: Drawn) -> str:
    """The unit all drawn losses share; losses without one don't object to nats."""
    units = {unit_of(choice) for choice, _ in drawn} - {""}
    return units.pop() if len(units) == 1 else ""


def _end_label(curve: Curve, several: tuple[Curve, ...], single: bool) -> str:
    if len(several) > 1:
        name = "" if single else f"{get(curve.key).short}, "
        return f"{name}t = {curve.label}"
    return "" if single else get(curve.key).short


def _outside(variable: Variable, low: float, high: float) -> Iterator[Band]:
    """Hatched bands where the variable does not exist."""
    start, end = variable.domain
    if low < start:
        yield Band("below", "vertical", low, start)
    if high > end:
        yield Band("above", "vertical", end, high)


def _jumps(curve: Curve, part: str) -> Iterator[Markers]:
    """Hollow dots on both sides of a jump."""
    for index, kink in enumerate(curve.kinks):
        if part == "curvature" or (part == "value" and kink.kind != "jump"):
            continue
        y = getattr(curve, part)
        at = int(abs(curve.x - kink.position).argmin())
        sides = [i for i in (at - 1, at + 1) if 0 <= i < len(y) and math.isfinite(y[i])]
        if len(sides) == 2 and abs(y[sides[0]] - y[sides[1]]) > 1e-6:
            yield Markers(
                f"jump:{curve.key}:{curve.label}:{index}",
                x=floats([kink.position] * 2),
                y=floats(y[sides]),
                color=stroke_of(curve.key).color,
                size=6.0,
                filled=False,
            )


def _describe(session: Session, variable: Variable, drawn: Drawn, part: str) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    names = ", ".join(get(choice.key).title for choice, _ in drawn) or "no loss"
    text = f"{_quantity(part, variable)} of {names} against {variable.words}"
    readings = []
    for choice, several in drawn if part != "curvature" else ():
        for curve in several:
            pair = at_point(choice, variable.key, curve.label, session.curves.probe)
            name = _end_label(curve, several, single=False)
            readings.append(f"{name} {short(pair[0 if part == 'value' else 1])}")
    at = f"; at {variable.symbol} = {short(session.curves.probe)}: {', '.join(readings)}"
    return text + (at if readings else "")
