"""One page of help, and how pages are addressed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QUrl

from lossexplorer import assets

SCHEME, PROGRAM, PICTURE = "help", "program", "picture"

_COLON = re.compile("[:：]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_HEADING = re.compile(r"^#+ (.*[^?!.？！。\n])$", re.MULTILINE)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_MARKS = re.compile(r"^#+ |^- |^\| ?|(?<!\\)[*`]|\\(?=[^\w\s]|_)", re.MULTILINE)
_RULES = re.compile(r"^\|[ |:-]+$\n?", re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


@dataclass(frozen=True)
class HelpPage:
    """What is listed on the left and shown on the right.

    Attributes:
        place: "curves.md", "loss/huber"; its address is "help:///" and this.
        section: the heading it is listed under.
        text: Markdown that begins with the title.
        names: other names it is found by.
    """

    place: str
    title: str
    section: str
    text: str
    names: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The title as far as a colon: "Curves" of "Curves: losses against one variable"."""
        return _COLON.split(self.title)[0]

    @cached_property
    def words(self) -> str:
        """The text without its title and marks, on one line, to be searched."""
        comma, stop = ("，", "。") if _CHINESE.search(self.text) else (", ", ".")
        body = _HEADING.sub(rf"\1{stop}", _RULES.sub("", self.text.partition("\n")[2]))
        plain = _MARKS.sub("", _LINK.sub(_linked, body))
        ended = plain.replace(" | ", comma).replace(" |", stop).replace(2 * stop, stop)
        return " ".join(ended.split()).replace("。 ", "。")


def page_file(name: str, language: str) -> Path:
    """The file of a page in a language, else in English."""
    path = assets.path("help", language, f"{name}.md")
    return path if path.is_file() else assets.path("help", f"{name}.md")


def _linked(link: re.Match[str]) -> str:
    """What is read of a link; nothing of a picture."""
    return "" if link[0].startswith("!") else link[1]


def address(place: str, scheme: str = SCHEME) -> QUrl:
    """The address of a place, e.g. of the page "curves.md"."""
    return QUrl(link(place, scheme))


def link(place: str, scheme: str = SCHEME) -> str:
    """The address as it is written in Markdown: "help:///loss/huber"."""
    return f"{scheme}:///{'/'.join(quote(part, safe='') for part in place.split('/', 2))}"


def place_of(url: QUrl) -> str:
    """The place an address means, with every character as it was."""
    return url.path(QUrl.ComponentFormattingOption.FullyDecoded).lstrip("/")


def escaped(text: str) -> str:
    """A text that means itself in Markdown, also in a table."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
