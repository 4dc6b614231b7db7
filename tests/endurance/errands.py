"""What random hands do with the whole window: actions, menus, keys, clipboard, drops, docks."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from reach import KEYS, LEFT, MODIFIERS, Reach, name_of
from strewn import PASTED

_SIZES = ((900, 560), (1000, 600), (1280, 720), (1600, 1000), (2560, 1440))


class Errands(Reach):
    """Deeds that concern a window, not one widget."""

    def __init__(
        self, chance: random.Random, note: Callable[[str], None], files: list[Path]
    ) -> None:
        super().__init__(chance, note)
        self._files = files

    def press_keys(self) -> None:
        """Press keys wherever the focus is."""
        for _ in range(self.chance.choice((1, 1, 4, 12))):
            widget = QApplication.focusWidget() or self.root()
            key, modifier = self.chance.choice(KEYS), self.chance.choice(MODIFIERS)
            self.note(f"key {modifier.name} {key.name} on {name_of(widget)}")
            QTest.keyClick(widget, key, modifier)

    def trigger(self) -> None:
        """Carry out an action of the menus."""
        actions = self.window().actions_by_key
        if QApplication.activeModalWidget() is not None:
            return
        often = ["edit.undo"] * 6 + ["edit.redo"] * 4 + ["lessons.next", "view.theme_dark"]
        usual = [key for key in sorted(actions) if key not in ("file.quit", "file.close")]
        key = self.chance.choice(often if self.chance.random() < 0.4 else usual)
        if key in actions and actions[key].isEnabled():
            self.note(f"action {key}")
            actions[key].trigger()

    def open_workspace(self) -> None:
        """Go to another workspace, or open a lesson."""
        menus = self.window().menus
        lessons = [x for menu in menus["lessons"].findChildren(QMenu) for x in menu.actions()]
        if lessons and self.chance.random() < 0.5:
            action = self.chance.choice(lessons)
        else:
            actions = self.window().actions_by_key
            names = "curves vector batch information likelihood descent margins images numerics"
            action = actions[f"view.{self.chance.choice(names.split())}"]
        self.note(f"open {action.text()}")
        action.trigger()

    def open_menu(self) -> None:
        """Open a menu and take something from it by the keyboard."""
        if QApplication.activeModalWidget() is not None:
            return
        bar = self.window().menuBar()
        action = self.chance.choice(bar.actions())
        self.note(f"menu {action.text()}")
        QTest.mouseClick(bar, LEFT, MODIFIERS[0], bar.actionGeometry(action).center())
        for _ in range(self.chance.randrange(12)):
            menu = QApplication.activePopupWidget()
            if menu is not None:
                keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right)
                QTest.keyClick(menu, self.chance.choice(keys))
        menu = QApplication.activePopupWidget()
        taken = menu.activeAction() if isinstance(menu, QMenu) else None
        if taken is not None and taken is not self.window().actions_by_key["file.quit"]:
            self.note(f"take {taken.text()}")
            QTest.keyClick(menu, Qt.Key.Key_Return)

    def paste(self) -> None:
        """Paste a text or a picture."""
        text = self.chance.choice(PASTED)
        if self.chance.random() < 0.1:
            QGuiApplication.clipboard().setImage(QImage(8, 8, QImage.Format.Format_RGB32))
        else:
            QGuiApplication.clipboard().setText(text)
        self.note(f"paste {text[:20]!r}")
        if self.chance.random() < 0.5:
            widget = QApplication.focusWidget() or self.root()
            QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        elif QApplication.activeModalWidget() is None:
            self.window().actions_by_key["edit.paste_numbers"].trigger()

    def drop(self) -> None:
        """Drop files on the window or on a dialog."""
        chosen = self.chance.sample(self._files, self.chance.choice((1, 1, 2)))
        self.note(f"drop {', '.join(path.name for path in chosen)}")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in chosen])
        target, action = self.root(), Qt.DropAction.CopyAction
        place = self.place(target)
        enter = QDragEnterEvent(place, action, data, LEFT, MODIFIERS[0])
        QApplication.sendEvent(target, enter)
        if enter.isAccepted():
            event = QDropEvent(QPointF(place), action, data, LEFT, MODIFIERS[0])
            QApplication.sendEvent(target, event)

    def resize(self) -> None:
        """Give the window another size."""
        size = self.chance.choice(_SIZES)
        self.note(f"size {size[0]} × {size[1]}")
        self.window().resize(*size)

    def move_dock(self) -> None:
        """Float a dock, hide it or show it."""
        window = self.window()
        dock = window.docks[self.chance.choice(sorted(window.docks))]
        if self.chance.random() < 0.5:
            self.note(f"float {dock.objectName()}")
            dock.setFloating(not dock.isFloating())
        else:
            self.note(f"show or hide {dock.objectName()}")
            dock.setVisible(not dock.isVisible())
