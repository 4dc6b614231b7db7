"""The actions of the table as Qt's: with shortcuts, in menus, with tool tips."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from lossexplorer.views.action_spec import CONTEXT, ActionSpec
from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.menu_table import MENUS, SUBMENUS

_BEHIND = re.compile(r"\(&\w\)")


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots, for tool tips and lists."""
    # a language without letters of its own has the mnemonic behind: "打开(&O)…"
    return _BEHIND.sub("", text).replace("&", "").rstrip("…")


def build_actions(parent: QObject) -> dict[str, QAction]:
    """One QAction for every entry of the table, by key; disabled until the views are there."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), parent)
        action.setIconText(plain(translated(spec.text)))  # what a button of it is called
        action.setObjectName(spec.key)
        action.setShortcuts(shortcuts(spec))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.checkable)
        action.setEnabled(False)
        action.setToolTip(tool_tip(spec))
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
        actions[spec.key] = action
    return actions


def shortcuts(spec: ActionSpec) -> list[QKeySequence]:
    """Those of the table, then what else the platform's programs have for it."""
    own = [QKeySequence(keys) for keys in spec.shortcuts]
    if not spec.standard:
        return own
    usual = QKeySequence.keyBindings(QKeySequence.StandardKey[spec.standard])
    return own + [keys for keys in usual if keys not in own]


def tool_tip(spec: ActionSpec) -> str:
    """What a button of the action says: its name or purpose, and its first shortcut."""
    words = translated(spec.tip) or plain(translated(spec.text))
    if not spec.shortcuts:
        return words
    keys = QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})"


def build_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """The menus of the table with their actions; also the empty submenus, by name."""
    menus: dict[str, QMenu] = {}
    for name, title, keys in MENUS:
        menu = menus[name] = bar.addMenu(translated(title))
        menu.setObjectName(name)
        for key in keys:
            if key is None:
                menu.addSeparator()
            elif key.endswith(">"):
                menus[key[:-1]] = _submenu(menu, key[:-1], actions)
            else:
                menu.addAction(actions[key])
    return menus


def _submenu(menu: QMenu, name: str, actions: Mapping[str, QAction]) -> QMenu:
    title, keys = SUBMENUS[name]
    submenu = menu.addMenu(translated(title))
    submenu.setObjectName(name)
    for key in keys:
        if key is None:
            submenu.addSeparator()
        else:
            submenu.addAction(actions[key])
    return submenu
