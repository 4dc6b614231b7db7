"""What is odd about single rows of predictions, in words, from what was counted."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lossexplorer.data.evidence import Evidence
from lossexplorer.data.finding import Diagnostic
from lossexplorer.data.places import Places


def row_remarks(evidence: Evidence, needs: Collection[str]) -> Iterator[Diagnostic]:
    """Numbers that are none, are no probabilities, don't sum to 1, or give log 0.

    Args:
        evidence: what was counted.
        needs: what the shown losses need; see :func:`lossexplorer.data.diagnostics.diagnose`.
    """
    if evidence.nonfinite:
        yield _nonfinite(evidence.nonfinite)
    several = evidence.classes > 1
    if evidence.kind == "log-probabilities" and several and evidence.sums:
        yield _row_sum(evidence.sums, evidence.tolerance, "normalise-logs", "exp of ")
    if evidence.kind != "probabilities":
        return
    if evidence.slips > 1 and 2 * evidence.far > evidence.rows:  # not a slip of the fingers
        yield _like_another_kind(evidence)
    else:
        if evidence.outside:
            yield _outside(evidence.outside, evidence.slips)
        if several and evidence.sums and "multi-label" not in needs:
            yield _row_sum(evidence.sums, evidence.tolerance, "normalise-row")
    if "log" in needs and evidence.log_zero:
        yield _log_zero(evidence.log_zero)


def _nonfinite(places: Places) -> Diagnostic:
    number = "NaN" if places.value != places.value else "∞"
    where = f"row {places.row + 1}, class {places.column}"
    text = f"{number} in {where} gives no loss"
    if places.count > 1:
        text = f"{places.count:,} rows have NaN or ∞ in them: {places.listed}"
    todo = "look for what overflowed or was divided by 0 where they were written"
    return Diagnostic("nonfinite", "error", text, places.row, places.column, None, todo)


def _outside(places: Places, slips: int) -> Diagnostic:
    what = f"{places.value:.6g} in row {places.row + 1}, class {places.column}"
    if slips == 1:
        text = f"{what} is no probability: it is outside [0, 1]"
    elif places.count == 1:
        text = f"{slips:,} numbers in row {places.row + 1} are outside [0, 1]; the first is {what}"
    else:
        text = (
            f"{slips:,} numbers in {places.count:,} rows are outside [0, 1]: "
            f"{places.listed}; the first is {what}"
        )
    does = "makes what is below 0 a 0 and what is above 1 a 1"
    return Diagnostic("outside", "error", text, places.row, places.column, "clip", does)


def _like_another_kind(evidence: Evidence) -> Diagnostic:
    """Predictions declared probabilities that are far from it."""
    if not evidence.positive and 2 * evidence.logs > evidence.rows:
        return Diagnostic(
            "like-log-probabilities",
            "error",
            "the predictions look like log-probabilities, but are read as probabilities",
            fix_text="say that the predictions are log-probabilities",
        )
    return Diagnostic(
        "like-logits",
        "error",
        "the predictions look like logits, but are read as probabilities",
        fix="read-as-logits",
        fix_text="sends the predictions through a softmax",
    )


def _row_sum(places: Places, tolerance: float, fix: str, of: str = "") -> Diagnostic:
    if places.count == 1:
        text = f"{of}row {places.row + 1} sums to {places.value:.6g}, not 1"
    else:
        text = (
            f"{'the exponentials of ' if of else ''}{places.count:,} rows do not sum to 1: "
            f"{places.listed}; "
            f"the first sums to {places.value:.6g}"
        )
        fix = "normalise-rows" if fix == "normalise-row" else fix
    allowed = f"(up to {tolerance:.0e} of rounding is let pass)"
    does = "subtracts log Σ exp from each row" if of else "divides each row by its sum"
    return Diagnostic("row-sum", "warning", text, places.row, None, fix, f"{does} {allowed}")


def _log_zero(places: Places) -> Diagnostic:
    given = "label 0" if places.value == 1 else f"class {places.column}, its label,"
    text = f"row {places.row + 1} gives {given} the probability 0: the loss takes log 0 = −∞"
    if places.count > 1:
        text = (
            f"{places.count:,} rows give their label the probability 0, and log 0 = −∞: "
            f"{places.listed}"
        )
    return Diagnostic(
        "log-zero",
        "warning",
        text,
        places.row,
        places.column,
        "epsilon",
        "sets ε = 1e-7 in the losses that take it, so that no logarithm is of 0",
    )
