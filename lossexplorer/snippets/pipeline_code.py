"""The pipeline around the formula as source: labels before it, rows and reduction after."""

from __future__ import annotations

from lossexplorer.snippets.dialects import Dialect
from lossexplorer.snippets.evaluation import Resolved
from lossexplorer.snippets.numbers import number


def before(resolved: Resolved, dialect: Dialect, *, label_rows: bool) -> list[str]:
    """Lines that make label rows, and say which rows count and what they weigh."""
    ignored = resolved.parameters.get("ignore_index")
    lines = []
    if resolved.kept is not None:
        if resolved.index:
            lines.append(f"kept = labels != {ignored}")
            lines.append(f"labels = {dialect.module}.where(kept, labels, 0)")
        else:
            lines.append(f"kept = {resolved.labels}[:, {ignored}] < 1")
    if resolved.index and label_rows:
        made = dialect.one_hot.format(labels="labels", classes=resolved.classes)
        lines.append(f"{resolved.labels} = {made}")
    if resolved.mass is not None and _weighs(resolved):
        mass = "class_weight[labels]" if resolved.index else f"{resolved.labels} @ class_weight"
        if resolved.kept is not None:
            mass = f"{dialect.module}.where(kept, {mass}, 0.0)"
        lines.append(f"row_weight = {mass}")
    return lines


def after(resolved: Resolved, dialect: Dialect, rows: str | None, base: str) -> list[str]:
    """Lines from ``values`` to what is returned, in the order ``evaluate`` has.

    Args:
        resolved: what is evaluated.
        dialect: the framework.
        rows: how the elements of a row have still to be combined.
        base: source of the logarithm's base; "" if there is nothing to convert.
    """
    module = dialect.module
    lines = []
    if base:
        lines.append(f"values = values / math.log({base})")
    if resolved.kept is not None:
        kept = "kept[:, None]" if resolved.elements else "kept"
        lines.append(f"values = {module}.where({kept}, values, 0.0)")
    if rows is not None:
        lines.append(f"values = {module}.{rows}(values, {dialect.axis}=-1)")
    if resolved.weight is not None:
        lines.append("values = values * sample_weight")
    return [*lines, f"return {_returned(resolved, dialect)}"]


def _returned(resolved: Resolved, dialect: Dialect) -> str:
    """The last step: the values, their sum or some mean."""
    module, how = dialect.module, resolved.reduction
    total = f"{module}.sum(values)"
    if how in ("none", "sum"):
        return "values" if how == "none" else total
    if how == "batchmean":
        return f"{total} / {resolved.values.shape[0]}"
    wide = resolved.elements and resolved.rows is None
    columns = resolved.values.shape[1] if wide else 1
    times = f"{columns} * " if columns > 1 else ""
    weighed = how == "weighted_mean" and _weighs(resolved)
    if how == "mean" or (resolved.weight is None and not weighed):
        if resolved.kept is None:
            return f"{module}.mean(values)"
        return (
            f"{total} / ({times}{module}.sum(kept))" if times else f"{total} / {module}.sum(kept)"
        )
    return f"{total} / {_weights(resolved, dialect, columns, weighed)}"


def _weights(resolved: Resolved, dialect: Dialect, columns: int, weighed: bool) -> str:
    """The sum of all weights of the values."""
    weight, module = resolved.weight, dialect.module
    if weight is None:
        return f"{module}.sum(row_weight)"
    if weighed or resolved.kept is not None:
        return f"{module}.sum({'row_weight' if weighed else 'kept'} * sample_weight)"
    size = resolved.values.shape[0] * columns
    if weight.ndim == 0:
        return f"({size} * sample_weight)" if size > 1 else "sample_weight"
    times = size // weight.size
    total = f"{module}.sum(sample_weight)"
    return total if times == 1 else f"({times} * {total})"


def _weighs(resolved: Resolved) -> bool:
    """Whether classes have weights that count in the mean."""
    return resolved.mass is not None and resolved.parameters.get("class_weight") is not None


def scaled(name: str, temperature: float) -> str:
    """Logits divided by the temperature."""
    return name if temperature == 1.0 else f"{name} / {number(temperature)}"
