"""Where the selected loss is read now, and what its gradient is by, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.model.language import say
from lossexplorer.model.number_text import short
from lossexplorer.session.batch_edits import opened_row
from lossexplorer.session.numeric_axis import shown_view
from lossexplorer.session.own_words import own_words
from lossexplorer.session.row_view import row_view
from lossexplorer.session.session import CurvesView, NumericsView, Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReadingWords", text)


def place_of(session: Session, batch: BatchResult | None) -> str:
    """Where the reading is taken: "at p = 0.6, label 1", "on all 64 rows"."""
    match session.workspace:
        case "batch":
            return _rows_read(opened_row(session)[1], batch)
        case "curves" | "numerics":
            return _at_probe(session)
        case "vector":
            return _on_row(session)
        case "descent":
            return _in_descent(session)
        case "margins":
            return _at_margin(session)
        case "images":
            return _tr("of the distorted picture against the reference")
    return ""


def gradient_name(session: Session) -> str:
    """What the number beside the loss is the slope or the gradient by."""
    match session.workspace:
        case "curves" | "numerics":
            return f"dL/d{VARIABLES[_along(session).variable].symbol}"
        case "descent":
            return "‖∇L‖"
        case "margins":
            names = {"surrogates": "dL/dm", "psi": "dL/dθ", "circle": "‖∂L/∂x‖"}
            return names[session.margins.detail]
        case "images":
            return "‖∂L/∂x‖"
    of_p = row_view(session, session.selected).gradient_p is not None
    wrt = "p" if of_p and session.vector.gradient == "probabilities" else "z"
    return f"‖∂L/∂{wrt}‖"


def _rows_read(rows: int, batch: BatchResult | None) -> str:
    """How many of all rows the reading is of."""
    done = batch.models[0].summary.count if batch is not None and batch.models else rows
    if done < rows:
        return _tr("on the first {done:,} of {rows:,} rows").format(done=done, rows=rows)
    return _tr("on the only row") if rows == 1 else _tr("on all {:,} rows").format(rows)


def _on_row(session: Session) -> str:
    view, data = session.vector, session.data
    if data.rows == 1:
        return _tr("on the data below")
    name = say(data.row_name(view.row), own_words(session))
    return _tr("on {name}, {n} of {all}").format(name=name, n=view.row + 1, all=data.rows)


def _at_probe(session: Session) -> str:
    along = _along(session)
    variable = VARIABLES[along.variable]
    place = f"{variable.symbol} = {short(along.probe)}"
    if not variable.labelled:
        return _tr("at {}").format(place)
    label = "0" if along.label == "0" else "1"
    return _tr("at {place}, label {label}").format(place=place, label=label)


def _in_descent(session: Session) -> str:
    match session.descent.detail:
        case "neuron":
            return _tr("at step {}").format(session.descent.neuron.step)
        case "risk":
            return _tr("at the minimiser")
    return _tr("on the training samples, mean of the last epoch")


def _at_margin(session: Session) -> str:
    view = session.margins
    match view.detail:
        case "surrogates":
            return _tr("at {}").format(f"m = {short(view.probe)}")
        case "psi":
            return _tr("at {}").format(f"θ = {short(view.theta)}")
    return _tr("at the embedding, class {}").format(view.label)


def _along(session: Session) -> CurvesView | NumericsView:
    """The view with the probe."""
    return session.curves if session.workspace == "curves" else shown_view(session)
