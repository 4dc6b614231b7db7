"""The help page of a loss, made from what its file declares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote_plus

from PySide6.QtCore import QCoreApplication

from lossexplorer.losses.convention_words import conventions_of, value_words
from lossexplorer.losses.own import is_own
from lossexplorer.losses.parameter_values import values_of
from lossexplorer.losses.spec import Loss, Parameter
from lossexplorer.losses.variables import VARIABLES, variables_of
from lossexplorer.model.language import say
from lossexplorer.views.help.page import PICTURE, PROGRAM, HelpPage, escaped, link

_ARXIV = re.compile(r"arXiv:(\d{4}\.\d{4,5})")
_DOI = re.compile(r"\b10\.\d{4,9}/\S+\w")
_SCHOLAR = "https://scholar.google.com/scholar?q="


def loss_page(loss: Loss, relatives: Sequence[Loss], origin: str = "") -> HelpPage:
    """The page of one loss.

    Args:
        loss: the catalog's, another package's or one of one's own.
        relatives: others of its family, which it links to.
        origin: the package that brought it, "" for the program's own.
    """
    names = () if is_own(loss.key) else (loss.key,)
    return HelpPage(
        place=f"loss/{loss.key}",
        title=say(loss.title),
        section=say(loss.family),
        text="\n\n".join(_parts(loss, relatives, origin)),
        names=(*names, loss.title, loss.short, *loss.aliases),
    )


def _parts(loss: Loss, relatives: Sequence[Loss], origin: str) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield f"# {escaped(say(loss.title))}"
    yield _names(loss, origin)
    yield f"[{translate('Help', 'Open in the program')}]({link(f'loss/{loss.key}', PROGRAM)})"
    yield f"## {translate('Help', 'When to use it')}"
    yield escaped(say(loss.summary))
    yield f"## {translate('Help', 'Formula')}"
    # Qt draws a picture once more for every special character in its text
    yield f"![formula]({link(f'formula/{loss.key}', PICTURE)})"
    yield f"![gradient]({link(f'gradient/{loss.key}', PICTURE)})"
    variables = variables_of(loss)
    if variables:
        words = VARIABLES[variables[0]].words
        yield f"## {translate('Help', 'Curve')}"
        about = translate("Help", "The loss and its gradient over the {}, for both labels.")
        if not VARIABLES[variables[0]].labelled:
            about = translate("Help", "The loss and its gradient over the {}.")
        yield escaped(about.format(say(words)))
        yield f"![curve]({link(f'curve/{loss.key}', PICTURE)})"
    yield f"## {translate('Help', 'Inputs')}"
    yield _inputs(loss)
    if loss.parameters:
        yield f"## {translate('Help', 'Parameters')}"
        yield _parameters(loss)
    if loss.conventions:
        yield f"## {translate('Help', 'Conventions')}"
        yield _conventions(loss)
    if loss.notes:
        yield f"## {translate('Help', 'When it fails')}"
        yield "\n".join(f"- {escaped(say(note))}" for note in loss.notes)
    yield f"## {translate('Help', 'Reference')}"
    yield f"[{escaped(loss.reference)}]({reference_link(loss.reference)})"
    others = [one for one in relatives if one.key != loss.key]
    if others:
        yield f"## {translate('Help', 'See also')}"
        yield translate("Help", ", ").join(
            f"[{escaped(say(one.title))}]({link(f'loss/{one.key}')})" for one in others
        )


def reference_link(reference: str) -> str:
    """Where a reference can be read: its arXiv number or DOI, else a search for it."""
    if found := _ARXIV.search(reference):
        return f"https://arxiv.org/abs/{found[1]}"
    if found := _DOI.search(reference):
        return f"https://doi.org/{found[0]}"
    return _SCHOLAR + quote_plus(reference)


def _names(loss: Loss, origin: str) -> str:
    translate = QCoreApplication.translate
    clauses = [escaped(say(loss.family))]
    if not is_own(loss.key):
        clauses.append(translate("Help", "key `{}`").format(loss.key))
    if loss.aliases:
        names = ", ".join(f"`{name}`" for name in loss.aliases)
        clauses.append(translate("Help", "also called {}").format(names))
    if origin:
        clauses.append(translate("Help", "from the package {}").format(escaped(origin)))
    return " · ".join(clauses)


def _inputs(loss: Loss) -> str:
    translate = QCoreApplication.translate
    heads = (
        translate("Help", "input"),
        translate("Help", "what it is"),
        translate("Help", "where it lives"),
        translate("Help", "gradient"),
    )
    yes, no = translate("Help", "yes"), translate("Help", "no")
    rows = [
        (i.name, say(i.description), say(i.space.value), yes if i.differentiable else no)
        for i in loss.inputs
    ]
    return _table(heads, rows)


def _parameters(loss: Loss) -> str:
    translate = QCoreApplication.translate
    heads = (
        translate("Help", "parameter"),
        translate("Help", "default"),
        translate("Help", "allowed"),
        translate("Help", "what it does"),
    )
    rows = [(p.name, _value(p.default), _allowed(p), _meaning(p)) for p in loss.parameters]
    return _table(heads, rows)


def _meaning(parameter: Parameter) -> str:
    title, text = say(parameter.title or parameter.name), say(parameter.description)
    if not text or text.lower() == title.lower():
        return title
    return QCoreApplication.translate("Help", "{}: {}").format(title, text)


def _value(value: Any) -> str:
    if value is None or isinstance(value, bool | int | float):
        return say(value_words(value))
    return str(value)  # as it is written in a program


def _allowed(parameter: Parameter) -> str:
    translate = QCoreApplication.translate
    if parameter.kind == "boolean":
        return translate("Help", "on or off")
    if parameter.choices and all(map(str.isidentifier, parameter.choices)):
        return translate("Help", ", ").join(map(_choice, parameter.choices))
    text = say(values_of(parameter)).replace("'", "")
    return translate("Help", "{}, or off").format(text) if parameter.optional else text


def _choice(value: str) -> str:
    """A value as it is written in a program, and what it is called where it is chosen."""
    words = value.replace("_", " ")
    said = say(words)
    if said == words:
        return value
    return QCoreApplication.translate("Help", "{} ({})").format(value, said)


def _conventions(loss: Loss) -> str:
    translate = QCoreApplication.translate
    heads = (
        translate("Help", "as in"),
        translate("Help", "function"),
        translate("Help", "what it sets"),
    )
    own = translate("Help", "{} (where none is named)")
    rows = [
        (
            own.format(say(w.source)) if w.own else say(w.source),
            w.function,
            say("; ".join(w.parts)),
        )
        for w in conventions_of(loss)
    ]
    words = translate("Help", "All losses side by side: [Conventions]({}).")
    return f"{_table(heads, rows)}\n\n{words.format('help:///conventions.md')}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *([escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
