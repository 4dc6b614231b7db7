"""What each convention of a loss sets, in words: for tables, the inspector and the terminal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss, Parameter

SOURCES: Mapping[str, str] = {
    "textbook": "Textbook",
    "pytorch": "PyTorch",
    "keras": "Keras",
    "optax": "Optax",
    "sklearn": "scikit-learn",
}
"""The sources of conventions as people write them."""

_ROWS = {"mean": "averaged", "sum": "added up", None: "kept apart"}
_VALUES = {"none": "each value", "sum": "sum", "batchmean": "sum ÷ rows"}
_WEIGHTS = {"mean": "÷ n", "weighted_mean": "÷ Σw"}
_FUNCTION = re.compile(r"\b(?:F|torch|keras|optax|sklearn)\.[\w.]*\w(?=\()")


@dataclass(frozen=True)
class Setting:
    """One parameter under a convention.

    Attributes:
        name: the keyword; title: in words.
        value: in float64; single: in float32, where a source takes ε from the precision.
    """

    name: str
    title: str
    value: Any
    single: Any

    @property
    def words(self) -> str:
        """Title and value: "clip probabilities: 1e-7"."""
        text = f"{self.title}: {value_words(self.value)}"
        if self.value != self.single:
            text += f" ({value_words(self.single)} in float32)"
        return text


@dataclass(frozen=True)
class ConventionWords:
    """One convention of one loss.

    Attributes:
        key: "pytorch"; source: "PyTorch".
        own: whether it holds when none is named.
        function: what the source calls the loss, e.g. "F.mse_loss"; "" where unknown.
        rows: what becomes of the elements of a row; "" for a loss of whole rows.
        values: what is returned: "mean", "each value", "sum".
        weights: what a mean with sample or class weights divides by; "" without a mean.
        label_rows: the same for labels given as rows, where it differs; else "".
        parameters: what any convention of this loss sets.
        logits: what is set otherwise when logits go in through a link.
    """

    key: str
    source: str
    own: bool
    function: str
    rows: str
    values: str
    weights: str
    label_rows: str
    parameters: tuple[Setting, ...]
    logits: tuple[Setting, ...]

    @property
    def general(self) -> tuple[str, ...]:
        """What becomes of elements and values, as clauses."""
        rows = (f"elements {self.rows}",) if self.rows else ()
        mean = self.values + (f", with weights {self.weights}" if self.weights else "")
        if self.label_rows:
            mean += f" (label rows: {self.label_rows})"
        return (*rows, mean)

    @property
    def parts(self) -> tuple[str, ...]:
        """All of it as clauses, most general first."""
        after = (f"from logits {listed(self.logits)}",) if self.logits else ()
        sets = (listed(self.parameters),) if self.parameters else ()
        return (*self.general, *sets, *after)


def conventions_of(loss: Loss) -> tuple[ConventionWords, ...]:
    """Every convention of a loss, in the order declared."""
    return tuple(words_of(loss, name) for name in loss.conventions)


def words_of(loss: Loss, convention: str) -> ConventionWords:
    """One convention of a loss.

    Raises:
        LossInputError: if the loss doesn't have it.
    """
    plain = defaults(loss, convention)
    single = defaults(loss, convention, dtype=np.float32)
    linked = defaults(loss, convention, linked=True)
    varied = [p for p in loss.parameters if p.name in _set_anywhere(loss)]

    def setting(parameter: Parameter, values: Mapping[str, Any]) -> Setting:
        title, value = parameter.title or parameter.name, values[parameter.name]
        small = single.parameters[parameter.name] if values is plain.parameters else value
        return Setting(parameter.name, title[0].lower() + title[1:], value, small)

    said = [p for p in varied if _acts(p.name, plain.parameters)]
    changed = [p for p in varied if linked.parameters[p.name] != plain.parameters[p.name]]
    soft = plain.soft_reduction
    return ConventionWords(
        key=convention,
        source=SOURCES.get(convention, convention),
        own=convention == loss.convention,
        function=_function(loss, convention),
        rows="" if loss.per_row else _ROWS[plain.rows],
        values=_VALUES.get(plain.reduction, "mean"),
        weights=_WEIGHTS.get(plain.reduction, ""),
        label_rows="" if soft == plain.reduction else _WEIGHTS.get(soft, _VALUES.get(soft, soft)),
        parameters=tuple(setting(p, plain.parameters) for p in said),
        logits=tuple(setting(p, linked.parameters) for p in changed),
    )


def value_words(value: Any) -> str:
    """A parameter's value as it is read: "on", "off", "1e-7", "clip"."""
    if value is None or value is False:
        return "off"
    if value is True:
        return "on"
    return value if isinstance(value, str) else f"{value:.4g}".replace("e-0", "e-")


def _set_anywhere(loss: Loss) -> set[str]:
    """The settings that any convention of the loss mentions."""
    names: set[str] = set()
    for sets in loss.conventions.values():
        names |= {*sets, *sets.get("logits", {})}
    return names


def _acts(name: str, values: Mapping[str, Any]) -> bool:
    """Whether a parameter matters: the mode of what is off doesn't."""
    return not name.endswith("_mode") or values.get(name.removesuffix("_mode")) is not None


def _function(loss: Loss, convention: str) -> str:
    """The framework's function, as in the calls the loss declares for it."""
    named = loss.conventions[convention].get("function")
    call = loss.calls.get(convention)
    if named or call is None:
        return named or ""
    for link in loss.links:
        parameters = defaults(loss, convention, linked=link != "identity").parameters
        expression = call(link, **parameters)
        if expression is not None:
            found = [name for name in _FUNCTION.findall(expression) if "softmax(" not in name]
            return found[0] if found else ""
    return ""


def listed(settings: tuple[Setting, ...]) -> str:
    """Settings in words, one after another."""
    return ", ".join(setting.words for setting in settings)
