"""Every text a person can see, or hear from a screen reader, and the English in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from lossexplorer.figures.figure import Figure

Role = Qt.ItemDataRole
_ROLES = (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole, Role.StatusTipRole)
_MOST = 12  # rows and columns of a table that are read
_SAYING = (
    *("text", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription"),
    *("windowTitle", "title", "placeholderText", "suffix", "prefix", "specialValueText"),
)
# marks of rich text; what is typed in a program, such as F.mse_loss or module:function
_TAG = re.compile(r"<[^>]+>|[A-Za-z]\w*(?:[.:]\w+)+(?:\([\w, ]*\))?|\([a-z_]+(?:, [a-z_]+)+\)")
_WORD = re.compile(r"[A-Za-z]{2,}")
# an article or a book is cited as it is called
_CITED = re.compile(r"\(\d{4}\)")
_LIST = Path(__file__).with_name("same_in_chinese.txt")
_LINES = [line for line in _LIST.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
WHOLE = frozenset(line[2:] for line in _LINES if line.startswith("= "))
SAME = frozenset(word for line in _LINES if not line.startswith("= ") for word in line.split())


def english(texts: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those with a word that is no Chinese and no name: where it stands, and the text."""
    return sorted({(where, text) for where, text in texts if _left(text)})


def _left(text: str) -> list[str]:
    if (
        not text or text in WHOLE or "\\" in text or _CITED.search(text)
    ):  # a formula, a title of a paper
        return []
    plain = html.unescape(_TAG.sub(" ", text)).replace("&", "")
    return [word for word in _WORD.findall(plain) if word not in SAME]


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """What a window, its parts, menus and tables say: where, and the text."""
    for part in (root, *root.findChildren(QObject)):
        if isinstance(part, QMenu | QAction) and _foreign(part):
            continue
        for name in _SAYING:
            text = part.property(name)
            typed = isinstance(part, QLineEdit) and name == "text"  # names of files
            if isinstance(text, str) and text and not typed:
                yield f"{type(part).__name__} {part.objectName()}.{name}", text
        if isinstance(part, QComboBox):
            for at in range(part.count()):
                yield "QComboBox", part.itemText(at)
                yield "QComboBox", str(part.itemData(at, Role.ToolTipRole) or "")
        elif isinstance(part, QTabBar):
            for at in range(part.count()):
                yield "QTabBar", part.tabText(at)
        elif isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView):
            model = part.model()
            yield from () if model is None else _cells(model, type(part).__name__, QModelIndex())


def texts_of_figure(figure: Figure) -> Iterator[tuple[str, str]]:
    """What a figure says: titles, axes, names, notes, descriptions."""
    yield "figure", figure.title
    yield from (("note of the figure", note) for note in figure.notes)
    for panel in figure.panels:
        yield f"panel {panel.id}", panel.title
        yield f"panel {panel.id}", panel.describe
        for axis in (panel.x, panel.y):
            yield from ((f"axis of {panel.id}", text) for text in (axis.label, axis.unit))
            yield from ((f"axis of {panel.id}", text) for _, text in axis.ticks)
        for item in panel.items:
            texts = [getattr(item, name, "") for name in ("label", "name", "text")]
            texts += getattr(item, "texts", ())
            yield from ((f"{item.id} of {panel.id}", text) for text in texts)


def _foreign(part: QObject) -> bool:
    """Whether a menu is pyqtgraph's own, which is never shown."""
    while part is not None:
        if type(part).__module__.startswith("pyqtgraph"):
            return True
        part = part.parent()
    return False


def _cells(
    model: QAbstractItemModel, name: str, parent: QModelIndex, depth: int = 0
) -> Iterator[tuple[str, str]]:
    flat = isinstance(model, QAbstractListModel)  # there it may not be asked for columns
    columns = range(1 if flat else min(model.columnCount(parent), _MOST))
    for column in columns if depth == 0 else ():
        for role in _ROLES:
            text = model.headerData(column, Qt.Orientation.Horizontal, role)
            yield f"heading of {name}", text if isinstance(text, str) else ""
    for row in range(min(model.rowCount(parent), _MOST)):
        for column in columns:
            index = model.index(row, column, parent)
            for role in _ROLES:
                text = model.data(index, role)
                yield f"cell of {name}", text if isinstance(text, str) else ""
        if depth < 2 and not flat:
            yield from _cells(model, name, model.index(row, 0, parent), depth + 1)
