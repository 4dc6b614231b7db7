"""What is said of a batch as tables of text, and these as Markdown.

The command line and the window print them, so that both say the same with all digits:
every number is the shortest text that reads back as the same float.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lossexplorer.batch.output.report import Report, Subject, error_rate, rate, value_of
from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.losses import get


@dataclass(frozen=True)
class TextTable:
    """Headings over rows of cells."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def summary_table(report: Report) -> TextTable:
    """One line a fact, one column a model; facts that no model has are left out."""
    facts = [dict(_facts(report, subject)) for subject in report.subjects]
    keys = dict.fromkeys(key for found in facts for key in found)
    rows = [(key, *(found.get(key, "") for found in facts)) for key in keys]
    names = [s.name or _model(i, len(facts)) for i, s in enumerate(report.subjects)]
    kept = tuple(row for row in rows if any(row[1:]))
    return TextTable("Summary", ("", *names), kept)


def class_table(report: Report) -> TextTable | None:
    """Rows, mean loss and error rate by label; None where there are no classes."""
    sums = [subject.summary.by_class for subject in report.subjects]
    if not (report.classes and report.by_class) or any(found is None for found in sums):
        return None
    found = [each for each in sums if each is not None]
    many = len(found) > 1
    headings = ["class", "rows"]
    for place, subject in enumerate(report.subjects):
        name = f" ({subject.name or _model(place, len(found))})" if many else ""
        headings += [f"mean loss{name}", f"error rate{name}"]
    rows = []
    for index, count in enumerate(found[0].count.tolist()):
        cells = [report.class_name(index), str(int(count))]
        for each in found:
            cells += [number(float(each.loss[index])), number(rate(each.wrong[index], count))]
        rows.append(tuple(cells))
    return TextTable("By class", tuple(headings), tuple(rows))


def hardest_table(report: Report, subject: Subject) -> TextTable | None:
    """The rows with the largest loss; None if they were not asked for."""
    if not subject.hardest:
        return None
    named = any(row.name for row in subject.hardest)
    classes = any(row.label is not None for row in subject.hardest)
    headings = ["row", *(["name"] if named else []), *(["label", "predicted"] if classes else [])]
    rows = []
    for hard in subject.hardest:
        cells = [str(hard.row + 1), *([hard.name] if named else [])]
        if classes:
            cells += [report.class_name(hard.label), report.class_name(hard.predicted)]
        rows.append((*cells, number(hard.loss)))
    title = f"Largest losses of {subject.name}" if subject.name else "Largest losses"
    return TextTable(title, (*headings, "loss"), tuple(rows))


def tables(report: Report) -> Iterator[TextTable]:
    """All tables of a report, the summary first."""
    yield summary_table(report)
    by_class = class_table(report)
    if by_class is not None:
        yield by_class
    for subject in report.subjects:
        hardest = hardest_table(report, subject)
        if hardest is not None:
            yield hardest


def as_markdown(report: Report) -> str:
    """All tables as Markdown, numbers to the right."""
    return "\n\n".join(markdown(table) for table in tables(report)) + "\n"


def number(value: float) -> str:
    """All digits."""
    return repr(float(value))


def _facts(report: Report, subject: Subject) -> Iterator[tuple[str, str]]:
    """What the summary says, in its order."""
    summary = subject.summary
    wrong = error_rate(summary) if report.classes else None
    value = value_of(summary, report.reduction)
    how = f"{report.reduction.replace('_', ' ')}, {report.convention}"
    yield (
        f"{get(report.loss).title} ({how})",
        "" if value is None else f"{number(value)} {report.unit}".strip(),
    )
    yield "rows", str(summary.count)
    yield "rows that count", str(summary.kept) if summary.kept != summary.count else ""
    yield "standard deviation", number(summary.deviation)
    yield "smallest loss", number(summary.lowest)
    yield "largest loss", number(summary.highest)
    yield "not finite", _odd(summary)
    yield "classification error", "" if wrong is None else number(wrong)
    for score in subject.scores:
        if score.key not in ("zero_one", report.loss) and score.value is not None:
            yield get(score.key).title, f"{number(score.value)} {score.unit}".strip()
    reliability = summary.reliability if report.classes else None
    if reliability is not None:
        yield "calibration error", number(reliability.error)
    if subject.best is not None:
        at = f"{number(subject.best.temperature)} (cross-entropy {number(subject.best.loss)} nats)"
        yield "best temperature", at


def _odd(summary: Summary) -> str:
    """How many rows have no finite loss, and the first of them."""
    if not summary.nonfinite:
        return ""
    first = ", ".join(str(row + 1) for row in summary.odd[:5])
    more = ", …" if summary.nonfinite > 5 else ""
    return f"{summary.nonfinite} (row {first}{more})"


def _model(place: int, models: int) -> str:
    return f"model {place + 1}" if models > 1 else "value"


def markdown(table: TextTable) -> str:
    """A table as Markdown; columns of numbers are set right."""
    numbers = {i for i in range(len(table.headings)) if _is_number(table, i)}
    rules = ("---:" if i in numbers else "---" for i in range(len(table.headings)))
    lines = [_line(table.headings), f"| {' | '.join(rules)} |", *map(_line, table.rows)]
    return "\n".join(lines)


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(_escaped(cell) for cell in cells)} |"


def _escaped(cell: str) -> str:
    """A cell in which nothing is markup or ends the cell."""
    text = " ".join(cell.split())
    for mark in "\\`*|<[":
        text = text.replace(mark, f"\\{mark}")
    return text


def _is_number(table: TextTable, column: int) -> bool:
    cells = [row[column].split(" ")[0] for row in table.rows if row[column]]
    try:
        return bool([float(cell) for cell in cells])
    except ValueError:
        return False
