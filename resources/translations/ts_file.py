"""Reads and writes Qt's .ts files, sorted and without line numbers, for small changes."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

Key = tuple[str, str]


def read(path: Path) -> dict[Key, str]:
    """Translations by (context, source); "" for one that is unfinished."""
    if not path.exists():
        return {}
    found: dict[Key, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[name, message.findtext("source", "")] = translation.text or ""
    return found


def write(path: Path, language: str, files: dict[Key, str], said: dict[Key, str]) -> None:
    """Write every text of ``files`` (where it stands) and what it is called in ``said``."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context, element = None, root
    for key in sorted(files):
        if key[0] != context:
            context = key[0]
            element = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(element, "name").text = context
        message = ElementTree.SubElement(element, "message")
        ElementTree.SubElement(message, "extracomment").text = files[key]
        ElementTree.SubElement(message, "source").text = key[1]
        translation = ElementTree.SubElement(message, "translation")
        translation.text = said.get(key, "")
        if not translation.text:
            translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
