"""Random hands on everything in the window: mouse, wheel, typing."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from errands import Errands
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from reach import KEYS, LEFT, MODIFIERS, lives, move, name_of
from strewn import FORMULAS, NUMBERS

from lossexplorer.views.plot.grips import grip_at


class Hands(Errands):
    """What a person could do with the windows that are open, at random.

    Attributes:
        deeds: what can be done, each as often as it is to be chosen.
    """

    def __init__(
        self, chance: random.Random, note: Callable[[str], None], files: list[Path]
    ) -> None:
        super().__init__(chance, note, files)
        self.deeds: list[Callable[[], None]] = [
            *[self.drag_in_plot] * 8,
            *[self.drag_anywhere] * 3,
            *[self.click_anywhere] * 3,
            *[self.press_button] * 6,
            *[self.type_text] * 5,
            *[self.move_slider] * 3,
            *[self.choose] * 3,
            *[self.work_in_list] * 4,
            *[self.press_keys] * 4,
            *[self.turn_wheel] * 3,
            *[self.trigger] * 8,
            *[self.open_workspace] * 2,
            *[self.open_menu] * 1,
            *[self.paste] * 2,
            *[self.drop] * 1,
            *[self.resize] * 1,
            *[self.move_dock] * 1,
        ]

    def drag_in_plot(self) -> None:
        """Grab something in a plot if a few tries find a grip, and carry it about."""
        found = self.panel()
        if found is None:
            return
        plot, view = found
        area = view.plot_rect
        for _ in range(60):
            place = QPointF(
                area.left() + self.chance.random() * area.width(),
                area.top() + self.chance.random() * area.height(),
            )
            held = grip_at(view, place)
            if held is not None:
                break
        self.note(f"drag {held[0] if held else 'the ground'} in {view.panel.id}")
        self._carry(plot._canvas.viewport(), place.toPoint())

    def drag_anywhere(self) -> None:
        """Drag from a random place of a random widget."""
        widget = self.one(QWidget)
        if widget is not None:
            self.note(f"drag in {name_of(widget)}")
            self._carry(widget, self.place(widget))

    def _carry(self, widget: QWidget, place: QPoint) -> None:
        button = self.chance.choice([LEFT] * 6 + [Qt.MouseButton.MiddleButton])
        modifier = self.chance.choice(MODIFIERS)
        move(widget, place, Qt.MouseButton.NoButton)
        QTest.mousePress(widget, button, modifier, place)
        for _ in range(self.chance.choice((1, 3, 8))):
            place = QPoint(self.chance.randrange(-200, 1500), self.chance.randrange(-200, 900))
            move(widget, place, button)
            QApplication.processEvents()
            if self.chance.random() < 0.05:
                self.trigger()
            if self.chance.random() < 0.02:
                self.press_keys()
        if lives(widget):
            QTest.mouseRelease(widget, button, modifier, place)

    def click_anywhere(self) -> None:
        """Click, double-click or ask for the menu of a random widget."""
        widget = self.one(QWidget)
        if widget is None:
            return
        place = self.place(widget)
        click = self.chance.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        button = self.chance.choice([LEFT, LEFT, Qt.MouseButton.RightButton])
        self.note(f"{click.__name__} {button.name} on {name_of(widget)}")
        click(widget, button, self.chance.choice(MODIFIERS), place)

    def press_button(self) -> None:
        """Press a button."""
        button = self.one(QAbstractButton)
        if button is not None:
            self.note(f"press {name_of(button)}")
            QTest.mouseClick(button, LEFT)

    def type_text(self) -> None:
        """Write into a line or a page."""
        widget = self.one(QLineEdit, QPlainTextEdit, QTextEdit)
        if widget is None:
            return
        text = self.chance.choice(self.chance.choice((NUMBERS, NUMBERS, FORMULAS)))
        self.note(f"type {text!r} into {name_of(widget)}")
        widget.setFocus()
        if self.chance.random() < 0.8:
            widget.selectAll()
        if isinstance(widget, QLineEdit):
            widget.insert(text) if not text.isascii() else QTest.keyClicks(widget, text)
        else:
            widget.insertPlainText(text) if not widget.isReadOnly() else None
        ends = (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        if lives(widget):
            QTest.keyClick(widget, self.chance.choice(ends))

    def move_slider(self) -> None:
        """Move a slider or a scroll bar by mouse, then by key."""
        slider = self.one(QAbstractSlider)
        if slider is None:
            return
        self.note(f"slide {name_of(slider)}")
        QTest.mousePress(slider, LEFT, MODIFIERS[0], self.place(slider))
        for _ in range(self.chance.randrange(4)):
            if lives(slider):
                move(slider, self.place(slider), LEFT)
            QApplication.processEvents()
        if lives(slider):
            QTest.mouseRelease(slider, LEFT, MODIFIERS[0], self.place(slider))
        if lives(slider):
            QTest.keyClick(slider, self.chance.choice(KEYS))

    def choose(self) -> None:
        """Choose from a box."""
        box = self.one(QComboBox)
        if box is not None:
            self.note(f"choose in {name_of(box)}")
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End)
            QTest.keyClick(box, self.chance.choice(keys))

    def work_in_list(self) -> None:
        """Click a cell of a list, a tree or a table; often write into it."""
        view = self.one(QAbstractItemView)
        if view is None or view.model() is None:
            return
        index = view.indexAt(self.place(view.viewport()))
        self.note(f"cell {index.row()}, {index.column()} of {name_of(view)}")
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), LEFT, self.chance.choice(MODIFIERS), place)
        if lives(view) and self.chance.random() < 0.5:
            QTest.mouseDClick(view.viewport(), LEFT, MODIFIERS[0], place)
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.selectAll()
            QTest.keyClicks(focus, self.chance.choice([x for x in NUMBERS if x.isascii()]))
            QTest.keyClick(focus, Qt.Key.Key_Return)

    def turn_wheel(self) -> None:
        """Turn the wheel over a plot or anything else."""
        found = self.panel() if self.chance.random() < 0.7 else None
        if found is not None:
            widget = found[0]._canvas.viewport()
            place = found[1].plot_rect.center().toPoint()
        else:
            widget = self.one(QWidget)
            if widget is None:
                return
            place = self.place(widget)
        self.note(f"wheel over {name_of(widget)}")
        modifier = self.chance.choice(MODIFIERS)
        for _ in range(self.chance.choice((1, 5, 40))):
            if not lives(widget):
                return
            delta = QPoint(0, self.chance.choice((120, -120, 1200, -1200)))
            here = QPointF(widget.mapToGlobal(place))
            none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
            event = QWheelEvent(QPointF(place), here, QPoint(), delta, none, modifier, phase, False)
            QApplication.sendEvent(widget, event)
