"""Every action of the window in one table: text, shortcut, icon, place in the menus.

Menus, tool bar and the keyboard sheet are made from it. An action's key names what
carries it out: "file.open" is the method ``open`` of the window's file commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

CONTEXT = "Actions"


@dataclass(frozen=True)
class ActionSpec:
    """One action.

    Attributes:
        key: "group.name"; also the object name of the QAction.
        text: with its mnemonic, untranslated.
        shortcuts: in Qt's portable form, the first one shown.
        icon: a name in resources/icons, or "".
        group: actions with the same non-empty group exclude each other.
        early: works before the model is there.
    """

    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""
    early: bool = False


_N = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.new", _N("Actions", "&New"), ("Ctrl+N",)),
    ActionSpec("file.open", _N("Actions", "&Open…"), ("Ctrl+O",), "open"),
    ActionSpec("file.save", _N("Actions", "&Save"), ("Ctrl+S",), "save"),
    ActionSpec("file.save_as", _N("Actions", "Save &as…"), ("Ctrl+Shift+S",)),
    ActionSpec(
        "file.export",
        _N("Actions", "&Export…"),
        ("Ctrl+E",),
        "export",
        tip=_N("Actions", "Write the figure as PNG, SVG, PDF, CSV, NPZ or JSON"),
    ),
    ActionSpec("file.quit", _N("Actions", "&Quit"), ("Ctrl+Q",), early=True),
    ActionSpec("edit.undo", _N("Actions", "&Undo"), ("Ctrl+Z",), "undo"),
    ActionSpec("edit.redo", _N("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionSpec(
        "edit.paste_numbers",
        _N("Actions", "&Paste numbers"),
        ("Ctrl+Shift+V",),
        "paste",
        tip=_N("Actions", "From a spreadsheet, a list, np.array(…) or tensor(…)"),
    ),
    ActionSpec("edit.copy_image", _N("Actions", "Copy &image"), ("Ctrl+Shift+C",), "copy"),
    ActionSpec("edit.copy_data", _N("Actions", "Copy &data"), ("Ctrl+Shift+D",)),
    ActionSpec("edit.copy_reading", _N("Actions", "Copy &reading"), ("Ctrl+Shift+R",)),
    ActionSpec(
        "view.curves", _N("Actions", "&Curves"), ("Ctrl+1",), checkable=True, group="workspace"
    ),
    ActionSpec(
        "view.vector", _N("Actions", "&Vector"), ("Ctrl+2",), checkable=True, group="workspace"
    ),
    ActionSpec("view.fit", _N("Actions", "&Fit"), ("Ctrl+0",), "fit"),
    ActionSpec("view.log_y", _N("Actions", "&Logarithmic loss axis"), ("Ctrl+L",), "log", "", True),
    ActionSpec("view.sweep", _N("Actions", "&Sweep the probe"), ("Ctrl+Space",), "play", "", True),
    ActionSpec("view.next_problem", _N("Actions", "&Next problem"), ("F8",), "warning"),
    ActionSpec("view.fix_problem", _N("Actions", "Fi&x this problem"), ("Shift+F8",)),
    ActionSpec(
        "view.theme_system",
        _N("Actions", "Follow the &system"),
        checkable=True,
        group="theme",
        early=True,
    ),
    ActionSpec(
        "view.theme_light", _N("Actions", "&Light"), checkable=True, group="theme", early=True
    ),
    ActionSpec(
        "view.theme_dark", _N("Actions", "&Dark"), checkable=True, group="theme", early=True
    ),
    ActionSpec(
        "view.toggle_theme",
        _N("Actions", "Light or dark"),
        ("Ctrl+Shift+L",),
        "theme",
        early=True,
    ),
    ActionSpec("view.reset_layout", _N("Actions", "&Reset layout"), early=True),
    ActionSpec(
        "view.full_screen", _N("Actions", "F&ull screen"), ("F11",), checkable=True, early=True
    ),
    ActionSpec("lessons.previous", _N("Actions", "&Previous lesson"), ("Alt+PgUp",), "previous"),
    ActionSpec("lessons.next", _N("Actions", "&Next lesson"), ("Alt+PgDown",), "next"),
    ActionSpec("help.keyboard", _N("Actions", "&Keyboard"), ("F1",), "help", early=True),
    ActionSpec("help.about", _N("Actions", "&About Loss Explorer"), early=True),
)

# None is a separator; "name>" is a submenu filled while the program runs.
MENUS: tuple[tuple[str, str, tuple[str | None, ...]], ...] = (
    (
        "file",
        _N("Actions", "&File"),
        (
            "file.new",
            "file.open",
            "recent>",
            None,
            "file.save",
            "file.save_as",
            None,
            "file.export",
            None,
            "file.quit",
        ),
    ),
    (
        "edit",
        _N("Actions", "&Edit"),
        (
            "edit.undo",
            "edit.redo",
            None,
            "edit.paste_numbers",
            None,
            "edit.copy_image",
            "edit.copy_data",
            "edit.copy_reading",
        ),
    ),
    (
        "view",
        _N("Actions", "&View"),
        (
            "view.curves",
            "view.vector",
            None,
            "view.fit",
            "view.log_y",
            "view.sweep",
            None,
            "view.next_problem",
            "view.fix_problem",
            None,
            "panels>",
            "theme>",
            "view.full_screen",
        ),
    ),
    ("lessons", _N("Actions", "&Lessons"), ("lessons.previous", "lessons.next", None)),
    ("help", _N("Actions", "&Help"), ("help.keyboard", "help.about")),
)

SUBMENUS: Mapping[str, tuple[str, tuple[str | None, ...]]] = {
    "recent": (_N("Actions", "Open &recent"), ()),
    "panels": (_N("Actions", "&Panels"), (None, "view.reset_layout")),
    "theme": (
        _N("Actions", "&Theme"),
        ("view.theme_system", "view.theme_light", "view.theme_dark"),
    ),
}

TOOLS: tuple[str | None, ...] = (
    "edit.undo",
    "edit.redo",
    None,
    "file.export",
    None,
    "view.toggle_theme",
)


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots, for tool tips and lists."""
    return text.replace("&", "").rstrip("…")


def build_actions(parent: QObject) -> dict[str, QAction]:
    """One QAction for every entry of the table, by key; disabled unless ``early``."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), parent)
        action.setObjectName(spec.key)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.checkable)
        action.setEnabled(spec.early)
        action.setToolTip(tool_tip(spec))
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(parent)).addAction(action)
        actions[spec.key] = action
    return actions


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
