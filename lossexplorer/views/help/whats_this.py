"""What's this: every control says what it does, from what it already says elsewhere.

Nothing is written twice. A control's text is its accessible name, its tool tip and its
description, and how its kind is used; it is put together when somebody asks.
"""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWhatsThis,
    QWidget,
)

from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.actions import plain, tool_tip, translated
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.plot.plot_view import PlotView

_CONTROLS = (
    PlotView,
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)
_PARTS = (QHeaderView, QScrollBar)  # of a control, which says what they are
_WITH_PARTS = (QAbstractSpinBox, QComboBox, QLineEdit)


def ask(window: MainWindow) -> None:
    """Let the next click in the window be answered instead of obeyed."""
    describe(window)
    QWhatsThis.enterWhatsThisMode()


def describe(window: MainWindow) -> None:
    """Give every control, panel and action of the window its text, as they are now."""
    for spec in ACTIONS:
        name = plain(translated(spec.text))
        window.actions_by_key[spec.key].setWhatsThis(_paragraphs(name, tool_tip(spec)))
    areas = _areas()
    for name, dock in window.docks.items():
        dock.setWhatsThis(_paragraphs(dock.windowTitle(), areas[name]))
    for widget in window.findChildren(QWidget):
        if is_control(widget):
            widget.setWhatsThis(text_of(widget))


def is_control(widget: QWidget) -> bool:
    """Whether it is something to use, and no part of such a thing."""
    part = isinstance(widget, _PARTS) or isinstance(widget.parent(), _WITH_PARTS)
    return isinstance(widget, _CONTROLS) and not part


def text_of(widget: QWidget) -> str:
    """What a control says of itself, as HTML; "" for one without a name."""
    text = getattr(widget, "text", lambda: "")()
    shown = plain(text) if isinstance(widget, QAbstractButton) else ""
    name = widget.accessibleName() or shown
    tip, description = widget.toolTip(), widget.accessibleDescription()
    if not (name or tip or description):
        return ""
    parts = dict.fromkeys(part for part in (name, tip, description) if part)
    return _paragraphs(*parts, _use(widget))


def _paragraphs(title: str, *texts: str) -> str:
    """A title and what follows, without saying the title twice."""
    rest = "".join(f"<p>{html.escape(text)}</p>" for text in texts if text and text != title)
    return f"<p><b>{html.escape(title)}</b></p>{rest}"


def _use(widget: QWidget) -> str:
    """How controls of this kind are used."""
    translate = QCoreApplication.translate
    if isinstance(widget, PlotView):
        return translate(
            "Help",
            "Drag what can be moved, or use the arrow keys. The wheel zooms, dragging the ground "
            "pans, a double click shows everything again. A click pins a reading.",
        )
    if isinstance(widget, QAbstractButton):
        if widget.isCheckable():
            return translate("Help", "Click it, or press Space, to switch it.")
        return translate("Help", "Click it, or press Space.")
    if isinstance(widget, QAbstractSlider):
        return translate(
            "Help", "Drag it, or use the arrow keys; Page Up and Page Down go further."
        )
    if isinstance(widget, QComboBox):
        return translate("Help", "Choose one of the list, with the mouse or with ↑ and ↓.")
    if isinstance(widget, QAbstractSpinBox):
        return translate("Help", "Type a number, or change it with ↑ and ↓.")
    if isinstance(widget, QLineEdit):
        return translate("Help", "Type and press Enter.")
    if isinstance(widget, QTabBar):
        return translate("Help", "Click one, or go on with ← and →.")
    if isinstance(widget, QAbstractItemView):
        return translate("Help", "Choose with the mouse or with the arrow keys.")
    return ""


def _areas() -> dict[str, str]:
    """What the panels around the plot are for, by the name of their dock."""
    translate = QCoreApplication.translate
    return {
        "losses": translate(
            "Help",
            "All losses by family. A tick draws a loss, a click explains it in the inspector. "
            "Type above the list to search by name.",
        ),
        "inspector": translate(
            "Help",
            "The selected loss: formula, gradient, its value now, parameters, the convention of "
            "each framework, when it fails, and the same computation as code.",
        ),
        "data": translate(
            "Help",
            "The numbers that are drawn. Every number can be typed here, and a table can be "
            "pasted from a spreadsheet.",
        ),
        "lesson": translate(
            "Help", "The text of the open lesson, with printed numbers beside those computed here."
        ),
    }
