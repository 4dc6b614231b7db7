"""The commands ``list`` and ``show``: which losses there are, and what each declares."""

from __future__ import annotations

import argparse
import sys
from typing import Any

import numpy as np

from lossexplorer.cli_output import print_heading, print_json, print_table
from lossexplorer.cli_snippet import add_snippet, print_example
from lossexplorer.errors import LossInputError, near
from lossexplorer.losses import get
from lossexplorer.losses.convention_words import ConventionWords, Setting, conventions_of
from lossexplorer.losses.own import typed_by_hand
from lossexplorer.losses.parameter_values import allowed
from lossexplorer.losses.registry import all_losses, problems
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss, Parameter

_LIST_EXAMPLES = """examples:
  lossexplorer list
  lossexplorer list --family margin
  lossexplorer list --json
"""

_SHOW_EXAMPLES = """examples:
  lossexplorer show cross_entropy
  lossexplorer show mse             a short name will do
  lossexplorer show huber --json
  lossexplorer show "formula: abs(p - t)^q; q = 1.5"
  lossexplorer show huber --snippet pytorch
"""


def add_list(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``list``."""
    parser.epilog = _LIST_EXAMPLES
    parser.add_argument("--family", metavar="NAME", help="only the losses of one family")
    parser.add_argument("--json", action="store_true", help="print JSON, for a program")
    parser.set_defaults(run=run_list)


def add_show(parser: argparse.ArgumentParser) -> None:
    """Declare the options of ``show``."""
    parser.epilog = _SHOW_EXAMPLES
    parser.add_argument("loss", metavar="LOSS", help="a key or short name from 'list'")
    printed = parser.add_mutually_exclusive_group()
    printed.add_argument("--json", action="store_true", help="print JSON, for a program")
    add_snippet(printed)
    parser.set_defaults(run=run_show)


def run_list(options: argparse.Namespace) -> None:
    """Print the losses, family by family.

    Raises:
        LossInputError: if there is no such family.
    """
    losses = _of_family(options.family)
    for problem in problems():
        print(f"lossexplorer: left out: {problem}", file=sys.stderr)
    if options.json:
        print_json([_summary(loss) for loss in losses])
        return
    rows = [(loss.key, loss.title, loss.family, ", ".join(loss.aliases)) for loss in losses]
    print_table(("key", "loss", "family", "also called"), rows)


def _of_family(name: str | None) -> list[Loss]:
    losses = list(all_losses())
    if name is None:
        return losses
    families = {loss.family.lower(): loss.family for loss in losses}
    if name.lower() not in families:
        fix = near(name.lower(), families) or f"there are {', '.join(families.values())}"
        raise LossInputError(f"there is no family {name!r}", fix=fix)
    return [loss for loss in losses if loss.family.lower() == name.lower()]


def run_show(options: argparse.Namespace) -> None:
    """Print everything one loss declares.

    Raises:
        LossInputError: if there is no such loss.
    """
    loss = get(typed_by_hand(options.loss))
    if options.snippet:
        print_example(loss.key, options.snippet)
        return
    if options.json:
        print_json(_everything(loss))
        return
    also = f"; also called {', '.join(loss.aliases)}" if loss.aliases else ""
    print_heading(f"{loss.title} ({loss.key})")
    print(f"{loss.family}{also}")
    print(loss.summary)
    print()
    print(f"loss      {loss.formula}")
    print(f"gradient  {loss.gradient_formula}")
    print(f"inputs    {', '.join(f'{i.name} ({i.space.value})' for i in loss.inputs)}")
    print(f"links     {', '.join(loss.links)}")
    if loss.parameters:
        _section("Parameters")
        rows = [
            (p.name, _word(p.default), _allowed(p), p.description or p.title)
            for p in loss.parameters
        ]
        print_table(("name", "default", "allowed", "meaning"), rows)
    if loss.conventions:
        _section("Conventions")
        rows_of = [(w.key, w.function, _sets(w)) for w in conventions_of(loss)]
        print_table(("as in", "function", "what it sets"), rows_of)
    if loss.notes:
        _section("When it fails")
        for note in loss.notes:
            print(f"- {note}")
    _section("Reference")
    print(loss.reference)


def _section(title: str) -> None:
    print()
    print_heading(title)


def _word(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


def _allowed(parameter: Parameter) -> str:
    if parameter.kind == "boolean":
        return "true or false"
    text = allowed(parameter).removeprefix("give ").removeprefix("choose ")
    return text.replace("None", "none").replace("'", "")


def _sets(words: ConventionWords) -> str:
    """What a convention sets, on probabilities and, where it differs, on logits."""
    clauses = [*words.general, *([_listed(words.parameters)] if words.parameters else ())]
    if words.logits:
        clauses.append(f"on logits {_listed(words.logits)}")
    own = " (the one in force when none is named)" if words.own else ""
    return "; ".join(clauses) + own


def _listed(settings: tuple[Setting, ...]) -> str:
    """Parameters by their names, as they are given."""
    texts = []
    for setting in settings:
        single = "" if setting.value == setting.single else f" ({_word(setting.single)} in float32)"
        texts.append(f"{setting.name} = {_word(setting.value)}{single}")
    return ", ".join(texts)


def _settings(loss: Loss, convention: str, linked: bool) -> dict[str, Any]:
    """Rows, reduction, and the parameters a convention moves away from their defaults."""
    found = defaults(loss, convention, linked=linked, dtype=np.float64)
    settings: dict[str, Any] = {} if loss.per_row else {"rows": found.rows or "keep"}
    settings["reduction"] = found.reduction
    if found.soft_reduction != found.reduction:
        settings["reduction of label rows"] = found.soft_reduction
    for parameter in loss.parameters:
        value = found.parameters[parameter.name]
        if value != parameter.default:
            settings[parameter.name] = value
    return settings


def _summary(loss: Loss) -> dict[str, Any]:
    return {
        "key": loss.key,
        "title": loss.title,
        "family": loss.family,
        "aliases": loss.aliases,
        "summary": loss.summary,
        "inputs": {item.name: item.space.value for item in loss.inputs},
        "links": loss.links,
        "parameters": [parameter.name for parameter in loss.parameters],
        "conventions": list(loss.conventions),
    }


def _everything(loss: Loss) -> dict[str, Any]:
    return {
        **_summary(loss),
        "formula": loss.formula,
        "gradient_formula": loss.gradient_formula,
        "parameters": [_parameter(p) for p in loss.parameters],
        "convention": loss.convention,
        "conventions": {
            name: {
                "probabilities": _settings(loss, name, False),
                "logits": _settings(loss, name, True),
            }
            for name in loss.conventions
        },
        "unit": loss.unit,
        "notes": loss.notes,
        "reference": loss.reference,
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "kind": parameter.kind,
        "default": parameter.default,
        "minimum": parameter.minimum,
        "maximum": parameter.maximum,
        "minimum_allowed": not parameter.open_minimum,
        "choices": parameter.choices,
        "none_allowed": parameter.optional,
        "title": parameter.title,
        "description": parameter.description,
    }
