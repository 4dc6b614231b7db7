"""Texts as they may stand in any file: no control characters, nothing unencodable."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from lossexplorer.figures.figure import Figure

T = TypeVar("T")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(figure: Figure) -> Figure:
    """``figure`` with every text made printable; arrays are handed on as they are.

    Class names come from files and may hold anything; an SVG with a control
    character is no XML, and a lone surrogate has no UTF-8.
    """
    panels = tuple(
        _texts(replace(panel, x=_texts(panel.x), y=_texts(panel.y), items=_items(panel.items)))
        for panel in figure.panels
    )
    return replace(_texts(figure), panels=panels)


def texts_of(record: object) -> Iterator[str]:
    """Every text in a figure (or in a part of one)."""
    if isinstance(record, str):
        yield record
    elif isinstance(record, tuple):
        for element in record:
            yield from texts_of(element)
    elif is_dataclass(record):
        for field in fields(record):
            yield from texts_of(getattr(record, field.name))


def _items(items: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(_texts(item) for item in items)


def _texts(record: T) -> T:
    """A dataclass with its strings, and the strings in its tuples, made printable."""
    changes = {}
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        if isinstance(value, str | tuple):
            clean = _clean(value)
            if clean != value:
                changes[field.name] = clean
    return replace(record, **changes) if changes else record  # type: ignore[type-var]


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple) and value and isinstance(value[0], str | tuple | float):
        return tuple(_clean(element) for element in value)
    return value


def clean_text(text: str) -> str:
    """``text`` without control characters (tabs become spaces, line ends stay)."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(_character(c) for c in lines)


def _character(c: str) -> str:
    category = unicodedata.category(c)
    if category == "Cs" or ord(c) & 0xFFFE == 0xFFFE:
        return _REPLACEMENT
    return "" if category == "Cc" and c != "\n" else c
